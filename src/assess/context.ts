import { describeFinding, type Finding } from '../catalogue/findings.js';
import type { Refused } from '../catalogue/refused.js';
import type { Evidence, Measures, Part, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { Plan, Target } from '../model/plan.js';
import type { Language, TargetKind, Verdict } from '../model/words.js';
import { stagesOf, type StageReading } from '../reckon/series.js';
import type { Ledger, MetricLedger, Worse } from '../reckon/statement.js';
import { worst } from './verdict.js';

/** All that a target is judged by. */
export interface JudgementContext {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly asOf: Day;
  /** The rows of each metric that could not be used. */
  readonly refused?: ReadonlyMap<MetricId, Refused>;
}

/** What a kind finds out of a target; what all kinds share is added by `assess`. */
export interface Judgement extends Measures {
  readonly verdict: Verdict;
  readonly cutOff: Day | undefined;
  readonly parts: readonly Part[];
  readonly because: readonly Reason[];
  /** The figures behind it, made out when they are asked for: few who read a verdict ask. */
  readonly evidence: () => readonly Evidence[];
  readonly findings: readonly Finding[];
}

export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>;

/** One kind's way of judging. */
export type Judge<Kind extends TargetKind> = (target: TargetOf<Kind>, context: JudgementContext) => Judgement;

export const NO_MEASURES: Measures = {
  actual: undefined,
  least: undefined,
  greatest: undefined,
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
    evidence: () => [],
    findings: [],
  };
}

/** What was reported of a metric, if anything of it is seen. */
export function ledgerOf(metric: MetricId, { ledger }: JudgementContext): MetricLedger | undefined {
  const own = ledger.get(metric);
  return own && own.statements.size > 0 ? own : undefined;
}

/** The stages of a project in order of time. */
export function stages(
  project: MetricId,
  region: RegionId,
  context: JudgementContext,
): readonly StageReading[] {
  const ledger = context.ledger.get(project);
  return ledger ? stagesOf(ledger, region, context.plan) : [];
}

/** Rule 7: nothing was reported of some metrics, or nothing that is to be seen. */
export function noData(
  metrics: readonly MetricId[],
  { ledger, refused }: JudgementContext,
  measures: Partial<Measures> = {},
): Judgement {
  const unused = metrics.flatMap((metric) => {
    const rows = refused?.get(metric);
    return rows ? [refusedReason(metric, rows)] : [];
  });
  const unseen = metrics.filter((metric) => {
    const own = ledger.get(metric);
    return own !== undefined && own.leftOut.length + own.letGo > 0;
  });
  const none = metrics.filter((metric) => !unseen.includes(metric) && refused?.has(metric) !== true);
  return bare(
    'no-data',
    [
      ...(none.length > 0 ? [{ code: 'nothing-reported', metrics: none } as const] : []),
      ...(unseen.length > 0 ? [{ code: 'nothing-seen', metrics: unseen } as const] : []),
      ...unused,
    ],
    measures,
  );
}

function refusedReason(metric: MetricId, { count, first }: Refused): Reason {
  const because = (language: Language): string => describeFinding(first, language).message;
  const message = { zh: because('zh'), en: because('en') };
  return { code: 'rows-refused', metric, count, place: first.place, message };
}

/**
 * Judges by the smaller of contradicting figures and by the larger ones: the less favourable verdict stands, and of two
 * that are alike the one by the figures that are less favourable to what is asked: the larger ones to a cap. Where no
 * figures of the metrics contradict each other, there is one way only.
 */
export function lessFavourable(
  metrics: readonly MetricId[],
  { ledger }: JudgementContext,
  judge: (worse: Worse) => Judgement,
  worse: Worse = 'low',
): Judgement {
  const first = judge(worse);
  if (!metrics.some((metric) => ledger.get(metric)?.contradicting.length)) return first;
  const other = judge(worse === 'low' ? 'high' : 'low');
  return worst([first.verdict, other.verdict]) === first.verdict ? first : other;
}

/** The reason why a target without a requirement cannot be judged. */
export function lacks(unknown: readonly string[]): readonly Reason[] {
  if (unknown.includes('tolerance')) return [{ code: 'lacks-tolerance' }];
  const isBase = !unknown.includes('value') && unknown.includes('baseline');
  return [{ code: isBase ? 'lacks-baseline' : 'lacks-value' }];
}
