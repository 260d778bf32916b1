import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../src/catalogue/findings.js';
import { runProgram } from '../support/program.js';

async function run(...args: string[]) {
  const answer = await runProgram({
    args: ['explain', ...args],
    cwd: import.meta.dirname,
    env: { LANG: 'en_GB.UTF-8' },
  });
  return { status: answer.status, stdout: answer.stdout.toString(), stderr: answer.stderr.toString() };
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

describe('explain', () => {
  test('says what a code means, with an example and the message that it gives there', async () => {
    const { status, stdout } = await run('row-bad-number');
    expect(status).toBe(0);
    expect(stdout).toContain('row-bad-number  error  Stage Row\n');
    expect(stdout).toContain('  2  roads,2022-06,"1,45"\n                   ^\n');
    expect(stdout).toContain('  report.csv:2:15: error "1,45" cannot be read as a number');
  });

  test('lists all codes by stage where none is given', async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stderr]).toEqual([0, '']);
    const listed = stdout.split('\n').flatMap((line) => /^([a-z]+(?:-[a-z]+)+) /u.exec(line)?.[1] ?? []);
    expect(listed).toEqual(FINDING_CODES);
    expect(stdout).toMatch(/^Plan {2}/mu);
    expect(stdout).toMatch(/^Suspicion {2}/mu);
  });

  test.each([
    [['suspect-*'], FINDING_CODES.filter((code) => code.startsWith('suspect-'))],
    [['row-bad-number,file-empty'], ['file-empty', 'row-bad-number']],
    [
      ['row-bad-number', 'file-empty', 'file-empty'],
      ['file-empty', 'row-bad-number'],
    ],
  ])('takes several codes and groups of them: %j', async (words, codes) => {
    const { stdout } = await run(...words, '--format', 'json');
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['row-bad-numbr', 'did you mean "row-bad-number"?'],
    ['xyz', 'plancheck explain lists all codes'],
    ['xyz-*', 'plancheck explain lists all codes'],
    ['constructor', 'plancheck explain lists all codes'],
  ])('refuses %s', async (word, hint) => {
    const { status, stdout, stderr } = await run(word);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`there is no finding with the code "${word}"`);
    expect(stderr).toContain(hint);
  });

  test('prints JSON by its schema', async () => {
    const schema = JSON.parse(read('schemas/explain.schema.json')) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    for (const words of [[], ['row-bad-number'], ['suspect-*', 'plan-*', 'file-*']]) {
      const { stdout } = await run(...words, '--format', 'json');
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test('prints the page of the documentation', async () => {
    expect((await run('--format', 'markdown')).stdout).toBe(read('docs/findings.md'));
    expect((await run('--format', 'markdown', '--lang', 'zh')).stdout).toBe(read('docs/findings.zh.md'));
  });

  test.each([60, 80, 120])('keeps within %d columns', async (width) => {
    const { stdout } = await run('suspect-outlier', 'report-missing', '--width', String(width));
    const prose = stdout.split('\n').filter((line) => !/^ +(?:\d| \^|\$)/u.test(line));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});
