import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
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
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { PLAN, TASK, withTarget } from '../plan/support.js';
import { runProgram } from '../support/program.js';

const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));
const HEADER = 'metric,region,period,value,unit\n';
const ROW = 'investment,area,2022-06,5,亿元\n';
const ROOT = process.getuid?.() === 0;
const WINDOWS = process.platform === 'win32';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-edges-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  put('r.csv', HEADER + ROW);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

interface Told {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  args: readonly string[],
  more: { env?: Record<string, string>; stdin?: string } = {},
): Promise<Told> {
  const { status, stdout, stderr } = await runProgram({ args, cwd: folder, ...more });
  const told = { status, stdout: stdout.toString(), stderr: stderr.toString() };
  expect(told.stdout + told.stderr).not.toMatch(/\n\s+at /u);
  return told;
}

/** Runs words separated by blanks, on the plan and the date of these tests. */
const check = (words: string, more?: { env?: Record<string, string>; stdin?: string }): Promise<Told> =>
  run(['check', '--plan', 'plan', '--as-of', '2022-06-30', '--lang', 'en', ...words.split(' ')], more);

/** A command line that cannot be used: status 3, nothing on standard output, and one message with one remedy. */
async function refused(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<readonly string[]> {
  const { status, stdout, stderr } = await run(args, { env: { COLUMNS: '400', ...env } });
  expect([status, stdout]).toEqual([3, '']);
  return stderr.trimEnd().split('\n');
}

describe('words of the command line', () => {
  test('none: the help and what is missing go to standard error', async () => {
    const lines = await refused([]);
    expect(lines[0]).toBe('Usage: plancheck <command> [options]');
    expect(lines.slice(-2)).toEqual([
      'plancheck: no command is given',
      '    plancheck --help shows how it is used',
    ]);
    expect((await refused([], { LANG: 'zh_CN.UTF-8' })).at(-2)).toBe('plancheck: 没有给出命令');
  });

  test.each([
    [['chekc', 'r.csv'], 'there is no command chekc', 'did you mean check?'],
    [['target'], 'there is no command target', 'did you mean targets?'],
    [['r.csv'], 'there is no command r.csv', 'plancheck --help shows how it is used'],
    [['hepl'], 'there is no command hepl', 'did you mean help?'],
    [['help', 'chekc'], 'there is no command chekc', 'did you mean "check"?'],
    [['help', 'check', 'r.csv'], 'there is no command r.csv', 'plancheck --help shows how it is used'],
    [
      ['--plan', 'plan', 'check', 'r.csv'],
      'the option --plan belongs behind a command',
      'for example plancheck check --plan …',
    ],
    [['--lang', 'en'], 'the option --lang belongs behind a command', 'for example plancheck check --lang …'],
    [
      ['-f', 'json', 'targets'],
      'the option -f belongs behind a command',
      'for example plancheck targets -f …',
    ],
    [['--jsno'], 'there is no option --jsno', 'plancheck --help shows how it is used'],
    [['check', '--plna=plan', 'r.csv'], 'there is no option --plna', 'did you mean --plan?'],
    [['check', '--colour', 'r.csv'], 'there is no option --colour', 'did you mean --color?'],
    [['check', '-x', 'r.csv'], 'there is no option -x', 'plancheck check --help shows how it is used'],
    [['targets', '--quiet'], 'there is no option --quiet', 'plancheck targets --help shows how it is used'],
    [['why', 't1', 'r.csv', '--kind', 'total'], 'there is no option --kind', ''],
    [['why'], 'the argument <target> is missing', 'plancheck why --help shows how it is used'],
    [['why'], 'the argument <target> is missing', 'plancheck why --help shows how it is used'],
    [
      ['check', 'r.csv', '--plan'],
      'the option -p, --plan <plan> lacks its value',
      'plancheck check --help shows how it is used',
    ],
    [['check', 'r.csv', '--lang'], 'the option --lang <language> lacks its value', ''],
    [['check', 'r.csv', '--lang='], '--lang does not take ""; it takes zh, en', ''],
    [['check', 'r.csv', '--lang', 'zh-CN'], '--lang does not take "zh-CN"; it takes zh, en', ''],
    [['check', 'r.csv', '--format', ''], '--format does not take ""; it takes table, json', ''],
    [['check', 'r.csv', '--format', 'JSON'], '--format does not take "JSON"', 'did you mean "json"?'],
    [['check', 'r.csv', '--format', 'jsno'], '--format does not take "jsno"', 'did you mean "json"?'],
    [
      ['check', 'r.csv', '--strength', 'frim', '--plan', 'plan'],
      '--strength does not take "frim"',
      'did you mean "firm"?',
    ],
    [
      ['check', 'r.csv', '--department', 'wroks', '--plan', 'plan'],
      'the plan has no department "wroks"',
      'did you mean "works"?',
    ],
    [['check', 'r.csv', '--fail-on', 'behind,met', '--plan', 'plan'], '--fail-on does not take "met"', ''],
    [['check', 'r.csv', '--fail-on', '', '--plan', 'plan'], '--fail-on does not take ""', ''],
    [
      ['check', 'r.csv', '--as-of', 'today', '--plan', 'plan'],
      '"today" given to --as-of is not a day that exists',
      'write YYYY-MM-DD, such as 2022-06-30',
    ],
    [
      ['check', 'r.csv', '--due-before', '2021-13-01', '--plan', 'plan'],
      '"2021-13-01" given to --due-before is not a day that exists',
      'write YYYY-MM-DD, such as 2022-06-30',
    ],
    [
      ['check', 'r.csv', '--width', 'wide', '--plan', 'plan'],
      '"wide" given to --width is not a whole number of at least 40',
      '',
    ],
    [
      ['check', 'r.csv', '--output', '', '--plan', 'plan'],
      'no file name is given to --output',
      'for example --output result.json',
    ],
    [
      ['check', '--plan', 'plan'],
      'no reports are given',
      'name files, folders or globs, or - for standard input',
    ],
    [['targets', '--plan', 'plan', 't2'], 'the plan has no target "t2"', 'did you mean "t1"?'],
    [
      ['why', 'investment', 'r.csv', '--plan', 'plan'],
      'the plan has no target "investment"',
      'plancheck targets lists all targets',
    ],
  ])('%j', async (args, message, hint) => {
    const [first, second, ...rest] = await refused(args);
    expect(first).toContain(`plancheck: ${message}`);
    expect(second).toContain(`    ${hint}`);
    expect(rest).toEqual([]);
  });

  test.each([
    [['check', 'r.csv', '--forma', 'json'], 'plancheck: 没有选项 --forma', '    是否想写 --format？'],
    [['chek'], 'plancheck: 没有命令 chek', '    是否想写 check？'],
    [
      ['--plan', 'plan', 'check'],
      'plancheck: 选项 --plan 应写在命令之后',
      '    例如 plancheck check --plan …',
    ],
    [['why'], 'plancheck: 缺少参数 <target>', '    用 plancheck why --help 查看用法'],
    [
      ['check', '--plan'],
      'plancheck: 选项 -p, --plan <plan> 缺少取值',
      '    用 plancheck check --help 查看用法',
    ],
    [
      ['check', 'r.csv', '--kind', 'totl', '--plan', 'plan'],
      'plancheck: --kind 没有“totl”这个取值',
      '    是否想写“total”？',
    ],
    [
      ['check', 'r.csv', '--as-of', '2022-02-30', '--plan', 'plan'],
      'plancheck: --as-of 的“2022-02-30”不是存在的日期',
      '    写成 YYYY-MM-DD，例如 2022-06-30',
    ],
    [
      ['check', '--plan', 'plan'],
      'plancheck: 没有给出报表',
      '    写文件、文件夹、通配符，或用 - 表示标准输入',
    ],
    [
      ['check', 'r.csv', '--lang', 'fr'],
      'plancheck: --lang 没有“fr”这个取值；可用：zh, en',
      '    改用所列的词之一',
    ],
  ])('in Chinese: %j', async (args, message, hint) => {
    const [first, second] = await refused(args, { LC_ALL: 'zh_CN.UTF-8' });
    expect(first).toContain(message);
    expect(second).toBe(hint);
  });

  test('may steer no terminal', async () => {
    const [message = ''] = await refused([
      'check',
      'r.csv',
      '--plan',
      'plan',
      '--target',
      '\u001b[31m\u202e',
    ]);
    expect(message).toContain('"\\x1b[31m\\u202e"');
  });

  test('may come in any order', async () => {
    const { status, stdout } = await check('--format=json r.csv --fail-on=behind');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 0 });
  });

  test('after --target reports may follow, and several targets may be named', async () => {
    put('plan/01.yaml', withTarget('kind: milestone, project: bridge, stage: done'));
    const targets = async (words: string): Promise<unknown> => {
      const { assessments } = JSON.parse((await check(`${words} --format json`)).stdout) as {
        assessments: { target: string }[];
      };
      return assessments.map(({ target }) => target);
    };
    expect(await targets('-t t1 r.csv')).toEqual(['t1']);
    expect(await targets('-t t2 --target t1 r.csv')).toEqual(['t1', 't2']);
    expect(await targets('--target t2,t1 r.csv')).toEqual(['t1', 't2']);
  });
});

