import { dayOf, yearOf, type Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import { ZERO } from '../model/decimal.js';
import type { MetricId, RegionId, StageId } from '../model/ids.js';
import type { LeftOut } from '../model/assessment.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import type { Basis } from '../model/words.js';
import type { Flows } from './amount.js';

/** What is in force about one metric in one region over one span, after revisions and departments are settled. */
export interface Statement {
  readonly region: RegionId;
  /** The days that a flow covers; for everything else, the one day on which the figure holds. */
  readonly span: Period;
  /** 0 for the leading department, more for those after it. */
  readonly rank: number;
  /** One figure; or, where figures contradict each other with no order between them, all of them, smallest first. */
  readonly figures: readonly Observation[];
}

/** All that is in force about one metric. */
export interface MetricLedger {
  readonly metric: Metric;
  /** By region, each in order of time. */
  readonly statements: ReadonlyMap<RegionId, readonly Statement[]>;
  /** The statements whose figures contradict each other. */
  readonly contradicting: readonly Statement[];
  readonly leftOut: readonly LeftOut[];
  /** How many figures more were left out, which reading did not keep, because they were superseded or not to be seen. */
  readonly letGo: number;
  /**
   * What has been made ready of the statements. It is kept here, and goes with them: a `WeakMap` would keep all of it
   * until everything in memory is looked through, which costs more than judging a small submission.
   */
  readonly flows: Map<Worse, Flows>;
}

export type Ledger = ReadonlyMap<MetricId, MetricLedger>;

/** Which of two contradicting figures is the less favourable one: the smaller, unless it stands below a fraction. */
export type Worse = 'low' | 'high';

/** The figure to use of a statement. */
export function figureOf({ figures }: Statement, worse: Worse): Observation | undefined {
  return worse === 'low' ? figures[0] : figures.at(-1);
}

/** The amount of an observation; a stage has none. */
export function amountOf(observation: Observation | undefined): Decimal {
  return observation?.sort === 'quantity' ? observation.value : ZERO;
}

export function stageOf(observation: Observation | undefined): StageId | undefined {
  return observation?.sort === 'stage' ? observation.stage : undefined;
}

/** The span that a figure speaks of (rule 3 of docs/reckoning.md: bases overlap, so they are told apart by their days). */
export function spanOf(observation: Observation, metric: Metric, plan: Plan): Period {
  const { period } = observation;
  if (metric.type !== 'flow' || observation.sort === 'stage') return { start: period.end, end: period.end };
  return spanBy(observation.basis, period, plan);
}

/** The days that a flow covers by its basis. */
export function spanBy(basis: Basis, period: Period, plan: Plan): Period {
  switch (basis) {
    case 'period':
      return period;
    case 'ytd':
      return { start: dayOf(yearOf(period.end), 1, 1) ?? period.start, end: period.end };
    case 'cumulative':
      return { start: plan.period.start <= period.end ? plan.period.start : period.start, end: period.end };
  }
}

/** Orders spans by start, then by end. */
export function compareSpans(a: Period, b: Period): number {
  return a.start - b.start || a.end - b.end;
}
