import { describe, expect, test } from 'vitest';
import { ruleHeld, ruleReached, worst, type OnPace, type Standing } from '../../src/assess/verdict.js';
import { VERDICTS, type Verdict } from '../../src/model/words.js';
import { day } from '../support/rules.js';

const DUE = day('2022-06-30');

/** Standings in short: `2022-05-31+` is satisfied, `-` is not, and `?` behind it says that something is missing. */
function standings(...texts: readonly string[]): Standing[] {
  return texts.map((text) => ({
    through: day(text.slice(0, 10)),
    satisfied: text.charAt(10) === '+',
    complete: !text.endsWith('?'),
  }));
}

interface Row {
  readonly says: string;
  readonly asOf: string;
  readonly known: readonly string[];
  readonly onPace?: OnPace;
  readonly expected: Verdict;
  readonly reasons?: readonly string[];
}

function codes({ because }: ReturnType<typeof ruleHeld>): string[] {
  return because.map((reason) => [reason.code, ...('since' in reason ? [reason.since] : [])].join(' '));
}

const since = (code: string, text: string): string => `${code} ${day(text)}`;

describe('what is reached', () => {
  const rows: readonly Row[] = [
    { says: 'nothing reported', asOf: '2022-05-31', known: [], expected: 'no-data' },
    { says: 'nothing reported, deadline passed', asOf: '2022-07-31', known: [], expected: 'no-data' },
    {
      says: 'satisfied long before',
      asOf: '2022-05-31',
      known: ['2022-01-31+'],
      expected: 'met',
      reasons: [since('satisfied', '2022-01-31')],
    },
    {
      says: 'satisfied on the last day',
      asOf: '2022-07-31',
      known: ['2022-05-31-', '2022-06-30+'],
      expected: 'met',
      reasons: [since('satisfied', '2022-06-30')],
    },
    {
      says: 'satisfied one day late',
      asOf: '2022-07-31',
      known: ['2022-06-30-', '2022-07-01+'],
      expected: 'met-late',
      reasons: [since('satisfied-late', '2022-07-01')],
    },
    {
      says: 'satisfied late, the deadline itself unreported',
      asOf: '2022-07-31',
      known: ['2022-05-31-', '2022-07-31+'],
      expected: 'met-late',
    },
    {
      says: 'satisfied in time, lost and regained late',
      asOf: '2022-08-31',
      known: ['2022-06-30+', '2022-07-31-', '2022-08-31+'],
      expected: 'met',
    },
    { says: 'satisfied without all figures', asOf: '2022-05-31', known: ['2022-05-31+?'], expected: 'met' },
    {
      says: 'satisfied once, and lost before the deadline',
      asOf: '2022-06-15',
      known: ['2022-03-31+', '2022-05-31-'],
      onPace: false,
      expected: 'behind',
    },
    {
      says: 'ahead of pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      onPace: true,
      expected: 'on-track',
      reasons: [],
    },
    {
      says: 'behind pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      onPace: false,
      expected: 'behind',
      reasons: [],
    },
    {
      says: 'no pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      expected: 'pending',
      reasons: ['no-pace'],
    },
    {
      says: 'pace that cannot be told',
      asOf: '2022-05-31',
      known: ['2022-05-31-?'],
      onPace: 'open',
      expected: 'pending',
      reasons: [],
    },
    {
      says: 'short on the day of the deadline: it lasts to the end of the day',
      asOf: '2022-06-30',
      known: ['2022-06-30-'],
      onPace: false,
      expected: 'behind',
    },
    {
      says: 'short when the deadline has passed',
      asOf: '2022-07-01',
      known: ['2022-06-30-'],
      onPace: true,
      expected: 'missed',
      reasons: [],
    },
    {
      says: 'short, known beyond the deadline',
      asOf: '2022-08-31',
      known: ['2022-05-31-', '2022-07-31-'],
      expected: 'missed',
    },
    {
      says: 'short, the last month awaited',
      asOf: '2022-07-31',
      known: ['2022-05-31-'],
      expected: 'pending',
      reasons: [since('awaited', '2022-06-30')],
    },
    {
      says: 'short at the deadline for want of figures',
      asOf: '2022-07-31',
      known: ['2022-05-31-', '2022-06-30-?'],
      expected: 'pending',
    },
    {
      says: 'reached by the deadline, and fallen since',
      asOf: '2022-08-31',
      known: ['2022-06-30+', '2022-07-31-'],
      expected: 'missed',
    },
  ];

  test.each(rows)('$says: $expected', ({ asOf, known, onPace, expected, reasons }) => {
    const ruling = ruleReached({ due: DUE, asOf: day(asOf), standings: standings(...known), onPace });
    expect(ruling.verdict).toBe(expected);
    if (reasons) expect(codes(ruling)).toEqual(reasons);
  });
});

