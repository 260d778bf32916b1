import { dayOf, yearOf, type Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import { ZERO } from '../model/decimal.js';
import type { MetricId, RegionId, StageId } from '../model/ids.js';
import type { LeftOut } from '../model/assessment.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import type { Basis } from '../model/words.js';
import type { Flows } from './amount.js';

/** What is in force for one metric, region and span, after revisions and departments are settled. */
export interface Statement {
  readonly region: RegionId;
  /** Days that a flow covers; for other metrics the single day of the figure. */
  readonly span: Period;
  /** 0 for the leading department, more for those after it. */
  readonly rank: number;
  /** One figure; several, ascending, if they contradict each other without an order. */
  readonly figures: readonly Observation[];
}

/** Everything in force for one metric. */
export interface MetricLedger {
  readonly metric: Metric;
  /** By region, each ascending by span. */
  readonly statements: ReadonlyMap<RegionId, readonly Statement[]>;
  /** Statements with contradicting figures. */
  readonly contradicting: readonly Statement[];
  readonly leftOut: readonly LeftOut[];
  /** Number of further figures left out while reading, because they were superseded or not visible. */
  readonly letGo: number;
  /**
   * Derived flows, kept here so that they are freed with the ledger: a `WeakMap` would keep them until a full
   * garbage collection, which costs more than judging a small submission.
   */
  readonly flows: Map<Worse, Flows>;
}

export type Ledger = ReadonlyMap<MetricId, MetricLedger>;

/** Which of contradicting figures is less favourable: the smallest, or the greatest in a denominator. */
export type Worse = 'low' | 'high';

/** The figure of a statement to use. */
export function figureOf({ figures }: Statement, worse: Worse): Observation | undefined {
  return worse === 'low' ? figures[0] : figures.at(-1);
}

/** The amount of an observation in base units; 0 for a stage. */
export function amountOf(observation: Observation | undefined): Decimal {
  return observation?.sort === 'quantity' ? observation.value : ZERO;
}

export function stageOf(observation: Observation | undefined): StageId | undefined {
  return observation?.sort === 'stage' ? observation.stage : undefined;
}

/** Days that a figure is about (rule 3 of docs/reckoning.md: bases overlap, so figures are compared by their days). */
export function spanOf(observation: Observation, metric: Metric, plan: Plan): Period {
  const { period } = observation;
  if (metric.type !== 'flow' || observation.sort === 'stage') return { start: period.end, end: period.end };
  return spanBy(observation.basis, period, plan);
}

/** Days that a flow covers, by its basis. */
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
