import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar.js';
import { plain } from '../../../src/model/decimal.js';
import { planWith } from '../../support/made.js';
import { actualOf, checkReports, codesOf, day, judged, reasonsOf } from '../../support/rules.js';

const OF = "kind: share, comparator: at-least, value: 30, unit: '%', due: 2022-12-31";
const PLAN = planWith({
  metrics: {
    'part-flow': 'type: flow, unit: 亿元',
    'whole-flow': 'type: flow, unit: 亿元',
    'part-stock': 'type: stock, unit: 张',
    'whole-stock': 'type: stock, unit: 张',
    share: "type: ratio, unit: '%'",
  },
  targets: {
    flow: `${OF}, part: part-flow, whole: whole-flow, metric: share`,
    stock: `${OF}, part: part-stock, whole: whole-stock, metric: share`,
    undecided:
      "kind: share, comparator: about, value: 30, tolerance: unknown, unit: '%', due: 2022-12-31, part: part-flow, whole: whole-flow",
    'flow-between':
      "kind: share, comparator: between, value: 10, upper: 30, unit: '%', due: 2022-12-31, part: part-flow, whole: whole-flow, metric: share",
  },
});
/** Part and whole, as `where,period,part,whole`; a blank is left out. */
const rowsOf = (kind: string, ...rows: string[]): string[] =>
  rows.flatMap((row) => {
    const [where = '', period = '', part = '', whole = ''] = row.split(',');
    return [
      ...(part === '' ? [] : [`part-${kind},${where},${period},${part},,,`]),
      ...(whole === '' ? [] : [`whole-${kind},${where},${period},${whole},,,`]),
    ];
  });
const share = (kind: string, asOf: string, ...rows: string[]) =>
  judged(kind, asOf, rowsOf(kind, ...rows), PLAN);
const shown = (of: ReturnType<typeof share>) => [of.verdict, actualOf(of), of.cutOff && formatDay(of.cutOff)];

