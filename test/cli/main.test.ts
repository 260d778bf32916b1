import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { runProgram } from '../support/program.js';

const RULES = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));
const HEADER = 'metric,region,period,value\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-cli-'));
  mkdirSync(join(folder, 'empty'));
  const files: Record<string, string | Buffer> = {
    'good.csv': `${HEADER}investment,,2022-06,1\n`,
    'bad.csv': `${HEADER}investmend,,2022-06,1\ninvestment,,2022-05,1\n`,
    'nothing.csv': '',
    'header.csv': HEADER,
    'binary.csv': Buffer.from([0, 1, 2, 3, 0, 255]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in the folder of the reports; nothing it says is ever a stack trace. */
async function run(
  words: string,
  more: { env?: Record<string, string>; stdin?: string } = {},
): Promise<Told> {
  const answer = await runProgram({ args: words.split(' '), cwd: folder, ...more });
  const told = { status: answer.status, stdout: answer.stdout.toString(), stderr: answer.stderr.toString() };
  expect(told.stdout + told.stderr).not.toMatch(/\n\s+at .*:\d+:\d+\)?$/mu);
  return told;
}

/** Judges one target of the plan of the rules. */
const check = (words: string, more?: { env?: Record<string, string>; stdin?: string }): Promise<Told> =>
  run(`check ${words} --plan ${RULES} --as-of 2022-06-30 --target invest-24`, more);

describe('help', () => {
  it.each(['--help', 'check --help', 'targets --help', 'why --help'])(
    'of %s is there in both languages',
    async (words) => {
      const [en, zh] = [await run(`${words} --lang en`), await run(words, { env: { LANG: 'zh_CN.UTF-8' } })];
      expect([en.status, zh.status, en.stderr, zh.stderr]).toEqual([0, 0, '', '']);
      expect(en.stdout).toMatch(/^Usage: plancheck/u);
      expect(zh.stdout).toMatch(/^用法：\s*plancheck/u);
    },
  );

  it.each(['', 'check', 'layout', 'layout infer', 'help', 'init'])(
    'is also there as "help %s"',
    async (words) => {
      for (const language of ['en', 'zh']) {
        const asked = await run(`help ${words} --lang ${language}`.replaceAll(/ +/gu, ' '));
        const usual = await run(`${words} --help --lang ${language}`.trim());
        expect(asked).toEqual(usual);
        expect(asked.status).toBe(0);
      }
    },
  );

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await run('--version')).stdout).toBe(`${version}\n`);
  });
});

