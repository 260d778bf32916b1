import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.js';
import { actualOf, checkReports, codesOf, day, judged, planOf, reasonsOf } from '../../support/rules.js';

const parts = ({ parts: list }: Assessment): string[] =>
  list.map((part) => [part.verdict ?? '-', actualOf(part)].join(' ').trim());

describe('coverage', () => {
  const homes = (asOf: string, ...rows: string[]) =>
    judged(
      'homes-1-to-2',
      asOf,
      rows.map((row) => `homes,${row},,,`),
    );
  const all = (period: string, ...values: string[]): string[] =>
    values.map((value, index) => `${['east', 'west', 'north'][index] ?? ''},${period},${value}`);

  test.each<[string, string, string[], string, string[]]>([
    ['every county', '2022-06-30', all('2022-06', '1', '2', '1'), 'on-track', ['met 1', 'met 2', 'met 1']],
    [
      'the last one late, the others not told of then',
      '2023-01-31',
      [...all('2022-12', '1', '2', '0'), 'north,2023-01,1'],
      'missed',
      ['met 1', 'met 2', '- 0'],
    ],
    ['one has none', '2023-01-31', all('2022-12', '1', '2', '0'), 'missed', ['met 1', 'met 2', '- 0']],
    ['one has too many', '2023-01-31', all('2022-12', '1', '2', '3'), 'missed', ['met 1', 'met 2', '- 3']],
    ['one is silent', '2023-01-31', all('2022-12', '1', '2'), 'overdue', ['met 1', 'met 2', 'no-data']],
    [
      'one is awaited',
      '2023-01-31',
      [...all('2022-12', '1', '2'), 'north,2022-11,0'],
      'overdue',
      ['met 1', 'met 2', 'pending 0'],
    ],
    [
      'one of three at half-time',
      '2022-06-30',
      all('2022-06', '1', '0', '0'),
      'behind',
      ['met 1', '- 0', '- 0'],
    ],
    [
      'two of three at half-time',
      '2022-06-30',
      all('2022-06', '1', '1', '0'),
      'on-track',
      ['met 1', 'met 1', '- 0'],
    ],
    [
      'one of three, one silent',
      '2022-06-30',
      all('2022-06', '1', '0'),
      'pending',
      ['met 1', '- 0', 'no-data'],
    ],
    [
      'the city alone tells of no county',
      '2022-06-30',
      [',2022-06,6'],
      'pending',
      ['no-data', 'no-data', 'no-data'],
    ],
  ])('%s', (_, asOf, rows, verdict, expected) => {
    const judgement = homes(asOf, ...rows);
    expect([judgement.verdict, parts(judgement)]).toEqual([verdict, expected]);
  });

  test('of contradicting figures the one that is too much counts as well', () => {
    const judgement = homes('2022-12-31', ...all('2022-12', '1', '1', '2'), 'north,2022-12,3');
    expect(parts(judgement)).toEqual(['met 1', 'met 1', '- 3']);
  });

  test('a flow of which months are missing is not known to lack anything', () => {
    const rows = [
      ...['east', 'west'].map((id) => `clinics,${id},2022-06,2,ytd,,`),
      ...['01', '02', '03', '05', '06'].map((month) => `clinics,north,2022-${month},0,,,`),
    ];
    const open = judged('clinics-everywhere', '2022-07-31', rows);
    expect([open.verdict, parts(open)]).toEqual(['overdue', ['met 2', 'met 2', 'pending']]);
    expect(reasonsOf(open)).toEqual(['overdue', 'missing-regions']);
    const told = judged('clinics-everywhere', '2022-07-31', [...rows, 'clinics,north,2022-04,0,,,']);
    expect([told.verdict, reasonsOf(told)]).toEqual(['missed', ['lacking-regions']]);
  });

  test('a county known only through an earlier day does not make the whole fall behind', () => {
    const rows = [
      'county-plan,east,2022-06,核准,,,',
      'county-plan,west,2022-05,前期,,,',
      'county-plan,north,2022-05,前期,,,',
    ];
    expect(judged('county-plans', '2022-06-30', rows).verdict).toBe('pending');
  });

  test('of a stage, which may be a later one', () => {
    const rows = [
      'county-plan,east,2022-12,投运,,,',
      'county-plan,west,2022-12,核准,,,',
      'county-plan,north,2022-12,前期,,,',
    ];
    const judgement = judged('county-plans', '2023-01-31', rows);
    expect([judgement.verdict, parts(judgement)]).toEqual([
      'missed',
      ['met running', 'met approved', '- planned'],
    ]);
  });

  test('of a stage, a county that reports nothing has none', () => {
    const judgement = judged('county-plans', '2023-01-31', [
      'county-plan,east,2022-12,核准,,,',
      'county-plan,west,2022-12,核准,,,',
    ]);
    expect([judgement.verdict, parts(judgement)]).toEqual([
      'overdue',
      ['met approved', 'met approved', 'no-data'],
    ]);
  });

  test('of a number', () => {
    const schools = (value: string): string =>
      judged('schools-networked', '2022-06-30', [`networked,,2022-06,${value},,,`]).verdict;
    expect(['4', '5', '20'].map(schools)).toEqual(['behind', 'on-track', 'met']);
  });
});

