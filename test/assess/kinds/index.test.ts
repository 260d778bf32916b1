import { describe, expect, test } from 'vitest';
import { planWith } from '../../support/made.js';
import { judged } from '../../support/rules.js';

/** Targets of all kinds, with a figure, and by `-open` with one that the document leaves open. */
const asked = (rest: string, unit: string): string =>
  `${rest}, comparator: at-least, value: 1, unit: ${unit}`;
const open = (rest: string, unit: string): string =>
  `${rest}, comparator: at-least, value: unknown, unit: ${unit}`;
const BASE = 'baseline: { value: 1, on: 2021-12-31 }';
const KINDS = {
  total: ['kind: total, metric: a', '亿元'],
  'each-year': ['kind: each-year, metric: a', '亿元'],
  level: ['kind: level, metric: s', '公里'],
  share: ['kind: share, part: a, whole: b', "'%'"],
  growth: [`kind: growth, metric: s, ${BASE}`, "'%'"],
  coverage: ['kind: coverage, metric: n, population: counties', '个'],
  count: ['kind: count, projects: [p, q], metric: n, stage: built', '个'],
} as const;
const named = Object.entries(KINDS);

const PLAN = planWith({
  metrics: {
    a: 'type: flow, unit: 亿元',
    b: 'type: flow, unit: 亿元',
    s: 'type: stock, unit: 公里',
    n: 'type: stock, unit: 个',
    d: 'type: flow, unit: 次',
  },
  projects: ['p', 'q'],
  targets: {
    ...Object.fromEntries(named.map(([kind, [rest, unit]]) => [kind, asked(rest, unit)])),
    ...Object.fromEntries(named.map(([kind, [rest, unit]]) => [`${kind}-open`, open(rest, unit)])),
    'total-about': 'kind: total, metric: a, comparator: about, value: 3, tolerance: unknown, unit: 亿元',
    milestone: 'kind: milestone, project: p, stage: built',
    cadence: 'kind: cadence, metric: d, interval: month',
  },
});
const ROWS = [
  'a,,2022-01,1,,,',
  'b,,2022-01,2,,,',
  's,,2022-01,1,,,',
  'n,,2022-01,1,,,',
  'p,,2022-01,建成,,,',
];

describe('rule 7: what the document leaves open cannot be judged, and says what it lacks', () => {
  test.each(named.map(([kind]) => kind))('%s', (kind) => {
    const { verdict, because } = judged(`${kind}-open`, '2022-02-05', ROWS, PLAN);
    expect([verdict, because]).toEqual(['not-judgeable', [{ code: 'lacks-value' }]]);
  });

  test('a tolerance', () => {
    const { verdict, because } = judged('total-about', '2022-02-05', ROWS, PLAN);
    expect([verdict, because]).toEqual(['not-judgeable', [{ code: 'lacks-tolerance' }]]);
  });
});

describe('rule 7: where nothing is reported, each metric that would tell is named, beside what is required', () => {
  test.each<[string, string[], string | undefined]>([
    ['total', ['a'], 'quantity'],
    ['each-year', ['a'], 'quantity'],
    ['level', ['s'], 'quantity'],
    ['share', ['a', 'b'], 'quantity'],
    ['growth', ['s'], 'quantity'],
    ['coverage', ['n'], 'units'],
    ['milestone', ['p'], 'stage'],
    ['count', ['p', 'q', 'n'], 'quantity'],
    ['cadence', ['d'], undefined],
  ])('%s', (kind, metrics, sort) => {
    const { verdict, because, required, evidence } = judged(kind, '2022-02-05', [], PLAN);
    expect([verdict, because]).toEqual(['no-data', [{ code: 'nothing-reported', metrics }]]);
    expect([required?.sort, evidence]).toEqual([sort, []]);
  });
});
