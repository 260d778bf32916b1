import { describe, expect, test } from 'vitest';
import { codesOf, describeFinding } from '../../src/catalogue/findings.js';
import { brief, edit, files, PLAN, problemsOf, TASK, unmark, withTarget } from './support.js';

/**
 * One row for each thing that can be wrong: the text, marked with § before the place that is to be named, the code, and
 * what is said of it.
 */
interface Row {
  readonly about: string;
  readonly plan?: string;
  readonly task?: string;
  readonly code: string;
  readonly args: object;
}

const inPlan = (part: string, instead: string): string => edit(PLAN, part, instead);
/** The task with its whole investment divided into parts. */
function divided(parts: string): string {
  const breakdown = `breakdown: { parts: ${parts}, reading: { zh: 读法, en: Reading } }`;
  return inTask('unit: 亿元 }', `unit: 亿元, ${breakdown} }`);
}

const inTask = (part: string, instead: string): string => edit(TASK, part, instead);
const LEVEL = 'kind: level, metric: length, comparator: at-least, value: 10, unit: 公里';
const SHARE =
  "kind: share, part: investment, whole: all-investment, comparator: at-least, value: 30, unit: '%'";
const GROWTH = "kind: growth, metric: investment, comparator: at-least, value: 5, unit: '%'";
const COUNT = 'kind: count, comparator: at-least, value: 1';
const REGION_KEYS = ['id', 'title', 'aliases'];

/** Unknown keys at every level of both sorts of file. */
const UNKNOWN_KEYS: readonly Row[] = [
  {
    about: 'in plan.yaml itself',
    plan: `${PLAN}§departmens: []\n`,
    args: { found: 'departmens', nearest: 'departments' },
  },
  {
    about: 'in a title',
    plan: inPlan('en: Plan A', 'en: Plan A, §fr: Plan A'),
    args: { found: 'fr', expected: ['zh', 'en'], nearest: undefined },
  },
  {
    about: 'in the period',
    plan: inPlan('end: 2023-12-31', 'end: 2023-12-31, §stat: 1'),
    args: { found: 'stat', expected: ['start', 'end'], nearest: 'start' },
  },
  {
    about: 'in the cadence',
    plan: inPlan('graceDays', '§gracedays'),
    args: { found: 'gracedays', expected: ['interval', 'graceDays'], nearest: 'graceDays' },
  },
  {
    about: 'in the area',
    plan: inPlan('area: { id: area,', 'area: { id: area, §alias: x,'),
    args: { found: 'alias', expected: REGION_KEYS, nearest: undefined },
  },
  {
    about: 'in a region',
    plan: inPlan('id: south,', 'id: south, §parent: north,'),
    args: { found: 'parent', expected: REGION_KEYS, nearest: undefined },
  },
  {
    about: 'in a population',
    plan: inPlan('regions: all', 'regions: all, §region: north'),
    args: { found: 'region', nearest: 'regions' },
  },
  {
    about: 'in a department',
    plan: inPlan('id: money,', 'id: money, §tittle: x,'),
    args: { found: 'tittle', nearest: 'title' },
  },
  {
    about: 'in a stage',
    plan: inPlan('rank: 1', 'rank: 1, §rnak: 1'),
    args: { found: 'rnak', nearest: 'rank' },
  },
  {
    about: 'in a unit',
    plan: inPlan('factor: 1000', 'factor: 1000, §name: x'),
    args: { found: 'name', expected: ['names', 'dimension', 'factor'], nearest: 'names' },
  },
  { about: "in a task's file", task: `${TASK}§target: []\n`, args: { found: 'target', nearest: 'targets' } },
  {
    about: 'in a metric',
    task: inTask('type: stock,', 'type: stock, §units: 公里,'),
    args: { found: 'units', nearest: 'unit' },
  },
  {
    about: 'in a project',
    task: inTask('id: bridge,', 'id: bridge, §stage: done,'),
    args: { found: 'stage', expected: REGION_KEYS, nearest: undefined },
  },
  {
    about: 'in a target',
    task: inTask('    wording: 完成', '    wording: 完成\n    §stregth: firm'),
    args: { found: 'stregth', nearest: 'strength' },
  },
  {
    about: 'in a target, of another kind',
    task: inTask('    wording: 完成', '    wording: 完成\n    §stage: done'),
    args: { found: 'stage', nearest: undefined },
  },
  {
    about: 'in the base value of a target',
    task: withTarget(`${LEVEL}, baseline: { value: 1, on: 2020-12-31, §of: x }`),
    args: { found: 'of', expected: ['value', 'on'], nearest: 'on' },
  },
  {
    about: 'in a step of a schedule',
    task: inTask('    value: 10', '    value: 10\n    schedule: [{ by: 2021-12-31, value: 1, §vlaue: 2 }]'),
    args: { found: 'vlaue', expected: ['by', 'value'], nearest: 'value' },
  },
  {
    about: 'in a figure',
    task: `${TASK}figures:\n  - { clause: 一, figure: 3 个, reason: { zh: 甲, en: A }, §because: x }\n`,
    args: { found: 'because', expected: ['clause', 'figure', 'reason'], nearest: undefined },
  },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<'].flatMap((key) => [
    { about: `${key} in plan.yaml`, plan: `${PLAN}§${key}: { a: b }\n`, args: { found: key } },
    { about: `${key} in a target`, task: withTarget(`${LEVEL}, §${key}: { a: b }`), args: { found: key } },
  ]),
].map((row) => ({ ...row, code: 'plan-unknown-key' }));

