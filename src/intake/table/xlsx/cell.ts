import { faulty, shownText, sound, type CellText } from '../formats/show.js';
import { GENERAL } from '../formats/format.js';
import type { Problem } from '../../problem.js';
import { raisedMark } from '../rich-runs.js';
import { excerpt } from '../../words/text.js';
import { broken, SinkError } from '../../source/zip/archive.js';
import type { Attributes } from '../../source/zip/xml.js';
import { MAX_SHEET_COLUMN, parseRange, parseReference, type CellRange } from './references.js';
import { RichText } from './rich-text.js';
import { readXlsxCell } from './values.js';
import type { Workbook } from './workbook.js';

/** A cell's text, its fault, or a note on a cell that is read. */
export interface ReadCell extends CellText {
  /** From 1. */
  readonly column: number;
  readonly note: Problem | undefined;
}

/** Most array formulas kept for a sheet. */
const MAX_ARRAYS = 10_000;

/** Reads the cells of a sheet from its XML, one after the other. */
export class CellReader {
  readonly #book: Workbook;
  readonly #part: string;
  /** Ranges whose values come from a formula in another cell. */
  readonly #arrays: CellRange[] = [];
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  #attributes: Attributes = {};
  #isOpen = false;
  #inValue = false;
  #inInline = false;
  #value: string | undefined;
  #formula = false;

  constructor(book: Workbook, part: string) {
    this.#book = book;
    this.#part = part;
  }

  beginRow(row: number): void {
    [this.#row, this.#column] = [row, 0];
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      this.#begin(attributes);
      return;
    }
    if (!this.#isOpen) return;
    if (name === 'v') {
      this.#inValue = true;
      this.#value ??= '';
    } else if (name === 'f') {
      this.#formula = true;
      this.#spread(attributes);
    } else if (name === 'is') this.#inInline = true;
    else if (this.#inInline) this.#inline.open(name, attributes);
  }

  text(text: string): void {
    if (this.#inValue) this.#value = (this.#value ?? '') + text;
    else if (this.#inInline) this.#inline.text(text);
  }

  /** Returns the cell at its end. */
  close(name: string): ReadCell | undefined {
    this.#inValue = false;
    if (name === 'is') this.#inInline = false;
    else if (this.#inInline) this.#inline.close(name);
    if (name !== 'c' || !this.#isOpen) return undefined;
    this.#isOpen = false;
    return { column: this.#column, ...this.#read() };
  }

  /** A cell without a reference follows the one before it. */
  #begin(attributes: Attributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.#column + 1 : parseReference(r)?.column;
    if (column === undefined || column > MAX_SHEET_COLUMN) throw new SinkError(broken('xml', this.#part));
    [this.#column, this.#attributes, this.#isOpen] = [column, attributes, true];
    [this.#value, this.#formula] = [undefined, false];
  }

  #spread({ t, ref = '' }: Attributes): void {
    if (!this.#book.recalculates || (t !== 'array' && t !== 'dataTable')) return;
    const range = this.#arrays.length < MAX_ARRAYS ? parseRange(ref) : undefined;
    if (range) this.#arrays.push(range);
  }

  #read(): CellText & { readonly note: Problem | undefined } {
    const { t: type, s = '0' } = this.#attributes;
    const words = this.#inline.take();
    const format = this.#book.formats[Number(s)] ?? GENERAL;
    if (type === 'inlineStr') {
      const value = this.#value;
      if (value !== undefined && value !== words.text)
        return { ...twoValues(value, words.text), note: undefined };
      return { ...shownText(words.text, format), note: marked(words.marks, words.text) };
    }
    if (type === 's') return this.#shared(format);
    const isFormula = this.#formula || this.#isSpread();
    const formula = !isFormula ? 'none' : this.#book.recalculates ? 'stale' : 'reckoned';
    return {
      ...readXlsxCell({ type, value: this.#value, formula, format }, this.#book.date1904),
      note: undefined,
    };
  }

  #shared(format: typeof GENERAL): CellText & { readonly note: Problem | undefined } {
    const { texts, marks } = this.#book.strings;
    if (this.#value === undefined) return { ...sound(''), note: undefined };
    const index = this.#value.trim();
    const text = /^\d{1,9}$/u.test(index) ? texts[Number(index)] : undefined;
    if (text === undefined) {
      const args = { reason: 'text', found: excerpt(index) } as const;
      return { ...faulty('', { code: 'row-cell-broken', args }), note: undefined };
    }
    return { ...shownText(text, format), note: marked(marks.get(Number(index)) ?? '', text) };
  }

  #isSpread(): boolean {
    const [row, column] = [this.#row, this.#column];
    return this.#arrays.some(
      ({ first, last }) =>
        row >= first.row && row <= last.row && column >= first.column && column <= last.column,
    );
  }
}

function twoValues(value: string, words: string): CellText {
  const args = { reason: 'values', found: excerpt(`${value} / ${words}`) } as const;
  return faulty(words, { code: 'row-cell-broken', args });
}

function marked(marks: string, text: string): Problem | undefined {
  return marks === '' ? undefined : raisedMark(marks, text);
}
