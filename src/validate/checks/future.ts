import type { Finding } from '../../catalogue/findings.js';
import { formatDay, type Day, type Period } from '../../model/calendar.js';
import { intervalOf } from '../../model/intervals.js';
import type { Plan } from '../../model/plan.js';
import { aboutFigure } from '../about.js';
import type { Check } from '../facts.js';

/**
 * A period that had not begun when it was reported is an error; of a day, it is the interval of the plan's cadence that
 * has to have begun, because a level at the end of June is often reported in its last week. A period that has begun and
 * runs beyond the date of judgement is not counted (rule 5), and that is told. What was submitted after that date is not
 * looked at: it was not there yet.
 */
export const checkFuture: Check = ({ observations, plan, asOf }) =>
  observations.flatMap((observation): Finding[] => {
    const { period, submitted, place, reported: figure } = observation;
    const on = submitted?.day ?? asOf;
    const start = beginning(period, plan);
    if (start > on) {
      const args = {
        about: aboutFigure(observation, plan),
        figure,
        start: formatDay(start),
        on: formatDay(on),
      };
      return [{ code: 'series-future', args, place }];
    }
    if (period.end <= asOf || on > asOf) return [];
    const args = {
      about: aboutFigure(observation, plan),
      figure,
      end: formatDay(period.end),
      on: formatDay(asOf),
    };
    return [{ code: 'series-unfinished', args, place }];
  });

function beginning({ start, end }: Period, { cadence }: Plan): Day {
  const interval = intervalOf(cadence.interval, end);
  return interval && interval.start < start ? interval.start : start;
}
