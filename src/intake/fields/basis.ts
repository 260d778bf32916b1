import { nearest } from '../../catalogue/nearest.js';
import { monthOf, yearOf, type Day, type Period } from '../../model/calendar.js';
import { nameKey } from '../../model/names.js';
import type { Metric } from '../../model/plan.js';
import { err, ok, type Result } from '../../model/result.js';
import type { Basis } from '../../model/words.js';
import type { Problem } from '../problem.js';
import { excerpt } from '../text.js';

const NAMES: Readonly<Record<Basis, readonly string[]>> = {
  period: [
    'period',
    '当期',
    '本期',
    '当月',
    '本月',
    '当季',
    '本季',
    '当旬',
    '本旬',
    'current period',
    'this period',
  ],
  ytd: [
    'ytd',
    '本年累计',
    '年累计',
    '年内累计',
    '1-本月',
    '1至本月',
    '1月至本月',
    '年初至今',
    '年初以来',
    '当年累计',
    'year to date',
    'year-to-date',
  ],
  cumulative: [
    'cumulative',
    '自方案期初累计',
    '方案累计',
    '期初累计',
    '方案期初累计',
    '自方案期初',
    'since plan start',
  ],
};
const WORDS: ReadonlyMap<string, Basis> = new Map(
  (['period', 'ytd', 'cumulative'] as const).flatMap((basis) =>
    NAMES[basis].map((name) => [nameKey(name), basis] as const),
  ),
);
/** 累计 alone does not say since when. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  ['累计', '累计数', '累计值', '累计完成', 'accumulated', 'total'].map(nameKey),
);

/** Reads what stretch of time a figure covers; `undefined` where it is left out. */
export function readBasis(text: string): Result<Basis | undefined, Problem> {
  const key = nameKey(text).replace(/[\u2010-\u2015~\u301C]/gu, '-');
  if (key === '') return ok(undefined);
  const basis = WORDS.get(key);
  if (basis) return ok(basis);
  if (AMBIGUOUS.has(key)) {
    return err({
      code: 'row-bad-basis',
      args: { found: excerpt(text), nearest: undefined, reason: 'ambiguous' },
    });
  }
  const like = nearest(text, Object.values(NAMES).flat());
  return err({ code: 'row-bad-basis', args: { found: excerpt(text), nearest: like, reason: 'unknown' } });
}

/** A period as a report has it; a `stretch` says itself where it begins and ends, as in 1-6月. */
export interface ReportedPeriod {
  readonly period: Period;
  readonly stretch: boolean;
}

/** The basis of a figure, and a warning where the one that was written has no meaning for its metric. */
export interface Resolved {
  readonly basis: Basis;
  readonly warning: Problem | undefined;
}

/** What the cell, the column, the metric and the period say of a figure's basis, taken together. */
export interface BasisClues {
  readonly written: Basis | undefined;
  readonly ofColumn: Basis | undefined;
  readonly metric: Metric;
  readonly reported: ReportedPeriod;
  readonly planStart: Day;
}

/** Decides the basis of a figure. `text` and `period` are the cells, for messages. */
export function resolveBasis(clues: BasisClues, text: string, period: string): Result<Resolved, Problem> {
  const { written, ofColumn, metric } = clues;
  if (metric.type !== 'flow') {
    const meaningless =
      metric.type === 'stage' ? written !== undefined : written !== undefined && written !== 'period';
    const args = { found: excerpt(text), title: metric.title };
    return ok({ basis: 'period', warning: meaningless ? { code: 'row-basis-ignored', args } : undefined });
  }
  if (!clues.reported.stretch) return ok({ basis: written ?? ofColumn ?? metric.basis, warning: undefined });
  if (written === undefined || saysTheSame(written, clues))
    return ok({ basis: 'period', warning: undefined });
  return err({ code: 'row-basis-conflict', args: { found: excerpt(text), period: excerpt(period) } });
}

/** Whether a basis begins where the stretch begins, so that the two say the same. */
function saysTheSame(basis: Basis, { reported: { period }, planStart }: BasisClues): boolean {
  if (basis === 'period') return true;
  if (basis === 'cumulative') return period.start === planStart;
  return monthOf(period.start) === 1 && yearOf(period.start) === yearOf(period.end);
}
