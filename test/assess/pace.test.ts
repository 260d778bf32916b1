import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsed, lineOver, paceOf, shareOf, wayDone } from '../../src/assess/pace.js';
import type { Fraction } from '../../src/assess/requirement.js';
import { addDays, daysIn } from '../../src/model/calendar.js';
import { ONE, plain, ZERO } from '../../src/model/decimal.js';
import { day, decimal, span } from '../support/rules.js';

const PLAN = span('2022-01-01', '2023-12-31');
const text = (fraction: Fraction): string | undefined => {
  const value = shareOf(fraction, ONE);
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

describe('a line', () => {
  const schedule = [
    { by: day('2022-06-30'), value: decimal('10') },
    { by: day('2022-12-31'), value: decimal('15') },
  ];
  const line = lineOver(PLAN, ZERO, decimal('20'), schedule);

  test.each([
    ['2021-12-31', '0'],
    ['2022-06-30', '10'],
    ['2022-12-31', '15'],
    ['2023-07-02', '17.506849'],
    ['2023-12-31', '20'],
    ['2024-01-31', '20'],
  ])('goes over the steps of a schedule: %s %s', (through, expected) => {
    expect(text(line(day(through)))).toBe(expected);
  });

  test('begins at its base, and goes down as well as up', () => {
    const down = lineOver(span('2022-01-01', '2022-12-31'), decimal('100'), decimal('27'));
    expect([day('2021-12-31'), day('2022-07-02'), day('2022-12-31')].map((each) => text(down(each)))).toEqual(
      ['100', '63.4', '27'],
    );
    expect(text({ over: wayDone(decimal('40'), decimal('100'), decimal('20'))!, under: ONE })).toBe('0.75');
  });
});

describe('rule 8: pace', () => {
  const asked: Fraction = { over: decimal('7'), under: decimal('2') };

  test.each([
    ['3.5', '3.5', 'kept'],
    ['3.5', undefined, 'kept'],
    ['3.4999', '3.4999', 'short'],
    ['0', '3.4999', 'short'],
    [undefined, '3', 'short'],
    ['3', '4', 'open'],
    ['3', undefined, 'open'],
    [undefined, undefined, 'open'],
  ])('of 3.5, at least %s and at most %s: %s', (least, greatest, expected) => {
    const bounds = { least: least && decimal(least), greatest: greatest && decimal(greatest) };
    expect(
      paceOf(
        {
          least: bounds.least === '' ? undefined : bounds.least,
          greatest: bounds.greatest === '' ? undefined : bounds.greatest,
        },
        asked,
      ),
    ).toBe(expected);
  });
});
