import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { parseDay } from '../../src/model/calendar.js';
import type { Plan } from '../../src/model/plan.js';
import type { PlanCache } from '../../src/plan/cache.js';
import { loadPlan } from '../../src/plan/load.js';
import { packPlan, unpackPlan } from '../../src/plan/pack.js';
import { edit, PLAN, TASK } from './support.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let cache: PlanCache;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-cache-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  cache = { folder: join(folder, 'kept'), program: 'test 1', owner: process.getuid?.() };
  mkdirSync(cache.folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function kept(): readonly string[] {
  return readdirSync(cache.folder).map((name) => join(cache.folder, name));
}

function onlyKept(): string {
  const [file, ...others] = kept();
  if (file === undefined || others.length > 0) throw new Error('expected one plan to be kept');
  return file;
}

async function load(shownAs = 'plan', within: PlanCache | undefined = cache): Promise<Plan> {
  const loaded = await loadPlan(join(folder, 'plan'), shownAs, within);
  if (!loaded.ok) throw new Error('the plan does not load');
  return loaded.value;
}

/** Puts another plan where one is kept, so that it shows whether that is what was read. */
async function forge(): Promise<void> {
  const file = onlyKept();
  put('plan/plan.yaml', edit(PLAN, 'graceDays: 10', 'graceDays: 25'));
  const other = join(folder, 'other');
  mkdirSync(other);
  await load('plan', { ...cache, folder: other });
  const [forged = ''] = readdirSync(other);
  writeFileSync(file, readFileSync(join(other, forged)));
  put('plan/plan.yaml', PLAN);
}

/** Each unit of a plan by where it occurs first. */
function unitsOf(loaded: Awaited<ReturnType<typeof loadPlan>>): readonly number[] {
  if (!loaded.ok) throw new Error('the plan does not load');
  const { units, metrics, targets } = loaded.value;
  const used = [...metrics.values(), ...targets].flatMap((each) => ('unit' in each ? each.unit : []));
  const all = [...units.values(), ...used];
  return all.map((unit) => all.indexOf(unit));
}

const plans = ['targets', 'fixtures']
  .flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, top, name)),
  )
  .filter((name) => name.endsWith('plan.yaml'))
  .map((name) => relative(ROOT, dirname(name)));

describe('what is kept', () => {
  test.each(plans)('of %s is what was parsed, or nothing', async (name) => {
    const parsed = await loadPlan(join(ROOT, name), name);
    const first = await loadPlan(join(ROOT, name), name, cache);
    const second = await loadPlan(join(ROOT, name), name, cache);
    expect(first).toStrictEqual(parsed);
    expect(second).toStrictEqual(parsed);
    if (parsed.ok) onlyKept();
    else expect(kept()).toEqual([]);
  });

  test('is read instead of the files', async () => {
    const { graceDays } = (await load()).cadence;
    await forge();
    expect([graceDays, (await load()).cadence.graceDays]).toEqual([10, 25]);
  });

  test('keeps which units are one and the same', async () => {
    const name = 'targets/zunyi-investment-2021-2023';
    const parsed = unitsOf(await loadPlan(join(ROOT, name), name, cache));
    expect(new Set(parsed).size).toBeGreaterThan(10);
    expect(unitsOf(await loadPlan(join(ROOT, name), name, cache))).toEqual(parsed);
  });

  test('gives the same verdicts', async () => {
    const asOf = parseDay('2022-06-30');
    if (asOf === undefined) throw new Error('no day');
    const checked = check({ plan: await load('plan', undefined), reports: [], asOf });
    await load();
    expect(check({ plan: await load(), reports: [], asOf })).toStrictEqual(checked);
  });
});

describe('another plan is parsed', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['when a file changes', async () => (put('plan/01.yaml', `${TASK}\n`), load())],
    ['when a file has another name', async () => load('elsewhere')],
    ['by another build of the program', async () => load('plan', { ...cache, program: 'test 2' })],
  ])('%s', async (_, again) => {
    await load();
    await again();
    expect(kept()).toHaveLength(2);
  });
});

describe('what is damaged is not read, and mended', () => {
  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['cut off in its digest', (bytes) => bytes.subarray(0, 20)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
    ['something else', () => Buffer.from('not a plan, but rather longer than a digest has bytes')],
  ])('%s', async (_, damage) => {
    const parsed = await load();
    const file = onlyKept();
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    expect(await load()).toStrictEqual(parsed);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('wherever a bit is wrong', async () => {
    const parsed = await load();
    const file = onlyKept();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      expect(await load()).toStrictEqual(parsed);
    }
  });

  test.each([
    ['a number', 7],
    ['no decimals', { plan: {} }],
    ['no plan', { plan: { targets: 1 }, decimals: [] }],
    ['a place that is none', { plan: {}, decimals: [[{}, 1]] }],
    ['a decimal that is none', { plan: {}, decimals: [[{ value: '1e3' }, 'value']] }],
  ])('bytes that hold %s are no plan', (_, value) => {
    expect(unpackPlan(serialize(value))).toBeUndefined();
  });
});

test('what cannot be packed is not kept', async () => {
  const plan = await load();
  expect(() => packPlan({ ...plan, title: { zh: '', en: Symbol('?') } } as unknown as Plan)).toThrow(
    TypeError,
  );
  expect(() => packPlan({ ...plan, title: new Date(0) } as unknown as Plan)).toThrow(TypeError);
});

test.skipIf(process.platform === 'win32').each([
  [
    'others may write',
    (file: string) => {
      chmodSync(file, 0o666);
    },
  ],
  [
    'is a link',
    (file: string) => {
      renameSync(file, `${file}.real`);
      symlinkSync(`${file}.real`, file);
    },
  ],
])('what is kept in a file that %s is not read', async (_, change) => {
  await load();
  await forge();
  const [file = ''] = kept();
  change(file);
  expect((await load()).cadence.graceDays).toBe(10);
});

test('several at once leave one whole file', async () => {
  const parsed = await load('plan', undefined);
  const all = await Promise.all(Array.from({ length: 8 }, () => load()));
  for (const plan of all) expect(plan).toStrictEqual(parsed);
  onlyKept();
});

test('a folder that cannot be written changes nothing', async () => {
  rmSync(cache.folder, { recursive: true });
  put('kept', 'a file');
  expect(await load()).toStrictEqual(await load('plan', undefined));
});

test('the oldest of many are dropped', async () => {
  const name = (at: number): string => join(cache.folder, `plan-${String(at).padStart(64, '0')}.bin`);
  for (let at = 0; at < 60; at += 1) {
    writeFileSync(name(at), '');
    utimesSync(name(at), at, at);
  }
  writeFileSync(join(cache.folder, 'other.txt'), '');
  await load();
  expect(kept()).toHaveLength(51);
  expect(kept()).toContain(join(cache.folder, 'other.txt'));
  expect(kept()).not.toContain(name(10));
  expect(kept()).toContain(name(11));
});
