import type { Day } from '../../../model/calendar.js';

/** The number that a workbook has for 1970-01-01. */
const EPOCH = 25_569;

/** A day as a workbook counts days. */
export function serial(day: Day): number {
  return day + EPOCH;
}
