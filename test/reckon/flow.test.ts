import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../src/catalogue/spans.js';
import { formatDay } from '../../src/model/calendar.js';
import { plain, type Decimal } from '../../src/model/decimal.js';
import { flowOf } from '../../src/reckon/flow.js';
import { ledgerOf, reckoned, region, RULES, span } from '../support/rules.js';

const flow = (rows: readonly string[], metric = 'investment') =>
  flowOf(ledgerOf(reckoned(rows, '2023-12-31'), metric), RULES, 'low');

/** Rows of a region, as `period,value` and what follows. */
const of = (where: string, ...rows: string[]): string[] => rows.map((row) => `investment,${where},${row},,,`);
const area = (...rows: string[]): string[] => of('', ...rows);
const counties = (period: string, ...values: string[]): string[] =>
  values.flatMap((value, at) => of(['east', 'west', 'north'][at] ?? '', `${period},${value}`));

/** In the metric's own unit, 亿元. */
const shown = (bound: Decimal | undefined): string => (bound ? plain(bound.shiftedBy(-8)) : '-');

function known(rows: readonly string[], start: string, end: string, where?: string) {
  const { least, greatest, evidence, missing } = flow(rows).between(region(where), span(start, end));
  return {
    bounds: [shown(least), shown(greatest)].join('..'),
    /** The lines of the file; a minus where a figure is taken off. */
    rows: evidence.map(({ observation, minus }) => `${minus ? '-' : ''}${observation.place.line}`).join(' '),
    missing: missing.map((each) =>
      [each.region, ...each.periods.map((days) => formatSpan(days, 'en'))].join(' '),
    ),
  };
}
const bounds = (...args: Parameters<typeof known>): string => known(...args).bounds;

describe('rule 3: of figures of as many days, one submitted later is taken before those submitted earlier', () => {
  const thirds = ['2022-06上旬', '2022-06中旬', '2022-06下旬'];
  const JUNE = [
    ['2022-06-01', '2022-06-10'],
    ['2022-06-11', '2022-06-20'],
    ['2022-06-21', '2022-06-30'],
  ] as const;

  // June is 6, each third of it 1: the one that is left over comes to 6 - 1 - 1.
  test.each([
    ['the first', ['2022-07-01', '2022-07-02', '2022-07-03'], ['4', '1', '1']],
    ['the second', ['2022-07-02', '2022-07-01', '2022-07-03'], ['1', '4', '1']],
    ['the last', ['2022-07-03', '2022-07-02', '2022-07-01'], ['1', '1', '4']],
    ['one without a date', ['2022-07-01', '', '2022-07-02'], ['1', '4', '1']],
    ['one without a date that comes first', ['', '2022-07-01', '2022-07-02'], ['4', '1', '1']],
    ['the later of two without a date', ['', '', '2022-07-01'], ['1', '4', '1']],
  ])('%s', (_, submitted, amounts) => {
    const rows = thirds.map((period, at) => `investment,,${period},1,,,${submitted[at] ?? ''}`);
    expect(JUNE.map(([start, end]) => bounds([...area('2022-06,6'), ...rows], start, end))).toEqual(
      amounts.map((amount) => `${amount}..${amount}`),
    );
  });
});

test("rule 3: the lead's figures are taken before wider ones of others", () => {
  const rows = [
    'investment,,2022-H1,7,,works,',
    'investment,,2022-Q1,3,,finance,',
    'investment,,2022-Q2,3,,finance,',
  ];
  expect(bounds(rows, '2022-04-01', '2022-06-30')).toBe('3..3');
  expect(bounds(rows, '2022-01-01', '2022-06-30')).toBe('6..6');
  // Of the same department the wider one stands, and the shortest is left over.
  const alone = rows.map((row) => row.replace('works', 'finance'));
  expect(bounds(alone, '2022-01-01', '2022-03-31')).toBe('4..4');
});

