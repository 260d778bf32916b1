import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../src/catalogue/findings.js';
import { planOf, reckoned } from '../support/rules.js';

const found = (rows: readonly string[], plan?: Parameters<typeof reckoned>[2]): string[] =>
  reckoned(rows, '2023-12-31', plan).findings.map(
    (finding) => `${finding.code}@${String(finding.place?.line)} ${describeFinding(finding, 'en').message}`,
  );
const area = (...rows: string[]): string[] => rows.map((row) => `investment,,${row},,`);
const months = (value: string, count = 12): string[] =>
  Array.from({ length: count }, (_, index) => `2022-${String(index + 1).padStart(2, '0')},${value},`);

describe('periods', () => {
  test.each<[string, string[]]>([
    ['a year and its months', ['2022,12,', ...months('1')]],
    ['a year and its halves', ['2022,12,', '2022-H1,5,', '2022-H2,7,']],
    ['a year to date and the months that make it up', ['2022-03,6,ytd', ...months('2', 3)]],
    [
      'a cumulative figure and the years before',
      ['2022-12,12,cumulative', '2022,12,', '2023-06,15,cumulative', '2023-06,3,ytd'],
    ],
    ['a year whose months are not complete', ['2022,12,', ...months('1', 11)]],
    ['a month and its ten-day periods', ['2022-01,3,', '2022-01上旬,1,', '2022-01中旬,1,', '2022-01下旬,1,']],
  ])('%s agree', (_, rows) => {
    expect(found(area(...rows))).toEqual([]);
  });

  test('a difference is told once, at the wider figure, with the sum and a place of the shorter ones', () => {
    expect(found(area('2022,13,', ...months('1')))).toEqual([
      'periods-disagree@2 Investment, Qinghe, 2022: 13 and the sum of its shorter periods, 12 亿元, differ by 1 亿元 (report.csv:3 and others); the wider figure is used',
    ]);
  });

  test('figures between which an amount would shrink are an error, told with all of them', () => {
    expect(found(area('2022,12,', ...months('3', 5)))).toEqual([
      'series-falls@2 Investment, Qinghe, 2022: 12 cannot stand beside 3 (report.csv:7, report.csv:6, report.csv:5, report.csv:4, report.csv:3): between them the amount would shrink',
    ]);
    expect(found(area('2022-05,3,ytd', '2022-06,2,ytd'))).toEqual([
      'series-falls@3 Investment, Qinghe, 2022-01..06: the cumulative figure falls to 2, from 3 at report.csv:2',
    ]);
    expect(found(area('2022-Q1,5,', '2022-02,10,')).map((text) => text.slice(0, 14))).toEqual([
      'series-falls@2',
    ]);
    // In the days of a negative figure it may.
    expect(found(area('2022-05,3,ytd', '2022-06,2,ytd', '2022-06,-1,'))).toEqual([]);
  });

  test('of many rows that contradict one, the first five are named; only of two to date the later one falls', () => {
    const [finding] = found(area('2022,12,', ...months('3', 7)));
    expect(finding?.match(/report\.csv:\d+/gu)).toHaveLength(5);
    expect(found(area('2022-Q1,5,', '2022-02,10,'))).toEqual([
      'series-falls@2 Investment, Qinghe, 2022-01..03: 5 cannot stand beside 10 (report.csv:3): between them the amount would shrink',
    ]);
  });

  test("a wider figure of another department is held against the lead's, which are taken first", () => {
    const rows = [
      'investment,,2022-H1,7,,works,',
      'investment,,2022-Q1,3,,finance,',
      'investment,,2022-Q2,3,,finance,',
    ];
    expect(found(rows)).toEqual([
      'periods-disagree@2 Investment, Qinghe, 2022-01..06: 7 and the sum of its shorter periods, 6 亿元, differ by 1 亿元 (report.csv:3 and others); the wider figure is used',
    ]);
  });

  test('each level is held against those below', () => {
    const rows = area('2022,24,', '2022-H1,12,', '2022-H2,12,', ...months('1', 6));
    expect(found(rows).map((text) => text.slice(0, 18))).toEqual(['periods-disagree@2']);
  });

  test('within the same area only', () => {
    expect(
      found([...area('2022-H1,9,'), ...area('2022-H1,9,').map((row) => row.replace(',,', ',east,'))]),
    ).toEqual([]);
  });
});

