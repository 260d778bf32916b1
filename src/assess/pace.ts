import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import { decimalOf, fraction, type Decimal } from '../model/decimal.js';
import type { ScheduleStep } from '../model/plan.js';
import type { Bounds } from '../reckon/amount.js';
import { standingIn, wholeFraction, type Fraction, type Standing } from './requirement.js';
import type { Pace } from './verdict.js';

/** Rule 8: what should have been done by the end of a day, in base units. */
export type PaceLine = (day: Day) => Fraction;

/** The share of a span that has gone by at the end of a day: linear, by days. */
export function elapsed(span: Period, through: Day): Fraction {
  const gone = Math.min(Math.max(0, through - span.start + 1), daysIn(span));
  return { over: decimalOf(gone), under: decimalOf(daysIn(span)) };
}

/** From a first amount on the eve of a span to a last one at its end: over a schedule's steps, and linear between them. */
export function lineOver(
  span: Period,
  base: Decimal,
  goal: Decimal,
  schedule: readonly ScheduleStep[] = [],
): PaceLine {
  return (day) => {
    let [start, done] = [span.start, base];
    for (const { by, value } of [...schedule, { by: span.end, value: goal }]) {
      if (day < by) {
        const { over, under } = elapsed({ start, end: by }, day);
        return { over: done.times(under).plus(value.minus(done).times(over)), under };
      }
      [start, done] = [addDays(by, 1), value];
    }
    return wholeFraction(goal);
  };
}

/** Whether an amount keeps to its line: it is to be no less, or on a way down no more. */
export function paceOf({ least, greatest }: Bounds, { over, under }: Fraction, isDown = false): Pace {
  const scaled = (bound: Decimal | undefined): Fraction | undefined =>
    bound && wholeFraction(bound.times(under));
  const range = isDown
    ? { low: undefined, high: over, isOpen: false }
    : { low: over, high: undefined, isOpen: false };
  const standing = standingIn({ least: scaled(least), greatest: scaled(greatest) }, range);
  return standing === 'within' ? 'kept' : standing === 'open' ? 'open' : 'short';
}

/** What has no line is on track while it is kept, and open else: it may come back. */
export function paceWithoutLine(standing: Standing): Pace {
  return standing === 'within' ? 'kept' : 'open';
}

/** A quotient as a share of a whole, for display. */
export function shareOf({ over, under }: Fraction, all: Decimal): Decimal | undefined {
  return fraction(over, under.times(all));
}

/** How far an amount has come from its base to its goal. */
export function wayDone(amount: Decimal, base: Decimal, goal: Decimal): Decimal | undefined {
  return fraction(amount.minus(base), goal.minus(base));
}
