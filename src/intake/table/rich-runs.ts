import { footnoteTold } from '../words/decorations.js';
import type { Problem } from '../problem.js';

/** Text of a cell without marks beside it. */
export interface CellWords {
  readonly text: string;
  /** Superscript footnote marks; blank if there are none. */
  readonly marks: string;
}

/** A run of text in one format. */
export interface TextRun {
  readonly text: string;
  /** Whether it is superscript. */
  readonly raised: boolean;
}

/** Superscript digits that belong to the text: the 2 of m2, or a power of ten. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = /^\d+$/u;

/** Joins runs and separates footnote marks: without its format, a superscript 1 behind a figure would be a digit. */
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

/** The problem of a cell with such marks. */
export function raisedMark(marks: string, text: string): Problem {
  return footnoteTold(text + raised(marks), raised(marks));
}
