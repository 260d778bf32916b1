import type { Finding } from '../../catalogue/findings.js';
import { addDays, contains, monthOf, type Day, type Period } from '../../model/calendar.js';
import { intervalOf, intervalsBetween } from '../../model/intervals.js';
import { INTERVALS, type Interval } from '../../model/words.js';
import { describeAt, describeFigure } from '../../reckon/describe.js';
import type { Ledger } from '../../reckon/statement.js';
import { periodList } from '../about.js';
import type { Check } from '../facts.js';
import { isToDate, type Point, type Series } from '../series.js';

/** Least number of figures in a series from which an interval is inferred. */
const LEAST = 3;

/**
 * Finds intervals missing inside a series that is otherwise reported at every one. A span covered by a longer
 * figure is not missing, nor is January in a year to date: it is often reported with February.
 */
export const checkGaps: Check = ({ series, plan, ledger }) =>
  series.flatMap((each) => {
    const interval = rhythmOf(each);
    if (interval === undefined || each.points.length < LEAST) return [];
    return each.points.flatMap(({ observation, period }, index): Finding[] => {
      const before = each.points[index - 1];
      if (!before) return [];
      const missing = intervalsBetween(interval, addDays(before.period.end, 1), addDays(period.end, -1))
        .filter(({ end }) => end < period.end)
        .filter((gap) => !isExcused(gap, each, ledger));
      if (missing.length === 0) return [];
      const args = {
        about: describeFigure(observation, plan),
        figure: observation.reported,
        other: before.observation.reported,
        at: describeAt(before.observation),
        missing: periodList(missing),
      };
      return [{ code: 'series-gap', args, place: observation.place }];
    });
  });

/** The interval at which more than half of the figures follow each other, if every figure ends with one. */
function rhythmOf({ sort, points }: Series): Interval | undefined {
  const own = INTERVALS.find((interval) => interval === sort);
  return INTERVALS.find((interval) => (own === undefined || own === interval) && keepsTime(points, interval));
}

function keepsTime(points: readonly Point[], interval: Interval): boolean {
  const ends = points.map(({ period }) => period.end);
  if (!ends.every((end) => intervalOf(interval, end)?.end === end)) return false;
  const steps = ends.slice(1).map((end, index) => {
    const next = intervalOf(interval, addDays(ends[index] ?? end, 1));
    return next?.end === end;
  });
  return steps.filter(Boolean).length * 2 > steps.length;
}

/** Whether a longer figure of the same year covers the gap, or a figure ends in it. */
function isExcused(gap: Period, series: Series, ledger: Ledger): boolean {
  if (isToDate(series) && isJanuary(gap)) return true;
  const statements = ledger.get(series.metric.id)?.statements.get(series.region) ?? [];
  const isFlow = series.metric.type === 'flow' && !isToDate(series);
  return statements.some(
    ({ span }) =>
      (gap.start <= span.end && span.end <= gap.end) ||
      (isFlow && contains(span, gap) && span.start >= yearStart(gap)),
  );
}

function isJanuary({ start, end }: Period): boolean {
  return monthOf(start) === 1 && monthOf(end) === 1;
}

/** Limits covering figures to the gap's year: a figure since the plan's start covers every gap and excuses none. */
function yearStart(gap: Period): Day {
  return intervalOf('year', gap.start)?.start ?? gap.start;
}
