import { describe, expect, test } from 'vitest';
import { planWith } from '../../support/made.js';
import { actualOf, judged, reasonsOf } from '../../support/rules.js';

const up = (metric: string, rest: string): string => `kind: growth, metric: ${metric}, unit: '%', ${rest}`;
const TENTH = 'comparator: at-least, value: 10';
const NEW_YEAR = 'baseline: { value: 1000, on: 2021-12-31 }';
const PLAN = planWith({
  metrics: { stock: 'type: stock, unit: 张', flow: 'type: flow, unit: 亿元' },
  targets: {
    stock: up('stock', `${TENTH}, ${NEW_YEAR}`),
    'stock-since-mid-december': up(
      'stock',
      `${TENTH}, due: 2023-12-30, baseline: { value: 1000, on: 2021-12-15 }`,
    ),
    'stock-between': up('stock', `comparator: between, value: 10, upper: 20, due: 2022-12-31, ${NEW_YEAR}`),
    'stock-from-nought': up('stock', `${TENTH}, due: 2023-12-29, baseline: { value: 0, on: 2021-12-31 }`),
    flow: up('flow', `${TENTH}, due: 2022-12-31, ${NEW_YEAR}`),
    'flow-by-june': up('flow', `${TENTH}, due: 2023-06-30, ${NEW_YEAR}`),
  },
});
const grown = (target: string, asOf: string, ...rows: string[]) =>
  judged(
    target,
    asOf,
    rows.map((row) => `${target.split('-')[0] ?? ''},${row},,,`),
    PLAN,
  );

describe('rule 11: growth over n months', () => {
  // 1000 × 1.1^(11/12) = 1091.3
  test.each([
    ['stock', '2022-12-15', '1091', 'behind'],
    ['stock', '2022-12-15', '1092', 'pending'],
    ['stock', '2022-12-15', '1099', 'pending'],
    ['stock', '2022-12-15', '1100', 'on-track'],
    ['stock-since-mid-december', '2022-12-10', '1091', 'behind'],
    ['stock-since-mid-december', '2022-12-10', '1099', 'pending'],
    ['stock-since-mid-december', '2022-12-10', '1100', 'on-track'],
    ['stock-since-mid-december', '2022-12-15', '1099', 'behind'],
    ['stock-since-mid-december', '2022-12-20', '1105', 'pending'],
  ])(
    'of a month that has begun it is open whether it counts: %s on %s, %s: %s',
    (target, period, value, verdict) => {
      expect(grown(target, '2022-12-31', `,${period},${value}`).verdict).toBe(verdict);
    },
  );

  test.each([
    ['5000', '400'],
    ['1000', '0'],
    ['1155.55', '15.55'],
    ['1000000000000', '99999999900'],
  ])('to %s in a year is %s %%', (value, mean) => {
    expect(actualOf(grown('flow', '2022-12-31', `,2022,${value}`))).toBe(mean);
  });

  test('a figure of the day of the base, or before it, is no growth', () => {
    for (const period of ['2021-12', '2021-06']) {
      const none = grown('stock', '2022-06-30', `,${period},2000`);
      expect([none.verdict, none.evidence, none.required?.sort]).toEqual(['pending', [], 'quantity']);
    }
    expect(grown('stock', '2022-06-30', ',2021-12,2000', ',2022-06,1100').verdict).toBe('on-track');
  });

  test('from a base of nought it cannot be judged', () => {
    const { verdict, because } = grown('stock-from-nought', '2022-12-31', ',2022-12,5');
    expect([verdict, because]).toEqual(['not-judgeable', [{ code: 'base-not-positive' }]]);
  });

  test('rule 4: of contradicting figures the one that grew too much counts as well', () => {
    const judgement = grown('stock-between', '2022-12-31', ',2022-12,1150', ',2022-12,1300');
    expect([judgement.verdict, actualOf(judgement)]).toEqual(['missed', '30']);
  });
});

describe('rule 11: a flow is compared by whole years', () => {
  const months = (count: number, value: string): string[] =>
    Array.from({ length: count }, (_, at) => `,2022-${String(at + 1).padStart(2, '0')},${value}`);

  test('that are added up', () => {
    expect(actualOf(grown('flow', '2022-12-31', ...months(12, '100')))).toBe('20');
  });

  test('of which the last one before a deadline within a year counts', () => {
    expect(grown('flow-by-june', '2023-07-31', ...months(12, '100')).verdict).toBe('met');
    expect(grown('flow-by-june', '2023-07-31', ...months(12, '90')).verdict).toBe('missed');
    // The year of the deadline, once it is over, tells nothing of it.
    const after = grown('flow-by-june', '2024-01-31', ...months(12, '100'), ',2023,1100');
    expect([after.verdict, actualOf(after)]).toEqual(['met', '20']);
  });

  test('before the deadline, those that are told of to their end; after it, those that are not as well', () => {
    const early = grown('flow-by-june', '2023-05-31', ...months(11, '90'));
    expect([early.verdict, early.evidence, reasonsOf(early)]).toEqual(['pending', [], []]);
    const late = grown('flow', '2023-02-28', ...months(11, '90'));
    expect([late.verdict, late.evidence.length, reasonsOf(late)]).toEqual([
      'overdue',
      11,
      ['overdue', 'unreported-day', 'growth-held', 'bounded', 'missing-periods'],
    ]);
    // What is known of the year is enough.
    expect(grown('flow', '2023-02-28', ...months(11, '100')).verdict).toBe('met');
  });

  test('figures of some counties alone tell of no year before the deadline', () => {
    const none = grown('flow', '2022-11-30', 'east,2022-10,2000');
    expect([none.verdict, none.evidence]).toEqual(['pending', []]);
  });
});
