import type { QuantityObservation } from '../../model/observation.js';
import type { Table } from '../cells.js';
import type { TextBytes } from '../table.js';
import { LF, QUOTE } from './columns.js';
import { UNKNOWN } from './hashing.js';
import type { Observer } from './observer.js';
import type { PlainRows } from './plain.js';
import { MAX_LINE } from './plain-figure.js';
import { textIn, type ToText } from './text.js';

/** So far behind a row may be looked, to tell whether a figure goes on in the next field. */
const BEHIND = 8;
/** The row that is being looked at, with line ends behind it: one piece of memory for all rows of all tables. */
const ROW = new Uint8Array(MAX_LINE + BEHIND);

/** Makes observations of rows that were passed and kept as bytes: nothing else of them becomes text. */
export class KeptBytes {
  readonly #rows: PlainRows;
  readonly #observer: Observer;
  readonly #file: string;
  readonly #isUtf8: boolean;
  readonly #toText: ToText;
  readonly #value: number;
  readonly #note: number;
  readonly #begins: Int32Array;

  constructor({ header }: Table, observer: Observer, rows: PlainRows, { file, encoding }: TextBytes) {
    const { columns, width } = header;
    this.#rows = rows;
    this.#observer = observer;
    this.#file = file;
    this.#isUtf8 = encoding === 'utf-8';
    this.#toText = textIn(encoding);
    this.#value = columns.get('value') ?? 0;
    this.#note = columns.get('note') ?? UNKNOWN;
    this.#begins = new Int32Array(width + 1);
  }

  /** The observation that a row makes; undefined where it has to be split. */
  observation(row: Uint8Array, line: number): QuantityObservation | undefined {
    const { length } = row;
    if (length > MAX_LINE) return undefined;
    ROW.set(row);
    ROW.fill(LF, length, length + BEHIND);
    if (!this.#rows.isPlain(ROW, length, this.#begins)) return undefined;
    const column = this.#characters(this.#begins[this.#value] ?? 0) + 1;
    return this.#observer.observation({
      value: this.#textOf(this.#value),
      note: this.#note < 0 ? '' : this.#textOf(this.#note),
      place: { file: this.#file, line, column },
    });
  }

  /** How many characters stand before an offset, as strings count them. */
  #characters(to: number): number {
    if (!this.#isUtf8) return this.#toText(ROW, 0, to).length;
    let count = 0;
    for (let at = 0; at < to; at += 1) {
      const byte = ROW[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) count += byte < 0xf0 ? 1 : 2;
    }
    return count;
  }

  #textOf(field: number): string {
    const [from, to] = [this.#begins[field] ?? 0, (this.#begins[field + 1] ?? 0) - 1];
    if (from === to) return '';
    return ROW[from] === QUOTE
      ? this.#toText(ROW, from + 1, to - 1).replaceAll('""', '"')
      : this.#toText(ROW, from, to);
  }
}
