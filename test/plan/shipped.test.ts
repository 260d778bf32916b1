import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { metricsUsedBy } from '../../src/model/targets.js';
import { COMPARATORS, isCap, TARGET_KINDS } from '../../src/model/words.js';
import { loadPlan } from '../../src/plan/load.js';
import { DEFAULT_PLAN, findPlan, shippedPlans } from '../../src/plan/shipped.js';
import { planJsonSchemas } from '../../src/plan/schema.js';
import type { Plan } from '../../src/model/plan.js';
import { edit, PLAN, TASK } from './support.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ids = await shippedPlans();

test('plans are shipped, and one of them is meant where none is named', () => {
  expect(ids).toEqual(['china-five-year-2021-2025', 'eu-digital-decade-2030', 'zunyi-investment-2021-2023']);
  expect(ids).toContain(DEFAULT_PLAN);
});

describe.each(ids)('the plan %s', (id) => {
  let plan: Plan;
  let folder: string;

  beforeAll(async () => {
    const found = await findPlan(id, ROOT);
    if (!found.ok) throw new Error('expected to be found');
    folder = found.value.folder;
    const loaded = await loadPlan(folder);
    expect(loaded).toMatchObject({ ok: true });
    if (loaded.ok) plan = loaded.value;
  });

  test('has the id of its folder', () => {
    expect(plan.id).toBe(basename(folder));
  });

  test('uses every metric and project that it declares', () => {
    const used = new Set(plan.targets.flatMap(metricsUsedBy));
    expect([...plan.metrics.keys()].filter((metric) => !used.has(metric))).toEqual([]);
  });

  test('uses every department and population that it declares', () => {
    const departments = new Set([
      ...plan.tasks.flatMap((task) => task.departments),
      ...plan.targets.flatMap((target) => target.departments),
    ]);
    const populations = new Set(
      plan.targets.map((each) => (each.kind === 'coverage' ? each.population : '')),
    );
    expect([...plan.departments.keys()].filter((each) => !departments.has(each))).toEqual([]);
    expect([...plan.populations.keys()].filter((each) => !populations.has(each))).toEqual([]);
  });

  test('gives every id to one thing of its sort', () => {
    const targets = plan.targets.map((target) => target.id);
    expect(new Set(targets).size).toBe(targets.length);
  });

  test.runIf(id === DEFAULT_PLAN)('uses all kinds of targets', () => {
    expect(new Set(plan.targets.map(({ kind }) => kind))).toEqual(new Set(TARGET_KINDS));
  });

  test('has titles, readings and notes that differ between its languages', () => {
    const titles = [...plan.targets, ...plan.metrics.values(), ...plan.departments.values()];
    expect(
      titles.filter(({ title }) => /\p{Script=Han}/u.test(title.en)).map(({ title }) => title.en),
    ).toEqual([]);
    expect(titles.filter(({ title }) => !/\p{Script=Han}|[A-Z]/u.test(title.zh))).toEqual([]);
  });

  test('is valid by the JSON Schemas that editors use, read as any YAML parser reads it', () => {
    const { plan: ofPlan, task: ofTask } = schemas();
    for (const name of readdirSync(folder)) {
      const validate = name === 'plan.yaml' ? ofPlan : ofTask;
      validate(parse(readFileSync(join(folder, name), 'utf8')));
      expect([name, validate.errors ?? []]).toEqual([name, []]);
    }
  });

  test('names its schema in every file, by a path that leads there', () => {
    for (const name of readdirSync(folder)) {
      const [line = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
      const schema = /\$schema=(?<path>\S+)$/u.exec(line)?.groups?.['path'] ?? '';
      const wanted = join(ROOT, 'schemas', name === 'plan.yaml' ? 'plan.schema.json' : 'task.schema.json');
      expect([name, join(folder, schema)]).toEqual([name, wanted]);
    }
  });
});

describe('the plan of another country and language, in fixtures', () => {
  const folder = join(ROOT, 'fixtures', 'second-plan', 'plan');

  test('uses all kinds, all comparators but caps, a unit of its own and another time zone', async () => {
    const loaded = await loadPlan(folder);
    if (!loaded.ok) throw new Error('expected to be loaded');
    const { targets, timeZone, metrics } = loaded.value;
    expect(new Set(targets.map(({ kind }) => kind))).toEqual(new Set(TARGET_KINDS));
    const comparators = targets.flatMap((target) => ('comparator' in target ? [target.comparator] : []));
    expect(new Set(comparators)).toEqual(new Set(COMPARATORS.filter((word) => !isCap(word))));
    expect(timeZone).toBe('Europe/Paris');
    expect(
      [...metrics.values()].flatMap((metric) => ('unit' in metric ? [metric.unit.symbol] : [])),
    ).toContain('M€');
  });

  test('is valid by the JSON Schemas', () => {
    const { plan, task } = schemas();
    for (const name of readdirSync(folder)) {
      const validate = name === 'plan.yaml' ? plan : task;
      validate(parse(readFileSync(join(folder, name), 'utf8')));
      expect([name, validate.errors ?? []]).toEqual([name, []]);
    }
  });
});

interface Schemas {
  readonly plan: ValidateFunction;
  readonly task: ValidateFunction;
}

let compiled: Schemas | undefined;

/** The schemas as they are checked in; to compile them takes long. */
function schemas(): Schemas {
  const compile = (name: string): ValidateFunction => {
    const text = readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8');
    return new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(text) as object);
  };
  compiled ??= { plan: compile('plan'), task: compile('task') };
  return compiled;
}

