import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { Worse } from '../reckon/statement.js';
import type { JudgementContext, Judgement } from './context.js';
import { lineOver } from './pace.js';
import { judgeReports } from './reports.js';
import { mustHold, rangeOf, type Bar } from './requirement.js';
import { ZERO } from '../model/decimal.js';
import { judgeSum } from './sum.js';

interface QuantityCase {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly bar: Bar;
  readonly due: Day;
}

/** Judges an amount of any metric by what it comes to from nought at the plan's start: a flow as a sum, else as reported. */
export function judgeQuantity(given: QuantityCase, context: JudgementContext, worse: Worse): Judgement {
  const { metric, bar, due } = given;
  const from = context.plan.period.start;
  const { low } = rangeOf(bar);
  const line = low && lineOver({ start: from, end: due }, ZERO, low);
  const type = context.plan.metrics.get(metric)?.type;
  if (type === 'flow') return judgeSum({ ...given, from, line, canBeLate: true }, context, worse);
  const hold = type === 'ratio' || mustHold(bar);
  const way = low && line && { base: ZERO, goal: low, line, isDown: false };
  return judgeReports({ ...given, hold, way }, context, worse);
}
