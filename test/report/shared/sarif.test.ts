import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/words.js';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { escapeUri } from '../../../src/report/kit/escape/uri.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { issueReportOf } from '../../../src/report/shared/issue-report.js';
import { renderSarif } from '../../../src/report/shared/sarif.js';
import { finding, hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { RESULT } from '../sample.js';
import { sarifProblems } from '../schemas.js';

const render = (result: Reported): string => renderSarif(issueReportOf(result, 'en'), 2, 'en');

function runOf(result: Reported): Run {
  const [run] = (JSON.parse(render(result)) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
}

function resultsOf(result: Reported): readonly Result[] {
  return runOf(result).results ?? [];
}

describe('SARIF', () => {
  it.each(LANGUAGES)('keeps to the official schema (%s)', (language) => {
    expect(sarifProblems(renderSarif(issueReportOf(RESULT, language), 2, language))).toEqual([]);
    expect(sarifProblems(renderSarif(issueReportOf(hostileValidation('x'), language), 2, language))).toEqual(
      [],
    );
  });

  it('is told by the schema from what is no SARIF', () => {
    const json = render(RESULT);
    expect(sarifProblems(json.replace('"version": "2.1.0"', '"version": "2.0.0"'))).not.toEqual([]);
    expect(sarifProblems(json.replace('"level": "error"', '"level": "grave"'))).not.toEqual([]);
    expect(sarifProblems(json.replace('"uri": "', '"uri": "http://a b/'))).not.toEqual([]);
    expect(sarifProblems(json.replace('"startLine": ', '"startLine": -'))).not.toEqual([]);
  });

  it('keeps to the schema and names real rules whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const result of [hostileCheck(text), hostileValidation(text)]) {
          expect(sarifProblems(render(result))).toEqual([]);
          const { tool, results = [] } = runOf(result);
          for (const { ruleId, ruleIndex = -1, locations = [] } of results) {
            expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
            expect(locations).toHaveLength(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives every rule what GitHub asks for', () => {
    for (const rule of runOf(hostileCheck('x')).tool.driver.rules ?? []) {
      const { id, shortDescription, fullDescription, help, defaultConfiguration } = rule;
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      for (const text of [shortDescription, fullDescription, help]) expect(text?.text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration?.level);
    }
  });

  it('knows an issue again after lines have moved, and two of a sort apart', () => {
    const at = (line: number) => ({ ...finding('x', 'r.csv'), place: { file: 'r.csv', line, column: 3 } });
    const prints = (...lines: number[]): unknown[] =>
      resultsOf({ ...RESULT, assessments: [], findings: lines.map(at) }).map(
        ({ partialFingerprints }) => partialFingerprints,
      );
    expect(prints(2)).toEqual(prints(200));
    expect(prints(2, 3)).toEqual(prints(5, 90));
    expect(new Set(prints(2, 3).map((print) => JSON.stringify(print))).size).toBe(2);
    const [moved] = RESULT.findings;
    if (moved?.code !== 'figure-contradicted') throw new Error('another sample');
    const shifted = { ...moved, args: { ...moved.args, at: 'reports/商务.csv:19' } };
    const print = (each: typeof moved): unknown =>
      resultsOf({ ...RESULT, assessments: [], findings: [each] })[0]?.partialFingerprints;
    expect(print(moved)).toEqual(print(shifted));
  });

  it('places what was read from standard input, and what is in no file', () => {
    const stdin = finding('x', '-');
    const [first, second] = resultsOf({
      ...RESULT,
      assessments: [],
      findings: [stdin, { ...stdin, place: undefined }],
    });
    expect(first?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: '-',
      uriBaseId: '%SRCROOT%',
      description: { text: 'standard input' },
    });
    expect(second?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'plan/01.yaml', uriBaseId: '%SRCROOT%' },
    });
  });

  it('shows a message that looks like a link as it is, in no direction but its own', () => {
    const text = '[a](http://e.example) \u202ec[1]';
    const [{ message } = { message: undefined }] = resultsOf({
      ...RESULT,
      assessments: [],
      findings: [finding(text)],
    });
    expect(message?.text).toContain(String.raw`[a\](http://e.example) \u202ec[1]`);
  });

  it('tells of findings that are not listed, and how the run ended', () => {
    expect(runOf(hostileValidation('x')).invocations).toEqual([
      {
        executionSuccessful: true,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: 'warning',
            message: { text: '2 more are not listed; a larger --max-findings lists them' },
          },
        ],
      },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['reports/商务 1.csv', 'reports/%E5%95%86%E5%8A%A1%201.csv'],
    ['./a/b.csv', 'a/b.csv'],
    ['../a.csv', '../a.csv'],
    ['/data/a.csv', 'file:///data/a.csv'],
    ['C:\\a\\b c.csv', 'file:///C:/a/b%20c.csv'],
    ['a:b?c#d%.csv', 'a%3Ab%3Fc%23d%25.csv'],
    ['\ud800.csv', '%EF%BF%BD.csv'],
  ])('of %j', (file, uri) => {
    expect(escapeUri(file)).toBe(uri);
  });

  it('lead back to the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const file = `a/${name.replaceAll('\\', '')}`;
        expect(decodeURIComponent(escapeUri(file))).toBe(file);
        expect(escapeText(escapeUri(file))).toBe(escapeUri(file));
      }),
    );
  });
});
