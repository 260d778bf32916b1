import type { Table } from '../cells.js';
import type { Delimiter } from '../scan.js';
import { tidy } from '../text.js';
import { DATE, FREE, kindsOf, mayBeSplit, NAMELESS, VALUE, WORD, WORD_COLUMNS } from './columns.js';
import { StringWords, UNKNOWN } from './hashing.js';
import { MAX_LINE, MAX_VALUE, type PlainFigure } from './plain-figure.js';
import type { TableWords } from './words.js';

const PLAIN_VALUE = /^-?\d+(?:\.\d+)?$/u;
const ONLY_DIGITS = /^\d*$/u;
/** A figure that may have lost its thousands to the next field, and what may be those. */
const SHORT_VALUE = /^-?\d{1,3}$/u;
const THOUSANDS = /^\d{3}(?:\.|$)/u;

/** Rows of a table that have been split into fields: whether they are plain, which is the same as for rows that are bytes. */
export class SplitRows {
  readonly #figure: PlainFigure;
  readonly #kinds: Uint8Array;
  readonly #mayBeSplit: boolean;
  /** Of each field: what its words stand for, and which of the word columns it is. */
  readonly #strings: readonly (StringWords | undefined)[];
  readonly #wordOf: readonly number[];
  /** Of each field: the word that was found last, and what it stands for. */
  readonly #lastTexts: (string | undefined)[];
  readonly #lastNumbers: Int32Array;
  readonly #textOf: (field: string) => string;

  /** `textOf` says what text a field is, where rows are looked at whose fields are not text yet. */
  constructor(
    table: Table,
    words: TableWords,
    figure: PlainFigure,
    delimiter: Delimiter,
    textOf = (field: string): string => field,
  ) {
    const { columns, width } = table.header;
    this.#textOf = textOf;
    this.#figure = figure;
    this.#kinds = kindsOf(table.header);
    this.#mayBeSplit = mayBeSplit(table.header, delimiter);
    const strings = new Map(
      ([...WORD_COLUMNS, 'submitted'] as const).map((column) => [
        columns.get(column) ?? UNKNOWN,
        new StringWords((field) => words.read(column, textOf(field))),
      ]),
    );
    const fields = Array.from({ length: width }, (_, field) => field);
    this.#lastTexts = fields.map(() => undefined);
    this.#lastNumbers = new Int32Array(width).fill(UNKNOWN);
    this.#strings = fields.map((field) => strings.get(field));
    this.#wordOf = fields.map((field) => WORD_COLUMNS.findIndex((column) => columns.get(column) === field));
  }

  /** Whether nothing is to be told of a row; what its words stand for is known afterwards. */
  isPlain(fields: readonly string[]): boolean {
    const kinds = this.#kinds;
    if (fields.length !== kinds.length) return false;
    this.#figure.begin();
    for (let field = 0; field < kinds.length; field += 1) {
      if (!this.#isPlainField(fields[field] ?? '', field, fields)) return false;
    }
    return this.#figure.isSound();
  }

  #isPlainField(text: string, field: number, fields: readonly string[]): boolean {
    const kind = this.#kinds[field];
    if (kind === WORD) {
      const number = this.#find(text, field);
      this.#figure.found[this.#wordOf[field] ?? 0] = number;
      return number >= 0;
    }
    if (kind === VALUE) return this.#isPlainValue(text, fields[field + 1] ?? '');
    if (kind === DATE) return this.#figure.isSubmitted(this.#find(text, field));
    if (kind === FREE) return text.length <= MAX_LINE;
    return kind === NAMELESS ? text === '' : ONLY_DIGITS.test(text);
  }

  /** What the word in a field stands for. Rows that follow each other mostly have the same. */
  #find(text: string, field: number): number {
    if (text !== this.#lastTexts[field]) {
      this.#lastTexts[field] = text;
      this.#lastNumbers[field] = this.#strings[field]?.find(text) ?? UNKNOWN;
    }
    return this.#lastNumbers[field] ?? UNKNOWN;
  }

  #isPlainValue(text: string, next: string): boolean {
    this.#figure.isWhole = !text.includes('.');
    const isSplit = this.#mayBeSplit && SHORT_VALUE.test(text) && THOUSANDS.test(tidy(this.#textOf(next)));
    return text.length <= MAX_VALUE && PLAIN_VALUE.test(text) && !isSplit;
  }
}
