import { describe, expect, test } from 'vitest';
import { planWith } from '../../support/made.js';
import { actualOf, day, judged, reasonsOf } from '../../support/rules.js';

const PLAN = planWith({
  metrics: {
    flow: 'type: flow, unit: 亿元',
    stock: 'type: stock, unit: 公里',
    rate: "type: ratio, unit: '%'",
  },
  targets: {
    'flow-yearly': 'kind: each-year, metric: flow, comparator: at-least, value: 6, unit: 亿元',
    'flow-by-june':
      'kind: each-year, metric: flow, comparator: at-least, value: 6, unit: 亿元, due: 2023-06-30',
    'stock-yearly': 'kind: each-year, metric: stock, comparator: at-least, value: 100, unit: 公里',
    'rate-yearly': "kind: each-year, metric: rate, comparator: at-least, value: 50, unit: '%'",
    'open-yearly': 'kind: each-year, metric: flow, comparator: at-least, value: unknown, unit: 亿元',
    'open-level': 'kind: level, metric: stock, comparator: at-least, value: unknown, unit: 公里',
    'level-from-above':
      'kind: level, metric: stock, comparator: at-least, value: 100, unit: 公里, baseline: { value: 120, on: 2021-12-31 }',
    'level-late-base':
      'kind: level, metric: stock, comparator: at-least, value: 100, unit: 公里, due: 2022-06-30, baseline: { value: 50, on: 2022-06-30 }',
  },
});

const yearly = (id: string, asOf: string, ...rows: string[]) =>
  judged(
    id,
    asOf,
    rows.map((row) => `${row},,,`),
    PLAN,
  );
const verdicts = (assessment: ReturnType<typeof yearly>) => [
  assessment.verdict,
  ...assessment.parts.map(({ verdict }) => verdict),
];

describe('each year by itself', () => {
  test('the first day of a year begins it, the day before does not', () => {
    const eve = yearly('flow-yearly', '2022-12-31', 'flow,,2022,7');
    expect(verdicts(eve)).toEqual(['met', 'met', 'pending']);
    const newYear = yearly('flow-yearly', '2023-01-01', 'flow,,2022,7');
    expect(verdicts(newYear)).toEqual(['pending', 'met', 'pending']);
    expect(reasonsOf(newYear)).toEqual(['years', 'years', 'missing-periods']);
  });

  test('years that have not begun say when they do', () => {
    const before = yearly('flow-yearly', '2021-12-31', 'flow,,2021-12,1');
    expect(verdicts(before)).toEqual(['pending', 'pending', 'pending']);
    expect(before.because).toEqual([
      { code: 'not-begun', start: day('2022-01-01') },
      { code: 'not-begun', start: day('2023-01-01') },
    ]);
  });

  test('before the plan begins, the first year is shown, and nothing is judged', () => {
    const before = yearly('flow-yearly', '2021-06-30');
    expect(verdicts(before)).toEqual(['no-data', 'pending', 'pending']);
    expect(reasonsOf(before)).toEqual(['nothing-reported']);
    expect(before.required?.sort).toBe('quantity');
  });

  test('the year that is running is the one that is measured', () => {
    const running = yearly('flow-yearly', '2023-03-31', 'flow,,2022,7', 'flow,,2023-01,2');
    expect(actualOf(running)).toBe('2');
    expect(running.pace).toBeDefined();
  });

  test('the last year ends with its deadline', () => {
    const late = yearly(
      'flow-by-june',
      '2023-12-31',
      'flow,,2022-12,7',
      'flow,,2023-06,5,ytd',
      'flow,,2023-07,5',
    );
    expect(verdicts(late)).toEqual(['missed', 'met', 'missed']);
    // A deadline in a later year shortens no year before it.
    const first = yearly('flow-by-june', '2022-12-31', 'flow,,2022-06,2', 'flow,,2022-12,7');
    expect(verdicts(first)).toEqual(['met', 'met', 'pending']);
  });

  test('a stock of the year before says nothing of this one, and has no pace', () => {
    const stock = yearly('stock-yearly', '2023-06-30', 'stock,,2022-12,120', 'stock,,2023-03,90');
    expect(verdicts(stock)).toEqual(['pending', 'met', 'pending']);
    expect(stock.pace).toBeUndefined();
    expect(verdicts(yearly('stock-yearly', '2023-06-30', 'stock,,2022-12,120'))).toEqual([
      'pending',
      'met',
      'pending',
    ]);
  });

  test('a stock that was reached in the year stays so, a rate is open without its last day', () => {
    const stock = yearly('stock-yearly', '2023-01-31', 'stock,,2022-11,120');
    expect(verdicts(stock)[1]).toBe('met');
    const rate = yearly('rate-yearly', '2023-01-31', 'rate,,2022-11,60');
    expect(verdicts(rate)[1]).toBe('overdue');
  });

  test('a rate must hold at the end of each year, not only be reached within it', () => {
    const rate = yearly('rate-yearly', '2022-12-31', 'rate,,2022-06,60', 'rate,,2022-12,55');
    expect(verdicts(rate)[1]).toBe('met');
    const fallen = yearly('rate-yearly', '2023-01-31', 'rate,,2022-06,60', 'rate,,2022-12,40');
    expect(verdicts(fallen)[1]).toBe('missed');
    expect(verdicts(yearly('rate-yearly', '2022-06-30', 'rate,,2022-06,60'))[1]).toBe('on-track');
  });

  test('without a figure in the plan it cannot be judged', () => {
    expect(yearly('open-yearly', '2022-12-31', 'flow,,2022,7').verdict).toBe('not-judgeable');
    expect(yearly('open-level', '2022-12-31', 'stock,,2022,7').verdict).toBe('not-judgeable');
  });
});

test('a base value above what is asked asks for more than there should be; one at the deadline gives no pace', () => {
  const above = yearly('level-from-above', '2022-06-30', 'stock,,2022-03,90');
  expect([above.verdict, above.pace]).toEqual(['behind', undefined]);
  const late = yearly('level-late-base', '2022-03-31', 'stock,,2022-03,90');
  expect([late.verdict, late.pace, reasonsOf(late)]).toEqual(['pending', undefined, ['no-pace', 'short']]);
});
