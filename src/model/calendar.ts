/**
 * Days and periods without clocks: a day is a whole number, so that comparing, counting and adding days is exact and
 * knows nothing of time zones. Text becomes a day where it is parsed; a day becomes text where it is shown.
 */
declare const dayBrand: unique symbol;

/** Days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: 'day' };

/** A stretch of days, both ends included. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a calendar date (`month` from 1); `undefined` where no such date exists. Years 1900 to 2199. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists =
    year >= 1900 &&
    year < 2200 &&
    at.getUTCFullYear() === year &&
    at.getUTCMonth() === month - 1 &&
    at.getUTCDate() === date;
  return exists ? asDay(at.getTime() / MS_PER_DAY) : undefined;
}

/** Reads `YYYY-MM-DD`. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Writes `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return asDay(day + count);
}

export function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

export function monthOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCMonth() + 1;
}

export function daysIn(period: Period): number {
  return period.end - period.start + 1;
}

/** Days in order of time, each once. */
export function daysInOrder(days: readonly Day[]): readonly Day[] {
  // Numbers in an array of their own are sorted many times as fast as by comparing.
  const sorted = Int32Array.from(days).sort();
  const ordered: Day[] = [];
  let last: number | undefined;
  for (const day of sorted) {
    if (day !== last) ordered.push(asDay(day));
    last = day;
  }
  return ordered;
}

export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The months `first` to `last` of a year, as one period. */
export function monthsOf(year: number, first: number, last: number): Period | undefined {
  const start = dayOf(year, first, 1);
  const next = last === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, last + 1, 1);
  return start === undefined || next === undefined || last < first
    ? undefined
    : { start, end: addDays(next, -1) };
}

export function yearPeriod(year: number): Period | undefined {
  return monthsOf(year, 1, 12);
}

/** The first (1), second (2) or last (3) ten-day period of a month; the last one takes the days that remain. */
export function tenDayOf(year: number, month: number, third: 1 | 2 | 3): Period | undefined {
  const whole = monthsOf(year, month, month);
  if (!whole) return undefined;
  const start = addDays(whole.start, (third - 1) * 10);
  return { start, end: third === 3 ? whole.end : addDays(start, 9) };
}

/** `undefined` never reaches here: the days of the years accepted by {@link dayOf} are the only ones made. */
function asDay(count: number): Day {
  return count as Day;
}
