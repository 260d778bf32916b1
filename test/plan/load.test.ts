import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFinding } from '../../src/catalogue/findings.js';
import { loadPlan } from '../../src/plan/load.js';
import { parsePlan } from '../../src/plan/parse.js';
import { DEFAULT_PLAN, findPlan, shippedPlans } from '../../src/plan/shipped.js';
import { brief, edit, files, PLAN, planOf, problemsOf, TASK, unmark, withTarget } from './support.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-plan-'));
  put('plan.yaml', PLAN);
  put('01-roads.yaml', TASK);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

async function loaded(): Promise<readonly string[]> {
  const result = await loadPlan(folder, 'shown');
  return result.ok ? [] : result.error.map(brief);
}

async function reasons(): Promise<readonly string[]> {
  const result = await loadPlan(folder, 'shown');
  return result.ok ? [] : result.error.map((finding) => describeFinding(finding, 'en').message);
}

describe('a folder', () => {
  test('is a plan', async () => {
    const result = await loadPlan(folder, 'shown');
    expect(result).toMatchObject({ ok: true, value: { id: 'p', targets: [{ id: 't1' }] } });
  });

  test('gives the same plan with CRLF and byte order marks', async () => {
    const before = await loadPlan(folder, 'shown');
    put('plan.yaml', `\uFEFF${PLAN.replaceAll('\n', '\r\n')}`);
    put('01-roads.yaml', `\uFEFF${TASK.replaceAll('\n', '\r\n')}`);
    expect(await loadPlan(folder, 'shown')).toEqual(before);
  });

  test('may be named in any way', async () => {
    expect(await loadPlan(`${folder}/`, 'shown')).toMatchObject({ ok: true });
  });

  test('may hold other things, hidden files among them', async () => {
    put('README.md', 'nothing');
    put('._01-roads.yaml', new Uint8Array([0, 5, 22, 7]));
    put('.01-roads.yaml.swp', 'nothing');
    put('02-roads.yaml~', 'nothing');
    expect(await loaded()).toEqual([]);
  });

  test('may hold symbolic links', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'plancheck-elsewhere-'));
    writeFileSync(join(elsewhere, 'task'), TASK.replace('task: 1', 'task: 2').replaceAll(/id: /gu, 'id: x'));
    symlinkSync(join(elsewhere, 'task'), join(folder, '02.yml'));
    expect(await loaded()).not.toEqual([]);
    writeFileSync(
      join(elsewhere, 'task'),
      'task: 2\nclause: 二\ntitle: { zh: 乙, en: B }\ndepartments: []\n',
    );
    expect(await loaded()).toEqual([]);
    rmSync(elsewhere, { recursive: true });
    expect(await loaded()).toEqual(['shown/02.yml plan-unreadable']);
  });
});