const SHAPES: readonly Row[] = [
  {
    about: 'a key that is missing',
    plan: inPlan('timeZone: Europe/Paris\n', '').replace('id: p', '§id: p'),
    code: 'plan-missing-key',
    args: { key: 'timeZone' },
  },
  {
    about: 'a key that is missing within another',
    plan: inPlan('{ zh: 甲方案, en: Plan A }', '§{ zh: 甲方案 }'),
    code: 'plan-missing-key',
    args: { key: 'en' },
  },
  {
    about: 'a kind that is missing',
    task: inTask('  - id: t1\n    kind: total\n', '  - §id: t1\n'),
    code: 'plan-missing-key',
    args: { key: 'kind' },
  },
  {
    about: 'a base value that growth needs',
    task: withTarget(GROWTH).replace('- { id: t2', '- §{ id: t2'),
    code: 'plan-missing-key',
    args: { key: 'baseline' },
  },
  {
    about: 'a kind that does not exist',
    task: inTask('kind: total', 'kind: §totl'),
    code: 'plan-unknown-word',
    args: {
      found: 'totl',
      expected: [
        'total',
        'each-year',
        'level',
        'share',
        'growth',
        'coverage',
        'milestone',
        'count',
        'cadence',
      ],
      nearest: 'total',
    },
  },
  {
    about: 'a kind that every object has',
    task: inTask('kind: total', 'kind: §constructor'),
    code: 'plan-unknown-word',
    args: { found: 'constructor', nearest: undefined },
  },
  {
    about: 'a comparator',
    task: inTask('at-least', '§atleast'),
    code: 'plan-unknown-word',
    args: {
      found: 'atleast',
      expected: ['at-least', 'more-than', 'at-most', 'less-than', 'between', 'about'],
      nearest: 'at-least',
    },
  },
  {
    about: 'every, which belongs to coverage alone',
    task: inTask('at-least', '§every'),
    code: 'plan-unknown-word',
    args: { found: 'every', nearest: undefined },
  },
  {
    about: 'a strength',
    task: inTask('strength: firm', 'strength: §frim'),
    code: 'plan-unknown-word',
    args: { found: 'frim', expected: ['firm', 'aspirational'], nearest: 'firm' },
  },
  {
    about: 'yes in place of true',
    task: withTarget(`${LEVEL}, hold: §yes`),
    code: 'plan-unknown-word',
    args: { found: 'yes', expected: ['true', 'false'], nearest: undefined },
  },
  {
    about: 'unknown misspelt, where a number is possible too',
    task: inTask('value: 10', 'value: §unkown'),
    code: 'plan-unknown-word',
    args: { found: 'unkown', expected: ['unknown'], nearest: 'unknown' },
  },
  {
    about: 'unknown misspelt, where a base value is possible too',
    task: withTarget(`${GROWTH}, baseline: §unknow`),
    code: 'plan-unknown-word',
    args: { found: 'unknow', expected: ['unknown'], nearest: 'unknown' },
  },
  {
    about: 'all misspelt, where a list of regions is possible too',
    plan: inPlan('regions: all', 'regions: §al'),
    code: 'plan-unknown-word',
    args: { found: 'al', expected: ['all'], nearest: 'all' },
  },
  ...(
    [
      ['a number with a separator', 'value: 10', 'value: §1,450', '1,450', 'decimal'],
      ['a number with an exponent', 'value: 10', 'value: §1e3', '1e3', 'decimal'],
      ['a number in words', 'value: 10', 'value: §十', '十', 'decimal'],
      ['no number', 'value: 10', 'value: §""', '', 'decimal'],
      ['infinity', 'value: 10', 'value: §.inf', '.inf', 'decimal'],
      ['a number of the task', 'task: 1\n', 'task: §one\n', 'one', 'integer'],
      ['a negative task', 'task: 1\n', 'task: §-1\n', '-1', 'integer'],
      ['an id in capitals', 'id: bridge', 'id: §Bridge', 'Bridge', 'id'],
      ['an id with two hyphens', 'id: bridge', 'id: §big--bridge', 'big--bridge', 'id'],
      ['an id that is no name', 'id: bridge', 'id: §__proto__', '__proto__', 'id'],
      ['a word as a target', 'targets:\n', 'targets:\n  - §hello\n', 'hello', 'map'],
      ['a map in place of a list', 'departments: [works]', 'departments: §{ a: b }', '{"a":"b"}', 'list'],
      ['a word in place of a list', 'departments: [works]', 'departments: §works', 'works', 'list'],
      ['a list in place of text', 'wording: 完成', 'wording: §[a]', '["a"]', 'text'],
      ['text without letters', 'wording: 完成', 'wording: §"  "', '', 'text'],
    ] as const
  ).map(([about, part, instead, found, expected]) => ({
    about,
    task: inTask(part, instead),
    code: 'plan-bad-value',
    args: { found, expected },
  })),
  ...['2022-02-30', '2021-02-29', '2022-13-01', '2022-6-30', '2022/06/30', '1066-10-14', '2022年6月30日'].map(
    (found) => ({
      about: `the day ${found}`,
      task: inTask('    wording', `    due: §${found}\n    wording`),
      code: 'plan-bad-value',
      args: { found, expected: 'day' },
    }),
  ),
  {
    about: 'a time zone',
    plan: inPlan('Europe/Paris', '§Europe/Pari'),
    code: 'plan-bad-value',
    args: { found: 'Europe/Pari', expected: 'time-zone' },
  },
  {
    about: 'an unreasonable number of digits',
    task: inTask('value: 10', `value: §${'9'.repeat(61)}`),
    code: 'plan-bad-value',
    args: { found: '9'.repeat(61), expected: 'decimal' },
  },
  {
    about: 'a value that is too long to be shown whole',
    task: inTask('value: 10', `value: §${'x'.repeat(5000)}`),
    code: 'plan-bad-value',
    args: { found: `${'x'.repeat(80)}…`, expected: 'decimal' },
  },
  {
    about: 'a text that is too long',
    task: inTask('wording: 完成', `wording: §${'长'.repeat(2001)}`),
    code: 'plan-bad-value',
    args: { found: `${'长'.repeat(80)}…`, expected: 'text' },
  },
  {
    about: 'one reading, which leaves no choice',
    task: inTask('    wording', '    readings: §[{ zh: 甲, en: A }]\n    wording'),
    code: 'plan-too-few',
    args: { found: 1, least: 2 },
  },
  {
    about: 'no departments',
    plan: inPlan(
      'departments:\n  - { id: works, title: { zh: 工程局, en: Works } }\n  - { id: money, title: { zh: 财政局, en: Finance } }',
      'departments: §[]',
    ),
    code: 'plan-too-few',
    args: { found: 0, least: 1 },
  },
];