describe('count', () => {
  const count = (target: string, asOf: string, ...rows: string[]) =>
    judged(
      target,
      asOf,
      rows.map((row) => `${row},,,`),
    );

  test.each<[string, string, string[], string, string | undefined]>([
    ['enough', '2022-06-30', ['bridge,,2022-06,建成', 'dam,,2022-06,投运'], 'met', undefined],
    [
      'enough, the second late',
      '2023-01-31',
      ['bridge,,2022-12,建成', 'dam,,2022-12,开工', 'tunnel,,2022-12,开工', 'dam,,2023-01,建成'],
      'met-late',
      '1',
    ],
    [
      'lost again',
      '2022-06-30',
      ['bridge,,2022-03,建成', 'dam,,2022-03,建成', 'dam,,2022-06,开工', 'tunnel,,2022-06,开工'],
      'pending',
      '1',
    ],
    [
      'none at half-time, all known',
      '2022-06-30',
      ['bridge,,2022-06,开工', 'dam,,2022-06,开工', 'tunnel,,2022-06,前期'],
      'behind',
      '0',
    ],
    [
      'none at half-time, one silent',
      '2022-06-30',
      ['bridge,,2022-06,开工', 'dam,,2022-06,开工'],
      'pending',
      undefined,
    ],
    [
      'one at the deadline, one silent',
      '2023-01-31',
      ['bridge,,2022-12,建成', 'dam,,2022-12,开工'],
      'overdue',
      undefined,
    ],
    [
      'one at the deadline, all known',
      '2023-01-31',
      ['bridge,,2022-12,建成', 'dam,,2022-12,开工', 'tunnel,,2022-12,开工'],
      'missed',
      '1',
    ],
  ])('%s', (_, asOf, rows, verdict, actual) => {
    const judgement = count('two-built', asOf, ...rows);
    expect([judgement.verdict, actualOf(judgement)]).toEqual([verdict, actual]);
  });

  test('projects that the plan does not name are never known not to be there', () => {
    const all = ['bridge,,2022-12,前期', 'dam,,2022-12,前期', 'tunnel,,2022-12,前期'];
    const judgement = count('five-started', '2023-01-31', ...all);
    expect([judgement.verdict, reasonsOf(judgement).includes('unnamed-projects')]).toEqual(['overdue', true]);
  });

  test('where the number itself is reported it decides, and must not be below the named ones', () => {
    const result = checkReports(
      [{ rows: ['dams-started,,2022-12,4,,,', 'dam,,2022-12,前期,,,'] }],
      '2022-12-31',
    );
    expect(codesOf(result)).toEqual([]);
    const below = checkReports(
      [{ rows: ['dams-started,,2022-12,0,,,', 'dam,,2022-12,建成,,,'] }],
      '2022-12-31',
    );
    expect(codesOf(below)).toEqual(['count-disagrees']);
    expect(count('four-dams', '2022-06-30', 'dam,,2022-06,开工').verdict).toBe('pending');
  });

  test('between: that there may be too many does not mean that there are', () => {
    const plan = planOf(BETWEEN);
    const two = (...rows: string[]) =>
      judged(
        'one-or-two',
        '2023-01-31',
        rows.map((row) => `${row},,,`),
        plan,
      );
    expect(two('p1,,2022-12,建成').verdict).toBe('overdue');
    expect(two('p1,,2022-12,建成', 'p2,,2022-12,开工', 'p3,,2022-12,开工').verdict).toBe('met');
    expect(two('p1,,2022-12,开工').verdict).toBe('overdue');
    expect(two('p1,,2022-12,建成', 'p2,,2022-12,建成', 'p3,,2022-12,建成').verdict).toBe('missed');
    expect(two('p1,,2022-12,开工', 'p2,,2022-12,开工', 'p3,,2022-12,开工').verdict).toBe('missed');
    expect(reasonsOf(two('p1,,2022-12,开工'))).not.toContain('unnamed-projects');
  });
});

