import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** Six figures of two departments, with two warnings and a note in them. */
const REPORTS = 'validate-completeness/reports';

interface Run {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function run(args: readonly string[], { stdin = '', env = {} }: Run = {}) {
  const { status, stdout, stderr } = await runProgram({
    args: ['validate', '--plan', '_plans/example', ...args],
    cwd: FIXTURES,
    env: { LANG: 'en_GB.UTF-8', ...env },
    stdin,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function validated(...args: readonly string[]) {
  return run([REPORTS, '--as-of', '2022-05-05', ...args]);
}

/** Validates rows of standard input; no reports are due. */
function rows(lines: readonly string[], ...args: readonly string[]) {
  const stdin = [...lines, ''].join('\n');
  return run(['-', '--as-of', '2022-07-31', '--since', '2022-07-31', ...args], { stdin });
}

interface Json {
  readonly summary: {
    readonly reports: Readonly<Record<string, number>>;
    readonly findings: Readonly<Record<string, number>>;
    readonly unlisted: number;
    readonly ignored: number;
  };
  readonly completeness: readonly Readonly<Record<string, number | string>>[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
  readonly status: number;
}

async function json(args: readonly string[], options: Run = {}): Promise<Json> {
  const { stdout } = await run([...args, '--format', 'json'], options);
  return JSON.parse(stdout) as Json;
}

const SOUND = ['metric,period,value', 'roads,2022-06,120'];
const SUSPECT = ['metric,period,value', ...[1, 2, 3, 4, 5].map((at) => `investment,2022-0${at},1.${at}`)];
const SLIP = [...SUSPECT, 'investment,2022-06,12500'];
/** An error, a warning and a note. */
const MIXED = ['metric,period,value,weather', 'raods,2022-06,1,', 'roads,2022-06,120,', 'total,2022-06,5,'];

describe('the exit status', () => {
  test.each([
    ['sound data', SOUND, [], 0],
    ['sound data, strictly', SOUND, ['--strict'], 0],
    ['an error', MIXED, [], 2],
    ['a suspicion', SLIP, [], 0],
    ['a suspicion, strictly', SLIP, ['--strict'], 2],
    ['a suspicion that is ignored, strictly', SLIP, ['--strict', '--ignore', 'suspect-*'], 0],
    ['an error that is ignored', MIXED, ['--ignore', 'row-unknown-metric'], 0],
  ])('of %s', async (_, lines, args, status) => {
    expect((await rows(lines, ...args)).status).toBe(status);
  });

  test('is that of warnings only with --strict', async () => {
    expect((await validated()).status).toBe(0);
    const strict = await validated('--strict');
    expect(strict.status).toBe(2);
    expect(strict.stdout).toContain('the data has 2 warnings, which --strict does not let pass');
  });

  test('never counts notes', async () => {
    const ignored = await validated('--strict', '--ignore', 'report-late,report-missing');
    expect(ignored.status).toBe(0);
  });

  test.each(['table', 'json', 'ndjson', 'csv', 'markdown', 'junit', 'sarif', 'github', 'gitlab', 'concise'])(
    'is the same for the format %s',
    async (format) => {
      expect((await rows(MIXED, '--format', format)).status).toBe(2);
      expect((await rows(SLIP, '--format', format)).status).toBe(0);
      expect((await rows(SLIP, '--strict', '--format', format)).status).toBe(2);
    },
  );

  test.each([
    [['missing.csv']],
    [[]],
    [[REPORTS, '--max-findings', '-1']],
    [[REPORTS, '--max-findings', '1.5']],
    [[REPORTS, '--max-findings', 'many']],
    [[REPORTS, '--department', 'Watr Bureau']],
    [[REPORTS, '--since', '2022-02-30']],
    [[REPORTS, '--as-of', 'today']],
    [[REPORTS, '--ignore', 'suspct-unit']],
    [[REPORTS, '--ignore', '']],
    [[REPORTS, '--format', 'xml']],
    [[REPORTS, '--fail-on', 'behind']],
  ])('is 3 for %j', async (args) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).not.toBe('');
  });
});

describe('--max-findings', () => {
  test.each([
    [0, []],
    [1, ['error']],
    [2, ['error', 'warning']],
    [3, ['error', 'warning', 'info']],
    [99, ['error', 'warning', 'info']],
  ])('%d lists the gravest and counts all', async (limit, severities) => {
    const result = await json(
      ['-', '--as-of', '2022-07-31', '--since', '2022-07-31', '--max-findings', String(limit)],
      { stdin: MIXED.join('\n') },
    );
    expect(result.findings.map(({ severity }) => severity).toSorted()).toEqual(severities.toSorted());
    expect(result.summary.findings).toEqual({ error: 1, warning: 1, info: 1 });
    expect(result.summary.unlisted).toBe(3 - severities.length);
    expect(result.status).toBe(2);
  });
});

describe('--ignore', () => {
  test.each([
    [['--ignore', 'report-late'], 1],
    [['--ignore', 'report-*'], 3],
    [['--ignore', 'report-late, report-missing'], 2],
    [['--ignore', 'report-late', '--ignore', 'report-missing,report-late'], 2],
    [['--ignore', 'plan-*'], 0],
    [['--ignore', '*'], 3],
  ])('%j', async (args, ignored) => {
    const { summary, findings } = await json([REPORTS, '--as-of', '2022-05-05', ...args]);
    expect(summary.ignored).toBe(ignored);
    expect(findings).toHaveLength(3 - ignored);
  });

  test('says what was probably meant', async () => {
    const { stderr } = await validated('--ignore', 'report-lat');
    expect(stderr).toContain(
      'there is no finding with the code "report-lat"\n    did you mean "report-late"?',
    );
  });
});

describe('--department', () => {
  const header = 'metric,period,value,department,submitted';
  const own = ['pipes,2022-06,82,water,2022-07-06', 'leakage,2022-06,9.8,water,2022-07-06'];
  const codesOf = async (lines: readonly string[], ...args: readonly string[]) =>
    (
      await json(['-', '--as-of', '2022-07-31', '--since', '2022-06-01', '--department', 'water', ...args], {
        stdin: [header, ...lines].join('\n'),
      })
    ).findings.map(({ code }) => code);

  test.each<[string, readonly string[], readonly string[]]>([
    ['whole', own, []],
    ['without a metric', own.slice(0, 1), ['report-lacks-metric']],
    [
      'without the last interval',
      own.map((row) => row.replace('2022-06', '2022-05')),
      ['report-lacks-interval'],
    ],
    ['with rows of another department', [...own, 'roads,2022-06,120,works,2022-07-06'], ['report-foreign']],
    ['with rows of others that are wrong', [...own, 'roads,2022-06,x,works,2022-07-06'], ['report-foreign']],
    [
      'with a metric of another department',
      [...own, 'roads,2022-06,120,water,2022-07-06'],
      ['report-not-answerable'],
    ],
    ['with a metric that nobody answers for', [...own, 'starts,2022-06,3,water,2022-07-06'], []],
    ['without its name', own.map((row) => row.replace(',water,', ',,')), []],
    ['late', own.map((row) => row.replace('2022-07-06', '2022-07-16')), ['report-late']],
  ])('a submission that is %s', async (_, lines, codes) => {
    expect(await codesOf(lines)).toEqual(codes);
  });

  test('knows the department by every name', async () => {
    for (const name of ['water', '市水务局', 'Water Bureau', 'water bureau']) {
      const { status, stdout } = await validated('--department', name);
      expect(status).toBe(2);
      expect(stdout).toContain('The submission of Water Bureau');
    }
  });

  test('says what was probably meant', async () => {
    const { stderr } = await validated('--department', 'Watr Bureau');
    expect(stderr).toContain('did you mean "Water Bureau"?');
  });
});

describe('the reports due', () => {
  test('are counted by department and month', async () => {
    const { completeness, summary } = await json([REPORTS, '--as-of', '2022-05-05']);
    const counts = (row: Json['completeness'][number]) =>
      ['expected', 'received', 'onTime', 'late', 'undated', 'missing', 'awaited'].map((name) => row[name]);
    expect(completeness.map((row) => [row['department'], row['month'], ...counts(row)])).toEqual([
      ['works', '2022-01', 1, 1, 1, 0, 0, 0, 0],
      ['works', '2022-02', 1, 1, 0, 1, 0, 0, 0],
      ['works', '2022-03', 1, 1, 0, 0, 1, 0, 0],
      ['works', '2022-04', 0, 0, 0, 0, 0, 0, 1],
      ['water', '2022-01', 1, 1, 1, 0, 0, 0, 0],
      ['water', '2022-02', 1, 0, 0, 0, 0, 1, 0],
      ['water', '2022-03', 1, 1, 1, 0, 0, 0, 0],
      ['water', '2022-04', 0, 0, 0, 0, 0, 0, 1],
    ]);
    expect(summary.reports).toEqual({
      expected: 6,
      received: 5,
      onTime: 3,
      late: 1,
      undated: 1,
      missing: 1,
      awaited: 2,
      receivedRate: 0.833333,
      onTimeRate: 0.5,
    });
  });

  test.each([
    ['2022-01-31', 0, 2],
    ['2022-02-09', 0, 2],
    ['2022-02-10', 2, 0],
    ['2024-01-09', 46, 2],
    ['2024-01-10', 48, 0],
    ['2030-01-01', 48, 0],
  ])('fall due with the grace after each interval: as of %s', async (asOf, expected, awaited) => {
    const { summary } = await json(['-', '--as-of', asOf], { stdin: 'metric,period,value\nx,x,x\n' });
    expect([summary.reports['expected'], summary.reports['awaited']]).toEqual([expected, awaited]);
  });

  test.each([
    ['2022-03-01', 2],
    ['2022-03-02', 0],
    ['2022-02-01', 4],
    ['1999-01-01', 6],
  ])('begin with --since %s', async (since, expected) => {
    const { summary } = await json([REPORTS, '--as-of', '2022-05-05', '--since', since]);
    expect(summary.reports['expected']).toBe(expected);
  });
});

describe('the look of it', () => {
  test.each([
    [60, 'en'],
    [60, 'zh'],
    [80, 'en'],
    [200, 'zh'],
  ])('keeps within %d columns in %s', async (width, language) => {
    const { stdout } = await validated('--width', String(width), '--lang', language);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test('speaks Chinese throughout', async () => {
    const { stdout } = await validated('--lang', 'zh');
    expect(stdout.replaceAll(/\[[a-z-]+\]/gu, '')).not.toMatch(/\b(?:warning|hint|due|late|total|Bureau)\b/u);
  });

  test('is coloured only where that is asked for', async () => {
    const escape = '\u001b[';
    expect((await validated()).stdout).not.toContain(escape);
    expect((await validated('--color')).stdout).toContain(escape);
    const args = [REPORTS, '--as-of', '2022-05-05'];
    expect((await run(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain(escape);
    expect((await run(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).not.toContain(escape);
  });

  test('is short with --quiet: nothing but what is amiss', async () => {
    expect((await rows(SOUND, '--quiet')).stdout).toBe('Exit status 0: the data has no errors\n');
    const { stdout } = await validated('--quiet', '--department', 'works', '--since', '2022-02-01');
    expect(stdout).not.toContain('Example plan');
    expect(stdout).not.toContain(' info ');
    expect(stdout).toContain('[report-late]');
  });

  test('lists no findings with --summary, and counts them by code', async () => {
    const { stdout } = await validated('--summary');
    expect(stdout).toContain('Findings: 0 errors, 2 warnings, 1 info');
    expect(stdout).toMatch(/^ {4}warning: .*\breport-late 1\b/mu);
    expect(stdout).not.toContain('hint:');
  });

  test('says nothing of targets', async () => {
    const { stdout } = await validated();
    expect(stdout).not.toMatch(/\b(?:missed|on-track|behind|pending|met)\b/u);
  });
});

describe('where the report goes', () => {
  test('to a file with --output, and nothing to standard output', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
    try {
      const file = join(folder, 'report.txt');
      const { status, stdout, stderr } = await validated('--output', file);
      expect([status, stdout]).toEqual([0, '']);
      expect(stderr).toContain('report.txt');
      expect(readFileSync(file, 'utf8')).toBe((await validated()).stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('keeps to its schema as JSON', async () => {
    const file = new URL('../../schemas/validate.schema.json', import.meta.url);
    const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    for (const result of [
      await json([REPORTS, '--as-of', '2022-05-05']),
      await json([REPORTS, '--as-of', '2022-05-05', '--department', 'water', '--max-findings', '1']),
      await json([REPORTS, '--as-of', '2021-05-05']),
      await json(['-'], { stdin: '' }),
    ])
      expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  });
});
