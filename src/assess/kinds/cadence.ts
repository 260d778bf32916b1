import type { Evidence, Part } from '../../model/assessment.js';
import { contains, type Period } from '../../model/calendar.js';
import { decimalOf, fraction } from '../../model/decimal.js';
import type { Unit } from '../../model/units.js';
import { amountOf, figureOf, type Statement } from '../../reckon/statement.js';
import { bare, NO_MEASURES, type Judge } from '../context.js';
import { intervalsBetween } from '../intervals.js';
import { ruleHeld } from '../verdict.js';

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
  const last = context.asOf < due ? context.asOf : due;
  const gone = intervalsBetween(interval, from, last).filter(({ end }) => end <= last);
  const statements = entry?.statements.get(region) ?? [];
  const unit = entry && entry.metric.type !== 'stage' ? entry.metric.unit : undefined;
  if (statements.length === 0 || !unit)
    return bare('no-data', [{ code: 'nothing-reported', metrics: [metric] }]);
  const kept = gone.map((period) => keptIn(period, gone, statements, unit));
  const known = kept.filter((each) => each.kept !== undefined);
  const done = kept.filter((each) => each.kept === true);
  const cutOff = known.at(-1)?.interval.end;
  const silent = kept.filter((each) => each.kept === undefined).map((each) => each.interval);
  const failed = kept.filter((each) => each.kept === false).map((each) => each.interval);
  const size = decimalOf(kept.length);
  const standings = known.slice(-1).map((each) => ({
    through: each.interval.end,
    satisfied: failed.length === 0 && silent.every(({ end }) => end > each.interval.end),
    complete: failed.length > 0 || silent.length === 0,
  }));
  const ruling = ruleHeld({
    due: last === due ? (gone.at(-1)?.end ?? due) : due,
    asOf: context.asOf,
    standings,
    onPace: failed.length > 0 ? false : undefined,
  });
  return {
    actual: { sort: 'quantity', value: decimalOf(done.length), unit },
    required: { sort: 'units', size, unit },
    completion: fraction(decimalOf(done.length), size),
    pace: undefined,
    gap: size.minus(decimalOf(done.length)),
    verdict: ruling.verdict,
    cutOff,
    parts: kept.flatMap((each) => (each.kept === true ? [] : [partOf(each)])),
    because: [
      ...ruling.because,
      ...(failed.length > 0 ? [{ code: 'failed-intervals', periods: failed } as const] : []),
      ...(silent.length > 0 ? [{ code: 'missing-intervals', periods: silent } as const] : []),
    ],
    evidence: done.flatMap(({ evidence }) => evidence),
    findings: [],
  };
};

/** A figure within the interval tells of it; a wider one does if it counts one for every interval that it spans. */
function keptIn(
  interval: Period,
  gone: readonly Period[],
  statements: readonly Statement[],
  unit: Unit,
): Kept {
  const within = statements.filter(({ span }) => contains(interval, span));
  const around = statements.filter(({ span }) => contains(span, interval) && !contains(interval, span));
  const enough = [
    ...within.filter((statement) => amountOf(figureOf(statement, 'low')).gte(unit.factor)),
    ...around.filter((statement) => {
      const spanned = gone.filter((each) => contains(statement.span, each)).length;
      return amountOf(figureOf(statement, 'low')).gte(unit.factor.times(decimalOf(spanned)));
    }),
  ];
  const [proof] = enough;
  const observation = proof && figureOf(proof, 'low');
  if (observation) return { interval, kept: true, evidence: [{ observation, minus: false }] };
  return { interval, kept: within.length > 0 ? false : undefined, evidence: [] };
}

function partOf({ interval, kept }: Kept): Part {
  return {
    ...NO_MEASURES,
    of: { sort: 'interval', period: interval },
    verdict: kept === false ? 'missed' : 'no-data',
  };
}
