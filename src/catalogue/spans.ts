import { addDays, daysIn, formatDay, monthOf, monthsOf, yearOf, type Period } from '../model/calendar.js';
import type { Language } from '../model/words.js';

/** Days as a person names them: 2022年, 2022年6月, 2022年1—6月, or both ends. */
export function formatSpan(span: Period, language: Language): string {
  const whole = wholeMonths(span);
  if (!whole)
    return daysIn(span) === 1 ? formatDay(span.end) : `${formatDay(span.start)}..${formatDay(span.end)}`;
  const { year, first, last } = whole;
  if (first === 1 && last === 12) return language === 'zh' ? `${year}年` : String(year);
  if (first === last) return language === 'zh' ? `${year}年${first}月` : `${year}-${twoDigits(first)}`;
  return language === 'zh'
    ? `${year}年${first}—${last}月`
    : `${year}-${twoDigits(first)}..${twoDigits(last)}`;
}

/** Spans one after another, joined where one begins on the day after another ends. */
export function joinSpans(spans: readonly Period[]): readonly Period[] {
  const joined: Period[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start <= addDays(last.end, 1)) {
      joined[joined.length - 1] = { start: last.start, end: span.end > last.end ? span.end : last.end };
    } else joined.push(span);
  }
  return joined;
}

function wholeMonths({ start, end }: Period): { year: number; first: number; last: number } | undefined {
  const year = yearOf(start);
  const months = { year, first: monthOf(start), last: monthOf(end) };
  const whole = yearOf(end) === year ? monthsOf(year, months.first, months.last) : undefined;
  return whole?.start === start && whole.end === end ? months : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
