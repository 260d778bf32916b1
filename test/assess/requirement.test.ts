import { describe, expect, test } from 'vitest';
import {
  gapTo,
  mustHold,
  rangeOf,
  shortfall,
  standingOf,
  worseFor,
  type Bar,
  type Standing,
} from '../../src/assess/requirement.js';
import { plain } from '../../src/model/decimal.js';
import { exactly } from '../../src/reckon/amount.js';
import { findUnit, unitTable } from '../../src/model/units.js';
import type { Requirement } from '../../src/model/plan.js';
import { decimal } from '../support/rules.js';

const YI = findUnit(unitTable(), '亿元')!;
const bar = (requirement: Requirement): Bar => ({ requirement, unit: YI });
const value = decimal('3');
const BARS = {
  'at-least': bar({ comparator: 'at-least', value }),
  'more-than': bar({ comparator: 'more-than', value }),
  'at-most': bar({ comparator: 'at-most', value }),
  'less-than': bar({ comparator: 'less-than', value }),
  between: bar({ comparator: 'between', value, upper: decimal('4') }),
  about: bar({ comparator: 'about', value, tolerance: decimal('0.2') }),
} as const;
/** An amount in 亿元, as the base unit. */
const base = (text: string) => decimal(text).times(YI.factor);

describe('rule 7: how an amount stands', () => {
  test.each<[keyof typeof BARS, string, Standing]>([
    ['at-least', '2.9999999999999999', 'below'],
    ['at-least', '3', 'within'],
    ['at-least', '5', 'within'],
    ['more-than', '3', 'below'],
    ['more-than', '3.0000000000000001', 'within'],
    ['at-most', '-1', 'within'],
    ['at-most', '3', 'within'],
    ['at-most', '3.0000000000000001', 'above'],
    ['less-than', '2.9999999999999999', 'within'],
    ['less-than', '3', 'above'],
    ['between', '2.9999', 'below'],
    ['between', '3', 'within'],
    ['between', '4', 'within'],
    ['between', '4.0001', 'above'],
    ['about', '2.8', 'within'],
    ['about', '3.2', 'within'],
    ['about', '2.7999', 'below'],
    ['about', '3.2001', 'above'],
  ])('%s 3 by %s: %s', (comparator, amount, expected) => {
    expect(standingOf(exactly(base(amount)), BARS[comparator])).toBe(expected);
  });

  test.each<[keyof typeof BARS, string | undefined, string | undefined, Standing]>([
    ['at-least', '3', undefined, 'within'],
    ['at-least', '2', undefined, 'open'],
    ['at-least', undefined, '2.9', 'below'],
    ['at-least', '1', '2.9', 'below'],
    ['more-than', '1', '3', 'below'],
    ['at-most', undefined, '3', 'within'],
    ['at-most', '2', undefined, 'open'],
    ['at-most', '3.1', undefined, 'above'],
    ['at-most', undefined, undefined, 'open'],
    ['less-than', undefined, '3', 'open'],
    ['less-than', '3', undefined, 'above'],
    ['between', '3', undefined, 'open'],
    ['between', '3', '4', 'within'],
    ['between', '4.1', undefined, 'above'],
    ['between', '2', '5', 'open'],
    ['about', undefined, undefined, 'open'],
  ])('%s 3 by at least %s and at most %s: %s', (comparator, least, greatest, expected) => {
    const bound = (amount: string | undefined) => (amount === undefined ? undefined : base(amount));
    expect(standingOf({ least: bound(least), greatest: bound(greatest) }, BARS[comparator])).toBe(expected);
  });
});

test('what has an upper bound must hold', () => {
  expect(Object.values(BARS).map(mustHold)).toEqual([false, false, true, true, true, true]);
});

test('the least that is asked for, in the base unit', () => {
  const least = Object.values(BARS).map((each) => rangeOf(each).low?.div(YI.factor));
  expect(least.map((each) => each && plain(each))).toEqual(['3', '3', undefined, undefined, '3', '2.8']);
});

test('rule 4: of contradicting figures the larger ones are less favourable to a cap', () => {
  expect(Object.values(BARS).map(worseFor)).toEqual(['low', 'low', 'high', 'high', 'low', 'low']);
});

test('what is lacking is never negative, and in the unit of the requirement', () => {
  expect(plain(gapTo(base('2.5'), BARS['at-least']))).toBe('0.5');
  expect(plain(gapTo(base('3'), BARS['more-than']))).toBe('0');
  expect(plain(gapTo(base('9'), BARS.between))).toBe('0');
  expect(plain(gapTo(base('2.5'), BARS['at-most']))).toBe('0');
  expect(plain(gapTo(base('3.5'), BARS['less-than']))).toBe('0.5');
});

test('why it falls short, where the amount is known', () => {
  const because = Object.values(BARS).flatMap((each) => shortfall(exactly(base('2')), each));
  expect(because.map((reason) => reason.code)).toEqual(['short', 'short', 'outside', 'outside']);
  const about = because[3];
  const over = (['at-most', 'less-than'] as const).flatMap((word) =>
    shortfall(exactly(base('4')), BARS[word]),
  );
  expect(over.map((reason) => reason.code)).toEqual(['exceeded', 'exceeded']);
  expect(about?.code === 'outside' && [plain(about.from), plain(about.to)]).toEqual(['2.8', '3.2']);
  expect(shortfall({ least: base('1'), greatest: base('2') }, BARS['at-least'])).toEqual([]);
});
