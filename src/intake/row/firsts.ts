import { formatDay, type Day } from '../../model/calendar.js';
import type { Observation } from '../../model/observation.js';
import { located, type IntakeFinding } from '../problem.js';

/** Fewer may well be days. */
const FEWEST = 2;

/**
 * Programs keep a month as its first day, and a text has no format that shows months: figures of nothing but single days
 * that are the first of a month are told. Undefined where a figure is of any other time, or all are of one day.
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
