import { describe, expect, test } from 'vitest';
import { planWith } from '../support/made.js';
import { actualOf, day, judged, reasonsOf } from '../support/rules.js';

const EACH = 'kind: coverage, population: counties, due: 2022-12-31';
const PLAN = planWith({
  metrics: { flow: 'type: flow, unit: 个', stock: 'type: stock, unit: 个' },
  targets: {
    flow: `${EACH}, metric: flow, comparator: between, value: 1, upper: 2`,
    stock: `${EACH}, metric: stock, comparator: every`,
    'stock-between': `${EACH}, metric: stock, comparator: between, value: 1, upper: 2`,
  },
});
const together = (target: string, asOf: string, ...rows: string[]) =>
  judged(
    target,
    asOf,
    rows.map((row) => `${target.split('-')[0] ?? ''},${row},,,`),
    PLAN,
  );
const all = (period: string, ...values: string[]): string[] =>
  values.map((value, at) => `${['east', 'west', 'north'][at] ?? ''},${period},${value}`);
const shown = (of: ReturnType<typeof together>) => [
  of.verdict,
  actualOf(of),
  of.parts.map(actualOf).join(' '),
];

describe('rule 7 of several: before the deadline', () => {
  test('what is met is shown as it is now, what is not as it was when all of them were told of', () => {
    const may = all('2022-05', '1', '1', '0');
    expect(shown(together('stock', '2022-06-30', ...may, 'north,2022-06,1'))).toEqual(['met', '3', '1 1 1']);
    expect(
      shown(together('stock', '2022-06-30', ...all('2022-05', '1', '0', '0'), 'west,2022-06,1')),
    ).toEqual(['behind', '1', '1 0 0']);
  });

  test('a flow of which one has too much is missed at once, a stock is not', () => {
    const too = all('2022-01', '3', '1', '1');
    expect(shown(together('flow', '2022-01-31', ...too))).toEqual(['missed', '2', '3 1 1']);
    expect(together('flow', '2022-01-31', ...all('2022-01', '2', '1', '1')).verdict).toBe('on-track');
    expect(together('stock-between', '2022-01-31', ...too).verdict).toBe('on-track');
    // What one of them had too much after the deadline was not too much on it.
    expect(together('flow', '2023-06-30', ...all('2022', '2', '1', '1'), 'east,2023-02,1').verdict).toBe(
      'met',
    );
  });

  test('the cut-off is the last one of the days that all report', () => {
    const rows = [
      ...all('2022-04', '1', '0', '0'),
      ...all('2022-05', '1', '0', '0'),
      ...all('2022-06', '1', '1'),
    ];
    expect(together('stock', '2022-06-30', ...rows).cutOff).toEqual(day('2022-05-31'));
  });
});

describe('rule 7 of several: the day that is named is one on which all of it held', () => {
  test('the first one', () => {
    const rows = ['east,2022-03,1', 'west,2022-05,1', 'north,2022-04,1', 'east,2022-06,1'];
    expect(together('stock', '2022-06-30', ...rows).because).toEqual([
      { code: 'satisfied', since: day('2022-05-31') },
    ]);
  });

  test('the first one after a deadline that was missed', () => {
    const rows = [...all('2022-12', '1', '1', '0'), 'north,2023-02,1', ...all('2023-03', '1', '1', '1')];
    const { verdict, because } = together('stock', '2023-04-30', ...rows);
    expect([verdict, because[0]]).toEqual([
      'met-late',
      { code: 'satisfied-late', since: day('2023-02-28'), due: day('2022-12-31') },
    ]);
  });

  test('not one before a deadline by which it was lost again', () => {
    const rows = [...all('2022-03', '1', '1', '1'), ...all('2022-12', '1', '1', '0')];
    expect(together('stock', '2023-01-31', ...rows).verdict).toBe('missed');
  });

  test('of what must hold, the deadline, whatever all of them reported later', () => {
    const rows = [...all('2022-12', '1', '2', '1'), ...all('2023-01', '1', '2', '1')];
    const { verdict, because } = together('stock-between', '2023-01-31', ...rows);
    expect([verdict, because]).toEqual(['met', [{ code: 'holds', on: day('2022-12-31') }]]);
    const early = together('stock-between', '2022-06-30', ...all('2022-05', '1', '2', '1'));
    expect([early.verdict, early.because]).toEqual(['on-track', [{ code: 'holds', on: day('2022-05-31') }]]);
    const some = together('stock-between', '2022-06-30', ...all('2022-05', '1', '2', '0'));
    expect([some.verdict, reasonsOf(some)]).toEqual(['on-track', ['lacking-regions']]);
  });
});
