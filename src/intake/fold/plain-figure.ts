import { addDays, type Day } from '../../model/calendar.js';
import { dateRemark, isSeen, type DateRemark, type DateRule, type DateTally } from '../../model/dates.js';
import type { Submitted } from '../../model/observation.js';
import { BASIS, DEPARTMENT, METRIC, PERIOD, REGION, UNIT, WORD_COLUMNS } from './columns.js';
import type { Header } from '../table/header.js';
import { NEVER, NO_TIME } from './fold.js';
import { UNKNOWN } from './hashing.js';
import { NEVER_SOUND, UNSEEN, WHOLE_NUMBER, type TableWords } from './words.js';

/** Longer lines are read the usual way, as are figures of more characters: they may have digits that are none. */
export const MAX_LINE = 4096;
export const MAX_VALUE = 15;
/** So far behind a row may be looked, to tell whether a figure goes on in the next field. */
export const BEHIND = 8;

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
  readonly #dates: DateTally;
  readonly #rule: DateRule;
  /** When all rows of the table were submitted, if it has no column for that. */
  readonly #stated: number;
  #timed = UNKNOWN;
  /** What is to be told of its dates, and has been told of others before. */
  #remark: DateRemark | undefined;
  #isSeen = true;

  constructor({ columns }: Header, words: TableWords, dates: DateTally) {
    this.#words = words;
    this.#dates = dates;
    this.#rule = dates.rule;
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
    const day = this.#submittedOn();
    return day === undefined ? undefined : { day, time: undefined };
  }

  #submittedOn(): Day | undefined {
    const { asOf } = this.#rule;
    return this.day === NEVER ? undefined : addDays(asOf, this.day - asOf);
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
    return this.#timed !== UNKNOWN && this.#isTimely();
  }

  /** Whether there is nothing to tell of the dates but what has been told already. */
  #isTimely(): boolean {
    const from = this.#words.soundFrom(this.#timed);
    const { day } = this;
    this.#remark = undefined;
    this.#isSeen = true;
    if (day === NEVER ? from !== NEVER_SOUND : day >= from && day <= this.#rule.asOf) return true;
    const timing = this.#words.timing(this.#timed);
    if (!timing) return false;
    const submitted = this.#submittedOn();
    this.#remark = dateRemark(timing, submitted, this.#rule);
    this.#isSeen = isSeen(timing, submitted, this.#rule.asOf);
    return this.#remark === undefined || !this.#dates.wants(this.#remark);
  }

  /** Counts what is to be told of the dates of a sound row. */
  countDates(): void {
    const timing = this.#remark && this.#words.timing(this.#timed);
    if (this.#remark && timing) this.#dates.pass(this.#remark, timing, this.#submittedOn());
  }

  /** The metric, period and basis of a sound row; {@link UNSEEN} where it is not seen on the date of judgement. */
  get timed(): number {
    return this.#isSeen ? this.#timed : UNSEEN;
  }

  /** The region and the department of a sound row. */
  get placed(): number {
    const { found } = this;
    return this.#words.placed.of(found[REGION] ?? UNKNOWN, found[DEPARTMENT] ?? UNKNOWN);
  }
}