describe('the plan', () => {
  test('that does not exist', async () => {
    const lines = await refused(['check', 'r.csv', '--plan', 'zunyi-investment-2021-2032']);
    expect(lines).toEqual([
      'error there is no plan "zunyi-investment-2021-2032"; the shipped plans are china-five-year-2021-2025, eu-digital-decade-2030, zunyi-investment-2021-2023 [plan-not-found]',
      '    hint: did you mean "zunyi-investment-2021-2023"?',
    ]);
  });

  test('that has faults: all of them are told, and nothing is judged', async () => {
    put('plan/plan.yaml', PLAN.replace('Europe/Paris', 'Europe/Pari'));
    put('plan/01.yaml', TASK.replace('firm', 'frim'));
    for (const command of [['check', 'r.csv'], ['targets'], ['why', 't1', 'r.csv']]) {
      const lines = await refused([...command, '--plan', 'plan']);
      expect(lines.map((line) => line.split(' ')[0]).filter((word) => word !== '')).toEqual([
        'plan/01.yaml:21:15:',
        'plan/plan.yaml:3:11:',
      ]);
    }
  });

  test('is found by its path from wherever the program is run', async () => {
    const { status, stdout } = await run(['targets', '--plan', join(folder, 'plan'), '--format', 'json']);
    expect([status, (JSON.parse(stdout) as { plan: { id: string } }).plan.id]).toEqual([0, 'p']);
  });

  test('says where its findings are by the path that it was given', async () => {
    put('plan/01.yaml', '');
    expect((await refused(['targets', '--plan', './plan/']))[0]).toMatch(/^plan\/01\.yaml:1:1: error/u);
  });
});

