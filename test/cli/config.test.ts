import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '../../src/cli/config/file.js';
import { runProgram } from '../support/program.js';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-config-'));
  await run('init demo --lang en', '.');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(line: string, from = 'demo'): Promise<Said> {
  const answer = await runProgram({ args: line.split(' '), cwd: join(folder, from), env: { LANG: 'en_GB' } });
  return { status: answer.status, stdout: String(answer.stdout), stderr: String(answer.stderr) };
}

function configure(text: string): void {
  writeFileSync(join(folder, 'demo', 'plancheck.yaml'), text);
}

describe('plancheck.yaml', () => {
  test('makes plain commands work, and is named', async () => {
    const { status, stdout, stderr } = await run('check --as-of 2022-06-30');
    expect(status).toBe(0);
    expect(stdout).toContain('1 file, 5 rows: 4 read');
    expect(stderr).toBe('plancheck: with the settings of plancheck.yaml\n');
  });

  test('is found from a folder below, and its paths hold from there', async () => {
    mkdirSync(join(folder, 'demo', 'a', 'b'), { recursive: true });
    const { stdout, stderr } = await run('check --format json', 'demo/a/b');
    expect(stdout).toContain('"file": "../../reports/example.csv"');
    expect(stderr).toContain('../../plancheck.yaml');
  });

  test('counts for reports that are named like a command', async () => {
    const { stderr } = await run('check init');
    expect(stderr).toContain('with the settings of plancheck.yaml');
  });

  test('gives way to the command line', async () => {
    configure('plan: ./plan\nreports: nowhere/\nas-of: 2022-01-01\nlanguage: zh\nfail-on: [pending]\n');
    const { status, stdout } = await run(
      'check reports/ --as-of 2022-06-30 --fail-on missed --lang en --format json',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('"asOf": "2022-06-30"');
  });

  test('gives what the command line leaves open', async () => {
    configure(
      'plan: ./plan\nreports: [reports/*.csv]\nas-of: 2022-06-30\nlanguage: zh\nfail-on: [pending]\n',
    );
    const { status, stdout } = await run('check --quiet');
    expect(status).toBe(1);
    expect(stdout).toContain('退出状态 1');
  });

  test('applies to validate and why', async () => {
    configure('plan: ./plan\nreports: reports/\nas-of: 2022-06-30\nignore: [report-*]\n');
    expect((await run('validate --format json')).stdout).toContain('"asOf": "2022-06-30"');
    expect((await run('why bridge-built')).stdout).toContain('example.csv:5');
  });

  test('is left alone if that is asked for', async () => {
    const { status, stderr } = await run('check --no-config');
    expect(status).toBe(3);
    expect(stderr).not.toContain('settings');
  });

  test.each([
    ['an unknown key', 'paln: x\n', 'plancheck.yaml:1:1: error there is no key "paln"'],
    ['a wrong word', 'language: fr\n', 'plancheck.yaml:1:11: error "fr"'],
    ['a day that does not exist', 'as-of: 2022-02-30\n', 'plancheck.yaml:1:8: error'],
    ['no YAML', 'plan: [\n', 'plancheck.yaml:'],
  ])('is refused with its place: %s', async (_, text, expected) => {
    configure(text);
    const { status, stdout, stderr } = await run('check');
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
  });

  test('that is wrong does not keep help away', async () => {
    configure('paln: x\n');
    expect((await run('check --help')).status).toBe(0);
  });

  test('has a JSON Schema that says the same', () => {
    const validate = new Ajv2020({ strict: true }).compile(configJsonSchema());
    expect(
      validate(parse('plan: x\nreports: [a, b]\nas-of: 2022-06-30\nfail-on: [behind]\nstrict: true')),
    ).toBe(true);
    expect(validate(parse('paln: x'))).toBe(false);
    expect(validate(parse('fail-on: [met]'))).toBe(false);
  });
});
