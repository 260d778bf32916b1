import { expect, test } from 'vitest';
import { found, monthly, suspected } from '../../support/validated.js';

const USUAL = [1.21, 0.98, 1.13, 1.31, 1.07, 1.19, 1.02, 1.27, 1.11, 0.93, 1.24, 1.36];

function replaced(at: number, value: number, values: readonly number[] = USUAL): readonly number[] {
  return values.map((usual, index) => (index === at ? value : usual));
}

test('an amount far from all others, neither ten times nor a thousand times as much', () => {
  const [finding, ...others] = found('suspect-', monthly('investment', '', replaced(4, 58)));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'suspect-outlier',
    place: { line: 6 },
    args: { method: 'log', figures: 11 },
  });
  expect(finding?.args).toMatchObject({ probable: '1.19 亿元' });
});

test('the limit: four times the largest of the others', () => {
  expect(suspected(monthly('investment', '', replaced(4, 5.4)))).toEqual([]);
  expect(suspected(monthly('investment', '', replaced(4, 5.5)))).not.toEqual([]);
});

test('eight figures are needed', () => {
  expect(suspected(monthly('investment', '', replaced(3, 58).slice(0, 7)))).toEqual([]);
  expect(suspected(monthly('investment', '', replaced(3, 58).slice(0, 8)))).toEqual(['suspect-outlier:5']);
});

test('a level that leaps and comes back; its neighbours are not told', () => {
  const levels = [100, 101, 103, 104, 190, 107, 108, 110, 111];
  expect(suspected(monthly('roads', '', levels))).toEqual(['suspect-outlier:6']);
});

test('a level that leaps and stays, one that falls all the time, and one that begins at zero', () => {
  expect(suspected(monthly('roads', '', [100, 101, 103, 104, 190, 191, 193, 194, 196]))).toEqual([]);
  expect(suspected(monthly('roads', '', [900, 850, 700, 640, 500, 420, 300, 150, 20, 1]))).toEqual([]);
  expect(suspected(monthly('roads', '', [0, 0, 0, 3, 8, 20, 44, 61, 80]))).toEqual([]);
});

test('small numbers of things come and go', () => {
  expect(suspected(monthly('homes', '', [2, 3, 2, 2, 5, 2, 2, 3, 2]))).toEqual([]);
});

test('a sum to date that is too small is told, and not the sums around it', () => {
  const sums = [1.2, 2.2, 3.3, 4.6, 2.1, 6.9, 7.9, 9.2, 10.1];
  expect(suspected(monthly('investment', '', sums, { basis: 'ytd' }))).toEqual(['suspect-outlier:6']);
});

test('the last of a series may be a step, unless it is a very large one', () => {
  const levels = [100, 101, 103, 104, 105, 107, 108, 110];
  expect(suspected(monthly('roads', '', [...levels, 150]))).toEqual([]);
  expect(suspected(monthly('roads', '', [...levels, 400]))).toEqual(['suspect-outlier:10']);
});
