import { describe, expect, test } from 'vitest';
import { codes, flow, found, total } from './support.js';

const READING = 'reading: { zh: 互不重叠, en: They do not overlap }';
const broken = [flow('all', `breakdown: { parts: [one, two], ${READING} }`), flow('one'), flow('two')];
const composed = [flow('all', 'components: [one, two]'), flow('one'), flow('two')];
const at = (whole: string, one: number, two: number): readonly string[] => [
  whole,
  total('t-one', 'one', one),
  total('t-two', 'two', two),
];

describe('parts that are all there is, under a reading', () => {
  test('short of their total: what is assigned to nobody, with the whole sum', () => {
    const [finding] = found({ metrics: broken, targets: at(total('t', 'all', 10), 4, 5.9) });
    expect(finding).toMatchObject({
      code: 'lint-parts-below-total',
      args: {
        terms: [{ figure: '4' }, { figure: '5.9' }],
        sum: '9.9 亿元',
        total: '10 亿元',
        difference: '0.1 亿元',
        percent: '1.0%',
        reading: { en: 'They do not overlap' },
        targets: [{ id: 't' }, { id: 't-one' }, { id: 't-two' }],
      },
    });
  });

  test.each([
    ['just as much', total('t', 'all', 10), 4, 6, []],
    ['a hair less, where binary floats would not tell', total('t', 'all', 0.3), 0.1, 0.2, []],
    [
      'just as much, where more is asked',
      total('t', 'all', 10, 'comparator: more-than'),
      4,
      6,
      ['lint-parts-below-total'],
    ],
    ['more than the least', total('t', 'all', 10), 4, 6.1, ['lint-total-implied']],
    [
      'as much as the most',
      total('t', 'all', 9, 'comparator: between, upper: 10'),
      4,
      6,
      ['lint-total-implied'],
    ],
    [
      'more than the most',
      total('t', 'all', 9, 'comparator: between, upper: 10'),
      4,
      6.1,
      ['lint-targets-conflict-as-read'],
    ],
    [
      'more than about',
      total('t', 'all', 9, 'comparator: about, tolerance: 1'),
      4,
      6.1,
      ['lint-targets-conflict-as-read'],
    ],
  ])('%s', (_what, whole, one, two, expected) => {
    expect(codes({ metrics: broken, targets: at(whole, one, two) })).toEqual(expected);
  });

  test('one of which nothing is asked takes the rest', () => {
    const [finding] = found({
      metrics: broken,
      targets: [total('t', 'all', 10), total('t-one', 'one', 4)],
    });
    expect(finding).toMatchObject({
      code: 'lint-parts-open',
      args: { open: [{ en: 'two' }], difference: '6 亿元' },
    });
  });

  test.each([
    ['no part has an amount', [total('t', 'all', 10)]],
    ['the whole has none', [total('t-one', 'one', 4), total('t-two', 'two', 4)]],
    [
      'the parts have theirs outside the days of the whole',
      [
        total('t', 'all', 10, 'comparator: at-least, due: 2022-12-31'),
        total('t-one', 'one', 4),
        total('t-two', 'two', 4),
      ],
    ],
    [
      'the parts have theirs in a region',
      [total('t', 'all', 10), total('t-one', 'one', 4, 'comparator: at-least, region: north')],
    ],
  ])('nothing to compare: %s', (_what, targets) => {
    expect(codes({ metrics: broken, targets })).toEqual([]);
  });

  test('parts that fall due earlier count, and so do those of each year', () => {
    const targets = [
      total('t', 'all', 10),
      total('t-one', 'one', 4, 'comparator: at-least, due: 2022-12-31'),
      'id: t-two, kind: each-year, metric: two, comparator: at-least, value: 1.5, unit: 亿元',
    ];
    expect(found({ metrics: broken, targets })).toMatchObject([
      {
        code: 'lint-parts-below-total',
        args: { terms: [{ figure: '4' }, { figure: '1.5 × 3' }], sum: '8.5 亿元' },
      },
    ]);
  });

  test('units of parts are converted', () => {
    const metrics = [broken[0] ?? '', flow('one'), 'id: two, type: flow, unit: 万元'];
    const two = 'id: t-two, kind: total, metric: two, comparator: at-least, value: 60000, unit: 万元';
    expect(codes({ metrics, targets: [total('t', 'all', 10), total('t-one', 'one', 4), two] })).toEqual([]);
  });

  test('of several demands on a part the highest counts', () => {
    const targets = [...at(total('t', 'all', 10), 3, 6), total('t-one-more', 'one', 4)];
    expect(codes({ metrics: broken, targets })).toEqual([]);
  });
});

