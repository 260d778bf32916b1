import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestUnit } from '../../src/catalogue/nearest-unit.js';
import { agree, findUnit, unitTable } from '../../src/model/units.js';

const TABLE = unitTable();
const hint = (found: string, expected?: string): string | undefined =>
  nearestUnit(found, TABLE, expected === undefined ? undefined : findUnit(TABLE, expected));

describe('the unit that was probably meant', () => {
  it.each([
    ['公力', '公里', '公里'],
    ['万公力', '公里', '万公里'],
    ['亿圆', '亿元', '亿元'],
    ['万圆', '亿元', '万元'],
    ['kilometrs', undefined, 'kilometre'],
    ['killometres', 'km', 'kilometres'],
    ['million kilometrs', 'km', 'million kilometre'],
    ['hectars', 'ha', 'hectare'],
    ['吨标准媒', '万吨标准煤', '吨标准煤'],
    ['KM', 'km', 'km'],
    ['Gwh', 'GWh', 'GWh'],
  ])('%s, expected in %s: %s', (found, expected, meant) => {
    expect(hint(found, expected)).toBe(meant);
  });

  it.each([
    // Another unit that the table does not have, or that case decides.
    ['mW', 'MW'],
    ['mw', 'MW'],
    ['mWh', 'MWh'],
    ['T', 't'],
    ['M', 'm'],
    ['PW', 'GW'],
    ['Mt', 't'],
    ['tons', 't'],
    ['华里', '公里'],
    ['英里', '公里'],
    ['平方里', '平方米'],
    ['日元', '美元'],
    ['亿股', '亿元'],
    ['亿股', undefined],
    ['两', undefined],
    ['millimetres', 'km'],
    ['milliwatts', 'MW'],
    ['gigatonnes', 't'],
    // It could be one of several.
    ['公理', undefined],
    // Of another sort than what is expected.
    ['公力', '亿元'],
    ['kilometrs', 'kg'],
  ])('none for %s, expected in %s', (found, expected) => {
    expect(hint(found, expected)).toBeUndefined();
  });

  it('is never of another sort or multiplier than expected and written', () => {
    const names = [...TABLE.keys()];
    const slip = fc.tuple(
      fc.constantFrom(...names),
      fc.nat(12),
      fc.constantFrom('', 's', 'M', 'k', '里', '元', '亿'),
    );
    fc.assert(
      fc.property(
        slip,
        fc.constantFrom('', '万', '亿', 'million '),
        fc.constantFrom(...names),
        ([name, at, put], scale, expected) => {
          const found = scale + name.slice(0, at) + put + name.slice(at + 1);
          const meant = hint(found, expected);
          if (meant === undefined) return;
          expect(agree(findUnit(TABLE, meant)!, findUnit(TABLE, expected)!)).toBe(true);
          expect(meant.startsWith(scale)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
