import type { Finding } from '../catalogue/findings.js';
import { groupBy } from '../model/collections.js';
import type { Day } from '../model/calendar.js';
import type { MetricId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import { inForce } from './in-force.js';
import { reconcile } from './reconcile.js';
import type { Ledger } from './statement.js';

/** Figures in force on a date, and findings between them. */
export interface Reckoning {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/**
 * Settles figures by rules 3 to 6, metric by metric. `letGo` counts further figures of each metric that were
 * superseded or not visible, and not kept.
 */
export function reckon(
  plan: Plan,
  observations: readonly Observation[],
  asOf: Day,
  letGo: ReadonlyMap<MetricId, number> = new Map(),
): Reckoning {
  const byMetric = groupBy(observations, ({ metric }) => metric);
  const settled = [...new Set([...byMetric.keys(), ...letGo.keys()])].flatMap((id) => {
    const metric = plan.metrics.get(id);
    return metric ? [inForce(metric, byMetric.get(id) ?? [], plan, asOf, letGo.get(id))] : [];
  });
  return {
    ledger: new Map(settled.map(({ ledger }) => [ledger.metric.id, ledger])),
    findings: settled.flatMap(({ ledger, findings }) => [...findings, ...reconcile(ledger, plan)]),
  };
}
