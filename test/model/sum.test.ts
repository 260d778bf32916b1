import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, plain } from '../../src/model/decimal.js';
import { add, compareSums, decimalFrom, subtract, sumFrom } from '../../src/model/sum.js';
import { decimal } from '../support/rules.js';

/** Digits about the places where numbers end and decimals begin: fractions, whole limbs, and the largest safe number. */
const amounts = fc.oneof(
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(String),
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.constantFrom('-0', '0.5', '-0.5', '0.00000000000001', '1.5', '9007199254740991', '-9007199254740992'),
  fc.constantFrom('99999999999999', '100000000000000', '-99999999999999.5', '12345678901234567890.25'),
);

describe('sums', () => {
  test('are what decimals come to, whichever way they are kept', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (one, other, third) => {
        const [a, b, c] = [decimal(one), decimal(other), decimal(third)];
        const [x, y, z] = [sumFrom(a), sumFrom(b), sumFrom(c)];
        const shown = (sum: ReturnType<typeof add>): string => plain(decimalFrom(sum).plus(0));
        expect(shown(x)).toBe(plain(a.plus(0)));
        expect(shown(add(add(x, y), z))).toBe(plain(a.plus(b).plus(c)));
        expect(shown(subtract(subtract(x, y), z))).toBe(plain(a.minus(b).minus(c)));
        expect(Math.sign(compareSums(x, y))).toBe(compareDecimals(a, b));
        expect(Math.sign(compareSums(add(x, z), add(y, z)))).toBe(compareDecimals(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  test('are numbers where these are whole and hold exactly, and a nought has no sign', () => {
    const kept = ['0', '-0', '7', '-99999999999999', '100000000000000', '0.5', '-1.5'].map(
      (text) => typeof sumFrom(decimal(text)),
    );
    expect(kept).toEqual(['number', 'number', 'number', 'number', 'object', 'object', 'object']);
    expect(Object.is(sumFrom(decimal('-0')), 0)).toBe(true);
    expect(typeof add(Number.MAX_SAFE_INTEGER, 0)).toBe('number');
    expect(plain(decimalFrom(add(Number.MAX_SAFE_INTEGER, 2)))).toBe('9007199254740993');
    expect(plain(decimalFrom(subtract(Number.MIN_SAFE_INTEGER, 2)))).toBe('-9007199254740993');
  });
});
