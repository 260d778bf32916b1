import { addDays, type Day } from '../../model/calendar.js';
import { dateRemark, isSeen, type DateRemark, type DateRule, type DateTally } from '../../model/dates.js';
import type { Submitted } from '../../model/observation.js';
import { BASIS, DEPARTMENT, METRIC, PERIOD, REGION, UNIT, WORD_COLUMNS } from './columns.js';
import type { Header } from '../table/header.js';
import { NEVER, NO_TIME } from './fold.js';
import { UNKNOWN } from './hashing.js';
import { NEVER_SOUND, UNSEEN, WHOLE_NUMBER, type TableWords } from './words.js';

/**
 * Longest line in bytes and longest figure in characters on the fast path; longer figures may exceed the
 * exact digits.
 */
export const MAX_LINE = 4096;
export const MAX_VALUE = 15;
/** Bytes read ahead to tell whether a figure continues in the next field. */
export const BEHIND = 8;

/**
 * Figure of the current row, as the numbers of its words. One object serves all rows of a table, so that
 * dropped rows allocate nothing.
 */
export class PlainFigure {
  /** Number of the word in each word column; a column that the table lacks is blank in every row. */
  readonly found = new Int32Array(WORD_COLUMNS.length);
  day = NEVER;
  second = NO_TIME;
  /** Number of the word that states the submission; {@link UNKNOWN} if it is an ISO date. */
  submission = UNKNOWN;
  /** Whether the amount has no fraction. */
  isWhole = true;
  readonly #words: TableWords;
  readonly #dates: DateTally;
  readonly #rule: DateRule;
  /** Submission of all rows if the table has no column for it. */
  readonly #stated: number;
  #timed = UNKNOWN;
  /** Remark on the dates, of a kind reported before. */
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

  begin(): void {
    this.day = NEVER;
    this.second = NO_TIME;
    this.submission = UNKNOWN;
    if (this.#stated >= 0) this.isSubmitted(this.#stated);
  }

  /** Sets the submission; false if its word is unknown. */
  isSubmitted(number: number): boolean {
    if (number < 0) return false;
    this.submission = number;
    ({ day: this.day, second: this.second } = this.#words.submission(number));
    return true;
  }

  submitted(): Submitted | undefined {
    if (this.submission >= 0) return this.#words.submission(this.submission).submitted;
    // Day numbers become typed days by their distance from a typed day.
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

  /** Whether the words fit together, so that the row gives no finding. */
  isSound(): boolean {
    const { found, metric } = this;
    const form = this.#words.figures.of(metric, found[UNIT] ?? UNKNOWN);
    if (form === UNKNOWN || (form === WHOLE_NUMBER && !this.isWhole)) return false;
    this.#timed = this.#words.timed(metric, found[BASIS] ?? UNKNOWN, found[PERIOD] ?? UNKNOWN);
    return this.#timed !== UNKNOWN && this.#isTimely();
  }

  /** Whether the dates give no new finding. */
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

  /** Counts the remark on a sound row's dates. */
  countDates(): void {
    const timing = this.#remark && this.#words.timing(this.#timed);
    if (this.#remark && timing) this.#dates.pass(this.#remark, timing, this.#submittedOn());
  }

  /**
   * Number of the metric, period and basis of a sound row; {@link UNSEEN} if it is not visible on the date of
   * judgement.
   */
  get timed(): number {
    return this.#isSeen ? this.#timed : UNSEEN;
  }

  /** Number of the region and department of a sound row. */
  get placed(): number {
    const { found } = this;
    return this.#words.placed.of(found[REGION] ?? UNKNOWN, found[DEPARTMENT] ?? UNKNOWN);
  }
}
