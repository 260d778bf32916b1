import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../src/exit.js';
import { REPORT_FORMATS } from '../../src/report/format-names.js';
import { caseFolders, hasCase, readCase, type Case } from './cases.js';
import { runProgram } from './program.js';

/** The fixtures, run with all formats. */

/** How and where a report is wanted. */
export const OF_REPORTS = ['-f', '--format', '-o', '--output'];

/** Words of a command line without options that take a value, and without their values. */
export function without(args: readonly string[], options: Iterable<string>): readonly string[] {
  const dropped = new Set(options);
  return args.filter((word, at) => {
    const [option = ''] = word.split('=', 1);
    return !dropped.has(option) && !dropped.has(args[at - 1] ?? '');
  });
}

export const cases = caseFolders().filter(hasCase).map(readCase);
export const reporting = (command: string): readonly Case[] =>
  cases.filter(({ args }) => args[0] === command);

export async function statusOf({ folder, env, stdin }: Case, args: readonly string[]): Promise<number> {
  return (await runProgram({ args, cwd: folder, env, stdin })).status;
}

/** That status with each format. */
export const allTheSame = (status: number): unknown =>
  Object.fromEntries(REPORT_FORMATS.map((format) => [format, status]));

/** The status with each format in turn. */
export async function statuses(
  from: Case,
  args: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const words = without(args, OF_REPORTS);
  const found: Record<string, number> = {};
  for (const format of REPORT_FORMATS) found[format] = await statusOf(from, [...words, '--format', format]);
  return found;
}

/** What a run comes to that writes every format, each to a file. */
export interface InAllFormats {
  readonly status: number;
  readonly written: readonly string[];
}

/** One run with all formats: to read and to judge takes longer than to print. */
export async function inAllFormats(from: Case, args: readonly string[]): Promise<InAllFormats> {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-formats-'));
  try {
    const formats = REPORT_FORMATS.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]);
    const status = await statusOf(from, [...without(args, OF_REPORTS), ...formats]);
    return { status, written: readdirSync(folder).sort() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a run of a fixture comes to in all formats; where nothing is judged nothing is written. */
export function allWith(status: number, { args }: Case): InAllFormats {
  const isJudged = status !== EXIT.unusable && !args.includes('--help');
  return { status, written: isJudged ? [...REPORT_FORMATS].sort() : [] };
}
