import { footnoteTold } from '../words/decorations.js';
import type { Problem } from '../problem.js';

/** The text of a cell without what only stands beside it. */
export interface CellWords {
  readonly text: string;
  /** The marks of footnotes that were set above its line; blank where it has none. */
  readonly marks: string;
}

/** A stretch of text in one form. */
export interface TextRun {
  readonly text: string;
  /** Whether it is set above the line. */
  readonly raised: boolean;
}

/** Raised digits that are part of what is written: the 2 of m2, and the power in 10 to the 4th t. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = /^\d+$/u;

/**
 * The text of runs, with the marks of footnotes kept apart: without its form, the 1 behind a figure that was set above the
 * line is a digit like any other.
 */
export function marksAndText(runs: readonly TextRun[]): CellWords {
  let [text, marks] = ['', ''];
  for (const [at, { text: piece, raised: isRaised }] of runs.entries()) {
    if (!isRaised) text += piece;
    else if (isPower(text, piece.trim(), runs.slice(at + 1))) text += raised(piece);
    else marks += piece;
  }
  return { text, marks: marks.trim() };
}

function raised(digits: string): string {
  return digits.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
}

function isPower(before: string, piece: string, behind: readonly TextRun[]): boolean {
  if (!POWER.test(piece)) return false;
  const goesOn = behind.some(({ text, raised }) => !raised && text.trim() !== '');
  return (/^[23]$/u.test(piece) && /[a-z]$/iu.test(before)) || goesOn;
}

/** What is told of a cell with such marks. */
export function raisedMark(marks: string, text: string): Problem {
  return footnoteTold(text + raised(marks), raised(marks));
}