describe('rule 3: each amount has its rows', () => {
  test.each<[string, string[], [string, string], string, string]>([
    ['months, one by one', area('2022-01,1', '2022-02,2'), ['2022-01-01', '2022-02-28'], '3..3', '2 3'],
    ['a year less a half', area('2022,5', '2022-H1,2'), ['2022-07-01', '2022-12-31'], '3..3', '-3 2'],
    [
      'a figure of just these days that agrees stands for itself',
      area('2022-Q1,6', '2022-01,1', '2022-02,2', '2022-03,3'),
      ['2022-02-01', '2022-02-28'],
      '2..2',
      '4',
    ],
    [
      'one that does not agree gives way to what follows from the wider ones',
      area('2022-Q1,7', '2022-01,1', '2022-02,2', '2022-03,3'),
      ['2022-02-01', '2022-02-28'],
      '3..3',
      '-3 2 -5',
    ],
    ['all counties', counties('2022-01', '1', '2', '3'), ['2022-01-01', '2022-01-31'], '6..6', '2 3 4'],
    [
      'all counties, month by month',
      [...counties('2022-01', '1', '2', '3'), ...counties('2022-02', '1', '1', '1')],
      ['2022-01-01', '2022-02-28'],
      '9..9',
      '2 5 3 6 4 7',
    ],
    ['nothing, of no figures', area('2022-05,1'), ['2022-01-01', '2022-01-31'], '0..-', ''],
    [
      'nothing, where figures contradict each other',
      area('2022-Q1,5', '2022-02,10'),
      ['2022-01-01', '2022-01-31'],
      '-..-',
      '',
    ],
  ])('%s', (_, rows, [start, end], amount, lines) => {
    const { bounds: found, rows: evidence } = known(rows, start, end);
    expect([found, evidence]).toEqual([amount, lines]);
  });
});

describe('rule 6: the bounds of an area are the tighter ones of its own and of its regions', () => {
  const Q1 = ['2022-01-01', '2022-03-31'] as const;

  test.each<[string, string[], string, string]>([
    ['its own are', [...area('2022-01,3'), ...of('east', '2022-01,1')], '3..-', '2'],
    ['its regions are', [...area('2022-01,3'), ...of('east', '2022-02,4')], '4..-', '3'],
    ['both are alike: its own stand', [...area('2022-01,3'), ...of('east', '2022-02,3')], '3..-', '2'],
    [
      'the greatest is its own, the least its regions',
      [...area('2022-H1,9'), ...of('east', '2022-02,4'), ...of('west', '2022-02,1')],
      '5..9',
      '3 4 2',
    ],
    [
      'the greatest is that of its regions',
      [...area('2022-H1,9'), ...counties('2022-01~2022-04', '2', '2', '2')],
      '0..6',
      '3 4 5',
    ],
    [
      'regions at odds with figures that tell the amount set no bounds',
      [...area('2022-H1,5', '2022-01,5'), ...of('east', '2022-01,6')],
      '5..5',
      '3 2',
    ],
  ])('%s', (_, rows, amount, lines) => {
    const { bounds: found, rows: evidence } = known(rows, ...Q1);
    expect([found, evidence]).toEqual([amount, lines]);
  });

  test('regions whose sum contradicts the area set it no bounds, and one that is but rounded does', () => {
    const march = of('east', '2022-03,5');
    const january = (...values: string[]) => [...area('2022-01,3.1'), ...counties('2022-01', ...values)];
    expect(bounds([...january('1.03', '1.03', '1.02'), ...march], ...Q1)).toBe('8.08..-');
    expect(bounds([...january('1.03', '1.03', '9'), ...march], ...Q1)).toBe('3.1..-');
  });

  test('figures of the area that differ among themselves leave the bounds of its regions as they are', () => {
    const thirds = area('2022-01,3', '2022-01上旬,1', '2022-01中旬,1', '2022-01下旬,2');
    expect(bounds([...thirds, ...of('east', '2022-03,5')], ...Q1)).toBe('5..-');
  });
});

describe('rule 6: amounts do not shrink, but for the region and the days of a negative figure', () => {
  const Q1 = ['2022-01-01', '2022-03-31'] as const;
  const january = (where: string): string[] => of(where, '2022-01,3');

  test.each<[string, string[], string | undefined, string]>([
    ['the region itself', [...january('east'), ...of('east', '2022-02,-1')], 'east', '2..-'],
    ['another region does not', [...january('west'), ...of('east', '2022-02,-1')], 'west', '3..-'],
    [
      'the area, by a region',
      [...area('2022-01~2022-04,8'), ...of('east', '2022-02,-1')],
      undefined,
      '-1..8',
    ],
    ['any region, by the area', [...january('east'), ...area('2022-02,-1')], 'east', '-..-'],
  ])('%s', (_, rows, where, amount) => {
    expect(bounds(rows, ...Q1, where)).toBe(amount);
  });

  test('where each region stands for itself, the area says nothing of it', () => {
    const rows = ['dispatches,east,2022-01,3,,,', 'dispatches,,2022-02,-1,,,'];
    const { least } = flow(rows, 'dispatches').between(region('east'), span(...Q1));
    expect(least && plain(least)).toBe('3');
  });
});

