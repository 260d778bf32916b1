import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { issueReportOf } from '../../../src/report/shared/issue-report.js';
import { renderGitlab } from '../../../src/report/shared/gitlab.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { finding, hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { RESULT, TARGETS } from '../sample.js';

/** What GitLab's documentation of Code Quality asks for. */
const REPORT = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().min(1),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
);

function violations(result: Reported): z.infer<typeof REPORT> {
  return REPORT.parse(JSON.parse(renderGitlab(issueReportOf(result, 'en'), 2, 'en')));
}

const only = (...findings: Reported['findings']): Reported => ({ ...RESULT, assessments: [], findings });

describe('a Code Quality report', () => {
  it('has the targets that want something done and all findings', () => {
    const told = violations(RESULT);
    expect(told).toHaveLength(7);
    const missed = told.filter(({ check_name }) => check_name === 'target-missed');
    expect(missed.map(({ severity, location }) => [severity, location.path])).toEqual(
      Array.from({ length: 2 }, () => ['major', TARGETS.total.place.file]),
    );
    expect(missed[0]?.description).toMatch(
      /^New projects every year: missed; .*; hint: plancheck why t1-projects /u,
    );
  });

  it('is an empty list where nothing is wrong', () => {
    expect(renderGitlab(issueReportOf(only(), 'en'), 0, 'en')).toBe('[]\n');
  });

  it('keeps to what GitLab reads, whatever the text, and shows nothing that steers a reader', () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => text.replace(/^(?:\.[\\/]+)+/u, '') !== ''),
        (text) => {
          for (const result of [hostileCheck(text), hostileValidation(text)]) {
            const told = violations(result);
            const about = told.filter(({ check_name }) => check_name === 'row-unknown-metric');
            expect(about[0]?.description).toContain(escapeText(text));
            expect(about[0]?.location.lines.begin).toBe(2);
            expect(new Set(told.map(({ fingerprint }) => fingerprint)).size).toBe(told.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names files from the root, with slashes', () => {
    expect(violations(only(finding('x', './a/../b.csv')))[0]?.location.path).toBe('a/../b.csv');
    expect(violations(only(finding('x', String.raw`a\b.csv`)))[0]?.location.path).toBe('a/b.csv');
  });

  it('shows what is in no file where the plan asks for it', () => {
    const told = violations(only({ ...finding('x'), place: undefined }));
    expect(told[0]?.location).toEqual({ path: RESULT.plan.targets[0]?.place.file, lines: { begin: 1 } });
  });

  it('knows an issue again after its line has moved, and keeps like ones apart', () => {
    const at = (line: number): Reported['findings'][number] => ({
      ...finding('x', 'a.csv'),
      place: { file: 'a.csv', line, column: 1 },
    });
    const prints = (...lines: readonly number[]): readonly string[] =>
      violations(only(...lines.map(at))).map(({ fingerprint }) => fingerprint);
    expect(prints(7, 9)).toEqual(prints(2, 3));
    expect(new Set(prints(2, 3)).size).toBe(2);
    expect(violations(only(finding('y', 'a.csv')))[0]?.fingerprint).not.toBe(prints(2)[0]);
  });

  it('says how many findings are not listed', () => {
    expect(violations({ ...only(finding('x')), unlisted: 3 }).at(-1)).toMatchObject({
      check_name: 'findings-not-listed',
      severity: 'info',
      description: expect.stringMatching(/^3 more are not listed/u) as string,
    });
  });
});
