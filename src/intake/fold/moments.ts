import { dayOf } from '../../model/calendar.js';
import type { Submitted } from '../../model/observation.js';
import { NEVER, NO_TIME, type SubmittedAt } from './fold.js';

/** Submission time as the fold compares it. */
export function momentOf(submitted: Submitted | undefined): SubmittedAt {
  if (!submitted) return { day: NEVER, second: NO_TIME };
  const { day, time } = submitted;
  if (time === undefined) return { day, second: NO_TIME };
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return { day, second: hours * 3600 + minutes * 60 + seconds };
}

const FIRST_YEAR = 1900;
const YEARS = 300;
const NOT_ASKED = -2_147_483_647;
const days = new Int32Array(YEARS * 12 * 32).fill(NOT_ASKED);

/** Day number of a date, cached; {@link NEVER} if it does not exist or its year is outside 1900 to 2199. */
export function dayNumber(year: number, month: number, date: number): number {
  const index = ((year - FIRST_YEAR) * 12 + month - 1) * 32 + date;
  const known = year < FIRST_YEAR || month < 1 || month > 12 || date > 31 ? undefined : days[index];
  if (known === undefined) return NEVER;
  if (known !== NOT_ASKED) return known;
  const day = dayOf(year, month, date) ?? NEVER;
  days[index] = day;
  return day;
}
