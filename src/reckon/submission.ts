import type { Day } from '../model/calendar.js';
import { isSeen } from '../model/dates.js';
import type { Observation, Submitted } from '../model/observation.js';

/** The last of several submissions: on the last day with any, the last one of those with a time. */
export function lastSubmission(figures: readonly Observation[]): Submitted | undefined {
  let last: Submitted | undefined;
  for (const { submitted } of figures) {
    if (submitted && (!last || submitted.day > last.day || isLaterInDay(submitted, last))) last = submitted;
  }
  return last;
}

/** Whether a submission is known to come before the last one: dates without times have no order within a day. */
export function isSuperseded(submitted: Submitted | undefined, last: Submitted | undefined): boolean {
  if (!submitted || !last) return false;
  if (submitted.day !== last.day) return submitted.day < last.day;
  return submitted.time !== undefined && last.time !== undefined && submitted.time < last.time;
}

/** A time is kept rather than a date alone, because only times can supersede within a day. */
function isLaterInDay(a: Submitted, b: Submitted): boolean {
  return a.day === b.day && a.time !== undefined && (b.time === undefined || a.time > b.time);
}

/** Rule 5: what ends or was submitted after the date of judgement is not seen. */
export function isVisible(observation: Observation, asOf: Day): boolean {
  return isSeen(observation, observation.submitted?.day, asOf);
}