const REFERENCES: readonly Row[] = [
  ...(
    [
      ['metric', 'a metric', 'metric: investment', 'metric: §investmnt', 'investmnt', 'investment'],
      ['department', 'a department of a task', '[works]', '[works, §wroks]', 'wroks', 'works'],
    ] as const
  ).map(([sort, about, part, instead, found, nearest]) => ({
    about,
    task: inTask(part, instead),
    code: 'plan-unknown-reference',
    args: { sort, found, nearest },
  })),
  ...(
    [
      ['department', 'a department of a target', `${LEVEL}, departments: [works, §fiance]`, 'fiance'],
      ['region', 'the region of a target', `${LEVEL}, region: §nroth`, 'nroth', 'north'],
      ['metric', 'the part of a share', SHARE.replace('part: i', 'part: §xi'), 'xinvestment', 'investment'],
      ['metric', 'the whole of a share', SHARE.replace('whole: all-', 'whole: §al-'), 'al-investment'],
      ['metric', 'the rate of a share', `${SHARE}, metric: §tared`, 'tared', 'tarred'],
      [
        'population',
        'a population',
        'kind: coverage, metric: tarred, comparator: every, population: §everywhre',
        'everywhre',
        'everywhere',
      ],
      [
        'stage',
        'the stage of a coverage',
        'kind: coverage, metric: inspection, comparator: every, population: everywhere, stage: §don',
        'don',
        'done',
      ],
      ['project', 'a project', 'kind: milestone, project: §brige, stage: done', 'brige', 'bridge'],
      ['stage', 'the stage of a milestone', 'kind: milestone, project: bridge, stage: §strated', 'strated'],
      ['project', 'a counted project', `${COUNT}, unit: 座, projects: [§tunnel], stage: done`, 'tunnel'],
      ['stage', 'the stage of a count', `${COUNT}, unit: 座, projects: [bridge], stage: §open`, 'open'],
      ['metric', 'the number of a count', `${COUNT}, unit: 座, metric: §bridges-built`, 'bridges-built'],
      [
        'metric',
        'a name of every object',
        `${GROWTH}, baseline: unknown`.replace('investment', '§constructor'),
        'constructor',
      ],
    ] as const
  ).map(([sort, about, target, found, nearest]) => ({
    about,
    task: withTarget(target),
    code: 'plan-unknown-reference',
    args: { sort, found, ...(nearest ? { nearest } : {}) },
  })),
  {
    about: 'a region of a population',
    plan: inPlan('regions: all', 'regions: [north, §suoth]'),
    code: 'plan-unknown-reference',
    args: { sort: 'region', found: 'suoth', expected: ['north', 'south'], nearest: 'south' },
  },
  {
    about: 'the area as a region of a population',
    plan: inPlan('regions: all', 'regions: [§area]'),
    code: 'plan-unknown-reference',
    args: { sort: 'region', found: 'area', expected: ['north', 'south'], nearest: undefined },
  },
];

