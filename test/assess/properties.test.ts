import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CheckResult } from '../../src/check-result.js';
import type { Assessment } from '../../src/model/assessment.js';
import { VERDICTS } from '../../src/model/words.js';
import { renderCheckJson } from '../../src/report/check/json.js';
import { checked, fullFigures, line, month, row, type Row } from '../support/figures.js';
import { assessmentOf, checkReports, codesOf } from '../support/rules.js';
import { runs } from '../support/runs.js';

/** What must be true of every verdict, whatever the rows: kinds, bases, revisions and contradictions all together. */

// Hundreds of checks each: longer than the usual five seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FLOWS = ['investment', 'industry', 'starts', 'clinics', 'dispatches'];
const LEVELS = ['roads', 'mechanised', 'beds', 'homes', 'industry-share', 'dams-started', 'networked'];
const PROJECTS = ['bridge', 'tunnel', 'dam', 'county-plan'];
const STAGES = ['前期', '核准', '开工', '推进', '建成', '投运'];

const where = {
  region: fc.constantFrom('', '', 'east', 'west', 'north'),
  department: fc.constantFrom('', '', 'finance', 'works', 'statistics'),
  submitted: fc.constantFrom('', '', '2022-05-01', '2022-07-01', '2022-07-01 09:00', '2022-07-01T03:00:00Z'),
};
const periods = fc.oneof(
  fc.nat(17).map(month),
  fc.constantFrom(
    '2022',
    '2022-H1',
    '2022-Q1',
    '2022-Q2',
    '2022-05上旬',
    '2022-05中旬',
    '2022-05下旬',
    '2022-06-30',
  ),
);
const digits = fc.integer({ min: 0, max: 6 }).map(String);

/** Any rows that can be read, among few metrics, days and figures, so that they meet. */
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc.record({
    ...where,
    metric: fc.constantFrom(...FLOWS),
    period: periods,
    value: digits,
    basis: fc.constantFrom('', 'period', 'ytd', 'cumulative'),
  }),
  fc.record({
    ...where,
    metric: fc.constantFrom(...LEVELS),
    period: periods,
    value: digits,
    basis: fc.constant(''),
  }),
  fc.record({
    ...where,
    metric: fc.constantFrom(...PROJECTS),
    period: periods,
    value: fc.constantFrom(...STAGES),
    basis: fc.constant(''),
  }),
);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 30 });

/** All that a check says but where it is written, and the findings by code alone: their words name files and lines. */
function substance(result: CheckResult): unknown {
  const json = JSON.parse(
    renderCheckJson({ ...result, inputs: [], findings: [] }, 0, { language: 'en' }),
  ) as {
    assessments: Record<string, unknown>[];
  };
  for (const assessment of json.assessments) {
    delete assessment['evidence'];
    delete assessment['leftOut'];
    // Whether nothing was reported, or nothing that is to be seen, is said.
    if (assessment['verdict'] === 'no-data') delete assessment['because'];
  }
  return {
    ...json,
    codes: codesOf(result)
      .filter((code) => !OF_DATES.has(code))
      .toSorted(),
  };
}

/** What is told of a file because its dates are as they are. */
const OF_DATES: ReadonlySet<string> = new Set([
  'series-unseen',
  'series-unfinished',
  'series-outside',
  'series-early',
  'series-future',
  'as-of-before-reports',
  'file-nothing-counts',
]);

