import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import type { Observation } from '../../src/model/observation.js';
import { amountOf, compareSpans, spanBy, spanOf, stageOf } from '../../src/reckon/statement.js';
import { ledgerOf, reckoned, RULES, span } from '../support/rules.js';

/** The one figure of a row. */
function figureIn(metric: string, row: string): Observation {
  const ledger = ledgerOf(reckoned([row], '2023-12-31'), metric);
  const figure = [...ledger.statements.values()].flat()[0]?.figures[0];
  if (!figure) throw new RangeError('no figure');
  return figure;
}

const money = figureIn('investment', 'investment,,2022-02,1.5元,,,');
const bridge = figureIn('bridge', 'bridge,,2022-02,开工,,,');
const roads = figureIn('roads', 'roads,,2022-02,150,,,');

test('a figure has an amount or a stage, and not the other', () => {
  expect([plain(amountOf(money)), stageOf(money)]).toEqual(['1.5', undefined]);
  expect([plain(amountOf(bridge)), stageOf(bridge)]).toEqual(['0', 'started']);
  expect([plain(amountOf(undefined)), stageOf(undefined)]).toEqual(['0', undefined]);
});

describe('the days that a figure speaks of', () => {
  const february = span('2022-02-01', '2022-02-28');

  test.each([
    ['period', february],
    ['ytd', span('2022-01-01', '2022-02-28')],
    ['cumulative', span('2022-01-01', '2022-02-28')],
  ] as const)('of a flow by its basis: %s', (basis, expected) => {
    expect(spanBy(basis, february, RULES)).toEqual(expected);
  });

  test('a cumulative figure begins with the plan, and with itself where it ends before', () => {
    expect(spanBy('cumulative', span('2023-02-01', '2023-02-28'), RULES)).toEqual(
      span('2022-01-01', '2023-02-28'),
    );
    const before = span('2021-12-01', '2021-12-31');
    expect(spanBy('cumulative', before, RULES)).toEqual(before);
    const first = span('2021-12-31', '2022-01-01');
    expect(spanBy('cumulative', first, RULES)).toEqual(span('2022-01-01', '2022-01-01'));
  });

  test.each([
    ['of a flow', 'investment', money, february],
    ['of a stock: the last one', 'roads', roads, span('2022-02-28', '2022-02-28')],
    ['of a project: the last one', 'bridge', bridge, span('2022-02-28', '2022-02-28')],
    ['of a stage, whatever its metric', 'investment', bridge, span('2022-02-28', '2022-02-28')],
  ])('%s', (_, id, observation, expected) => {
    const metric = [...RULES.metrics.values()].find((each) => each.id === id);
    if (!metric) throw new RangeError(id);
    expect(spanOf(observation, metric, RULES)).toEqual(expected);
  });
});

test('spans are ordered by start, then by end', () => {
  const [long, short, later] = [
    span('2022-01-01', '2022-12-31'),
    span('2022-01-01', '2022-01-31'),
    span('2022-02-01', '2022-02-28'),
  ];
  expect([later, long, short].sort(compareSpans)).toEqual([short, long, later]);
  expect(compareSpans(long, { ...long })).toBe(0);
});
