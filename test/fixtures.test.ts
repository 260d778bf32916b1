import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { caseFolders, hasCase, readCase, type Case } from './support/cases.js';
import { runProgram } from './support/program.js';

/** `npm run fixtures:update` writes down what the program answers, instead of comparing it. */
const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

const names = caseFolders();

test('there are fixtures, and each has a case.yaml', () => {
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !hasCase(name))).toEqual([]);
});

test('no fixture has a file for an output that is empty', () => {
  const outputs = names.filter(hasCase).flatMap((name) => {
    const { folder, files } = readCase(name);
    return [join(folder, files.stdout), join(folder, files.stderr)];
  });
  expect(outputs.filter((file) => statSync(file, { throwIfNoEntry: false })?.size === 0)).toEqual([]);
});

test.each(names.filter(hasCase))('fixture %s answers as expected', async (name) => {
  const { args, folder, status, env, stdin, writes, files } = readCase(name);
  const answer = await runProgram({ args, cwd: folder, env, stdin });
  expect.soft(answer.status, 'exit status').toBe(status);
  settlePrinted(join(folder, files.stderr), answer.stderr);
  settlePrinted(join(folder, files.stdout), answer.stdout);
  if (isTable(args, env)) expect.soft(tooWide(answer.stdout), 'wider than 100 columns').toEqual([]);
  if (writes) settleWritten(join(folder, '.written'), join(folder, 'written'));
});

/** Whether a command answers in text for readers, and leaves its width to the program. */
function isTable(args: readonly string[], env: Case['env']): boolean {
  const options = args.map((word) => word.replace(/=.*$/su, ''));
  return (
    !options.some((word) => ['--format', '-f', '--width', '--output', '-o'].includes(word)) &&
    !('COLUMNS' in env)
  );
}

/** Lines that are longer than they should be, but for those that hold a place of that length. */
function tooWide(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\n')
    .filter((text) => stringWidth(text) > 100 && !/\S{90,}:\d+/u.test(text));
}

/** Where a command prints nothing there is no file for it. */
function settlePrinted(file: string, output: Buffer): void {
  if (output.length === 0 && UPDATING) rmSync(file, { force: true });
  if (output.length > 0 || existsSync(file)) settle(file, output);
}

/** Compares the files that were written with those that are kept, and takes them away. */
function settleWritten(written: string, kept: string): void {
  try {
    if (UPDATING && existsSync(written)) {
      rmSync(kept, { recursive: true, force: true });
      for (const file of filesIn(written)) cpSync(join(written, file), join(kept, file));
    }
    const files = filesIn(written);
    expect.soft(files, written).toEqual(filesIn(kept));
    for (const file of files) settle(join(kept, file), readFileSync(join(written, file)));
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return entries.filter((entry) => entry.endsWith('.csv')).sort();
}

/** Compares output with the file that holds it, byte by byte. */
function settle(file: string, output: Buffer): void {
  if (UPDATING) writeFileSync(file, output);
  if (!existsSync(file)) expect.fail(`${file} is missing; npm run fixtures:update writes it`);
  const expected = readFileSync(file);
  // As text first: its differences can be read.
  expect.soft(output.toString('utf8'), file).toBe(expected.toString('utf8'));
  expect.soft(output.equals(expected), `${file}, byte by byte`).toBe(true);
}
