import type { Evidence, Part, Reason } from '../../model/assessment.js';
import { contains, type Day, type Period } from '../../model/calendar.js';
import { decimalOf, fraction } from '../../model/decimal.js';
import { intervalsBetween } from '../../model/intervals.js';
import type { Unit } from '../../model/units.js';
import type { Amount, Flows } from '../../reckon/amount.js';
import { flowOf } from '../../reckon/flow.js';
import type { Worse } from '../../reckon/statement.js';
import {
  bare,
  ledgerOf,
  lessFavourable,
  noData,
  NO_MEASURES,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { judgementDaysOf, dueBy, verdictOf, type JudgementDays, type Pace } from '../verdict.js';
import { whyOf } from '../why.js';
import type { Standing } from '../requirement.js';

/** An interval that has gone by: whether it was kept, which is open where figures do not tell. */
interface Gone {
  readonly interval: Period;
  readonly kept: 'kept' | 'broken' | 'open';
  readonly amount: Amount;
}

/** Rule 12: something done once in every interval. Intervals that have gone by are counted; those unreported are named. */
export const judgeCadence: Judge<'cadence'> = (target, context) => {
  const { metric, from, due, interval } = target;
  const ledger = ledgerOf(metric, context);
  if (ledger?.metric.type !== 'flow') return noData([metric], context);
  const { unit } = ledger.metric;
  const last = context.asOf < due ? context.asOf : due;
  const gone = intervalsBetween(interval, from, last).filter(({ end }) => end <= last);
  if (gone.length === 0) return bare('pending', [{ code: 'not-begun', start: from }]);
  return lessFavourable([metric], context, (worse: Worse) => {
    const flow = flowOf(ledger, context.plan, worse);
    const intervals = gone.map((period) => goneBy(period, flow, target, unit));
    return judgeIntervals(intervals, flow, unit, target, context);
  });
};

function goneBy(interval: Period, flow: Flows, { region }: TargetOf<'cadence'>, unit: Unit): Gone {
  const amount = flow.between(region, interval);
  const { least, greatest } = amount;
  const kept = least?.gte(unit.factor) ? 'kept' : greatest?.lt(unit.factor) ? 'broken' : 'open';
  return { interval, kept, amount };
}

function judgeIntervals(
  gone: readonly Gone[],
  flow: Flows,
  unit: Unit,
  target: TargetOf<'cadence'>,
  context: JudgementContext,
): Judgement {
  const { due, region } = target;
  const told = lastTold(flow, region, due);
  const of = (kept: Gone['kept']): readonly Period[] =>
    gone.filter((each) => each.kept === kept).map(({ interval }) => interval);
  const [kept, broken, open] = [of('kept'), of('broken'), of('open')];
  const fewer = broken.length > 0 ? undefined : fewerThan(gone, open, flow, region, unit);
  const clock = judgementDaysOf(due, context.asOf, context.plan);
  const standing: Standing = broken.length > 0 || fewer ? 'below' : open.length > 0 ? 'open' : 'within';
  const verdict = verdictOf({
    ...clock,
    standing,
    lasts: false,
    isSpent: false,
    late: () => false,
    pace: () => paceOf(standing, open, kept.length === 0 ? undefined : told, context),
  });
  const [size, count] = [decimalOf(gone.length), decimalOf(kept.length)];
  const isKnown = open.length === 0;
  const greatest = decimalOf(kept.length + open.length);
  return {
    ...NO_MEASURES,
    actual: isKnown ? { sort: 'quantity', value: count, unit } : undefined,
    least: count,
    greatest,
    required: { sort: 'units', size, unit },
    completion: fraction(count, size),
    gap: isKnown ? size.minus(count) : undefined,
    verdict,
    cutOff: told,
    parts: gone.filter((each) => each.kept !== 'kept').map(partOf),
    because: reasons(verdict, clock, { kept, broken, open, fewer }, told),
    evidence: () => evidenceOf(gone, fewer, flow, region),
    findings: [],
  };
}

/** One that is broken cannot be made up for; of those unreported, only the last ones may not be due yet. */
function paceOf(
  standing: Standing,
  open: readonly Period[],
  told: Day | undefined,
  { plan, asOf }: JudgementContext,
): Pace {
  if (standing === 'below') return 'short';
  const isAwaited = ({ end }: Period): boolean => end > (told ?? end) && dueBy(end, plan) >= asOf;
  return open.every(isAwaited) ? 'kept' : 'open';
}

/** A stretch of intervals that together have fewer than there are of them, the shortest one first. */
function fewerThan(
  gone: readonly Gone[],
  open: readonly Period[],
  flow: Flows,
  region: TargetOf<'cadence'>['region'],
  unit: Unit,
): Period | undefined {
  for (const [at, first] of open.entries()) {
    for (const last of open.slice(at + 1)) {
      const span = { start: first.start, end: last.end };
      const many = gone.filter(({ interval }) => contains(span, interval)).length;
      const { greatest } = flow.between(region, span);
      if (greatest?.lt(unit.factor.times(decimalOf(many)))) return span;
    }
  }
  return undefined;
}

function lastTold(flow: Flows, region: TargetOf<'cadence'>['region'], due: Day): Day | undefined {
  const told = flow.cutOff(region);
  return told !== undefined && told > due ? due : told;
}

interface Sorted {
  readonly kept: readonly Period[];
  readonly broken: readonly Period[];
  readonly open: readonly Period[];
  readonly fewer: Period | undefined;
}

function reasons(
  verdict: Judgement['verdict'],
  clock: JudgementDays,
  { kept, broken, open, fewer }: Sorted,
  told: Day | undefined,
): readonly Reason[] {
  const last = kept.at(-1)?.end;
  const grounds = {
    clock,
    hold: true,
    since: () => clock.due,
    late: () => undefined,
    heldOn: last,
    cutOff: told,
  };
  return [
    ...whyOf(verdict, grounds),
    ...(fewer ? [{ code: 'fewer-than-intervals', period: fewer } as const] : []),
    ...(broken.length > 0 ? [{ code: 'failed-intervals', periods: broken } as const] : []),
    ...(open.length > 0 ? [{ code: 'missing-intervals', periods: open } as const] : []),
  ];
}

function evidenceOf(
  gone: readonly Gone[],
  fewer: Period | undefined,
  flow: Flows,
  region: TargetOf<'cadence'>['region'],
): readonly Evidence[] {
  return [
    ...gone.flatMap(({ kept, amount }) => (kept === 'open' ? [] : amount.evidence)),
    ...(fewer ? flow.between(region, fewer).evidence : []),
  ];
}

function partOf({ interval, kept }: Gone): Part {
  const verdict = kept === 'broken' ? 'missed' : 'no-data';
  return { ...NO_MEASURES, of: { sort: 'interval', period: interval }, verdict };
}
