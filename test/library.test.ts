import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../scripts/tarball.mjs';
import {
  check,
  describeReason,
  EXIT,
  exitStatus,
  findPlan,
  loadPlan,
  parseDay,
  readReports,
  UnreadableReport,
  validate,
  type Finding,
  type Intake,
  type Plan,
} from '../src/index.js';
import { runProgram } from './support/program.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = 'fixtures/zunyi-2022-06-30/reports';
const AS_OF = '2022-06-30';

const folders: string[] = [];

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-library-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let plan: Plan;

beforeAll(async () => {
  const found = await findPlan('zunyi-investment-2021-2023', ROOT);
  const loaded = found.ok ? await loadPlan(found.value.folder, found.value.shownAs) : found;
  if (!loaded.ok) throw new Error('the shipped plan does not load');
  plan = loaded.value;
});

async function allOf(intakes: AsyncIterable<Intake>): Promise<Intake[]> {
  const all: Intake[] = [];
  for await (const intake of intakes) all.push(intake);
  return all;
}

const ROW = 'metric,period,value\n工业投资,2022,400\n';

describe('reading reports', () => {
  it('gives what the program reads, in the same order, with the same verdicts', async () => {
    const reports = await allOf(readReports(plan, [REPORTS], { cwd: ROOT }));
    const result = check({ plan, reports, asOf: parseDay(AS_OF)! });
    const args = ['check', REPORTS, '--as-of', AS_OF, '--format', 'json'];
    const answer = await runProgram({ args, cwd: ROOT });
    const printed = JSON.parse(answer.stdout.toString('utf8')) as {
      inputs: { file: string }[];
      assessments: { target: string; verdict: string }[];
      findings: unknown[];
    };
    expect(reports.map(({ input }) => input.file)).toEqual(printed.inputs.map(({ file }) => file));
    expect(result.assessments.map(({ target, verdict }) => [target.id, verdict])).toEqual(
      printed.assessments.map(({ target, verdict }) => [target, verdict]),
    );
    expect(result.findings).toHaveLength(printed.findings.length);
    expect(exitStatus(result, { failOn: new Set(), aspirational: false })).toBe(answer.status);
  });

  it('reads a file when it is asked for it, and not before', async () => {
    const cwd = emptyFolder();
    for (const name of ['a.csv', 'b.csv']) writeFileSync(join(cwd, name), ROW);
    const intakes = readReports(plan, ['.'], { cwd });
    const first = await intakes.next();
    writeFileSync(join(cwd, 'b.csv'), `${ROW}工业投资,2021,300\n`);
    const second = await intakes.next();
    expect([first, second].map(({ value }) => value?.observations.length)).toEqual([1, 2]);
    expect(await intakes.next()).toEqual({ done: true, value: undefined });
  });

  it('throws what cannot be read, with its finding, unless somebody hears of it', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.csv'), ROW);
    const thrown: unknown = await allOf(readReports(plan, ['a.csv', 'b.csv'], { cwd })).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(UnreadableReport);
    expect(thrown).toMatchObject({ name: 'UnreadableReport', finding: { code: 'file-not-found' } });
    expect(String(thrown)).toMatch(/^UnreadableReport: b\.csv: .*"b\.csv"/u);

    const heard: Finding[] = [];
    const onUnreadable = (finding: Finding): unknown => heard.push(finding);
    const reports = await allOf(readReports(plan, ['a.csv', 'b.csv'], { cwd, onUnreadable }));
    expect(reports.map(({ input }) => input.file)).toEqual(['a.csv']);
    const result = check({ plan, reports, asOf: parseDay(AS_OF)!, findings: heard });
    expect(exitStatus(result, { failOn: new Set(), aspirational: false })).toBe(EXIT.dataErrors);
  });

  it('throws what cannot be opened at the place of the file', async () => {
    const cwd = emptyFolder();
    for (const name of ['a.csv', 'b.csv']) writeFileSync(join(cwd, name), ROW);
    const intakes = readReports(plan, ['*.csv'], { cwd });
    expect((await intakes.next()).value?.input.file).toBe('a.csv');
    rmSync(join(cwd, 'b.csv'));
    await expect(intakes.next()).rejects.toThrow('b.csv');
  });

  it('takes - for the bytes it is given, and for a file of that name if it is given none', async () => {
    const cwd = emptyFolder();
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(ROW));
    }
    const [intake] = await allOf(readReports(plan, ['-'], { cwd, stdin: stdin() }));
    expect(intake?.input).toMatchObject({ file: '-', observations: 1 });
    await expect(allOf(readReports(plan, ['-'], { cwd }))).rejects.toThrow(UnreadableReport);
  });
});

