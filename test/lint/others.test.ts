import { describe, expect, test } from 'vitest';
import { codes, flow, found, total } from './support.js';

const projects = ['id: a', 'id: b', 'id: c'];
const count = (more: string): string =>
  `id: n, kind: count, projects: [a, b, c], stage: done, unit: 个, ${more}`;
const milestones = (...dues: readonly string[]): readonly string[] =>
  dues.map((due, at) => `id: m${at}, kind: milestone, project: ${'abc'[at] ?? ''}, stage: done, due: ${due}`);

describe('counts against their named members', () => {
  test.each([
    ['as many as are named', 'comparator: at-least, value: 3', [], []],
    ['fewer than are named', 'comparator: at-least, value: 2', [], []],
    ['more than are named', 'comparator: at-least, value: 4', [], ['lint-count-unnamed']],
    [
      'each asked for by itself',
      'comparator: at-least, value: 3',
      ['2023-12-31', '2023-12-31', '2023-12-31'],
      [],
    ],
    [
      'more asked for than it asks',
      'comparator: at-least, value: 2',
      ['2023-12-31', '2023-06-30', '2023-12-31'],
      ['lint-count-implied'],
    ],
    [
      'more asked for than it allows',
      'comparator: between, value: 1, upper: 2',
      ['2023-12-31', '2023-06-30', '2023-12-31'],
      ['lint-count-exceeded'],
    ],
    [
      'as many asked for as it allows',
      'comparator: between, value: 1, upper: 2',
      ['2023-12-31', '2023-12-31'],
      [],
    ],
    [
      'a member due later',
      'comparator: at-least, value: 3, due: 2022-12-31',
      ['2023-12-31'],
      ['lint-count-before-members'],
    ],
    ['enough others', 'comparator: at-least, value: 2, due: 2022-12-31', ['2023-12-31'], []],
    ['due on the same day', 'comparator: at-least, value: 3, due: 2022-12-31', ['2022-12-31'], []],
  ])('%s', (_what, asked, dues, expected) => {
    expect(codes({ projects, targets: [count(asked), ...milestones(...dues)] })).toEqual(expected);
  });

  test('say the arithmetic', () => {
    const asked = count('comparator: at-least, value: 9');
    expect(found({ projects, targets: [asked] })).toMatchObject([
      { args: { asked: '9 个', named: '3 个', missing: '6 个', numberReported: false } },
    ]);
  });

  test('a milestone of an earlier stage asks for less', () => {
    const early = milestones('2023-12-31', '2023-12-31', '2023-12-31').map((each) =>
      each.replace('done', 'begun'),
    );
    expect(codes({ projects, targets: [count('comparator: at-least, value: 2'), ...early] })).toEqual([]);
  });
});

describe('a range that begins at nought', () => {
  test.each([
    ['is likely to be a cap', 'value: 0, upper: 5, comparator: between', ['lint-between-from-zero']],
    ['is none where it begins above nought', 'value: 1, upper: 5, comparator: between', []],
    ['is none where it is one already', 'value: 5, comparator: at-most', []],
  ])('%s', (_what, asked, expected) => {
    const target = `id: t, kind: total, metric: all, unit: 亿元, ${asked}`;
    expect(codes({ metrics: [flow('all')], targets: [target] })).toEqual(expected);
  });

  test('says the upper bound', () => {
    const target = 'id: t, kind: total, metric: all, unit: 亿元, value: 0, upper: 5, comparator: between';
    expect(found({ metrics: [flow('all')], targets: [target] })).toMatchObject([
      { args: { id: 't', upper: '5 亿元' } },
    ]);
  });
});

describe('a baseline that satisfies what is asked', () => {
  test.each([
    ['the wrong way round', 'comparator: at-least, relative: -10 %', ['lint-baseline-satisfies']],
    ['a cap that is above it', 'comparator: at-most, value: 21', ['lint-baseline-satisfies']],
    ['a cap at it', 'comparator: at-most, value: 20', ['lint-baseline-satisfies']],
    ['not a strict one at it', 'comparator: less-than, value: 20', []],
    ['not what is still to rise', 'comparator: at-least, times: 2', []],
    ['not what is still to fall', 'comparator: at-most, to: 90 %', []],
    ['not what is to stay', 'comparator: about, relative: 0 %, tolerance: 1', []],
  ])('%s', (_what, asked, expected) => {
    const metrics = ['id: roads, type: stock, unit: 公里'];
    const base = 'baseline: { value: 20, on: 2020-12-31 }';
    const target = `id: t, kind: level, metric: roads, unit: 公里, ${base}, ${asked}`;
    expect(codes({ metrics, targets: [target] })).toEqual(expected);
  });
});

