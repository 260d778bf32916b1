import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/intake/words/fields/number.js';
import { plain } from '../../../../src/model/decimal.js';
import { outcome, wide } from '../../helpers.js';

function read(text: string): string {
  const result = outcome(readNumber(text));
  if (typeof result === 'string') return result;
  const { value, scale, unit, mark, isRounded } = result;
  return [plain(value), scale && `×${plain(scale)}`, unit, mark && `mark ${mark}`, isRounded && 'rounded']
    .filter(Boolean)
    .join(' ');
}

describe('readNumber', () => {
  it.each([
    ['1450', '1450'],
    [' 1450.50 ', '1450.5'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['-3.2', '-3.2'],
    ['+3', '3'],
    ['\u22123', '-3'],
    ['1,450.5', '1450.5'],
    ['1,234,567', '1234567'],
    [wide('1,450.5'), '1450.5'],
    [wide('-30%'), '-30 %'],
    ['30%', '30 %'],
    ['30 %', '30 %'],
    ['5\u2030', '5 \u2030'],
    ['1.1万', '1.1 ×10000'],
    ['1.1 万', '1.1 ×10000'],
    ['3百万', '3 ×1000000'],
    ['14亿', '14 ×100000000'],
    ['2.5 million', '2.5 ×1000000'],
    ['1450亿元', '1450 亿元'],
    ['3 million EUR', '3 million EUR'],
    ['12km2', '12 km2'],
    ['12 m3/d', '12 m3/d'],
    ['1.45E+2', '145'],
    ['1.45e-2', '0.0145'],
    ['0e30', '0'],
    ['1e3', '1000'],
    ['1E+17', '100000000000000000'],
    ['1.23456789012346E+17', '123456789012346000'],
    // Digits that binary arithmetic leaves behind a figure, and those of another way to write the same binary number.
    ['23.999999999999996', '24 rounded'],
    ['0.30000000000000004', '0.3 rounded'],
    ['1.1000000000000001', '1.1'],
    ['123456789012345', '123456789012345'],
    ['1450000000000000000', '1450000000000000000'],
    // Nothing binary has so many digits, or is whole.
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
    ['2.99999999999999999999', '2.99999999999999999999'],
    ['1234567890123456', '1234567890123456'],
    ['-23.999999999999996%', '-24 % rounded'],
    // The sign of a currency stands before the figure as well as behind it.
    ['€1,200.5', '1200.5 €'],
    ['-£5', '-5 £'],
    ['$-5', '-5 $'],
    ['US$ 1.5 million', '1.5 million US$'],
    ['$5亿', '5 亿 $'],
    ['€5 USD', '5 USD €'],
    // A footnote mark is no digit.
    ['5\u00B2', '5 mark \u00B2'],
    ['1450.5\u00B9', '1450.5 mark \u00B9'],
    ['1450.5\u2460', '1450.5 mark \u2460'],
    ['1,450.5*', '1450.5 mark *'],
    ['1450.5 #', '1450.5 mark #'],
    ['1450.5[1]', '1450.5 mark [1]'],
    [`1450.5${wide('[1]')}`, '1450.5 mark [1]'],
    ['1450.5(注1)', '1450.5 mark (注1)'],
    ['30%\u00B9', '30 % mark \u00B9'],
    ['1.1万*', '1.1 ×10000 mark *'],
    // Behind a unit it may be a part of it.
    ['12m\u00B2', '12 m\u00B2'],
    ['1450亿元[1]', '1450 亿元[1]'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['1,45', 'separator'],
    ['1.450,5', 'separator'],
    ['0,450', 'separator'],
    ['1,4500', 'separator'],
    ['1450,000', 'separator'],
    ['1,450,', 'separator'],
    ['1.450.000', 'form'],
    ['5.', 'form'],
    ['(5)', 'parentheses'],
    [wide('(5)'), 'parentheses'],
    ['5(预计)', 'parentheses'],
    ['一千四百五十', 'chinese'],
    ['约1450', 'form'],
    ['1450-1500', 'form'],
    ['1 450', 'form'],
    ['--5', 'form'],
    ['abc', 'form'],
    ['', 'form'],
    ['NaN', 'form'],
    ['Infinity', 'form'],
    ['0x10', 'form'],
    ['#DIV/0!', 'form'],
    ['9'.repeat(61), 'gigantic'],
    ['1e31', 'gigantic'],
    ['1.23457E+17', 'rounded'],
    ['1.23E+05', 'rounded'],
    ['1.45E+3', 'rounded'],
    ['10\u2075', 'power'],
    ['1.2×10\u2075', 'form'],
    ['5[12', 'parentheses'],
    ['1e999', 'gigantic'],
  ])('refuses %s (%s)', (text, reason) => {
    expect(read(text)).toBe(`row-bad-number ${reason}`);
  });

  it('does not look at gigantic text', () => {
    expect(read('9'.repeat(1_000_000))).toBe('row-bad-number gigantic');
  });

  it('quotes what it found, cut short', () => {
    const result = readNumber('x'.repeat(5000));
    expect(result).toEqual({
      ok: false,
      error: { code: 'row-bad-number', args: { found: `${'x'.repeat(80)}…`, reason: 'gigantic' } },
    });
  });
});