describe('reports', () => {
  test('a folder without any, in another language than its name', async () => {
    mkdirSync(join(folder, '空'));
    put('空/x.md', 'hello');
    expect(await refused(['check', '空', '--plan', 'plan'], { LANG: 'zh_CN' })).toEqual([
      '空: 提示 文件夹里不是报表的，没有读取（共 1 个）：空/x.md [file-passed-over]',
      expect.stringMatching(/^ {4}\S+/u),
      '空: 错误 文件夹“空”里没有报表（.csv、.tsv、.txt、.xlsx、.xlsm、.ods、.parquet，文本可压缩为 .gz 或 .zst） [file-none-matched]',
      expect.stringMatching(/^ {4}\S+/u),
    ]);
  });

  test('a glob that nothing matches, and a file that is not there', async () => {
    expect((await refused(['check', '*.cvs', 'no.csv', '--plan', 'plan'])).join('\n')).toMatch(
      /\*\.cvs: error no file matches.*\nno\.csv: error there is no file or folder/su,
    );
  });

  test('a file that nobody may read', async ({ skip }) => {
    skip(ROOT || WINDOWS, 'root may read everything; Windows knows no such file');
    chmodSync(join(folder, 'r.csv'), 0);
    expect((await refused(['check', 'r.csv', '--plan', 'plan'])).join('\n')).toContain(
      'permission denied (EACCES)',
    );
  });

  test.skipIf(WINDOWS)('a pipe, which nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    const lines = await refused(['check', 'pipe.csv', '--plan', 'plan']);
    expect(lines[0]).toContain('pipe.csv: error "pipe.csv" is a pipe, a device or a socket');
  });

  test.skipIf(WINDOWS)('a file below a file', async () => {
    expect((await refused(['check', 'r.csv/x.csv', '--plan', 'plan']))[0]).toContain('[file-not-found]');
  });

  test.each([
    ['', 'file-empty'],
    ['\n\n', 'file-empty'],
    [HEADER, 'table-no-rows'],
    ['\u0000\u0001\u0002', 'file-binary'],
  ])('standard input that holds %j is told like a file', async (stdin, code) => {
    const { status, stdout } = await check('-', { stdin });
    expect(status).toBe(2);
    expect(stdout).toContain(`[${code}]`);
    expect(stdout).toMatch(/^-(?::\d+)*: error/mu);
  });

  test('standard input twice is read once, and goes with files', async () => {
    const stdin = 'metric,region,period,value,unit\ninvestment,area,2022-05,2,亿元\n';
    const { status, stdout } = await check('- r.csv - --format json', { stdin });
    expect(status).toBe(0);
    expect(stdout.match(/"file": "-",\n\s+"sha256"/gu)).toHaveLength(1);
    expect(stdout).toContain('"least": 7');
  });

  test.skipIf(WINDOWS)(
    'more of them than a system lets anybody open at once',
    { timeout: 60_000 },
    async () => {
      mkdirSync(join(folder, 'many'));
      for (let file = 0; file < 400; file += 1) put(`many/${file}.csv`, HEADER + ROW);
      const command = `ulimit -n 200; exec "${process.execPath}" "${PROGRAM}" check many --plan plan --as-of 2022-06-30 --lang en --summary`;
      const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, maxBuffer: 1e8 });
      expect(stdout).not.toContain('EMFILE');
      expect(stdout).toContain('Exit status 0');
    },
  );
});

