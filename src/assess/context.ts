import type { Finding } from '../catalogue/findings.js';
import type { Evidence, Measures, Part, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { Plan, Target } from '../model/plan.js';
import type { TargetKind, Verdict } from '../model/words.js';
import type { FlowPoint } from '../reckon/flow-point.js';
import { flowFigures } from '../reckon/flow.js';
import { levelPoints } from '../reckon/stock.js';
import { stagePoints, type StagePoint } from '../reckon/stage.js';
import type { Ledger, Worse } from '../reckon/statement.js';

/** All that a target is judged by. */
export interface Context {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly asOf: Day;
}

/** What a kind finds out of a target; what all kinds share is added by `assess`. */
export interface Judgement extends Measures {
  readonly verdict: Verdict;
  readonly cutOff: Day | undefined;
  readonly parts: readonly Part[];
  readonly because: readonly Reason[];
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
}

export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>;

/** One kind's way of judging. */
export type Judge<Kind extends TargetKind> = (target: TargetOf<Kind>, context: Context) => Judgement;

export const NO_MEASURES: Measures = {
  actual: undefined,
  required: undefined,
  completion: undefined,
  pace: undefined,
  gap: undefined,
};

/** A judgement that says nothing yet but its verdict and the reason. */
export function bare(
  verdict: Verdict,
  because: readonly Reason[],
  measures: Partial<Measures> = {},
): Judgement {
  return {
    ...NO_MEASURES,
    ...measures,
    verdict,
    cutOff: undefined,
    parts: [],
    because,
    evidence: [],
    findings: [],
  };
}

/** The sums of a flow from a day on, those up to a last day if one is given; none where nothing was reported. */
export function flowPoints(
  metric: MetricId,
  region: RegionId,
  from: Day,
  context: Context,
  worse: Worse = 'low',
  to?: Day,
): readonly FlowPoint[] {
  const ledger = context.ledger.get(metric);
  return ledger ? flowFigures(ledger, context.plan, worse).points(region, from, to) : [];
}

/** A metric's amounts in order of time: a flow summed since a day, as far as it is asked; anything else as it stands. */
export function amountPoints(
  metric: MetricId,
  region: RegionId,
  from: Day,
  context: Context,
  worse: Worse = 'low',
  to?: Day,
): readonly FlowPoint[] {
  const ledger = context.ledger.get(metric);
  if (!ledger) return [];
  if (ledger.metric.type === 'flow') return flowPoints(metric, region, from, context, worse, to);
  return levelPoints(ledger, region, context.plan, worse);
}

export function stages(project: MetricId, region: RegionId, context: Context): readonly StagePoint[] {
  const ledger = context.ledger.get(project);
  return ledger ? stagePoints(ledger, region, context.plan) : [];
}
