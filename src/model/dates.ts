import { addDays, dayOf, yearOf, type Day, type Period } from './calendar.js';
import type { MetricId } from './ids.js';
import { intervalOf } from './intervals.js';
import type { Observation } from './observation.js';
import type { Plan, Target } from './plan.js';
import { metricsUsedBy } from './targets.js';

/**
 * What is to be told of the dates of a figure, the gravest first; a figure has one of them at most:
 * its period had not begun when it was submitted; it was submitted after the date of judgement; its period ends after that
 * date; its period is none that the plan asks about; it was submitted before its period had ended.
 */
export const DATE_REMARKS = ['future', 'unseen', 'unfinished', 'outside', 'early'] as const;
export type DateRemark = (typeof DATE_REMARKS)[number];

/** What the dates of figures are held against. */
export interface DateRule {
  readonly asOf: Day;
  readonly plan: Pick<Plan, 'period' | 'cadence'>;
  /**
   * The days on which figures of a metric can matter: those of the plan, what targets ask of it beyond them, and the years
   * that they start from.
   */
  readonly askedOf: (metric: MetricId) => Period;
  /** The day on which figures without a date count as submitted; where left out, they may have come at any time. */
  readonly undatedOn: Day | undefined;
}

export function dateRule(plan: Plan, asOf: Day, undatedOn?: Day): DateRule {
  const beyond = daysBeyond(plan);
  return { asOf, plan, undatedOn, askedOf: (metric) => beyond.get(metric) ?? plan.period };
}

/** Whether a day lies within a plan, or in the days of grace after it. */
export function isWithinPlan(day: Day, { period, cadence }: Pick<Plan, 'period' | 'cadence'>): boolean {
  return day >= period.start && day <= addDays(period.end, cadence.graceDays);
}

/** The days asked of each metric of which they are not just those of the plan. */
function daysBeyond({ period, targets }: Plan): ReadonlyMap<MetricId, Period> {
  const beyond = new Map<MetricId, Period>();
  for (const target of targets) {
    for (const day of daysOf(target)) {
      if (day >= period.start && day <= period.end) continue;
      for (const metric of metricsUsedBy(target)) {
        const { start, end } = beyond.get(metric) ?? period;
        beyond.set(metric, { start: day < start ? day : start, end: day > end ? day : end });
      }
    }
  }
  return beyond;
}

function daysOf(target: Target): readonly Day[] {
  const from = 'from' in target ? [target.from] : [];
  const base = 'baseline' in target && target.baseline ? [yearStart(target.baseline.on)] : [];
  return [target.due, ...from, ...base];
}

function yearStart(day: Day): Day {
  return dayOf(yearOf(day), 1, 1) ?? day;
}

/** What the dates of a figure depend on besides its submission. */
export type Timing = Pick<Observation, 'metric' | 'period'>;

/** What is to be told of the dates of a figure that was submitted on a day, as far as that is known. */
export function dateRemark(of: Timing, submitted: Day | undefined, rule: DateRule): DateRemark | undefined {
  const { end } = of.period;
  const on = submitted ?? rule.undatedOn;
  if (on !== undefined && beginning(of, rule) > on) return 'future';
  if (submitted !== undefined && submitted > rule.asOf) return 'unseen';
  if (end > rule.asOf) return 'unfinished';
  if (!isAsked(of, rule)) return 'outside';
  return submitted !== undefined && submitted < end ? 'early' : undefined;
}

/**
 * The day from which on a submission of a figure gives no remark, as long as it is not after the date of judgement;
 * undefined where any submission gives one, or none.
 */
export function soundFrom(of: Timing, rule: DateRule): Day | undefined {
  const remark = dateRemark(of, undefined, { ...rule, undatedOn: undefined });
  return remark === undefined ? of.period.end : undefined;
}

/**
 * When the period of a figure begins, that of a single day with the interval of the plan's cadence: a level at the end of
 * June is often reported in its last week.
 */
export function beginning({ period: { start, end } }: Timing, { plan }: DateRule): Day {
  const around = intervalOf(plan.cadence.interval, end);
  return around && around.start < start ? around.start : start;
}

/** Whether a figure is seen on the date of judgement (rule 5). */
export function isSeen({ period }: Pick<Timing, 'period'>, submitted: Day | undefined, asOf: Day): boolean {
  return period.end <= asOf && (submitted === undefined || submitted <= asOf);
}

function isAsked({ metric, period }: Timing, { askedOf }: DateRule): boolean {
  const { start, end } = askedOf(metric);
  return period.end >= start && period.start <= end;
}

/** So many figures with a remark are listed of one file: each about the future is an error, of the others one is enough. */
const MOST_LISTED: Readonly<Record<DateRemark, number>> = {
  future: 1000,
  unseen: 1,
  unfinished: 1,
  outside: 1,
  early: 1,
};

/** What is to be told of the dates of a file's figures. Filled figure by figure, in the order of their lines. */
export class DateTally {
  /** How many figures do not count, and how many of them for being hidden by the date of judgement. */
  away = 0;
  hidden = 0;
  readonly rule: DateRule;
  readonly #counts = new Map<DateRemark, number>();
  readonly #listed = new Map<DateRemark, Observation[]>();

  constructor(rule: DateRule) {
    this.rule = rule;
  }

  /** How many figures have a remark. */
  count(remark: DateRemark): number {
    return this.#counts.get(remark) ?? 0;
  }

  /** The first figures that have it. */
  listed(remark: DateRemark): readonly Observation[] {
    return this.#listed.get(remark) ?? [];
  }

  /** Whether a figure with a remark has to be looked at, because it would be listed. */
  wants(remark: DateRemark): boolean {
    return this.listed(remark).length < MOST_LISTED[remark];
  }

  add(observation: Observation): void {
    const submitted = observation.submitted?.day;
    const remark = dateRemark(observation, submitted, this.rule);
    if (remark === undefined) return;
    if (this.wants(remark)) this.#list(remark).push(observation);
    this.pass(remark, observation, submitted);
  }

  #list(remark: DateRemark): Observation[] {
    const known = this.#listed.get(remark);
    if (known) return known;
    const list: Observation[] = [];
    this.#listed.set(remark, list);
    return list;
  }

  /** Counts a figure that need not be looked at. */
  pass(remark: DateRemark, of: Timing, submitted: Day | undefined): void {
    this.#counts.set(remark, this.count(remark) + 1);
    const seen = isSeen(of, submitted, this.rule.asOf);
    if (!seen) this.hidden += 1;
    if (!seen || !isAsked(of, this.rule)) this.away += 1;
  }
}

/** What is to be told of the dates of figures that are all at hand. */
export function talliedDates(observations: readonly Observation[], rule: DateRule): DateTally {
  const tally = new DateTally(rule);
  for (const observation of observations) tally.add(observation);
  return tally;
}
