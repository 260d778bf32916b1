import stringWidth from 'string-width';
import { escapeText, type SafeText } from './escape.js';
import type { Ink, Paint } from './paint.js';

/** A stretch of text in one ink. Being made by {@link span}, it holds nothing that a terminal obeys. */
export interface Span {
  readonly text: SafeText;
  readonly ink: Ink;
  /** Not to be broken between two lines if it fits on one. */
  readonly whole?: true;
}

/** One line: its spans from left to right. */
export type Line = readonly Span[];

/** The one way from words to a report: everything that is shown passes through here and is escaped. */
export function span(text: string, ink: Ink = 'plain'): Span {
  return { text: escapeText(text), ink };
}

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
  return stringWidth(spans.map(({ text }) => text).join(''));
}

/** Blanks. */
export function blanks(count: number): Span {
  return span(' '.repeat(Math.max(0, count)));
}

/** Moves lines to the right. */
export function indent(lines: readonly Line[], by: number): readonly Line[] {
  return lines.map((spans) => (spans.length === 0 ? spans : [blanks(by), ...spans]));
}

/** Lines as the text of a report, without blanks at their ends, and with a newline after each. */
export function textOf(lines: readonly Line[], paint: Paint): string {
  return lines
    .map(
      (spans) =>
        `${trimEnd(spans)
          .map(({ text, ink }) => paint(text, ink))
          .join('')}\n`,
    )
    .join('');
}

function trimEnd(spans: Line): Line {
  const last = spans.at(-1);
  if (!last) return spans;
  const trimmed = last.text.trimEnd();
  return trimmed === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), span(trimmed, last.ink)];
}
