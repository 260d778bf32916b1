import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar.js';
import { plain } from '../../../src/model/decimal.js';
import {
  actualOf,
  checkReports,
  codesOf,
  day,
  judged,
  reasonsOf,
  assessmentOf,
  RULES,
} from '../../support/rules.js';

/** Rows of the investment of the whole area. */
const invested = (...rows: string[]): string[] => rows.map((row) => `investment,,${row},,`);
const counties = (metric: string, period: string, values: readonly string[], basis = ''): string[] =>
  values.flatMap((value, index) =>
    value === '' ? [] : [`${metric},${['east', 'west', 'north'][index] ?? ''},${period},${value},${basis},,`],
  );

describe('total', () => {
  const total = (asOf: string, ...rows: string[]) => judged('invest-24', asOf, rows);

  test.each([
    ['2022-06-30', '5.95', 'behind'],
    // 24 × 181/730 = 5.9506…
    ['2022-06-30', '5.9507', 'on-track'],
    ['2022-06-30', '24', 'met'],
    ['2022-06-30', '-1', 'behind'],
    ['2022-06-30', '0', 'behind'],
  ])('as of %s, %s by June: %s', (asOf, value, expected) => {
    expect(total(asOf, ...invested(`2022-06,${value},ytd`)).verdict).toBe(expected);
  });

  test('is measured: actual, completion, pace and gap', () => {
    const { actual, completion, pace, gap, daysLeft, cutOff } = total(
      '2022-06-30',
      ...invested('2022-06,6,ytd'),
    );
    expect(actualOf({ actual })).toBe('6');
    expect([completion, pace, gap].map((each) => each && plain(each))).toEqual(['0.25', '0.247945', '18']);
    expect([daysLeft, cutOff && formatDay(cutOff)]).toEqual([549, '2022-06-30']);
  });

  test('what comes after the deadline is no part of what was due, but counts late', () => {
    const late = judged('invest-3-by-june', '2022-12-31', invested('2022-06,2,ytd', '2022-12,9,ytd'));
    expect([late.verdict, actualOf(late)]).toEqual(['met-late', '2']);
    expect(reasonsOf(late)).toEqual(['satisfied-late', 'short', 'latest']);
  });

  test('what lies before the day that counts is left out', () => {
    expect(total('2022-06-30', ...invested('2021,99,', '2022-06,6,ytd')).actual).toEqual(
      total('2022-06-30', ...invested('2022-06,6,ytd')).actual,
    );
  });

  test('where figures are missing, on track with what there is for certain, else open', () => {
    const march = (value: string): string[] =>
      [1, 2, 4, 5, 6].flatMap((month) => invested(`2022-0${month},${value},`));
    // All of the pace is 5.95: March may hold what is short of it.
    expect(total('2022-06-30', ...march('1.2')).verdict).toBe('on-track');
    expect(total('2022-06-30', ...march('1.1')).verdict).toBe('pending');
    expect(total('2022-06-30', ...march('0.1')).verdict).toBe('pending');
    expect(reasonsOf(total('2022-06-30', ...march('1.1')))).toEqual([
      'pace-open',
      'bounded',
      'missing-periods',
    ]);
  });

  test('of contradicting figures the smaller counts, for about also the larger', () => {
    expect(actualOf(total('2022-06-30', ...invested('2022-06,6,ytd', '2022-06,5,ytd')))).toBe('5');
    const about = judged('invest-about-3-by-june', '2022-07-31', invested('2022-06,3,ytd', '2022-06,4,ytd'));
    expect([about.verdict, actualOf(about)]).toEqual(['missed', '4']);
    const both = judged('invest-about-3-by-june', '2022-07-31', invested('2022-06,3,ytd', '2022-06,3.1,ytd'));
    expect(both.verdict).toBe('met');
  });

  test('about must hold: what it was at the deadline decides, not what it grew to', () => {
    const about = (asOf: string, ...rows: string[]) =>
      judged('invest-about-3-by-june', asOf, invested(...rows));
    expect(about('2022-05-31', '2022-05,3,ytd').verdict).toBe('on-track');
    expect(about('2022-07-31', '2022-06,3,ytd').verdict).toBe('met');
    expect(actualOf(about('2022-07-31', '2022-06,3,ytd', '2022-07,9,ytd'))).toBe('3');
    expect(about('2022-07-31', '2022-06,3.3,ytd').verdict).toBe('missed');
  });

  test('figures of the area and its counties rest on one another, and are told where they differ', () => {
    const rows = [...invested('2022-H1,7,'), ...counties('investment', '2022-H1', ['1', '2', '3'])];
    const result = checkReports([{ rows }], '2022-06-30');
    expect(actualOf(assessmentOf(result, 'invest-24'))).toBe('7');
    expect(codesOf(result)).toEqual(['regions-disagree']);
  });

  test('a county without a June is no reason to fall behind, nor to be ahead', () => {
    const may = counties('investment', '2022-05', ['2', '2', '2'], 'ytd');
    expect(total('2022-06-30', ...may).verdict).toBe('on-track');
    expect(
      total('2022-06-30', ...may, ...counties('investment', '2022-06', ['2', '2', ''], 'ytd')).verdict,
    ).toBe('on-track');
    const none = total('2022-06-30', ...counties('investment', '2022-06', ['2', '2', ''], 'ytd'));
    expect([none.verdict, reasonsOf(none).includes('missing-regions')]).toEqual(['pending', true]);
  });

  test('a stretch that no report covers is open, a metric that none covers has no data', () => {
    expect(total('2022-06-30', 'roads,,2022-06,6,,,').verdict).toBe('no-data');
    expect(total('2022-06-30', ...invested('2021,99,')).verdict).toBe('pending');
    const open = judged('invest-open', '2022-06-30', invested('2022-04,6,ytd'));
    expect([open.verdict, actualOf(open), open.evidence.length, open.stale]).toEqual([
      'not-judgeable',
      '6',
      1,
      false,
    ]);
    expect(open.cutOff).toBe(day('2022-04-30'));
    // Where no amount is entailed, its figures alone are shown.
    const part = judged('invest-open', '2022-06-30', invested('2022-04,6,'));
    expect([actualOf(part), part.least, part.evidence.length]).toEqual([undefined, undefined, 1]);
    expect(actualOf(judged('invest-open', '2022-06-30', ['roads,,2022-04,6,,,']))).toBe(undefined);
  });
});

