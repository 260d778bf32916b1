import { describe, expect, test } from 'vitest';
import { planWith } from '../support/made.js';
import { actualOf, day, judged, reasonsOf } from '../support/rules.js';

const PLAN = planWith({
  metrics: {
    stock: 'type: stock, unit: 公里',
    rate: "type: ratio, unit: '%'",
    share: "type: ratio, unit: '%'",
  },
  targets: {
    stock: 'kind: level, metric: stock, comparator: at-least, value: 100, unit: 公里, due: 2022-12-31',
    rate: "kind: level, metric: rate, comparator: at-least, value: 50, unit: '%', due: 2022-12-31",
    'stock-yearly': 'kind: each-year, metric: stock, comparator: at-least, value: 100, unit: 公里',
    'stock-open': 'kind: level, metric: stock, comparator: at-least, value: unknown, unit: 公里',
  },
});
const told = (target: string, asOf: string, ...rows: string[]) =>
  judged(
    target,
    asOf,
    rows.map((row) => `${target.split('-')[0] ?? ''},${row},,,`),
    PLAN,
  );

describe('rule 7: reports of days', () => {
  test('where only others reported, that is said, and not of a year in which the region did not', () => {
    const others = told('rate', '2022-06-30', 'east,2022-05,60', 'west,2022-05,60', 'north,2022-05,60');
    expect([others.verdict, others.because]).toEqual([
      'pending',
      [{ code: 'only-others', metric: 'rate', region: 'qinghe' }],
    ]);
    expect(reasonsOf(told('stock-yearly', '2023-06-30', ',2022-12,120'))).not.toContain('only-others');
  });

  test('regions that did not report are named only of days since the one that is shown', () => {
    const may = ['east', 'west', 'north'].map((id) => `${id},2022-05,20`);
    expect(reasonsOf(told('stock', '2022-06-30', ...may, 'east,2022-06,20'))).toContain('missing-regions');
    expect(reasonsOf(told('stock', '2022-06-30', ...may, 'east,2022-04,20'))).not.toContain(
      'missing-regions',
    );
    expect(reasonsOf(told('stock', '2022-06-30', 'east,2022-04,20'))).toContain('missing-regions');
  });

  test('a report of the first day of a year is of that year, one after its last day is not', () => {
    const verdicts = (asOf: string, ...rows: string[]) =>
      told('stock-yearly', asOf, ...rows).parts.map(({ verdict }) => verdict);
    expect(verdicts('2023-03-31', ',2023-01-01,120')).toEqual(['overdue', 'met']);
    expect(verdicts('2023-06-30', ',2022-12,90', ',2023-03,120')).toEqual(['missed', 'met']);
  });

  test('the latest report is told beside that of the deadline, and is evidence only where there is none of it', () => {
    const both = told('stock', '2023-03-31', ',2022-12,90', ',2023-01,95', ',2023-02,96');
    expect([both.verdict, actualOf(both), both.evidence.length]).toEqual(['missed', '90', 1]);
    expect(both.because).toContainEqual(expect.objectContaining({ code: 'latest', on: day('2023-02-28') }));
    const after = told('stock', '2023-03-31', ',2022-11,90', ',2023-01,95', ',2023-02,96');
    expect([after.verdict, actualOf(after), after.evidence.length]).toEqual(['missed', '90', 2]);
    expect(reasonsOf(told('stock', '2022-12-31', ',2022-11,90', ',2022-12,95'))).not.toContain('latest');
  });
});

test('rule 7: what cannot be judged shows the smaller one of contradicting reports', () => {
  const open = told('stock-open', '2022-06-30', ',2022-05,70', ',2022-05,60', ',2022-04,50');
  expect([open.verdict, actualOf(open), open.cutOff]).toEqual(['not-judgeable', '60', day('2022-05-31')]);
  const flow = judged('invest-open', '2022-06-30', [
    'investment,,2022-04,6,ytd,,',
    'investment,,2022-04,5,ytd,,',
  ]);
  expect(actualOf(flow)).toBe('5');
});
