import type { Day } from '../model/calendar.js';
import type { RegionId, StageId } from '../model/ids.js';
import type { Evidence } from '../model/assessment.js';
import type { Plan } from '../model/plan.js';
import { figureOf, stageOf, type MetricLedger, type Statement } from './statement.js';

/** The stage that a project has reached by a day. */
export interface StagePoint {
  readonly through: Day;
  readonly stage: StageId;
  readonly rank: number;
  readonly evidence: readonly Evidence[];
}

/**
 * A project's stages in order of time. What is reported for the area stands; where only regions report, a project is
 * as far as the least advanced of its parts.
 */
export function stagePoints(ledger: MetricLedger, region: RegionId, plan: Plan): readonly StagePoint[] {
  const own = ledger.statements.get(region) ?? [];
  if (own.length > 0 || region !== plan.area.id) return own.flatMap((statement) => pointOf(statement, plan));
  const parts = [...plan.regions.keys()].flatMap((id) => {
    const statements = ledger.statements.get(id);
    return statements ? [statements] : [];
  });
  const days = new Set(parts.flatMap((statements) => statements.map(({ span }) => span.end)));
  return [...days]
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const latest = parts.flatMap((statements) => statements.findLast(({ span }) => span.end <= day) ?? []);
      const points = latest.flatMap((statement) => pointOf(statement, plan));
      const [least] = points.toSorted((a, b) => a.rank - b.rank);
      return least ? [{ ...least, through: day, evidence: points.flatMap(({ evidence }) => evidence) }] : [];
    });
}

function pointOf(statement: Statement, plan: Plan): StagePoint[] {
  const observation = figureOf(statement, 'low');
  const stage = observation && stageOf(observation);
  if (!stage) return [];
  const rank = plan.stages.get(stage)?.rank ?? 0;
  return [{ through: statement.span.end, stage, rank, evidence: [{ observation, minus: false }] }];
}
