import { dayOf, daysInOrder, yearOf, type Day, type Period } from '../model/calendar.js';
import { ZERO } from '../model/decimal.js';
import type { MetricId } from '../model/ids.js';
import { exactOf, type Amount } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import { readingsOf } from '../reckon/series.js';
import type { Worse } from '../reckon/statement.js';
import { ledgerOf, type JudgementContext, type TargetOf } from './context.js';
import type { PartAndWhole } from './share-pair.js';

type ShareTarget = TargetOf<'share'>;

/** What is known of part and whole, by days. */
export interface Sides {
  readonly pairOn: (day: Day) => PartAndWhole;
  /** The days that anything of either tells of. */
  readonly ends: () => readonly Day[];
  /** The last day that both are told of. */
  readonly cutOff: () => Day | undefined;
  readonly lastOf: Readonly<Record<'part' | 'whole', Day | undefined>>;
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? undefined : a < b ? a : b;
}

/** What is known of both; nothing where one of them was never reported. */
export function sidesOf(target: ShareTarget, context: JudgementContext, worse: Worse): Sides | undefined {
  const part = sideOf(target.part, target, context, worse);
  const other = sideOf(target.whole, target, context, worse === 'low' ? 'high' : 'low');
  if (!part || !other) return undefined;
  const { start } = context.plan.period;
  return {
    pairOn: (through) => ({ through, part: part.on(through), whole: other.on(through) }),
    ends: () => daysInOrder([...part.ends, ...other.ends]).filter((day) => day >= start),
    cutOff: () => earlier(part.cutOff, other.cutOff),
    lastOf: { part: part.cutOff, whole: other.cutOff },
  };
}

interface Side {
  readonly on: (day: Day) => Amount;
  readonly ends: readonly Day[];
  readonly cutOff: Day | undefined;
}

const UNKNOWN: Amount = { least: ZERO, greatest: undefined, evidence: [], missing: [] };

/** A flow since the plan's start, or since the start of the year; anything else as it is reported. */
function sideOf(
  metric: MetricId,
  target: ShareTarget,
  context: JudgementContext,
  worse: Worse,
): Side | undefined {
  const ledger = ledgerOf(metric, context);
  if (!ledger) return undefined;
  const { plan } = context;
  if (ledger.metric.type === 'flow') {
    const flow = flowOf(ledger, plan, worse);
    const on = (end: Day): Amount =>
      flow.between(target.region, { start: startFor(target, end, plan.period), end });
    return { on, ends: flow.ends(target.region), cutOff: flow.cutOff(target.region) };
  }
  const readings = readingsOf(ledger, target.region, plan, worse);
  const known = readings.filter((reading) => exactOf(reading));
  return {
    on: (day) => readings.find(({ through }) => through === day) ?? UNKNOWN,
    ends: known.map(({ through }) => through),
    cutOff: known.at(-1)?.through,
  };
}

function startFor({ over }: ShareTarget, end: Day, { start }: Period): Day {
  const year = over === 'year' ? dayOf(yearOf(end), 1, 1) : undefined;
  return year !== undefined && year > start ? year : start;
}