const NAMES: readonly Row[] = [
  {
    about: 'two regions',
    plan: inPlan('id: south', 'id: §north'),
    code: 'plan-duplicate-id',
    args: { id: 'north', first: 'plan.yaml:8' },
  },
  {
    about: 'a region and the area',
    plan: inPlan('id: south', 'id: §area'),
    code: 'plan-duplicate-id',
    args: { id: 'area', first: 'plan.yaml:6' },
  },
  {
    about: 'two populations',
    plan: inPlan('id: schools', 'id: §everywhere'),
    code: 'plan-duplicate-id',
    args: { id: 'everywhere', first: 'plan.yaml:11' },
  },
  {
    about: 'two departments',
    plan: inPlan('id: money', 'id: §works'),
    code: 'plan-duplicate-id',
    args: { id: 'works', first: 'plan.yaml:14' },
  },
  {
    about: 'two stages',
    plan: inPlan('id: done', 'id: §started'),
    code: 'plan-duplicate-id',
    args: { id: 'started', first: 'plan.yaml:17' },
  },
  {
    about: 'a project and a metric: reports name both in one column',
    task: inTask('id: bridge', 'id: §length'),
    code: 'plan-duplicate-id',
    args: { id: 'length', first: '01.yaml:8' },
  },
  {
    about: 'two targets',
    task: withTarget(LEVEL).replace('id: t2', 'id: §t1'),
    code: 'plan-duplicate-id',
    args: { id: 't1', first: '01.yaml:14' },
  },
  {
    about: 'a title and a title',
    plan: inPlan('title: { zh: 南县, en: South }', 'title: §{ zh: 南县, en: North }'),
    code: 'plan-duplicate-name',
    args: { name: 'North', id: 'south', other: 'north', first: 'plan.yaml:8' },
  },
  {
    about: 'a title and an alias, told apart by nothing but case, blanks and width',
    plan: inPlan('title: { zh: 南县, en: South }', 'title: §{ zh: 南县, en: N  O rd }'),
    code: 'plan-duplicate-name',
    args: { name: 'N  O rd', id: 'south', other: 'north' },
  },
  {
    about: 'a title and an id',
    task: inTask('title: { zh: 大桥, en: Bridge }', 'title: §{ zh: 大桥, en: Length }'),
    code: 'plan-duplicate-name',
    args: { name: 'Length', id: 'bridge', other: 'length', first: '01.yaml:8' },
  },
];

