import stringWidth from 'string-width';
import { escapeText, type SafeText } from './escape/escape.js';
import { plainWidth } from './plain.js';
import type { Ink } from './paint.js';

/** A stretch of text in one ink. Being made by {@link span}, it holds nothing that a terminal obeys. */
export interface Span {
  readonly text: SafeText;
  readonly ink: Ink;
  /** Never broken between two lines, as what is copied or jumped to. */
  readonly whole?: true;
}

/** One line: its spans from left to right. */
export type Line = readonly Span[];

/** The one way from words to a report: everything that is shown passes through here and is escaped. */
export function span(text: string, ink: Ink = 'plain'): Span {
  return { text: escapeText(text), ink };
}

/** The alignments of a grid's columns. All rows that share this very object are laid out as one table. */
export interface Grid {
  readonly aligns: readonly ('left' | 'right')[];
  readonly widths: readonly number[];
}

/** A row of a grid: the lines of its cells, which stand beside each other once the report is written. */
export interface GridRow {
  readonly grid: Grid;
  readonly cells: readonly (readonly Line[])[];
  /** By how much it is moved to the right. */
  readonly indent: number;
}

/** What a report is made of, from top to bottom. */
export type Printed = Line | GridRow;

/** A span that stays on one line, such as a clause or a place in a file. */
export function whole(text: string, ink: Ink = 'plain'): Span {
  return { ...span(text, ink), whole: true };
}

/** A line of one span. */
export function line(text: string, ink: Ink = 'plain'): Line {
  return [span(text, ink)];
}

export const BLANK: Line = [];

/** The columns that a line takes on a terminal. */
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

/** Blanks. */
export function blanks(count: number): Span {
  return span(' '.repeat(Math.max(0, count)));
}

/** Moves what is printed to the right. */
export function indent(printed: readonly Printed[], by: number): readonly Printed[] {
  return printed.map((each) => {
    if (isGridRow(each)) return { ...each, indent: each.indent + by };
    return each.length === 0 ? each : [blanks(by), ...each];
  });
}

export function isGridRow(printed: Printed): printed is GridRow {
  return 'grid' in printed;
}