describe('rule 6: what would make an amount exact', () => {
  const Q1 = ['2022-01-01', '2022-03-31'] as const;
  const january = counties('2022-01', '1', '1', '1');

  test.each<[string, string[], string[]]>([
    ['nothing, where it is', [...january, ...area('2022-02,1', '2022-03,1')], []],
    ['days that nobody reported are missing of the area', january, ['qinghe 2022-02..03']],
    ['also if no region is asked', area('2022-01,1'), ['qinghe 2022-02..03']],
    [
      'days of the region that lacks them',
      [...january, ...counties('2022-02', '1', '1'), ...counties('2022-03', '1', '1', '1')],
      ['north 2022-02'],
    ],
    [
      'days of each region, where each lacks others',
      [...january, ...of('east', '2022-03,1'), ...of('west', '2022-02,1')],
      ['east 2022-02', 'west 2022-03', 'north 2022-02..03'],
    ],
    [
      'days of the regions that lack them, where one does not',
      [...january, ...of('east', '2022-Q1,3')],
      ['west 2022-02..03', 'north 2022-02..03'],
    ],
    [
      'days of each region on both sides of what all of them told',
      [...counties('2022-02', '1', '1', '1'), ...of('east', '2022-01,1'), ...of('west', '2022-03,1')],
      ['east 2022-03', 'north 2022-01 2022-03', 'west 2022-01'],
    ],
    [
      'of the area and of some regions beside each other',
      [...counties('2022-02', '1', '1', '1'), ...of('east', '2022-01,1')],
      ['qinghe 2022-03', 'west 2022-01', 'north 2022-01'],
    ],
  ])('%s', (_, rows, missing) => {
    expect(known(rows, ...Q1).missing).toEqual(missing);
  });
});

describe('rule 8: the cut-off is the last day that figures of the region, or of all its regions, tell of', () => {
  const cutOff = (rows: readonly string[], where?: string): string | undefined => {
    const day = flow(rows).cutOff(region(where));
    return day === undefined ? undefined : formatDay(day);
  };

  test.each<[string, string[], string | undefined]>([
    ['of the area alone', area('2022-03,1', '2022-01,1'), '2022-03-31'],
    [
      'of the area, after its regions',
      [...area('2022-06,1'), ...counties('2022-05', '1', '1', '1')],
      '2022-06-30',
    ],
    [
      'of all its regions, after the area',
      [...area('2022-03,1'), ...counties('2022-05', '1', '1', '1')],
      '2022-05-31',
    ],
    [
      'of all its regions alone',
      [...counties('2022-05', '1', '1', '1'), ...of('east', '2022-06,1')],
      '2022-05-31',
    ],
    ['not of some of its regions', [...area('2022-03,1'), ...counties('2022-05', '1', '1')], '2022-03-31'],
    ['none of some of its regions alone', counties('2022-05', '1', '1'), undefined],
    [
      'none of regions that never tell of the same day',
      [...of('east', '2022-01,1'), ...of('west', '2022-02,1'), ...of('north', '2022-03,1')],
      undefined,
    ],
    [
      'of the month before the gaps of two regions',
      [
        ...of('east', '2022-01,1', '2022-02,1', '2022-04,1'),
        ...of('west', '2022-01~2022-04,1'),
        ...of('north', '2022-01~2022-03,1'),
      ],
      '2022-02-28',
    ],
    [
      'of a day that one region tells of by itself',
      [...of('east', '2022-03,1'), ...of('west', '2022-03-01,1'), ...of('north', '2022-Q1,1')],
      '2022-03-01',
    ],
  ])('%s', (_, rows, expected) => {
    expect(cutOff(rows)).toBe(expected);
  });

  test('of a county, its own figures alone', () => {
    const rows = [...counties('2022-05', '1', '1', '1'), ...of('east', '2022-06,1')];
    expect([cutOff(rows, 'east'), cutOff(rows, 'west')]).toEqual(['2022-06-30', '2022-05-31']);
  });
});

test('the days on which stretches end come in order of time, whoever tells of them', () => {
  const rows = [...area('2022-06,1'), ...of('east', '2022-01,1'), ...of('west', '2022-08,1', '2022-06,1')];
  expect(flow(rows).ends(region()).map(formatDay)).toEqual([
    '2021-12-31',
    '2022-01-31',
    '2022-05-31',
    '2022-06-30',
    '2022-07-31',
    '2022-08-31',
  ]);
});
