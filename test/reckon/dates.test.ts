import { describe, expect, test } from 'vitest';
import { describeFinding, type FindingCode } from '../../src/catalogue/findings.js';
import { exitStatus } from '../../src/exit.js';
import { checkReports, day, RULES, type Report } from '../support/rules.js';
import { linesOf, validated } from '../support/validated.js';
import { dateRule, DATE_REMARKS } from '../../src/model/dates.js';
import type { MetricId } from '../../src/model/ids.js';
import type { Target } from '../../src/model/plan.js';

const asOf = '2022-07-10';

describe('a period in the future', () => {
  test('one that had not begun when it was submitted', () => {
    expect(linesOf('series-future', ['investment,,2022-08,1,,,2022-07-05'], { asOf })).toEqual([2]);
    expect(linesOf('series-future', ['investment,,2022-07,1,,,2022-07-05'], { asOf })).toEqual([]);
  });

  test('one that has begun and is not over', () => {
    expect(linesOf('series-unfinished', ['investment,,2022-07,1,,,2022-07-05', GOOD], { asOf })).toEqual([2]);
    expect(linesOf('series-unfinished', ['investment,,2022-06,1,,,2022-07-05'], { asOf })).toEqual([]);
  });

  test('a level at the end of a month is often reported in its last week', () => {
    expect(linesOf('series-future', ['roads,,2022-06-30,100,,,2022-06-25'], { asOf })).toEqual([]);
    expect(linesOf('series-future', ['roads,,2022-06-30,100,,,2022-05-25'], { asOf })).toEqual([2]);
  });

  test('what was submitted after the date of judgement was not there yet', () => {
    expect(linesOf('series-unfinished', ['investment,,2022-07,1,,,2022-08-05'], { asOf })).toEqual([]);
  });
});

/** The findings of a check about dates, as `code line` or `code file` with the number of figures. */
function told(rows: readonly string[] | readonly Report[], on = asOf): readonly string[] {
  const reports = rows.map((row) => (typeof row === 'string' ? { rows: [row] } : row));
  const { findings } = checkReports(reports, on);
  return findings.flatMap(({ code, place, args }) => {
    if (!DATED.has(code)) return [];
    const figures = 'figures' in args ? `x${String(args.figures)}` : '';
    return [[code, place?.file ?? '', place?.line ?? '', figures].filter((word) => word !== '').join(' ')];
  });
}

const DATED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...DATE_REMARKS.map((remark) => `series-${remark}` as const),
  'file-nothing-counts',
  'as-of-outside-plan',
  'as-of-before-reports',
]);

function status(rows: readonly string[], on = asOf): number {
  return exitStatus(checkReports([{ rows }], on), { failOn: new Set(), aspirational: false });
}

const GOOD = 'investment,,2022-06,1,,,2022-07-05';

