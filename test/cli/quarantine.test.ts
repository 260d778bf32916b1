import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
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

async function quarantine(
  into: string,
  reports: readonly string[],
  cwd = '.',
  more: readonly string[] = [],
): Promise<Answer> {
  const args = ['check', ...reports, '--plan', PLAN, '--as-of', '2022-06-30', '--lang', 'en', ...more];
  return runProgram({ args: [...args, '--quarantine', into], cwd: join(folder, cwd) });
}

/** All that is in a folder, but for the list of a quarantine. */
function filesIn(name: string): readonly string[] {
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((each) => !each.startsWith('.plancheck-quarantine'))
    .sort();
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

  test('takes in files of any size, and gives their sound rows byte by byte', async () => {
    const sound = 'investment,2022-01,1\r\ninvestment,2022-03,2\n';
    const note = `investment,2022-02,${'0'.repeat(70_000)}1\n`.repeat(250);
    put('big.csv', `metric,period,value\n${sound}investment,2022-02,x\n${note}`);
    const { stderr } = await quarantine('q', ['big.csv']);
    expect(stderr.toString()).toContain('big.csv: 2 sound rows and 251 faulty rows, written to q/big.*.csv');
    const parts = (name: string): string => readFileSync(join(folder, `q/big.${name}.csv`), 'utf8');
    expect(parts('sound')).toBe(`metric,period,value\n${sound}`);
    expect(parts('faulty').split('\r\n')).toHaveLength(1 + 251 + 1);
    expect(parts('correction').split('\n')).toHaveLength(1 + 251 + 1);
  });

  test('holds rows that are refused for what the name of their file says', async () => {
    const header = 'metric,period,value,region\n';
    put('东川县6月.csv', `${header}investment,2022-01,1,\ninvestment,2022-02,2,west\n`);
    const { status } = await quarantine('q', ['东川县6月.csv']);
    expect(status).toBe(2);
    const part = (name: string): string => readFileSync(join(folder, `q/东川县6月.${name}.csv`), 'utf8');
    expect(part('sound')).toBe(`${header}investment,2022-02,2,west\n`);
    expect(part('faulty')).toContain('table-region-mentioned');
    expect(part('correction')).toContain('investment,2022-01,1,');
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

  test('never replaces a link in it, or what that leads to, without --force', async () => {
    put('june.csv');
    put('precious.txt', 'precious');
    mkdirSync(join(folder, 'q'));
    symlinkSync(join(folder, 'precious.txt'), join(folder, 'q/june.sound.csv'));
    const { status, stderr } = await quarantine('q', ['june.csv']);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain('"q/june.sound.csv" was not written by plancheck');
    expect(filesIn('q')).toEqual(['june.sound.csv']);
    await quarantine('q', ['june.csv'], '.', ['--force']);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, 'q/june.sound.csv'), 'utf8')).toContain('2022-01');
    expect(readFileSync(join(folder, 'june.csv'), 'utf8')).toBe(FAULTY);
  });

  test('holds what the last run says, and nothing of an earlier one', async () => {
    put('in/june.csv');
    put('in/july.csv');
    await quarantine('q', ['in']);
    expect(filesIn('q')).toHaveLength(1 + 2 * 3);
    put('in/july.csv', FAULTY.replace(',x', ',2'));
    put('in/june.csv', FAULTY.replace('investment,2022-01,1\n', ''));
    await quarantine('q', ['in']);
    expect(filesIn('q')).toEqual(['in', 'in/june.correction.csv', 'in/june.faulty.csv']);
    put('in/june.csv', FAULTY.replace(',x', ',2'));
    await quarantine('q', ['in']);
    expect(filesIn('q')).toEqual(['in']);
  });

  test('keeps a sheet that somebody has filled in, and what somebody else put there', async () => {
    put('in/june.csv');
    await quarantine('q', ['in']);
    put('q/notes.txt', 'call the bureau');
    const sheet = join(folder, 'q/in/june.correction.csv');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(',x', ',2'));
    const before = filesIn('q').map((name) => [
      name,
      name.includes('.') && readFileSync(join(folder, 'q', name), 'utf8'),
    ]);
    put('in/june.csv', FAULTY.replace(',x', ',2'));
    const { status, stderr } = await quarantine('q', ['in']);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain(
      '"q/in/june.correction.csv" was not written by plancheck, or was changed since',
    );
    expect(
      filesIn('q').map((name) => [name, name.includes('.') && readFileSync(join(folder, 'q', name), 'utf8')]),
    ).toEqual(before);
    await quarantine('q', ['in'], '.', ['--force']);
    expect(filesIn('q')).toEqual(['in', 'notes.txt']);
  });

  test('is written anew though earlier runs were cut short one after the other', async () => {
    const list = 'q/.plancheck-quarantine.json';
    /** A run that puts its list into the folder, and is ended before any other file is there. */
    const cutShort = async (content: string): Promise<void> => {
      cpSync(join(folder, 'q'), join(folder, 'kept'), { recursive: true });
      put('june.csv', content);
      expect((await quarantine('q', ['june.csv'])).status).toBe(2);
      const written = readFileSync(join(folder, list));
      rmSync(join(folder, 'q'), { recursive: true });
      renameSync(join(folder, 'kept'), join(folder, 'q'));
      writeFileSync(join(folder, list), written);
    };
    put('june.csv');
    await quarantine('q', ['june.csv']);
    for (const value of ['y', 'z', 'w']) await cutShort(`${FAULTY}investment,2022-03,${value}\n`);
    const last = `${FAULTY}investment,2022-04,v\n`;
    put('june.csv', last);
    expect((await quarantine('q', ['june.csv'])).stderr.toString()).toContain('written to q/june.*.csv');
    expect(readFileSync(join(folder, 'q/june.faulty.csv'), 'utf8')).toContain('2022-04');

    // What somebody else writes there meanwhile is none of them.
    await cutShort(FAULTY);
    put('q/june.faulty.csv', 'somebody\n');
    const refused = await quarantine('q', ['june.csv']);
    expect([refused.status, readFileSync(join(folder, 'q/june.faulty.csv'), 'utf8')]).toEqual([
      3,
      'somebody\n',
    ]);
  });

  test('is written together with the reports of the run, or not at all', async () => {
    put('june.csv');
    const { status } = await quarantine('q', ['june.csv'], '.', ['--output', 'no/such/report.json']);
    expect([status, existsSync(join(folder, 'q'))]).toEqual([3, false]);
    put('q', 'a file');
    const other = await quarantine('q', ['june.csv'], '.', ['--output', 'report.json']);
    expect([other.status, existsSync(join(folder, 'report.json'))]).toEqual([3, false]);
    expect(readdirSync(folder).sort()).toEqual(['june.csv', 'q']);
  });

  test('holds nothing of what others than the department answer for', async () => {
    put(
      'r.csv',
      ['metric,period,value,department', 'investment,2022-01,1,finance', 'investment,2022-02,x,finance']
        .concat(['homes,2022-01,y,works', 'homes,2022-02,2,works', ''])
        .join('\n'),
    );
    for (const name of ['.', 'by-a-large-file']) {
      if (name !== '.')
        put('r.csv', readFileSync(join(folder, 'r.csv'), 'utf8') + `${' '.repeat(9_000)}\n`.repeat(1_900));
      const { stderr } = await quarantine('q', ['r.csv'], '.', ['--department', 'finance']);
      expect(stderr.toString()).toContain('r.csv: 1 sound row and 1 faulty row, written to q/r.*.csv');
      const all = filesIn('q').map((part) => readFileSync(join(folder, 'q', part), 'utf8'));
      expect(all).toHaveLength(3);
      expect(all.join('')).not.toContain('works');
    }
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
