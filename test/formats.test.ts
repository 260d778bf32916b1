import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.js';
import { caseFolders, hasCase, readCase, type Case } from './support/cases.js';
import { runProgram } from './support/program.js';

/** The exit status never depends on the format: every fixture of a report is run with each format in turn. */

const OF_CHECK_ALONE = new Set([
  '-t',
  '--target',
  '--clause',
  '--kind',
  '--strength',
  '--due-before',
  '--fail-on',
  '--department',
]);
const OF_REPORTS = ['-f', '--format', '-o', '--output'];

/** Words of a command line without options that take a value, and without their values. */
function without(args: readonly string[], options: Iterable<string>): readonly string[] {
  const dropped = new Set(options);
  return args.filter((word, at) => {
    const [option = ''] = word.split('=', 1);
    return !dropped.has(option) && !dropped.has(args[at - 1] ?? '');
  });
}

const cases = caseFolders().filter(hasCase).map(readCase);
const reporting = (command: string): readonly Case[] => cases.filter(({ args }) => args[0] === command);

async function statusOf({ folder, env, stdin }: Case, args: readonly string[]): Promise<number> {
  return (await runProgram({ args, cwd: folder, env, stdin })).status;
}

const ALL_THE_SAME = (status: number): unknown =>
  Object.fromEntries(REPORT_FORMATS.map((format) => [format, status]));

/** The status with each format. */
async function statuses(from: Case, args: readonly string[]): Promise<unknown> {
  const found: [string, number][] = [];
  for (const format of REPORT_FORMATS)
    found.push([format, await statusOf(from, [...without(args, OF_REPORTS), '--format', format])]);
  return Object.fromEntries(found);
}

test('there are fixtures of every status to go by', () => {
  const all = new Set(cases.map(({ status }) => status));
  expect([0, 1, 2, 3].filter((status) => !all.has(status))).toEqual([]);
});

describe('the status of a check is the same in every format', () => {
  test.each(reporting('check'))('$name', async (fixture) => {
    expect(await statuses(fixture, fixture.args)).toEqual(ALL_THE_SAME(fixture.status));
  });
});

describe('the status of a validation is the same in every format', () => {
  test.each(reporting('validate'))('$name', async (fixture) => {
    expect(await statuses(fixture, fixture.args)).toEqual(ALL_THE_SAME(fixture.status));
  });

  test.each(reporting('check'))('of the reports of $name', async (fixture) => {
    const [, ...words] = without(fixture.args, [...OF_CHECK_ALONE, ...OF_REPORTS]);
    const args = ['validate', ...words.filter((word) => word !== '--aspirational')];
    const status = await statusOf(fixture, args);
    expect(await statuses(fixture, args)).toEqual(ALL_THE_SAME(status));
  });
});

describe('all formats at once', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plancheck-formats-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('come to the same status as one, each in its file', async () => {
    const whole = cases.find(({ name }) => name.startsWith('zunyi-'));
    if (!whole) throw new Error('no fixture of a whole round');
    const formats = REPORT_FORMATS.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]);
    expect(await statusOf(whole, [...whole.args, ...formats])).toBe(whole.status);
    expect(readdirSync(folder)).toEqual([...REPORT_FORMATS].sort());
  });
});
