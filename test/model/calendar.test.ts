import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  contains,
  dayOf,
  daysIn,
  daysInOrder,
  formatDay,
  monthOf,
  monthsOf,
  parseDay,
  tenDayOf,
  yearOf,
  yearPeriod,
  type Period,
} from '../../src/model/calendar.js';
import { day, span } from '../support/rules.js';

const text = (period: Period | undefined): string | undefined =>
  period && `${formatDay(period.start)}..${formatDay(period.end)}`;

describe('days', () => {
  test('in order of time come each once, before 1970 as well', () => {
    const days = ['2022-03-01', '1969-12-31', '2199-12-31', '2022-03-01', '1900-01-01', '1970-01-01'].map(
      day,
    );
    expect(daysInOrder(days).map(formatDay)).toEqual([
      ...['1900-01-01', '1969-12-31', '1970-01-01', '2022-03-01', '2199-12-31'],
    ]);
    expect(daysInOrder([])).toEqual([]);
  });

  test.each([
    '2021-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-31',
    '1899-12-31',
    '2200-01-01',
    '2022-1-1',
    '',
  ])('%s is no day', (written) => {
    expect(parseDay(written)).toBeUndefined();
  });

  test('a day is written as it was read, and knows its year and month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28][month - 1];
        const first = dayOf(year, month, 1)!;
        expect(parseDay(formatDay(first))).toBe(first);
        expect([yearOf(first), monthOf(first)]).toEqual([year, month]);
        if (last !== undefined) expect(dayOf(year, month, last + 1)).toBeUndefined();
      }),
    );
  });

  test('days are counted across months and leap years', () => {
    expect(formatDay(addDays(day('2024-02-28'), 2))).toBe('2024-03-01');
    expect(formatDay(addDays(day('2022-01-01'), -1))).toBe('2021-12-31');
    expect(daysIn(span('2022-01-01', '2022-06-30'))).toBe(181);
    expect(daysIn(span('2022-01-01', '2023-12-31'))).toBe(730);
  });
});

describe('periods', () => {
  test('a year, months, and ten days at a time', () => {
    expect(text(yearPeriod(2024))).toBe('2024-01-01..2024-12-31');
    expect(text(monthsOf(2022, 4, 6))).toBe('2022-04-01..2022-06-30');
    expect(text(monthsOf(2022, 12, 12))).toBe('2022-12-01..2022-12-31');
    expect(monthsOf(2022, 6, 4)).toBeUndefined();
    expect(monthsOf(2022, 13, 13)).toBeUndefined();
    expect(text(tenDayOf(2022, 2, 1))).toBe('2022-02-01..2022-02-10');
    expect(text(tenDayOf(2022, 2, 2))).toBe('2022-02-11..2022-02-20');
    expect(text(tenDayOf(2022, 2, 3))).toBe('2022-02-21..2022-02-28');
    expect(text(tenDayOf(2022, 5, 3))).toBe('2022-05-21..2022-05-31');
    expect(tenDayOf(2022, 13, 1)).toBeUndefined();
  });

  test('both ends belong to a period', () => {
    const year = span('2022-01-01', '2022-12-31');
    expect(contains(year, year)).toBe(true);
    expect(contains(year, span('2022-12-31', '2022-12-31'))).toBe(true);
    expect(contains(year, span('2022-12-31', '2023-01-01'))).toBe(false);
    expect(contains(year, span('2021-12-31', '2022-01-01'))).toBe(false);
  });
});