describe('components, of which there may be more', () => {
  test.each([
    ['short of their total', total('t', 'all', 10), 5.9, ['lint-parts-open']],
    ['just as much', total('t', 'all', 10), 6, []],
    [
      'more than the most, however it is read',
      total('t', 'all', 9, 'comparator: between, upper: 10'),
      6.1,
      ['lint-targets-conflict'],
    ],
    ['as much as the most', total('t', 'all', 10, 'comparator: about, tolerance: 0'), 6, []],
  ])('%s', (_what, whole, two, expected) => {
    expect(codes({ metrics: composed, targets: at(whole, 4, two) })).toEqual(expected);
  });
});

describe('regions, whose figures add up to those of the area', () => {
  const inRegion = (region: string, value: number): string =>
    total(`t-${region}`, 'all', value, `comparator: at-least, region: ${region}`);

  test.each([
    ['short of it', total('t', 'all', 10), 5.9, ['lint-parts-below-total']],
    ['just as much', total('t', 'all', 10), 6, []],
    [
      'more than the most',
      total('t', 'all', 9, 'comparator: between, upper: 10'),
      6.1,
      ['lint-targets-conflict'],
    ],
  ])('%s', (_what, whole, south, expected) => {
    const targets = [whole, inRegion('north', 4), inRegion('south', south)];
    expect(codes({ metrics: [flow('all')], targets })).toEqual(expected);
  });

  test('one without an amount takes the rest', () => {
    expect(codes({ metrics: [flow('all')], targets: [total('t', 'all', 10), inRegion('north', 4)] })).toEqual(
      ['lint-parts-open'],
    );
  });

  test('which stand for themselves do not add up', () => {
    const targets = [total('t', 'all', 10), inRegion('north', 4), inRegion('south', 4)];
    expect(codes({ metrics: [flow('all', 'regional: own')], targets })).toEqual([]);
  });

  test('of a stock, on one day', () => {
    const level = (id: string, value: number, more: string): string =>
      `id: ${id}, kind: level, metric: roads, comparator: at-least, value: ${value}, unit: 公里, hold: true, ${more}`;
    const targets = (due: string): readonly string[] => [
      level('t', 10, 'region: area'),
      level('t-north', 4, 'region: north'),
      level('t-south', 5, `region: south, due: ${due}`),
    ];
    const metrics = ['id: roads, type: stock, unit: 公里'];
    expect(codes({ metrics, targets: targets('2023-12-31') })).toEqual(['lint-parts-below-total']);
    expect(codes({ metrics, targets: targets('2022-12-31') })).toEqual(['lint-parts-open']);
  });
});

describe('years and shorter stretches', () => {
  const yearly = (value: number, years = '[2021, 2022, 2023]'): string =>
    `id: t-year, kind: each-year, metric: all, comparator: at-least, value: ${value}, unit: 亿元, years: ${years}`;

  test.each([
    ['short of the total', 3, undefined, ['lint-parts-below-total']],
    ['just as much', 4, undefined, []],
    ['more', 5, undefined, ['lint-total-implied']],
    ['not of all years', 3, '[2021, 2022]', ['lint-parts-open']],
  ])('%s', (_what, value, years, expected) => {
    expect(codes({ metrics: [flow('all')], targets: [total('t', 'all', 12), yearly(value, years)] })).toEqual(
      expected,
    );
  });

  test.each([
    ['less by an earlier day, as it should be', 11, 'comparator: at-least', []],
    ['as much', 12, 'comparator: at-least', []],
    ['more than is asked at the end', 13, 'comparator: at-least', ['lint-total-implied']],
    ['more than is allowed at the end', 13, 'comparator: between, upper: 12.5', ['lint-targets-conflict']],
  ])('%s', (_what, value, whole, expected) => {
    const targets = [
      total('t', 'all', 12, whole),
      total('t-early', 'all', value, 'comparator: at-least, due: 2022-12-31'),
    ];
    expect(codes({ metrics: [flow('all')], targets })).toEqual(expected);
  });
});