describe('each year', () => {
  const years = (asOf: string, ...rows: string[]) => {
    const { verdict, parts } = judged('invest-yearly', asOf, invested(...rows));
    return [verdict, ...parts.map((part) => [part.verdict, actualOf(part)].join(' ').trim())];
  };

  test.each<[string, string, string[], string[]]>([
    ['nothing yet', '2022-06-30', [], ['no-data', 'no-data', 'pending']],
    ['the first year running', '2022-06-30', ['2022-06,3,ytd'], ['on-track', 'on-track 3', 'pending']],
    ['the first year done early', '2022-06-30', ['2022-06,6,ytd'], ['met', 'met 6', 'pending']],
    [
      'the first year awaited',
      '2023-01-31',
      ['2022-11,5,ytd', '2023-01,6,ytd'],
      ['overdue', 'overdue', 'met 6'],
    ],
    [
      'the first year missed',
      '2023-01-31',
      ['2022-12,5,ytd', '2023-01,6,ytd'],
      ['missed', 'missed 5', 'met 6'],
    ],
    ['the last year missed', '2024-01-31', ['2022,6,', '2023,5,'], ['missed', 'met 6', 'missed 5']],
    ['both met', '2024-01-31', ['2022,6,', '2023,7,'], ['met', 'met 6', 'met 7']],
    [
      'by a cumulative series',
      '2023-06-30',
      ['2022-12,6,cumulative', '2023-06,10,cumulative'],
      ['on-track', 'met 6', 'on-track 4'],
    ],
    [
      'a total over two years tells nothing of either',
      '2024-01-31',
      ['2023-12,12,cumulative'],
      ['overdue', 'overdue', 'overdue'],
    ],
  ])('%s', (_, asOf, rows, expected) => {
    expect(years(asOf, ...rows)).toEqual(expected);
  });

  test('what comes in the next year is no part of the last one', () => {
    expect(years('2023-12-31', '2022,5,', '2023,7,')).toEqual(['missed', 'missed 5', 'met 7']);
  });

  test('what is taken off is the less favourable the larger it is', () => {
    expect(
      years('2023-06-30', '2022-12,8,cumulative', '2022-12,10,cumulative', '2023-06,12,cumulative')[2],
    ).toBe('behind 2');
  });
});

