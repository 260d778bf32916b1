import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricsUsedBy } from '../../src/model/targets.js';
import { loadPlan } from '../../src/plan/load.js';
import { runProgram, type Answer, type Call } from '../support/program.js';

const RULES = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../schemas', import.meta.url));
const HEADER = 'metric,region,period,value,basis,department\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-audit-'));
  for (const name of ['a', 'b', 'a/deep']) mkdirSync(join(folder, 'in', name), { recursive: true });
  for (let at = 0; at < 12; at += 1) {
    const value = at % 5 === 0 ? 'much' : String(at);
    const department = ['finance', 'works', ''][at % 3] ?? '';
    const rows = `investment,,2022-06,${value},ytd,${department}\nroads,,2022-06,${at},,${department}\n`;
    writeFileSync(join(folder, 'in', at % 2 === 0 ? 'a' : 'b', `${at}.csv`), HEADER + rows);
  }
  writeFileSync(join(folder, 'in/a/deep/binary.csv'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  writeFileSync(join(folder, 'in/b/\u001b[31mred\u202e.csv'), `${HEADER}roads,,2022-06,5,,works\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Threads take a while to begin: only the tests that are about them ask for any. */
async function audit(words: string, more: Partial<Call> = {}): Promise<Said> {
  const jobs = words.includes('--jobs') ? [] : ['--jobs', '1'];
  const args = [
    'audit',
    ...words.split(' '),
    ...jobs,
    '--plan',
    RULES,
    '--as-of',
    '2022-07-31',
    '--lang',
    'en',
  ];
  const answer: Answer = await runProgram({ args, cwd: folder, ...more });
  return { status: answer.status, stdout: String(answer.stdout), stderr: String(answer.stderr) };
}

const lines = (text: string): readonly string[] => text.split('\n').slice(0, -1);

describe('an audit', () => {
  test.each(['file', 'folder', 'department'])(
    'by %s gives the same bytes for any number of jobs',
    async (by) => {
      const one = await audit(`in --group-by ${by} --format ndjson --format table=one.txt`);
      for (const jobs of [2, 3]) {
        const many = await audit(
          `in --group-by ${by} --jobs ${jobs} --format ndjson --format table=many.txt`,
        );
        expect({ ...many, stderr: '' }).toEqual({ ...one, stderr: '' });
        expect(readFileSync(join(folder, 'many.txt'))).toEqual(readFileSync(join(folder, 'one.txt')));
      }
    },
  );

  test('gives the same bytes and status whatever the order of its files', async () => {
    const files = Array.from({ length: 12 }, (_, at) => `in/${at % 2 === 0 ? 'a' : 'b'}/${at}.csv`);
    const first = await audit(`${files.join(' ')} --format ndjson --jobs 1`);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
        expect(await audit(`${shuffled.join(' ')} --format ndjson --jobs 1`)).toEqual(first);
      }),
      { numRuns: 5 },
    );
  });

  test('judges each file as check does by the targets that it reports a metric of', async () => {
    const plan = await loadPlan(RULES);
    if (!plan.ok) throw new Error('the plan of the fixtures cannot be read');
    const reported = new Set<string>(['investment', 'roads']);
    const ids = plan.value.targets.filter((each) => metricsUsedBy(each).some((id) => reported.has(id)));
    const target = ids.map(({ id }) => id).join(',');
    for (const file of ['in/a/2.csv', 'in/b/1.csv', 'in/b/11.csv']) {
      const options = ['--plan', RULES, '--as-of', '2022-07-31', '--target', target, '--format', 'json'];
      const checked = await runProgram({ args: ['check', file, ...options], cwd: folder });
      const { summary } = JSON.parse(String(checked.stdout)) as { summary: object };
      const audited = await audit(`${file} --format json`);
      const { submissions } = JSON.parse(audited.stdout) as { submissions: { verdicts: object }[] };
      expect(audited.status).toBe(checked.status);
      expect(summary).toMatchObject({ targets: ids.length, verdicts: submissions[0]?.verdicts });
    }
  });

  test('goes on after what cannot be read, and tells it in its row', async () => {
    const { status, stdout } = await audit('in none.csv --format json');
    const { submissions } = JSON.parse(stdout) as {
      submissions: { submission: string; status: number; findings: { code: string }[] }[];
    };
    const of = (name: string) => submissions.find(({ submission }) => submission === name);
    expect(of('in/a/deep/binary.csv')).toMatchObject({ status: 2, findings: [{ code: 'file-binary' }] });
    expect(of('none.csv')).toMatchObject({ status: 3, findings: [{ code: 'file-not-found' }] });
    expect(submissions).toHaveLength(15);
    expect(status).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const path = join(folder, 'secret.csv');
    writeFileSync(path, HEADER);
    chmodSync(path, 0);
    const { status, stdout } = await audit('secret.csv in/b/1.csv --format ndjson --jobs 1');
    expect(stdout).toContain('"file-unreadable"');
    expect(status).toBe(2);
  });

  test('counts findings by code in a summary, also those that are not listed', async () => {
    const { stdout } = await audit('in --summary --max-findings 0');
    expect(stdout).toContain('\n    error: file-binary 1, row-bad-number 3\n');
    expect(stdout).not.toContain('in/a/0.csv');
  });

  test('lets no name of a file steer a terminal', async () => {
    for (const format of ['table', 'json', 'ndjson', 'csv', 'markdown']) {
      const { stdout, stderr } = await audit(`in --format ${format}`);
      expect(stdout + stderr).not.toMatch(/(?![\n\r\ufeff])[\p{Cc}\p{Cf}]/u);
      expect(stdout).toContain('red');
    }
  });

  test('has the same status in every format', async () => {
    for (const format of ['table', 'json', 'ndjson', 'csv', 'markdown'])
      expect((await audit(`in --format ${format}`)).status, format).toBe(2);
  });

  test('prints what its schemas say', async () => {
    const ajv = new Ajv2020({ strict: false });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8')) as object;
    const json = ajv.compile(schema('audit'));
    const record = ajv.compile(schema('audit-record'));
    for (const by of ['file', 'department']) {
      const whole: unknown = JSON.parse((await audit(`in no.csv --group-by ${by} --format json`)).stdout);
      expect(json(whole), JSON.stringify(json.errors)).toBe(true);
      const all = lines((await audit(`in no.csv --group-by ${by} --format ndjson`)).stdout);
      for (const line of all) expect(record(JSON.parse(line)), JSON.stringify(record.errors)).toBe(true);
    }
    expect(record({ record: 'submission' })).toBe(false);
  });

  test('writes lines into a file, but over none that it reads', async () => {
    const written = await audit('in --format ndjson=out.ndjson --jobs 2');
    expect(written).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe(
      (await audit('in --format ndjson --jobs 1')).stdout,
    );
    const before = readFileSync(join(folder, 'in/b/1.csv'), 'utf8');
    expect((await audit('in --format ndjson=in/b/1.csv')).status).toBe(3);
    expect(readFileSync(join(folder, 'in/b/1.csv'), 'utf8')).toBe(before);
    expect((await audit('in --format ndjson=nowhere/out.ndjson')).status).toBe(3);
  });

  test.each([
    'in --jobs 0',
    'in --jobs many',
    'in --max-findings -1',
    'in --group-by county',
    '-',
    'in --format xml',
  ])('does not begin with: %s', async (words) => {
    const { status, stdout, stderr } = await audit(words);
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^plancheck: /u);
  });
});

describe('--resume', () => {
  test('gives the bytes of a whole run after any beginning of one', async () => {
    const whole = (await audit('in --format ndjson --jobs 1')).stdout;
    const bytes = Buffer.from(whole);
    const headerEnd = bytes.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: headerEnd, max: bytes.length }),
        fc.constantFrom(1, 2),
        async (end, jobs) => {
          writeFileSync(join(folder, 'cut.ndjson'), bytes.subarray(0, end));
          const { stdout, status } = await audit(`in --format ndjson --jobs ${jobs} --resume cut.ndjson`);
          expect(stdout).toBe(whole);
          expect(status).toBe(2);
        },
      ),
      { numRuns: 6 },
    );
  });

  test('takes over what has not changed, and judges the rest anew', async () => {
    const earlier = (await audit('in/a in/b/1.csv --format ndjson --jobs 1')).stdout;
    writeFileSync(join(folder, 'earlier.ndjson'), earlier);
    const again = await audit('in/a in/b/1.csv --format ndjson --jobs 2 --resume earlier.ndjson');
    expect(again.stdout).toBe(earlier);
    expect(again.stderr).toContain('8 of 8 submissions taken over');
    const path = join(folder, 'in/b/1.csv');
    const before = readFileSync(path);
    appendFileSync(path, 'roads,,2022-06,many,,\n');
    const changed = await audit('in/a in/b/1.csv --format ndjson --jobs 2 --resume earlier.ndjson');
    expect(changed.stderr).toContain('7 of 8 submissions taken over');
    expect(changed.stdout).toBe((await audit('in/a in/b/1.csv --format ndjson --jobs 1')).stdout);
    writeFileSync(path, before);
  });

  test('tells of damaged lines, and trusts none of them', async () => {
    const whole = (await audit('in --format ndjson --jobs 1')).stdout;
    const altered = whole.replace('"status":2', '"status":5').replace('"rows":3', '"rows": 3');
    writeFileSync(join(folder, 'altered.ndjson'), altered);
    const { stdout, stderr } = await audit('in --format ndjson --jobs 1 --resume altered.ndjson');
    expect(stdout).toBe(whole);
    expect(stderr).toMatch(/[12] lines? of altered\.ndjson (?:is|are) damaged/u);
  });

  test('takes nothing over from a run of other options or another date', async () => {
    writeFileSync(join(folder, 'other.ndjson'), (await audit('in --format ndjson --aspirational')).stdout);
    const { stdout, stderr } = await audit('in --format ndjson --resume other.ndjson');
    expect(stderr).toContain('everything is judged anew');
    expect(stdout).toBe((await audit('in --format ndjson')).stdout);
  });

  test('does not take anything else for an earlier run, nor writes over it', async () => {
    expect((await audit('in --resume in/b/1.csv')).stderr).toContain('not the ndjson');
    expect((await audit('in --resume none.ndjson')).status).toBe(3);
    writeFileSync(join(folder, 'same.ndjson'), (await audit('in --format ndjson')).stdout);
    const same = await audit('in --resume same.ndjson --format ndjson=same.ndjson');
    expect(same.status).toBe(3);
    expect(same.stderr).toContain('same.ndjson');
  });
});

describe('an audit that is interrupted', () => {
  test.each([1, 2])('by %i jobs writes what was done, and can be gone on from', async (jobs) => {
    const whole = (await audit('in --format ndjson --jobs 1')).stdout;
    // At once: nothing, or little, is done by then.
    const cut = await audit(`in --format ndjson --jobs ${jobs}`, {
      interrupted: () => Promise.resolve(undefined),
    });
    expect(cut.status).toBe(130);
    expect(cut.stderr).toContain('interrupted');
    const [header, ...rest] = lines(cut.stdout);
    expect(whole.startsWith(`${header ?? ''}\n`)).toBe(true);
    expect(rest.at(-1)).toContain('"unjudged"');
    for (const line of rest.slice(0, -1)) expect(whole).toContain(line);
    writeFileSync(join(folder, 'interrupted.ndjson'), cut.stdout);
    expect((await audit('in --format ndjson --resume interrupted.ndjson')).stdout).toBe(whole);
  });
});
