import type { Table } from '../cells.js';
import { CR, LF } from './columns.js';
import type { RowCutter } from './cut.js';
import type { FoldedFigures } from './figures.js';
import type { Writing } from './bytes-words.js';
import { MAX_LINE } from './plain-figure.js';
import { MORE, ODD, Runs } from './runs.js';
import { SplitRows } from './split-rows.js';
import { Splitter } from './splitter.js';
import { textIn } from './text.js';

/** A line that is to be read as usual. */
interface OddLine {
  readonly at: number;
  readonly line: number;
}

/**
 * The short way through a table where csv-parse splits all rows into fields. Lines whose quotes leave no doubt are split
 * many at a time; rows that are plain go into the fold as bytes, and at any other the short way stops. As in
 * {@link PlainRows}, what it passes is exactly what `readRow` would have made an observation of without a finding.
 */
export class ParsedRows {
  /** How many observations and how many blank lines it has passed. */
  observed = 0;
  blank = 0;
  readonly #writing: Writing;
  readonly #figures: FoldedFigures;
  readonly #rows: SplitRows;
  readonly #runs: Runs;
  readonly #splitters: (Splitter | undefined)[] = [];
  readonly #take = (fields: readonly string[]): void => {
    this.#row(fields);
  };
  /** The lines of the last run that are left to be read as usual, the last one first, and where it goes on then. */
  #odd: OddLine[] = [];
  #after: OddLine | undefined;
  /** The run that is being split, and how far that has come. */
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #to = 0;
  #line = 0;
  #quoted = 0;
  #mostKept = 0;

  constructor(table: Table, figures: FoldedFigures, writing: Writing) {
    const toText = textIn(writing.encoding);
    const textOf = (word: string): string => toText(Buffer.from(word, 'latin1'), 0, word.length);
    this.#writing = writing;
    this.#figures = figures;
    this.#rows = new SplitRows(table, figures.words, figures.figure, writing.delimiter, textOf);
    this.#runs = new Runs(writing.delimiter);
  }

  /** Passes plain rows as far as they go, and no more than the fold may keep; says whether the file has ended. */
  pass(cutter: RowCutter, mostKept: number): boolean {
    const { window } = cutter;
    for (;;) {
      if (this.#goTo(cutter) || this.#figures.fold.kept >= mostKept) return false;
      const to = this.#runs.find(window, cutter.at);
      if (to === ODD) return false;
      if (to > MORE) this.#split(cutter, to, mostKept);
      else if (window.isFinal) return cutter.at >= window.end;
      else cutter.at = window.more(cutter.at);
    }
  }

  /** Goes to the next line that is left to be read as usual, or behind the last run; says which. */
  #goTo(cutter: RowCutter): boolean {
    const odd = this.#odd.pop();
    const target = odd ?? this.#after;
    if (target) [cutter.at, cutter.line] = [target.at, target.line];
    if (!odd) this.#after = undefined;
    return odd !== undefined;
  }

  /** Has a run split into rows. */
  #split({ window: { bytes }, at, line }: RowCutter, to: number, mostKept: number): void {
    [this.#bytes, this.#at, this.#to, this.#line] = [bytes, at, to, line];
    [this.#quoted, this.#mostKept] = [0, mostKept];
    const which = this.#runs.hasReturns ? 1 : 0;
    const { delimiter } = this.#writing;
    const splitter = (this.#splitters[which] ??= new Splitter(delimiter, which === 1, this.#take));
    splitter.split(Buffer.from(bytes.buffer, bytes.byteOffset + at, to - at));
    this.#passBlank();
    if (this.#at < to) this.#leaveRest();
    this.#odd.reverse();
    this.#after = { at: to, line: this.#line };
  }

  /** Takes the fields of the next row. */
  #row(fields: readonly string[]): void {
    this.#passBlank();
    const start = this.#at;
    const end = start + this.#length(fields, start);
    const next = behindBreak(this.#bytes, end);
    if (next === ODD || next > this.#to) {
      this.#leaveRest();
      return;
    }
    const isShort = end - start <= MAX_LINE && this.#figures.fold.kept < this.#mostKept;
    if (isShort && this.#rows.isPlain(fields)) {
      this.#figures.passBytes(this.#line, this.#bytes, start, end);
      this.observed += 1;
    } else {
      this.#odd.push({ at: start, line: this.#line });
    }
    this.#at = next;
    this.#line += 1;
  }

  /** How many bytes the line has that a row must have come from: fields, delimiters, and the quotes that it has. */
  #length(fields: readonly string[], start: number): number {
    let length = fields.length - 1;
    for (const field of fields) length += field.length;
    const quoted = this.#runs.quoted[this.#quoted];
    if (quoted?.start !== start) return length;
    this.#quoted += 1;
    return length + quoted.marks;
  }

  /** Passes blank lines. */
  #passBlank(): void {
    while (this.#at < this.#to) {
      const next = behindBreak(this.#bytes, this.#at);
      if (next === ODD) return;
      this.blank += 1;
      this.#at = next;
      this.#line += 1;
    }
  }

  /** Leaves all lines from here on to be read as usual: what came out of them are not the rows that they are. */
  #leaveRest(): void {
    // What csv-parse has kept back could come out with the next run.
    this.#splitters.length = 0;
    while (this.#at < this.#to) {
      this.#odd.push({ at: this.#at, line: this.#line });
      while (this.#bytes[this.#at] !== LF) this.#at += 1;
      this.#at += 1;
      this.#line += 1;
    }
  }
}

/** The offset behind the line end at an offset, or {@link ODD}. */
function behindBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : ODD;
}
