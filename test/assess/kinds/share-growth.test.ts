import { describe, expect, test } from 'vitest';
import {
  actualOf,
  assessmentOf,
  checkReports,
  codesOf,
  judged,
  planOf,
  reasonsOf,
} from '../../support/rules.js';

describe('share', () => {
  /** Industry and all investment, as `period,part,whole`; a blank is left out. */
  const shares = (...rows: readonly [string, string, string][]): string[] =>
    rows.flatMap(([period, part, whole]) => [
      ...(part === '' ? [] : [`industry,,${period},${part},ytd,,`]),
      ...(whole === '' ? [] : [`investment,,${period},${whole},ytd,,`]),
    ]);
  const share = (asOf: string, ...rows: readonly [string, string, string][]) =>
    judged('industry-30', asOf, shares(...rows));

  test.each<[string, string, [string, string, string][], string, string | undefined]>([
    ['exactly the share', '2022-06-30', [['2022-06', '3', '10']], 'on-track', '30'],
    [
      'short by less than can be shown',
      '2022-06-30',
      [['2022-06', '2.9999999999999', '10']],
      'pending',
      '29.999999999999',
    ],
    ['a third, which no decimal is', '2022-06-30', [['2022-06', '1', '3']], 'on-track', undefined],
    ['at the deadline', '2023-01-31', [['2022-12', '6', '20']], 'met', '30'],
    ['judged on the deadline', '2022-12-31', [['2022-12', '6', '20']], 'met', '30'],
    [
      'fallen at the deadline',
      '2023-01-31',
      [
        ['2022-06', '9', '10'],
        ['2022-12', '9', '40'],
      ],
      'missed',
      '22.5',
    ],
    [
      'fallen after the deadline',
      '2023-06-30',
      [
        ['2022-12', '6', '20'],
        ['2023-06', '0', '20'],
      ],
      'met',
      '30',
    ],
    ['the deadline awaited', '2023-01-31', [['2022-11', '6', '20']], 'overdue', undefined],
    ['a whole of zero', '2022-06-30', [['2022-06', '0', '0']], 'not-judgeable', undefined],
  ])('%s', (_, asOf, rows, verdict, actual) => {
    const judgement = share(asOf, ...rows);
    expect(judgement.verdict).toBe(verdict);
    if (actual !== undefined) expect(actualOf(judgement)).toBe(actual);
  });

  test('is reckoned from the start of the plan', () => {
    const rows = [
      ...shares(['2022-12', '9', '20']),
      'industry,,2023-06,0,ytd,,',
      'investment,,2023-06,10,ytd,,',
    ];
    expect(actualOf(judged('industry-30', '2022-12-31', rows))).toBe('45');
  });

  test('part and whole are taken through one day, which is said where they end apart', () => {
    const apart = share('2022-06-30', ['2022-05', '3', '10'], ['2022-06', '9', '']);
    expect([apart.verdict, actualOf(apart)]).toEqual(['on-track', '30']);
    expect(apart.because).toContainEqual(
      expect.objectContaining({ code: 'share-apart', through: apart.cutOff }),
    );
    expect(reasonsOf(share('2022-06-30', ['2022-06', '3', '10']))).not.toContain('share-apart');
    const never = share('2022-06-30', ['2022-05', '2', ''], ['2022-06', '', '10']);
    expect([never.verdict, reasonsOf(never)]).toEqual(['pending', ['missing-periods', 'share-apart']]);
    // Three of ten at most, whatever of the whole was there by May.
    const enough = share('2022-06-30', ['2022-05', '3', ''], ['2022-06', '', '10']);
    expect(enough.verdict).toBe('on-track');
  });

  test('part and whole of some counties alone tell no share', () => {
    const of = (metric: string, values: Record<string, string>): string[] =>
      Object.entries(values).map(([id, value]) => `${metric},${id},2022-06,${value},ytd,,`);
    const whole = of('investment', { east: '10', west: '10', north: '10' });
    const part = of('industry', { east: '9', west: '9' });
    const unlike = judged('industry-30', '2022-06-30', [...part, ...whole]);
    expect([unlike.verdict, reasonsOf(unlike)]).toEqual(['pending', ['missing-regions']]);
    const alike = judged('industry-30', '2022-06-30', [...part, ...whole.slice(0, 2)]);
    expect([alike.verdict, actualOf(alike), reasonsOf(alike)]).toEqual([
      'pending',
      undefined,
      ['missing-regions', 'missing-regions'],
    ]);
  });

  test('of contradicting figures the smaller part and the larger whole', () => {
    const rows = [...shares(['2022-06', '3', '10']), ...shares(['2022-06', '4', '8'])];
    expect(actualOf(judged('industry-30', '2022-06-30', rows))).toBe('30');
  });

  test('a share that was reported is held against the one that is reckoned, to its own digits', () => {
    const codes = (reported: string, ...rows: string[]) =>
      codesOf(checkReports([{ rows: [`industry-share,,2022-06,${reported},,,`, ...rows] }], '2022-06-30'));
    const third = shares(['2022-06', '1', '3']);
    expect(codes('33%', ...third)).toEqual([]);
    expect(codes('33.33%', ...third)).toEqual([]);
    expect(codes('33.34%', ...third)).toEqual(['share-disagrees']);
    expect(codes('34%')).toEqual([]);
    const reported = judged('industry-30', '2022-06-30', ['industry-share,,2022-06,29.9,,,']);
    expect([reported.verdict, actualOf(reported)]).toEqual(['pending', '29.9']);
  });

  test('says which side nobody reported', () => {
    const { verdict, because } = share('2022-06-30', ['2022-06', '', '10']);
    expect(verdict).toBe('no-data');
    expect(because).toEqual([{ code: 'nothing-reported', metrics: ['industry'] }]);
  });

  test('over the year of judgement, where the plan says so', () => {
    const plan = planOf(YEARLY);
    const yearly = (asOf: string, ...rows: string[]) => judged('third-a-year', asOf, rows, plan);
    const rows = ['a,,2022,9,,,', 'b,,2022,10,,,', 'a,,2023-06,1,ytd,,', 'b,,2023-06,10,ytd,,'];
    expect(actualOf(yearly('2022-12-31', ...rows))).toBe('90');
    expect(actualOf(yearly('2023-06-30', ...rows))).toBe('10');
    expect(actualOf(yearly('2023-03-31', ...rows))).toBe('90');
  });
});

