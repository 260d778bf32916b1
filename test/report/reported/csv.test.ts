import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEADINGS } from '../../../src/catalogue/labels/formats.js';
import { LANGUAGES, type Language } from '../../../src/model/words.js';
import { csvText } from '../../../src/report/kit/escape/csv.js';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { jsonExact } from '../../../src/report/kit/json.js';
import { renderCsv } from '../../../src/report/reported/csv.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { decimal, PLAN, RESULT } from '../sample.js';

type Record_ = Readonly<Record<string, string>>;

/** Reads a table as a spreadsheet does that is told nothing. */
function rowsOf(csv: string): readonly Record_[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

function render(result: Reported, language: Language = 'en'): string {
  return renderCsv(result, 2, { language });
}

/** By OWASP's list: how a cell begins that a spreadsheet reckons with. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

describe('a cell', () => {
  const cell = (text: string): string => parse(csvText([[text]]), { bom: true })[0]?.[0] ?? '';

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-1+2', "'-1+2"],
    [' =1', "' =1"],
    ['=1+1', "'=1+1"],
    ['\t=1', String.raw`\t=1`],
    ['-12.50', '-12.50'],
    ['+3', '+3'],
    ['-', '-'],
    ['1,450.5', '1,450.5'],
    ["'=1", "'=1"],
    ['2022-06', '2022-06'],
  ])('with %j is %j', (text, shown) => {
    expect(cell(text)).toBe(shown);
  });

  it('is a number with all its digits where it is one', () => {
    const digits = '-12345678901234567890.123456789';
    expect(csvText([[jsonExact(decimal(digits)), 3, undefined]])).toBe(`\ufeff${digits},3,\r\n`);
  });

  it('reads back as the text that went in, and is no formula', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', '=', '-', '@', '+'), (tail, head) => {
        const shown = escapeText(head + tail);
        const read = cell(head + tail);
        expect([shown, `'${shown}`]).toContain(read);
        if (FORMULA.test(read)) expect(read).toMatch(/^(?:[+-]?\d+(?:\.\d+)?|.)$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table for spreadsheets', () => {
  it('has a row for each target and each finding, under headings in the language asked for', () => {
    for (const language of LANGUAGES) {
      const rows = rowsOf(render(RESULT, language));
      expect(rows).toHaveLength(RESULT.assessments.length + RESULT.findings.length);
      const headings = Object.keys(rows[0] ?? {});
      expect(new Set(headings).size).toBe(headings.length);
      const known: readonly string[] = Object.values(CSV_HEADINGS).map((words) => words[language]);
      expect(headings.filter((heading) => !known.includes(heading))).toEqual([]);
    }
  });

  it('starts with a byte order mark, and ends each line as spreadsheets do', () => {
    const csv = render(RESULT);
    expect(csv.startsWith('\ufeffrecord,target,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('tells of a target what the JSON does, and of a finding where it is', () => {
    const rows = rowsOf(render(RESULT));
    expect(rows.find(({ target }) => target === 't1-investment')).toMatchObject({
      record: 'assessment',
      verdict: 'behind',
      actual: '620',
      comparator: 'at-least',
      required: '1450',
      unit: '亿元',
      completion: '0.427586',
      pace: '0.5',
      due: '2023-12-31',
      lead: 'Commerce Bureau',
      departments: 'Commerce Bureau, Transport Bureau',
      code: '',
    });
    expect(rows.find(({ code }) => code === 'figure-repeated')).toMatchObject({
      record: 'finding',
      severity: 'warning',
      file: 'reports/商务.csv',
      line: '8',
      column: '4',
    });
  });

  it('of a validation has a row for each department and month', () => {
    const rows = rowsOf(render(hostileValidation('x'), 'zh'));
    expect(rows.filter(({ 记录 }) => 记录 === '报送情况')).toHaveLength(PLAN.departments.size);
    expect(rows[0]).toMatchObject({
      单位: 'x',
      月份: '2022-02',
      应报: '2',
      已报: '1',
      按时: '0',
      迟报: '1',
      缺报: '1',
    });
  });

  it('keeps its columns and shows no formula, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const result of [hostileCheck(text), hostileValidation(text)]) {
          // A row with more or fewer cells than headings is an error to the parser.
          for (const row of rowsOf(render(result)))
            for (const cell of Object.values(row))
              if (FORMULA.test(cell)) expect(cell).toMatch(/^(?:[+-]?\d+(?:\.\d+)?|.)$/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
