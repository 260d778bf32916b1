import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimals,
  decimalOf,
  fraction,
  parseDecimal,
  plain,
  quotient,
  sum,
} from '../../src/model/decimal.js';
import { decimal } from '../support/rules.js';

describe('reading', () => {
  test.each([
    '',
    '.5',
    '5.',
    '1e3',
    '1,000',
    ' 1',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '+-1',
    '9'.repeat(61),
  ])('"%s" is no plain decimal', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('keeps every digit, and writes no exponent', () => {
    const text = '123456789012345678901234567890.000000000000000000000000001';
    expect(plain(decimal(text))).toBe(text);
    expect(plain(decimal('+007.500'))).toBe('7.5');
    expect(plain(decimal('-0.0000000000001'))).toBe('-0.0000000000001');
  });
});

describe('reckoning', () => {
  test('tenths add up', () => {
    expect(plain(sum(Array.from({ length: 30 }, () => decimal('0.1'))))).toBe('3');
    expect(plain(sum([]))).toBe('0');
  });

  test('sums agree with whole numbers of the last digit', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })), (hundredths) => {
        const values = hundredths.map((value) => decimal(String(value)).shiftedBy(-2));
        const total = hundredths.reduce((a, b) => a + b, 0n);
        expect(sum(values).eq(decimal(String(total)).shiftedBy(-2))).toBe(true);
      }),
    );
  });

  test('what falls short is never shown as whole', () => {
    expect(plain(fraction(decimal('2.99999999999'), decimal('3'))!)).toBe('0.999999');
    expect(plain(fraction(decimal('3'), decimal('3'))!)).toBe('1');
    expect(fraction(decimal('3'), decimal('0'))).toBeUndefined();
  });

  test('quotients are rounded half up, for display', () => {
    expect(plain(quotient(decimal('1'), decimal('8'), 2))).toBe('0.13');
    expect(plain(quotient(decimal('2'), decimal('3'), 4))).toBe('0.6667');
  });

  test('order', () => {
    const values = ['2', '10', '-1', '1.5'].map(decimal);
    expect(values.toSorted(compareDecimals).map(plain)).toEqual(['-1', '1.5', '2', '10']);
    expect(compareDecimals(decimal('2.0'), decimalOf(2))).toBe(0);
  });
});
