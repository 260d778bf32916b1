import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import {
  agree,
  findScale,
  findUnit,
  fromBase,
  isCounter,
  toBase,
  unitTable,
  type Unit,
} from '../../src/model/units.js';
import { decimal } from '../support/rules.js';

const table = unitTable();
const unit = (name: string): Unit => {
  const found = findUnit(table, name);
  if (!found) throw new RangeError(name);
  return found;
};
const converted = (value: string, from: string, to: string): string =>
  plain(fromBase(toBase(decimal(value), unit(from)), unit(to)));

describe('conversion', () => {
  test.each([
    ['1', '亿元', '万元', '10000'],
    ['15000', '万元', '亿元', '1.5'],
    ['1', '万亿元', '亿元', '10000'],
    ['1', 'billion CNY', '亿元', '10'],
    ['1', '万亩', '亩', '10000'],
    ['1', '公顷', '亩', '15'],
    ['1', '平方公里', '公顷', '100'],
    ['1', '万吨', '公斤', '10000000'],
    ['1.6', '千米', '米', '1600'],
    ['0.5', '小数', '%', '50'],
    ['5', '‰', '%', '0.5'],
    ['2', '万千瓦', '兆瓦', '20'],
    ['0.1', '元', '万亿元', '0.0000000000001'],
  ])('%s %s in %s is %s', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });

  test('what does not terminate keeps more digits than are ever shown', () => {
    expect(converted('1', '亩', '公顷')).toMatch(/^0\.06{30,}7$/);
  });

  test('there and back again loses nothing', () => {
    const names = ['亿元', '万元', '元', '万亿元', '万亩', '亩', '%', '‰', '公里', '米', '万吨'];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 0, max: 6 }),
        (name, digits, places) => {
          const value = decimal(String(digits)).shiftedBy(-places);
          expect(fromBase(toBase(value, unit(name)), unit(name)).eq(value)).toBe(true);
        },
      ),
    );
  });
});

describe('agreement', () => {
  test.each([
    ['亿元', '万元', true],
    ['公里', '米', true],
    ['个', '座', true],
    ['所', '个', true],
    ['座', '所', false],
    ['亿元', '万美元', false],
    ['亩', '米', false],
    ['万吨', '吨/日', false],
    ['%', '个', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(agree(unit(a), unit(b))).toBe(expected);
    expect(agree(unit(b), unit(a))).toBe(expected);
  });

  test('counters count things one by one', () => {
    expect(isCounter(unit('万户'))).toBe(true);
    expect(isCounter(unit('亿元'))).toBe(false);
  });
});

describe('names', () => {
  test('the longest multiplier is read', () => {
    expect(plain(unit('百万元').factor)).toBe('1000000');
    expect(findScale('百万')!.eq(decimal('1000000'))).toBe(true);
    expect(findScale('million')!.eq(decimal('1000000'))).toBe(true);
    expect(findScale('元')).toBeUndefined();
    expect(findUnit(table, '万')).toBeUndefined();
    expect(findUnit(table, 'parsec')).toBeUndefined();
  });

  test("a plan's own unit wins over a built-in one of its name", () => {
    const own = unitTable([{ dimension: 'heap', factor: decimal('7'), names: ['堆', '方'] }]);
    expect(findUnit(own, '方')?.dimension).toBe('heap');
    expect(plain(findUnit(own, '万堆')!.factor)).toBe('70000');
  });
});