describe('what cannot matter', () => {
  test('the order of rows, and how they are spread over files', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
            fc.nat(rows.length),
          ),
        ),
        ([rows, shuffled, cut]) => {
          const [first, second] = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part) => part.map(line));
          const files = [
            { name: 'z.csv', rows: first ?? [] },
            { name: 'a.csv', rows: second ?? [] },
          ].filter((file) => file.rows.length > 0);
          expect(substance(checkReports(files, '2022-12-31'))).toEqual(
            substance(checked(rows, '2022-12-31')),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('what ends or was submitted after the date of judgement', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (rows, later) => {
        const seen = rows.filter(({ submitted }) => submitted <= '2022-06-30');
        fc.pre(seen.length > 0);
        const unseen = later.map((row, index) =>
          index % 2 === 0 ? { ...row, period: '2023-01' } : { ...row, submitted: '2022-12-31' },
        );
        expect(substance(checked([...seen, ...unseen], '2022-06-30'))).toEqual(
          substance(checked(seen, '2022-06-30')),
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('what is always so', () => {
  test('figures used were reported, of the metrics of the target, and are not left out as well', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { evidence, leftOut } of checked(rows, '2022-12-31').assessments) {
          const places = (list: readonly { observation: { place: { line: number } } }[]): number[] =>
            list.map(({ observation }) => observation.place.line);
          const used = places(evidence);
          expect(used).toEqual([...new Set(used)].toSorted((a, b) => a - b));
          expect(used.every((at) => at >= 2 && at <= rows.length + 1)).toBe(true);
          expect(places(leftOut).filter((at) => used.includes(at))).toEqual([]);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('a contradiction is an error, and a verdict that rests on one says so', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const result = checked(rows, '2022-12-31');
        const doubtful = result.assessments.some(({ because }) =>
          because.some(({ code }) => code === 'contradicted'),
        );
        if (doubtful) expect(codesOf(result)).toContain('figure-contradicted');
      }),
      { numRuns: runs(40) },
    );
  });
});

const FULL = fullFigures('always');
const LATE = fullFigures('just-in-time');

/** Targets that these figures do not meet by their nature: an amount that has an upper bound, and what is left open. */
const UNMET = new Set([
  'invest-2-to-3-by-june',
  'invest-about-3-by-june',
  'invest-open',
  'output-10',
  'parks-lit',
  'five-started',
]);
const judgedOf = (result: CheckResult): readonly Assessment[] =>
  result.assessments.filter(({ target }) => !UNMET.has(target.id));

describe('missing is not zero', () => {
  test.each([
    ['always', FULL],
    ['just in time', LATE],
  ])('with all figures every target is met: %s', (_, rows) => {
    const verdicts = judgedOf(checked(rows, '2024-01-31')).map(
      ({ target, verdict }) => `${target.id} ${verdict}`,
    );
    expect(verdicts.filter((text) => !text.endsWith(' met'))).toEqual([]);
  });

  test.each([
    ['always', FULL],
    ['just in time', LATE],
  ])('what is met with all figures is not missed without some of them: %s', (_, rows) => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length }),
        fc.constantFrom('2022-07-31', '2023-01-31', '2024-01-31'),
        (kept, asOf) => {
          const some = rows.filter((_each, index) => kept[index]);
          const failed = judgedOf(checked(some, asOf)).filter(({ verdict }) => verdict === 'missed');
          expect(failed.map(({ target }) => target.id)).toEqual([]);
        },
      ),
      { numRuns: runs(8) },
    );
  });

  test('where every figure that is reported keeps pace nothing is behind for want of others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: FULL.length, maxLength: FULL.length }),
        fc.constantFrom('2022-03-31', '2022-05-31', '2022-11-30', '2023-06-30'),
        (kept, asOf) => {
          const some = FULL.filter((_, index) => kept[index]);
          const behind = judgedOf(checked(some, asOf)).filter(
            ({ verdict }) => verdict === 'behind' || verdict === 'missed',
          );
          expect(behind.map(({ target }) => target.id)).toEqual([]);
        },
      ),
      { numRuns: runs(20) },
    );
  });
});

describe('more is never worse', () => {
  const AT_LEAST = [
    'invest-24',
    'invest-scheduled',
    'invest-3-by-june',
    'invest-over-3-by-june',
    'invest-yearly',
  ];
  const OTHERS = [
    'starts-yearly',
    'roads-160',
    'roads-kept',
    'mechanised-49',
    'beds-10',
    'clinics-everywhere',
  ];
  const figure = fc.record({
    metric: fc.constantFrom('investment', 'investment', 'starts', 'roads', 'mechanised', 'beds', 'clinics'),
    region: fc.constantFrom('', 'east', 'west', 'north'),
    at: fc.nat(23),
    share: fc.integer({ min: 0, max: 12 }),
  });
  /** Amounts about as large as each target asks for, so that raising one can make a difference. */
  const SCALE: Readonly<Record<string, number>> = {
    investment: 1,
    starts: 1,
    roads: 20,
    mechanised: 7,
    beds: 150,
    clinics: 1,
  };

  test('raising a figure of an at-least target never makes its verdict worse', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(figure, {
          minLength: 1,
          maxLength: 40,
          selector: ({ metric, region, at }) => `${metric} ${region} ${at}`,
        }),
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('2022-06-30', '2022-12-31', '2023-01-31', '2024-01-31'),
        (figures, which, by, asOf) => {
          const raised = which % figures.length;
          const rows = (more: number): Row[] =>
            figures.map(({ metric, region, at, share }, index) => {
              const value = (share + (index === raised ? more : 0)) * (SCALE[metric] ?? 1);
              return row(metric, region, month(at), String(value));
            });
          const [before, after] = [checked(rows(0), asOf), checked(rows(by), asOf)];
          for (const target of [...AT_LEAST, ...OTHERS]) {
            const [was, is] = [before, after].map((result) =>
              VERDICTS.indexOf(assessmentOf(result, target).verdict),
            );
            expect(is, target).toBeGreaterThanOrEqual(was ?? 0);
          }
        },
      ),
      {
        numRuns: runs(50),
        // The area was complete and satisfied in January; of February a single county is known, and keeps the pace.
        examples: [
          [
            [
              { metric: 'roads', region: '', at: 0, share: 8 },
              { metric: 'roads', region: 'north', at: 1, share: 4 },
            ],
            1,
            2,
            '2022-06-30',
          ],
        ],
      },
    );
  });
});
