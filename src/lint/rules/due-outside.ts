import { formatDay } from '../../model/calendar.js';
import type { LintRule } from '../rule.js';

/** Deadlines after the plan's last day; one before its first day is no plan at all, and is refused when it is read. */
export const dueOutside: LintRule = ({ targets, period: { end } }) =>
  targets
    .filter(({ due }) => due > end)
    .map(({ id, due, place }) => ({
      code: 'lint-due-outside',
      args: { id, due: formatDay(due), end: formatDay(end), days: due - end },
      place,
    }));