describe('--output', () => {
  const leftOver = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

  test.each([
    ['no/x.json', 'there is no such folder'],
    ['r.csv/x.json', 'a part of its path is not a folder (ENOTDIR)'],
    ['plan', 'it is a folder (EISDIR)'],
    [`${'x'.repeat(300)}.json`, 'the name is too long (ENAMETOOLONG)'],
  ])('%s cannot be written', async (file, reason) => {
    const { status, stdout, stderr } = await check(`r.csv --output ${file}`);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toBe(
      `plancheck: the report cannot be written to "${file}": ${reason}\n    name a file in a folder that exists and can be written to\n`,
    );
    expect(leftOver()).toEqual([]);
  });

  test('a folder that nobody may write to', async ({ skip }) => {
    skip(ROOT || WINDOWS, 'root may write everywhere; Windows knows no such folder');
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    expect((await check('r.csv --output closed/x.json')).stderr).toContain('permission denied (EACCES)');
  });

  test('says the status of the check, whatever is written', async () => {
    put('bad.csv', `${HEADER}nonsense,area,2022-06,5,亿元\n`);
    expect((await check('bad.csv --output x.txt')).status).toBe(2);
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toContain('Exit status 2');
  });

  test('replaces a file as a whole, and keeps who may read it', async () => {
    put('x.json', 'x'.repeat(100_000));
    chmodSync(join(folder, 'x.json'), 0o600);
    await check('r.csv --format json --output x.json --force');
    expect(JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8'))).toMatchObject({ status: 0 });
    if (!WINDOWS) expect(statSync(join(folder, 'x.json')).mode & 0o777).toBe(0o600);
    expect(leftOver()).toEqual([]);
  });

  test.skipIf(WINDOWS)('writes through a symbolic link, which stays one', async () => {
    put('real.json', '');
    symlinkSync('real.json', join(folder, 'link.json'));
    await check('r.csv --format json --output link.json');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toContain('"status": 0');
  });

  // As root, a rename would put a file in the place of /dev/null for everybody.
  test.skipIf(WINDOWS)('writes into a pipe or a device, and puts no file in its place', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const reader = promisify(execFile)('cat', [join(folder, 'pipe')]);
    const [{ status }, { stdout }] = await Promise.all([check('r.csv --format json --output pipe'), reader]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 0 });
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });

  test('has no colour and no width, whatever the terminal', async () => {
    await check('r.csv --output x.txt', { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).not.toContain('\u001b');
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).toBe((await check('r.csv')).stdout);
  });

  test('writes nothing where nothing could be judged', async () => {
    await check('no.csv --output x.txt');
    expect(existsSync(join(folder, 'x.txt'))).toBe(false);
  });
});

