import { parseDecimal, ONE, ZERO, type Decimal } from '../../model/decimal.js';
import type { QuantityObservation } from '../../model/observation.js';
import type { CellPlace } from '../../model/place.js';
import type { Table } from '../cells.js';
import type { Delimiter } from '../scan.js';
import { excerpt, tidy } from '../text.js';
import {
  BASIS,
  DATE,
  DEPARTMENT,
  FREE,
  kindsOf,
  mayBeSplit,
  METRIC,
  NAMELESS,
  PERIOD,
  REGION,
  UNIT,
  VALUE,
  WORD,
  WORD_COLUMNS,
} from './columns.js';
import { StringWords, UNKNOWN } from './hashing.js';
import { MAX_LINE, MAX_VALUE, type PlainFigure } from './plain-figure.js';
import type { TableWords } from './words.js';

const PLAIN_VALUE = /^-?\d+(?:\.\d+)?$/u;
const ONLY_DIGITS = /^\d*$/u;
/** A figure that may have lost its thousands to the next field, and what may be those. */
const SHORT_VALUE = /^-?\d{1,3}$/u;
const THOUSANDS = /^\d{3}(?:\.|$)/u;

/** Longer units are quoted with care. */
const SHORT_UNIT = 40;

type About = Pick<QuantityObservation, 'metric' | 'region' | 'period' | 'basis'>;

/** How a unit is shown behind a figure. */
interface ShownUnit {
  readonly text: string;
  /** Whether it can be put behind a figure as it is. */
  readonly isPlain: boolean;
}

/**
 * Rows of a table that have been split into fields: whether they are plain, which is the same here as for rows that are
 * bytes, and the observations that plain ones make. These are what `readRow` makes of them, put together from words that
 * are read once; the tests hold the two together.
 */
export class SplitRows {
  readonly #table: Table;
  readonly #words: TableWords;
  readonly #figure: PlainFigure;
  readonly #kinds: Uint8Array;
  readonly #mayBeSplit: boolean;
  /** Of each field: what its words stand for, and which of the word columns it is. */
  readonly #strings: readonly (StringWords | undefined)[];
  readonly #wordOf: readonly number[];
  /** Of each field: the word that was found last, and what it stands for. */
  readonly #lastTexts: (string | undefined)[];
  readonly #lastNumbers: Int32Array;
  readonly #shownUnits: ShownUnit[] = [];
  readonly #valueField: number;
  readonly #noteField: number;
  readonly #textOf: (field: string) => string;
  #submission = UNKNOWN;

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
    this.#table = table;
    this.#words = words;
    this.#figure = figure;
    this.#kinds = kindsOf(table.header);
    this.#mayBeSplit = mayBeSplit(table.header, delimiter);
    this.#valueField = columns.get('value') ?? 0;
    this.#noteField = columns.get('note') ?? UNKNOWN;
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
    this.#submission = UNKNOWN;
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
    if (kind === DATE) {
      this.#submission = this.#find(text, field);
      return this.#figure.isSubmitted(this.#submission);
    }
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

  /** The observation that a plain row makes; `placeOf` tells where a field stands. */
  observation(
    fields: readonly string[],
    placeOf: (field: number) => CellPlace,
  ): QuantityObservation | undefined {
    const about = this.isPlain(fields) ? this.#about() : undefined;
    if (!about) return undefined;
    const field = this.#valueField;
    const text = fields[field] ?? '';
    const unit = this.#numberOf(UNIT);
    const value = this.#amount(text, unit);
    if (!value) return undefined;
    const { metric, region, period, basis } = about;
    return {
      metric,
      region,
      period,
      department: this.#words.department(this.#numberOf(DEPARTMENT)),
      submitted: this.#words.submission(this.#submission).submitted,
      reported: this.#reported(text, unit),
      note: tidy(fields[this.#noteField] ?? '') || undefined,
      sort: 'quantity',
      value,
      basis,
      place: placeOf(field),
    };
  }

  /** What the row that is being looked at is about. */
  #about(): About | undefined {
    const words = this.#words;
    const [metric, written] = [this.#numberOf(METRIC), this.#numberOf(PERIOD)];
    const id = words.metric(metric)?.id;
    const region = words.region(this.#numberOf(REGION));
    const period = words.period(written);
    const basis = words.basis(metric, this.#numberOf(BASIS), written);
    const isKnown = id !== undefined && region !== undefined && period !== undefined && basis !== undefined;
    return isKnown ? { metric: id, region, period, basis } : undefined;
  }

  /** The number of what stands in a word column. */
  #numberOf(column: number): number {
    return this.#figure.found[column] ?? UNKNOWN;
  }

  #amount(text: string, unit: number): Decimal | undefined {
    const amount = parseDecimal(text);
    const factor = this.#words.factor(this.#figure.metric, unit);
    if (!amount || !factor) return undefined;
    if (amount.isZero()) return ZERO;
    return factor.eq(ONE) ? amount : amount.times(factor);
  }

  /** The figure with the unit that is written nearest to it. */
  #reported(value: string, unit: number): string {
    const shown = (this.#shownUnits[unit] ??= this.#shownUnit(unit));
    if (shown.text === '') return value;
    return shown.isPlain ? `${value} ${shown.text}` : excerpt(`${value} ${shown.text}`);
  }

  #shownUnit(unit: number): ShownUnit {
    const { header, title } = this.#table;
    const text = [this.#words.unit(unit), header.unitText, title?.text].find(Boolean) ?? '';
    return { text, isPlain: text.length <= SHORT_UNIT && excerpt(`0 ${text}`) === `0 ${text}` };
  }
}
