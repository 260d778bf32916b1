import { describe, expect, test } from 'vitest';
import {
  canBe,
  memberStandings,
  membersOnPace,
  spell,
  undecided,
  type Member,
} from '../../src/assess/members.js';
import { formatDay } from '../../src/model/calendar.js';
import { decimalOf, plain } from '../../src/model/decimal.js';
import { day, span } from '../support/rules.js';

const DUE = day('2022-12-31');
const there = (since: string, through = since): Member => ({ ...member(through), since: day(since) });
const notThere = (through: string): Member => member(through);
const partly = (through: string): Member => ({ ...member(through), complete: false });
const SILENT: Member = { since: undefined, through: undefined, complete: false, evidence: [] };

function member(through: string): Member {
  return { since: undefined, through: day(through), complete: true, evidence: [] };
}

const atLeast = (wanted: number) => (count: number) => count >= wanted;
const between = (from: number, to: number) => (count: number) => count >= from && count <= to;

describe('since when', () => {
  const standing = (through: string, satisfied: boolean, complete = true) => ({
    through: day(through),
    satisfied,
    complete,
  });

  test('it is there from the first time on, if it still is', () => {
    const text = ({ since, through, complete }: ReturnType<typeof spell>): string =>
      [since, through].map((each) => (each === undefined ? '' : formatDay(each))).join(' ') +
      (complete ? '' : ' ?');
    expect(text(spell([]))).toBe('  ?');
    expect(
      text(
        spell([standing('2022-03-31', false), standing('2022-06-30', true), standing('2022-09-30', true)]),
      ),
    ).toBe('2022-06-30 2022-09-30');
    expect(text(spell([standing('2022-03-31', true), standing('2022-06-30', false, false)]))).toBe(
      ' 2022-06-30 ?',
    );
  });
});

describe('undecided', () => {
  test.each<[string, Member[], (count: number) => boolean, boolean]>([
    ['all are there', [there('2022-06-30'), there('2022-06-30')], atLeast(2), true],
    ['one is known not to be', [there('2022-06-30'), notThere('2022-12-31')], atLeast(2), false],
    [
      'one is not there yet, the deadline ahead of its figures',
      [there('2022-06-30'), notThere('2022-11-30')],
      atLeast(2),
      true,
    ],
    ['one is silent', [there('2022-06-30'), SILENT], atLeast(2), true],
    ['one lacks figures', [there('2022-06-30'), partly('2022-12-31')], atLeast(2), true],
    ['too few even with the silent one', [notThere('2022-12-31'), SILENT], atLeast(2), false],
    [
      'too many could be there, but need not',
      [there('2022-06-30'), SILENT, SILENT, SILENT],
      between(1, 2),
      true,
    ],
    [
      'too many are there',
      [there('2022-06-30'), there('2022-06-30'), there('2022-06-30')],
      between(1, 2),
      false,
    ],
  ])('%s', (_, members, enough, expected) => {
    expect(undecided(members, enough, DUE)).toBe(expected);
  });

  test('some number in a range', () => {
    expect(canBe(between(2, 3), 0, 5)).toBe(true);
    expect(canBe(between(2, 3), 4, 5)).toBe(false);
    expect(canBe(atLeast(1), 0, 0)).toBe(false);
  });
});

test('the whole is satisfied from the day on which enough members are there', () => {
  const members = [there('2022-03-31', '2022-12-31'), there('2022-09-30', '2022-12-31'), SILENT];
  expect(
    memberStandings(members, atLeast(2), DUE).map(({ through, satisfied, complete }) => [
      formatDay(through),
      satisfied,
      complete,
    ]),
  ).toEqual([
    ['2022-03-31', false, false],
    ['2022-09-30', true, false],
    ['2022-12-31', true, false],
  ]);
});

describe('pace', () => {
  const YEAR = span('2022-01-01', '2022-12-31');
  const of = (members: readonly Member[], asked = 4) => membersOnPace(members, decimalOf(asked), YEAR).onPace;

  test('nothing known, no pace', () => {
    expect(membersOnPace([SILENT], decimalOf(1), YEAR)).toEqual({
      onPace: undefined,
      pace: undefined,
      cutOff: undefined,
    });
  });

  test('is that of the latest day on which anything is known', () => {
    const { pace, cutOff } = membersOnPace([there('2022-03-31'), notThere('2022-06-30')], decimalOf(4), YEAR);
    expect(cutOff).toBe(day('2022-06-30'));
    expect(pace && plain(pace)).toBe('0.49589');
  });

  test('is kept, lost, or open while members are silent or lack figures that could make up for it', () => {
    const half = notThere('2022-06-30');
    // 4 × 181/365 = 1.98 are asked for.
    expect(of([there('2022-06-30'), there('2022-06-30'), half, half])).toBe(true);
    expect(of([there('2022-06-30'), half, half, half])).toBe(false);
    expect(of([there('2022-06-30'), half, half, SILENT])).toBe('open');
    expect(of([there('2022-06-30'), half, half, partly('2022-06-30')])).toBe('open');
    expect(of([half, half, half, SILENT])).toBe(false);
  });

  test('is open while members are known only through earlier days', () => {
    expect(of([there('2022-06-30'), notThere('2022-06-30'), notThere('2022-05-31')], 3)).toBe('open');
    expect(of([there('2022-05-31'), notThere('2022-06-30'), notThere('2022-06-30')], 3)).toBe(false);
  });
});
