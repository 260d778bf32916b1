import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDecimal,
  formatExact,
  formatPercent,
  formatPercents,
  formatTogether,
  settled,
} from '../../src/catalogue/numbers.js';
import { HUNDRED, ONE, parseDecimal, quotient, type Decimal } from '../../src/model/decimal.js';
import { decimal, unit } from '../report/sample.js';

/** Reads a figure back as a person would. */
function read(figure: string): Decimal {
  const value = parseDecimal(figure.replaceAll(',', '').replace('%', ''));
  if (!value) throw new Error(`no figure: ${figure}`);
  return value;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => decimal(digits.toString()).shiftedBy(-places));

describe('a figure by itself', () => {
  it.each([
    ['0', '0'],
    ['7', '7'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1450', '1,450'],
    ['-1234567.5', '-1,234,567.5'],
    ['0.1234', '0.1234'],
    ['0.12345', '0.12'],
    ['1234.99999', '1,235.00'],
    ['0.00001', '0.00001'],
    ['-0.001', '-0.001'],
    ['1234567890123456789012345678901234567890', '1,234,567,890,123,456,789,012,345,678,901,234,567,890'],
  ])('%s is shown as %s', (value, shown) => {
    expect(formatDecimal(decimal(value))).toBe(shown);
  });

  it('has its unit behind it, and per cent close to it', () => {
    expect(formatAmount(decimal('1450.5'), unit('亿元'))).toBe('1,450.5 亿元');
    expect(formatAmount(decimal('30'), unit('%'))).toBe('30%');
  });

  it('is never shown as zero unless it is zero, nor on the other side of it', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(read(formatDecimal(value)).comparedTo(0)).toBe(value.comparedTo(0));
      }),
    );
  });
});

describe('figures that are compared', () => {
  it('have as many digits as it takes to tell them apart', () => {
    const show = formatTogether([decimal('1449.999999'), decimal('1450')]);
    expect([show(decimal('1449.999999')), show(decimal('1450'))]).toEqual(['1,449.999999', '1,450']);
  });

  it('are not made to change places by rounding one and not the other', () => {
    const [less, more] = [decimal('1.0049'), decimal('1.00495')];
    const show = formatTogether([less, more]);
    expect([show(less), show(more)]).toEqual(['1.0049', '1.005']);
  });

  it('keep their order whatever they are', () => {
    const near = fc.tuple(
      decimals,
      // All their digits together are no more than a figure may have.
      decimals.map((value) => value.shiftedBy(-15)),
    );
    fc.assert(
      fc.property(near, ([value, little]) => {
        const other = value.plus(little);
        const show = formatTogether([value, other]);
        expect(read(show(value)).comparedTo(read(show(other)))).toBe(value.comparedTo(other));
      }),
    );
  });
});

describe('per cent', () => {
  it.each([
    ['0', '0.0%'],
    ['0.427586', '42.8%'],
    ['0.9996', '99.96%'],
    ['0.999', '99.9%'],
    ['0.99999949', '99.9999%'],
    ['1', '100.0%'],
    ['1.0001', '100.0%'],
    ['12.5', '1,250.0%'],
    ['0.0001', '0.01%'],
  ])('%s is shown as %s', (value, shown) => {
    expect(formatPercent(decimal(value))).toBe(shown);
  });

  it('tells a completion from the pace that it falls short of', () => {
    const show = formatPercents([decimal('0.49996'), decimal('0.5')]);
    expect([show(decimal('0.49996')), show(decimal('0.5'))]).toEqual(['49.996%', '50.000%']);
  });

  it('shows nothing that is short as whole', () => {
    const short = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));
    fc.assert(
      fc.property(short, ([part, missing]) => {
        const completion = quotient(decimal(part.toString()), decimal((part + missing).toString()), 40);
        expect(read(formatPercent(completion)).lt(HUNDRED)).toBe(true);
      }),
    );
  });
});

describe('a figure that has been divided', () => {
  const third = quotient(ONE, decimal('3'), 40);

  it('has six decimals', () => {
    expect(settled(third).toFixed()).toBe('0.333333');
    expect(formatExact(third)).toBe('0.333333');
  });

  it('stays on its side of what it is held against', () => {
    const short = quotient(decimal('29999999999'), decimal('1000000000'), 40).minus(
      decimal('1').shiftedBy(-39),
    );
    expect(settled(short, [decimal('30')]).lt(decimal('30'))).toBe(true);
  });

  it('is told from one that has many digits of its own', () => {
    const long = decimal('0.123456789012345678901234567891');
    expect(settled(long)).toBe(long);
  });
});
