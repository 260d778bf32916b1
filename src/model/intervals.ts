import { addDays, monthOf, monthsOf, tenDayOf, yearOf, type Day, type Period } from './calendar.js';
import { INTERVALS, type Interval } from './words.js';

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

/** What a period is one of: a ten-day period, a month and so on; `undefined` for any other stretch. */
export function intervalSort({ start, end }: Period): Interval | undefined {
  return INTERVALS.find((interval) => {
    const own = intervalOf(interval, start);
    return own?.start === start && own.end === end;
  });
}

/** The period of the same sort that ends on the day before a period begins. */
export function intervalBefore(period: Period): Period {
  const sort = intervalSort(period);
  const last = addDays(period.start, -1);
  const same = { start: addDays(period.start, period.start - period.end - 1), end: last };
  return (sort && intervalOf(sort, last)) ?? same;
}

function tenDayAt(year: number, month: number, day: Day): Period | undefined {
  return ([1, 2, 3] as const)
    .map((third) => tenDayOf(year, month, third))
    .find((period) => period !== undefined && period.start <= day && day <= period.end);
}
