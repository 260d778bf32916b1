import { addDays, type Day } from '../../model/calendar.js';
import { toBase } from '../../model/units.js';
import { amountPoints, bare, type Judge, type TargetOf } from '../context.js';
import { judgeAmount, lacks, lessFavourable, type AmountCase } from '../judge-amount.js';
import { elapsed, type Fraction } from '../pace.js';
import type { Bar } from '../requirement.js';

/** A stock or a rate on a date: reached, or held where the target says so; with a pace if there is a base value. */
export const judgeLevel: Judge<'level'> = (target, context) => {
  const { requirement, unit, metric, region, due, hold, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  return lessFavourable(bar, (worse) =>
    judgeAmount({
      metric,
      region,
      points: amountPoints(metric, region, context.plan.period.start, context, worse),
      bar,
      due,
      asOf: context.asOf,
      hold,
      pace: paceFromBaseline(target, bar),
    }),
  );
};

/** From the base value to the required one, linear: what the level should have come to, as a share of the required. */
function paceFromBaseline(
  { baseline, due }: TargetOf<'level'>,
  { requirement, unit }: Bar,
): AmountCase['pace'] {
  if (!baseline || baseline.on >= due) return undefined;
  const from = addDays(baseline.on, 1);
  const base = toBase(baseline.value, unit);
  const asked = toBase(requirement.value, unit);
  if (!asked.gt(0) || base.gte(asked)) return undefined;
  const through = (day: Day): Fraction => {
    const { over, under } = elapsed({ start: from, end: due }, day);
    return { over: base.times(under).plus(asked.minus(base).times(over)), under: under.times(asked) };
  };
  return { through, from };
}