describe('rounding', () => {
  test('figures may miss one another by half the last place of each, added up', () => {
    // 12 × 1.1 = 13.2; 0.05 of its own, 0.05 × 12 of its parts: 0.65.
    expect(found(area('2022,13.8,', ...months('1.1')))).toEqual([]);
    expect(found(area('2022,13.9,', ...months('1.1')))).toHaveLength(1);
    // 0.005 of its own and 0.6 of its parts: 0.605.
    expect(found(area('2022,13.80,', ...months('1.1')))).toEqual([]);
    expect(found(area('2022,13.81,', ...months('1.1')))).toHaveLength(1);
  });

  test('parts that were rounded up may come to more than their whole, but nothing falls from one day to another', () => {
    const parts = ['2022-01上旬,0.2,', '2022-01中旬,0.2,'];
    expect(found(area('2022-01,0.3,', ...parts))).toEqual([]);
    expect(found(area('2022-01,0.2,', ...parts)).map((text) => text.slice(0, 14))).toEqual([
      'series-falls@2',
    ]);
    expect(found(area('2022-05,3.0,ytd', '2022-06,2.9,ytd'))).toHaveLength(1);
  });

  test('whole numbers are exact', () => {
    expect(found(area('2022-H1,3,', '2022-Q1,1,', '2022-Q2,1,'))).toHaveLength(1);
  });

  test('the last place is that of the unit in which the metric is given, however it is reported', () => {
    // 1.0001 + 0.9999 = 2 亿元; half a 万元 of its own, and half a one times 2 of its parts.
    const quarters = ['2022-Q1,10001万元,', '2022-Q2,9999万元,'];
    expect(found(area('2022-H1,20001万元,', ...quarters))).toEqual([]);
    expect(found(area('2022-H1,20002万元,', ...quarters))).toHaveLength(1);
  });

  test('counters are exact even in a unit of thousands', () => {
    const plan = planOf(COUNTED);
    expect(
      found(['trees,,2022-H1,2.1万个,,,', 'trees,,2022-Q1,1万个,,,', 'trees,,2022-Q2,1.1万个,,,'], plan),
    ).toEqual([]);
    expect(
      found(['trees,,2022-H1,2.1万个,,,', 'trees,,2022-Q1,1万个,,,', 'trees,,2022-Q2,1.0999万个,,,'], plan),
    ).toHaveLength(1);
  });
});

