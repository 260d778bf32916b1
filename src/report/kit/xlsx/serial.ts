import type { Day } from '../../../model/calendar.js';

/** Serial number of 1970-01-01 in a workbook. */
const EPOCH = 25_569;

export function serial(day: Day): number {
  return day + EPOCH;
}
