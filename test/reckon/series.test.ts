import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import { exactOf } from '../../src/reckon/amount.js';
import { readingsOf, regionSums, stagesOf } from '../../src/reckon/series.js';
import { ledgerOf, planOf, reckoned, region, RULES } from '../support/rules.js';

const AS_OF = '2022-12-31';
const levels = (
  metric: string,
  rows: readonly string[],
  of = region(),
  worse: 'low' | 'high' = 'low',
): string[] =>
  readingsOf(ledgerOf(reckoned(rows, AS_OF), metric), of, RULES, worse).map((reading) => {
    const value = exactOf(reading);
    const missing = reading.missing.map((each) => each.region);
    return [formatDay(reading.through), value ? plain(value) : '?', ...missing].join(' ');
  });
const roads = (id: string, period: string, value: string): string => `roads,${id},${period},${value},,,`;

test('stocks of regions that each stand for themselves are not summed', () => {
  const plan = planOf({
    'plan.yaml': `
id: own
title: { zh: 各县, en: Each }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2022-12-31 }
cadence: { interval: quarter }
area: { id: qinghe, title: { zh: 清河市, en: Qinghe } }
regions: [{ id: east, title: { zh: 东县, en: East } }]
departments: [{ id: works, title: { zh: 市建设局, en: Works } }]
stages: []
`,
    '01.yaml': `
task: 1
clause: 一
title: { zh: 站点, en: Stations }
departments: [works]
metrics:
  - { id: stations, title: { zh: 站点, en: Stations }, type: stock, unit: 个, regional: own }
  - { id: depots, title: { zh: 车场, en: Depots }, type: stock, unit: 个 }
`,
  });
  const known = (metric: string): number =>
    readingsOf(
      ledgerOf(reckoned([`${metric},east,2022-06,3,,,`], AS_OF, plan), metric),
      region(),
      plan,
      'low',
    ).length;
  expect([known('stations'), known('depots')]).toEqual([0, 1]);
});

describe('stocks', () => {
  test('stand at the end of their period, and never add up over time', () => {
    expect(levels('roads', [roads('', '2022-06', '120'), roads('', '2022-Q1', '110')])).toEqual([
      '2022-03-31 110000',
      '2022-06-30 120000',
    ]);
  });

  test("the area's own figure stands on its day; on other days the regions' sum, of which nothing is known where one is missing", () => {
    const rows = [
      roads('', '2022-03', '100'),
      ...['east', 'west', 'north'].map((id) => roads(id, '2022-03', '50')),
      ...['east', 'west', 'north'].map((id) => roads(id, '2022-06', '50')),
      roads('east', '2022-09', '60'),
      roads('north', '2022-09', '60'),
    ];
    expect(levels('roads', rows)).toEqual(['2022-03-31 100000', '2022-06-30 150000', '2022-09-30 ? west']);
  });

  test('come in order of time, whoever reports them', () => {
    const counties = (period: string): string[] =>
      ['east', 'west', 'north'].map((id) => roads(id, period, '50'));
    expect(
      levels('roads', [roads('', '2022-06', '120'), ...counties('2022-03'), ...counties('2022-09')]),
    ).toEqual(['2022-03-31 150000', '2022-06-30 120000', '2022-09-30 150000']);
  });

  test('a region of the area has no sum', () => {
    const ledger = ledgerOf(reckoned([roads('west', '2022-06', '50')], AS_OF), 'roads');
    expect(regionSums(ledger, region('east'), RULES, 'low')).toEqual([]);
    expect(levels('roads', [roads('west', '2022-06', '50')], region('west'))).toEqual(['2022-06-30 50000']);
  });

  test('of contradicting figures the one asked for', () => {
    const rows = [roads('', '2022-06', '120'), roads('', '2022-06', '110')];
    expect(levels('roads', rows)).toEqual(['2022-06-30 110000']);
    expect(levels('roads', rows, region(), 'high')).toEqual(['2022-06-30 120000']);
  });
});

test('rates are never summed', () => {
  expect(
    levels(
      'mechanised',
      ['east', 'west', 'north'].map((id) => `mechanised,${id},2022-06,30,,,`),
    ),
  ).toEqual([]);
});

describe('stages', () => {
  const stages = (rows: readonly string[]): string[] =>
    stagesOf(ledgerOf(reckoned(rows, AS_OF), 'bridge'), region(), RULES).map(
      ({ through, stage, evidence }) => `${formatDay(through)} ${stage} ${evidence.length}`,
    );

  test('of the area, in order of time', () => {
    expect(stages(['bridge,,2022-06,建成,,,', 'bridge,,2022-03,开工,,,'])).toEqual([
      '2022-03-31 started 1',
      '2022-06-30 built 1',
    ]);
  });

  test('where only regions report, the least advanced of the latest of each', () => {
    expect(
      stages(['bridge,east,2022-03,建成,,,', 'bridge,west,2022-03,前期,,,', 'bridge,west,2022-06,开工,,,']),
    ).toEqual(['2022-03-31 planned 2', '2022-06-30 started 2']);
  });

  test("the area's own stage stands beside those of its regions", () => {
    expect(stages(['bridge,,2022-06,开工,,,', 'bridge,west,2022-06,前期,,,'])).toEqual([
      '2022-06-30 started 1',
    ]);
  });

  test('of regions at stages of one rank always the same one is shown', () => {
    const rows = ['bridge,west,2022-06,推进,,,', 'bridge,east,2022-06,开工,,,'];
    expect(stages(rows)).toEqual(stages(rows.toReversed()));
  });
});