describe('what a check tells of dates', () => {
  test('nothing of figures that are about the plan and were submitted in time, or without a date', () => {
    expect(told([{ rows: [GOOD, 'investment,,2022-05,1,,,2022-05-31', 'roads,,2022-06-30,4,,,'] }])).toEqual(
      [],
    );
  });

  test('one finding for each remark of a file, at the first figure and with their number', () => {
    const rows = [
      GOOD,
      'investment,,2012-06,9,,,2022-07-05',
      'investment,,2021-06,9,,,2022-07-05',
      'investment,,2022-06,2,,,2022-12-05',
      'roads,,2022-06,4,,,2022-06-10',
      'roads,,2022-05,4,,,2022-05-10',
      'roads,,2022-04,4,,,2022-04-10',
      'investment,,2022-12,7,,,',
      'investment,,2024-12,7,,,',
      'investment,,2032-06,9,,,2022-07-05',
      'investment,,2033-06,9,,,2022-07-05',
    ];
    expect(told([{ name: 'a.csv', rows }])).toEqual([
      'series-outside a.csv 3 x2',
      'series-unseen a.csv 5 x1',
      'series-early a.csv 6 x3',
      'series-unfinished a.csv 9 x2',
      'series-future a.csv 11',
      'series-future a.csv 12',
    ]);
  });

  test('a submission whose year is mistyped, to either side', () => {
    expect(told([{ rows: [GOOD, 'investment,,2022-06,2,,,2022-12-05'] }])).toEqual([
      'series-unseen report-0.csv 3 x1',
    ]);
    expect(told([{ rows: [GOOD, 'investment,,2022-06,2,,,2012-07-05'] }])).toEqual([
      'series-future report-0.csv 3',
    ]);
    expect(status([GOOD, 'investment,,2022-06,2,,,2012-07-05'])).toBe(2);
  });

  test('a file of which nothing counts is an error, whatever another one holds', () => {
    const wrong = { name: 'b.csv', rows: ['investment,,2012-06,9,,,2022-07-05', 'investment,,2022-08,9,,,'] };
    expect(told([{ name: 'a.csv', rows: [GOOD] }, wrong])).toEqual(['file-nothing-counts b.csv 2 x2']);
    expect(status(wrong.rows)).toBe(2);
    expect(status([...wrong.rows, GOOD])).toBe(0);
  });

  test('says of how many figures what, and of which days', () => {
    const argsOf = (...rows: string[]) =>
      checkReports([{ name: 'b.csv', rows }], asOf).findings.map(({ args }) => args);
    expect(
      argsOf(
        'investment,,2012-06,9,,,2022-07-05',
        'investment,,2022-08,9,,,',
        'investment,,2022-06,9,,,2022-07-15',
        'investment,,2022-05,9,,,2022-07-16',
      ),
    ).toEqual([
      {
        ...{ figures: 4, unseen: 2, unfinished: 1, outside: 1 },
        ...{ on: '2022-07-10', start: '2022-01-01', end: '2023-12-31' },
      },
    ]);
    expect(argsOf(GOOD, 'roads,,2012-06,9,,,')).toEqual([
      expect.objectContaining({
        about: { zh: '公路里程·清河市·2012年6月', en: 'Length of roads, Qinghe, 2012-06' },
        start: '2021-01-01',
        end: '2023-12-31',
      }),
    ]);
    expect(argsOf(GOOD, 'roads,,2022-09,9,,,2022-07-05')).toEqual([
      expect.objectContaining({ figure: '9', start: '2022-09-01', on: '2022-07-05' }),
    ]);
  });

  test('where the date of judgement hides everything, that is said once', () => {
    const files = [{ rows: [GOOD] }, { rows: ['investment,,2022-05,1,,,'] }];
    expect(told(files, '2012-06-30')).toEqual(['as-of-before-reports x2', 'as-of-outside-plan']);
    expect(status([GOOD], '2012-06-30')).toBe(2);
  });

  test('a date of judgement outside of the plan and its grace is a warning', () => {
    const graced = ['2022-01-01', '2023-12-31', '2024-01-10'];
    const rows = [{ rows: ['investment,,2022-01-01,1,,,'] }];
    expect(graced.flatMap((on) => told(rows, on))).toEqual([]);
    expect(told(rows, '2024-01-11')).toEqual(['as-of-outside-plan']);
    expect(told(rows, '2021-12-31')).toContain('as-of-outside-plan');
    // The data is sound: what fails is the verdict, of figures that have not come in.
    expect(status(['investment,,2022-01-01,1,,,'], '2024-01-11')).toBe(1);
  });

  test('a file without figures is not blamed for its dates', () => {
    expect(told([{ rows: ['investment,,2022-06,x,,,'] }], '2012-06-30')).toEqual(['as-of-outside-plan']);
  });

  test('errors beyond those that are listed are counted', () => {
    const rows = Array.from({ length: 1003 }, (_, index) => `investment,,2032-06,${index},,,2022-07-05`);
    const { findings } = checkReports([{ rows }], asOf);
    expect(findings.filter(({ code }) => code === 'series-future')).toHaveLength(1000);
    expect(findings.filter(({ code }) => code === 'file-more-errors').map(({ args }) => args)).toEqual([
      { count: 3 },
    ]);
  });
});

test('validate takes figures without a date as submitted by now, check as submitted at any time', () => {
  const rows = [GOOD, 'investment,,2022-08,1,,,'];
  expect(linesOf('series-future', rows, { asOf })).toEqual([3]);
  expect(told([{ rows }])).toEqual(['series-unfinished report-0.csv 3 x1']);
});

test('the number is in the words', () => {
  const rows = ['investment,,2022-05,1,,,2022-05-10', 'investment,,2022-06,1,,,2022-06-10'];
  const [finding] = validated([{ rows }], { asOf }).findings.filter(({ code }) => code === 'series-early');
  if (!finding) throw new Error('not told');
  expect(describeFinding(finding, 'en').message).toContain('the first of 2 such figures');
  expect(describeFinding(finding, 'zh').message).toContain('共 2 个这样的数');
});

describe('the days that a plan asks about', () => {
  const beds = RULES.targets.find(({ id }) => id === 'beds-10');
  if (beds?.kind !== 'growth' || !beds.baseline) throw new Error('no growth from a base');
  const from = (target: Target, metric: string) =>
    dateRule({ ...RULES, targets: [target] }, day(asOf)).askedOf(metric as MetricId);

  test('are those of the plan, and for the metrics of a target its base year, first day and deadline', () => {
    expect(from({ ...beds, baseline: undefined }, beds.metric)).toEqual(RULES.period);
    const before = { ...beds, baseline: { ...beds.baseline, on: day('2020-12-31') } } as Target;
    expect(from(before, beds.metric)).toEqual({ ...RULES.period, start: day('2020-01-01') });
    expect(from(before, 'roads')).toEqual(RULES.period);
    const after = { ...beds, baseline: undefined, due: day('2024-06-30') };
    expect(from(after, beds.metric)).toEqual({ ...RULES.period, end: day('2024-06-30') });
  });

  test('hold for what is told of figures', () => {
    expect(told([{ rows: [GOOD, 'beds,,2021-12,1,,,', 'investment,,2021-12,1,,,'] }])).toEqual([
      'series-outside report-0.csv 4 x1',
    ]);
  });
});
