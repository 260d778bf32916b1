import type { Reason } from '../../model/assessment.js';
import type { StageId } from '../../model/ids.js';
import type { StageReading } from '../../reckon/series.js';
import { ledgerOf, noData, NO_MEASURES, stages, type Judge } from '../context.js';
import { ruleTold, type ReportedStanding } from '../told.js';
import { judgementDaysOf, hasPassed } from '../verdict.js';

/** A named project reaches a stage, or one that lies beyond it; reached, without a pace. */
export const judgeMilestone: Judge<'milestone'> = (target, context) => {
  const { project, stage, region, due } = target;
  const { plan, asOf } = context;
  const required = { sort: 'stage', stage } as const;
  if (!ledgerOf(project, context)) return noData([project], context, { required });
  const readings = stages(project, region, context);
  const wanted = plan.stages.get(stage)?.rank ?? 0;
  const clock = judgementDaysOf(due, asOf, plan);
  const told = stagesTold(readings, wanted);
  const { verdict, because } = ruleTold({ metric: project, told, clock, hold: false, pace: 'none' });
  const shown = readings.findLast(({ through }) => !hasPassed(clock) || through <= due);
  const later = readings.findLast(({ through }) => hasPassed(clock) && through > due);
  return {
    ...NO_MEASURES,
    actual: shown && { sort: 'stage', stage: shown.stage },
    required,
    verdict,
    cutOff: shown?.through,
    parts: [],
    because: [...shortOf(shown, wanted, stage), ...because, ...since(later)],
    evidence: () => [...(shown?.evidence ?? []), ...(verdict === 'met' ? [] : (later?.evidence ?? []))],
    findings: [],
  };
};

function shortOf(shown: StageReading | undefined, rank: number, wanted: StageId): readonly Reason[] {
  return shown && shown.rank < rank ? [{ code: 'stage-not-reached', reached: shown.stage, wanted }] : [];
}

function since(later: StageReading | undefined): readonly Reason[] {
  return later ? [{ code: 'stage-since', stage: later.stage, on: later.through }] : [];
}

/** How the stages of a project stand to one that is wanted. */
export function stagesTold(readings: readonly StageReading[], wanted: number): readonly ReportedStanding[] {
  return readings.map(({ through, rank, isOfDay }) => ({
    day: through,
    standing: rank >= wanted ? 'within' : 'below',
    isOfDay,
  }));
}
