import type { Day } from '../model/calendar.js';
import type { Observation, Submitted } from '../model/observation.js';

/** Whether one submission is known to come after another: dates without times have no order within a day. */
export function isLater(a: Submitted | undefined, b: Submitted | undefined): boolean {
  if (!a || !b) return false;
  if (a.day !== b.day) return a.day > b.day;
  return a.time !== undefined && b.time !== undefined && a.time > b.time;
}

/** Rule 5: what ends or was submitted after the date of judgement is not seen. */
export function isVisible({ period, submitted }: Observation, asOf: Day): boolean {
  return period.end <= asOf && (submitted === undefined || submitted.day <= asOf);
}
