import { nearest } from '../../../catalogue/nearest.js';
import { monthOf, yearOf, type Day, type Period } from '../../../model/calendar.js';
import { nameKey } from '../../../model/names.js';
import type { Metric } from '../../../model/plan.js';
import { err, ok, type Result } from '../../../model/result.js';
import type { Basis } from '../../../model/words.js';
import type { IntakeFinding, Problem } from '../../problem.js';
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
    '当月数',
    '本月数',
    '当季数',
    '本季数',
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
const OPEN: ReadonlySet<string> = new Set(
  ['累计', '累计数', '累计值', '累计完成', 'accumulated', 'total'].map(nameKey),
);

/** The basis that a word names; `open` if it only says that figures are added up. */
export function basisNamed(word: string): Basis | 'open' | undefined {
  const key = nameKey(word).replace(/[\u2010-\u2015~\u301C]/gu, '-');
  return WORDS.get(key) ?? (OPEN.has(key) ? 'open' : undefined);
}

/** Reads a basis; `undefined` if it is left out. */
export function readBasis(text: string): Result<Basis | undefined, Problem> {
  if (text.trim() === '') return ok(undefined);
  const basis = basisNamed(text);
  if (basis && basis !== 'open') return ok(basis);
  const like = basis ? undefined : nearest(text, Object.values(NAMES).flat());
  const reason = basis ? 'ambiguous' : 'unknown';
  return err({ code: 'row-bad-basis', args: { found: excerpt(text), nearest: like, reason } });
}

/** A period, and what it says of the basis. */
export interface ReportedPeriod {
  readonly period: Period;
  /** Whether it gives beginning and end, as 1-6月 does. */
  readonly stretch: boolean;
  /** Whether it gives an end but no beginning: 截至2022年6月底, 2022年6月累计. */
  readonly isUntil: boolean;
  /** The basis written behind it: 2022年6月(本年累计). */
  readonly basis: Basis | undefined;
}

/** A figure's basis, and a warning if the written one has no meaning for its metric. */
export interface Resolved {
  readonly basis: Basis;
  readonly warning: Problem | undefined;
}

/** Everything that may decide a figure's basis. */
export interface BasisClues {
  readonly written: Basis | undefined;
  readonly ofColumn: Basis | undefined;
  /** Set if figures may be added up since an unknown day. */
  readonly doubt: IntakeFinding | undefined;
  readonly metric: Metric;
  readonly reported: ReportedPeriod;
  readonly planStart: Day;
}

/** Decides the basis of a figure. `text` and `period` are the cells, for messages. */
export function resolveBasis(
  clues: BasisClues,
  text: string,
  period: string,
): Result<Resolved, Problem | IntakeFinding> {
  const { metric, written, reported } = clues;
  if (metric.type !== 'flow') return basisOfOther(clues, text, period);
  if (written && reported.basis && written !== reported.basis) return conflict(text, period);
  return basisOfFlow(written ?? reported.basis ?? clues.ofColumn, clues, metric.basis, { text, period });
}

function basisOfFlow(
  stated: Basis | undefined,
  clues: BasisClues,
  usual: Basis,
  { text, period }: { readonly text: string; readonly period: string },
): Result<Resolved, Problem | IntakeFinding> {
  const { isUntil, stretch } = clues.reported;
  if (isUntil) return until(stated ?? usual, period);
  const basis = stated ?? usual;
  if (!stretch) return clues.doubt && basis === 'period' && !stated ? err(clues.doubt) : resolved(basis);
  return !stated || saysTheSame(stated, clues) ? resolved('period') : conflict(text || stated, period);
}

/** Metrics that do not add up over time have no basis; a written one is reported, unless it is redundant. */
function basisOfOther(clues: BasisClues, text: string, period: string): Result<Resolved, Problem> {
  const { written, metric } = clues;
  const said = written ?? clues.reported.basis;
  const isTold = said !== undefined && (metric.type === 'stage' || said !== 'period');
  const args = { found: excerpt(written ? text : period), title: metric.title };
  return ok({ basis: 'period', warning: isTold ? { code: 'row-basis-ignored', args } : undefined });
}

function resolved(basis: Basis): Result<Resolved, Problem> {
  return ok({ basis, warning: undefined });
}

/** A figure up to a day counts since another one; without a basis that is unknown. */
function until(basis: Basis, period: string): Result<Resolved, Problem> {
  if (basis !== 'period') return resolved(basis);
  return err({
    code: 'row-bad-basis',
    args: { found: excerpt(period), nearest: undefined, reason: 'until' },
  });
}

function conflict(basis: string, period: string): Result<never, Problem> {
  return err({ code: 'row-basis-conflict', args: { found: excerpt(basis), period: excerpt(period) } });
}

/** Whether a basis begins where the stretch begins. */
function saysTheSame(basis: Basis, { reported: { period }, planStart }: BasisClues): boolean {
  if (basis === 'period') return true;
  if (basis === 'cumulative') return period.start === planStart;
  return monthOf(period.start) === 1 && yearOf(period.start) === yearOf(period.end);
}