const MEANING: readonly Row[] = [
  {
    about: 'a stage metric with a unit',
    task: inTask('type: stage', 'type: stage, unit: §个'),
    code: 'plan-key-excludes',
    args: { key: 'unit', other: 'type: stage' },
  },
  {
    about: 'a stock with a basis',
    task: inTask('unit: 公里', 'unit: 公里, basis: §ytd'),
    code: 'plan-key-excludes',
    args: { key: 'basis', other: 'type: stock' },
  },
  {
    about: 'a rate that is summed over regions',
    task: inTask("unit: '%'", "unit: '%', regional: §own"),
    code: 'plan-key-excludes',
    args: { key: 'regional', other: 'type: ratio' },
  },
  {
    about: 'an upper bound without between',
    task: inTask('value: 10', 'value: 10\n    upper: §20'),
    code: 'plan-key-excludes',
    args: { key: 'upper', other: 'comparator: at-least' },
  },
  {
    about: 'a tolerance without about',
    task: inTask('value: 10', 'value: 10\n    tolerance: §1'),
    code: 'plan-key-excludes',
    args: { key: 'tolerance', other: 'comparator: at-least' },
  },
  {
    about: 'every with a value',
    task: withTarget('kind: coverage, metric: tarred, population: everywhere, comparator: every, value: §3'),
    code: 'plan-key-excludes',
    args: { key: 'value', other: 'comparator: every' },
  },
  {
    about: 'a coverage of amounts with a stage',
    task: withTarget(
      'kind: coverage, metric: tarred, population: everywhere, comparator: every, stage: §done',
    ),
    code: 'plan-key-excludes',
    args: { key: 'stage', other: 'metric: tarred' },
  },
  {
    about: 'a coverage of stages with an amount',
    task: withTarget(
      'kind: coverage, metric: inspection, population: everywhere, stage: done, comparator: §at-least, value: 2',
    ),
    code: 'plan-key-excludes',
    args: { key: 'comparator: at-least', other: 'metric: inspection' },
  },
  {
    about: 'a coverage of stages with a unit',
    task: withTarget(
      'kind: coverage, metric: inspection, population: everywhere, stage: done, comparator: every, unit: §个',
    ),
    code: 'plan-key-excludes',
    args: { key: 'unit', other: 'metric: inspection' },
  },
  {
    about: 'a population that is both listed and counted',
    plan: inPlan('regions: all', 'regions: all, size: §2'),
    code: 'plan-key-excludes',
    args: { key: 'size', other: 'regions' },
  },
  {
    about: 'a share of something in itself',
    task: withTarget(SHARE.replace('whole: all-investment', 'whole: §investment')),
    code: 'plan-key-excludes',
    args: { key: 'part: investment', other: 'whole: investment' },
  },
  {
    about: 'a metric without a unit',
    task: inTask('type: flow, unit: 亿元', 'type: §flow'),
    code: 'plan-key-needs',
    args: { key: 'type: flow', needs: 'unit' },
  },
  {
    about: 'between without its upper bound',
    task: inTask('at-least', '§between'),
    code: 'plan-key-needs',
    args: { key: 'comparator: between', needs: 'upper' },
  },
  {
    about: 'about without its tolerance',
    task: inTask('at-least', '§about'),
    code: 'plan-key-needs',
    args: { key: 'comparator: about', needs: 'tolerance' },
  },
  {
    about: 'so many in each unit, without the number',
    task: withTarget('kind: coverage, metric: length, population: everywhere, comparator: §at-least'),
    code: 'plan-key-needs',
    args: { key: 'comparator: at-least', needs: 'value' },
  },
  {
    about: 'a coverage of stages without the stage',
    task: withTarget('kind: coverage, metric: inspection, population: everywhere, comparator: every').replace(
      '- { id: t2',
      '- §{ id: t2',
    ),
    code: 'plan-key-needs',
    args: { key: 'metric: inspection', needs: 'stage' },
  },
  {
    about: 'projects without the stage that they are to reach',
    task: withTarget(`${COUNT}, unit: 座, projects: [bridge]`).replace('- { id: t2', '- §{ id: t2'),
    code: 'plan-key-needs',
    args: { key: 'projects', needs: 'stage' },
  },
  {
    about: 'a count of nothing',
    task: withTarget(`${COUNT}, unit: 座`).replace('- { id: t2', '- §{ id: t2'),
    code: 'plan-key-needs',
    args: { key: 'kind: count', needs: 'projects / metric' },
  },
  {
    about: 'between with its bounds swapped',
    task: inTask(
      'comparator: at-least\n    value: 10',
      'comparator: between\n    value: 10\n    upper: §2.50',
    ),
    code: 'plan-bounds-swapped',
    args: { lower: '10', upper: '2.5' },
  },
  {
    about: 'between with two bounds of one value',
    task: inTask(
      'comparator: at-least\n    value: 10',
      'comparator: between\n    value: 10\n    upper: §10.0',
    ),
    code: 'plan-bounds-swapped',
    args: { lower: '10', upper: '10' },
  },
  {
    about: 'a negative tolerance',
    task: inTask(
      'comparator: at-least\n    value: 10',
      'comparator: about\n    value: 10\n    tolerance: §-1',
    ),
    code: 'plan-bad-value',
    args: { found: '-1', expected: 'not-negative' },
  },
  {
    about: 'a period that ends before it begins',
    plan: inPlan('{ start: 2021-01-01, end: 2023-12-31 }', '§{ start: 2023-12-31, end: 2021-01-01 }'),
    code: 'plan-dates-swapped',
    args: { start: '2023-12-31', end: '2021-01-01' },
  },
  {
    about: 'a target that begins after its deadline',
    task: inTask('    wording', '    from: §2022-07-01\n    due: 2022-06-30\n    wording'),
    code: 'plan-dates-swapped',
    args: { start: '2022-07-01', end: '2022-06-30' },
  },
  {
    about: 'a base value from after the deadline',
    task: withTarget(`${GROWTH}, baseline: { value: 3, on: §2024-12-31 }`),
    code: 'plan-dates-swapped',
    args: { start: '2024-12-31', end: '2023-12-31' },
  },
  {
    about: 'a deadline before the plan begins',
    task: withTarget(`${LEVEL}, due: §2020-12-31`),
    code: 'plan-day-outside',
    args: { found: '2020-12-31', start: '2021-01-01', end: '2023-12-31' },
  },
  {
    about: 'a step of a schedule after the deadline',
    task: inTask(
      '    wording',
      '    schedule: [{ by: 2021-12-31, value: 1 }, { by: §2024-12-31, value: 9 }]\n    wording',
    ),
    code: 'plan-day-outside',
    args: { found: '2024-12-31', start: '2021-01-01', end: '2023-12-31' },
  },
  {
    about: 'a year that is none of the plan',
    task: withTarget(
      'kind: each-year, metric: investment, comparator: at-least, value: 3, unit: 亿元, years: [2021, §2024]',
    ),
    code: 'plan-day-outside',
    args: { found: '2024', start: '2021', end: '2023' },
  },
  {
    about: 'a year twice',
    task: withTarget(
      'kind: each-year, metric: investment, comparator: at-least, value: 3, unit: 亿元, years: [2022, 2021, §2022]',
    ),
    code: 'plan-repeated',
    args: { found: '2022' },
  },
  {
    about: 'a region twice in a population, which would count it twice',
    plan: inPlan('regions: all', 'regions: [north, south, §north]'),
    code: 'plan-repeated',
    args: { found: 'north' },
  },
  {
    about: 'a department twice',
    task: inTask('[works]', '[works, money, §works]'),
    code: 'plan-repeated',
    args: { found: 'works' },
  },
  {
    about: 'a project twice in a count',
    task: withTarget(`${COUNT}, unit: 座, projects: [bridge, §bridge], stage: done`),
    code: 'plan-repeated',
    args: { found: 'bridge' },
  },
  ...['0', '-40', '2.5'].map((size) => ({
    about: `a population of ${size}`,
    plan: inPlan('size: 40', `size: §${size}`),
    code: 'plan-bad-value',
    args: { found: size, expected: 'positive-integer' },
  })),
];

