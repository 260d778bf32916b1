import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/model/calendar.js';
import { renderConcise } from '../../../src/report/shared/concise.js';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { issueReportOf } from '../../../src/report/shared/issue-report.js';
import { renderGitlab } from '../../../src/report/shared/gitlab.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { finding, hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { RESULT } from '../sample.js';

function linesOf(result: Reported, language: 'zh' | 'en' = 'en'): readonly string[] {
  const text = renderConcise(issueReportOf(result, language), 2, language);
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

const only = (...findings: Reported['findings']): Reported => ({ ...RESULT, assessments: [], findings });

describe('a concise list', () => {
  it('has a line for each issue: place, severity, code, message', () => {
    expect(linesOf(only(finding('x', 'a.csv')))[0]).toMatch(
      /^a\.csv:2:3: error row-unknown-metric the plan has no metric or project "x"/u,
    );
    expect(linesOf(only(finding('x', 'a.csv')), 'zh')[0]).toMatch(/^a\.csv:2:3: 错误 row-unknown-metric /u);
    expect(linesOf(only({ ...finding('x'), place: undefined }))[0]).toMatch(/^error row-unknown-metric /u);
    expect(linesOf(RESULT)).toHaveLength(7);
  });

  it('is empty where nothing is wrong', () => {
    expect(linesOf(only())).toEqual([]);
  });

  it('is one line an issue, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const result of [hostileCheck(text), hostileValidation(text)]) {
          const lines = linesOf(result);
          const violations = JSON.parse(
            renderGitlab(issueReportOf(result, 'en'), 2, 'en'),
          ) as readonly unknown[];
          expect(lines).toHaveLength(violations.length);
          expect(lines.find((line) => line.startsWith(`${escapeText(text)}:2:3: error `))).toContain(
            `row-unknown-metric the plan has no metric or project "${escapeText(text)}"`,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists what is waived as a note with its reason, and counts what is not listed', () => {
    const until = parseDay('2022-12-31');
    if (until === undefined) throw new Error('no day');
    const waived = { ...finding('x', 'a.csv'), waived: { reason: 'put right in July', by: 'Office', until } };
    const lines = linesOf({ ...only(waived), unlisted: 2 });
    expect(lines[0]).toMatch(/^a\.csv:2:3: info row-unknown-metric .*put right in July/u);
    expect(lines.at(-1)).toMatch(/^2 more are not listed/u);
  });
});
