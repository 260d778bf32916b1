import type { ShareReading } from '../catalogue/findings/lint/shares.js';
import { yearOf, yearPeriod, type Period } from '../model/calendar.js';
import type { Plan, ShareTarget } from '../model/plan.js';
import { addingMetric } from './demands.js';

export interface ReadShare {
  readonly sort: ShareReading;
  readonly span: Period;
}

/**
 * The days over which a share can be meant, as it is judged first. One of a single year can be read as one of all the
 * plan's years as well: the document seldom says which, and only the plan's author can have known.
 */
export function shareReadingsOf(
  { part, over, due }: ShareTarget,
  plan: Plan,
): readonly [ReadShare, ...ReadShare[]] {
  if (addingMetric(part, plan)?.type === 'stock') return [{ sort: 'day', span: { start: due, end: due } }];
  const all: Period = { start: plan.period.start, end: due };
  const year = yearPeriod(yearOf(due));
  if (over === 'plan' || !year) return [{ sort: 'plan', span: all }];
  return [
    { sort: 'year', span: { start: year.start, end: due } },
    { sort: 'plan-instead-of-year', span: all },
  ];
}