const UNITS: readonly Row[] = [
  {
    about: 'a unit that nobody knows',
    task: inTask('unit: 公里', 'unit: §killometres'),
    code: 'plan-unknown-unit',
    args: { unit: 'killometres', nearest: 'kilometres' },
  },
  {
    about: 'a unit of a target that nobody knows',
    task: inTask('    unit: 亿元', '    unit: §億元'),
    code: 'plan-unknown-unit',
    args: { unit: '億元' },
  },
  {
    about: 'a unit that cannot belong to the metric',
    task: inTask('    unit: 亿元', '    unit: §公里'),
    code: 'plan-unit-mismatch',
    args: { unit: '公里', metric: 'investment', metricUnit: '万元' },
  },
  {
    about: 'a part that cannot be one of the whole',
    task: divided('[investment, §length]'),
    code: 'plan-wrong-metric-type',
    args: { metric: 'length', type: 'stock', kind: 'breakdown of a flow', expected: ['flow'] },
  },
  {
    about: 'a part in another currency',
    task: divided('[investment, §francs]').replace(
      'metrics:',
      'metrics:\n  - { id: francs, title: { zh: 法郎, en: Francs }, type: flow, unit: kF }',
    ),
    code: 'plan-unit-mismatch',
    args: { unit: 'kF', metric: 'all-investment', metricUnit: '亿元' },
  },
  {
    about: 'a whole that is its own part',
    task: divided('[investment, §all-investment]'),
    code: 'plan-key-excludes',
    args: { key: 'breakdown: all-investment', other: 'id: all-investment' },
  },
  {
    about: 'a part that is named twice',
    task: divided('[investment, §investment]'),
    code: 'plan-repeated',
    args: { found: 'investment' },
  },
  {
    about: 'a breakdown of a rate',
    task: inTask(
      "unit: '%' }",
      "unit: '%', breakdown: §{ parts: [investment, length], reading: { zh: 读, en: Read } } }",
    ),
    code: 'plan-key-excludes',
    args: { key: 'breakdown', other: 'type: ratio' },
  },
  {
    about: 'a breakdown without its reading',
    task: inTask('unit: 亿元 }', 'unit: 亿元, breakdown: §{ parts: [investment, all-investment] } }'),
    code: 'plan-missing-key',
    args: { key: 'reading' },
  },
  {
    about: 'money in another currency',
    task: inTask('    unit: 亿元', '    unit: §kF'),
    code: 'plan-unit-mismatch',
    args: { unit: 'kF', metric: 'investment', metricUnit: '万元' },
  },
  {
    about: 'a share in money',
    task: withTarget(SHARE.replace("unit: '%'", 'unit: §亿元')),
    code: 'plan-unit-mismatch',
    args: { unit: '亿元', metric: 'kind: share', metricUnit: '%' },
  },
  {
    about: 'a growth in money',
    task: withTarget(`${GROWTH.replace("unit: '%'", 'unit: §亿元')}, baseline: unknown`),
    code: 'plan-unit-mismatch',
    args: { unit: '亿元', metric: 'kind: growth', metricUnit: '%' },
  },
  {
    about: 'a count in money',
    task: withTarget(`${COUNT}, unit: §亿元, projects: [bridge], stage: done`),
    code: 'plan-unit-mismatch',
    args: { unit: '亿元', metric: 'kind: count', metricUnit: '个' },
  },
  {
    about: 'part and whole in unlike units',
    task: edit(
      withTarget(SHARE.replace('whole: all', 'whole: §all')),
      'type: flow, unit: 亿元',
      'type: flow, unit: kF',
    ),
    code: 'plan-unit-mismatch',
    args: { unit: 'kF', metric: 'investment', metricUnit: '万元' },
  },
  ...['0', '-5', '100.1'].map((share) => ({
    about: `a share of ${share} per cent of a population`,
    task: withTarget(
      `kind: coverage, metric: length, population: everywhere, comparator: every, share: §${share}`,
    ),
    code: 'plan-bad-value' as const,
    args: { found: share, expected: 'percentage' as const },
  })),
  {
    about: 'a coverage in a unit of something else',
    task: withTarget(
      'kind: coverage, metric: length, population: everywhere, comparator: at-least, value: 3, unit: §亿元',
    ),
    code: 'plan-unit-mismatch',
    args: { unit: '亿元', metric: 'length', metricUnit: '公里' },
  },
  {
    about: 'the name of a built-in unit for something else',
    plan: `${PLAN}  - { names: §[F, km], dimension: 'money:F', factor: 1 }\n`,
    code: 'plan-unit-taken',
    args: { unit: 'km', dimension: 'money:F', other: 'km', otherDimension: 'length' },
  },
  {
    about: 'the name of a built-in unit with a multiplier',
    plan: `${PLAN}  - { names: §[万户], dimension: 'money:F', factor: 1 }\n`,
    code: 'plan-unit-taken',
    args: { unit: '万户', other: '万户', otherDimension: 'counter:户' },
  },
  {
    about: "the name of another of the plan's own units",
    plan: `${PLAN}  - { names: §[kilofranc], dimension: 'money:F', factor: 1 }\n`,
    code: 'plan-unit-taken',
    args: { unit: 'kilofranc', other: 'kF' },
  },
  ...['0', '-1'].map((factor) => ({
    about: `a factor of ${factor}`,
    plan: inPlan('factor: 1000', `factor: §${factor}`),
    code: 'plan-bad-value',
    args: { found: factor, expected: 'positive-decimal' },
  })),
  ...(
    [
      [
        'total',
        'length',
        'stock',
        ['flow'],
        'kind: total, metric: §length, comparator: at-least, value: 1, unit: 公里',
      ],
      [
        'each-year',
        'inspection',
        'stage',
        ['flow', 'stock', 'ratio'],
        'kind: each-year, metric: §inspection, comparator: at-least, value: 1, unit: 公里',
      ],
      [
        'level',
        'investment',
        'flow',
        ['stock', 'ratio'],
        LEVEL.replace('metric: length', 'metric: §investment').replace('公里', '亿元'),
      ],
      ['share', 'tarred', 'ratio', ['flow', 'stock'], SHARE.replace('part: investment', 'part: §tarred')],
      ['share', 'length', 'stock', ['flow'], SHARE.replace('whole: all-investment', 'whole: §length')],
      ['share', 'length', 'stock', ['ratio'], `${SHARE}, metric: §length`],
      [
        'growth',
        'tarred',
        'ratio',
        ['flow', 'stock'],
        `${GROWTH.replace('metric: i', 'metric: §i').replace('investment', 'tarred')}, baseline: unknown`,
      ],
      ['milestone', 'length', 'stock', ['stage'], 'kind: milestone, project: §length, stage: done'],
      ['count', 'tarred', 'ratio', ['flow', 'stock'], `${COUNT}, unit: 座, metric: §tarred`],
      ['count', 'length', 'stock', ['stage'], `${COUNT}, unit: 座, projects: [§length], stage: done`],
      ['cadence', 'length', 'stock', ['flow'], 'kind: cadence, metric: §length, interval: month'],
    ] as const
  ).map(([kind, metric, type, expected, target]) => ({
    about: `a ${kind} target of a ${type}`,
    task: withTarget(target),
    code: 'plan-wrong-metric-type',
    args: { metric, type, kind, expected },
  })),
];

