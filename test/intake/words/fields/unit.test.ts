import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/intake/words/fields/number.js';
import { NO_CONTEXT, unitFor, withStatement } from '../../../../src/intake/words/context/context.js';
import {
  unitStatement,
  type Reach,
  type ContextStatement,
} from '../../../../src/intake/words/context/statement.js';
import { readUnits } from '../../../../src/intake/words/fields/unit-list.js';
import { inBaseUnit, readUnit, type UnitClues } from '../../../../src/intake/words/fields/unit.js';
import { vocabularyOf } from '../../../../src/intake/words/vocabulary.js';
import { parseDecimal, plain } from '../../../../src/model/decimal.js';
import type { QuantityMetric } from '../../../../src/model/plan.js';
import { ok } from '../../../../src/model/result.js';
import { metric, PLAN, unit } from '../../plan.js';
import { outcome, wide } from '../../helpers.js';

const WORDS = vocabularyOf(PLAN);
const { units } = WORDS;

function quantity(id: string): QuantityMetric {
  const found = metric(id);
  if (found.type === 'stage') throw new TypeError(id);
  return found;
}

function read(value: string, id: string, cell = '', column = '', title = ''): string {
  const number = readNumber(value);
  if (!number.ok) return number.error.code;
  const ofCell = readUnit(cell, units);
  if (!ofCell.ok) return ofCell.error.code;
  const statement = (text: string, reach: Reach): readonly ContextStatement[] =>
    text === ''
      ? []
      : [
          unitStatement(
            { text, place: { file: 'r.csv' }, isWeak: false },
            readUnits(text, units),
            WORDS,
            reach,
          ),
        ];
  const context = [...statement(title, 'fitting'), ...statement(column, 'every')].reduce(
    withStatement,
    NO_CONTEXT,
  );
  const clues: UnitClues = {
    metric: quantity(id),
    ofRow: ofCell.value,
    stated: () => {
      const found = unitFor(quantity(id), context);
      return found.ok ? ok(found.value?.unit) : found;
    },
  };
  const result = outcome(inBaseUnit(number.value, clues, units, value));
  return typeof result === 'string' ? result : plain(result);
}