describe('what cannot be loaded', () => {
  test('a folder without plan.yaml', async () => {
    rmSync(join(folder, 'plan.yaml'));
    expect(await loaded()).toEqual(['shown/plan.yaml plan-unreadable']);
    expect(await loadPlan(join(folder, 'nowhere'))).toMatchObject({
      ok: false,
      error: [{ code: 'plan-unreadable' }],
    });
  });

  test('files that are folders', async () => {
    mkdirSync(join(folder, '02.yaml'));
    expect(await loaded()).toEqual(['shown/02.yaml plan-unreadable']);
    expect(await reasons()).toEqual(["the plan's file cannot be read: it is a folder (EISDIR)"]);
    rmSync(join(folder, 'plan.yaml'));
    mkdirSync(join(folder, 'plan.yaml'));
    expect(await loaded()).toEqual(['shown/02.yaml plan-unreadable', 'shown/plan.yaml plan-unreadable']);
  });

  test.skipIf(process.platform === 'win32')('a pipe, which nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, '02.yaml')]);
    expect(await reasons()).toEqual([
      "the plan's file cannot be read: it is a pipe, a device or a socket, not a regular file",
    ]);
  });

  test('a huge file', async () => {
    put('02.yaml', 'a: '.padEnd(1_000_001, 'x'));
    expect(await reasons()).toEqual([
      "the plan's file cannot be read: it is larger than 1 MB, which no plan is",
    ]);
  });

  test.each([
    [
      'GBK',
      Buffer.concat([Buffer.from('task: 2\nclause: 二'), Buffer.from([0xb6, 0xfe, 0x0a])]),
      '2:10',
      'B6',
    ],
    ['UTF-16', Buffer.from('\uFEFFtask: 2\n', 'utf16le'), '1:1', 'FF'],
    ['cut off within a character', Buffer.from('task: 二').subarray(0, -1), '1:7', 'E4'],
    ['after a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x80]), '2:1', '80'],
    [
      'after a character that stands for such bytes',
      Buffer.concat([Buffer.from('a\uFFFD'), Buffer.from([0xff])]),
      '1:3',
      'FF',
    ],
  ])('a file that is not UTF-8: %s', async (_, bytes, place, byte) => {
    put('02.yaml', bytes);
    expect(await loaded()).toEqual([`shown/02.yaml:${place} plan-encoding`]);
    expect((await reasons())[0]).toContain(`the byte 0x${byte} cannot be read`);
  });

  test('several such files at once, each by itself', async () => {
    put('02.yaml', new Uint8Array([0xff]));
    mkdirSync(join(folder, '03.yaml'));
    expect(await loaded()).toEqual(['shown/02.yaml:1:1 plan-encoding', 'shown/03.yaml plan-unreadable']);
  });

  test('nothing', () => {
    expect(problemsOf([]).map(brief)).toEqual(['plan.yaml plan-unreadable']);
    expect(problemsOf(files(PLAN, TASK).slice(1)).map(brief)).toEqual(['plan.yaml plan-unreadable']);
  });

  test('empty files', () => {
    expect(problemsOf(files('', TASK)).map(brief)).toEqual(['plan.yaml:1:1 plan-empty-file']);
    expect(problemsOf(files(PLAN, TASK, '# later\n')).map(brief)).toEqual(['02.yaml:1:1 plan-empty-file']);
  });
});

