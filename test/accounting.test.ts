import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../src/intake/source/decode.js';
import { caseFolders, hasCase, readCase } from './support/cases.js';
import { runProgram } from './support/program.js';

interface Accounts {
  readonly inputs: readonly {
    readonly file: string;
    readonly rows: number;
    readonly observations: number;
    readonly rejected: number;
    readonly ignored: number;
  }[];
}

const cases = caseFolders()
  .filter(hasCase)
  .map(readCase)
  .filter(({ folder }) => existsSync(join(folder, 'reports')));

/** The lines of a text, where each must be a row: not where a quoted field may hold a line end. */
function linesOf(file: string): number | undefined {
  if (/\.(?:xlsx|xlsm|xls|ods|gz|zst|parquet)$/u.test(file)) return undefined;
  const decoded = decode(readFileSync(file));
  if (!decoded.ok) return 0;
  const { text } = decoded.value;
  return text.includes('"') ? undefined : text.replace(/(?:\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u).length;
}

describe.each(['check', 'validate'])('%s accounts for every row of every file', (command) => {
  test.each(cases.map(({ name, folder, args }) => ({ name, folder, args })))(
    '$name',
    async ({ folder, args }) => {
      const at = args.indexOf('--plan');
      const plan = at === -1 ? [] : args.slice(at, at + 2);
      const { stdout, stderr } = await runProgram({
        args: [command, 'reports', ...plan, '--as-of', '2022-12-31', '--format', 'json'],
        cwd: folder,
      });
      // A plan with faults judges nothing: then there are no accounts either.
      if (stdout.length === 0) {
        expect(stderr.toString()).toMatch(/\[(?:plan|file)-/u);
        return;
      }
      const { inputs } = JSON.parse(stdout.toString()) as Accounts;
      expect(inputs.length).toBeGreaterThan(0);
      for (const { file, rows, observations, rejected, ignored } of inputs) {
        expect(observations + rejected + ignored, file).toBe(rows);
        const lines = linesOf(join(folder, file));
        if (lines !== undefined) expect(rows, file).toBe(lines);
      }
    },
  );
});
