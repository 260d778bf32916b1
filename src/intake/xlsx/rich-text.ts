import type { Attributes } from '../zip/xml.js';

/** No cell holds more. */
const MAX_TEXT = 40_000;

/** The text of a cell without what only stands beside it. */
export interface CellWords {
  readonly text: string;
  /** The marks of footnotes that were set above its line; blank where it has none. */
  readonly marks: string;
}

interface Run {
  text: string;
  raised: boolean;
}

/**
 * Puts the text of a cell together from the runs that it is written in. Readings of characters are left out, and marks of
 * footnotes are kept apart: without its form, the 1 behind a raised one is a digit like any other.
 */
export class RichText {
  #runs: Run[] = [];
  #length = 0;
  #inText = false;
  #inReading = false;

  open(name: string, { val }: Attributes): void {
    if (name === 'r') this.#runs.push({ text: '', raised: false });
    else if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'vertAlign') this.#raise(val === 'superscript');
  }

  /** Takes a piece of text; says how much of it is kept. */
  text(piece: string): number {
    if (!this.#inText || this.#inReading || this.#length > MAX_TEXT) return 0;
    const run = this.#runs.at(-1);
    if (run) run.text += piece;
    else this.#runs.push({ text: piece, raised: false });
    this.#length += piece.length;
    return piece.length;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inReading = false;
  }

  /** What has come together, to begin with the next text. */
  take(): CellWords {
    const runs = this.#runs;
    [this.#runs, this.#length, this.#inText, this.#inReading] = [[], 0, false, false];
    const [only] = runs;
    return runs.length <= 1 && only?.raised !== true
      ? { text: unescaped(only?.text ?? ''), marks: '' }
      : joined(runs);
  }

  #raise(raised: boolean): void {
    const run = this.#runs.at(-1);
    if (run) run.raised = raised;
  }
}

/** Raised digits that are part of what is written: the 2 of m2, and the power in 10 to the 4th t. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = /^\d+$/u;

function joined(runs: readonly Run[]): CellWords {
  let [text, marks] = ['', ''];
  for (const [at, { text: piece, raised }] of runs.entries()) {
    if (!raised) text += piece;
    else if (isPower(text, piece.trim(), runs.slice(at + 1)))
      text += piece.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit);
    else marks += piece;
  }
  return { text: unescaped(text), marks: unescaped(marks).trim() };
}

function isPower(before: string, piece: string, behind: readonly Run[]): boolean {
  if (!POWER.test(piece)) return false;
  const goesOn = behind.some(({ text, raised }) => !raised && text.trim() !== '');
  return (/^[23]$/u.test(piece) && /[a-z]$/iu.test(before)) || goesOn;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
