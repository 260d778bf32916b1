import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import { planWith } from '../support/made.js';

const METRICS = {
  flow: 'type: flow, unit: 亿元',
  whole: 'type: flow, unit: 亿元',
  stock: 'type: stock, unit: 公里',
  rate: "type: ratio, unit: '%'",
};
const BASE = 'baseline: { value: 20.3, on: 2021-12-31 }';

function asked(target: string) {
  const found = planWith({ metrics: METRICS, targets: { t: target } }).targets[0];
  if (
    found?.kind !== 'total' &&
    found?.kind !== 'each-year' &&
    found?.kind !== 'level' &&
    found?.kind !== 'share'
  )
    throw new Error('another kind');
  return found;
}

const faults = (target: string): string => {
  try {
    asked(target);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('a value that the baseline tells', () => {
  test.each([
    ['kind: total, metric: flow, unit: 亿元', 'relative: -13.5 %', '17.5595'],
    ['kind: total, metric: flow, unit: 亿元', 'relative: 0.0001％', '20.3000203'],
    ['kind: each-year, metric: flow, unit: 亿元', 'to: 55 %', '11.165'],
    ['kind: level, metric: stock, unit: 公里', 'times: 2', '40.6'],
    ["kind: level, metric: rate, unit: '%'", 'relative: 5 个百分点', '25.3'],
    ['kind: level, metric: rate, unit: ‰', 'relative: -1 percentage point', '10.3'],
    ["kind: share, part: flow, whole: whole, unit: '%'", 'relative: -2.5 percentage points', '17.8'],
    ["kind: share, part: flow, whole: whole, unit: '%'", 'relative: +10 %', '22.33'],
  ])('%s, %s', (target, told, expected) => {
    const { requirement, relative } = asked(`${target}, comparator: at-least, ${told}, ${BASE}`);
    expect(requirement && plain(requirement.value)).toBe(expected);
    expect(requirement?.relative).toEqual(relative);
  });

  test('of about, with its tolerance', () => {
    const about = 'kind: level, metric: stock, unit: 公里, comparator: about, tolerance: 1, relative: 10 %';
    expect(asked(`${about}, ${BASE}`).requirement).toMatchObject({ comparator: 'about' });
  });

  test('stands although the baseline is not known', () => {
    const open =
      'kind: level, metric: stock, unit: 公里, comparator: at-most, relative: -5 %, baseline: unknown';
    const { requirement, relative, unknown } = asked(open);
    expect([requirement, relative?.sort, unknown]).toEqual([undefined, 'relative', ['baseline']]);
  });

  test.each([
    ['without a baseline', 'comparator: at-most, relative: -5 %', 'baseline'],
    ['beside a value', `comparator: at-most, relative: -5 %, value: 3, ${BASE}`, 'value'],
    ['told twice', `comparator: at-most, relative: -5 %, times: 2, ${BASE}`, 'times'],
    ['of a range', `comparator: between, upper: 9, relative: -5 %, ${BASE}`, 'between'],
    ['in points of what is no rate', `comparator: at-most, relative: 5 个百分点, ${BASE}`, '个百分点'],
    ['without what it is in', `comparator: at-most, relative: -5, ${BASE}`, '-5'],
    ['less than nothing of it', `comparator: at-most, to: -5 %, ${BASE}`, '-5 %'],
    ['a negative number of times', `comparator: at-most, times: -2, ${BASE}`, '-2'],
    ['nor a value', 'comparator: at-most', 'value'],
  ])('is refused %s', (_what, told, named) => {
    const fault = faults(`kind: level, metric: stock, unit: 公里, ${told}`);
    expect(fault).toContain(named);
  });
});
