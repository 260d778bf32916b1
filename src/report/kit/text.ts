import stringWidth from 'string-width';
import { escapeText, type SafeText } from './escape/escape.js';
import { plainWidth } from './plain.js';
import type { Ink } from './paint.js';

/** A text in one ink. {@link span} makes it, so it is escaped. */
export interface Span {
  readonly text: SafeText;
  readonly ink: Ink;
  /** Never broken between two lines, because it is copied or jumped to. */
  readonly whole?: true;
}

/** One line: its spans from left to right. */
export type Line = readonly Span[];

/** Escapes text for a report: the only way for text into one. */
export function span(text: string, ink: Ink = 'plain'): Span {
  return { text: escapeText(text), ink };
}

/** The alignments of a grid's columns. All rows that share this object are laid out as one table. */
export interface Grid {
  readonly aligns: readonly ('left' | 'right')[];
  readonly widths: readonly number[];
}

/** A row of a grid: its cells are joined when the report is written. */
export interface GridRow {
  readonly grid: Grid;
  readonly cells: readonly (readonly Line[])[];
  /** Indent in columns. */
  readonly indent: number;
}

/** An item of a report, from top to bottom. */
export type Printed = Line | GridRow;

/** A span that stays on one line, such as a clause or a place in a file. */
export function whole(text: string, ink: Ink = 'plain'): Span {
  return { ...span(text, ink), whole: true };
}

export function line(text: string, ink: Ink = 'plain'): Line {
  return [span(text, ink)];
}

export const BLANK: Line = [];

/** Width of a line in terminal columns. */
export function widthOf(spans: Line): number {
  // Plain spans do not change each other's width; others may join into one character.
  let width = 0;
  for (const { text } of spans) {
    const plain = plainWidth(text);
    if (plain === undefined) return stringWidth(spans.map((each) => each.text).join(''));
    width += plain;
  }
  return width;
}

export function blanks(count: number): Span {
  return span(' '.repeat(Math.max(0, count)));
}

export function indent(printed: readonly Printed[], by: number): readonly Printed[] {
  return printed.map((each) => {
    if (isGridRow(each)) return { ...each, indent: each.indent + by };
    return each.length === 0 ? each : [blanks(by), ...each];
  });
}

export function isGridRow(printed: Printed): printed is GridRow {
  return 'grid' in printed;
}
