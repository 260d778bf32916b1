import { expect, test } from 'vitest';
import { found, monthly, suspected } from '../../support/validated.js';

const MONTHS = [1.21, 0.98, 1.13, 1.31, 1.07, 1.19, 1.02, 1.27];
const SUMS = [1.21, 2.19, 3.32, 4.63, 5.7, 6.89, 7.91, 9.18];

test('years to date declared as months, and the last month by itself', () => {
  const [finding, ...others] = found('suspect-', monthly('investment', '', SUMS));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'suspect-basis', place: { line: 2 } });
  expect(finding?.args).toMatchObject({ declared: 'period', rows: 8, probable: '1.27 亿元' });
});

test('months declared as years to date, and the sum that they make', () => {
  const [finding, ...others] = found('suspect-', monthly('investment', '', MONTHS, { basis: 'ytd' }));
  expect(others).toEqual([]);
  expect(finding?.args).toMatchObject({ declared: 'ytd', probable: '9.18 亿元' });
});

test('each as it should be', () => {
  expect(suspected(monthly('investment', '', MONTHS))).toEqual([]);
  expect(suspected(monthly('investment', '', SUMS, { basis: 'ytd' }))).toEqual([]);
});

test('five months of one region are too few, six are enough', () => {
  expect(suspected(monthly('investment', '', SUMS.slice(0, 5)))).toEqual([]);
  expect(suspected(monthly('investment', '', SUMS.slice(0, 6)))).toEqual(['suspect-basis:2']);
});

test('four months are enough where three regions look alike', () => {
  const rows = (regions: readonly string[]) =>
    regions.flatMap((region, index) =>
      monthly(
        'investment',
        region,
        SUMS.slice(0, 4).map((sum) => (sum * (1 + index / 7)).toFixed(3)),
      ),
    );
  expect(suspected(rows(['east', 'west']))).toEqual([]);
  expect(suspected(rows(['east', 'west', 'north']))).toEqual(['suspect-basis:2']);
});

test('months that grow, as a year to date beside them bears out', () => {
  const ytd = monthly('investment', '', ['38.24'], { from: '2022-08', basis: 'ytd' });
  expect(suspected([...monthly('investment', '', SUMS), ...ytd])).not.toContain('suspect-basis:2');
});

test('a single correction does not make months of sums', () => {
  const sums = [1.21, 2.19, 3.32, 3.1, 4.2, 5.3, 6.4, 7.5];
  expect(found('suspect-basis', monthly('investment', '', sums, { basis: 'ytd' }))).toEqual([]);
});
