import {
  addDays,
  daysIn,
  formatDay,
  monthOf,
  monthsOf,
  yearOf,
  type Day,
  type Period,
} from '../model/calendar.js';
import type { Language } from '../model/words.js';

/** A span in words: 2022年, 2022年6月, 2022年1—6月, 2021年11月—2022年4月, or both days. */
export function formatSpan(span: Period, language: Language): string {
  const whole = wholeMonths(span);
  if (!whole)
    return daysIn(span) === 1 ? formatDay(span.end) : `${formatDay(span.start)}..${formatDay(span.end)}`;
  const { from, to } = whole;
  const wholeYears = from.month === 1 && to.month === 12;
  return language === 'zh' ? chineseMonths(from, to, wholeYears) : englishMonths(from, to, wholeYears);
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function chineseMonths(from: Month, to: Month, wholeYears: boolean): string {
  if (wholeYears) return from.year === to.year ? `${from.year}年` : `${from.year}—${to.year}年`;
  const first = `${from.year}年${from.month}`;
  if (from.year !== to.year) return `${first}月—${to.year}年${to.month}月`;
  return from.month === to.month ? `${first}月` : `${first}—${to.month}月`;
}

function englishMonths(from: Month, to: Month, wholeYears: boolean): string {
  if (wholeYears) return from.year === to.year ? String(from.year) : `${from.year}..${to.year}`;
  const first = `${from.year}-${twoDigits(from.month)}`;
  if (from.year !== to.year) return `${first}..${to.year}-${twoDigits(to.month)}`;
  return from.month === to.month ? first : `${first}..${twoDigits(to.month)}`;
}

/** Sorts spans and joins adjacent ones. */
export function joinSpans(spans: readonly Period[]): readonly Period[] {
  const [first, ...others] = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (!first) return [];
  const joined: Period[] = [];
  let { start, end } = first;
  for (const span of others) {
    if (span.start > addDays(end, 1)) {
      joined.push({ start, end });
      ({ start, end } = span);
    } else if (span.end > end) end = span.end;
  }
  return [...joined, { start, end }];
}

/** First and last month of a span of whole months. */
function wholeMonths({ start, end }: Period): { readonly from: Month; readonly to: Month } | undefined {
  const [from, to] = [monthAt(start), monthAt(end)];
  const first = monthsOf(from.year, from.month, from.month);
  const last = monthsOf(to.year, to.month, to.month);
  return first?.start === start && last?.end === end ? { from, to } : undefined;
}

function monthAt(day: Day): Month {
  return { year: yearOf(day), month: monthOf(day) };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
