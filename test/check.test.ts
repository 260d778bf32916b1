import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { CheckResult } from '../src/check-result.js';
import { decode } from '../src/intake/source/decode.js';
import { readerFor, type ReportFile } from '../src/intake/index.js';
import type { Plan } from '../src/model/plan.js';
import { loadPlan } from '../src/plan/load.js';
import { renderCheckJson } from '../src/report/check/json.js';
import { actualOf, assessmentOf, checkReports, day, judged } from './support/rules.js';
import { runs } from './support/runs.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'fixtures/zunyi-2022-06-30/reports');

/** What a check says, without what tells one set of files from another: names, lines and digests. */
function saying(result: CheckResult): unknown {
  const json: unknown = JSON.parse(renderCheckJson(result, 0, { language: 'en' }));
  return withoutOrigins(json);
}

const ORIGINS = new Set(['inputs', 'evidence', 'leftOut', 'file', 'line', 'column']);

function withoutOrigins(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/report-\d+\.csv:\d+/gu, 'report');
  if (Array.isArray(value)) return value.map(withoutOrigins);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !ORIGINS.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, ordered(key, withoutOrigins(each))]));
}

/** Findings stand in the order of their places. */
function ordered(key: string, value: unknown): unknown {
  if (key !== 'findings' || !Array.isArray(value)) return value;
  return value.map((each) => JSON.stringify(each)).toSorted();
}

describe('the example of the shipped plan', () => {
  let plan: Plan;
  const files: ReportFile[] = readdirSync(EXAMPLE).map((name) => ({
    name,
    bytes: readFileSync(join(EXAMPLE, name)),
  }));
  const checkFiles = (reports: readonly ReportFile[]): CheckResult =>
    check({ plan, reports: reports.map((file) => readerFor(plan)(file)), asOf: day('2022-06-30') });

  beforeAll(async () => {
    const loaded = await loadPlan(join(ROOT, 'targets/zunyi-investment-2021-2023'));
    if (loaded.ok) plan = loaded.value;
  });

  it('gives the same bytes whatever the order of the files', () => {
    const expected = renderCheckJson(checkFiles(files), 2, { language: 'zh' });
    expect(renderCheckJson(checkFiles(files.toReversed()), 2, { language: 'zh' })).toBe(expected);
  });

  it('says the same in any encoding', () => {
    const decoded = files.map(({ name, bytes }) => {
      const text = decode(bytes);
      return { name, text: text.ok ? text.value.text : '' };
    });
    const expected = saying(checkFiles(files));
    for (const encoding of ['utf8', 'gb18030', 'utf16le']) {
      const recoded = decoded.map(({ name, text }) => ({
        name,
        bytes: iconv.encode(text, encoding, { addBOM: encoding === 'utf16le' }),
      }));
      expect(saying(checkFiles(recoded)), encoding).toEqual(expected);
    }
  });

  it('has data for nearly every target, by every department that leads', () => {
    const { assessments } = checkFiles(files);
    const silent = assessments.filter(({ verdict }) => verdict === 'no-data').map(({ target }) => target.id);
    expect(silent).toHaveLength(1);
    const leads = new Set(assessments.flatMap(({ target }) => target.departments.slice(0, 1)));
    const reporting = new Set(
      assessments.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.department)),
    );
    const without = [...leads].filter((id) => !reporting.has(id));
    const judgeable = assessments.filter(({ verdict }) => verdict !== 'not-judgeable');
    const missing = without.filter((id) => judgeable.some(({ target }) => target.departments[0] === id));
    expect(missing).toEqual([]);
  });
});

/** A month's figures of the three counties, and stages: a sound report of the plan of the rules. */
const ROW = fc
  .record({
    metric: fc.constantFrom('investment', 'industry', 'output', 'starts'),
    region: fc.constantFrom('', 'east', 'west', 'north'),
    month: fc.integer({ min: 1, max: 18 }),
    value: fc.integer({ min: 0, max: 9999 }),
  })
  .map(({ metric, region, month, value }) => {
    const period = `${2022 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
    const amount =
      metric === 'starts'
        ? String(value)
        : `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
    return { key: `${metric} ${region} ${period}`, metric, region, period, amount };
  });

const ROWS = fc.uniqueArray(ROW, { selector: ({ key }) => key, maxLength: 40 });

function lineOf({
  metric,
  region,
  period,
  amount,
}: {
  metric: string;
  region: string;
  period: string;
  amount: string;
}): string {
  return [metric, region, period, amount, '', '', ''].join(',');
}

