import { formatDay, monthOf, yearOf, type Day, type Period } from '../model/calendar.js';
import { intervalSort } from '../model/intervals.js';
import type { Interval, Language } from '../model/words.js';

const THIRDS = ['上旬', '中旬', '下旬'] as const;

/** Spellings of periods in reports: 2022年6月, 2022-Q2, 2022-06上旬. */
const WORDS: Readonly<Record<Language, Readonly<Record<Interval, (start: Day) => string>>>> = {
  zh: {
    year: (start) => `${yearOf(start)}年`,
    half: (start) => `${yearOf(start)}年${monthOf(start) === 1 ? '上' : '下'}半年`,
    quarter: (start) => `${yearOf(start)}年第${quarterOf(start)}季度`,
    month: (start) => `${yearOf(start)}年${monthOf(start)}月`,
    'ten-day': (start) => `${yearOf(start)}年${monthOf(start)}月${thirdOf(start)}`,
  },
  en: {
    year: (start) => String(yearOf(start)),
    half: (start) => `${yearOf(start)}-H${monthOf(start) === 1 ? 1 : 2}`,
    quarter: (start) => `${yearOf(start)}-Q${quarterOf(start)}`,
    month: (start) => formatDay(start).slice(0, 7),
    'ten-day': (start) => `${formatDay(start).slice(0, 7)}${thirdOf(start)}`,
  },
};

/** A period as reports write it, which reads back as the same period. */
export function periodWords(period: Period, language: Language): string {
  const sort = intervalSort(period);
  return sort ? WORDS[language][sort](period.start) : formatDay(period.end);
}

function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3);
}

function thirdOf(day: Day): string {
  return THIRDS[Math.floor((Number(formatDay(day).slice(8)) - 1) / 10)] ?? THIRDS[2];
}
