import type { TidyColumn } from '../../catalogue/findings/table/columns.js';
import type { Day, Period } from '../../model/calendar.js';
import { isSeen, soundFrom, type DateRule, type Timing } from '../../model/dates.js';
import type { Decimal } from '../../model/decimal.js';
import type { DepartmentId, MetricId, RegionId } from '../../model/ids.js';
import type { Observation, Submitted } from '../../model/observation.js';
import type { Metric } from '../../model/plan.js';
import { isCount } from '../../model/units.js';
import { BASES, type Basis } from '../../model/words.js';
import {
  basisIn,
  departmentIn,
  isPlain,
  periodIn,
  regionIn,
  submittedIn,
  type SaidBasis,
  type Table,
} from '../row/cells.js';
import { resolveBasis, type ReportedPeriod } from '../words/fields/basis.js';
import { readNamedMetric } from '../words/fields/metric.js';
import { readFigure } from '../row/figure.js';
import { isPlaceholder, isTotal, optional } from '../row/row-kinds.js';
import { tidy } from '../words/text.js';
import type { SubmittedAt } from './fold.js';
import { momentOf } from './moments.js';
import { Numbering, Pairs, StringWords, UNKNOWN } from './hashing.js';

/** Columns whose words have a meaning. */
type WordColumn = Exclude<TidyColumn, 'value' | 'note'>;

/** A basis as written in the row or above it. */
interface BasisWords extends SaidBasis {
  readonly text: string;
}

/** Allowed forms of a metric's figures in a unit. */
const ANY_DECIMAL = 1;
export const WHOLE_NUMBER = 2;

/** Number of figures not visible on the date of judgement. */
export const UNSEEN = -2;

/** Later than every day: no submission is without a finding. */
export const NEVER_SOUND = 2_147_483_647;

/**
 * Meanings of the words of a table's columns as small numbers; {@link UNKNOWN} if a row with the word would
 * give a finding. Words are read by the same functions as in any other row.
 */
export class TableWords {
  readonly #table: Table;
  readonly #dates: DateRule;
  readonly #metrics = new Numbering<Metric>();
  readonly #periods = new Numbering<ReportedPeriod & { readonly text: string }>();
  readonly #units = new Numbering<string>();
  readonly #bases = new Numbering<BasisWords>();
  readonly #regions = new Numbering<RegionId>();
  readonly #departments = new Numbering<DepartmentId | undefined>();
  readonly #submissions = new Numbering<FoldedSubmission>();
  readonly #timed = new Numbering<Timing>();
  readonly #soundFrom: number[] = [];
  readonly #placed = new Numbering<undefined>();

  constructor(table: Table, asOf: Day) {
    this.#table = table;
    this.#dates = table.words.dates(asOf);
  }

  /** Number of a word in a column. */
  read(column: WordColumn, text: string): number {
    return this.#read[column].find(text);
  }

