import { groupBy } from '../model/collections.js';
import { daysInOrder, type Day } from '../model/calendar.js';
import type { RegionId, StageId } from '../model/ids.js';
import type { Evidence } from '../model/assessment.js';
import type { Plan } from '../model/plan.js';
import { add, decimalFrom, sumFrom, type Sum } from '../model/sum.js';
import { exactly, NOTHING_KNOWN, type Missing, type DayReading } from './amount.js';
import { amountOf, figureOf, stageOf, type MetricLedger, type Statement, type Worse } from './statement.js';

/**
 * Readings of a stock or rate, ascending. The area's own figure stands; on days that only its regions
 * reported, a stock is their sum, which is unknown if some are missing. Rates are never summed.
 */
export function readingsOf(
  ledger: MetricLedger,
  region: RegionId,
  plan: Plan,
  worse: Worse,
): readonly DayReading[] {
  const own = (ledger.statements.get(region) ?? []).map((statement) => ownReading(statement, worse));
  const ownDays = new Set(own.map(({ through }) => through));
  const sums = regionSums(ledger, region, plan, worse).filter(({ through }) => !ownDays.has(through));
  return sums.length === 0 ? own : [...own, ...sums].sort((a, b) => a.through - b.through);
}

function ownReading(statement: Statement, worse: Worse): DayReading {
  const observation = figureOf(statement, worse);
  return {
    through: statement.span.end,
    ...exactly(amountOf(observation)),
    missing: [],
    evidence: observation ? [{ observation, minus: false }] : [],
  };
}

/** Sums of the regions' stocks on every day that one of them reported. */
export function regionSums(
  { metric, statements }: MetricLedger,
  region: RegionId,
  plan: Plan,
  worse: Worse,
): readonly DayReading[] {
  if (region !== plan.area.id || metric.type !== 'stock' || metric.regional !== 'sum') return [];
  const regions = [...plan.regions.keys()];
  const all = regions.flatMap((each) => statements.get(each) ?? []);
  return [...groupBy(all, ({ span }) => span.end)].map(([through, found]) => {
    const figures = found.flatMap((statement) => figureOf(statement, worse) ?? []);
    const missing = missingOn(through, regions, found);
    const sum = figures.reduce<Sum>((total, figure) => add(total, sumFrom(amountOf(figure))), 0);
    return {
      through,
      ...(missing.length > 0 ? NOTHING_KNOWN : exactly(decimalFrom(sum))),
      missing,
      get evidence() {
        return figures.map((observation) => ({ observation, minus: false }));
      },
    };
  });
}

function missingOn(day: Day, regions: readonly RegionId[], found: readonly Statement[]): readonly Missing[] {
  if (found.length === regions.length) return [];
  const there = new Set(found.map(({ region }) => region));
  return regions
    .filter((region) => !there.has(region))
    .map((region) => ({ region, periods: [{ start: day, end: day }] }));
}

/** A reported stage of a project. */
export interface StageReading {
  readonly through: Day;
  readonly stage: StageId;
  readonly rank: number;
  /** Reported for a single day, on which it was reached; otherwise reached by the end of the period. */
  readonly isOfDay: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * Stages of a project, ascending. The area's reports stand; if only regions report, the project is as far as
 * its least advanced part.
 */
export function stagesOf(ledger: MetricLedger, region: RegionId, plan: Plan): readonly StageReading[] {
  const own = ledger.statements.get(region) ?? [];
  if (own.length > 0 || region !== plan.area.id)
    return own.flatMap((statement) => stageReading(statement, plan));
  const parts = [...plan.regions.keys()].flatMap((id) => {
    const statements = ledger.statements.get(id);
    return statements ? [statements] : [];
  });
  const days = daysInOrder(parts.flatMap((statements) => statements.map(({ span }) => span.end)));
  return days.flatMap((day) => {
    const latest = parts.flatMap((statements) => statements.findLast(({ span }) => span.end <= day) ?? []);
    const readings = latest.flatMap((statement) => stageReading(statement, plan));
    const [least] = readings.toSorted((a, b) => a.rank - b.rank);
    return least ? [{ ...least, through: day, evidence: readings.flatMap(({ evidence }) => evidence) }] : [];
  });
}

function stageReading(statement: Statement, plan: Plan): StageReading[] {
  const observation = figureOf(statement, 'low');
  const stage = observation && stageOf(observation);
  if (!stage) return [];
  const { start, end } = observation.period;
  const rank = plan.stages.get(stage)?.rank ?? 0;
  const evidence = [{ observation, minus: false }];
  return [{ through: end, stage, rank, isOfDay: start === end, evidence }];
}
