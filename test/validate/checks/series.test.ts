import { describe, expect, test } from 'vitest';
import { linesOf, monthly } from '../../support/validated.js';

describe('a figure that accumulates and falls', () => {
  test('a year to date below the one before', () => {
    expect(linesOf('series-falls', monthly('investment', '', [1.2, 2.4, 2.3], { basis: 'ytd' }))).toEqual([
      4,
    ]);
    expect(linesOf('series-falls', monthly('investment', '', [1.2, 2.4, 2.4], { basis: 'ytd' }))).toEqual([]);
  });

  test('a new year begins anew; a sum since the start of the plan does not', () => {
    const from = '2022-11';
    expect(linesOf('series-falls', monthly('investment', '', [9, 10, 1], { basis: 'ytd', from }))).toEqual(
      [],
    );
    expect(
      linesOf('series-falls', monthly('investment', '', [9, 10, 1], { basis: 'cumulative', from })),
    ).toEqual([4]);
  });

  test('months and levels may fall', () => {
    expect(linesOf('series-falls', monthly('investment', '', [3, 2, 1]))).toEqual([]);
    expect(linesOf('series-falls', monthly('roads', '', [3, 2, 1]))).toEqual([]);
  });
});

test('a stage that goes backwards, and one of the same rank', () => {
  expect(linesOf('series-backwards', monthly('bridge', '', ['started', 'approved']))).toEqual([3]);
  expect(linesOf('series-backwards', monthly('bridge', '', ['started', 'under-way', 'built']))).toEqual([]);
});

test('an amount below zero, but not a rate', () => {
  expect(linesOf('series-negative', monthly('investment', '', [1, -0.1, 0]))).toEqual([3]);
  expect(linesOf('series-negative', monthly('roads', '', [-1]))).toEqual([2]);
  expect(linesOf('series-negative', monthly('mechanised', '', [-1]))).toEqual([]);
});

describe('a gap', () => {
  test('a month missing in a monthly series', () => {
    const rows = monthly('investment', '', [1, 1.1, 1.2, 1.3, 1.4]);
    expect(linesOf('series-gap', rows.toSpliced(2, 1))).toEqual([4]);
    expect(linesOf('series-gap', rows)).toEqual([]);
  });

  test('two figures have no rhythm', () => {
    expect(linesOf('series-gap', ['investment,,2022-01,1,,,', 'investment,,2022-03,1,,,'])).toEqual([]);
  });

  test('a quarter that covers the month', () => {
    const rows = monthly('investment', '', [1, 1.1, 1.2, 1.3, 1.4]).toSpliced(2, 1);
    expect(linesOf('series-gap', [...rows, 'investment,,2022-Q1,3.3,,,'])).toEqual([]);
  });

  test('a year to date may begin in February', () => {
    const years = monthly('investment', '', [9, 10, 1, 2, 3, 4], { basis: 'ytd', from: '2022-11' });
    expect(linesOf('series-gap', years.toSpliced(2, 1))).toEqual([]);
    expect(linesOf('series-gap', years.toSpliced(3, 1))).toEqual([5]);
  });
});
