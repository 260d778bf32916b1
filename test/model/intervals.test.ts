import { expect, test } from 'vitest';
import { intervalsBetween } from '../../src/model/intervals.js';
import { addDays, formatDay } from '../../src/model/calendar.js';
import { INTERVALS, type Interval } from '../../src/model/words.js';
import { day } from '../support/rules.js';

const between = (interval: Interval, from: string, to: string): string[] =>
  intervalsBetween(interval, day(from), day(to)).map(
    ({ start, end }) => `${formatDay(start)}..${formatDay(end)}`,
  );

test('ten-day periods are three to a month, the last one with what remains', () => {
  expect(between('ten-day', '2022-02-01', '2022-03-01')).toEqual([
    '2022-02-01..2022-02-10',
    '2022-02-11..2022-02-20',
    '2022-02-21..2022-02-28',
    '2022-03-01..2022-03-10',
  ]);
});

test.each<[Interval, number]>([
  ['ten-day', 36],
  ['month', 12],
  ['quarter', 4],
  ['half', 2],
  ['year', 1],
])('a year has its %s %i times', (interval, count) => {
  expect(between(interval, '2022-01-01', '2022-12-31')).toHaveLength(count);
});

test('an interval that has begun before does not count, one that has begun by the last day does', () => {
  expect(between('quarter', '2022-02-01', '2022-07-01')).toEqual([
    '2022-04-01..2022-06-30',
    '2022-07-01..2022-09-30',
  ]);
  expect(between('month', '2022-02-02', '2022-02-28')).toEqual([]);
  expect(between('month', '2022-02-02', '2022-01-01')).toEqual([]);
});

test('intervals follow one another without a gap', () => {
  for (const interval of INTERVALS) {
    const all = intervalsBetween(interval, day('2023-12-21'), day('2025-01-31'));
    all.slice(1).forEach(({ start }, index) => expect(start).toBe(addDays(all[index]!.end, 1)));
  }
});