describe('what a document leaves open', () => {
  const metrics = [flow('all'), 'id: rate, type: ratio, unit: "%"', 'id: roads, type: stock, unit: 公里'];
  test.each([
    [
      'a figure',
      'id: t, kind: total, metric: all, value: unknown, unit: 亿元, comparator: at-least',
      ['lint-no-value'],
    ],
    [
      'a tolerance',
      'id: t, kind: total, metric: all, value: 1, unit: 亿元, comparator: about, tolerance: unknown',
      ['lint-no-value'],
    ],
    [
      'the base of a growth',
      "id: t, kind: growth, metric: all, baseline: unknown, value: 5, unit: '%', comparator: at-least",
      ['lint-no-baseline'],
    ],
    [
      'the base of a level',
      'id: t, kind: level, metric: roads, value: 5, unit: 公里, comparator: at-least',
      ['lint-no-baseline'],
    ],
    [
      'no base of what must hold',
      'id: t, kind: level, metric: roads, hold: true, value: 5, unit: 公里, comparator: at-least',
      [],
    ],
    ['no base of a rate', "id: t, kind: level, metric: rate, value: 5, unit: '%', comparator: at-least", []],
    [
      'a population',
      'id: t, kind: coverage, metric: rate, population: villages, comparator: every',
      ['lint-no-population'],
    ],
    [
      'no population that is listed',
      'id: t, kind: coverage, metric: roads, population: counties, comparator: every',
      [],
    ],
  ] as const)('%s', (_what, target, expected) => {
    expect(codes({ metrics, targets: [target] })).toEqual(expected);
  });

  test('a deadline', () => {
    const frame = (text: string): string => text;
    const targets = [total('t', 'all', 1).replace('unit', 'note: { zh: "due:", en: "due:" }, unit')];
    expect(codes({ metrics, targets, frame })).toEqual(['lint-implied-date']);
  });

  test.each([
    ['another unit', '公路投资（万元）', ['lint-alias-unit']],
    ['what is no unit of the plan', '公路投资(按新口径)', []],
    ['its own unit', '公路投资(亿元)', []],
    ['brackets that hold no unit', '公路投资(含桥梁)', []],
  ])('a name with %s', (_what, name, expected) => {
    const named = flow('all').replace('type:', `aliases: ["${name}"], type:`);
    expect(codes({ metrics: [named], targets: [total('t', 'all', 1)] })).toEqual(expected);
  });

  test('who answers', () => {
    const targets = [total('t', 'all', 1)];
    const frame = (text: string): string =>
      text.replace('departments:', 'departments:\n  - { id: idle, title: { zh: 闲局, en: Idle } }');
    expect(found({ metrics, targets, frame })).toMatchObject([
      {
        code: 'lint-idle-department',
        args: { id: 'idle' },
        place: { file: 'plan.yaml', line: 15, column: 5 },
      },
    ]);
  });
});

describe('deadlines', () => {
  const metrics = [flow('all')];
  test.each([
    ['2023-12-31', []],
    ['2024-01-01', [{ code: 'lint-due-outside', args: { days: 1 } }]],
    ['2024-12-31', [{ code: 'lint-due-outside', args: { days: 366 } }]],
  ])('%s', (due, expected) => {
    const targets = [total('t', 'all', 1, `comparator: at-least, due: ${due}`)];
    expect(found({ metrics, targets })).toMatchObject(expected);
  });

  test.each([
    ['2023-12-31', []],
    ['2023-12-30', [{ code: 'lint-years-after-due', args: { years: [2023] } }]],
    ['2022-12-31', [{ code: 'lint-years-after-due', args: { years: [2023] } }]],
    ['2021-12-31', [{ code: 'lint-years-after-due', args: { years: [2022, 2023] } }]],
  ])('of every year, by %s', (due, expected) => {
    const target = `id: t, kind: each-year, metric: all, comparator: at-least, value: 1, unit: 亿元, due: ${due}`;
    expect(found({ metrics, targets: [target] })).toMatchObject(expected);
  });
});