/** Two targets that say the same, the second of them marked: by kind, as the second and third of a task. */
const SAME: readonly Row[] = (
  [
    ['level', LEVEL, LEVEL],
    ['level in another unit', LEVEL, LEVEL.replace('value: 10, unit: 公里', 'value: 10000.0, unit: 米')],
    ['share', SHARE, `${SHARE}, note: { zh: 甲, en: A }`],
    ['share, whatever metric it is reported under', SHARE, `${SHARE}, metric: tarred`],
    ['growth', `${GROWTH}, baseline: unknown`, `${GROWTH}, baseline: { value: 1, on: 2020-12-31 }`],
    [
      'coverage',
      'kind: coverage, metric: tarred, population: everywhere, comparator: every',
      'kind: coverage, metric: tarred, population: everywhere, comparator: every, unit: ‰',
    ],
    [
      'milestone',
      'kind: milestone, project: bridge, stage: done',
      'kind: milestone, project: bridge, stage: done',
    ],
    [
      'count, whatever the order of its projects',
      `${COUNT}, unit: 座, projects: [bridge, inspection], stage: done`,
      `${COUNT}, unit: 座, projects: [inspection, bridge], stage: done`,
    ],
    [
      'cadence',
      'kind: cadence, metric: investment, interval: month',
      'kind: cadence, metric: investment, interval: month',
    ],
    ['a deadline, printed and implied', LEVEL, `${LEVEL}, due: 2023-12-31`],
  ] as const
).map(([about, first, second]) => ({
  about,
  task: `${withTarget(first)}  - { id: §t3, title: { zh: 丙, en: C }, strength: firm, wording: w, ${second} }\n`,
  code: 'plan-same-target',
  args: { id: 't3', other: 't2', first: '01.yaml:23' },
}));

