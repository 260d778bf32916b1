import { describe, expect, it } from 'vitest';
import { readBasis, resolveBasis, type ReportedPeriod } from '../../../../src/intake/words/fields/basis.js';
import type { Basis } from '../../../../src/model/words.js';
import { outcome, wide } from '../../helpers.js';
import { metric, period, PLAN } from '../../plan.js';

describe('readBasis', () => {
  it.each([
    ['', undefined],
    ...['period', '当期', '本期', '当月', '本月', 'Period', wide('period')].map((text) => [text, 'period']),
    ...[
      'ytd',
      'YTD',
      '本年累计',
      '年累计',
      '1-本月',
      '1\u2014本月',
      wide('1-') + '本月',
      '本年 累计',
      'year to date',
    ].map((text) => [text, 'ytd']),
    ...['cumulative', '自方案期初累计', '方案累计', '期初累计'].map((text) => [text, 'cumulative']),
    ['累计', 'row-bad-basis ambiguous'],
    ['累计完成', 'row-bad-basis ambiguous'],
    ['constructor', 'row-bad-basis unknown'],
    ['去年同期', 'row-bad-basis unknown'],
  ] as [string, string | undefined][])('reads %s as %s', (text, expected) => {
    expect(outcome(readBasis(text))).toBe(expected);
  });

  it('names the basis most like the one found', () => {
    expect(readBasis('本年累积')).toEqual({
      ok: false,
      error: { code: 'row-bad-basis', args: { found: '本年累积', nearest: '本年累计', reason: 'unknown' } },
    });
  });
});

describe('resolveBasis', () => {
  function resolve(
    id: string,
    written: Basis | undefined,
    from: string,
    to: string,
    stretch: boolean,
    ofColumn?: Basis,
    said: Partial<Pick<ReportedPeriod, 'isUntil' | 'basis'>> = {},
  ): string {
    const clues = {
      written,
      ofColumn,
      doubt: undefined,
      metric: metric(id),
      reported: { period: period(from, to), stretch, isUntil: false, basis: undefined, ...said },
      planStart: PLAN.period.start,
    };
    const result = outcome(resolveBasis(clues, written ?? '', 'the period'));
    return typeof result === 'string'
      ? result
      : [result.basis, result.warning?.code].filter(Boolean).join(' ');
  }
  const JUNE = ['2022-06-01', '2022-06-30', false] as const;
  const TO_JUNE = ['2022-01-01', '2022-06-30', true] as const;
  const Q2 = ['2022-04-01', '2022-06-30', true] as const;

  it('takes what stands behind the period, which must not contradict the cell', () => {
    expect(resolve('investment', undefined, ...JUNE, undefined, { basis: 'ytd' })).toBe('ytd');
    expect(resolve('investment', undefined, ...JUNE, 'period', { basis: 'ytd' })).toBe('ytd');
    expect(resolve('investment', 'ytd', ...JUNE, undefined, { basis: 'ytd' })).toBe('ytd');
    expect(resolve('investment', 'period', ...JUNE, undefined, { basis: 'ytd' })).toBe('row-basis-conflict');
    expect(resolve('motorway', undefined, ...JUNE, undefined, { basis: 'ytd' })).toBe(
      'period row-basis-ignored',
    );
  });

  it('asks since when, where a period only says until when', () => {
    const isUntil = true;
    expect(resolve('investment', undefined, ...JUNE, undefined, { isUntil })).toBe('row-bad-basis until');
    expect(resolve('investment', 'period', ...JUNE, undefined, { isUntil })).toBe('row-bad-basis until');
    expect(resolve('investment', 'ytd', ...JUNE, undefined, { isUntil })).toBe('ytd');
    expect(resolve('investment', undefined, ...JUNE, 'cumulative', { isUntil })).toBe('cumulative');
    expect(resolve('revenue', undefined, ...JUNE, undefined, { isUntil })).toBe('ytd');
    expect(resolve('motorway', undefined, ...JUNE, undefined, { isUntil })).toBe('period');
    expect(resolve('lock', undefined, ...JUNE, undefined, { isUntil })).toBe('period');
  });

  it('holds a stretch against what the column says', () => {
    expect(resolve('investment', undefined, ...TO_JUNE, 'ytd')).toBe('period');
    expect(resolve('investment', undefined, ...Q2, 'ytd')).toBe('row-basis-conflict');
    expect(resolve('investment', undefined, ...TO_JUNE, 'cumulative')).toBe('row-basis-conflict');
  });

  it('takes what is written, else what the column says, else what the metric says', () => {
    expect(resolve('investment', undefined, ...JUNE)).toBe('period');
    expect(resolve('revenue', undefined, ...JUNE)).toBe('ytd');
    expect(resolve('revenue', undefined, ...JUNE, 'period')).toBe('period');
    expect(resolve('revenue', 'cumulative', ...JUNE, 'period')).toBe('cumulative');
  });

  it('takes a stretch as it is, unless the cell says something else', () => {
    expect(resolve('revenue', undefined, ...TO_JUNE)).toBe('period');
    expect(resolve('investment', 'ytd', ...TO_JUNE)).toBe('period');
    expect(resolve('investment', 'period', ...Q2)).toBe('period');
    expect(resolve('investment', 'ytd', ...Q2)).toBe('row-basis-conflict');
    expect(resolve('investment', 'cumulative', ...TO_JUNE)).toBe('row-basis-conflict');
    expect(resolve('investment', 'cumulative', '2021-01-01', '2021-06-30', true)).toBe('period');
  });

  it('takes stocks, rates and stages as at the end of the period', () => {
    expect(resolve('motorway', undefined, ...JUNE)).toBe('period');
    expect(resolve('motorway', 'period', ...JUNE)).toBe('period');
    expect(resolve('motorway', 'ytd', ...JUNE)).toBe('period row-basis-ignored');
    expect(resolve('mechanisation', 'cumulative', ...JUNE)).toBe('period row-basis-ignored');
    expect(resolve('lock', 'period', ...JUNE)).toBe('period row-basis-ignored');
    expect(resolve('lock', undefined, ...JUNE)).toBe('period');
  });
});
