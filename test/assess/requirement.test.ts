import { describe, expect, test } from 'vitest';
import {
  floorOf,
  gapTo,
  mustHold,
  satisfies,
  satisfiesForGood,
  shortfall,
  type Bar,
} from '../../src/assess/requirement.js';
import { plain } from '../../src/model/decimal.js';
import { findUnit, unitTable } from '../../src/model/units.js';
import type { Requirement } from '../../src/model/plan.js';
import { decimal } from '../support/rules.js';

const YI = findUnit(unitTable(), '亿元')!;
const bar = (requirement: Requirement): Bar => ({ requirement, unit: YI });
const value = decimal('3');
const BARS = {
  'at-least': bar({ comparator: 'at-least', value }),
  'more-than': bar({ comparator: 'more-than', value }),
  between: bar({ comparator: 'between', value, upper: decimal('4') }),
  about: bar({ comparator: 'about', value, tolerance: decimal('0.2') }),
} as const;
/** An amount in 亿元, as the base unit. */
const base = (text: string) => decimal(text).times(YI.factor);

describe('satisfied', () => {
  test.each<[keyof typeof BARS, string, boolean]>([
    ['at-least', '2.9999999999999999', false],
    ['at-least', '3', true],
    ['at-least', '5', true],
    ['more-than', '3', false],
    ['more-than', '3.0000000000000001', true],
    ['between', '2.9999', false],
    ['between', '3', true],
    ['between', '4', true],
    ['between', '4.0001', false],
    ['about', '2.8', true],
    ['about', '3.2', true],
    ['about', '2.7999', false],
    ['about', '3.2001', false],
  ])('%s 3 by %s: %s', (comparator, amount, expected) => {
    expect(satisfies(base(amount), BARS[comparator])).toBe(expected);
  });
});

test('only what has no upper bound is satisfied for good', () => {
  expect(Object.values(BARS).map(satisfiesForGood)).toEqual([true, true, false, false]);
});

test('only about must hold', () => {
  expect(Object.values(BARS).map(mustHold)).toEqual([false, false, false, true]);
});

test('the least that is asked for, in the base unit', () => {
  expect(Object.values(BARS).map((each) => plain(floorOf(each).div(YI.factor)))).toEqual([
    '3',
    '3',
    '3',
    '2.8',
  ]);
});

test('what is lacking is never negative, and in the unit of the requirement', () => {
  expect(plain(gapTo(base('2.5'), BARS['at-least']))).toBe('0.5');
  expect(plain(gapTo(base('3'), BARS['more-than']))).toBe('0');
  expect(plain(gapTo(base('9'), BARS.between))).toBe('0');
});

test('why it falls short', () => {
  const because = Object.values(BARS).map((each) => shortfall(base('2'), each));
  expect(because.map((reason) => reason.code)).toEqual(['short', 'short', 'outside', 'outside']);
  const about = because[3];
  expect(about?.code === 'outside' && [plain(about.from), plain(about.to)]).toEqual(['2.8', '3.2']);
});
