import type { Target } from '../../model/plan.js';
import type { TargetKind } from '../../model/words.js';
import type { JudgementContext, Judge, Judgement, TargetOf } from '../context.js';
import { judgeCadence } from './cadence.js';
import { judgeCount } from './count.js';
import { judgeCoverage } from './coverage.js';
import { judgeEachYear } from './each-year.js';
import { judgeGrowth } from './growth.js';
import { judgeLevel } from './level.js';
import { judgeMilestone } from './milestone.js';
import { judgeShare } from './share.js';
import { judgeTotal } from './total.js';

/** Every kind's way of judging: a kind without one does not compile. */
const JUDGES: { readonly [Kind in TargetKind]: Judge<Kind> } = {
  total: judgeTotal,
  'each-year': judgeEachYear,
  level: judgeLevel,
  share: judgeShare,
  growth: judgeGrowth,
  coverage: judgeCoverage,
  milestone: judgeMilestone,
  count: judgeCount,
  cadence: judgeCadence,
};

export function judge(target: Target, context: JudgementContext): Judgement {
  return judgeAs(target, context);
}

function judgeAs<Kind extends TargetKind>(target: TargetByKind[Kind], context: JudgementContext): Judgement {
  const judgeKind: Judge<Kind> = JUDGES[target.kind];
  return judgeKind(target, context);
}

type TargetByKind = { readonly [Kind in TargetKind]: TargetOf<Kind> };
