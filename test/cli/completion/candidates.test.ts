import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/cli/completion/scripts.js';
import { FINDING_CODES } from '../../../src/catalogue/findings.js';
import {
  EXPLAIN_FORMATS,
  LINT_FORMATS,
  LISTING_FORMATS,
  REPORT_FORMATS,
  TEMPLATE_FORMATS,
  TRACE_FORMATS,
} from '../../../src/report/format-names.js';
import { runProgram } from '../../support/program.js';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-completion-'));
  await runProgram({ args: ['init', 'demo', '--lang', 'en'], cwd: folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The words that would do for the last one of a line. */
async function completed(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const { stdout, status } = await runProgram({
    args: ['complete-word', String(words.length - 1), '--', ...words],
    cwd: join(folder, 'demo'),
    env: { LANG: 'en_GB' },
  });
  expect(status).toBe(0);
  return String(stdout)
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => each.split('\t')[0] ?? '');
}

describe('completion', () => {
  test.each([
    ['plancheck che', ['check']],
    ['plancheck check --for', ['--format', '--force']],
    ['plancheck check --format s', ['sarif']],
    ['plancheck targets --format ', ['table', 'json']],
    ['plancheck check --fail-on missed,beh', ['missed,behind']],
    ['plancheck check --kind cou', ['count']],
    ['plancheck check --department ', ['first-department']],
    ['plancheck check --target nurs', ['nursing-home-everywhere']],
    ['plancheck check --target bridge-built,nurs', ['bridge-built,nursing-home-everywhere']],
    ['plancheck why br', ['bridge-built']],
    ['plancheck why bridge-built ', [':files']],
    ['plancheck why --as-of 2022-01-01 br', ['bridge-built']],
    ['plancheck check ', [':files']],
    ['plancheck check --plan plan rep', [':files']],
    ['plancheck check --output ', [':files']],
    ['plancheck check --plan ./pl', [':files']],
    ['plancheck check --plan zun', ['zunyi-investment-2021-2023']],
    ['plancheck check --as-of 20', []],
    ['plancheck completion ', [...SHELLS]],
    ['plancheck schema pl', ['plan']],
    ['plancheck audit --group-by ', ['file', 'folder', 'department']],
    ['plancheck audit --format m', ['markdown']],
    ['plancheck audit --resume ', [':files']],
    ['plancheck nothing ', []],
    ['plancheck check --lang ', ['zh', 'en']],
    ['plancheck layout ', ['infer', 'test']],
    ['plancheck layout te', ['test']],
    ['plancheck layout test ', [':files']],
    ['plancheck layout test layout.yaml --lim', ['--limit']],
    ['plancheck layout nothing ', []],
    ['plancheck help che', ['check']],
    ['plancheck help layout ', ['infer', 'test']],
    ['plancheck help check ', []],
    ['plancheck explain row-bad-n', ['row-bad-number']],
  ])('%s', async (line, expected) => {
    expect(await completed(line)).toEqual(expected);
  });

  test('offers the formats of each command, and no others', async () => {
    const formats = {
      check: REPORT_FORMATS,
      validate: REPORT_FORMATS,
      targets: LISTING_FORMATS,
      why: LISTING_FORMATS,
      audit: REPORT_FORMATS,
      'layout test': LISTING_FORMATS,
      template: TEMPLATE_FORMATS,
      lint: LINT_FORMATS,
      trace: TRACE_FORMATS,
      explain: EXPLAIN_FORMATS,
    };
    for (const [command, expected] of Object.entries(formats)) {
      expect([command, await completed(`plancheck ${command} --format `)]).toEqual([command, expected]);
      const { stdout } = await runProgram({ args: ['help', ...command.split(' ')], cwd: folder });
      expect(String(stdout).replaceAll(/\s+/gu, ' ')).toContain(`: ${expected.join(', ')} -o, --output`);
    }
    const all = [
      ...(await completed('plancheck ')),
      ...(await completed('plancheck layout ')).map((each) => `layout ${each}`),
    ];
    const having: string[] = [];
    for (const command of all)
      if ((await completed(`plancheck ${command} --for`)).includes('--format')) having.push(command);
    expect(having.sort()).toEqual(Object.keys(formats).sort());
  });

  test('offers every code of a finding', async () => {
    expect(await completed('plancheck validate --ignore ')).toEqual(FINDING_CODES);
  });

  test('offers all commands but those that are for machines', async () => {
    const all = await completed('plancheck ');
    expect(all).toContain('validate');
    expect(all).not.toContain('complete-word');
  });

  test('has the targets of the shipped plan where no other is named', async () => {
    const { stdout } = await runProgram({
      args: ['complete-word', '2', '--', 'plancheck', 'why', 't01-industrial'],
      cwd: folder,
    });
    expect(String(stdout)).toContain('t01-industrial-investment\t');
  });

  test('refuses a shell that it does not know', async () => {
    const { status, stderr } = await runProgram({
      args: ['completion', 'bahs'],
      cwd: folder,
      env: { LANG: 'en' },
    });
    expect(status).toBe(3);
    expect(String(stderr)).toContain('did you mean "bash"?');
  });
});

const PROGRAM = fileURLToPath(new URL('../../../bin/plancheck.js', import.meta.url));

/** What each shell answers; a shell that is not there is skipped. */
const TRIALS = {
  bash: `source <(plancheck completion bash)
    COMP_WORDS=(plancheck why br); COMP_CWORD=2; _plancheck; printf '%s\\n' "\${COMPREPLY[@]}"
    COMP_WORDS=(plancheck check rep); _plancheck; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: `plancheck completion fish | source
    complete -C 'plancheck why br' | cut -f1
    complete -C 'plancheck check rep' | tr -d /`,
  pwsh: `plancheck completion powershell | Out-String | Invoke-Expression
    foreach ($line in 'plancheck why br', 'plancheck check rep') {
      (TabExpansion2 $line $line.Length).CompletionMatches | ForEach-Object { $_.ListItemText }
    }`,
} as const;

test('a word that PowerShell would take apart is quoted in its script, and the double hyphen too', async () => {
  const { stdout } = await runProgram({ args: ['completion', 'powershell'], cwd: folder });
  const script = String(stdout);
  expect(script).toContain('Register-ArgumentCompleter -Native -CommandName plancheck -ScriptBlock {');
  expect(script).toContain(`$arguments = @('complete-word', "$index", '--') + $words`);
  expect(script).toContain('$line -split "`t", 2');
  const [, pattern = ''] = /\$word -match '([^']+)'/u.exec(script) ?? [];
  const taken = ['missed,behind', '二(三)', 'a b', '$x', '@x', "it's", 'a;b', '#1'];
  expect(taken.filter((word) => !new RegExp(pattern, 'u').test(word))).toEqual([]);
  const whole = ['bridge-built', './plan/a.csv', '--as-of', 'sarif=out.sarif'];
  expect(whole.filter((word) => new RegExp(pattern, 'u').test(word))).toEqual([]);
  const opened = script.match(/[({[]/gu)?.length;
  expect(script.match(/[)}\]]/gu)?.length).toBe(opened);
});

describe.each(Object.entries(TRIALS))('in %s', (shell, script) => {
  test('targets and files are completed', ({ skip }) => {
    skip(spawnSync(shell, ['-c', 'true']).status !== 0, `${shell} is not installed`);
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'plancheck'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
    chmodSync(join(bin, 'plancheck'), 0o755);
    const { stdout } = spawnSync(shell, ['-c', script], {
      cwd: join(folder, 'demo'),
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, LANG: 'C.UTF-8' },
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n')).toEqual(['bridge-built', 'reports']);
  });
});
