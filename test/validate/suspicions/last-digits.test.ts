import { expect, test } from 'vitest';
import { randomOf } from '../../support/clean-reports.js';
import { found, monthly } from '../../support/validated.js';

/** Three-digit levels of beds that climb, with a last digit that is left to chance or not. */
function figures(count: number, digit: (random: () => number) => number): readonly string[] {
  const random = randomOf(7);
  const rows = ['east', 'west', 'north'].flatMap((region, at) =>
    monthly(
      'beds',
      region,
      Array.from({ length: Math.ceil(count / 3) }, (_, index) => (30 + at * 30 + index) * 10 + digit(random)),
      { from: '2020-01' },
    ),
  );
  return rows.slice(0, count);
}

const guessed = (random: () => number): number => (random() < 0.7 ? 5 : Math.floor(random() * 10));
const honest = (random: () => number): number => Math.floor(random() * 10);

test('most figures end in one digit', () => {
  const [finding, ...others] = found('suspect-', figures(108, guessed));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'suspect-last-digits', place: { line: 2 }, args: { digits: '5' } });
});

test('digits left to chance', () => {
  expect(found('suspect-', figures(108, honest))).toEqual([]);
});

test('ninety-nine figures are too few to say so', () => {
  expect(found('suspect-', figures(99, guessed))).toEqual([]);
});