describe('every problem is told at once', () => {
  /** What is found in texts that are marked where something is expected. */
  function expectAt(texts: readonly string[], codes: readonly string[]): void {
    const [plan = unmark(''), ...tasks] = texts.map(unmark);
    const places = [
      ...tasks.flatMap(({ places: marks }, index) => marks.map((mark) => `0${index + 1}.yaml:${mark}`)),
      ...plan.places.map((mark) => `plan.yaml:${mark}`),
    ];
    expect(places).toHaveLength(codes.length);
    const found = problemsOf(files(plan.text, ...tasks.map(({ text }) => text))).map(brief);
    expect(found).toEqual(places.map((place, index) => `${place} ${codes[index]}`));
  }

  test('of several files, in the order of files and lines', () => {
    const first = edit(
      withTarget('kind: milestone, project: §brige, stage: done'),
      'value: 10',
      'value: §ten',
    );
    const second =
      'task: §1\nclause: 二\ntitle: { zh: 乙, en: B }\ndepartments: [works, §nobody]\n§nope: 1\n';
    expectAt(
      [edit(edit(PLAN, 'timeZone: ', 'timeZone: §Not/'), 'rank: 2', 'rank: §two'), first, second],
      [
        'plan-bad-value',
        'plan-unknown-reference',
        'plan-duplicate-id',
        'plan-unknown-reference',
        'plan-unknown-key',
        'plan-bad-value',
        'plan-bad-value',
      ],
    );
  });

  test('of what stands behind an item that is left out, at its own place', () => {
    const plan = edit(
      edit(PLAN, 'title: { zh: 北县, en: North }', 'title: §North'),
      'regions: all',
      'regions: [north, §east]',
    );
    const task = edit(withTarget('kind: milestone, project: bridge, stage: §dune'), 'at-least', '§at-last');
    expectAt(
      [plan, task],
      ['plan-unknown-word', 'plan-unknown-reference', 'plan-bad-value', 'plan-unknown-reference'],
    );
  });

  test('of an item that has an unknown key as well', () => {
    const task = withTarget('kind: milestone, §metric: bridge, project: §brige, stage: §dune');
    expectAt([PLAN, task], ['plan-unknown-key', 'plan-unknown-reference', 'plan-unknown-reference']);
  });

  test('of the tasks, where plan.yaml cannot be read', () => {
    expectAt(['a: [§', `${TASK}§nope: 1\n`], ['plan-unknown-key', 'plan-yaml']);
  });

  test('of an item that is faulty, but for what would follow from its fault', () => {
    const task = withTarget(
      'departments: [§nobody], due: §2022-02-30, kind: total, metric: §lenght, comparator: between, value: §3k, upper: 2, unit: 亿元',
    );
    expectAt(
      [
        PLAN,
        edit(task, 'wording: w, ', 'wroding: w, ')
          .replace('- { id: t2', '- §{ id: t2')
          .replace('wroding', '§wroding'),
      ],
      [
        'plan-missing-key',
        'plan-unknown-key',
        'plan-unknown-reference',
        'plan-bad-value',
        'plan-unknown-reference',
        'plan-bad-value',
      ],
    );
  });

  test('of two faulty targets that say the same but for what is faulty, which they may not', () => {
    const milestone = 'kind: milestone, project: bridge, stage: done';
    const task = `${withTarget(`${milestone}, due: §2022-31-12`)}  - { id: t3, title: { zh: 丙, en: C }, strength: §frim, wording: w, ${milestone} }\n`;
    expectAt([PLAN, task], ['plan-bad-value', 'plan-unknown-word']);
  });

  test('of the rest, where one task cannot be read: what that one may declare is not called missing', () => {
    const rest = withTarget('kind: milestone, project: tunnel, stage: §dune');
    expectAt(
      [PLAN, edit(rest, '    unit: 亿元', '    unit: §公里'), 'a: [§'],
      ['plan-unit-mismatch', 'plan-unknown-reference', 'plan-yaml'],
    );
  });

  test('of the references, where a title of the plan or of the task is faulty', () => {
    const plan = edit(PLAN, '{ zh: 甲方案, en: Plan A }', '§Plan A');
    const task = edit(TASK, '{ zh: 公路, en: Roads }', '§{ zh: 公路 }');
    expectAt(
      [plan, edit(task, 'metric: investment', 'metric: §investmnt')],
      ['plan-missing-key', 'plan-unknown-reference', 'plan-bad-value'],
    );
  });
});

/** One mistake is one finding: what refers to the faulty thing is not called wrong as well. */
describe('nothing is told of what follows from another problem', () => {
  const uses = 'kind: coverage, metric: inspection, population: everywhere, comparator: every, stage: done';

  test.each([
    [
      'a region',
      edit(edit(PLAN, 'id: south,', 'id: south, nope: 1,'), 'regions: all', 'regions: [north, south]'),
      TASK,
    ],
    ['a population', edit(PLAN, 'id: everywhere,', 'id: everywhere, nope: 1,'), withTarget(uses)],
    ['a stage', edit(PLAN, 'id: done,', 'id: done, nope: 1,'), withTarget(uses)],
    ['a department', edit(PLAN, 'id: works,', 'id: works, nope: 1,'), TASK],
    ['a unit', edit(PLAN, 'factor: 1000', 'factor: many'), edit(TASK, 'unit: 公里', 'unit: kilofranc')],
    [
      'a unit that is impossible',
      edit(PLAN, 'factor: 1000', 'factor: 0'),
      edit(TASK, 'unit: 公里', 'unit: kF'),
    ],
    ['a metric', PLAN, edit(withTarget(uses), 'type: stage', 'type: stag')],
    ['the unit of a metric', PLAN, edit(TASK, 'unit: 万元', 'unit: 万圆')],
    ['the unit that a metric lacks', PLAN, edit(TASK, 'type: flow, unit: 万元', 'type: flow')],
    [
      'the period of the plan',
      edit(PLAN, 'start: 2021-01-01, end: 2023-12-31', 'start: 2023-12-31, end: 2021-01-01'),
      withTarget('kind: cadence, metric: investment, interval: year, from: 2021-01-01'),
    ],
    ['a whole file', PLAN, edit(withTarget(uses), 'task: 1', 'task: one')],
  ])('%s', (_, plan, task) => {
    expect(problemsOf(files(plan, task)).map(brief)).toHaveLength(1);
  });
});

