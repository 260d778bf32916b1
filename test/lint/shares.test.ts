import { describe, expect, test } from 'vitest';
import { codes, flow, found, total } from './support.js';

const metrics = [flow('all'), flow('part')];
const share = (more: string): string => `id: s, kind: share, part: part, whole: all, unit: '%', ${more}`;
const amounts = [total('t-all', 'all', 6800), total('t-part', 'part', 1450)];

describe('a share at the floors of its part and whole', () => {
  test('says what the share is, and what either floor would have to be', () => {
    const targets = [...amounts, share('comparator: at-least, value: 30')];
    expect(found({ metrics, targets })).toMatchObject([
      {
        code: 'lint-share-floors',
        args: {
          share: '21.3%',
          asked: '30.0%',
          partNeeded: '2040 亿元',
          partDifference: '590 亿元',
          wholeNeeded: '4833.333333 亿元',
          reading: 'plan',
          targets: [{ id: 's' }, { id: 't-part' }, { id: 't-all' }],
        },
      },
    ]);
  });

  test.each([
    ['just enough', 'comparator: at-least, value: 25', 1700, []],
    ['a hair short', 'comparator: at-least, value: 25.0000000001', 1700, ['lint-share-floors']],
    ['just enough where more is asked', 'comparator: more-than, value: 25', 1700, ['lint-share-floors']],
    ['more than enough', 'comparator: at-least, value: 25', 1701, []],
    ['just within about', 'comparator: about, value: 30, tolerance: 5', 1700, []],
    ['below about', 'comparator: about, value: 30, tolerance: 4.9', 1700, ['lint-share-floors']],
    ['just within between', 'comparator: between, value: 20, upper: 25', 1700, []],
    ['above between', 'comparator: between, value: 20, upper: 24.9', 1700, ['lint-share-floors']],
  ])('%s', (_what, more, part, expected) => {
    const targets = [total('t-all', 'all', 6800), total('t-part', 'part', part), share(more)];
    expect(codes({ metrics, targets })).toEqual(expected);
  });

  test('the share of a year is read over all years too, and the finding says so', () => {
    const targets = [...amounts, share('comparator: at-least, value: 30, over: year')];
    expect(found({ metrics, targets })).toMatchObject([
      { code: 'lint-share-floors', args: { reading: 'plan-instead-of-year' } },
    ]);
  });

  test('the share of a year is held against the amounts of that year', () => {
    const yearly = (id: string, metric: string, value: number): string =>
      `id: ${id}, kind: each-year, metric: ${metric}, comparator: at-least, value: ${value}, unit: 亿元, years: [2023]`;
    const targets = [
      yearly('a', 'all', 100),
      yearly('p', 'part', 20),
      share('comparator: at-least, value: 30, over: year'),
    ];
    const [first] = found({ metrics, targets });
    expect(first).toMatchObject({
      code: 'lint-share-floors',
      args: { reading: 'year', span: { en: '2023' } },
    });
  });

  test.each([
    ['only the whole has an amount', amounts.slice(0, 1)],
    ['only the part has one', amounts.slice(1)],
    ['the whole may be nothing', [total('t-all', 'all', 0), total('t-part', 'part', 1)]],
  ])('nothing to compare: %s', (_what, given) => {
    expect(codes({ metrics, targets: [...given, share('comparator: at-least, value: 30')] })).toEqual([]);
  });
});

describe('a share that no amounts within their bounds make', () => {
  const bounded = (id: string, metric: string, lower: number, upper: number): string =>
    total(id, metric, lower, `comparator: between, upper: ${upper}`);

  test.each([
    [
      'too little of the part',
      [total('a', 'all', 100), bounded('p', 'part', 10, 29)],
      ['lint-targets-conflict'],
    ],
    ['just enough of it', [total('a', 'all', 100), bounded('p', 'part', 10, 30)], ['lint-share-floors']],
  ])('%s', (_what, given, expected) => {
    const targets = [...given, share('comparator: at-least, value: 30')];
    expect(codes({ metrics, targets })).toEqual(expected);
  });

  test.each([
    ['more of the part than there is of the whole', 101, ['lint-targets-conflict']],
    ['the part is all of the whole', 100, []],
  ])('%s', (_what, part, expected) => {
    const targets = [
      bounded('a', 'all', 50, 100),
      total('p', 'part', part),
      share('comparator: at-least, value: 30'),
    ];
    expect(codes({ metrics, targets })).toEqual(expected);
  });
});