describe('level', () => {
  const roads = (target: string, asOf: string, ...rows: string[]) =>
    judged(
      target,
      asOf,
      rows.map((row) => `roads,,${row},,,`),
    );

  test.each([
    ['2022-06', '114.87', 'behind'],
    // 100 + 60 × 181/730 = 114.876…
    ['2022-06', '114.88', 'on-track'],
    ['2022-06', '160', 'met'],
    ['2022-06', '90', 'behind'],
  ])('from a base value, by %s %s km: %s', (period, value, expected) => {
    expect(roads('roads-160', '2022-06-30', `${period},${value}`).verdict).toBe(expected);
  });

  test('without a base value there is no pace', () => {
    expect(roads('roads-kept', '2022-06-30', '2022-06,119').verdict).toBe('pending');
  });

  test('what is to be reached may be lost and regained', () => {
    expect(roads('roads-160', '2022-06-30', '2022-03,160', '2022-06,159').verdict).toBe('on-track');
    expect(roads('roads-160', '2024-06-30', '2023-12,159', '2024-06,160').verdict).toBe('met-late');
    expect(roads('roads-160', '2024-01-31', '2023-12,159').verdict).toBe('missed');
    expect(roads('roads-160', '2024-01-31', '2023-11,159').verdict).toBe('overdue');
  });

  test('what must hold is shown as it was at the deadline', () => {
    const held = roads('roads-kept', '2023-06-30', '2022-12,120', '2023-06,90');
    expect([held.verdict, actualOf(held), reasonsOf(held)]).toEqual(['met', '120', ['holds', 'latest']]);
    const lost = roads('roads-kept', '2023-06-30', '2022-12,119', '2023-06,130');
    expect([lost.verdict, actualOf(lost), reasonsOf(lost)]).toEqual([
      'met-late',
      '119',
      ['satisfied-late', 'short', 'latest'],
    ]);
  });

  test('where the deadline itself was not reported its neighbours tell only what they agree on', () => {
    expect(roads('roads-kept', '2023-01-31', '2022-11,119', '2023-01,121').verdict).toBe('overdue');
    expect(roads('roads-kept', '2023-01-31', '2022-11,121', '2023-01,121').verdict).toBe('met');
    expect(roads('roads-kept', '2023-01-31', '2022-11,119', '2023-01,119').verdict).toBe('missed');
  });

  test('a stock that some counties did not report is not a smaller one', () => {
    const may = counties('roads', '2022-05', ['60', '60', '60']);
    expect(judged('roads-160', '2022-06-30', may).verdict).toBe('met');
    const june = judged('roads-160', '2022-06-30', [...may, ...counties('roads', '2022-06', ['60', '', ''])]);
    expect([june.verdict, actualOf(june), reasonsOf(june)]).toEqual([
      'met',
      '180',
      ['satisfied', 'missing-regions'],
    ]);
    const due = counties('roads', '2023-12', ['60', '50', '50']);
    const after = [...due, ...counties('roads', '2024-01', ['60', '', ''])];
    expect(judged('roads-160', '2024-01-31', after).verdict).toBe('met');
  });

  test('a rate must hold, and is never summed over counties', () => {
    const rate = (asOf: string, ...rows: string[]) =>
      judged(
        'mechanised-49',
        asOf,
        rows.map((row) => `mechanised,${row},,,`),
      ).verdict;
    expect(rate('2022-06-30', ',2022-06,48.99%')).toBe('pending');
    expect(rate('2022-06-30', ',2022-06,490‰')).toBe('on-track');
    expect(rate('2022-12-31', ',2022-12,49')).toBe('met');
    expect(rate('2023-01-31', ',2022-11,60')).toBe('overdue');
    expect(rate('2022-06-30', 'east,2022-06,20', 'west,2022-06,20', 'north,2022-06,20')).toBe('pending');
  });

  test('about, with its tolerance included', () => {
    const about = (value: string): string =>
      judged('mechanised-about-50', '2022-12-31', [`mechanised,,2022-12,${value},,,`]).verdict;
    expect(['48.9', '49', '51', '51.1'].map(about)).toEqual(['missed', 'met', 'met', 'missed']);
  });
});

test('the plan of the rules has a target of every kind', () => {
  expect(new Set(RULES.targets.map(({ kind }) => kind)).size).toBe(9);
});
