import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import { planWith } from '../support/made.js';
import { judged, reasonsOf } from '../support/rules.js';

const PLAN = planWith({
  metrics: {
    flow: 'type: flow, unit: 亿元',
    whole: 'type: flow, unit: 亿元',
    rate: "type: ratio, unit: '%'",
    way: "type: ratio, unit: '%'",
    stock: 'type: stock, unit: 公里, regional: own',
    number: 'type: flow, unit: 个',
  },
  projects: ['a', 'b'],
  targets: {
    total: 'kind: total, metric: flow, unit: 亿元, comparator: at-most, value: 10, due: 2022-12-31',
    below: 'kind: total, metric: flow, unit: 亿元, comparator: less-than, value: 10, due: 2022-12-31',
    yearly: 'kind: each-year, metric: flow, unit: 亿元, comparator: at-most, value: 10',
    rate: "kind: level, metric: rate, unit: '%', comparator: at-most, value: 10, due: 2022-12-31",
    down: "kind: level, metric: way, unit: '%', comparator: at-most, value: 10, due: 2022-12-31, baseline: { value: 30, on: 2021-12-31 }",
    'down-to-about':
      "kind: level, metric: way, unit: '%', comparator: about, value: 10, tolerance: 2, due: 2022-12-31, baseline: { value: 32, on: 2021-12-31 }",
    kept: "kind: level, metric: way, unit: '%', comparator: at-most, value: 12, due: 2022-12-31, baseline: { value: 12, on: 2021-12-31 }",
    share:
      "kind: share, part: flow, whole: whole, unit: '%', comparator: less-than, value: 10, due: 2022-12-31",
    growth:
      "kind: growth, metric: stock, unit: '%', comparator: at-most, value: 10, baseline: { value: 100, on: 2021-12-31 }",
    everywhere: 'kind: coverage, metric: flow, population: counties, comparator: at-most, value: 2',
    projects: 'kind: count, projects: [a, b], stage: built, unit: 个, comparator: at-most, value: 1',
    number: 'kind: count, metric: number, unit: 个, comparator: less-than, value: 3',
  },
});
const at = (target: string, asOf: string, ...rows: string[]) => judged(target, asOf, rows, PLAN);
const verdict = (target: string, asOf: string, ...rows: string[]) => at(target, asOf, ...rows).verdict;

describe('rules 7 and 8: a sum under a cap', () => {
  test('is on track while it is kept, has no pace, and is never met before the deadline', () => {
    const kept = at('total', '2022-06-30', 'flow,,2022-06,10,ytd,,');
    expect([kept.verdict, kept.pace, kept.completion, reasonsOf(kept)]).toEqual([
      'on-track',
      undefined,
      undefined,
      ['holds'],
    ]);
    expect(verdict('total', '2022-12-30', 'flow,,2022-12-30,0,,,', 'flow,,2022-11,3,ytd,,')).toBe('pending');
  });

  test('is missed for good once the least of it is beyond', () => {
    const least = ['flow,east,2022-03,6,,,', 'flow,west,2022-04,4.1,,,'];
    const over = at('total', '2022-06-30', ...least);
    expect([over.verdict, over.actual, over.least && plain(over.least)]).toEqual([
      'missed',
      undefined,
      '10.1',
    ]);
    const after = at('total', '2023-06-30', 'flow,,2022,11,,,', 'flow,,2023-03,-5,,,');
    expect([after.verdict, after.gap && plain(after.gap)]).toEqual(['missed', '1']);
    expect(reasonsOf(after)).toContain('exceeded');
  });

  test('is held against its least and greatest at the deadline', () => {
    expect(verdict('total', '2022-12-31', 'flow,,2022,10,,,')).toBe('met');
    expect(verdict('below', '2022-12-31', 'flow,,2022,10,,,')).toBe('missed');
    expect(verdict('below', '2022-12-31', 'flow,,2022,9.9999,,,')).toBe('met');
    expect(verdict('total', '2022-12-31', 'flow,,2022-11,9,ytd,,')).toBe('pending');
    expect(verdict('total', '2023-03-31', 'flow,,2022-11,9,ytd,,')).toBe('overdue');
    expect(verdict('total', '2023-03-31', 'flow,,2023-01,10,cumulative,,')).toBe('met');
  });

  test('each year by itself', () => {
    expect(verdict('yearly', '2023-06-30', 'flow,,2022,10,,,', 'flow,,2023-06,4,ytd,,')).toBe('on-track');
    expect(verdict('yearly', '2023-06-30', 'flow,,2022,10.1,,,', 'flow,,2023-06,4,ytd,,')).toBe('missed');
  });
});

