import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../src/catalogue/findings.js';
import { lint } from '../../../src/lint/index.js';
import type { LintResult } from '../../../src/lint-result.js';
import { flow, found, small, total } from '../support.js';

const READING = 'reading: { zh: 互不重叠, en: They do not overlap }';
const divided = [flow('all', `breakdown: { parts: [one, two], ${READING} }`), flow('one'), flow('two')];
const composed = [flow('all', 'components: [one, two]'), flow('one'), flow('two')];
const most = (id: string, metric: string, upper: number): string =>
  total(id, metric, upper, 'comparator: at-most');
const share = (id: string, part: string, value: number, more = ''): string =>
  `id: ${id}, kind: share, part: ${part}, whole: all, unit: '%', comparator: at-least, value: ${value}${more}`;
const yearly = (id: string, metric: string, value: number): string =>
  `id: ${id}, kind: each-year, metric: ${metric}, comparator: at-least, value: ${value}, unit: 亿元`;

const lintOf = (metrics: readonly string[], targets: readonly string[]): LintResult =>
  lint(small({ metrics, targets }));

/** What is said of conflicts and of totals that are too low. */
function said(metrics: readonly string[], targets: readonly string[]): readonly string[] {
  return found({ metrics, targets }).flatMap((finding) =>
    'proof' in finding.args ? [describeFinding(finding, 'en').message] : [],
  );
}

describe('what cannot all be met, in words', () => {
  test.each([
    [
      'parts beyond their whole, with the years of one of them',
      composed,
      [most('t', 'all', 10), total('a', 'one', 4), yearly('b', 'two', 2.5)],
      '"all": one 4 (一) + two 2.5 × 3 (一) = 11.5 亿元 is the least that is asked, all 10 亿元 (一) the most that is allowed, 1.5 亿元 (15.0%) too little: they cannot all be met',
    ],
    [
      'two targets of one amount',
      [flow('all')],
      [most('t', 'all', 10), total('a', 'all', 12)],
      '"all": all 12 亿元 (一) is the least that is asked, all 10 亿元 (一) the most that is allowed, 2 亿元 (20.0%) too little: they cannot all be met',
    ],
    [
      'just as much as is not enough',
      [flow('all')],
      [most('t', 'all', 10), total('a', 'all', 10, 'comparator: more-than')],
      '"all": all 10 亿元 (一) is the least that is asked, all 10 亿元 (一) the most that is allowed, which is just as much, while one of them is not to be equalled: they cannot all be met',
    ],
    [
      'what a share leaves for its part',
      divided,
      [most('t', 'all', 10), total('b', 'two', 8), share('s', 'one', 30)],
      '"all": of 10 亿元 at most, what is asked of the others, two 8 亿元 (一), leaves "one" 2 亿元 at most (20.0%), 1 亿元 short of the 30% that is asked for, 3 亿元: they cannot all be met; all targets together need at least 11.42 亿元, 1.42 亿元 (14.3%) more. Read so: They do not overlap',
    ],
    [
      'shares of more than there is, whatever that is',
      composed,
      [share('s', 'one', 60), share('r', 'two', 50)],
      'one 60% (一) + two 50% (一) = 110% is the least that is asked, all 100% (一) the most that is allowed, 10% (10.0%) too little: they cannot all be met',
    ],
    [
      'a share of a year within the amounts of all of them',
      composed,
      [most('t', 'one', 5), yearly('y', 'all', 10), share('s', 'one', 60, ', over: year')],
      '"one": one 60% × 10 (一) = 6 亿元 is the least that is asked, one 5 亿元 (一) the most that is allowed, 1 亿元 (20.0%) too little: they cannot all be met',
    ],
  ])('%s', (_what, metrics, targets, expected) => {
    expect(said(metrics, targets)).toEqual([expected]);
  });

  test('those that have targets in common are each told', () => {
    const targets = [most('t', 'all', 10), total('a', 'one', 11), total('b', 'two', 12)];
    const conflicts = found({ metrics: composed, targets }).flatMap(({ args }) =>
      'proof' in args ? [args.targets.map(({ id }) => id)] : [],
    );
    expect(conflicts).toEqual([
      ['t', 'b'],
      ['t', 'a'],
    ]);
  });

  test('a schedule counts by its days', () => {
    const targets = [
      `${total('t', 'all', 20)}, schedule: [{ by: 2022-12-31, value: 12 }]`,
      `${most('a', 'all', 10)}, due: 2022-12-31`,
    ];
    expect(said([flow('all')], targets)).toHaveLength(1);
  });

  test('rates of one day are held against each other, and other days are not', () => {
    const rate = (id: string, words: string): string =>
      `id: ${id}, kind: level, metric: rate, unit: '%', comparator: ${words}`;
    const metrics = ["id: rate, type: ratio, unit: '%'"];
    const least = rate('a', 'at-least, value: 90');
    expect(said(metrics, [least, rate('b', 'between, value: 70, upper: 80')])).toHaveLength(1);
    expect(said(metrics, [least, `${rate('b', 'between, value: 70, upper: 80')}, due: 2022-12-31`])).toEqual(
      [],
    );
  });
});

test('a whole of which a share needs more than is asked', () => {
  const targets = [total('t', 'all', 10), total('b', 'two', 8), share('s', 'one', 30)];
  expect(said(divided, targets)).toEqual([
    '"all": of just 10 亿元, what is asked of the others, two 8 亿元 (一), leaves "one" 2 亿元 at most (20.0%), 1 亿元 short of the 30% that is asked for, 3 亿元. Together the targets need at least 11.42 亿元 (8 亿元 ÷ 70%), 1.42 亿元 (14.3%) more than the 10 亿元 that is asked for. Read so: They do not overlap',
  ]);
});

test('whether all can be met is said of each reading', () => {
  const targets = [most('t', 'all', 10), total('b', 'two', 8), share('s', 'one', 30, ', over: year')];
  const { together } = lintOf(divided, targets);
  expect(together).toEqual([
    { reading: { breakdowns: false, sharesOfPlan: false }, targets: 2, possible: true },
    { reading: { breakdowns: true, sharesOfPlan: false }, targets: 3, possible: true },
    { reading: { breakdowns: false, sharesOfPlan: true }, targets: 2, possible: true },
    { reading: { breakdowns: true, sharesOfPlan: true }, targets: 3, possible: false },
  ]);
  expect(lintOf([flow('all')], [total('t', 'all', 10)]).together).toEqual([]);
});

describe('rates, which may be negative', () => {
  const metrics = ["id: change, type: ratio, unit: '%'"];
  const level = (id: string, comparator: string, value: number): string =>
    `id: ${id}, kind: level, metric: change, comparator: ${comparator}, value: ${value}, unit: '%'`;

  test('can be met below nought', () => {
    expect(said(metrics, [level('least', 'at-least', -5), level('most', 'at-most', -2)])).toEqual([]);
  });

  test('contradict each other there as anywhere', () => {
    expect(said(metrics, [level('least', 'at-least', -2), level('most', 'at-most', -5)])).toHaveLength(1);
  });
});