const ROWS = { UNKNOWN_KEYS, SHAPES, REFERENCES, NAMES, MEANING, UNITS, SAME };

/** Codes that need files on a disk, or text that is no YAML: raised in the other tests of this folder. */
const ELSEWHERE = ['plan-empty-file', 'plan-encoding', 'plan-not-found', 'plan-unreadable', 'plan-yaml'];

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.about, row] as const))('%s', (_about, row) => {
    const plan = unmark(row.plan ?? PLAN);
    const task = unmark(row.task ?? TASK);
    const found = problemsOf(files(plan.text, task.text));
    const expected = [
      ...task.places.map((place) => `01.yaml:${place} ${row.code}`),
      ...plan.places.map((place) => `plan.yaml:${place} ${row.code}`),
    ];
    expect(expected).toHaveLength(1);
    expect(found.map(brief)).toEqual(expected);
    expect(found[0]?.args).toMatchObject(row.args);
  });
});

test('a cadence from another day asks for something else', () => {
  const cadence = 'kind: cadence, metric: investment, interval: month, from:';
  const later = `  - { id: t3, title: { zh: 丙, en: C }, strength: firm, wording: w, ${cadence} 2022-01-01 }\n`;
  expect(problemsOf(files(PLAN, `${withTarget(`${cadence} 2021-01-01`)}${later}`))).toEqual([]);
});

test('the plan that the others are made from has nothing wrong with it', () => {
  expect(problemsOf(files(PLAN, TASK))).toEqual([]);
});

test('every finding of a plan is raised by a test', () => {
  const raised = new Set(Object.values(ROWS).flatMap((rows) => rows.map(({ code }) => code)));
  expect([...raised, ...ELSEWHERE].sort()).toEqual([...codesOf('plan')].sort());
});

test('a message says what was found, what was expected, and the nearest word', () => {
  const [unknown] = problemsOf(files(PLAN, edit(TASK, 'strength: firm', 'strength: frim')));
  expect(unknown && describeFinding(unknown, 'en')).toEqual({
    severity: 'error',
    message: '"frim" is not a word that fits here; expected firm, aspirational',
    hint: 'did you mean "firm"?',
  });
  expect(unknown && describeFinding(unknown, 'zh')).toEqual({
    severity: 'error',
    message: '“frim”不是这里可用的词；应为：firm、aspirational',
    hint: '是否想写“firm”？',
  });
});