describe('the status', () => {
  /** Each is a report, the words beside it, and the status: the same for table and JSON. */
  test.each([
    ['investment,area,2021-12,5,亿元', '', 0],
    ['investment,area,2021,0.1,亿元', '', 0],
    ['investment,area,2021,0.1,亿元', '--fail-on missed', 0],
    ['investment,area,2021,0.1,亿元', '--fail-on behind', 1],
    ['investment,area,2021,0.1,亿元', '--fail-on met-late,behind,pending', 1],
    ['length,area,2022-05,5,公里', '--fail-on no-data', 1],
    ['length,area,2022-05,5,公里', '--fail-on not-judgeable', 0],
    ['nonsense,area,2022-05,5,公里', '--fail-on no-data', 2],
    ['investment,area,2021,0.1,亿元', '--department money', 3],
    ['investment,area,2021,0.1,亿元', '--clause 二', 3],
  ])('%s %s: %d', async (row, words, status) => {
    put('r.csv', `${HEADER}${row}\n`);
    for (const format of ['table', 'json']) {
      const args = ['r.csv', '--format', format, ...words.split(' ').filter(Boolean)].join(' ');
      expect([format, (await check(args)).status]).toEqual([format, status]);
    }
  });

  test('counts aspirational targets only with --aspirational', async () => {
    put('plan/01.yaml', TASK.replace('strength: firm', 'strength: aspirational'));
    put('r.csv', `${HEADER}investment,area,2021,0.1,亿元\n`);
    expect((await check('r.csv --fail-on behind')).status).toBe(0);
    expect((await check('r.csv --fail-on behind --aspirational')).status).toBe(1);
  });

  test('of why is that of a check of its target alone', async () => {
    put('r.csv', `${HEADER}investment,area,2021,0.1,亿元\n`);
    const why = ['why', 't1', 'r.csv', '--plan', 'plan', '--as-of', '2022-06-30'];
    expect((await run(why)).status).toBe(0);
    expect((await run([...why, '--fail-on', 'behind'])).status).toBe(1);
    expect((await run([...why, '--fail-on', 'behind', '--format', 'json'])).status).toBe(1);
  });
});

describe('filters', () => {
  beforeEach(() => {
    const clauses = ['二(一)1', '二(一)1(2)', '二(一)10', '二(二)1'];
    const targets = clauses.map(
      (clause, index) =>
        `  - { id: c${index}, title: { zh: 乙, en: B }, strength: firm, wording: w, clause: ${clause}, kind: level, metric: length, comparator: at-least, value: ${index}, unit: 公里, due: 2022-12-${10 + index}, departments: [money] }\n`,
    );
    put('plan/01.yaml', TASK + targets.join(''));
  });

  test.each([
    ['--clause 二(一)1', ['c0', 'c1']],
    ['--clause 二(一)1(2)', ['c1']],
    ['--clause 二(一)', ['c0', 'c1', 'c2']],
    ['--clause 二', ['c0', 'c1', 'c2', 'c3']],
    ['--clause 一', ['t1']],
    ['--kind level', ['c0', 'c1', 'c2', 'c3']],
    ['--strength firm --kind total', ['t1']],
    ['--department money', ['c0', 'c1', 'c2', 'c3']],
    ['--department 工程局', ['t1']],
    ['--department FINANCE', ['c0', 'c1', 'c2', 'c3']],
    ['--due-before 2022-12-12', ['c0', 'c1']],
    ['--clause 二 --due-before 2022-12-11', ['c0']],
    ['c3 c0', ['c0', 'c3']],
  ])('%s', async (words, ids) => {
    const { stdout } = await run(['targets', '--plan', 'plan', '--format', 'json', ...words.split(' ')]);
    const { targets } = JSON.parse(stdout) as { targets: { id: string }[] };
    expect(targets.map(({ id }) => id)).toEqual(ids);
  });

  test('that nothing passes say so', async () => {
    expect(await refused(['targets', '--plan', 'plan', '--kind', 'growth'])).toEqual([
      'plancheck: no target passes these filters',
      '    widen them; plancheck targets lists all targets',
    ]);
  });
});

