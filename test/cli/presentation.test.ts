import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PLAN, TASK } from '../plan/support.js';
import { runProgram } from '../support/program.js';

const REPORT = 'metric,region,period,value,unit\ninvestment,area,2022-06,5,亿元\n';
const WINDOWS = process.platform === 'win32';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-formats-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  put('r.csv', REPORT);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

function got(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

interface Told {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(command: string, words: string, language = 'en'): Promise<Told> {
  const args = [command, '--plan', 'plan', '--as-of', '2022-06-30', 'r.csv', '--lang', language];
  const answer = await runProgram({ args: [...args, ...words.split(' ')], cwd: folder });
  return { status: answer.status, stdout: answer.stdout.toString(), stderr: answer.stderr.toString() };
}

/** A command line that cannot be used leaves no file behind, and no report. */
async function refused(words: string, language = 'en'): Promise<readonly string[]> {
  const before = readdirSync(folder);
  const { status, stdout, stderr } = await run('check', words, language);
  expect([status, stdout]).toEqual([3, '']);
  expect(readdirSync(folder)).toEqual(before);
  expect(got('r.csv')).toBe(REPORT);
  return stderr.trimEnd().split('\n');
}

describe.each(['check', 'validate'])('several formats of %s at once', (command) => {
  test('go where each is told to', async () => {
    const { status, stdout, stderr } = await run(
      command,
      '--format table --format sarif=out.sarif --format=csv=a=b.csv -f junit=out.xml',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/Exit status 0/u);
    expect(JSON.parse(got('out.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(got('a=b.csv')).toMatch(/^\ufeffrecord,/u);
    expect(got('out.xml')).toMatch(/^<\?xml/u);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'plancheck: the report is in out.sarif',
      'plancheck: the report is in a=b.csv',
      'plancheck: the report is in out.xml',
    ]);
  });

  test('say the same as each alone', async () => {
    await run(command, '--format json=1.json --format ndjson=1.ndjson --output 1.txt --format table');
    for (const [format, file] of [
      ['json', '1.json'],
      ['ndjson', '1.ndjson'],
      ['table', '1.txt'],
    ] as const)
      expect((await run(command, `--format ${format}`)).stdout).toBe(got(file));
  });

  test('leave standard output empty where each has a file', async () => {
    const { stdout } = await run(command, '--format json=1.json --format markdown=1.md');
    expect(stdout).toBe('');
  });
});

describe('a wish for formats that cannot be met', () => {
  test.each([
    ['--format sarfi=out.sarif', '--format does not take "sarfi"', 'did you mean "sarif"?'],
    ['--format markdwon', '--format does not take "markdwon"', 'did you mean "markdown"?'],
    ['--format sarif=', '"sarif=" given to --format names no file', 'for example --format sarif=out.sarif'],
    [
      '--format table --format json',
      'only one format can go to standard output, and here are table, json',
      'give the others a file, for example --format json=report',
    ],
    [
      '--format json=1.json --output 2.json',
      'every format has a file of its own, so that --output has no report to write',
      'leave out --output, or the =file of one format',
    ],
    [
      '--format json=x --format csv=./plan/../x',
      'two formats are to be written to one file, ./plan/../x',
      'give each format a file of its own',
    ],
    [
      '--format json=x --format csv --output x',
      'two formats are to be written to one file, x',
      'give each format a file of its own',
    ],
    [
      '--format json=./r.csv',
      './r.csv is one of the files that were read; it is not overwritten',
      'write the report to another file',
    ],
    [
      '--format table --format json=no/x.json',
      'the report cannot be written to "no/x.json": there is no such folder',
      'name a file in a folder that exists and can be written to',
    ],
  ])('%s', async (words, message, hint) => {
    const [first, second, ...rest] = await refused(words);
    expect(first).toContain(`plancheck: ${message}`);
    expect(second).toBe(`    ${hint}`);
    expect(rest).toEqual([]);
  });

  test.each([
    ['--format sarfi=out.sarif', '--format 没有“sarfi”这个取值', '是否想写“sarif”？'],
    ['--format sarif=', '--format 的“sarif=”没有写文件', '例如 --format sarif=out.sarif'],
    [
      '--format csv --format json',
      '只能有一种格式写到标准输出，这里有：csv, json',
      '其余的写成“格式=文件”，例如 --format json=文件名',
    ],
    ['--format json=x --format csv=x', '两种格式要写入同一文件 x', '给每种格式各写一个文件名'],
    ['--output r.csv', 'r.csv 是本次读取的文件，不会被覆盖', '把报告写到别的文件'],
  ])('in Chinese: %s', async (words, message, hint) => {
    const [first, second] = await refused(words, 'zh');
    expect(first).toContain(`plancheck: ${message}`);
    expect(second).toBe(`    ${hint}`);
  });

  test('writes none of the files where one cannot be written', async () => {
    put('old.json', 'old');
    await refused('--format json=old.json --format csv=new.csv --format sarif=no/out.sarif');
    expect(got('old.json')).toBe('old');
  });
});

describe.skipIf(WINDOWS)('a file by another name', () => {
  test('is not written over if it is a report that was read', async () => {
    symlinkSync('r.csv', join(folder, 'link.csv'));
    linkSync(join(folder, 'r.csv'), join(folder, 'hard.csv'));
    symlinkSync('.', join(folder, 'here'));
    for (const name of ['link.csv', 'hard.csv', 'here/r.csv'])
      expect((await refused(`--format json=${name}`))[0]).toContain(
        `${name} is one of the files that were read`,
      );
  });

  test('is not written twice', async () => {
    put('a.json', '');
    symlinkSync('a.json', join(folder, 'b.json'));
    symlinkSync('.', join(folder, 'here'));
    for (const words of ['--format json=a.json --format csv=b.json', '--format json=c --format csv=here/c'])
      expect((await refused(words))[0]).toContain('two formats are to be written to one file');
    expect(statSync(join(folder, 'a.json')).size).toBe(0);
  });
});

describe('a file that is written to, where no format is given,', () => {
  const BEGINNINGS = {
    'a.csv': /^\ufeff?\w+,/u,
    'a.json': /^\{\n/u,
    'a.ndjson': /^\{"record"/u,
    'a.jsonl': /^\{"record"/u,
    'a.md': /^# /u,
    'a.xml': /^<\?xml/u,
    'a.sarif': /sarif-2\.1\.0/u,
    'A.JSON': /^\{\n/u,
    'gl-code-quality-report.json': /^\[/u,
    'GL-Code-Quality-Report-2.json': /^\[/u,
  };

  test.each(['check', 'validate', 'audit'])('tells %s its format by its name', async (command) => {
    for (const [name, beginning] of Object.entries(BEGINNINGS)) {
      await run(command, `--output ${name}`);
      expect(got(name), name).toMatch(beginning);
    }
    for (const name of ['a.txt', 'verdicts']) {
      await run(command, `--output ${name}`);
      expect(got(name), name).toMatch(/Exit status \d/u);
    }
  });

  test('is refused where its name ends in what is no format, and written where one is given', async () => {
    expect(await refused('--output a.docx')).toEqual([
      'plancheck: the name "a.docx" does not tell which format is wanted',
      expect.stringContaining('say which with --format: table, json'),
    ]);
    await run('check', '--output a.docx --format csv');
    expect(got('a.docx')).toMatch(BEGINNINGS['a.csv']);
  });
});
