import { marksAndText, type CellWords } from '../rich-runs.js';
import type { Attributes } from '../../source/zip/xml.js';

/** No cell holds more. */
const MAX_TEXT = 40_000;

interface Run {
  text: string;
  raised: boolean;
}

/**
 * Puts the text of a cell together from the runs that it is written in. Readings of characters are left out, and marks of
 * footnotes are kept apart: what is set above the line is told from what stands on it.
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
    const { text, marks } = marksAndText(runs);
    return { text: unescaped(text), marks: unescaped(marks) };
  }

  #raise(raised: boolean): void {
    const run = this.#runs.at(-1);
    if (run) run.raised = raised;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
