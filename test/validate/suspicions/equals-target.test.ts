import { expect, test } from 'vitest';
import { suspected } from '../../support/validated.js';
import { zunyi } from '../../support/zunyi-clean.js';

const plan = await zunyi();

const ASKED = [
  'forestry-investment,72',
  'national-reserve-forest-area,110',
  'low-yield-forest-improved,120',
  'degraded-forest-restored,35',
  'forest-tended,10',
  'speciality-forest-bases-improved,80',
];

/** The first so many metrics of the forestry department have what is asked of them, the others one more. */
function rows(equal: number, of = ASKED.length): readonly string[] {
  return ASKED.slice(0, of).map((asked, index) => {
    const [metric, value] = asked.split(',');
    return `${metric},,2022-06,${Number(value) + (index < equal ? 0 : 1.3)},cumulative,,`;
  });
}

test('five figures equal their targets to the last digit', () => {
  expect(suspected(rows(5), { plan })).toEqual(['suspect-equals-target:2']);
});

test('four may do so by chance', () => {
  expect(suspected(rows(4), { plan })).toEqual([]);
});

test('a sum that stays at its target counts once', () => {
  const stays = ['2022-04', '2022-05', '2022-06', '2022-07', '2022-08'].map(
    (period) => `forestry-investment,,${period},72,cumulative,,`,
  );
  expect(suspected(stays, { plan })).toEqual([]);
});