describe('the language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_ALL: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh'],
    [{ LANGUAGE: 'zh:en' }, 'zh'],
    [{ LANG: 'ZH' }, 'zh'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  ])('of %j is %s', async (env, language) => {
    const { stdout } = await run(['--help'], { env: { ...env } });
    expect(stdout.startsWith(language === 'zh' ? '用法：' : 'Usage:')).toBe(true);
  });
});

describe('a fault of the program itself', () => {
  const told: string[] = [];
  const sound: Io = {
    stdin: Readable.from([]),
    stdout: { write: () => true },
    stderr: { write: (text) => told.push(String(text)) },
    env: {},
    cwd: tmpdir(),
    now: () => new Date('2022-07-01T00:00:00Z'),
  };
  const broken = {
    'the clock': {
      ...sound,
      now: () => {
        throw new Error('no clock');
      },
    },
    'standard output': {
      ...sound,
      stdout: {
        write: () => {
          throw new Error('broken\npipe \u001b[31m');
        },
      },
    },
    'standard input': {
      ...sound,
      stdin: Readable.from(
        (function* () {
          yield '';
          throw new TypeError('no input');
        })(),
      ),
    },
  };

  test.each(Object.entries(broken))('in %s is 70, and no stack trace', async (_, io) => {
    told.length = 0;
    const args = ['check', '-', join(folder, 'r.csv'), '--plan', join(folder, 'plan')];
    expect(await main(args, { ...io, cwd: folder })).toBe(70);
    const said = told.join('');
    expect(said).toMatch(/^plancheck: a fault of the program itself: .*\. Please report .*\n$/u);
    expect(said.split('\n')).toHaveLength(2);
    expect(said).not.toContain('\u001b');
  });
});

describe('bin/plancheck.js', { timeout: 60_000 }, () => {
  const bin = async (args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    try {
      const told = await promisify(execFile)(process.execPath, [PROGRAM, ...args], { cwd: folder });
      return { code: 0, ...told };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  test('ends with the status, and speaks on the streams that it should', async () => {
    const words = ['--plan', 'plan', '--as-of', '2022-06-30', '--lang', 'en'];
    expect(await bin(['check', 'r.csv', ...words, '--fail-on', 'behind'])).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(await bin(['check', 'no.csv', ...words])).toMatchObject({ code: 3, stdout: '' });
  });

  test.skipIf(WINDOWS)('says that the current folder is gone', async () => {
    const gone = join(folder, 'gone');
    const command = `mkdir "${gone}" && cd "${gone}" && rmdir "${gone}" && "${process.execPath}" "${PROGRAM}" check r.csv --lang en`;
    const told = await promisify(execFile)('bash', ['-c', command]).catch((error: unknown) => error);
    expect(told).toMatchObject({
      code: 3,
      stdout: '',
      stderr: 'plancheck: the current folder is gone; change to another one and try again\n',
    });
  });

  test.skipIf(WINDOWS)('says that too many files are open, wherever that happens', async () => {
    const statuses = new Set<number>();
    for (const most of [20, 22, 24, 26, 28, 40]) {
      const command = `ulimit -n ${most}; "${process.execPath}" "${PROGRAM}" check r.csv --plan plan --as-of 2022-06-30 --lang en`;
      const told = await promisify(execFile)('bash', ['-c', command], { cwd: folder }).then(
        ({ stderr }) => ({ code: 0, stderr }),
        (error: unknown) => error as { code: number; stderr: string },
      );
      // Below that, Node itself cannot start.
      if (told.stderr.includes('node:internal')) continue;
      statuses.add(told.code);
      expect(told.stderr).not.toContain('Please report');
      if (told.code === 3) expect(told.stderr).toContain('EMFILE');
    }
    expect([0, 1, 3]).toEqual(expect.arrayContaining([...statuses]));
  });

  test.skipIf(WINDOWS)('is not troubled by a reader that has seen enough', async () => {
    const command = `"${process.execPath}" "${PROGRAM}" targets --lang en | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: folder });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
    expect(stderr).not.toContain('EPIPE');
  });
});
