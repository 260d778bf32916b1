import type { Reason } from '../../model/assessment.js';
import { bare, NO_MEASURES, stages, type Judge } from '../context.js';
import { ruleReached } from '../verdict.js';

/** A named project reaches a stage, or one that lies beyond it; reached, without a pace. */
export const judgeMilestone: Judge<'milestone'> = (target, context) => {
  const { project, stage, region, due } = target;
  const { plan, asOf } = context;
  const required = { sort: 'stage', stage } as const;
  const points = stages(project, region, context);
  const latest = points.at(-1);
  if (!latest) return bare('no-data', [{ code: 'nothing-reported', metrics: [project] }], { required });
  const wanted = plan.stages.get(stage)?.rank ?? 0;
  const standings = points.map(({ through, rank }) => ({
    through,
    satisfied: rank >= wanted,
    complete: true,
  }));
  const ruling = ruleReached({ due, asOf, standings, onPace: undefined });
  const short: readonly Reason[] =
    latest.rank >= wanted ? [] : [{ code: 'stage-not-reached', reached: latest.stage, wanted: stage }];
  return {
    ...NO_MEASURES,
    actual: { sort: 'stage', stage: latest.stage },
    required,
    verdict: ruling.verdict,
    cutOff: latest.through,
    parts: [],
    because: [...short, ...ruling.because],
    evidence: latest.evidence,
    findings: [],
  };
};