describe('milestone', () => {
  const bridge = (asOf: string, ...rows: string[]) =>
    judged(
      'bridge-built',
      asOf,
      rows.map((row) => `bridge,,${row},,,`),
    ).verdict;

  test.each<[string, string, string[], string]>([
    ['reached', '2022-06-30', ['2022-06,建成'], 'met'],
    ['reached early', '2022-03-31', ['2022-03,投运'], 'met'],
    ['not yet', '2022-05-31', ['2022-05,开工'], 'pending'],
    ['not yet, on the last day', '2022-06-30', ['2022-06,开工'], 'missed'],
    ['missed', '2022-07-01', ['2022-06,开工'], 'missed'],
    ['awaited', '2022-07-10', ['2022-05,开工'], 'pending'],
    ['awaited for too long', '2022-07-11', ['2022-05,开工'], 'overdue'],
    ['late', '2022-07-31', ['2022-06,开工', '2022-07,建成'], 'met-late'],
    ['taken back', '2022-07-31', ['2022-05,建成', '2022-06,开工'], 'missed'],
    ['contradicted: the less advanced counts', '2022-07-31', ['2022-06,建成', '2022-06,开工'], 'missed'],
    ['nothing', '2022-07-31', [], 'no-data'],
  ])('%s', (_, asOf, rows, verdict) => {
    expect(bridge(asOf, ...rows)).toBe(verdict);
  });

  test('a stage of a single day was not reached before it, one of a longer period may have been', () => {
    expect(bridge('2022-07-31', '2022-07-03,建成')).toBe('met-late');
    expect(bridge('2022-07-31', '2022-07,建成')).toBe('overdue');
  });

  test('of regions, the least advanced one counts, on the last day that one of them reports', () => {
    const parts = (...rows: string[]) => {
      const { verdict, cutOff, evidence } = judged(
        'bridge-built',
        '2022-05-31',
        rows.map((row) => `bridge,${row},,,`),
      );
      return [verdict, cutOff, evidence.length];
    };
    expect(parts('east,2022-05,建成', 'west,2022-04,建成')).toEqual(['met', day('2022-05-31'), 2]);
    expect(parts('east,2022-05,建成', 'west,2022-04,开工')).toEqual(['pending', day('2022-05-31'), 2]);
  });

  test('rests on the report of the deadline, and on a later one where that decides', () => {
    const lines = (...rows: string[]) =>
      judged(
        'bridge-built',
        '2022-07-31',
        rows.map((row) => `bridge,,${row},,,`),
      ).evidence.map(({ observation }) => observation.place.line);
    expect(lines('2022-06,建成', '2022-07,投运')).toEqual([2]);
    expect(lines('2022-06,开工', '2022-07,建成')).toEqual([2, 3]);
  });
});

