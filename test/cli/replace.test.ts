import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from '../../src/report/format-names.js';
import { PLAN, TASK } from '../plan/support.js';
import { runProgram } from '../support/program.js';

let folder: string;

const HEADER = 'metric,region,period,value,unit\n';
const SOUND = `${HEADER}investment,area,2022-06,5,亿元\n`;
const FAULTY = `${HEADER}investment,area,2022-06,much,亿元\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-replace-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  put('r.csv', SOUND);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function run(words: string) {
  const answer = await runProgram({ args: words.split(' '), cwd: folder });
  return { status: answer.status, stderr: String(answer.stderr) };
}

const OF = '--plan ./plan --as-of 2022-06-30 --output out';

/** Files of the same format that some other program or person wrote. */
const FOREIGN: Readonly<Record<ReportFormat, readonly string[]>> = {
  table: [
    'Dear all,\n',
    'make all\n\nExit status 2: the submitted data has 1 error, so the verdicts cannot all be trusted\n',
  ],
  json: ['{\n  "plan": "none"\n}\n', '{}\n', '[]\n'],
  ndjson: [
    '{"record":"header","report":"test","plan":{"id":"p"}}\n',
    '{"level":30,"time":1656547200000,"msg":"started"}\n',
  ],
  csv: ['record,target,clause\n1,2,3\n', `\uFEFF${SOUND}`],
  markdown: ['# Notes\n\nSome words.\n', '# Example\n\nWritten by hand.\n'],
  junit: [
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vitest tests">\n  <testsuite name="plancheck" tests="1"/>\n</testsuites>\n',
  ],
  sarif: [
    '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "tool": {\n        "driver": {\n          "name": "ESLint"\n        }\n      }\n    }\n  ]\n}\n',
  ],
  github: [
    '::error file=a.ts,line=1,col=5,title=eslint%3A no-undef::x is not defined\n',
    '::warning file=a.ts::this is not in a title=plancheck::\n',
    '::notice ::done\n',
  ],
  gitlab: [
    '[\n  {\n    "description": "Missing semicolon.",\n    "check_name": "semi",\n    "fingerprint": "7815696ecbf1c96e6894b779456d330e",\n    "severity": "minor",\n    "location": { "path": "a.js", "lines": { "begin": 1 } }\n  }\n]\n',
    '[\n  {\n    "description": "Missing semicolon.",\n    "check_name": "eslint-semi",\n    "fingerprint": "7815696ecbf1c96e:1",\n    "severity": "minor"\n  }\n]\n',
    '[\n  {\n    "description": "A row.",\n    "check_name": "row-bad-value",\n    "fingerprint": "7815696ecbf1c96e6894b779456d330e"\n  }\n]\n',
  ],
  concise: [
    'a.ts:1:5: error no-undef x is not defined\n',
    'a.ts:1:5: warning no-unused-vars x is never used\n',
    'Dear all: error row-bad is what you wrote\n',
  ],
};

describe.each(REPORT_FORMATS)('what another program wrote as %s', (format) => {
  test.each(FOREIGN[format])('is not replaced without --force: %j', async (content) => {
    for (const report of [SOUND, FAULTY])
      for (const command of ['check', 'validate', 'audit']) {
        put('r.csv', report);
        put('out', content);
        const told = await run(`${command} r.csv ${OF} --format ${format}`);
        expect(told.stderr).toContain('"out" is there already and is no report of this sort');
        expect([told.status, text('out')]).toEqual([3, content]);
      }
    await run(`check r.csv ${OF} --format ${format} --force`);
    expect(text('out')).not.toBe(content);
  });
});

describe.each(REPORT_FORMATS)('what plancheck wrote as %s', (format) => {
  test.each([
    'check',
    'check --quiet',
    'check --summary',
    'validate',
    'validate --quiet',
    'audit',
    'audit --quiet',
  ])('is replaced by %s, whatever was found before', async (command) => {
    for (const more of ['', ' --max-findings 0'])
      for (const report of [SOUND, FAULTY, SOUND]) {
        put('r.csv', report);
        const words = `${command} r.csv ${OF} --format ${format}${command.startsWith('audit') ? more : ''}`;
        const told = await run(words);
        expect(told.stderr, words).toContain('the report is in out');
      }
  });
});

test.each(['table', 'json', 'sarif', 'github', 'gitlab', 'concise'])(
  'what lint found is replaced by what it finds, as %s',
  async (format) => {
    const lint = `lint --plan ./plan --output out --format ${format}`;
    for (const task of [TASK, TASK.replace(/value: \d+/u, 'value: 0'), TASK]) {
      put('plan/01.yaml', task);
      expect((await run(lint)).stderr).toContain('the report is in out');
    }
  },
);
