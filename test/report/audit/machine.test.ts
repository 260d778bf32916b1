import { describe, expect, test } from 'vitest';
import { failedOver, Totals } from '../../../src/audit/summary.js';
import type { Audited, AuditGround, AuditResult } from '../../../src/audit-result.js';
import type { AuditStatus } from '../../../src/catalogue/labels/audit.js';
import { auditIssueReport } from '../../../src/report/audit/issues.js';
import { renderAuditJunit } from '../../../src/report/audit/junit.js';
import { renderConcise } from '../../../src/report/shared/concise.js';
import { renderGithub } from '../../../src/report/shared/github.js';
import { renderGitlab } from '../../../src/report/shared/gitlab.js';
import { renderSarif } from '../../../src/report/shared/sarif.js';
import { day, RULES } from '../../support/rules.js';
import { junitProblems, sarifProblems } from '../schemas.js';

const GROUND: AuditGround = {
  plan: RULES,
  asOf: day('2022-07-31'),
  version: '0',
  groupBy: 'file',
  failOn: ['missed'],
  aspirational: false,
  only: undefined,
  departments: undefined,
  targets: undefined,
  language: 'en',
  maxFindings: 1,
  sha256: { plan: '', layouts: '', waivers: '' },
};

const nothing = (name: string): Audited => {
  const submission = { name, departments: undefined, sources: [], findings: [] };
  return { ...failedOver(submission, ''), status: 0, fault: undefined };
};
const input = (file: string): Audited['inputs'][number] => ({
  ...{ file, sha256: 'a'.repeat(64), encoding: 'utf-8' },
  ...{ rows: 2, observations: 1, rejected: 0, ignored: 1 },
});
const [TARGET, OTHER] = RULES.targets;
if (!TARGET || !OTHER) throw new Error('no targets');

const finding = (file: string): Audited['findings'][number] => ({
  code: 'row-bad-number',
  severity: 'error',
  message: `"x" cannot be read; see ${file}:7`,
  hint: 'write a number',
  ...{ file, line: 3, column: 4 },
});

/** One submission of each status, and one over which the program failed. */
const SUBMISSIONS: readonly Audited[] = [
  { ...nothing('a.csv'), inputs: [input('a.csv')] },
  {
    ...nothing('b.csv'),
    status: 1,
    inputs: [input('b.csv')],
    failing: [{ target: TARGET.id, verdict: 'missed' }],
  },
  {
    ...nothing('c'),
    status: 2,
    inputs: [input('c/1.csv'), input('c/2.csv')],
    failing: [{ target: OTHER.id, verdict: 'overdue' }],
    findings: [finding('c/2.csv')],
    unlisted: 4,
  },
  {
    ...nothing('d.csv'),
    inputs: [input('d.csv')],
    findings: [{ ...finding('d.csv'), waived: { reason: 'known', by: 'me', until: '2022-08-31' } }],
  },
  failedOver({ name: 'e.csv', departments: undefined, sources: [], findings: [] }, 'out of cheese'),
];

function resultOf(submissions: readonly Audited[]): AuditResult {
  const totals = new Totals();
  for (const each of submissions) totals.add(each);
  return { ground: GROUND, submissions, totals: totals.total(submissions.length) };
}
const RESULT = resultOf(SUBMISSIONS);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly exitCode: number }[];
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly suppressions?: readonly unknown[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
const sarif = (result: AuditResult, status: AuditStatus = 2): Sarif['runs'][number] => {
  const text = renderSarif(auditIssueReport(result, 'en'), status, 'en');
  expect(sarifProblems(text)).toEqual([]);
  const [run] = (JSON.parse(text) as Sarif).runs;
  if (!run) throw new Error('no run');
  return run;
};

describe('an audit as SARIF', () => {
  test('has every failing target, finding and fault as a result, and every file once', () => {
    const { results, artifacts, tool } = sarif(RESULT);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['target-missed', 'error'],
      ['target-overdue', 'error'],
      ['row-bad-number', 'error'],
      ['row-bad-number', 'error'],
      ['program-fault', 'error'],
    ]);
    expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([0, 0, 0, 1, 0]);
    expect(tool.driver.rules.map(({ id }) => id)).toContain('program-fault');
    const files = ['a.csv', 'b.csv', 'c/1.csv', 'c/2.csv', 'd.csv'];
    expect(artifacts.map(({ location }) => location.uri)).toEqual(files);
  });

  test('knows an issue again though its lines have moved', () => {
    const moved = SUBMISSIONS.map((each) => ({
      ...each,
      findings: each.findings.map((one) => ({ ...one, line: 9, message: one.message.replace(':7', ':13') })),
    }));
    const prints = (result: AuditResult): unknown =>
      sarif(result).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(resultOf(moved))).toEqual(prints(RESULT));
  });

  test('went to its end, unless it was interrupted', () => {
    const ends = ([0, 2, 130] as const).map((status) => sarif(RESULT, status).invocations[0]);
    expect(ends.map((end) => [end?.executionSuccessful, end?.exitCode])).toEqual([
      [true, 0],
      [true, 2],
      [false, 130],
    ]);
  });
});

test('an audit as JUnit has a case for each submission, with what its status says', async () => {
  for (const language of ['en', 'zh'] as const) {
    const text = renderAuditJunit(RESULT, 2, { language });
    expect(await junitProblems(text)).toEqual([]);
    expect(text).toMatch(/<testsuite name="[^"]+" tests="5" failures="1" errors="2" skipped="0">/u);
  }
  const text = renderAuditJunit(RESULT, 2, { language: 'en' });
  expect(text).toContain('<testcase name="a.csv" classname="rules.submissions" status="0"/>');
  expect(text).toContain('<failure type="target-missed" message="');
  expect(text).toContain('<error type="program-fault" message="e.csv: a fault of the program itself: out of');
  expect(text).toContain('4 more are not listed');
});

test('an audit as annotations has those at the files of submissions first, and what is waived as a notice', () => {
  const lines = renderGithub(auditIssueReport(RESULT, 'en'), 2, 'en').split('\n').slice(0, -1);
  const told = lines.map((line) => /^::(\w+) (?:file=([^,]*),)?.*title=plancheck%3A ([\w-]+)::/u.exec(line));
  expect(told.slice(0, 5).map((match) => match?.slice(1, 4))).toEqual([
    ['error', 'b.csv', 'target-missed'],
    ['error', 'c/2.csv', 'row-bad-number'],
    ['error', OTHER.place.file, 'target-overdue'],
    ['error', undefined, 'program-fault'],
    ['notice', 'd.csv', 'row-bad-number'],
  ]);
});

test('an audit as concise lines and as a Code Quality report tells the same of each submission', () => {
  const lines = renderConcise(auditIssueReport(RESULT, 'en'), 2, 'en').split('\n').slice(0, -1);
  expect(lines.map((line) => /(?:error|warning|info) ([a-z-]+) /u.exec(line)?.[1])).toEqual([
    'target-missed',
    'target-overdue',
    'row-bad-number',
    'row-bad-number',
    'program-fault',
    undefined,
  ]);
  expect(lines[2]).toMatch(/^c\/2\.csv:3:4: error row-bad-number "x" cannot be read/u);
  expect(lines.at(-1)).toMatch(/^4 more are not listed/u);
  const violations = JSON.parse(renderGitlab(auditIssueReport(RESULT, 'en'), 2, 'en')) as readonly unknown[];
  expect(violations).toHaveLength(lines.length);
  expect(violations[2]).toMatchObject({
    check_name: 'row-bad-number',
    severity: 'major',
    location: { path: 'c/2.csv', lines: { begin: 3 } },
  });
});
