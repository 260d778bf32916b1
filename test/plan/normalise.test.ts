import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import type { Target } from '../../src/model/plan.js';
import { clauseWithin } from '../../src/model/targets.js';
import { edit, files, PLAN, planOf, TASK, withTarget } from './support.js';

/** The second target of the plan, made of what is given beside its id, title, strength and wording. */
function target(text: string): Target {
  const made = planOf(...files(PLAN, withTarget(text))).targets.find(({ id }) => id === 't2');
  if (!made) throw new Error('expected a target');
  return made;
}

const LEVEL = 'kind: level, metric: length, comparator: at-least, value: 10, unit: 公里';
const RATE = "kind: level, metric: tarred, comparator: at-least, value: 49, unit: '%'";
const SHARE =
  "kind: share, part: investment, whole: all-investment, comparator: at-least, value: 30, unit: '%'";

describe('what a target does not say', () => {
  test('comes from its task and from the plan', () => {
    const made = target('kind: total, metric: investment, comparator: at-least, value: 1, unit: 亿元');
    expect(made).toMatchObject({
      clause: '一',
      task: 1,
      departments: ['works'],
      region: 'area',
      dueIs: 'implied',
      unknown: [],
      readings: [],
      note: undefined,
      schedule: [],
      place: { file: '01.yaml', line: 23, column: 5 },
    });
    expect(formatDay(made.due)).toBe('2023-12-31');
    expect(made.kind === 'total' && formatDay(made.from)).toBe('2021-01-01');
  });

  test('is not put in place of what it does say', () => {
    const made = target(
      `${LEVEL}, clause: 一(1), due: 2022-12-31, region: south, departments: [money, works]`,
    );
    expect(made).toMatchObject({
      clause: '一(1)',
      dueIs: 'printed',
      region: 'south',
      departments: ['money', 'works'],
    });
    expect(formatDay(made.due)).toBe('2022-12-31');
  });

  test('is printed where it is printed, even if the day is that of the plan', () => {
    expect(target(`${LEVEL}, due: 2023-12-31`).dueIs).toBe('printed');
  });
});

test('what a metric is divided into is kept, with the reading', () => {
  const breakdown = 'breakdown: { parts: [investment, more], reading: { zh: 读法, en: Reading } }';
  const divided = edit(TASK, 'unit: 亿元 }', `unit: 亿元, components: [more, investment], ${breakdown} }`);
  const more = '  - { id: more, title: { zh: 其他投资, en: More }, type: flow, unit: 元 }';
  const plan = planOf(...files(PLAN, divided.replace('metrics:', `metrics:\n${more}`)));
  expect([...plan.metrics.values()].find(({ id }) => id === 'all-investment')).toMatchObject({
    components: ['more', 'investment'],
    breakdown: { parts: ['investment', 'more'], reading: { zh: '读法', en: 'Reading' } },
  });
});

test('a department knows where it is declared', () => {
  const [first] = planOf(...files(PLAN, TASK)).departments.values();
  expect(first?.place).toEqual({ file: 'plan.yaml', line: 14, column: 5 });
});

describe('kinds', () => {
  test('each-year holds for all years of the plan, or for those that it names, in order', () => {
    const yearly = 'kind: each-year, metric: investment, comparator: at-least, value: 1, unit: 亿元';
    expect(target(yearly)).toMatchObject({ years: [2021, 2022, 2023] });
    expect(target(`${yearly}, years: [2023, 2021]`)).toMatchObject({ years: [2021, 2023] });
  });

  test('a level is reached, but a rate holds, and so does what is about something', () => {
    expect(target(LEVEL)).toMatchObject({ hold: false });
    expect(target(`${LEVEL}, hold: true`)).toMatchObject({ hold: true });
    expect(target(RATE)).toMatchObject({ hold: true });
    expect(target(`${RATE}, hold: false`)).toMatchObject({ hold: true });
    expect(target(LEVEL.replace('at-least', 'about').replace('10', '10, tolerance: 1'))).toMatchObject({
      hold: true,
    });
  });

  test('a schedule comes in the order of its days', () => {
    const made = target(
      'kind: total, metric: investment, comparator: at-least, value: 9, unit: 亿元, schedule: [{ by: 2022-12-31, value: 5 }, { by: 2021-12-31, value: 2 }]',
    );
    const steps = made.kind === 'total' ? made.schedule : [];
    expect(steps.map(({ by, value }) => `${formatDay(by)} ${plain(value)}`)).toEqual([
      '2021-12-31 2',
      '2022-12-31 5',
    ]);
  });

  test('a share is over the plan or over the year', () => {
    expect(target(SHARE)).toMatchObject({ over: 'plan', metric: undefined });
    expect(target(`${SHARE}, over: year, metric: tarred`)).toMatchObject({ over: 'year', metric: 'tarred' });
  });

  test('a coverage takes the unit of its metric, and may ask for so many in each', () => {
    const coverage = 'kind: coverage, metric: length, population: everywhere';
    expect(target(`${coverage}, comparator: every`)).toMatchObject({
      unit: { symbol: '公里' },
      requirement: { comparator: 'every' },
    });
    expect(target(`${coverage}, comparator: between, value: 1, upper: 2, unit: 米`)).toMatchObject({
      unit: { symbol: '米' },
      comparator: 'between',
    });
  });

  test('a count may have projects, or a metric of their number, or both', () => {
    const count = 'kind: count, comparator: at-least, value: 1, unit: 座';
    expect(target(`${count}, projects: [bridge], stage: done`)).toMatchObject({ projects: ['bridge'] });
    const counted = edit(
      withTarget(`${count}, metric: bridges, projects: [bridge], stage: done`),
      'metrics:\n',
      'metrics:\n  - { id: bridges, title: { zh: 桥数, en: Bridges }, type: stock, unit: 座 }\n',
    );
    expect(planOf(...files(PLAN, counted)).targets[1]).toMatchObject({
      metric: 'bridges',
      projects: ['bridge'],
    });
  });
});

