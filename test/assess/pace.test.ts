import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elapsed,
  keepsPace,
  onReportedDays,
  scheduled,
  shown,
  type Fraction,
} from '../../src/assess/pace.js';
import { addDays, daysIn } from '../../src/model/calendar.js';
import { decimalOf, plain } from '../../src/model/decimal.js';
import { day, decimal, region, span } from '../support/rules.js';

const PLAN = span('2022-01-01', '2023-12-31');
const text = (fraction: Fraction): string | undefined => {
  const value = shown(fraction);
  return value && plain(value);
};

describe('linear pace', () => {
  test.each([
    ['2021-06-30', '0'],
    ['2021-12-31', '0'],
    ['2022-01-01', '0.001369'],
    ['2022-06-30', '0.247945'],
    ['2022-12-31', '0.5'],
    ['2023-12-30', '0.99863'],
    ['2023-12-31', '1'],
    ['2024-06-30', '1'],
  ])('by the end of %s it is %s', (through, expected) => {
    expect(text(elapsed(PLAN, day(through)))).toBe(expected);
  });

  test('grows by one day at a time, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: daysIn(PLAN) - 1 }), (index) => {
        const { over, under } = elapsed(PLAN, addDays(PLAN.start, index));
        expect(over.times(daysIn(PLAN)).eq(under.times(index + 1))).toBe(true);
      }),
    );
  });
});

describe('a schedule', () => {
  const schedule = [
    { by: day('2022-06-30'), value: decimal('10') },
    { by: day('2022-12-31'), value: decimal('15') },
  ];
  const at = (through: string): string | undefined =>
    text(scheduled(PLAN, day(through), schedule, decimal('20')));

  test.each([
    ['2021-12-31', '0'],
    ['2022-06-30', '0.5'],
    ['2022-12-31', '0.75'],
    ['2023-12-31', '1'],
    ['2024-01-31', '1'],
  ])('its steps are reached on their days: %s %s', (through, expected) => {
    expect(at(through)).toBe(expected);
  });

  test('between its steps it is linear', () => {
    // 92 of the 184 days of the second half: 10 + 5 × 1/2.
    expect(at('2022-09-30')).toBe('0.625');
    // 181 of the 365 days of 2023: 15 + 5 × 181/365 = 17.479…
    expect(at('2023-06-30')).toBe('0.873972');
  });

  test('without steps it is linear over all', () => {
    expect(text(scheduled(PLAN, day('2022-06-30'), [], decimal('20')))).toBe('0.247945');
  });

  test('a last step on the deadline itself is no trouble', () => {
    const full = [{ by: day('2023-12-31'), value: decimal('20') }];
    expect(text(scheduled(PLAN, day('2023-12-31'), full, decimal('20')))).toBe('1');
    expect(text(scheduled(PLAN, day('2022-12-31'), full, decimal('20')))).toBe('0.5');
  });

  test('never falls while its steps rise', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 735 }), (index) => {
        const [today, tomorrow] = [index, index + 1].map((each) =>
          scheduled(PLAN, addDays(PLAN.start, each), schedule, decimal('20')),
        );
        expect(
          today && tomorrow && today.over.times(tomorrow.under).lte(tomorrow.over.times(today.under)),
        ).toBe(true);
      }),
    );
  });
});

test('days that nobody reported are taken out in proportion', () => {
  const point = { through: day('2022-06-30'), value: decimal('0'), evidence: [] };
  const march = { region: region(), periods: [span('2022-03-01', '2022-03-31')] };
  const full = elapsed(PLAN, point.through);
  expect(text(onReportedDays(full, PLAN.start, { ...point, isComplete: true, missing: [] }))).toBe(
    '0.247945',
  );
  expect(text(onReportedDays(full, PLAN.start, { ...point, isComplete: false, missing: [march] }))).toBe(
    '0.205479',
  );
});

test('pace is kept at equality, and compared without rounding', () => {
  const third: Fraction = { over: decimalOf(1), under: decimalOf(3) };
  expect(keepsPace(decimal('1'), decimal('3'), third)).toBe(true);
  expect(
    keepsPace(decimal('0.33333333333333333333333333333333333333333333333333'), decimal('1'), third),
  ).toBe(false);
});