describe('what does not say the same', () => {
  const level = 'kind: level, metric: length, unit: 公里';
  const count = 'kind: count, unit: 座, comparator: at-least, value: 1, stage: done';
  test.each([
    [
      'another upper bound',
      `${level}, comparator: between, value: 1, upper: 2`,
      `${level}, comparator: between, value: 1, upper: 3`,
    ],
    [
      'another tolerance',
      `${level}, comparator: about, value: 1, tolerance: 2`,
      `${level}, comparator: about, value: 1, tolerance: 3`,
    ],
    [
      'another comparator',
      `${level}, comparator: at-least, value: 1`,
      `${level}, comparator: more-than, value: 1`,
    ],
    [
      'another day',
      `${level}, comparator: at-least, value: 1`,
      `${level}, comparator: at-least, value: 1, due: 2022-12-31`,
    ],
    [
      'another region',
      `${level}, comparator: at-least, value: 1`,
      `${level}, comparator: at-least, value: 1, region: north`,
    ],
    [
      'figures that are not known',
      `${level}, comparator: at-least, value: unknown`,
      `${level}, comparator: at-least, value: unknown`,
    ],
    ['other projects', `${count}, projects: [bridge]`, `${count}, projects: [inspection]`],
  ])('%s', (_, first, second) => {
    const task = `${withTarget(first)}  - { id: t3, title: { zh: 丙, en: C }, strength: firm, wording: w, ${second} }\n`;
    expect(problemsOf(files(PLAN, task)).map(brief)).toEqual([]);
  });

  test('a firm and an aspirational target', () => {
    const task = withTarget(`${level}, comparator: at-least, value: 1`);
    const both = `${task}  - { id: t3, title: { zh: 丙, en: C }, strength: aspirational, wording: w, ${level}, comparator: at-least, value: 1 }\n`;
    expect(planOf(...files(PLAN, both)).targets).toHaveLength(3);
  });
});

describe('a plan is found', () => {
  test('by the path of its folder', async () => {
    expect(await findPlan(folder, '/')).toEqual({ ok: true, value: { folder, shownAs: folder } });
    expect(await findPlan('.', folder)).toEqual({ ok: true, value: { folder, shownAs: '.' } });
  });

  test('by the id of a shipped one, from anywhere', async () => {
    const [id = ''] = await shippedPlans();
    const found = await findPlan(id, folder);
    expect(found.ok && (await loadPlan(found.value.folder))).toMatchObject({ ok: true, value: { id } });
  });

  test('not under a name that nothing has', async () => {
    const expected = await shippedPlans();
    expect(await findPlan('zunyi-investment-2021-2032', folder)).toEqual({
      ok: false,
      error: {
        code: 'plan-not-found',
        args: { found: 'zunyi-investment-2021-2032', expected, nearest: DEFAULT_PLAN },
        place: undefined,
      },
    });
    for (const name of ['x', 'plan.yaml', '../x', 'a\0b', '~'])
      expect(await findPlan(name, folder)).toMatchObject({ ok: false, error: { args: { found: name } } });
  });

  test('not where plan.yaml is a folder', async () => {
    rmSync(join(folder, 'plan.yaml'));
    mkdirSync(join(folder, 'plan.yaml'));
    expect(await findPlan(folder, '/')).toMatchObject({ ok: false, error: { code: 'plan-not-found' } });
  });
});

test('a plan is the same whatever the order of its files', () => {
  const second = 'task: 0\nclause: 零\ntitle: { zh: 乙, en: B }\ndepartments: []\n';
  const texts = files(PLAN, TASK, second);
  expect(parsePlan(texts.toReversed())).toEqual(parsePlan(texts));
});
