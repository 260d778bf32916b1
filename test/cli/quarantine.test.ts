import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram, type Answer } from '../support/program.js';

const PLAN = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));
const FAULTY = 'metric,period,value\ninvestment,2022-01,1\ninvestment,2022-02,x\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-quarantine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content = FAULTY): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function quarantine(into: string, reports: readonly string[], cwd = '.'): Promise<Answer> {
  const args = ['check', ...reports, '--plan', PLAN, '--as-of', '2022-06-30', '--lang', 'en'];
  return runProgram({ args: [...args, '--quarantine', into], cwd: join(folder, cwd) });
}

describe('the folder of a quarantine', () => {
  test('takes in reports from outside the current folder without leaving it', async () => {
    put('reports/june.csv');
    mkdirSync(join(folder, 'here'));
    const { status } = await quarantine('q', ['../reports/june.csv'], 'here');
    expect(status).toBe(2);
    expect(readdirSync(join(folder, 'here/q/__/reports')).sort()).toEqual([
      'june.correction.csv',
      'june.faulty.csv',
      'june.sound.csv',
    ]);
    expect(readdirSync(join(folder, 'reports'))).toEqual(['june.csv']);
  });

  test('takes in no file that is too large to be divided, and says so', async () => {
    put('big.csv', FAULTY + '\n'.repeat(17 * 1_048_576));
    const { status, stderr } = await quarantine('q', ['big.csv']);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain('big.csv has more than 16 MB, which is more than can be quarantined');
    expect(existsSync(join(folder, 'q'))).toBe(false);
  });

  test('does not lead elsewhere by a symbolic link in it', async () => {
    put('reports/june.csv');
    mkdirSync(join(folder, 'q'));
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'q/reports'));
    const { status, stderr, stdout } = await quarantine('q', ['reports']);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain('"q/reports" is no ordinary folder');
    expect(stdout.toString()).toBe('');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('replaces a link of the name of a file, and not what it leads to', async () => {
    put('june.csv');
    put('precious.txt', 'precious');
    mkdirSync(join(folder, 'q'));
    symlinkSync(join(folder, 'precious.txt'), join(folder, 'q/june.sound.csv'));
    await quarantine('q', ['june.csv']);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, 'q/june.sound.csv'), 'utf8')).toContain('2022-01');
    expect(readFileSync(join(folder, 'june.csv'), 'utf8')).toBe(FAULTY);
  });

  test.each([
    ['the folder of a report', 'reports', ['reports/june.csv']],
    ['a folder above it', '.', ['reports/june.csv']],
    ['a folder that is searched', 'reports/q', ['reports']],
    ['a folder that a glob leads to', 'reports/q', ['reports/**/*.csv']],
    ['a folder that a glob with ./ leads to', 'reports/q', ['./reports/**/*.csv']],
    ['no name at all', '', ['reports']],
  ])('is refused if it is %s', async (_, into, reports) => {
    put('reports/june.csv');
    const { status, stdout } = await quarantine(into, reports);
    expect([status, stdout.toString()]).toEqual([3, '']);
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    expect(there).toEqual(['reports', join('reports', 'june.csv')]);
  });

  test('may be a hidden one, or one that the glob does not lead to', async () => {
    put('reports/june.csv');
    expect((await quarantine('reports/.q', ['reports'])).status).toBe(2);
    expect((await quarantine('reports/q', ['reports/*.csv'])).status).toBe(2);
    expect(existsSync(join(folder, 'reports/q/reports/june.sound.csv'))).toBe(true);
  });

  test('that cannot be made is told', async () => {
    put('june.csv');
    put('q', 'a file');
    const { status, stderr } = await quarantine('q', ['june.csv']);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain('cannot be written to the quarantine');
  });
});