describe('rules 7 and 8: a level under a cap', () => {
  test('must hold, and has no pace without a baseline above it', () => {
    expect(verdict('rate', '2022-06-30', 'rate,,2022-06,10,,,')).toBe('on-track');
    const over = at('rate', '2022-06-30', 'rate,,2022-06,12,,,');
    expect([over.verdict, over.completion, reasonsOf(over)]).toEqual([
      'pending',
      undefined,
      ['no-pace', 'exceeded'],
    ]);
    expect(verdict('kept', '2022-06-30', 'way,,2022-06,13,,,')).toBe('pending');
    expect(verdict('rate', '2022-12-31', 'rate,,2022-12,10,,,')).toBe('met');
    expect(verdict('rate', '2023-06-30', 'rate,,2022-12,11,,,', 'rate,,2023-03,9,,,')).toBe('met-late');
  });

  test('is held to the way down from its baseline', () => {
    const behind = at('down', '2022-12-01', 'way,,2022-07-02,21,,,');
    expect([behind.verdict, behind.completion && plain(behind.completion)]).toEqual(['behind', '0.45']);
    const kept = at('down', '2022-12-01', 'way,,2022-07-02,19.9,,,');
    expect([kept.verdict, kept.completion && plain(kept.completion), kept.pace && plain(kept.pace)]).toEqual([
      'on-track',
      '0.505',
      '0.501369',
    ]);
  });

  test('so is one that is to come down to about a value', () => {
    const half = (value: string) => at('down-to-about', '2022-12-01', `way,,2022-07-02,${value},,,`);
    expect([half('25').verdict, half('21.9').verdict]).toEqual(['behind', 'on-track']);
    const { completion } = half('22');
    expect(completion && plain(completion)).toBe('0.5');
  });
});

test('rule 9: a share under a cap, by its least and greatest', () => {
  const rows = ['flow,,2022,10,,,', 'whole,,2022,100,,,'];
  expect(verdict('share', '2022-12-31', ...rows)).toBe('missed');
  expect(verdict('share', '2022-12-31', rows[0]!, 'whole,,2022,100.0001,,,')).toBe('met');
  expect(verdict('share', '2022-12-31', 'flow,,2022,10,,,', 'whole,,2022-11,120,ytd,,')).toBe('met');
});

test('rule 11: growth under a cap, shown on its side of it', () => {
  const grown = (value: string) => at('growth', '2022-12-31', `stock,,2022-12,${value},,,`);
  const shown = ({ actual }: ReturnType<typeof grown>) => actual?.sort === 'quantity' && plain(actual.value);
  expect([grown('110').verdict, shown(grown('110'))]).toEqual(['on-track', '10']);
  expect([grown('110.001').verdict, shown(grown('110.001'))]).toEqual(['behind', '10.01']);
  expect(reasonsOf(grown('110.001'))).toEqual(['growth-held', 'exceeded']);
});

test('each of a population under a cap: one that has too much has it for good', () => {
  const rows = ['flow,east,2022-06,2,ytd,,', 'flow,west,2022-06,1,ytd,,', 'flow,north,2022-06,0,ytd,,'];
  expect(verdict('everywhere', '2022-06-30', ...rows)).toBe('on-track');
  expect(verdict('everywhere', '2022-06-30', ...rows.with(0, 'flow,east,2022-06,2.1,ytd,,'))).toBe('missed');
});

test('a number of projects under a cap', () => {
  const built = (b: string, asOf = '2022-06-30') =>
    at('projects', asOf, 'a,,2022-06,built,,,', `b,,2022-06,${b},,,`);
  expect([built('planned').verdict, built('built').verdict]).toEqual(['on-track', 'pending']);
  expect(reasonsOf(built('planned'))).toEqual(['holds', 'projects-there']);
  expect(verdict('projects', '2023-12-31', 'a,,2023-12,built,,,', 'b,,2023-12,planned,,,')).toBe('met');
  expect(verdict('number', '2022-06-30', 'number,,2022-06,2,ytd,,')).toBe('on-track');
  expect(verdict('number', '2022-06-30', 'number,,2022-06,3,ytd,,')).toBe('missed');
});

test('rule 4: of contradicting figures the larger one is used', () => {
  const { verdict: open, actual } = at(
    'total',
    '2022-06-30',
    'flow,,2022-06,5,ytd,,',
    'flow,,2022-06,6,ytd,,',
  );
  expect([open, actual?.sort === 'quantity' && plain(actual.value)]).toEqual(['on-track', '6']);
});
