import { REPORT_FORMATS, type ReportFormat } from '../../src/report/format-names.js';
import { caseFolders, hasCase, readCase, type Case } from './cases.js';
import { runProgram } from './program.js';

/** The fixtures, run with each format in turn. */

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

/** The status with each format. */
export async function statuses(
  from: Case,
  args: readonly string[],
): Promise<Readonly<Record<ReportFormat, number>>> {
  const words = without(args, OF_REPORTS);
  const status = (format: ReportFormat): Promise<number> => statusOf(from, [...words, '--format', format]);
  return {
    table: await status('table'),
    json: await status('json'),
    ndjson: await status('ndjson'),
    csv: await status('csv'),
    markdown: await status('markdown'),
    junit: await status('junit'),
    sarif: await status('sarif'),
    github: await status('github'),
    gitlab: await status('gitlab'),
    concise: await status('concise'),
  };
}
