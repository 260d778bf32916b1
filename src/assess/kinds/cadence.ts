import type { Evidence, Part, Reason } from '../../model/assessment.js';
import { contains, type Day, type Period } from '../../model/calendar.js';
import { decimalOf, fraction } from '../../model/decimal.js';
import type { Unit } from '../../model/units.js';
import { flowFigures } from '../../reckon/flow.js';
import { amountOf, figureOf, type Statement } from '../../reckon/statement.js';
import { bare, NO_MEASURES, type Context, type Judge, type Judgement, type TargetOf } from '../context.js';
import { intervalsBetween } from '../../model/intervals.js';
import { ruleHeld, type Ruling, type Standing } from '../verdict.js';

interface Kept {
  readonly interval: Period;
  /** `undefined` where nobody reported. */
  readonly kept: boolean | undefined;
  readonly evidence: readonly Evidence[];
}

/** Something done once in every interval: must hold. Intervals that have gone by are counted; those unreported are named. */
export const judgeCadence: Judge<'cadence'> = (target, context) => {
  const { metric, region, from, due, interval } = target;
  const entry = context.ledger.get(metric);
  const statements = entry?.statements.get(region) ?? [];
  const unit = entry && entry.metric.type !== 'stage' ? entry.metric.unit : undefined;
  if (!entry || statements.length === 0 || !unit)
    return bare('no-data', [{ code: 'nothing-reported', metrics: [metric] }]);
  const last = context.asOf < due ? context.asOf : due;
  const gone = intervalsBetween(interval, from, last).filter(({ end }) => end <= last);
  const flows = flowFigures(entry, context.plan, 'low');
  const kept = gone.map((period): Kept => {
    const point = flows.exactly(region, period);
    if (!point) return keptWithin(period, gone, statements, unit);
    return { interval: period, kept: point.value.gte(unit.factor), evidence: point.evidence };
  });
  return judgeIntervals(kept, unit, target, context);
};

function judgeIntervals(
  kept: readonly Kept[],
  unit: Unit,
  { due }: TargetOf<'cadence'>,
  { asOf }: Context,
): Judgement {
  const done = kept.filter((each) => each.kept === true);
  const size = decimalOf(kept.length);
  const count = decimalOf(done.length);
  const ruling = ruleIntervals(kept, due, asOf);
  return {
    ...NO_MEASURES,
    actual: { sort: 'quantity', value: count, unit },
    required: { sort: 'units', size, unit },
    completion: fraction(count, size),
    gap: size.minus(count),
    verdict: ruling.verdict,
    cutOff: lastKnown(kept)?.end,
    parts: kept.filter((each) => each.kept !== true).map(partOf),
    because: [...ruling.because, ...intervalReasons(kept)],
    evidence: kept.flatMap(({ evidence }) => evidence),
    findings: [],
  };
}

/** One that was left out cannot be made up for; one that nobody reported is awaited. */
function ruleIntervals(kept: readonly Kept[], due: Day, asOf: Day): Ruling {
  const known = lastKnown(kept);
  const failed = kept.some((each) => each.kept === false);
  const silent = kept.filter((each) => each.kept === undefined);
  const standing: Standing | undefined = known && {
    through: known.end,
    satisfied: !failed && silent.every(({ interval }) => interval.end > known.end),
    complete: failed || silent.length === 0,
  };
  // The last interval that ends by the deadline is the one whose figure must be in.
  const end = asOf < due ? due : (kept.at(-1)?.interval.end ?? due);
  return ruleHeld({
    due: end,
    asOf,
    standings: standing ? [standing] : [],
    onPace: failed ? false : undefined,
  });
}

function lastKnown(kept: readonly Kept[]): Period | undefined {
  return kept.findLast((each) => each.kept !== undefined)?.interval;
}

function intervalReasons(kept: readonly Kept[]): readonly Reason[] {
  const failed = kept.filter((each) => each.kept === false).map(({ interval }) => interval);
  const silent = kept.filter((each) => each.kept === undefined).map(({ interval }) => interval);
  return [
    ...(failed.length > 0 ? [{ code: 'failed-intervals', periods: failed } as const] : []),
    ...(silent.length > 0 ? [{ code: 'missing-intervals', periods: silent } as const] : []),
  ];
}

/**
 * Where the figures do not tell of just an interval, a part of it is enough if it counts one, and a wider stretch if it
 * counts one for every interval that it spans; else it is not known.
 */
function keptWithin(
  interval: Period,
  gone: readonly Period[],
  statements: readonly Statement[],
  unit: Unit,
): Kept {
  const proof = statements.find((statement) => {
    const { span } = statement;
    if (!contains(interval, span) && !contains(span, interval)) return false;
    const spanned = gone.filter((each) => contains(span, each)).length;
    return amountOf(figureOf(statement, 'low')).gte(unit.factor.times(decimalOf(Math.max(1, spanned))));
  });
  const observation = proof && figureOf(proof, 'low');
  if (!observation) return { interval, kept: undefined, evidence: [] };
  return { interval, kept: true, evidence: [{ observation, minus: false }] };
}

function partOf({ interval, kept }: Kept): Part {
  return {
    ...NO_MEASURES,
    of: { sort: 'interval', period: interval },
    verdict: kept === false ? 'missed' : 'no-data',
  };
}
