import { toBase } from '../../model/units.js';
import { bare, flowPoints, type Judge } from '../context.js';
import { judgeAmount, lacks, lessFavourable } from '../judge-amount.js';
import { scheduled } from '../pace.js';
import { mustHold } from '../requirement.js';

/** The sum over the plan's period: reached, or held where it is about so much; with a pace, linear or by a schedule. */
export const judgeTotal: Judge<'total'> = (target, context) => {
  const { requirement, unit, metric, region, from, due, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const schedule = target.schedule.map(({ by, value }) => ({ by, value: toBase(value, unit) }));
  const total = toBase(requirement.value, unit);
  const bar = { requirement, unit };
  return lessFavourable(bar, (worse) =>
    judgeAmount({
      metric,
      region,
      points: flowPoints(metric, region, from, context, worse),
      bar,
      due,
      asOf: context.asOf,
      hold: mustHold(bar),
      pace: { through: (day) => scheduled({ start: from, end: due }, day, schedule, total), from },
    }),
  );
};