describe('the JSON Schemas', () => {
  const { plan, task } = schemas();

  test('accept what the loader accepts', () => {
    expect([plan(parse(PLAN)), plan.errors]).toEqual([true, null]);
    expect([task(parse(TASK)), task.errors]).toEqual([true, null]);
  });

  test.each([
    ['an unknown key', plan, `${PLAN}nope: 1\n`],
    ['an unknown key in a region', plan, edit(PLAN, 'id: south,', 'id: south, nope: 1,')],
    ['a missing key', plan, edit(PLAN, 'timeZone: Europe/Paris\n', '')],
    ['an id with capitals', plan, edit(PLAN, 'id: south', 'id: South')],
    ['a number in words', plan, edit(PLAN, 'rank: 2', 'rank: two')],
    ['a fraction as a rank', plan, edit(PLAN, 'rank: 2', 'rank: 1.5')],
    ['an interval', plan, edit(PLAN, 'interval: month', 'interval: week')],
    ['no departments', plan, PLAN.replace(/departments:\n(?: {2}.*\n)+/u, 'departments: []\n')],
    ['an unknown key of a task', task, `${TASK}nope: 1\n`],
    ['an unknown key of a target', task, edit(TASK, '    wording', '    nope: 1\n    wording')],
    ['a key of another kind', task, edit(TASK, '    wording', '    stage: done\n    wording')],
    ['an unknown kind', task, edit(TASK, 'kind: total', 'kind: totl')],
    ['a comparator of another kind', task, edit(TASK, 'at-least', 'every')],
    ['a value in words', task, edit(TASK, 'value: 10', 'value: ten')],
    ['a strength', task, edit(TASK, 'strength: firm', 'strength: weak')],
  ])('reject %s', (_, validate, text) => {
    expect(validate(parse(text))).toBe(false);
  });

  test('are the ones that the program generates', () => {
    for (const [name, schema] of Object.entries(planJsonSchemas())) {
      const text = readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });
});

describe('scripts/generate.mjs --check', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'plancheck-schemas-'));
    for (const part of ['schemas', 'man', 'docs', 'fixtures'])
      cpSync(join(ROOT, part), join(copy, part), {
        recursive: true,
        filter: (path) => basename(path) !== 'made',
      });
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  // Generating takes longest: one run looks at what is checked in, and at a copy of it.
  test('passes on what is checked in, and names what is stale, missing or left over', () => {
    const file = join(copy, 'schemas', 'task.schema.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"title"', '"titel"'));
    rmSync(join(copy, 'schemas', 'plan.schema.json'));
    writeFileSync(join(copy, 'schemas', 'old.schema.json'), '{}\n');
    const args = ['scripts/generate.mjs', '--check', ROOT, copy];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\d+ generated files are up to date\n$/u);
    expect(stderr.split('\n').slice(0, -2).sort()).toEqual([
      'schemas/old.schema.json: nothing generates it',
      'schemas/plan.schema.json: missing',
      'schemas/task.schema.json: stale',
    ]);
    expect(stderr).toMatch(/\nRun `npm run generate` and commit what it writes\.\n$/u);
  });
});