describe('the unit of a figure', () => {
  it.each([
    // value, metric, cell, column, title, in the base unit
    ['1450', 'investment', '', '', '', '145000000000'],
    ['1450', 'investment', '万元', '', '', '14500000'],
    ['1450', 'investment', '', '万元', '', '14500000'],
    ['1450', 'investment', '', '', '万元', '14500000'],
    ['1450', 'investment', '亿元', '万元', '元', '145000000000'],
    ['1450亿元', 'investment', '', '万元', '', '145000000000'],
    ['1450亿元', 'investment', '亿元', '', '', '145000000000'],
    ['1450亿', 'investment', '', '', '', '145000000000'],
    ['1.1万', 'investment', '', '', '', '11000'],
    ['1.1万', 'homes', '', '', '', '11000'],
    ['1.1万', 'homes', '户', '', '', '11000'],
    ['1.1万户', 'homes', '', '', '', '11000'],
    ['1.1万', 'land', '', '', '', '11000'],
    ['2', 'land', '公顷', '', '', '30'],
    ['2', 'land', '平方公里', '', '', '3000'],
    ['1600', 'motorway', '千米', '', '', '1600000'],
    ['1.6千公里', 'motorway', '', '', '', '1600000'],
    ['49', 'mechanisation', '', '', '', '49'],
    ['49%', 'mechanisation', '', '', '', '49'],
    ['49%', 'mechanisation', '%', '', '', '49'],
    ['490', 'mechanisation', '\u2030', '', '', '49'],
    ['0.49', 'mechanisation', '小数', '', '', '49'],
    ['0.49', 'mechanisation', 'Fraction', '', '', '49'],
    ['0.49', 'mechanisation', '', '', '', '0.49'],
    ['7', 'projects', '家', '', '', '7'],
    ['\u00A51,450.5', 'investment', '万元', '', '', '14505000'],
    ['\uFFE51,450.5', 'investment', '', '万元', '', '14505000'],
    ['\u00A5 14.5万元', 'investment', '', '', '', '145000'],
    ['-\u00A55', 'investment', '亿元', '', '', '-500000000'],
    ['5 \u00A5', 'investment', '元', '', '', '5'],
    // A unit above the table holds for the metrics that it fits.
    ['7', 'projects', '', '', '万元', '7'],
  ])('reads %s of %s (cell %s, column %s, title %s) as %s', (value, id, cell, column, title, expected) => {
    expect(read(value, id, cell, column, title)).toBe(expected);
  });

  it.each([
    ['30%', 'mechanisation', '\u2030', 'row-unit-conflict'],
    ['30%', 'mechanisation', '小数', 'row-unit-conflict'],
    ['1.1万', 'homes', '万户', 'row-unit-conflict'],
    ['1450亿元', 'investment', '万元', 'row-unit-conflict'],
    ['1450亿', 'investment', '亿元', 'row-unit-conflict'],
    ['1.1万', 'mechanisation', '', 'row-unit-conflict'],
    ['\u00A55', 'investment', '', 'row-unit-conflict'],
    ['\u00A55', 'mechanisation', '', 'row-unit-conflict'],
    ['\u00A55', 'land', '亩', 'row-unit-conflict'],
    ['5', 'land', '元', 'row-unit-mismatch'],
    ['30%', 'land', '', 'row-unit-mismatch'],
    ['5', 'homes', '家', 'row-unit-mismatch'],
    ['5', 'investment', '美元', 'row-unit-mismatch'],
    ['5', 'investment', '两', 'row-unknown-unit'],
    ['5斤', 'investment', '', 'row-unit-mismatch'],
    ['5两', 'investment', '', 'row-unknown-unit'],
    ['5', 'motorway', 'M', 'row-unknown-unit'],
    ['5个百分点', 'mechanisation', '', 'row-unit-mismatch'],
    ['€5', 'investment', '', 'row-unit-mismatch'],
    ['€5元', 'investment', '', 'row-unknown-unit'],
    ['5', 'investment', '__proto__', 'row-unknown-unit'],
  ])('refuses %s of %s in %s: %s', (value, id, cell, code) => {
    expect(read(value, id, cell)).toBe(code);
  });

  it('does not take a column for the unit of another sort of figure', () => {
    expect(read('5', 'projects', '', '亿元')).toBe('row-unit-mismatch');
  });

  it.each([
    ['KM', 'km'],
    [' 亿 元 ', '亿元'],
    [wide('(') + '万亩' + wide(')'), '万亩'],
    ['(km)', 'km'],
    [wide('km'), 'km'],
    ['million eur', 'million EUR'],
    ['million euros', 'million EUR'],
    ['μg/m3', 'µg/m³'],
    ['UG/M3', 'µg/m³'],
    ['㎡', 'm²'],
    ['tCO₂e', 'tCO2e'],
    ['gwh', 'GWh'],
  ])('knows the unit %s', (written, meant) => {
    expect(units.find(written)).toEqual(unit(meant));
  });

  it('says what unit is most like the one found', () => {
    expect(readUnit('亿圆', units, quantity('investment'))).toEqual({
      ok: false,
      error: { code: 'row-unknown-unit', args: { found: '亿圆', nearest: '亿元', expected: '亿元' } },
    });
    expect(outcome(readUnit('kilometrs', units))).toBe('row-unknown-unit');
    expect(readUnit('kilometrs', units)).toMatchObject({ error: { args: { nearest: 'kilometre' } } });
  });

  it('converts exactly, whatever unit the figure is written in', () => {
    const pairs = [
      ['investment', '元', '万元', '10000'],
      ['investment', '万元', '亿元', '10000'],
      ['land', '亩', '公顷', '15'],
      ['land', '公顷', '平方公里', '100'],
      ['motorway', '米', '公里', '1000'],
      ['mechanisation', '\u2030', '%', '10'],
      ['mechanisation', '%', '小数', '100'],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.bigInt(0n, 10n ** 13n),
        fc.nat(6),
        ([id, small, large, by], digits, places) => {
          const value = parseDecimal(digits.toString())!.shiftedBy(-places);
          const inLarge = read(plain(value), id, large);
          expect(read(plain(value.times(by)), id, small)).toBe(inLarge);
        },
      ),
    );
  });
});

describe('the units of a line above a table', () => {
  const named = (text: string): string | undefined =>
    readUnits(text, units)
      ?.map(({ symbol, factor }) => `${symbol} ${plain(factor)}`)
      .join(', ');

  it.each([
    ['人民币万元', '万元 10000'],
    ['万元人民币', '万元 10000'],
    ['万元(人民币)', '万元 10000'],
    ['人民币:亿元', '亿元 100000000'],
    ['10,000 yuan', '10,000 yuan 10000'],
    ['10000 yuan', '10,000 yuan 10000'],
    ['in 10,000 yuan', '10,000 yuan 10000'],
    ['ten thousand yuan', '10,000 yuan 10000'],
    ['100 million yuan', '100 million yuan 100000000'],
    ['in millions of yuan', 'million yuan 1000000'],
    ['millions of RMB', '百万元 1000000'],
    ['RMB million', '百万元 1000000'],
    ['RMB 10,000', '万元 10000'],
    ['CNY billions', '十亿元 1000000000'],
    ['yuan (million)', 'million yuan 1000000'],
    ['100 million mu', '100 million mu 100000000'],
    ['thousand km', 'thousand km 1000000'],
    ['million EUR', 'million EUR 1000000'],
    ['10000元', '万元 10000'],
    ['万元、%', '万元 10000, % 1'],
    ['万元，%', '万元 10000, % 1'],
    ['万元 %', '万元 10000, % 1'],
    ['万元/%', '万元 10000, % 1'],
    ['亿元和公里', '亿元 100000000, 公里 1000'],
    ['10,000 yuan, km', '10,000 yuan 10000, km 1000'],
    ['【万元】', '万元 10000'],
    ['万圆', undefined],
    ['100%', undefined],
    ['50个', undefined],
    ['in millions', undefined],
    ['人民币', undefined],
    ['万元、x', undefined],
    ['', undefined],
  ])('%s are %s', (text, expected) => {
    expect(named(text)).toBe(expected);
    expect(named(wide(text))).toBe(expected);
  });
});
