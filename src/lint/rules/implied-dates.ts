import { formatDay } from '../../model/calendar.js';
import type { LintRule } from '../rule.js';

/** Targets whose deadline is not printed, but taken from the plan's period. */
export const impliedDates: LintRule = (plan) =>
  plan.targets
    .filter(({ dueIs }) => dueIs === 'implied')
    .map(({ id, due, place }) => ({
      code: 'lint-implied-date',
      args: { id, due: formatDay(due) },
      place,
    }));
