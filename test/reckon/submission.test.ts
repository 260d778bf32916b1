import { describe, expect, test } from 'vitest';
import type { Observation, Submitted } from '../../src/model/observation.js';
import { isSuperseded, isVisible, lastSubmission } from '../../src/reckon/submission.js';
import { day, ledgerOf, reckoned } from '../support/rules.js';

const on = (date: string, time?: string): Submitted => ({ day: day(date), time });

/** A figure that was submitted so. */
function figure(submitted: Submitted | undefined): Observation {
  const ledger = ledgerOf(reckoned(['investment,,2022-01,1,,,'], '2022-12-31'), 'investment');
  const [statement] = [...ledger.statements.values()].flat();
  const observation = statement?.figures[0];
  if (!observation) throw new RangeError('no figure');
  return { ...observation, submitted };
}

describe('the last submission', () => {
  const lastOf = (...all: readonly (Submitted | undefined)[]) => lastSubmission(all.map(figure));

  test('is that of the latest day, in whatever order they come', () => {
    const [early, late] = [on('2022-02-01'), on('2022-03-01')];
    expect(lastOf(early, late)).toBe(late);
    expect(lastOf(late, early)).toBe(late);
    expect(lastOf(undefined, early, undefined)).toBe(early);
    expect(lastOf(undefined)).toBeUndefined();
  });

  test('is, within a day, the latest of those with a time, and one with a time before one without', () => {
    const [bare, morning, evening] = [
      on('2022-02-01'),
      on('2022-02-01', '09:00:00'),
      on('2022-02-01', '18:00:00'),
    ];
    expect(lastOf(bare, morning)).toBe(morning);
    expect(lastOf(morning, bare)).toBe(morning);
    expect(lastOf(morning, evening)).toBe(evening);
    expect(lastOf(evening, morning)).toBe(evening);
    // A time of an earlier day is not later than a date.
    expect(lastOf(on('2022-03-01'), evening)?.day).toBe(day('2022-03-01'));
  });

  test('is the first of several at the same time', () => {
    const [first, second] = [on('2022-02-01', '09:00:00'), on('2022-02-01', '09:00:00')];
    expect(lastOf(first, second)).toBe(first);
  });
});

describe('a submission is superseded', () => {
  test.each([
    ['by a later day', on('2022-02-01'), on('2022-02-02'), true],
    ['by a later day, whatever the times', on('2022-02-01', '18:00:00'), on('2022-02-02', '09:00:00'), true],
    ['not by an earlier day', on('2022-02-02', '09:00:00'), on('2022-02-01', '18:00:00'), false],
    ['not by the same day', on('2022-02-01'), on('2022-02-01'), false],
    ['by a later time of the day', on('2022-02-01', '09:00:00'), on('2022-02-01', '18:00:00'), true],
    ['not by the same time', on('2022-02-01', '09:00:00'), on('2022-02-01', '09:00:00'), false],
    ['not by an earlier time', on('2022-02-01', '18:00:00'), on('2022-02-01', '09:00:00'), false],
    ['not where it has no time itself', on('2022-02-01'), on('2022-02-01', '18:00:00'), false],
    ['not where the other has no time', on('2022-02-01', '09:00:00'), on('2022-02-01'), false],
    ['not without a date', undefined, on('2022-02-01'), false],
    ['not by one without a date', on('2022-02-01'), undefined, false],
  ])('%s', (_, own, last, expected) => {
    expect(isSuperseded(own, last)).toBe(expected);
  });
});

test('what ends or is submitted after the date of judgement is not seen', () => {
  const january = figure(on('2022-02-10'));
  expect(isVisible(january, day('2022-02-10'))).toBe(true);
  expect(isVisible(january, day('2022-02-09'))).toBe(false);
  expect(isVisible(figure(undefined), day('2022-01-31'))).toBe(true);
  expect(isVisible(figure(undefined), day('2022-01-30'))).toBe(false);
});
