import { addDays, monthOf, monthsOf, tenDayOf, yearOf, type Day, type Period } from './calendar.js';
import type { Interval } from './words.js';

/** The intervals that begin in the days from `from` to `to`, in order. */
export function intervalsBetween(interval: Interval, from: Day, to: Day): readonly Period[] {
  const intervals: Period[] = [];
  let current = intervalOf(interval, from);
  while (current && current.start <= to) {
    if (current.start >= from) intervals.push(current);
    current = intervalOf(interval, addDays(current.end, 1));
  }
  return intervals;
}

/** Months in one interval; ten-day periods are shorter than a month. */
const MONTHS: Readonly<Record<Exclude<Interval, 'ten-day'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The interval that a day lies in. */
export function intervalOf(interval: Interval, day: Day): Period | undefined {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (interval === 'ten-day') return tenDayAt(year, month, day);
  const months = MONTHS[interval];
  const first = Math.floor((month - 1) / months) * months + 1;
  return monthsOf(year, first, first + months - 1);
}

function tenDayAt(year: number, month: number, day: Day): Period | undefined {
  return ([1, 2, 3] as const)
    .map((third) => tenDayOf(year, month, third))
    .find((period) => period !== undefined && period.start <= day && day <= period.end);
}
