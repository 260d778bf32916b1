import { ZERO } from '../../model/decimal.js';
import { toBase } from '../../model/units.js';
import { bare, lacks, lessFavourable, type Judge } from '../context.js';
import { lineOver } from '../pace.js';
import { rangeOf, worseFor } from '../requirement.js';
import { judgeSum } from '../sum.js';

/** The sum over the plan's period, with a pace, linear or by a schedule. */
export const judgeTotal: Judge<'total'> = (target, context) => {
  const { requirement, unit, metric, region, from, due, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const schedule = target.schedule.map(({ by, value }) => ({ by, value: toBase(value, unit) }));
  const bar = { requirement, unit };
  const { low } = rangeOf(bar);
  const line = low && lineOver({ start: from, end: due }, ZERO, low, schedule);
  return lessFavourable(
    [metric],
    context,
    (worse) => judgeSum({ metric, region, bar, from, due, line, canBeLate: true }, context, worse),
    worseFor(bar),
  );
};
