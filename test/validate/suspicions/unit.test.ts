import { expect, test } from 'vitest';
import { found, monthly, suspected } from '../../support/validated.js';

const USUAL = [1.21, 0.98, 1.13, 1.31, 1.07, 1.19, 1.02, 1.27, 1.11, 0.93, 1.24, 1.36];

/** The usual year with one month's figure multiplied. */
function slipped(at: number, factor: number): readonly number[] {
  return USUAL.map((value, index) => (index === at ? Number((value * factor).toPrecision(6)) : value));
}

test.each([10, 1000, 10_000, 0.1, 0.001, 0.0001])(
  'a month %d times too large, and what was meant',
  (factor) => {
    const findings = found('suspect-', monthly('investment', '', slipped(5, factor)));
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['suspect-unit', 7]]);
    expect(findings[0]?.args).toMatchObject({ probable: '1.19 亿元' });
  },
);

test('three times as much is no slip, nor is a third', () => {
  expect(suspected(monthly('investment', '', slipped(5, 3)))).toEqual([]);
  expect(suspected(monthly('investment', '', slipped(5, 1 / 3)))).toEqual([]);
});

test('four figures are too few to tell, five are enough', () => {
  expect(suspected(monthly('investment', '', [1.2, 1.1, 13, 1.3]))).toEqual([]);
  expect(suspected(monthly('investment', '', [1.2, 1.1, 13, 1.3, 1.2]))).toEqual(['suspect-unit:4']);
});

test('what begins after nothing, or runs out, may be small', () => {
  expect(suspected(monthly('investment', '', [0, 0, 0.12, 1.1, 1.3, 1.2, 1.1, 1.3]))).toEqual([]);
  expect(suspected(monthly('investment', '', [1.1, 1.3, 1.2, 1.1, 1.3, 0.12, 0, 0]))).toEqual([]);
});

test('small numbers of things vary tenfold by themselves', () => {
  expect(suspected(monthly('starts', '', [3, 4, 2, 30, 3, 4, 2, 3]))).toEqual([]);
  expect(suspected(monthly('starts', '', [310, 402, 215, 3020, 333, 401, 278, 341]))).toEqual([
    'suspect-unit:5',
  ]);
});

test('a month that is as large in every year is its season', () => {
  const year = [1.21, 0.98, 1.13, 1.31, 1.07, 1.19, 1.02, 1.27, 1.11, 0.93, 1.24, 9.9];
  expect(suspected(monthly('investment', '', [...year, ...year]))).toEqual([]);
});

test('a sum to date beyond those before and after it', () => {
  const sums = [1.2, 2.2, 3.3, 4.6, 57, 6.9, 7.9, 9.2];
  expect(suspected(monthly('investment', '', sums, { basis: 'ytd' }))).toEqual(['suspect-unit:6']);
});

test('a rate given as a fraction', () => {
  const [finding] = found('suspect-', monthly('mechanised', '', [41.2, 41.9, 0.425, 43.1, 43.8, 44.2, 45]));
  expect(finding?.place?.line).toBe(4);
  expect(finding?.args).toMatchObject({ factor: '100', up: false, probable: '42.5 %' });
});

test('a level that has risen tenfold and stays there', () => {
  expect(suspected(monthly('roads', '', [11, 11, 12, 12, 118, 120, 121, 121, 122]))).toEqual([]);
});

test('amounts that vary by themselves from a tenth to ten times', () => {
  const wild = [0.3, 4.1, 0.9, 12, 0.2, 1.7, 7.7, 0.5, 25, 0.8, 3.3, 0.15];
  expect(suspected(monthly('investment', '', wild))).toEqual([]);
});