  readonly #read: Readonly<Record<WordColumn, StringWords>> = {
    metric: new StringWords((text) => this.#metric(tidy(text))),
    region: new StringWords((text) => this.#region(tidy(text))),
    period: new StringWords((text) => this.#period(tidy(text))),
    unit: new StringWords((text) => this.#unit(tidy(text))),
    basis: new StringWords((text) => this.#basis(tidy(text))),
    department: new StringWords((text) => this.#department(tidy(text))),
    submitted: new StringWords((text) => this.#submitted(tidy(text))),
  };

  /** Number of entries learnt. */
  get size(): number {
    const words = Object.values(this.#read).reduce((sum, { size }) => sum + size, 0);
    return words + this.#timed.all().length + this.#placed.all().length;
  }

  #metric(word: string): number {
    const { metrics, units, scope } = this.#table.words;
    const found = isPlaceholder(word) ? undefined : readNamedMetric(word, metrics, units);
    if (!found?.ok || found.note || found.value.metric.type === 'stage' || found.value.unit) return UNKNOWN;
    const { metric } = found.value;
    // Whether others answer for a row may depend on its department, too.
    if (scope && !scope.metrics.has(metric.id)) return UNKNOWN;
    return this.#metrics.of(metric.id, metric);
  }

  #region(word: string): number {
    const { words } = this.#table;
    const found = regionIn(word, this.#table);
    if (!isPlain(found) || (isTotal(word) && !words.regions(word).ok)) return UNKNOWN;
    return this.#regions.of(found.value, found.value);
  }

  #period(word: string): number {
    const isLeftOut = isPlaceholder(word) && !this.#table.context.period;
    const found = isLeftOut || isTotal(word) ? undefined : periodIn(word, this.#table);
    if (!found || !isPlain(found)) return UNKNOWN;
    return this.#periods.of(word, { ...found.value, text: word });
  }

  #unit(word: string): number {
    return isTotal(word) ? UNKNOWN : this.#units.of(word, optional(word));
  }

  #basis(word: string): number {
    const found = basisIn(word, this.#table);
    if (!isPlain(found) || isTotal(word)) return UNKNOWN;
    return this.#bases.of(optional(word), { ...found.value, text: optional(word) });
  }

  #department(word: string): number {
    const found = departmentIn(word, this.#table);
    if (!isPlain(found) || isTotal(word)) return UNKNOWN;
    return this.#departments.of(found.value ?? '', found.value);
  }

  #submitted(word: string): number {
    const found = submittedIn(word, this.#table);
    if (!isPlain(found) || isTotal(word)) return UNKNOWN;
    const moment = momentOf(found.value);
    return this.#submissions.of(`${moment.day} ${moment.second}`, { ...moment, submitted: found.value });
  }

  /** The submission with a number. */
  submission(number: number): FoldedSubmission {
    return this.#submissions.at(number) ?? { ...momentOf(undefined), submitted: undefined };
  }

  metric(number: number): Metric | undefined {
    return this.#metrics.at(number);
  }

  region(number: number): RegionId | undefined {
    return this.#regions.at(number);
  }

  period(number: number): Period | undefined {
    return this.#periods.at(number)?.period;
  }

  department(number: number): DepartmentId | undefined {
    return this.#departments.at(number);
  }

  /** Text of a unit; blank if the row has none. */
  unit(number: number): string | undefined {
    return this.#units.at(number);
  }

  /** Basis of a metric over a period, as found by {@link timed}. */
  basis(metric: number, basis: number, period: number): Basis | undefined {
    return BASES[this.#basisNumbers.of(this.#ways.of(metric, basis), period)];
  }

  /** Amount in the metric's base unit of 1 in a unit that {@link figures} knows. */
  factor(metric: number, unit: number): Decimal | undefined {
    return this.#factors[this.#factorNumbers.of(metric, unit)];
  }

  /** Allowed form of a metric's figures in a unit. */
  readonly figures = new Pairs((metric, unit) => {
    const [of, text] = [this.#metrics.at(metric), this.#units.at(unit)];
    if (!of || of.type === 'stage' || text === undefined) return UNKNOWN;
    if (this.#one(of, text) === undefined) return UNKNOWN;
    return isCount(of) ? WHOLE_NUMBER : ANY_DECIMAL;
  });

  readonly #factors: (Decimal | undefined)[] = [];
  readonly #factorNumbers = new Pairs((metric, unit) => {
    const [of, text] = [this.#metrics.at(metric), this.#units.at(unit)];
    this.#factors.push(of && text !== undefined ? this.#one(of, text) : undefined);
    return this.#factors.length - 1;
  });

  /** Value of a figure of 1. */
  #one(metric: Metric, unit: string): Decimal | undefined {
    const { words, context } = this.#table;
    const named = { metric, unit: undefined, isOfPlan: true };
    const { figure, problems } = readFigure({ value: '1', unit, named }, words, context);
    return figure?.sort === 'quantity' && problems.length === 0 ? figure.value : undefined;
  }

  readonly #ways = new Pairs((metric, basis) => this.#wayNumber(metric, basis));
  readonly #ofWays: { readonly metric: number; readonly basis: number }[] = [];

  #wayNumber(metric: number, basis: number): number {
    this.#ofWays.push({ metric, basis });
    return this.#ofWays.length - 1;
  }

  /** Number of a metric, basis and period. */
  timed(metric: number, basis: number, period: number): number {
    return this.#spans.of(this.#ways.of(metric, basis), period);
  }

  readonly #spans = new Pairs((way, period) => {
    const [of, reported] = [this.#metrics.at(this.#ofWays[way]?.metric ?? UNKNOWN), this.#periods.at(period)];
    const basis = BASES[this.#basisNumbers.of(way, period)];
    if (!of || !reported || basis === undefined) return UNKNOWN;
    return this.#timedNumber(of.id, basis, reported.period);
  });

  /** Index in {@link BASES}, if the basis gives no finding. */
  readonly #basisNumbers = new Pairs((way, period) => {
    const { metric, basis } = this.#ofWays[way] ?? { metric: UNKNOWN, basis: UNKNOWN };
    const [of, written, reported] = [
      this.#metrics.at(metric),
      this.#bases.at(basis),
      this.#periods.at(period),
    ];
    if (!of || !written || !reported) return UNKNOWN;
    const { words } = this.#table;
    const clues = {
      written: written.written,
      ofColumn: written.stated,
      doubt: written.doubt,
      metric: of,
      reported,
      planStart: words.planStart,
    };
    const resolved = resolveBasis(clues, written.text, reported.text);
    return resolved.ok && !resolved.value.warning ? BASES.indexOf(resolved.value.basis) : UNKNOWN;
  });

  #timedNumber(metric: MetricId, basis: Basis | undefined, period: Period): number {
    const timing = { metric, period };
    const number = this.#timed.of(`${metric} ${basis ?? ''} ${period.start} ${period.end}`, timing);
    this.#soundFrom[number] ??= soundFrom(timing, this.#dates) ?? NEVER_SOUND;
    return number;
  }

  /** First day on which a submission gives no finding; {@link NEVER_SOUND} if there is none. */
  soundFrom(timed: number): number {
    return this.#soundFrom[timed] ?? NEVER_SOUND;
  }

  /** Metric and period of a `timed` number. */
  timing(timed: number): Timing | undefined {
    return this.#timed.at(timed);
  }

  /** Number of a region and department. */
  readonly placed = new Pairs((region, department) => {
    const id = this.#regions.at(region);
    return id === undefined ? UNKNOWN : this.#placedNumber(id, this.#departments.at(department));
  });

  #placedNumber(region: RegionId, department: DepartmentId | undefined): number {
    return this.#placed.of(`${region} ${department ?? ''}`, undefined);
  }

  /** The numbers of a figure that was read in the usual way. */
  ofObservation(observation: Observation): ObservationNumbers {
    const { metric: id, period, region, department, submitted } = observation;
    const found = this.#table.words.metrics(id);
    const moment = momentOf(submitted);
    const basis = observation.sort === 'quantity' ? observation.basis : undefined;
    return {
      metric: found.ok ? this.#metrics.of(id, found.value) : UNKNOWN,
      timed: isSeen(observation, submitted?.day, this.#dates.asOf)
        ? this.#timedNumber(id, basis, period)
        : UNSEEN,
      placed: this.#placedNumber(region, department),
      moment,
    };
  }

  /** Metrics in order of their numbers. */
  metrics(): readonly Metric[] {
    return this.#metrics.all();
  }
}

/** A submission as reported and as the fold compares it. */
export interface FoldedSubmission extends SubmittedAt {
  readonly submitted: Submitted | undefined;
}

/** Numbers of what a figure is about, and its time of submission. */
export interface ObservationNumbers {
  readonly metric: number;
  readonly timed: number;
  readonly placed: number;
  readonly moment: SubmittedAt;
}
