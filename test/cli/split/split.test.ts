import { appendFileSync, closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SplitThreads } from '../../../src/cli/split.js';
import {
  LEAST_SPLIT,
  readerFor,
  splitterFor,
  type Intake,
  type LargeFile,
  type ReportFile,
} from '../../../src/intake/index.js';
import { formatDay, parseDay, type Day } from '../../../src/model/calendar.js';
import type { Plan } from '../../../src/model/plan.js';
import { loadPlan } from '../../../src/plan/load.js';
import { runProgram } from '../../support/program.js';

const RULES = fileURLToPath(new URL('../../../fixtures/_plans/rules', import.meta.url));
const WORKER = new URL('../../../dist/audit/worker.js', import.meta.url);
const HEADER = 'metric,region,period,value,unit,basis,department,submitted,note';
const AS_OF = parseDay('2022-12-31') ?? (0 as Day);
const reading = { inForceOn: AS_OF };

let folder = '';
let plan: Plan;
let file: ReportFile & { readonly large: LargeFile };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-split-'));
  const loaded = await loadPlan(RULES);
  if (!loaded.ok) throw new Error('the plan cannot be loaded');
  plan = loaded.value;
  writeFileSync(join(folder, 'r.csv'), [HEADER, ...lines(3000), ''].join('\n'));
  const descriptor = openSync(join(folder, 'r.csv'), 'r');
  const bytes = Buffer.alloc(300_000);
  const size = readSync(descriptor, bytes, 0, bytes.length, 0);
  const read = (into: Uint8Array, position: number): number =>
    readSync(descriptor, into, 0, into.length, position);
  const large = { descriptor, size, read, isUnchanged: () => true, close: () => undefined };
  file = { name: 'r.csv', bytes: bytes.subarray(0, size), large };
});
afterAll(() => {
  closeSync(file.large.descriptor ?? -1);
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of which few are in force, with a faulty one here and there. */
function lines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = formatDay((AS_OF - 300 + ((index * 7919) % 300)) as Day);
    const note = index % 50 === 7 ? '"两行\n第二行"' : index % 500 === 3 ? '"open' : '';
    return `investment,East,2022-0${(index % 5) + 1},${index % 300 === 5 ? 'much' : index},亿元,period,finance,${day},${note}`;
  });
}

let threads: SplitThreads | undefined;
afterEach(async () => {
  await threads?.close();
});

async function split(entry: URL, jobs = 3): Promise<ReportFile> {
  threads = new SplitThreads(entry, plan, jobs);
  return splitterFor(plan, reading, { run: (...some) => own().run(...some), jobs, least: 0 })(file);
}

function own(): SplitThreads {
  if (!threads) throw new Error('none has been started');
  return threads;
}

function intake(of: ReportFile): Intake {
  return readerFor(plan, reading)(of);
}

describe('threads read the parts of a file', () => {
  test('and give what one gives', async () => {
    const prepared = await split(WORKER);
    expect(prepared.reduction?.segments.length).toBeGreaterThan(0);
    expect(prepared.inspection?.sha256).toBe(intake(file).input.sha256);
    expect(intake(prepared)).toEqual(intake(file));
  });

  test.each(['dying', 'unable'])('and where they are %s, it is read without them', async (what) => {
    const prepared = await split(new URL(`${what}.mjs`, import.meta.url));
    expect(prepared.reduction).toBeUndefined();
    expect(intake(prepared)).toEqual(intake(file));
  });

  test('and where there is no open file to share, it is read without them', async () => {
    const { size, read, isUnchanged, close } = file.large;
    threads = new SplitThreads(WORKER, plan, 2);
    const prepared = await splitterFor(plan, reading, {
      run: (...some) => own().run(...some),
      jobs: 2,
      least: 0,
    })({ ...file, large: { size, read, isUnchanged, close } });
    expect(prepared.reduction).toBeUndefined();
  });

  test('and where nobody waits for them any more, they end', async () => {
    const waiting = split(WORKER);
    const refused = expect(waiting).rejects.toThrow('closed');
    await own().close();
    await refused;
    await expect(own().run(file.large, []).next()).rejects.toThrow('closed');
  });
});

describe('the program', { timeout: 120_000 }, () => {
  const run = async (words: string): Promise<string> => {
    const args = [...words.split(' '), '--plan', RULES, '--as-of', '2022-12-31', '--lang', 'en'];
    const { status, stdout } = await runProgram({ args, cwd: folder });
    return `${status} ${String(stdout)}`;
  };

  test('gives the same bytes for any number of jobs', async () => {
    const block = `${lines(20_000).join('\n')}\n`;
    const times = Math.ceil(LEAST_SPLIT / Buffer.byteLength(block));
    writeFileSync(join(folder, 'large.csv'), `${HEADER}\n`);
    for (let written = 0; written < times; written += 1) appendFileSync(join(folder, 'large.csv'), block);
    const one = await run('audit large.csv --format json --jobs 1');
    const two = await run('audit large.csv --format json --jobs 2');
    expect(two.length).toBeGreaterThan(1000);
    expect(two === one).toBe(true);
  });

  test('refuses a number of jobs that is none', async () => {
    expect(await run('check r.csv --jobs 0')).toMatch(/^3 /u);
  });
});