describe('what must hold', () => {
  const rows: readonly Row[] = [
    { says: 'nothing reported', asOf: '2022-07-31', known: [], expected: 'no-data' },
    {
      says: 'satisfied before the deadline',
      asOf: '2022-05-31',
      known: ['2022-05-31+'],
      expected: 'on-track',
      reasons: ['holds'],
    },
    {
      says: 'satisfied before, judged on the deadline',
      asOf: '2022-06-30',
      known: ['2022-05-31+'],
      expected: 'on-track',
    },
    {
      says: 'satisfied on the deadline, judged on it',
      asOf: '2022-06-30',
      known: ['2022-06-30+'],
      expected: 'met',
    },
    {
      says: 'satisfied on the deadline, not all figures in',
      asOf: '2022-06-30',
      known: ['2022-06-30+?'],
      expected: 'on-track',
    },
    {
      says: 'satisfied on the deadline',
      asOf: '2022-07-31',
      known: ['2022-06-30+'],
      expected: 'met',
      reasons: ['holds'],
    },
    {
      says: 'satisfied on the deadline, lost since',
      asOf: '2022-08-31',
      known: ['2022-06-30+', '2022-07-31-'],
      expected: 'met',
    },
    {
      says: 'lost on the deadline, regained since',
      asOf: '2022-08-31',
      known: ['2022-05-31+', '2022-06-30-', '2022-07-31+'],
      expected: 'missed',
      reasons: [],
    },
    {
      says: 'not satisfied before the deadline, no pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      expected: 'pending',
      reasons: ['no-pace'],
    },
    {
      says: 'not satisfied before the deadline, ahead of pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      onPace: true,
      expected: 'on-track',
    },
    {
      says: 'not satisfied before the deadline, behind pace',
      asOf: '2022-05-31',
      known: ['2022-05-31-'],
      onPace: false,
      expected: 'behind',
    },
    {
      says: 'not satisfied on the deadline, judged on it',
      asOf: '2022-06-30',
      known: ['2022-06-30-'],
      expected: 'pending',
    },
    {
      says: 'satisfied, the deadline awaited',
      asOf: '2022-07-31',
      known: ['2022-05-31+'],
      expected: 'pending',
      reasons: [since('awaited', '2022-06-30')],
    },
    {
      says: 'the deadline unreported, satisfied before and after',
      asOf: '2022-07-31',
      known: ['2022-05-31+', '2022-07-31+'],
      expected: 'met',
    },
    {
      says: 'the deadline unreported, short before and after',
      asOf: '2022-07-31',
      known: ['2022-05-31-', '2022-07-31-'],
      expected: 'missed',
    },
    {
      says: 'the deadline unreported, satisfied only after',
      asOf: '2022-07-31',
      known: ['2022-05-31-', '2022-07-31+'],
      expected: 'pending',
    },
    {
      says: 'the deadline unreported, satisfied only before',
      asOf: '2022-07-31',
      known: ['2022-05-31+', '2022-07-31-'],
      expected: 'pending',
    },
    {
      says: 'figures missing at the deadline',
      asOf: '2022-07-31',
      known: ['2022-06-30-?'],
      expected: 'pending',
    },
    { says: 'known only after the deadline', asOf: '2022-07-31', known: ['2022-07-31-'], expected: 'missed' },
  ];

  test.each(rows)('$says: $expected', ({ asOf, known, onPace, expected, reasons }) => {
    const ruling = ruleHeld({ due: DUE, asOf: day(asOf), standings: standings(...known), onPace });
    expect(ruling.verdict).toBe(expected);
    if (reasons) expect(codes(ruling)).toEqual(reasons);
  });
});

test('the worst of several verdicts', () => {
  expect(worst([])).toBeUndefined();
  expect(worst(['met', 'on-track', 'met-late'])).toBe('met-late');
  expect(worst(['pending', 'behind', 'no-data'])).toBe('behind');
  expect(VERDICTS.map((verdict) => worst([verdict, 'met']))).toEqual([...VERDICTS]);
});