describe('rule 9: stocks have a share on a day that both are reported of', () => {
  test('the last one of them', () => {
    expect(shown(share('stock', '2022-06-30', ',2022-04,20,100', ',2022-05,30,100'))).toEqual([
      'on-track',
      '30',
      '2022-05-31',
    ]);
    expect(shown(share('stock', '2022-06-30', ',2022-04,30,100', ',2022-05,29,100'))).toEqual([
      'pending',
      '29',
      '2022-05-31',
    ]);
    expect(shown(share('stock', '2022-12-31', ',2022-11,20,100', ',2022-12,30,100'))).toEqual([
      'met',
      '30',
      '2022-12-31',
    ]);
  });

  test('where they end apart, the day on which the first of them ends is open without the other', () => {
    const apart = share('stock', '2022-06-30', ',2022-05,30,', ',2022-06,,100');
    expect(shown(apart)).toEqual(['pending', undefined, '2022-05-31']);
    expect(apart.because).toContainEqual({
      code: 'share-apart',
      part: day('2022-05-31'),
      whole: day('2022-06-30'),
      through: day('2022-05-31'),
    });
    expect(reasonsOf(apart)).toEqual(['share-apart']);
    expect(apart.evidence).toHaveLength(1);
    expect(apart.parts.map(({ least, greatest }) => [least && plain(least), greatest])).toMatchObject([
      ['30', {}],
      ['0', undefined],
    ]);
  });

  test('of a whole that is nought there is none', () => {
    const none = share('stock', '2022-06-30', ',2022-05,0,0');
    expect([none.verdict, reasonsOf(none)]).toEqual(['not-judgeable', ['whole-is-zero', 'share-of']]);
    expect([none.actual, none.least, none.greatest]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['a part of less than nought', [',2022-01,-1,10']],
    ['a whole of less than nought', [',2022-01,1,-10']],
    ['a part of contradicting figures', [',2022-Q1,5,90', ',2022-02,10,']],
    ['a whole of contradicting figures', [',2022-Q1,1,5', ',2022-02,,10']],
  ])('of %s it is open', (_, rows) => {
    expect(share('flow', '2022-03-31', ...rows).verdict).toBe('pending');
  });

  test('of regions, once all of them reported both', () => {
    const all = ['east,2022-05,1,5', 'west,2022-05,2,5', 'north,2022-05,3,10'];
    expect(shown(share('stock', '2022-06-30', ...all))).toEqual(['on-track', '30', '2022-05-31']);
    const later = share('stock', '2022-06-30', ...all, 'east,2022-06,1,9');
    expect(shown(later)).toEqual(['on-track', '30', '2022-05-31']);
    expect(shown(share('stock', '2022-06-30', 'east,2022-05,1,5'))).toEqual([
      'pending',
      undefined,
      undefined,
    ]);
    expect(reasonsOf(share('stock', '2022-06-30', ',2022-05,1,', 'east,2022-06,,5'))).not.toContain(
      'share-apart',
    );
  });
});

describe('rule 7 of shares', () => {
  test.each<[string, string[], string]>([
    ['neighbours on both sides that agree', [',2022-11,3,10', ',2023-01,4,10'], 'met'],
    ['neighbours on both sides that do not', [',2022-11,3,10', ',2023-01,2,10'], 'overdue'],
    ['one alone', [',2022-11,3,10'], 'overdue'],
    ['one alone afterwards', [',2023-01,4,10'], 'overdue'],
    [
      'the nearest ones that are told of',
      [',2022-10,3,10', ',2022-11,3,', ',2023-01,4,', ',2023-02,4,10'],
      'met',
    ],
    ['the nearest one before it', [',2022-10,2,10', ',2022-11,3,10', ',2023-01,4,10'], 'met'],
  ])('a deadline without a report is told by %s', (_, rows, verdict) => {
    expect(share('stock', '2023-02-28', ...rows).verdict).toBe(verdict);
  });

  test('of flows, days of part and whole come in one order of time', () => {
    const rows = [
      ...['part-flow,,2022-09,9,ytd,,', 'part-flow,,2022-11,9,ytd,,', 'part-flow,,2023-01,30,cumulative,,'],
      ...[
        'whole-flow,,2022-10,20,ytd,,',
        'whole-flow,,2022-11,40,ytd,,',
        'whole-flow,,2023-01,60,cumulative,,',
      ],
    ];
    expect(judged('flow', '2023-02-28', rows, PLAN).verdict).toBe('overdue');
  });

  test('before the deadline an open day is not told by those before it', () => {
    const open = share('flow', '2022-06-30', ',2022-01,3,10', ',2022-03,1,10');
    expect(shown(open)).toEqual(['pending', undefined, '2022-03-31']);
  });

  test('figures from before the plan begins tell nothing, those of its first day do', () => {
    expect(shown(share('flow', '2022-06-30', ',2021-12,3,10'))).toEqual(['pending', undefined, undefined]);
    expect(shown(share('flow', '2022-06-30', ',2022-01-01,3,10'))).toEqual(['on-track', '30', '2022-01-01']);
  });

  test('what is short at the deadline can be made up for later', () => {
    const late = share('stock', '2023-02-28', ',2022-12,2,10', ',2023-01,3,10');
    expect([late.verdict, actualOf(late)]).toEqual(['met-late', '20']);
  });
});

describe('the workings', () => {
  test('part and whole have what is known of each', () => {
    const known = share('flow', '2022-06-30', ',2022-01,3,8', 'east,2022-06,4,').parts;
    const bounds = known.map(({ of, least, greatest, ...part }) => [
      of.sort,
      actualOf(part),
      least && plain(least),
      greatest && plain(greatest),
    ]);
    expect(bounds).toEqual([
      ['part', '3', '3', '3'],
      ['whole', '8', '8', '8'],
    ]);
    const open = share('flow', '2022-06-30', ',2022-02,3,', ',2022-06,,8').parts;
    expect(open.map(({ least, greatest }) => [least && plain(least), greatest && plain(greatest)])).toEqual([
      ['3', undefined],
      ['0', undefined],
    ]);
  });

  test('a share that is reported is taken where the reckoned one is open, and says through when', () => {
    const rows = [...rowsOf('flow', ',2022-02,3,8'), 'share,,2022-05,31,,,'];
    const taken = judged('flow', '2022-06-30', rows, PLAN);
    expect([taken.verdict, actualOf(taken)]).toEqual(['on-track', '31']);
    expect(taken.because).toContainEqual({ code: 'share-reported', through: day('2022-05-31') });
    const reckoned = judged(
      'flow',
      '2022-06-30',
      [...rowsOf('flow', ',2022-01,3,8'), 'share,,2022-05,31,,,'],
      PLAN,
    );
    expect(actualOf(reckoned)).toBe('37.5');
    const none = judged(
      'flow',
      '2022-06-30',
      [...rowsOf('flow', ',2022-02,3,8'), 'share,east,2022-05,31,,,'],
      PLAN,
    );
    expect([none.verdict, reasonsOf(none).includes('share-reported')]).toEqual(['pending', false]);
  });

  test('also after the deadline, and of a whole that is nought; not where the reckoned one is known', () => {
    const at = (asOf: string, share: string, ...rows: string[]) => {
      const { verdict, ...judgement } = judged(
        'flow',
        asOf,
        [...rowsOf('flow', ...rows), `share,,${share},,,`],
        PLAN,
      );
      return [verdict, actualOf(judgement)];
    };
    expect(at('2023-02-28', '2022-12,31', ',2022-02,3,8')).toEqual(['met', '31']);
    expect(at('2022-06-30', '2022-05,31', ',2022-01,0,0')).toEqual(['on-track', '31']);
    expect(at('2022-06-30', '2022-02,31', ',2022-01,2,10')).toEqual(['pending', '20']);
  });

  test('rule 4: of contradicting figures those that make the share too large count as well', () => {
    const between = (...rows: string[]) => {
      const { verdict, ...judgement } = judged('flow-between', '2022-12-31', rows, PLAN);
      return [verdict, actualOf(judgement)];
    };
    const twice = [...rowsOf('flow', ',2022,3,10'), ...rowsOf('flow', ',2022,4,20')];
    expect(between(...twice)).toEqual(['missed', '40']);
    expect(between(...rowsOf('flow', ',2022,3,10'), ...rowsOf('flow', ',2022,4,'))).toEqual(['missed', '40']);
    expect(between('share,,2022-12,25,,,', 'share,,2022-12,31,,,')).toEqual(['missed', '31']);
  });

  test('of contradicting shares the smaller one is held against the reckoned one', () => {
    const rows = [...rowsOf('flow', ',2022-01,3,8'), 'share,,2022-01,37.5,,,', 'share,,2022-01,40,,,'];
    expect(codesOf(checkReports([{ rows }], '2022-06-30', PLAN))).toEqual(['figure-contradicted']);
  });

  test('a share of a day before the plan begins is held against nothing, one of its first day is', () => {
    const codes = (period: string) => {
      const rows = [...rowsOf('stock', `,${period},3,8`), `share,,${period},37,,,`];
      return codesOf(checkReports([{ rows }], '2022-06-30', PLAN)).filter(
        (code) => code === 'share-disagrees',
      );
    };
    expect([codes('2021-12-31'), codes('2022-01-01')]).toEqual([[], ['share-disagrees']]);
  });

  test('regions that lack a part or a whole are named for the days up to the last that anything tells of', () => {
    const { because } = share('flow', '2022-06-30', 'east,2022-05,1,2');
    const periods = [{ start: day('2022-01-01'), end: day('2022-04-30') }];
    expect(because).toContainEqual({
      code: 'missing-regions',
      metric: 'part-flow',
      regions: ['east'],
      periods,
    });
    expect(because).toContainEqual({
      code: 'missing-regions',
      metric: 'part-flow',
      regions: ['west', 'north'],
      periods: [{ start: day('2022-01-01'), end: day('2022-05-31') }],
    });
  });

  test('a share of another day is held against nothing', () => {
    const codes = (reported: string) =>
      codesOf(checkReports([{ rows: [...rowsOf('flow', ',2022-01,3,8'), reported] }], '2022-06-30', PLAN));
    expect(codes('share,,2022-01,37,,,')).toEqual(['share-disagrees']);
    expect(codes('share,,2022-01,37.5,,,')).toEqual([]);
    expect(codes('share,,2022-02,37,,,')).toEqual([]);
    expect(codes('share,east,2022-01,37,,,')).toEqual([]);
  });
});

describe('rule 7: a share that cannot be judged', () => {
  test('is shown all the same, with its part and its whole', () => {
    const rows = rowsOf('flow', ',2022-01,3,10', ',2022-02,3,14', ',2022-03,1,');
    const assessment = judged('undecided', '2022-04-10', rows, PLAN);
    expect(shown(assessment)).toEqual(['not-judgeable', '25', '2022-02-28']);
    expect(assessment.parts.map(({ least }) => least && plain(least))).toEqual(['6', '24']);
    expect(assessment.evidence).toHaveLength(4);
    expect(reasonsOf(assessment)).toContain('lacks-tolerance');
  });

  test('shows what the plan covers, from its first day on', () => {
    const on = (period: string) =>
      shown(judged('undecided', '2022-06-30', rowsOf('flow', `,${period},3,10`), PLAN));
    expect(on('2021-12')).toEqual(['not-judgeable', undefined, undefined]);
    expect(on('2022-01-01')).toEqual(['not-judgeable', '30', '2022-01-01']);
  });

  test('shows nothing where neither or only one of the two is reported', () => {
    for (const rows of [[], rowsOf('flow', ',2022-01,3,')])
      expect(shown(judged('undecided', '2022-06-30', rows, PLAN))).toEqual([
        'not-judgeable',
        undefined,
        undefined,
      ]);
  });
});
