import type { Finding } from '../../catalogue/findings.js';
import { describeAt, describeFigure } from '../../reckon/describe.js';
import type { Check } from '../facts.js';
import { isToDate, runsOf } from '../series.js';

/** A figure that accumulates, and is less than the one before it. */
export const checkFalls: Check = ({ series, plan }) =>
  series.filter(isToDate).flatMap((each) =>
    runsOf(each).flatMap((run) =>
      run.flatMap(({ observation }, index): Finding[] => {
        const before = run[index - 1]?.observation;
        if (!before || observation.value.gte(before.value)) return [];
        const args = {
          about: describeFigure(observation, plan),
          figure: observation.reported,
          other: before.reported,
          at: describeAt(before),
        };
        return [{ code: 'series-falls', args, place: observation.place }];
      }),
    ),
  );
