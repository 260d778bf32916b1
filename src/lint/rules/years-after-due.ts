import { formatDay, yearPeriod } from '../../model/calendar.js';
import type { LintRule } from '../rule.js';

/** Targets that ask something of a year which ends after their own deadline. */
export const yearsAfterDue: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    if (target.kind !== 'each-year') return [];
    const { id, due, place } = target;
    const years = target.years.filter((year) => (yearPeriod(year)?.end ?? due) > due);
    if (years.length === 0) return [];
    return [{ code: 'lint-years-after-due', args: { id, due: formatDay(due), years }, place } as const];
  });