describe('what cannot matter', () => {
  it('is the order of rows, and how they are spread over files', () => {
    fc.assert(
      fc.property(ROWS, fc.integer(), fc.nat(), (rows, seed, cut) => {
        const lines = rows.map(lineOf);
        const expected = saying(checkReports([{ rows: lines }], '2023-06-30'));
        const shuffled = lines.toSorted((a, b) => hash(a, seed) - hash(b, seed));
        const at = lines.length === 0 ? 0 : cut % lines.length;
        const split = [{ rows: shuffled.slice(0, at) }, { rows: shuffled.slice(at) }].filter(
          ({ rows: own }) => own.length > 0,
        );
        const given = split.length > 0 ? split : [{ rows: shuffled }];
        expect(saying(checkReports(given, '2023-06-30'))).toEqual(expected);
      }),
      { numRuns: runs(20) },
    );
  });

  it('is the unit that an amount is given in', () => {
    const header = 'metric,region,period,value,unit';
    fc.assert(
      fc.property(ROWS, (rows) => {
        const amounts = rows.filter(({ metric }) => metric !== 'starts');
        fc.pre(amounts.length > 0);
        const inYi = amounts.map(
          ({ metric, region, period, amount }) => `${metric},${region},${period},${amount},亿元`,
        );
        const inWan = amounts.map(
          ({ metric, region, period, amount }) =>
            `${metric},${region},${period},${Math.round(Number(amount) * 100)}00,万元`,
        );
        const [yi, wan] = [inYi, inWan].map((given) => checkReports([{ header, rows: given }], '2023-06-30'));
        expect(wan?.assessments.map((each) => [each.verdict, actualOf(each)])).toEqual(
          yi?.assessments.map((each) => [each.verdict, actualOf(each)]),
        );
      }),
      { numRuns: runs(15) },
    );
  });

  it('is what lies after the date of judgement', () => {
    fc.assert(
      fc.property(ROWS, ROWS, (rows, later) => {
        const before = rows.map(lineOf);
        const after = later.map((row) => lineOf({ ...row, period: row.period.replace(/^\d{4}/u, '2024') }));
        fc.pre(before.length > 0);
        // That there are later figures is said, and decides nothing.
        const judged = (given: readonly string[]) =>
          checkReports([{ rows: given }], '2023-06-30').assessments.map((each) => [
            each.target.id,
            each.verdict,
            actualOf(each),
            each.least?.toFixed(),
            each.greatest?.toFixed(),
          ]);
        expect(judged([...before, ...after])).toEqual(judged(before));
      }),
      { numRuns: runs(15) },
    );
  });

  it('is whether a month is given whole or in ten-day periods', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 3, maxLength: 3 }),
        ([a = 0, b = 0, c = 0]) => {
          const thirds = [`2022-06上旬,${a}`, `2022-06中旬,${b}`, `2022-06下旬,${c}`].map(
            (cells) => `investment,,${cells},,,`,
          );
          const whole = [`investment,,2022-06,${a + b + c},,,`];
          const [split, one] = [thirds, whole].map((rows) => judged('invest-24', '2022-07-31', rows));
          expect(split && [split.verdict, actualOf(split)]).toEqual(one && [one.verdict, actualOf(one)]);
        },
      ),
    );
  });

  it('is whether a year is given as months, year to date, or cumulative', () => {
    const months = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        months,
        fc.array(fc.constantFrom('period', 'ytd', 'cumulative'), { minLength: 12, maxLength: 12 }),
        (values, bases) => {
          const sumTo = (index: number): number =>
            values.slice(0, index + 1).reduce((sum, value) => sum + value, 0);
          const rows = values.map((value, index) => {
            const basis = bases[index] ?? 'period';
            const amount = basis === 'period' ? value : sumTo(index);
            return `investment,,2022-${String(index + 1).padStart(2, '0')},${amount},${basis},,`;
          });
          const assessment = judged('invest-24', '2022-12-31', rows);
          expect(actualOf(assessment)).toBe(String(sumTo(11)));
        },
      ),
    );
  });
});

describe('what can only help', () => {
  it('is a larger figure, for a target of at least so much', () => {
    const order = ['missed', 'behind', 'pending', 'on-track', 'met'];
    fc.assert(
      fc.property(ROWS, fc.nat(), (rows, which) => {
        const own = rows.filter(({ metric, region }) => metric === 'investment' && region === '');
        fc.pre(own.length > 0);
        const raised = own.map((row, index) =>
          index === which % own.length ? { ...row, amount: `${Number.parseInt(row.amount, 10) + 5}` } : row,
        );
        const [before, after] = [own, raised].map(
          (given) => judged('invest-24', '2023-06-30', given.map(lineOf)).verdict,
        );
        expect(order.indexOf(after ?? '')).toBeGreaterThanOrEqual(order.indexOf(before ?? ''));
      }),
    );
  });

  it('never makes a target missed that rows are missing', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          Array.from({ length: 6 }, (_, index) => index + 1),
          { maxLength: 5 },
        ),
        (months) => {
          fc.pre(months.length > 0);
          const rows = months.map((month) => `investment,,2022-0${month},0.1,,,`);
          const assessment = judged('invest-3-by-june', '2022-12-31', rows);
          // The day by which June's figures were due is over: what is not there by then is overdue, and not missed.
          expect(assessment.verdict).toBe('overdue');
        },
      ),
    );
  });
});

it('does not call one month in six on track: what the others held is open', () => {
  const result = checkReports([{ rows: ['investment,,2022-06,1,,,'] }], '2022-06-30');
  expect(assessmentOf(result, 'invest-24').verdict).toBe('pending');
});

function hash(text: string, seed: number): number {
  return Array.from(text).reduce(
    (value, character) => (value * 31 + (character.codePointAt(0) ?? 0)) | 0,
    seed | 0,
  );
}