describe('what the document leaves open', () => {
  test.each([
    ['value', LEVEL.replace('10', 'unknown')],
    ['tolerance', LEVEL.replace('at-least', 'about').replace('10', '10, tolerance: unknown')],
    ['baseline', `${LEVEL}, baseline: unknown`],
    ['population', 'kind: coverage, metric: length, population: lamps, comparator: every'],
  ])('%s', (open, text) => {
    const plan = edit(
      PLAN,
      'departments:\n',
      '  - { id: lamps, title: { zh: 路灯, en: Lamps }, size: unknown }\ndepartments:\n',
    );
    const made = planOf(...files(plan, withTarget(text))).targets[1];
    expect(made?.unknown).toEqual([open]);
  });

  test('a rate of a population needs no size of it', () => {
    const plan = edit(
      PLAN,
      'departments:\n',
      '  - { id: lamps, title: { zh: 路灯, en: Lamps } }\ndepartments:\n',
    );
    const coverage = withTarget('kind: coverage, metric: tarred, population: lamps, comparator: every');
    expect(planOf(...files(plan, coverage)).targets[1]?.unknown).toEqual([]);
  });
});

describe('metrics', () => {
  const { metrics } = planOf(...files(PLAN, withTarget(`${LEVEL}, departments: [money]`)));

  test('have what their type gives them', () => {
    expect([...metrics.values()].map(({ id, type }) => `${id} ${type}`)).toEqual([
      'investment flow',
      'all-investment flow',
      'length stock',
      'tarred ratio',
      'inspection stage',
      'bridge stage',
    ]);
    const plan = planOf(
      ...files(PLAN, edit(TASK, 'unit: 万元 }', 'unit: 万元, basis: ytd, regional: own }')),
    );
    expect([...plan.metrics.values()].slice(0, 2)).toMatchObject([
      { basis: 'ytd', regional: 'own' },
      { basis: 'period', regional: 'sum' },
    ]);
  });

  test('are answered for by the departments of the targets that use them', () => {
    const answers = [...metrics.values()].map(({ id, departments }) => `${id}: ${departments.join(' ')}`);
    expect(answers).toEqual([
      'investment: works',
      'all-investment: ',
      'length: money',
      'tarred: ',
      'inspection: ',
      'bridge: ',
    ]);
  });
});

describe('populations and units', () => {
  const plan = planOf(...files(PLAN, edit(TASK, 'unit: 公里', 'unit: kilofranc')));

  test('are all regions, or so many units', () => {
    expect([...plan.populations.values()]).toMatchObject([
      { sort: 'regions', regions: ['north', 'south'] },
      { sort: 'size' },
    ]);
  });

  test('go by every name that the plan gives them', () => {
    expect(plan.metrics.get('length' as never)).toMatchObject({
      unit: { symbol: 'kF', dimension: 'money:F' },
    });
  });

  test('may change the factor of a built-in unit, but not what it measures', () => {
    const own = `${PLAN}  - { names: [t], dimension: mass, factor: 0.907 }\n`;
    expect(planOf(...files(own, TASK)).units.get('t')).toMatchObject({ dimension: 'mass' });
  });
});

test('targets come in the order of tasks, and then of their files', () => {
  const zero = `task: 0\nclause: 零\ntitle: { zh: 总, en: All }\ndepartments: []\ntargets:\n  - { id: z1, title: { zh: 乙, en: B }, strength: firm, wording: w, ${LEVEL} }\n`;
  const plan = planOf(...files(PLAN, withTarget(RATE), zero));
  expect(plan.targets.map(({ id }) => id)).toEqual(['z1', 't1', 't2']);
  expect(plan.tasks.map(({ number }) => number)).toEqual([0, 1]);
});

test.each([
  ['二(一)1', '二(一)1', true],
  ['二(一)1(2)', '二(一)1', true],
  ['二(一)10', '二(一)1', false],
  ['二(一)1', '二(一)10', false],
  ['二(一)1', '二(一)1(1)', false],
  ['二(一)1', '二', true],
  ['二(一)2(1)', '二(一)1', false],
  ['二(一)2', '二 ( 一 ) 2', true],
  ['3.1.2', '3.1', true],
  ['3.10', '3.1', false],
  ['Art. 4 bis', 'art. 4', false],
  ['Art. 4 bis', 'Art. 4', true],
])('clause %s within %s: %s', (clause, outer, within) => {
  expect(clauseWithin(clause, outer)).toBe(within);
});

test('a base figure is in the unit of the target for a level, and in that of the metric for a growth', () => {
  const baseline = 'baseline: { value: 3, on: 2020-12-31 }';
  expect(target(`${LEVEL.replace('unit: 公里', 'unit: 万公里')}, ${baseline}`)).toMatchObject({
    baseline: { unit: { symbol: '万公里' } },
  });
  expect(
    target(`kind: growth, metric: length, comparator: at-least, value: 5, unit: '%', ${baseline}`),
  ).toMatchObject({
    baseline: { unit: { symbol: '公里' } },
  });
});