describe('cadence', () => {
  const dispatches = (asOf: string, rows: readonly string[]) =>
    judged(
      'dispatch-ten-days',
      asOf,
      rows.map((row) => `dispatches,,${row},,`),
    );
  const each = (...values: string[]): string[] =>
    ['2022-05上旬', '2022-05中旬', '2022-05下旬', '2022-06上旬', '2022-06中旬', '2022-06下旬'].flatMap(
      (period, index) => (values[index] ? [`${period},${values[index]},`] : []),
    );

  test.each<[string, string, string[], string, string | undefined]>([
    ['all', '2022-07-10', each('1', '1', '1', '1', '1', '1'), 'met', '6'],
    ['all, judged on the last day', '2022-06-30', each('1', '1', '1', '1', '1', '1'), 'met', '6'],
    ['all so far', '2022-06-15', each('1', '1', '1', '1'), 'on-track', '4'],
    ['the latest awaited', '2022-06-25', each('1', '1', '1', '1'), 'on-track', undefined],
    ['one left out', '2022-06-15', each('1', '0', '1', '1'), 'behind', '3'],
    ['one left out, deadline passed', '2022-07-10', each('1', '0', '1', '1', '1', '1'), 'missed', '5'],
    ['one unreported', '2022-06-15', each('1', '', '1', '1'), 'pending', undefined],
    [
      'one unreported, deadline passed',
      '2022-07-10',
      each('1', '', '1', '1', '1', '1'),
      'pending',
      undefined,
    ],
    [
      'the last unreported, deadline passed',
      '2022-07-10',
      each('1', '1', '1', '1', '1'),
      'pending',
      undefined,
    ],
    ['by months, which do not tell when', '2022-07-10', ['2022-05,3,', '2022-06,3,'], 'pending', undefined],
    ['by a month that counts too few', '2022-07-10', ['2022-05,2,', '2022-06,3,'], 'missed', undefined],
    ['by days', '2022-05-10', ['2022-05-03,1,'], 'on-track', '1'],
    [
      'by days of which none says that nothing was done',
      '2022-05-10',
      ['2022-05-03,0,'],
      'pending',
      undefined,
    ],
    [
      'by year to date, whose first figure may count what was before the cadence begins',
      '2022-06-10',
      ['2022-05-10,1,ytd', '2022-05-20,2,ytd', '2022-05-31,3,ytd', '2022-06-10,4,ytd'],
      'pending',
      undefined,
    ],
  ])('%s', (_, asOf, rows, verdict, actual) => {
    const judgement = dispatches(asOf, rows);
    expect([judgement.verdict, actualOf(judgement)]).toEqual([verdict, actual]);
  });

  test('by year to date, a figure that stays tells of an interval left out, and of no other', () => {
    const rows = [
      '2022-04-30,5,ytd',
      '2022-05-10,6,ytd',
      '2022-05-20,6,ytd',
      '2022-05-31,7,ytd',
      '2022-06-10,8,ytd',
    ];
    const judgement = dispatches('2022-06-10', rows);
    expect([judgement.verdict, parts(judgement)]).toEqual(['behind', ['missed']]);
  });

  test('nothing at all', () => {
    expect(dispatches('2022-07-10', []).verdict).toBe('no-data');
  });
});

const BETWEEN = {
  'plan.yaml': `
id: between
title: { zh: 项目, en: Projects }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2022-12-31 }
cadence: { interval: quarter }
area: { id: land, title: { zh: 地区, en: Land } }
regions: []
departments: [{ id: office, title: { zh: 办公室, en: Office } }]
stages:
  - { id: started, rank: 1, title: { zh: 开工, en: started } }
  - { id: built, rank: 2, title: { zh: 建成, en: built } }
`,
  '01.yaml': `
task: 1
clause: 一
title: { zh: 项目, en: Projects }
departments: [office]
projects:
  - { id: p1, title: { zh: 项目一, en: Project 1 } }
  - { id: p2, title: { zh: 项目二, en: Project 2 } }
  - { id: p3, title: { zh: 项目三, en: Project 3 } }
targets:
  - id: one-or-two
    kind: count
    title: { zh: 一两个, en: One or two }
    projects: [p1, p2, p3]
    stage: built
    comparator: between
    value: 1
    upper: 2
    unit: 个
    strength: firm
    wording: 1-2
`,
};
