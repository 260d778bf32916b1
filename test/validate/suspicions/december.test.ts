import { expect, test } from 'vitest';
import { found, monthly, suspected } from '../../support/validated.js';

const QUIET = [0.21, 0.18, 0.33, 0.29, 0.27, 0.39, 0.22, 0.27, 0.31, 0.23, 0.24];

test('half of the year in December', () => {
  const [finding, ...others] = found('suspect-', monthly('investment', '', [...QUIET, 2.97]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'suspect-december', place: { line: 13 }, args: { share: '50.3%' } });
  expect(finding?.args).toMatchObject({ probable: '0.27 亿元', months: 11 });
});

test('less than half of it', () => {
  expect(suspected(monthly('investment', '', [...QUIET, 2.9]))).not.toContain('suspect-december:13');
});

test('by years to date', () => {
  const sums = QUIET.map((_, index) => QUIET.slice(0, index + 1).reduce((sum, value) => sum + value, 0));
  const rows = monthly('investment', '', [...sums.map((sum) => sum.toFixed(2)), '6.4'], { basis: 'ytd' });
  expect(suspected(rows)).toEqual(['suspect-december:13']);
});

test('a large December after usual months is no catch-up but an odd figure', () => {
  const next = [0.25, 0.19, 0.28, 0.31, 0.24, 0.33];
  expect(suspected(monthly('investment', '', [...QUIET, 13.5, ...next]))).toEqual(['suspect-outlier:13']);
});

test('a handful of things may all be finished in December', () => {
  expect(suspected(monthly('starts', '', [0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 7]))).toEqual([]);
  expect(suspected(monthly('starts', '', [0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 8]))).toEqual([
    'suspect-december:13',
  ]);
});
