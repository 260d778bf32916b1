import { expect, test } from 'vitest';
import { monthly, suspected } from '../../support/validated.js';
import { zunyi } from '../../support/zunyi-clean.js';

const plan = await zunyi();
const counties = [...plan.regions.keys()];

/** So many counties with one figure, the others each with its own. */
function among(same: number, of: number, figure = '2.37'): readonly string[] {
  return counties
    .slice(0, of)
    .flatMap((region, index) =>
      monthly('industrial-investment', region, [index < same ? figure : (1.13 + index * 0.29).toFixed(2)]),
    );
}

test('one figure for five counties of eight', () => {
  expect(suspected(among(5, 8), { plan })).toEqual(['suspect-same-figure:2']);
});

test('for four of eight, or five of eleven', () => {
  expect(suspected(among(4, 8), { plan })).toEqual([]);
  expect(suspected(among(5, 11), { plan })).toEqual([]);
});

test('round and short figures repeat by themselves', () => {
  expect(suspected(among(6, 8, '2.3'), { plan })).toEqual([]);
  expect(suspected(among(6, 8, '0'), { plan })).toEqual([]);
});

test('one figure for four months of one region, or for three', () => {
  const own = [1.21, 0.98, 1.13, 1.31, 1.07, 1.19];
  expect(suspected(monthly('investment', '', [...own, 1.27, 1.27, 1.27, 1.27]))).toEqual([
    'suspect-same-figure:8',
  ]);
  expect(suspected(monthly('investment', '', [...own, 1.27, 1.27, 1.27, 1.36]))).toEqual([]);
});

test('a level may well stay as it is', () => {
  expect(suspected(monthly('roads', '', [123, 123, 123, 123, 123, 123, 123]))).toEqual([]);
});

test('the same sum is added every month', () => {
  const sums = [1.27, 2.54, 3.81, 5.08, 6.35, 7.62];
  expect(suspected(monthly('investment', '', sums, { basis: 'ytd' }))).toEqual(['suspect-same-figure:2']);
});