describe('a command line that cannot be used', () => {
  it.each([
    ['chek good.csv', 'there is no command chek', 'did you mean check?'],
    ['check good.csv --formt json', 'there is no option --formt', 'did you mean --format?'],
    [
      'check good.csv --format jsn',
      '--format does not take "jsn"; it takes table, json',
      'did you mean "json"?',
    ],
    [
      'check good.csv --as-of 2022-02-30',
      '"2022-02-30" given to --as-of is not a day that exists',
      'YYYY-MM-DD',
    ],
    ['check good.csv --kind totl', '--kind does not take "totl"', 'did you mean "total"?'],
    ['check good.csv --strength frm', '--strength does not take "frm"', 'did you mean "firm"?'],
    ['check good.csv --fail-on behnd', '--fail-on does not take "behnd"', 'did you mean "behind"?'],
    ['check good.csv --fail-on met', '--fail-on does not take "met"', 'met-late'],
    ['check good.csv --target invest-42', 'the plan has no target "invest-42"', 'did you mean "invest-24"?'],
    [
      'check good.csv --department finanse',
      'the plan has no department "finanse"',
      'did you mean "finance"?',
    ],
    ['check good.csv --clause 九', 'no target passes these filters', 'plancheck targets'],
    ['check good.csv --width 12', '"12" given to --width is not a whole number', 'for example'],
    ['check good.csv --lang fr', '--lang does not take "fr"', 'zh, en'],
    ['check', 'no reports are given', 'standard input'],
    ['check missing.csv', 'missing.csv', ''],
    ['check empty', 'empty', ''],
    ['check good.csv --plan zunyi', 'there is no plan "zunyi"', 'zunyi-investment-2021-2023'],
    ['why invest-24', 'no reports are given', 'name files'],
  ])('%s: says what was found, and ends with 3', async (words, message, hint) => {
    const given = words.includes('--plan') ? words : words.replace(/^(check|why)/u, `$1 --plan ${RULES}`);
    const { status, stdout, stderr } = await run(words.includes('--lang') ? given : `${given} --lang en`);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

describe('reports that are faulty', () => {
  it.each([
    ['nothing.csv', 'file-empty'],
    ['header.csv', 'table-no-rows'],
    ['binary.csv', 'file-binary'],
    ['bad.csv', 'row-unknown-metric'],
  ])('%s: the check is made, and ends with 2', async (file, code) => {
    const [table, json] = [await check(`${file} --lang en`), await check(`${file} --lang en --format json`)];
    expect([table.status, json.status]).toEqual([2, 2]);
    expect(table.stdout).toContain(`[${code}]`);
    expect(table.stdout).toMatch(new RegExp(`^${file}(:\\d+:\\d+|:\\d+)?: error `, 'mu'));
    expect(json.stdout).toContain(`"code": "${code}"`);
  });

  it('do not stand in the way of those beside them', async () => {
    const { status, stdout } = await check('good.csv bad.csv binary.csv missing.csv --format json');
    expect(status).toBe(2);
    expect(stdout).toContain('"code": "file-not-found"');
    expect(stdout).toContain('"least": 2');
  });
});

describe('where reports come from and go to', () => {
  it('reads standard input', async () => {
    const { status, stdout } = await check('- --format json', { stdin: `${HEADER}investment,,2022-06,7\n` });
    expect(status).toBe(0);
    expect(stdout).toContain('"least": 7');
    expect(stdout).toContain('"file": "-"');
  });

  it('writes to a file, whole, and leaves nothing else behind', async () => {
    const before = readdirSync(folder);
    const direct = await check('good.csv --format json');
    const { status, stdout, stderr } = await check('good.csv --format json --output result.json --lang en');
    expect([status, stdout, stderr]).toEqual([0, '', 'plancheck: the report is in result.json\n']);
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe(direct.stdout);
    expect(readdirSync(folder).sort()).toEqual([...before, 'result.json'].sort());
  });

  it('says why it cannot write, and ends with 3', async () => {
    const { status, stderr } = await check('good.csv --output no/such/folder.txt --lang en');
    expect(status).toBe(3);
    expect(stderr).toContain('the report cannot be written to "no/such/folder.txt"');
  });

  it('writes nothing over the plan that a command is about', async () => {
    cpSync(RULES, join(folder, 'plan'), { recursive: true });
    writeFileSync(join(folder, 'document.txt'), '完成投资24亿元。\n');
    for (const words of ['lint plan', 'trace plan --document document.txt']) {
      const { status, stderr } = await run(
        `${words} --force --format json --output plan/plan.yaml --lang en`,
      );
      expect(status).toBe(3);
      expect(stderr).toContain('plan/plan.yaml is one of the files that were read');
    }
    rmSync(join(folder, 'plan'), { recursive: true });
    rmSync(join(folder, 'document.txt'));
  });

  it('takes today in the time zone of the plan where no date is given', async () => {
    const { stdout } = await run(`check good.csv --plan ${RULES} --format json`);
    expect(stdout).toContain('"asOf": "2022-07-01"');
  });

  it('uses the shipped plan where there is one only, and says so', async () => {
    const { stderr, stdout } = await run('targets --kind cadence --format json --lang en');
    expect(stderr).toContain('using the shipped plan zunyi-investment-2021-2023');
    expect(stdout).toContain('"id": "zunyi-investment-2021-2023"');
  });
});

describe('looks', () => {
  const ESC = '\u001b';

  it('colours only what is asked for or shown on a terminal', async () => {
    expect((await check('good.csv')).stdout).not.toContain(ESC);
    expect((await check('good.csv --color')).stdout).toContain(ESC);
    expect((await check('good.csv', { env: { FORCE_COLOR: '1' } })).stdout).toContain(ESC);
    expect((await check('good.csv', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain(ESC);
    expect((await check('good.csv --no-color', { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(ESC);
  });

  it('speaks the language of the locale, or the one asked for', async () => {
    expect((await check('good.csv', { env: { LC_ALL: 'zh_CN.UTF-8' } })).stdout).toContain('退出状态 0');
    expect((await check('good.csv', { env: { LC_ALL: 'de_DE.UTF-8' } })).stdout).toContain('Exit status 0');
    expect((await check('good.csv --lang zh', { env: { LC_ALL: 'en_GB.UTF-8' } })).stdout).toContain(
      '退出状态 0',
    );
  });

  it('leaves out what --quiet and --summary leave out', async () => {
    const [full, quiet, summary] = [
      await check('good.csv --lang en'),
      await check('good.csv --lang en --quiet'),
      await check('good.csv --lang en --summary'),
    ];
    expect(full.stdout).toMatch(/^Task 1/mu);
    expect(quiet.stdout).not.toMatch(/^Summary/mu);
    expect(summary.stdout).not.toMatch(/^Task 1/mu);
    expect(summary.stdout).toMatch(/^Summary/mu);
  });
});

describe('targets', () => {
  it.each([
    ['--clause 二(一)1', 13],
    ['--clause 二(一)1(4)', 5],
    ['--kind cadence', 2],
    ['--department 市林业局', 11],
    ['--department forestry', 11],
    ['t00-industrial-share', 1],
  ])('%s gives so many', async (words, count) => {
    const { stdout, status } = await run(`targets ${words} --format json`);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { targets: unknown[] }).targets).toHaveLength(count);
  });

  it('due before a day excludes that day', async () => {
    const [before, on] = [
      await run('targets --due-before 2022-12-31 --format json'),
      await run('targets --due-before 2023-01-01 --format json'),
    ];
    expect(before.status).toBe(3);
    expect(
      (JSON.parse(on.stdout) as { targets: { due: string }[] }).targets.every(
        ({ due }) => due === '2022-12-31',
      ),
    ).toBe(true);
  });

  it('with ids shows everything about each', async () => {
    const { stdout } = await run('targets t00-industrial-share --lang en');
    for (const word of ['wording', 'readings', 'note', 'departments']) expect(stdout).toContain(word);
  });
});

it('calls a fault of its own a fault, without a stack trace', async () => {
  const told: string[] = [];
  const status = await main(['targets', '--lang', 'en'], {
    stdin: Readable.from([]),
    stdout: {
      write: () => {
        throw new Error('the disk is on fire');
      },
    },
    stderr: { write: (text) => told.push(String(text)) },
    env: {},
    cwd: folder,
    now: () => new Date(0),
  });
  expect(status).toBe(70);
  expect(told.join('')).toContain('a fault of the program itself: the disk is on fire');
  expect(told.join('')).not.toMatch(/\n\s+at .*:\d+:\d+\)?$/mu);
});