describe('growth', () => {
  const beds = (asOf: string, ...rows: string[]) =>
    judged(
      'beds-10',
      asOf,
      rows.map((row) => `beds,,${row},,,`),
    );

  test.each<[string, string, string[], string, string | undefined]>([
    ['a year on, exactly', '2022-12-31', ['2022-12,1100'], 'on-track', '10'],
    ['a year on, one bed short', '2022-12-31', ['2022-12,1099'], 'behind', '9.9'],
    ['half a year on, held against half a year', '2022-06-30', ['2022-06,1049'], 'on-track', undefined],
    ['half a year on, and too little', '2022-06-30', ['2022-06,1048'], 'behind', undefined],
    ['half a year on, and enough', '2022-06-30', ['2022-06,1100'], 'on-track', undefined],
    ['two years on, exactly', '2024-01-31', ['2023-12,1210'], 'met', '10'],
    ['two years on, one bed short', '2024-01-31', ['2023-12,1209'], 'missed', '9.95'],
    ['the last year awaited', '2024-01-31', ['2022-12,1100'], 'overdue', '10'],
    ['fallen after the deadline', '2024-12-31', ['2023-12,1210', '2024-12,1000'], 'met', '10'],
    ['shrunk', '2022-12-31', ['2022-12,900'], 'behind', '-10'],
    ['nothing since the base', '2022-12-31', [], 'no-data', undefined],
  ])('%s', (_, asOf, rows, verdict, actual) => {
    const judgement = beds(asOf, ...rows);
    expect(judgement.verdict).toBe(verdict);
    expect(actualOf(judgement)).toBe(actual);
  });

  test('says what it asks for', () => {
    expect(beds('2024-01-31', '2023-12,1209').because).toMatchObject([
      { code: 'growth-held', months: 24 },
      { code: 'short' },
    ]);
  });

  test('beds of counties that are not all in tell no rate', () => {
    const rows = ['east', 'west'].map((id) => `beds,${id},2022-12,500,,,`);
    const partly = judged('beds-10', '2022-12-31', rows);
    expect([partly.verdict, actualOf(partly)]).toEqual(['pending', undefined]);
    const full = [...rows, 'beds,north,2022-12,200,,,'];
    expect(judged('beds-10', '2022-12-31', full).verdict).toBe('on-track');
    const later = [...full, 'beds,east,2023-01,500,,,'];
    expect(judged('beds-10', '2023-01-31', later).verdict).toBe('on-track');
  });

  test('a flow grows from year to year', () => {
    const plan = planOf(YEARLY);
    const grown = (asOf: string, ...rows: string[]) => judged('a-up-10', asOf, rows, plan);
    expect(grown('2022-12-31', 'a,,2022,110,,,').verdict).toBe('on-track');
    expect(grown('2024-01-31', 'a,,2022,110,,,', 'a,,2023,121,,,').verdict).toBe('met');
    expect(grown('2024-01-31', 'a,,2022,150,,,', 'a,,2023,120.9,,,').verdict).toBe('missed');
    expect(grown('2024-01-31', 'a,,2022-12,110,cumulative,,', 'a,,2023-12,231,cumulative,,').verdict).toBe(
      'met',
    );
  });

  test('without a base value it cannot be judged', () => {
    expect(assessmentOf(checkReports([{ rows: [] }], '2022-06-30'), 'output-10').verdict).toBe(
      'not-judgeable',
    );
  });
});

const YEARLY = {
  'plan.yaml': `
id: yearly
title: { zh: 年度, en: Yearly }
timeZone: Europe/Berlin
period: { start: 2022-01-01, end: 2023-12-31 }
cadence: { interval: quarter }
area: { id: land, title: { zh: 地区, en: Land } }
regions: []
departments: [{ id: office, title: { zh: 办公室, en: Office } }]
stages: []
`,
  '01.yaml': `
task: 1
clause: 一
title: { zh: 年度, en: Yearly }
departments: [office]
metrics:
  - { id: a, title: { zh: 甲, en: Part }, type: flow, unit: 万元 }
  - { id: b, title: { zh: 乙, en: Whole }, type: flow, unit: 万元 }
targets:
  - id: third-a-year
    kind: share
    title: { zh: 占比, en: A third }
    part: a
    whole: b
    over: year
    comparator: at-least
    value: 30
    unit: '%'
    strength: firm
    wording: 达
  - id: a-up-10
    kind: growth
    title: { zh: 增长, en: Up by a tenth }
    metric: a
    comparator: at-least
    value: 10
    unit: '%'
    baseline: { value: 100, on: 2021-12-31 }
    strength: firm
    wording: 增长
`,
};
