import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/decimal.js';
import { planWith } from '../support/made.js';
import { day, judged, reasonsOf } from '../support/rules.js';

const SUM = 'kind: total, metric: flow, unit: 亿元';
const PLAN = planWith({
  metrics: { flow: 'type: flow, unit: 亿元' },
  targets: {
    ten: `${SUM}, comparator: at-least, value: 10`,
    'ten-from-2023': `${SUM}, comparator: at-least, value: 10, from: 2023-01-01`,
    'ten-by-june': `${SUM}, comparator: at-least, value: 10, due: 2022-06-30`,
    'two-to-three-by-june': `${SUM}, comparator: between, value: 2, upper: 3, due: 2022-06-30`,
    'ten-in-the-east': `${SUM}, comparator: at-least, value: 10, region: east`,
  },
});
const sum = (target: string, asOf: string, ...rows: string[]) =>
  judged(
    target,
    asOf,
    rows.map((row) => `flow,${row}`),
    PLAN,
  );
const each = (period: string, value: string): string[] =>
  ['east', 'west', 'north'].map((id) => `${id},${period},${value},ytd,,`);
const bounds = ({ least, greatest }: ReturnType<typeof sum>): string =>
  [least, greatest].map((bound) => (bound ? plain(bound) : '-')).join('..');

test('rule 8: what has not begun is open, whatever was reported before, and shows none of it', () => {
  const before = sum('ten-from-2023', '2022-12-31', ',2022-06,30,,,');
  expect([before.verdict, before.because, before.evidence, before.required?.sort]).toEqual([
    'pending',
    [{ code: 'not-begun', start: day('2023-01-01') }],
    [],
    'quantity',
  ]);
  expect([before.actual, before.cutOff]).toEqual([undefined, undefined]);
  expect(reasonsOf(sum('ten-from-2023', '2023-01-01', ',2022-06,30,,,'))).not.toContain('not-begun');
});

describe('rule 7: what some regions have reported since the cut-off decides', () => {
  test('once it is enough', () => {
    const early = sum('ten', '2022-06-30', ...each('2022-05', '1'), 'east,2022-06,4,,,');
    expect([early.verdict, bounds(early)]).toEqual(['on-track', '3..3']);
    const enough = sum('ten', '2022-06-30', ...each('2022-05', '1'), 'east,2022-06,9,,,');
    expect([enough.verdict, bounds(enough), enough.cutOff]).toEqual(['met', '12..-', day('2022-05-31')]);
    expect(enough.because[0]).toEqual({ code: 'satisfied', since: day('2022-06-30') });
  });

  test('not once it is within what has to hold', () => {
    const rows = [...each('2022-04', '0.5'), 'east,2022-05,0.6,,,'];
    const within = sum('two-to-three-by-june', '2022-05-31', ...rows);
    expect([within.verdict, bounds(within), within.cutOff]).toEqual([
      'on-track',
      '1.5..1.5',
      day('2022-04-30'),
    ]);
  });

  test('once it is too much', () => {
    const within = sum(
      'two-to-three-by-june',
      '2022-05-31',
      ...each('2022-04', '0.7'),
      'east,2022-05,0.5,,,',
    );
    expect([within.verdict, bounds(within)]).toEqual(['on-track', '2.1..2.1']);
    const over = sum('two-to-three-by-june', '2022-05-31', ...each('2022-04', '0.7'), 'east,2022-05,1,,,');
    expect([over.verdict, bounds(over), over.cutOff]).toEqual(['missed', '3.1..-', day('2022-04-30')]);
  });
});

describe('rule 6: an amount of which only bounds are known says which, and what is missing', () => {
  const told = (...rows: string[]) => sum('ten-by-june', '2023-01-31', ...rows).because;

  test('its greatest alone', () => {
    expect(told(',2022,12,,,')).toContainEqual(
      expect.objectContaining({ code: 'bounded', through: day('2022-06-30') }),
    );
  });

  test('neither, of which nothing is said', () => {
    const codes = (...rows: string[]) => told(...rows).map(({ code }) => code);
    expect(codes(',2022-Q1,5,,,', ',2022-02,10,,,')).toEqual(['overdue', 'missing-periods', 'stale']);
    expect(codes(',2022-08,5,,,')).toEqual(['overdue', 'missing-periods']);
  });

  test('regions that lack the same days are named together', () => {
    const january = ['east', 'west', 'north'].map((id) => `${id},2022-01~2022-05,1,,,`);
    const rows = [...january, 'east,2022-06下旬,1,,,', 'west,2022-06上旬,1,,,', 'north,2022-06上旬,1,,,'];
    const missing = told(...rows).flatMap((reason) =>
      reason.code === 'missing-regions' ? [[reason.regions, reason.periods]] : [],
    );
    expect(missing).toEqual([
      [['east'], [{ start: day('2022-06-01'), end: day('2022-06-20') }]],
      [['west', 'north'], [{ start: day('2022-06-11'), end: day('2022-06-30') }]],
    ]);
  });
});

test('rule 7: where others than the region asked reported, that is said', () => {
  const others = sum('ten-in-the-east', '2022-06-30', 'west,2022-05,4,,,');
  expect([others.verdict, others.because.at(-1)]).toEqual([
    'pending',
    expect.objectContaining({ code: 'missing-periods', region: 'east' }),
  ]);
  expect(others.because).toContainEqual({ code: 'only-others', metric: 'flow', region: 'east' });
  expect(reasonsOf(sum('ten-in-the-east', '2022-06-30', 'east,2022-05,4,,,'))).not.toContain('only-others');
  expect(reasonsOf(sum('ten', '2022-06-30', 'west,2022-05,4,,,'))).not.toContain('only-others');
});

describe('rule 7: the day from which on it was satisfied', () => {
  const since = (...rows: string[]) => sum('ten-by-june', '2022-12-31', ...rows).because[0];

  test('is the first one, whoever tells of it', () => {
    expect(since(...each('2022-01', '4'), ',2022-06,15,ytd,,')).toEqual({
      code: 'satisfied',
      since: day('2022-01-31'),
    });
  });

  test('is the first one after a deadline that was missed', () => {
    const late = sum(
      'ten-by-june',
      '2022-12-31',
      ',2022-06,9,ytd,,',
      ',2022-08,11,ytd,,',
      ',2022-10,12,ytd,,',
    );
    expect([late.verdict, late.because[0]]).toEqual([
      'met-late',
      { code: 'satisfied-late', since: day('2022-08-31'), due: day('2022-06-30') },
    ]);
    expect(late.because).toContainEqual(expect.objectContaining({ code: 'latest', on: day('2022-10-31') }));
    expect(late.evidence.map(({ observation }) => observation.reported)).toEqual(['9', '11']);
  });

  test('is none before a deadline by which some of it was taken back, and none after too much', () => {
    expect(sum('ten-by-june', '2022-12-31', ',2022-05,11,ytd,,', ',2022-06,-2,,,').verdict).toBe('missed');
    expect(sum('two-to-three-by-june', '2022-12-31', ',2022-06,4,ytd,,', ',2022-07,-1.5,,,').verdict).toBe(
      'missed',
    );
  });
});