it('validates, and puts reasons into words', async () => {
  const reports = await allOf(readReports(plan, [REPORTS], { cwd: ROOT }));
  const { counts } = validate({ plan, reports, asOf: parseDay(AS_OF)! });
  expect(counts.error).toBeGreaterThan(0);
  const { assessments } = check({ plan, reports, asOf: parseDay(AS_OF)! });
  const [reason] = assessments.find(({ verdict }) => verdict === 'behind')?.because ?? [];
  expect(reason && describeReason(reason, { plan, language: 'en' })).toMatch(/^short by /u);
});

/** Runs a program as somebody else would, and gives what it says. */
function run(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

let example: ReturnType<typeof run>;
beforeAll(() => {
  example = run(ROOT, 'examples/audit.mjs', REPORTS, AS_OF);
});

describe('examples/audit.mjs', () => {
  it('prints the targets that fail and the errors of the data', () => {
    const { status, stdout, stderr } = example;
    expect(stderr).toBe('');
    expect(status).toBe(EXIT.dataErrors);
    expect(stdout).toMatch(/^missed {2}.*\n {2}- /mu);
    expect(stdout).toMatch(/^behind {2}.*\n {2}- short by /mu);
    expect(stdout).toMatch(/^\d+ of 394 targets fail; 3 errors in the data\n {2}fixtures\/.*\.csv:\d+: /mu);
  });

  it.each([
    { args: [], said: 'usage:' },
    { args: [REPORTS, '2022-02-30'], said: 'not a date: 2022-02-30' },
    { args: [REPORTS, AS_OF, 'zunyi-investment'], said: 'zunyi-investment-2021-2023' },
    { args: ['no-such-folder', AS_OF], said: 'no-such-folder' },
  ])('refuses $args', ({ args, said }) => {
    const { status, stdout, stderr } = run(ROOT, 'examples/audit.mjs', ...args);
    expect([status, stdout]).toEqual([EXIT.unusable, '']);
    expect(stderr).toContain(said);
  });
});

describe('the packed package in an empty folder', () => {
  let folder: string;

  // As npm would install it, but from what is here: no registry is asked.
  beforeAll(() => {
    folder = emptyFolder();
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    execFileSync('tar', ['-xzf', pack(emptyFolder()), '-C', modules]);
    const { dependencies } = JSON.parse(readFileSync(join(modules, 'package', 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
    }
    renameSync(join(modules, 'package'), join(modules, 'plancheck'));
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    for (const name of readdirSync(join(ROOT, REPORTS)))
      copyFileSync(join(ROOT, REPORTS, name), join(reports, name));
  });

  it('runs the example', () => {
    copyFileSync(join(ROOT, 'examples', 'audit.mjs'), join(folder, 'audit.mjs'));
    const there = run(folder, 'audit.mjs', 'reports', AS_OF);
    expect(there.stderr).toBe('');
    expect(there.status).toBe(example.status);
    expect(there.stdout).toBe(example.stdout.replaceAll(REPORTS, 'reports'));
  });

  it('runs the command and prints completion scripts', () => {
    const bin = 'node_modules/plancheck/bin/plancheck.js';
    expect(run(folder, bin, 'check', 'reports', '--as-of', AS_OF, '--lang', 'en')).toMatchObject({
      status: EXIT.dataErrors,
      stdout: expect.stringContaining('Exit status 2') as string,
    });
    for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
      expect(run(folder, bin, 'completion', shell)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('plancheck') as string,
      });
  });

  it('has types that a strict program compiles with, without types of ours beside them', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(
      join(folder, 'program.ts'),
      `import { check, loadPlan, parseDay, readReports, type Assessment, type Intake } from 'plancheck';

export async function judge(folder: string, cwd: string): Promise<readonly Assessment[]> {
  const plan = await loadPlan(folder);
  const asOf = parseDay('2022-06-30');
  if (!plan.ok || asOf === undefined) return [];
  const reports: Intake[] = [];
  for await (const intake of readReports(plan.value, ['reports'], { cwd })) reports.push(intake);
  // @ts-expect-error a text is no day
  check({ plan: plan.value, reports, asOf: '2022-06-30' });
  return check({ plan: plan.value, reports, asOf }).assessments;
}
`,
    );
    const compilerOptions = {
      ...{ target: 'ES2022', lib: ['ES2022'], module: 'NodeNext', types: [] },
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(run(folder, tsc).stdout).toBe('');
  });
});
