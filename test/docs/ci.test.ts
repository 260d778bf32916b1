import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { REPORT_FORMATS } from '../../src/report/format-names.js';
import { workspace } from '../support/pages.js';
import { runProgram } from '../support/program.js';

/** The ready pieces for the systems that people work with, run as far as that goes without those systems. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const yamlOf = (name: string): unknown => parse(textOf(name));

/** Each file that shows jobs, and the command lines in it. */
const JOBS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'docs/ci/github.yml': (text) => stringsUnder(parse(text), ['run']),
  'docs/ci/gitlab-ci.yml': (text) => stringsUnder(parse(text), ['script']),
  'docs/ci/Jenkinsfile': (text) => [...text.matchAll(/^\s*sh '([^']+)'$/gmu)].map(([, line = '']) => line),
};

/** All texts that stand under one of these keys, alone or in a list, wherever it is. */
function stringsUnder(value: unknown, keys: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    keys.includes(key) ? [each].flat().map(String) : stringsUnder(each, keys),
  );
}

/** A repository as the pieces expect it: reports and a plan. */
function repository(): string {
  const folder = workspace();
  symlinkSync(join(ROOT, 'fixtures/zunyi-2022-06-30/reports'), join(folder, 'reports'), 'junction');
  symlinkSync(join(ROOT, 'targets/zunyi-investment-2021-2023'), join(folder, 'plan'), 'junction');
  return folder;
}

describe.each(Object.entries(JOBS))('%s', (name, commandsIn) => {
  const commands = commandsIn(textOf(name));
  const ours = commands.flatMap((line) => /^npx plancheck (.+)$/u.exec(line)?.[1] ?? []);

  it('has npm and plancheck run, and nothing but what follows from their results', () => {
    expect(commands).toContain('npm ci');
    expect(ours).not.toEqual([]);
    const others = commands.filter((line) => !line.startsWith('npx plancheck ') && line !== 'npm ci');
    expect(others.filter((line) => !/^cat \S+ >> "\$GITHUB_STEP_SUMMARY"$/u.test(line))).toEqual([]);
  });

  it.each(ours)('runs on reports: %s', async (line) => {
    const folder = repository();
    const { status, stderr } = await runProgram({ args: line.split(' '), cwd: folder });
    expect([0, 1, 2], String(stderr)).toContain(status);
    const written = [...line.matchAll(/--format \w+=(\S+)/gu)].map(([, file = '']) => file);
    expect(written.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it('names no file besides those that its commands write', () => {
    const written = ours.flatMap((line) =>
      [...line.matchAll(/--format \w+=(\S+)/gu)].map(([, file]) => file),
    );
    const text = textOf(name).replaceAll(/^.*(?:npx plancheck|^#|^\/\/).*$/gmu, '');
    const named = text.match(/[\w-]+\.(?:md|xml|sarif|json)\b/gu) ?? [];
    expect(named.filter((file) => !written.includes(file))).toEqual([]);
  });
});

const HOOKS = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    files: z.string(),
    require_serial: z.boolean().optional(),
    pass_filenames: z.boolean().optional(),
  }),
);

describe('hooks for pre-commit', () => {
  const hooks = HOOKS.parse(yamlOf('.pre-commit-hooks.yaml'));
  const example = z
    .object({
      repos: z.tuple([
        z.object({
          rev: z.string(),
          hooks: z.array(z.object({ id: z.string(), args: z.array(z.string()) })),
        }),
      ]),
    })
    .parse(yamlOf('docs/ci/pre-commit-config.yaml')).repos[0];

  it('are all in the example', () => {
    expect(example.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });

  it.each(hooks)('run as in the example: $id', async ({ id, entry, pass_filenames }) => {
    const args = example.hooks.find((hook) => hook.id === id)?.args ?? [];
    const files =
      pass_filenames === false ? [] : ['reports/市林业局-2022年5月.csv', 'reports/市水务局-2022年6月.csv'];
    const [program, ...words] = [...entry.split(' '), ...args, ...files];
    expect(program).toBe('plancheck');
    const { status, stderr } = await runProgram({ args: words, cwd: repository() });
    expect([0, 1, 2], String(stderr)).toContain(status);
  });

  it('look at the files that they are for', () => {
    const patterns = new Map(hooks.map(({ id, files }) => [id, new RegExp(files, 'u')]));
    const reports = ['a.csv', 'reports/市水务局.xlsx', 'a.ods', 'a.csv.gz', 'a.parquet'];
    expect(reports.every((file) => patterns.get('plancheck-validate')?.test(file))).toBe(true);
    expect(patterns.get('plancheck-validate')?.test('README.md')).toBe(false);
    expect(patterns.get('plancheck-lint')?.test('plan/plan.yaml')).toBe(true);
  });
});

test('the examples name the version that this is', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(textOf('package.json')));
  expect(textOf('docs/ci/pre-commit-config.yaml')).toContain(`rev: v${version}\n`);
  expect(textOf('docs/ci/github-action.yml')).toContain(`uses: OWNER/plancheck@v${version}\n`);
});

const ACTION = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string().optional(),
        shell: z.literal('bash').optional(),
        env: z.record(z.string(), z.string()).optional(),
        run: z.string().optional(),
      }),
    ),
  }),
});

const withBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe.skipIf(!withBash)('the action for GitHub', () => {
  const action = ACTION.parse(yamlOf('action.yml'));
  const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
  const step = action.runs.steps.find(({ id }) => id === 'run');
  let folder: string;

  beforeAll(() => {
    folder = repository();
    const bin = join(folder, 'temp/plancheck/node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    const program = join(ROOT, 'bin/plancheck.js');
    writeFileSync(join(bin, 'plancheck'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(bin, 'plancheck'), 0o755);
  });

  /** Runs the step as the runner does, with the inputs that are given and the defaults of the others. */
  function run(inputs: Readonly<Record<string, string>>): {
    status: number | null;
    stdout: string;
    output: string;
  } {
    const given = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/u.exec(value)?.[1] ?? '';
      return [name, inputs[input] ?? action.inputs[input]?.default ?? `no input ${input}`];
    });
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const env = {
      ...process.env,
      ...{ RUNNER_TEMP: join(folder, 'temp'), GITHUB_OUTPUT: output, LANG: 'C.UTF-8' },
      ...(Object.fromEntries(given) as Record<string, string>),
    };
    const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'];
    const { status, stdout } = spawnSync('bash', shell, { cwd: folder, env, encoding: 'utf8' });
    return { status, stdout, output: readFileSync(output, 'utf8') };
  }

  it('has scripts that bash can read, into which no input is pasted', () => {
    for (const script of scripts) {
      execFileSync('bash', ['-n', '-c', script]);
      expect(script).not.toContain('${{');
    }
  });

  it('annotates what is wrong with the reports, and ends with the status of the program', () => {
    const { status, stdout, output } = run({ options: '--as-of\n2022-06-30\n' });
    expect(status).toBe(2);
    expect(output).toBe('status=2\n');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !/^::(?:error|warning|notice) /u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(3);
  });

  it('takes several paths and any command, and runs none of them', () => {
    expect(run({ command: 'lint', paths: 'plan' }).output).toBe('status=0\n');
    const odd = run({
      paths: 'reports/$(touch touched).csv\nreports/市林业局-2022年5月.csv',
      options: '--as-of\n2022-06-30',
    });
    expect(odd.output).toMatch(/^status=\d\n$/u);
    expect(odd.stdout).toContain('touch touched');
    expect(existsSync(join(folder, 'touched'))).toBe(false);
  });

  it('is used in the example with inputs that it has', () => {
    const used = z
      .object({
        jobs: z.record(
          z.string(),
          z.object({ steps: z.array(z.object({ with: z.record(z.string(), z.string()).optional() })) }),
        ),
      })
      .parse(yamlOf('docs/ci/github-action.yml'));
    const inputs = Object.values(used.jobs).flatMap(({ steps }) =>
      steps.flatMap((each) => Object.entries(each.with ?? {})),
    );
    expect(inputs.map(([name]) => name).filter((name) => !(name in action.inputs))).toEqual([]);
    expect(run(Object.fromEntries(inputs)).status).toBe(2);
  });
});

test.each(['docs/ci.md', 'docs/ci.zh.md'])('%s has a line for every format', (page) => {
  const lines = textOf(page)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = lines.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`([a-z]+)`/gu)].map(([, name]) => name),
  );
  expect(new Set(named)).toEqual(new Set(REPORT_FORMATS));
});
