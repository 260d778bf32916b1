import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar.js';
import { actualOf, day, judged, reasonsOf } from '../../support/rules.js';

/** Dispatches every ten days in May and June 2022; reports are due ten days after the end of the month. */
const dispatches = (asOf: string, ...rows: string[]) =>
  judged(
    'dispatch-ten-days',
    asOf,
    rows.map((row) => `dispatches,,${row},,`),
  );

test('rule 12: before the first interval has gone by nothing is asked', () => {
  const { verdict, because } = dispatches('2022-05-09', '2022-05-03,1,');
  expect([verdict, because]).toEqual(['pending', [{ code: 'not-begun', start: day('2022-05-01') }]]);
  expect(dispatches('2022-05-10', '2022-05-03,1,').verdict).toBe('on-track');
});

describe('rule 12: an interval that nobody reported is awaited', () => {
  const kept = ['2022-05上旬,1,', '2022-05中旬,1,'];

  test('until the day by which its figures are due', () => {
    expect(dispatches('2022-06-10', ...kept).verdict).toBe('on-track');
    expect(dispatches('2022-06-11', ...kept).verdict).toBe('pending');
  });

  test('and not where figures through its last day do not tell of it', () => {
    expect(dispatches('2022-06-05', ...kept, '2022-05-25,0,').verdict).toBe('on-track');
    expect(dispatches('2022-06-05', ...kept, '2022-05-31,0,').verdict).toBe('pending');
  });

  test('and not before any is known to be kept', () => {
    expect(dispatches('2022-05-31', '2022-05-05,0,').verdict).toBe('pending');
  });
});

describe('rule 12: fewer than there are intervals', () => {
  test('is told of the shortest stretch, and not beside one that is broken by itself', () => {
    const fewer = dispatches('2022-05-31', '2022-05,2,');
    expect([fewer.verdict, reasonsOf(fewer)]).toEqual([
      'behind',
      ['fewer-than-intervals', 'missing-intervals'],
    ]);
    const broken = dispatches('2022-05-31', '2022-05,1,', '2022-05上旬,0,');
    expect([broken.verdict, reasonsOf(broken)]).toEqual([
      'behind',
      ['failed-intervals', 'missing-intervals'],
    ]);
    expect(broken.parts.map(({ verdict }) => verdict)).toEqual(['missed', 'no-data', 'no-data']);
    // Of two stretches, each with one less than it has intervals, the earlier and shorter one.
    const stretch = dispatches('2022-06-30', '2022-05,3,', '2022-05-20,1,ytd', '2022-06,2,').because;
    expect(stretch).toContainEqual({
      code: 'fewer-than-intervals',
      period: { start: day('2022-05-01'), end: day('2022-05-20') },
    });
  });

  test('the figures that tell are its evidence', () => {
    expect(
      dispatches('2022-05-31', '2022-05,2,').evidence.map(({ observation }) => observation.reported),
    ).toEqual(['2']);
  });
});

test('rule 4: of contradicting years to date, the larger one takes more off what follows', () => {
  const rows = ['2022-04-30,5,ytd', '2022-05-10,6,ytd', '2022-05-10,7,ytd', '2022-05-20,7,ytd'];
  const judgement = dispatches('2022-05-20', ...rows);
  expect([judgement.verdict, actualOf(judgement)]).toEqual(['behind', '1']);
});

test('rule 3: while figures contradict each other, only those of an interval itself tell of it', () => {
  const judgement = dispatches('2022-07-31', '2022-05上旬,1,', '2022-05,2,', '2022-07,1,', '2022-07上旬,3,');
  expect([judgement.verdict, judgement.parts.map(({ verdict }) => verdict)]).toEqual([
    'missed',
    Array.from({ length: 5 }, () => 'no-data'),
  ]);
});

test('rule 8: figures after the deadline move no cut-off beyond it', () => {
  const cutOff = (...rows: string[]): string | undefined => {
    const on = dispatches('2022-07-31', ...rows).cutOff;
    return on === undefined ? undefined : formatDay(on);
  };
  expect(cutOff('2022-05上旬,1,', '2022-07上旬,1,')).toBe('2022-06-30');
  expect(cutOff('2022-05上旬,1,')).toBe('2022-05-10');
});
