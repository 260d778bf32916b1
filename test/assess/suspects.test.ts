import { describe, expect, test } from 'vitest';
import { actualOf, checkReports, codesOf, judged, reasonsOf, assessmentOf } from '../support/rules.js';

describe('suspects', () => {
  test('area own figure beats counties sum without departments', () => {
    const a = judged('invest-24', '2022-06-30', [
      'investment,,2022-H1,7,,,',
      'investment,east,2022-H1,1,,,',
      'investment,west,2022-H1,2,,,',
      'investment,north,2022-H1,3,,,',
    ]);
    expect(actualOf(a)).toBe('7');
  });
  test('cumulative by counties, year by difference', () => {
    const a = judged('invest-yearly', '2023-06-30', [
      ...['east', 'west', 'north'].flatMap((r) => [
        `investment,${r},2022-12,2,cumulative,,`,
        `investment,${r},2023-06,5,cumulative,,`,
      ]),
    ]);
    expect(actualOf(a)).toBe('9');
    expect(a.parts.map((p) => [p.verdict, actualOf(p)])).toEqual([
      ['met', '6'],
      ['met', '9'],
    ]);
  });
  test('subtracted contradicting figure: less favourable is the higher', () => {
    const a = judged('invest-yearly', '2023-06-30', [
      'investment,,2022-12,8,cumulative,,',
      'investment,,2022-12,10,cumulative,,',
      'investment,,2023-06,12,cumulative,,',
    ]);
    expect(actualOf(a)).toBe('2');
  });
  test('two departments that nobody leads agree', () => {
    const r = checkReports(
      [{ rows: ['homes,east,2022-06,1,,finance,', 'homes,east,2022-06,1,,statistics,'] }],
      '2022-06-30',
    );
    expect(codesOf(r)).toEqual([]);
    expect(reasonsOf(assessmentOf(r, 'homes-1-to-2'))).not.toContain('contradicted');
  });
  test('stock met in May, June reported by one county only', () => {
    const rows = ['east', 'west', 'north'].map((r) => `roads,${r},2022-05,60,,,`);
    expect(judged('roads-160', '2022-06-30', rows).verdict).toBe('met');
    const a = judged('roads-160', '2022-06-30', [...rows, 'roads,east,2022-06,60,,,']);
    expect(a.verdict).toBe('met');
  });
  test('hold: shown is what held at the deadline', () => {
    const a = judged('mechanised-49', '2023-03-31', [
      'mechanised,,2022-12,50,,,',
      'mechanised,,2023-03,45,,,',
    ]);
    expect(a.verdict).toBe('met');
    expect(actualOf(a)).toBe('50');
    const b = judged('mechanised-49', '2023-03-31', [
      'mechanised,,2022-12,45,,,',
      'mechanised,,2023-03,50,,,',
    ]);
    expect(b.verdict).toBe('missed');
    expect(actualOf(b)).toBe('45');
  });
  test('hold at the day of the deadline', () => {
    expect(judged('mechanised-49', '2022-12-31', ['mechanised,,2022-12,50,,,']).verdict).toBe('met');
  });
  test('about total holds', () => {
    expect(judged('invest-about-3-by-june', '2022-05-31', ['investment,,2022-05,3,ytd,,']).verdict).toBe(
      'on-track',
    );
    expect(judged('invest-about-3-by-june', '2022-07-31', ['investment,,2022-06,3,ytd,,']).verdict).toBe(
      'met',
    );
    expect(judged('invest-about-3-by-june', '2022-07-31', ['investment,,2022-06,3.3,ytd,,']).verdict).toBe(
      'missed',
    );
    expect(
      judged('invest-about-3-by-june', '2022-07-31', [
        'investment,,2022-06,3,ytd,,',
        'investment,,2022-07,4,ytd,,',
      ]).verdict,
    ).toBe('met');
  });
  test('incomplete latest keeps pace', () => {
    const a = judged('invest-24', '2022-06-30', [
      ...['east', 'west', 'north'].map((r) => `investment,${r},2022-01,0.1,,,`),
      'investment,east,2022-06,5,ytd,,',
      'investment,west,2022-06,5,ytd,,',
    ]);
    expect(a.verdict).toBe('on-track');
  });
  test('share apart is told', () => {
    const a = judged('industry-30', '2022-06-30', [
      'industry,,2022-05,3,ytd,,',
      'investment,,2022-05,9,ytd,,',
      'industry,,2022-06,4,ytd,,',
    ]);
    expect(reasonsOf(a)).toContain('share-apart');
    expect(a.verdict).toBe('on-track');
  });
  test('clinics with a missing month', () => {
    const a = judged('clinics-everywhere', '2022-07-31', [
      ...['east', 'west'].map((r) => `clinics,${r},2022-06,2,ytd,,`),
      ...['01', '02', '03', '05', '06'].map((m) => `clinics,north,2022-${m},0,,,`),
    ]);
    expect(a.verdict).toBe('pending');
  });
  test('count between', () => {});
  test('cadence by year to date', () => {
    const a = judged('dispatch-ten-days', '2022-06-10', [
      'dispatches,,2022-05-10,1,ytd,,',
      'dispatches,,2022-05-20,1,ytd,,',
      'dispatches,,2022-05-31,2,ytd,,',
      'dispatches,,2022-06-10,3,ytd,,',
    ]);
    expect(a.verdict).toBe('behind');
    expect(a.parts.length).toBe(1);
  });
  test('cadence zero in part of interval', () => {
    const a = judged('dispatch-ten-days', '2022-05-10', ['dispatches,,2022-05-03,0,,,']);
    expect(a.verdict).not.toBe('behind');
  });
});
