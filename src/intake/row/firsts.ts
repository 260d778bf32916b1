import { formatDay, type Day } from '../../model/calendar.js';
import type { Observation } from '../../model/observation.js';
import { located, type IntakeFinding } from '../problem.js';

/** Least number of distinct days: fewer may well be meant as days. */
const FEWEST = 2;

/**
 * The finding that all periods are first days of months: programs store months so, and text has no format to
 * show them. `undefined` if any period differs or all are the same day.
 */
export function firstsOfMonths(observations: readonly Observation[]): IntakeFinding | undefined {
  const days = new Set<Day>();
  for (const { period } of observations) {
    if (period.start !== period.end || !formatDay(period.start).endsWith('-01')) return undefined;
    days.add(period.start);
  }
  const [first] = observations;
  if (!first || days.size < FEWEST) return undefined;
  const { file, sheet, line } = first.place;
  const found = formatDay(first.period.start);
  const args = { count: days.size, found, month: found.slice(0, -3) };
  return located(
    { code: 'table-firsts-of-months', args },
    sheet === undefined ? { file, line } : { file, sheet, line },
  );
}
