import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/calendar.js';
import { actualOf, judged, reasonsOf } from '../support/rules.js';

/** A verdict with what it rests on: the amount, and the last day that it covers. */
function groundsOf(target: string, asOf: string, rows: readonly string[]) {
  const assessment = judged(target, asOf, rows);
  const { verdict, cutOff } = assessment;
  return [verdict, actualOf(assessment), cutOff === undefined ? undefined : formatDay(cutOff)];
}

const roads = (region: string, period: string, value: string): string =>
  `roads,${region},${period},${value},,,`;

describe('what had to hold at its deadline, which has passed', () => {
  const kept = (...rows: string[]) => groundsOf('roads-kept', '2023-02-28', rows);

  test('is judged by the last complete figure before, not by a later one of some regions', () => {
    expect(kept(roads('', '2022-11', '130'), roads('north', '2022-12', '50'))).toEqual([
      'pending',
      '130',
      '2022-11-30',
    ]);
  });

  test('is judged by the latest of incomplete figures where none is complete', () => {
    expect(kept(roads('north', '2022-10', '30'), roads('north', '2022-11', '50'))).toEqual([
      'pending',
      '50',
      '2022-11-30',
    ]);
  });

  test('shows the latest figure of all where nothing was known by then', () => {
    expect(kept(roads('', '2023-01', '140'), roads('', '2023-02', '150'))[1]).toBe('150');
  });

  test('is judged by the figure of the deadline, whatever became of it since', () => {
    expect(kept(roads('', '2022-12', '125'), roads('', '2023-01', '90'))).toEqual([
      'met',
      '125',
      '2022-12-31',
    ]);
    expect(kept(roads('', '2022-12', '115'), roads('', '2023-01', '190'))).toEqual([
      'missed',
      '115',
      '2022-12-31',
    ]);
  });
});

test('what had to be reached is judged by the latest figure, also after its deadline', () => {
  const rows = [roads('', '2023-12', '150'), roads('', '2024-01', '170')];
  expect(groundsOf('roads-160', '2024-02-28', rows)).toEqual(['met-late', '170', '2024-01-31']);
});

describe('figures that contradict each other', () => {
  const invested = (...values: string[]): string[] =>
    values.map((value) => `investment,,2022-06,${value},ytd,,`);

  test('are judged by the larger one, where too much is as wrong as too little', () => {
    const assessment = judged('invest-2-to-3-by-june', '2022-12-31', invested('2.5', '3.5'));
    expect([assessment.verdict, actualOf(assessment)]).toEqual(['missed', '3.5']);
  });

  test('are judged by the smaller one, where that is the less favourable', () => {
    const low = judged('invest-2-to-3-by-june', '2022-12-31', invested('1.5', '2.5'));
    expect([low.verdict, actualOf(low)]).toEqual(['missed', '1.5']);
    const enough = judged('invest-3-by-june', '2022-12-31', invested('2.5', '3.5'));
    expect([enough.verdict, actualOf(enough)]).toEqual(['missed', '2.5']);
  });

  test('that both satisfy are told by the smaller one', () => {
    const both = judged('invest-2-to-3-by-june', '2022-12-31', invested('2.2', '2.8'));
    expect([both.verdict, actualOf(both)]).toEqual(['met', '2.2']);
  });
});

test('nothing reported is no data, and says of what', () => {
  const assessment = judged('roads-160', '2022-12-31', []);
  expect([assessment.verdict, reasonsOf(assessment)]).toEqual(['no-data', ['nothing-reported']]);
});
