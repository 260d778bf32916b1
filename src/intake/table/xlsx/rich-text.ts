import { marksAndText, type CellWords } from '../rich-runs.js';
import type { Attributes } from '../../source/zip/xml.js';

/** Most characters kept of a cell. */
const MAX_TEXT = 40_000;

interface Run {
  text: string;
  raised: boolean;
}

/**
 * Collects a cell's text from its runs. Phonetic readings are left out, and superscript footnote marks are
 * kept apart.
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

  /** Takes a piece of text; returns the number of characters kept. */
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

  /** Returns the collected text and starts anew. */
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

/** Decodes characters that XML cannot hold, written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
