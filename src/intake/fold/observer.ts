import { parseDecimal, ONE, ZERO, type Decimal } from '../../model/decimal.js';
import type { QuantityObservation } from '../../model/observation.js';
import { statedUnitText, type Table } from '../row/cells.js';
import type { TextBytes } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import { BASIS, DEPARTMENT, LF, METRIC, PERIOD, QUOTE, REGION, UNIT } from './columns.js';
import type { FoldedFigures } from './figures.js';
import { UNKNOWN } from './hashing.js';
import type { PlainRows } from './plain.js';
import { BEHIND, MAX_LINE, type PlainFigure } from './plain-figure.js';
import { textIn, type ToText } from '../source/stretch-text.js';
import type { TableWords } from './words.js';

/** Units up to this length need no excerpt. */
const SHORT_UNIT = 40;
/** Buffer for the current row and line ends behind it, shared by all tables. */
const ROW = new Uint8Array(MAX_LINE + BEHIND);

/** A unit as shown behind a figure. */
interface ShownUnit {
  readonly text: string;
  /** Whether it can be appended without an excerpt. */
  readonly isPlain: boolean;
}

/**
 * Makes observations of plain rows kept as bytes, equal to those of `readRow`, from words that are read once;
 * nothing else is decoded. Tests compare the two.
 */
export class Observer {
  readonly #table: Table;
  readonly #words: TableWords;
  readonly #figure: PlainFigure;
  readonly #rows: PlainRows;
  readonly #text: TextBytes;
  readonly #toText: ToText;
  readonly #value: number;
  readonly #note: number;
  readonly #begins: Int32Array;
  readonly #shownUnits: ShownUnit[][] = [];

  constructor(table: Table, { words, figure }: FoldedFigures, rows: PlainRows, text: TextBytes) {
    const { columns, width } = table.header;
    this.#table = table;
    this.#words = words;
    this.#figure = figure;
    this.#rows = rows;
    this.#text = text;
    this.#toText = textIn(text.encoding);
    this.#value = columns.get('value') ?? 0;
    this.#note = columns.get('note') ?? UNKNOWN;
    this.#begins = new Int32Array(width + 1);
  }

  /** The observation of a row; `undefined` if it is not plain after all. */
  observation(row: Uint8Array, line: number): QuantityObservation | undefined {
    const { length } = row;
    if (length > MAX_LINE) return undefined;
    ROW.set(row);
    ROW.fill(LF, length, length + BEHIND);
    if (!this.#rows.isPlain(ROW, length, this.#begins)) return undefined;
    const words = this.#words;
    const [metric, unit, written] = [this.#numberOf(METRIC), this.#numberOf(UNIT), this.#numberOf(PERIOD)];
    const id = words.metric(metric)?.id;
    const region = words.region(this.#numberOf(REGION));
    const period = words.period(written);
    const basis = words.basis(metric, this.#numberOf(BASIS), written);
    const text = this.#textOf(this.#value);
    const value = this.#amount(text, unit);
    const isKnown = id !== undefined && region !== undefined && period !== undefined && basis !== undefined;
    if (!isKnown || !value) return undefined;
    return {
      metric: id,
      region,
      period,
      department: words.department(this.#numberOf(DEPARTMENT)),
      submitted: this.#figure.submitted(),
      reported: this.#reported(text, unit),
      note: (this.#note < 0 ? '' : tidy(this.#textOf(this.#note))) || undefined,
      sort: 'quantity',
      value,
      basis,
      place: {
        file: this.#text.file,
        line,
        column: this.#characters(this.#begins[this.#value] ?? 0) + 1,
      },
    };
  }

  /** Number of the word in a word column. */
  #numberOf(column: number): number {
    return this.#figure.found[column] ?? UNKNOWN;
  }

  #textOf(field: number): string {
    const [from, to] = [this.#begins[field] ?? 0, (this.#begins[field + 1] ?? 0) - 1];
    if (from === to) return '';
    return ROW[from] === QUOTE
      ? this.#toText(ROW, from + 1, to - 1).replaceAll('""', '"')
      : this.#toText(ROW, from, to);
  }

  /** UTF-16 units before an offset. */
  #characters(to: number): number {
    if (this.#text.encoding !== 'utf-8') return this.#toText(ROW, 0, to).length;
    let count = 0;
    for (let at = 0; at < to; at += 1) {
      const byte = ROW[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) count += byte < 0xf0 ? 1 : 2;
    }
    return count;
  }

  #amount(text: string, unit: number): Decimal | undefined {
    const amount = parseDecimal(text);
    const factor = this.#words.factor(this.#figure.metric, unit);
    if (!amount || !factor) return undefined;
    if (amount.isZero()) return ZERO;
    return factor.eq(ONE) ? amount : amount.times(factor);
  }

  /** The figure with its nearest unit. */
  #reported(value: string, unit: number): string {
    const { metric } = this.#figure;
    const ofMetric = (this.#shownUnits[metric] ??= []);
    const shown = (ofMetric[unit] ??= this.#shownUnit(metric, unit));
    if (shown.text === '') return value;
    return shown.isPlain ? `${value} ${shown.text}` : excerpt(`${value} ${shown.text}`);
  }

  #shownUnit(metric: number, unit: number): ShownUnit {
    const of = this.#words.metric(metric);
    const stated = of ? statedUnitText(of, this.#table.context) : '';
    const text = [this.#words.unit(unit), stated].find(Boolean) ?? '';
    return { text, isPlain: text.length <= SHORT_UNIT && excerpt(`0 ${text}`) === `0 ${text}` };
  }
}
