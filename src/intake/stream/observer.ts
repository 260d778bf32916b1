import { parseDecimal, ONE, ZERO, type Decimal } from '../../model/decimal.js';
import type { QuantityObservation } from '../../model/observation.js';
import type { CellPlace } from '../../model/place.js';
import type { Table } from '../cells.js';
import { excerpt, tidy } from '../text.js';
import { BASIS, DEPARTMENT, METRIC, PERIOD, REGION, UNIT } from './columns.js';
import { UNKNOWN } from './hashing.js';
import type { PlainFigure } from './plain-figure.js';
import type { TableWords } from './words.js';

/** Longer units are quoted with care. */
const SHORT_UNIT = 40;

/** How a unit is shown behind a figure. */
interface ShownUnit {
  readonly text: string;
  /** Whether it can be put behind a figure as it is. */
  readonly isPlain: boolean;
}

/** What a plain row has besides words that are read once. */
export interface OwnText {
  readonly value: string;
  readonly note: string;
  /** The cell of the value. */
  readonly place: CellPlace;
}

/**
 * Makes the observation of the plain row that is being looked at: what `readRow` makes of it, put together from words that
 * are read once. The tests hold the two together.
 */
export class Observer {
  readonly #table: Table;
  readonly #words: TableWords;
  readonly #figure: PlainFigure;
  readonly #shownUnits: ShownUnit[] = [];

  constructor(table: Table, words: TableWords, figure: PlainFigure) {
    this.#table = table;
    this.#words = words;
    this.#figure = figure;
  }

  observation({ value: text, note, place }: OwnText): QuantityObservation | undefined {
    const words = this.#words;
    const [metric, unit, written] = [this.#numberOf(METRIC), this.#numberOf(UNIT), this.#numberOf(PERIOD)];
    const id = words.metric(metric)?.id;
    const region = words.region(this.#numberOf(REGION));
    const period = words.period(written);
    const basis = words.basis(metric, this.#numberOf(BASIS), written);
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
      note: tidy(note) || undefined,
      sort: 'quantity',
      value,
      basis,
      place,
    };
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
