import type { Finding } from '../catalogue/findings.js';
import type { Evidence, Measures, Part, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { Plan, Target } from '../model/plan.js';
import type { TargetKind, Verdict } from '../model/words.js';
import { FlowFigures, type FlowPoint } from '../reckon/flow.js';
import { levelPoints } from '../reckon/stock.js';
import { stagePoints, type StagePoint } from '../reckon/stage.js';
import type { Ledger, MetricLedger, Worse } from '../reckon/statement.js';

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

/** The sums of a flow from a day on; none where nothing was reported. */
export function flowPoints(
  metric: MetricId,
  region: RegionId,
  from: Day,
  context: Context,
  worse: Worse = 'low',
): readonly FlowPoint[] {
  const ledger = context.ledger.get(metric);
  return ledger ? sumsOf(ledger, context.plan, worse)(region, from) : [];
}

type Sums = (region: RegionId, from: Day) => readonly FlowPoint[];

/** What has been summed of a metric: several targets ask for the same, and each asks for the less favourable too. */
const SUMS = new WeakMap<MetricLedger, { readonly plan: Plan; readonly low: Sums; readonly high: Sums }>();

function sumsOf(ledger: MetricLedger, plan: Plan, worse: Worse): Sums {
  const known = SUMS.get(ledger);
  if (known?.plan === plan) return known[worse];
  const low = remembered(new FlowFigures(ledger, plan, 'low'));
  const high = isContradicted(ledger) ? remembered(new FlowFigures(ledger, plan, 'high')) : low;
  SUMS.set(ledger, { plan, low, high });
  return worse === 'low' ? low : high;
}

/** Whether there is a smaller and a larger figure of anything: where there is not, both give the same sums. */
function isContradicted({ statements }: MetricLedger): boolean {
  return [...statements.values()].some((all) => all.some(({ figures }) => figures.length > 1));
}

function remembered(figures: FlowFigures): Sums {
  const sums = new Map<string, readonly FlowPoint[]>();
  return (region, from) => {
    const key = `${region} ${from}`;
    const known = sums.get(key) ?? figures.points(region, from);
    sums.set(key, known);
    return known;
  };
}

/** A metric's amounts in order of time: a flow summed since a day, anything else as it stands. */
export function amountPoints(
  metric: MetricId,
  region: RegionId,
  from: Day,
  context: Context,
  worse: Worse = 'low',
): readonly FlowPoint[] {
  const ledger = context.ledger.get(metric);
  if (!ledger) return [];
  if (ledger.metric.type === 'flow') return flowPoints(metric, region, from, context, worse);
  return levelPoints(ledger, region, context.plan, worse);
}

export function stages(project: MetricId, region: RegionId, context: Context): readonly StagePoint[] {
  const ledger = context.ledger.get(project);
  return ledger ? stagePoints(ledger, region, context.plan) : [];
}
