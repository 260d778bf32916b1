import { addDays, type Day } from '../../model/calendar.js';
import type { Submitted } from '../../model/observation.js';
import { BASIS, DEPARTMENT, METRIC, PERIOD, REGION, UNIT, WORD_COLUMNS } from './columns.js';
import type { Header } from '../header.js';
import { NEVER, NO_TIME } from './fold.js';
import { UNKNOWN } from './hashing.js';
import { UNSEEN, WHOLE_NUMBER, type TableWords } from './words.js';

/** Longer lines are read the usual way, as are figures of more characters: they may have digits that are none. */
export const MAX_LINE = 4096;
export const MAX_VALUE = 15;

/**
 * The figure of the row that is being looked at, as the numbers of what its words stand for. One object serves all rows of
 * a table, so that a row which is let go of makes none.
 */
export class PlainFigure {
  /** Of each word column. Where the table lacks one, it is blank in every row. */
  readonly found = new Int32Array(WORD_COLUMNS.length);
  /** When it was submitted. */
  day = NEVER;
  second = NO_TIME;
  /** The number of the words that say when; {@link UNKNOWN} where a date alone says it. */
  submission = UNKNOWN;
  /** Whether its amount is written without a fraction. */
  isWhole = true;
  readonly #words: TableWords;
  readonly #asOf: Day;
  /** When all rows of the table were submitted, if it has no column for that. */
  readonly #stated: number;
  #timed = UNKNOWN;

  constructor({ columns }: Header, words: TableWords, asOf: Day) {
    this.#words = words;
    this.#asOf = asOf;
    for (const [word, column] of WORD_COLUMNS.entries())
      if (!columns.has(column)) this.found[word] = words.read(column, '');
    this.#stated = columns.has('submitted') ? UNKNOWN : words.read('submitted', '');
  }

  /** Begins with the next row. */
  begin(): void {
    this.day = NEVER;
    this.second = NO_TIME;
    this.submission = UNKNOWN;
    if (this.#stated >= 0) this.isSubmitted(this.#stated);
  }

  /** Keeps when the figure was submitted; false if that cannot be told. */
  isSubmitted(number: number): boolean {
    if (number < 0) return false;
    this.submission = number;
    ({ day: this.day, second: this.second } = this.#words.submission(number));
    return true;
  }

  /** When the row was submitted. */
  submitted(): Submitted | undefined {
    if (this.submission >= 0) return this.#words.submission(this.submission).submitted;
    // The days of other rows are reckoned from one that is a day.
    return this.day === NEVER
      ? undefined
      : { day: addDays(this.#asOf, this.day - this.#asOf), time: undefined };
  }

  get metric(): number {
    return this.found[METRIC] ?? UNKNOWN;
  }

  /** Whether the words go together, so that there is nothing to tell of the row. */
  isSound(): boolean {
    const { found, metric } = this;
    const form = this.#words.figures.of(metric, found[UNIT] ?? UNKNOWN);
    if (form === UNKNOWN || (form === WHOLE_NUMBER && !this.isWhole)) return false;
    this.#timed = this.#words.timed(metric, found[BASIS] ?? UNKNOWN, found[PERIOD] ?? UNKNOWN);
    return this.#timed !== UNKNOWN;
  }

  /** The metric, period and basis of a sound row; {@link UNSEEN} where it is not seen on the date of judgement. */
  get timed(): number {
    return this.day > this.#asOf ? UNSEEN : this.#timed;
  }

  /** The region and the department of a sound row. */
  get placed(): number {
    const { found } = this;
    return this.#words.placed.of(found[REGION] ?? UNKNOWN, found[DEPARTMENT] ?? UNKNOWN);
  }
}
