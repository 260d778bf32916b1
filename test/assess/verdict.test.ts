import { describe, expect, test } from 'vitest';
import type { Standing } from '../../src/assess/requirement.js';
import { standingOn, type ReportedStanding } from '../../src/assess/told.js';
import {
  judgementDaysOf,
  dueBy,
  hasPassed,
  verdictOf,
  worst,
  type Case,
  type Pace,
} from '../../src/assess/verdict.js';
import { formatDay } from '../../src/model/calendar.js';
import { VERDICTS } from '../../src/model/words.js';
import { day, RULES } from '../support/rules.js';

const DUE = day('2022-06-30');
/** What is asked by 30 June, of which figures are due by 10 July. */
const on = (asOf: string, given: Partial<Case> = {}): Case => ({
  ...judgementDaysOf(DUE, day(asOf), RULES),
  standing: 'open',
  lasts: true,
  isSpent: false,
  late: () => false,
  pace: () => 'none',
  ...given,
});

describe('rule 5: the deadline', () => {
  test.each([
    ['2022-06-29', false],
    ['2022-06-30', true],
    ['2022-07-01', true],
  ])('has passed on its own day: %s %s', (asOf, passed) => {
    expect(hasPassed({ due: DUE, asOf: day(asOf) })).toBe(passed);
  });

  test('its figures are due by the end of the interval that holds it, and the days of grace', () => {
    expect(formatDay(dueBy(day('2022-06-11'), RULES))).toBe('2022-07-10');
  });
});

describe('rule 7: after the deadline', () => {
  test.each<[Standing, boolean, string, string]>([
    ['within', false, '2022-06-30', 'met'],
    ['below', false, '2022-06-30', 'missed'],
    ['above', false, '2022-06-30', 'missed'],
    ['below', true, '2022-08-31', 'met-late'],
    ['open', true, '2022-07-10', 'pending'],
    ['open', true, '2022-07-11', 'overdue'],
  ])('%s, later satisfied %s, as of %s: %s', (standing, late, asOf, verdict) => {
    expect(verdictOf(on(asOf, { standing, late: () => late, pace: () => 'kept' }))).toBe(verdict);
  });
});

describe('rules 7 and 8: before it', () => {
  test.each<[Pace, string]>([
    ['kept', 'on-track'],
    ['short', 'behind'],
    ['open', 'pending'],
    ['none', 'pending'],
  ])('its pace decides: %s, %s', (pace, verdict) => {
    const given = { pace: () => pace, late: () => true };
    expect(verdictOf(on('2022-06-29', given))).toBe(verdict);
    expect(verdictOf(on('2022-06-29', { ...given, standing: 'below' }))).toBe(verdict);
    expect(verdictOf(on('2022-06-29', { ...given, standing: 'within', lasts: false }))).toBe(verdict);
    expect(verdictOf(on('2022-06-29', { ...given, standing: 'above' }))).toBe(verdict);
  });

  test('what is reached and stays so is met at once, what is spent is missed at once', () => {
    expect(verdictOf(on('2022-06-29', { standing: 'within' }))).toBe('met');
    expect(verdictOf(on('2022-06-29', { standing: 'above', isSpent: true }))).toBe('missed');
  });
});

test('the worst of several verdicts comes first in their list', () => {
  expect(worst(['met', 'pending', 'on-track'])).toBe('pending');
  expect(worst([...VERDICTS].reverse())).toBe('missed');
  expect(worst([])).toBeUndefined();
});

describe('rule 7: a day by its reports', () => {
  /** `05-31 within` and the like; a stage says whether it was reported for a single day. */
  const told = (...reports: readonly string[]): readonly ReportedStanding[] =>
    reports.map((report) => {
      const [date = '', standing, isOfDay] = report.split(' ');
      const of = { day: day(`2022-${date}`), standing: standing as Standing };
      return isOfDay === undefined ? of : { ...of, isOfDay: isOfDay === 'day' };
    });
  const reached = (...reports: readonly string[]): Standing => standingOn(DUE, told(...reports), false);
  const held = (...reports: readonly string[]): Standing => standingOn(DUE, told(...reports), true);

  test('its own report decides, whatever stands beside it', () => {
    expect(reached('05-31 within', '06-30 below', '07-31 within')).toBe('below');
    expect(held('05-31 below', '06-30 within', '07-31 below')).toBe('within');
  });

  test('what is reached stays so; what must hold needs neighbours on both sides that agree', () => {
    expect(reached('05-31 within')).toBe('within');
    expect(held('05-31 within')).toBe('open');
    expect(held('05-31 within', '07-31 within')).toBe('within');
    expect(held('05-31 within', '07-31 below')).toBe('open');
    expect(held('05-31 below', '07-31 above')).toBe('open');
    expect(reached('05-31 below', '07-31 below')).toBe('below');
    expect(reached('05-31 below', '07-31 within')).toBe('open');
    expect(reached('07-31 within')).toBe('open');
    expect(reached()).toBe('open');
  });

  test('a stage that is short afterwards was short, and one reached on a single day was reached on it', () => {
    expect(reached('07-31 below period')).toBe('below');
    expect(reached('07-05 within day')).toBe('below');
    expect(reached('07-31 within period')).toBe('open');
    expect(reached('07-31 below')).toBe('open');
  });
});
