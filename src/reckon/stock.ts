import type { Day } from '../model/calendar.js';
import { sum } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import type { FlowPoint, Missing } from './flow-point.js';
import { amountOf, figureOf, type MetricLedger, type Statement, type Worse } from './statement.js';

/** What is known of a stock or a rate on a day; the shape is that of a flow's points. */
export type LevelPoint = FlowPoint;

/**
 * A stock's or a rate's figures in order of time. The area's own figure stands; on days on which only its regions
 * reported, a stock is their sum, and those that did not report are named. Rates are never summed.
 */
export function levelPoints(
  ledger: MetricLedger,
  region: RegionId,
  plan: Plan,
  worse: Worse,
): readonly LevelPoint[] {
  const own = ledger.statements.get(region) ?? [];
  const ownDays = new Set(own.map(({ span }) => span.end));
  const sums = regionSums(ledger, region, plan, worse).filter(({ through }) => !ownDays.has(through));
  return [...own.map((statement) => ownPoint(statement, worse)), ...sums].toSorted(
    (a, b) => a.through - b.through,
  );
}

function ownPoint(statement: Statement, worse: Worse): LevelPoint {
  const observation = figureOf(statement, worse);
  return {
    through: statement.span.end,
    value: amountOf(observation),
    isComplete: true,
    missing: [],
    evidence: observation ? [{ observation, minus: false }] : [],
  };
}

/** The sums of the regions' stocks, on every day on which one of them reported. */
export function regionSums(
  ledger: MetricLedger,
  region: RegionId,
  plan: Plan,
  worse: Worse,
): readonly LevelPoint[] {
  const { metric, statements } = ledger;
  if (region !== plan.area.id || metric.type !== 'stock' || metric.regional !== 'sum') return [];
  const regions = [...plan.regions.keys()];
  const days = new Set(regions.flatMap((id) => (statements.get(id) ?? []).map(({ span }) => span.end)));
  return [...days].map((day) => sumOn(day, regions, statements, worse));
}

function sumOn(
  day: Day,
  regions: readonly RegionId[],
  statements: MetricLedger['statements'],
  worse: Worse,
): LevelPoint {
  const found = regions.map((region) => ({
    region,
    statement: statements.get(region)?.find(({ span }) => span.end === day),
  }));
  const observations = found.flatMap(({ statement }) => {
    const observation = statement && figureOf(statement, worse);
    return observation ? [observation] : [];
  });
  const missing: Missing[] = found
    .filter(({ statement }) => !statement)
    .map(({ region }) => ({ region, periods: [{ start: day, end: day }] }));
  return {
    through: day,
    value: sum(observations.map(amountOf)),
    isComplete: missing.length === 0,
    missing,
    evidence: observations.map((observation) => ({ observation, minus: false })),
  };
}
