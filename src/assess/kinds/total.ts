import { toBase } from '../../model/units.js';
import { bare, flowPoints, type Judge } from '../context.js';
import { judgeAmount, lacks } from '../judge-amount.js';
import { scheduled } from '../pace.js';

/** The sum over the plan's period: reached, with a pace that is linear unless the plan gives a schedule. */
export const judgeTotal: Judge<'total'> = (target, context) => {
  const { requirement, unit, metric, region, from, due, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const schedule = target.schedule.map(({ by, value }) => ({ by, value: toBase(value, unit) }));
  const total = toBase(requirement.value, unit);
  return judgeAmount({
    metric,
    region,
    points: flowPoints(metric, region, from, context),
    bar: { requirement, unit },
    due,
    asOf: context.asOf,
    hold: false,
    pace: { through: (day) => scheduled({ start: from, end: due }, day, schedule, total), from },
  });
};
