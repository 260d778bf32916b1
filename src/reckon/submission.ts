import type { Day } from '../model/calendar.js';
import { isSeen } from '../model/dates.js';
import type { Observation, Submitted } from '../model/observation.js';

/** The last submission: on the last day, the last one with a time, if any has one. */
export function lastSubmission(figures: readonly Observation[]): Submitted | undefined {
  let last: Submitted | undefined;
  for (const { submitted } of figures) {
    if (submitted && (!last || submitted.day > last.day || isLaterInDay(submitted, last))) last = submitted;
  }
  return last;
}

/** Whether a submission is known to precede the last one: without times there is no order within a day. */
export function isSuperseded(submitted: Submitted | undefined, last: Submitted | undefined): boolean {
  if (!submitted || !last) return false;
  if (submitted.day !== last.day) return submitted.day < last.day;
  return submitted.time !== undefined && last.time !== undefined && submitted.time < last.time;
}

/** Prefers a submission with a time, because only times supersede within a day. */
function isLaterInDay(a: Submitted, b: Submitted): boolean {
  return a.day === b.day && a.time !== undefined && (b.time === undefined || a.time > b.time);
}

/** Rule 5: figures that end or were submitted after the date of judgement are not visible. */
export function isVisible(observation: Observation, asOf: Day): boolean {
  return isSeen(observation, observation.submitted?.day, asOf);
}
