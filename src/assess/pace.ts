import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import { decimalOf, fraction, ONE, ZERO, type Decimal } from '../model/decimal.js';
import type { ScheduleStep } from '../model/plan.js';
import type { FlowPoint } from '../reckon/flow-point.js';

/** A fraction kept as its two sides, so that comparing with it rounds nothing. */
export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

const NONE: Fraction = { over: ZERO, under: ONE };
const ALL: Fraction = { over: ONE, under: ONE };

/** The share of a span that has gone by at the end of a day: linear, by days. */
export function elapsed(span: Period, through: Day): Fraction {
  if (through < span.start) return NONE;
  if (through >= span.end) return ALL;
  return { over: decimalOf(through - span.start + 1), under: decimalOf(daysIn(span)) };
}

/**
 * The share of a total that should be done by the end of a day: by the plan's schedule where it gives one, linear
 * between its steps, else linear over the whole span.
 */
export function scheduled(
  span: Period,
  through: Day,
  schedule: readonly ScheduleStep[],
  total: Decimal,
): Fraction {
  const steps = [...schedule, { by: span.end, value: total }];
  let [start, done] = [span.start, ZERO];
  for (const { by, value } of steps) {
    if (through < by) {
      const { over, under } = elapsed({ start, end: by }, through);
      return { over: done.times(under).plus(value.minus(done).times(over)), under: under.times(total) };
    }
    [start, done] = [addDays(by, 1), value];
  }
  return ALL;
}

/** Days that nobody reported count neither for nor against: pace is asked only for the days that were. */
export function onReportedDays(pace: Fraction, from: Day, { through, missing }: FlowPoint): Fraction {
  const lost = missing.flatMap(({ periods }) => periods).reduce((days, period) => days + daysIn(period), 0);
  if (lost === 0) return pace;
  const all = daysIn({ start: from, end: through });
  return {
    over: pace.over.times(decimalOf(Math.max(0, all - lost))),
    under: pace.under.times(decimalOf(all)),
  };
}

/** Whether `done` of `asked` is at least the fraction. */
export function keepsPace(done: Decimal, asked: Decimal, pace: Fraction): boolean {
  return done.times(pace.under).gte(asked.times(pace.over));
}

/** The fraction as a decimal, for display. */
export function shown({ over, under }: Fraction): Decimal | undefined {
  return fraction(over, under);
}