describe('regions', () => {
  const counties = (metric: string, period: string, values: readonly string[]): string[] =>
    values.map((value, index) => `${metric},${['east', 'west', 'north'][index] ?? ''},${period},${value},,,`);

  test('the area and its counties agree, or the difference is told', () => {
    expect(found([...area('2022-H1,6,'), ...counties('investment', '2022-H1', ['1', '2', '3'])])).toEqual([]);
    expect(found([...area('2022-H1,7,'), ...counties('investment', '2022-H1', ['1', '2', '3'])])).toEqual([
      "regions-disagree@2 Investment, Qinghe, 2022-01..06: the area's 7 and its regions' sum 6 亿元 differ by 1 亿元 (report.csv:3 and others); the area's figure is used",
    ]);
  });

  test('some counties cannot come to more than the area, unless something shrinks', () => {
    const two = counties('investment', '2022-H1', ['2', '3']);
    expect(found([...area('2022-H1,5,'), ...two])).toEqual([]);
    expect(found([...area('2022-H1,4,'), ...two])).toEqual([
      "regions-disagree@2 Investment, Qinghe, 2022-01..06: the area's 4 is less than the sum of the regions that reported, 5 亿元, by 1 亿元 (report.csv:3 and others); the area's figure is used",
    ]);
    // The two by the month, the area by the half-year.
    const months = ['2022-Q1', '2022-Q2'].flatMap((quarter) => counties('investment', quarter, ['1', '1.5']));
    expect(found([...area('2022-H1,4,'), ...months])).toHaveLength(1);
    expect(found([...area('2022-H1,4,'), ...two, 'investment,north,2022-03,-2,,,'])).toEqual([]);
    expect(found([...area('2022-H1,4,'), ...two, 'investment,north,2022-03,-0,,,'])).toHaveLength(1);
    // Only in its own days may a county shrink: not the quarter after, nor the one before.
    const quarter = counties('investment', '2022-Q2', ['2', '3']);
    for (const period of ['2022-07', '2022-03'])
      expect(found([...area('2022-Q2,4,'), ...quarter, `investment,north,${period},-2,,,`])).toHaveLength(1);
    for (const period of ['2022-04', '2022-06', '2022-H1'])
      expect(found([...area('2022-Q2,4,'), ...quarter, `investment,north,${period},-2,,,`])).toEqual([]);
    expect(found(['roads,,2022-06,99,,,', ...counties('roads', '2022-06', ['60', '50'])])).toHaveLength(1);
    expect(found(['roads,,2022-06,120,,,', ...counties('roads', '2022-06', ['60', '50'])])).toEqual([]);
  });

  test('a figure of the area is held against what its own and those of all its regions come to', () => {
    const rows = ['2022-01', '2022-02'].flatMap((month) => counties('investment', month, ['1', '1', '1']));
    expect(found([...area('2022-Q1,7,', '2022-03,1,'), ...rows])).toEqual([]);
    expect(found([...area('2022-Q1,9,', '2022-03,1,'), ...rows])).toEqual([
      "regions-disagree@2 Investment, Qinghe, 2022-01..03: the area's 9 and its regions' sum 7 亿元 differ by 2 亿元 (report.csv:3 and others); the area's figure is used",
    ]);
    // Where the regions tell of all of it as well, it is held against them alone.
    const march = counties('investment', '2022-03', ['1', '1', '0']);
    expect(found([...area('2022-Q1,9,', '2022-03,1,'), ...rows, ...march])).toEqual([
      "regions-disagree@2 Investment, Qinghe, 2022-01..03: the area's 9 and its regions' sum 8 亿元 differ by 1 亿元 (report.csv:4 and others); the area's figure is used",
      "regions-disagree@3 Investment, Qinghe, 2022-03: the area's 1 and its regions' sum 2 亿元 differ by 1 亿元 (report.csv:10 and others); the area's figure is used",
    ]);
  });

  test('of contradicting figures of the area the smaller one is held against its counties, and told in both languages', () => {
    const rows = [...area('2022-H1,8,', '2022-H1,7,'), ...counties('investment', '2022-H1', ['1', '2', '3'])];
    const finding = reckoned(rows, '2023-12-31').findings.find(({ code }) => code === 'regions-disagree');
    expect(finding && describeFinding(finding, 'en').message).toContain("the area's 7 and");
    expect(finding && describeFinding(finding, 'zh').message).toContain('投资·清河市·2022年1—6月');
  });

  test('rounding of the area and of each county explains what stocks miss of one another', () => {
    const sums = (own: string): string[] =>
      found([`roads,,2022-06,${own},,,`, ...counties('roads', '2022-06', ['60.1', '50.1', '50.1'])]);
    expect([sums('160.3'), sums('160.5')]).toEqual([[], []]);
    expect(sums('160.6')).toHaveLength(1);
  });

  test('where a county is missing there is nothing to compare', () => {
    expect(found([...area('2022-H1,7,'), ...counties('investment', '2022-H1', ['1', '2'])])).toEqual([]);
  });

  test('counties that report over other periods are compared all the same', () => {
    const rows = [
      ...area('2022-H1,7,'),
      ...counties('investment', '2022-Q1', ['1', '1', '1']),
      ...counties('investment', '2022-Q2', ['1', '1', '1']),
    ];
    expect(found(rows)).toHaveLength(1);
  });

  test('stocks are compared on the day, rates never', () => {
    expect(
      found(['roads,,2022-06,170,,,', ...counties('roads', '2022-06', ['60', '50', '50'])]),
    ).toHaveLength(1);
    expect(found(['roads,,2022-06,160,,,', ...counties('roads', '2022-06', ['60', '50', '50'])])).toEqual([]);
    expect(found(['roads,,2022-06,160,,,', ...counties('roads', '2022-05', ['60', '50', '40'])])).toEqual([]);
    expect(
      found(['mechanised,,2022-06,50,,,', ...counties('mechanised', '2022-06', ['40', '40', '40'])]),
    ).toEqual([]);
  });

  test('where each region stands for itself nothing is compared', () => {
    expect(
      found(['dispatches,,2022-06,1,,,', ...counties('dispatches', '2022-06', ['1', '1', '1'])]),
    ).toEqual([]);
  });
});

/** A plan whose metric counts by the ten thousand. */
const COUNTED = {
  'plan.yaml': `
id: counted
title: { zh: 植树, en: Trees }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2022-12-31 }
cadence: { interval: quarter }
area: { id: qinghe, title: { zh: 清河市, en: Qinghe } }
regions: []
departments: [{ id: forestry, title: { zh: 市林业局, en: Forestry } }]
stages: []
`,
  '01.yaml': `
task: 1
clause: 一
title: { zh: 植树, en: Trees }
departments: [forestry]
metrics: [{ id: trees, title: { zh: 植树, en: Trees planted }, type: flow, unit: 万个 }]
`,
};
