import { addDays } from '../../model/calendar.js';
import { toBase } from '../../model/units.js';
import { bare, lacks, lessFavourable, type Judge, type TargetOf } from '../context.js';
import { lineOver } from '../pace.js';
import { judgeReports, type Way } from '../reports.js';
import { mustHold, rangeOf, worseFor, type Bar } from '../requirement.js';

/** A stock or a rate on a date: reached, or held where the target says so; with a pace if there is a base value. */
export const judgeLevel: Judge<'level'> = (target, context) => {
  const { requirement, unit, metric, region, due, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const hold = target.hold || mustHold(bar);
  return lessFavourable(
    [metric],
    context,
    (worse) => judgeReports({ metric, region, bar, due, hold, way: wayOf(target, bar) }, context, worse),
    worseFor(bar),
  );
};

/** From the base value up to what is asked at least, or down to what is allowed at most, linear by days. */
function wayOf({ baseline, due }: TargetOf<'level'>, bar: Bar): Way | undefined {
  if (!baseline || baseline.on >= due) return undefined;
  const span = { start: addDays(baseline.on, 1), end: due };
  const base = toBase(baseline.value, baseline.unit);
  const { low, high } = rangeOf(bar);
  const isDown = high !== undefined && base.gt(high);
  const goal = isDown ? high : low;
  return goal && { base, goal, line: lineOver(span, base, goal), isDown };
}
