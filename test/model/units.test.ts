import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import { unitsOf } from '../../src/intake/words/fields/unit.js';
import { BUILT_IN_UNITS } from '../../src/model/built-in-units.js';
import {
  agree,
  caselessKey,
  findScale,
  findUnit,
  fromBase,
  isCount,
  isCounter,
  isSameUnit,
  timesUnit,
  toBase,
  unitKey,
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
    ['1', '亿斤', '万吨', '5'],
    ['1', '万吨标准煤', 'tce', '10000'],
    ['1', '亿千瓦时', 'GWh', '100'],
    ['1.2', 'TWh', '亿千瓦时', '12'],
    ['0.12', 'GW', '万千瓦', '12'],
    ['35', 'µg/m³', '微克/立方米', '35'],
    ['0.035', '毫克/立方米', 'μg/m3', '35'],
    ['1', 'million tCO₂e', '万吨二氧化碳当量', '100'],
    ['2', '年', 'months', '24'],
    ['2', 'days', '小时', '48'],
    ['3', 'billion $', '亿美元', '30'],
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
    ['%', '个百分点', false],
    ['岁', '年', false],
    ['天', '年', false],
    ['英镑', '欧元', false],
    ['tce', 't', false],
    ['tce', 'kWh', false],
    ['tCO2', 'tCO2e', false],
    ['人次', '人', false],
    ['人次', '个', true],
    ['households', '套', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(agree(unit(a), unit(b))).toBe(expected);
    expect(agree(unit(b), unit(a))).toBe(expected);
  });

  test('counters count things one by one', () => {
    expect(isCounter(unit('万户'))).toBe(true);
    expect(isCounter(unit('亿元'))).toBe(false);
    expect(isCount({ type: 'stock', unit: unit('张') })).toBe(true);
    expect(isCount({ type: 'ratio', unit: unit('张') })).toBe(false);
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

  test('each is that of one unit, in whatever form it is written', () => {
    const units = new Map<string, string>();
    for (const { dimension, factor, shown, names } of BUILT_IN_UNITS) {
      const meant = `${plain(factor)} ${dimension}`;
      for (const name of [shown.zh, shown.en, ...names].map(unitKey)) {
        expect(`${name}: ${units.get(name) ?? meant}`).toBe(`${name}: ${meant}`);
        units.set(name, meant);
      }
    }
    const caseless = [...units].flatMap(([name, meant]) => {
      const key = caselessKey(name);
      return key === undefined ? [] : [[key, meant] as const];
    });
    for (const [key, meant] of caseless) expect([key, new Map(caseless).get(key)]).toEqual([key, meant]);
  });

  test('what a unit is shown as reads back as the unit, with a multiplier too', () => {
    const shown = BUILT_IN_UNITS.flatMap((each) =>
      [each.shown.zh, each.shown.en].map((name) => ({ name, each })),
    );
    const { find } = unitsOf(table);
    const scales = fc.constantFrom('', '万', '亿', '百万', 'million ', 'thousand ', 'billion ');
    const times = fc.integer({ min: 3, max: 12 }).map((power) => decimal('1').shiftedBy(power));
    fc.assert(
      fc.property(fc.constantFrom(...shown), scales, times, ({ name, each }, scale, factor) => {
        const plainly = unit(name);
        expect([plainly.dimension, plainly.factor.eq(each.factor)]).toEqual([each.dimension, true]);
        const scaled = unit(scale + name);
        expect(findUnit(table, scaled.symbol)).toEqual(scaled);
        const multiple = timesUnit(plainly, factor);
        if (each.dimension === 'ratio') return;
        const back = find(multiple.symbol);
        expect(back && isSameUnit(back, multiple) ? multiple.symbol : back).toBe(multiple.symbol);
      }),
      { numRuns: 2000 },
    );
  });

  test('a unit is shown in the script in which it was asked for', () => {
    expect(unit('kilometres').symbol).toBe('km');
    expect(unit('千米').symbol).toBe('公里');
    expect(unit('million euros').symbol).toBe('million EUR');
    expect(unit('万人次').symbol).toBe('万人次');
    expect(unit('households').symbol).toBe('households');
    expect(timesUnit(unit('yuan'), decimal('100000000')).symbol).toBe('100 million yuan');
    expect(timesUnit(unit('mu'), decimal('10000')).symbol).toBe('10,000 mu');
  });

  test('which a plan gives to units of its own are theirs, in any case', () => {
    const own = unitTable([
      { dimension: 'energy of a plan', factor: decimal('1'), names: ['标煤', 'TCE'] },
      { dimension: 'length', factor: decimal('500'), names: ['千米'] },
    ]);
    expect(findUnit(own, 'TCE')?.dimension).toBe('energy of a plan');
    expect(findUnit(own, 'tce')).toBeUndefined();
    expect(unitsOf(own).find('tce')?.dimension).toBe('energy of a plan');
    expect(findUnit(own, '吨标准煤')?.dimension).toBe('coal equivalent (tce)');
    expect(plain(findUnit(own, '千米')!.factor)).toBe('500');
    expect(plain(findUnit(own, '公里')!.factor)).toBe('1000');
  });

  test("a plan's own unit wins over a built-in one of its name", () => {
    const own = unitTable([{ dimension: 'heap', factor: decimal('7'), names: ['堆', '方'] }]);
    expect(findUnit(own, '方')?.dimension).toBe('heap');
    expect(plain(findUnit(own, '万堆')!.factor)).toBe('70000');
  });
});
