import { expect, test } from 'vitest';
import type { Evidence } from '../../src/model/assessment.js';
import { decimalOf, plain } from '../../src/model/decimal.js';
import { EMPTY, Load } from '../../src/reckon/load.js';
import { reckoned, region, span, ledgerOf } from '../support/rules.js';

/** Figures of their own, the amounts of which are 1, 2, 3 and so on. */
function figures(count: number): readonly Evidence[] {
  const rows = Array.from({ length: count }, (_, index) => `investment,,2022-01,${String(index + 1)},,,`);
  const { statements } = ledgerOf(reckoned(rows, '2023-12-31'), 'investment');
  return [...statements.values()]
    .flat()
    .flatMap((statement) => statement.figures.map((observation) => ({ observation, minus: false })));
}

const loadOf = (amount: number, evidence: Evidence): Load => Load.of(decimalOf(amount), evidence);
const gapOf = ({ region: id, period }: typeof gap): Load => Load.gaps({ regions: [id], period });
const gap = { region: region(), period: span('2022-02-01', '2022-02-28') };

test('a load adds up what it is the sum of, and lists its figures in their order', () => {
  const [a, b, c] = figures(3);
  if (!a || !b || !c) throw new RangeError('three figures are needed');
  const both = Load.sum([loadOf(1, a), EMPTY.with(loadOf(2, b))]);
  const all = both.with(loadOf(3, c));
  expect(plain(all.value)).toBe('6');
  expect(all.evidence).toEqual([a, b, c]);
  expect([all.figures, EMPTY.figures]).toEqual([3, 0]);
});

test('what is missing comes along, in its order', () => {
  const later = { region: region(), period: span('2022-04-01', '2022-04-30') };
  expect(EMPTY.lacking(gap).with(gapOf(later)).missing).toEqual([gap, later]);
  expect(Load.sum([gapOf(later), EMPTY, gapOf(gap)]).missing).toEqual([later, gap]);
  expect(Load.sum([EMPTY, EMPTY]).missing).toEqual([]);
});

test('a path of very many figures is no matter', () => {
  const [first] = figures(1);
  if (!first) throw new RangeError('a figure is needed');
  const length = 100_000;
  let path = EMPTY;
  for (let day = 0; day < length; day += 1) path = path.with(loadOf(1, first));
  expect(plain(path.value)).toBe(String(length));
  expect(path.evidence).toHaveLength(length);
});
