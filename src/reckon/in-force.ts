import type { Finding } from '../catalogue/findings.js';
import type { LeftOut } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import { kept, partition } from '../model/collections.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces } from '../model/place.js';
import type { Metric, Plan } from '../model/plan.js';
import { settle, statementOf } from './settle.js';
import { compareSpans, spanOf, type MetricLedger, type Statement } from './statement.js';
import { isVisible } from './submission.js';

export interface InForce {
  readonly ledger: MetricLedger;
  readonly findings: readonly Finding[];
}

/** Rules 4 and 5 for one metric: which figure stands about each region and span, and what becomes of the others. */
export function inForce(
  metric: Metric,
  observations: readonly Observation[],
  plan: Plan,
  asOf: Day,
  letGo = 0,
): InForce {
  const sorted = observations.toSorted((one, other) => comparePlaces(one.place, other.place));
  const [visible, unseen] = partition(sorted, (observation) => isVisible(observation, asOf));
  const statements = new Map<RegionId, readonly Statement[]>();
  const contradicting: Statement[] = [];
  const leftOut: LeftOut[] = [];
  const findings: Finding[] = [];
  for (const [region, said] of saidIn(visible, metric, plan)) {
    const own = [...said.values()].map((one) => {
      // Mostly one figure was reported, and nothing is to be settled.
      if (one.figures.length === 1) return one;
      const settled = settle(one.figures, { span: one.span, metric, plan });
      if (settled.statement.figures.length > 1) contradicting.push(settled.statement);
      for (const each of settled.leftOut) leftOut.push(each);
      for (const each of settled.findings) findings.push(each);
      return settled.statement;
    });
    statements.set(
      region,
      own.sort((one, other) => compareSpans(one.span, other.span)),
    );
  }
  for (const observation of unseen) leftOut.push({ observation, because: { sort: 'after-as-of' } });
  return { ledger: { metric, statements, contradicting, leftOut, letGo, flows: new Map() }, findings };
}

/** All that was said about one region and span, before it is settled. */
interface Said extends Statement {
  readonly figures: Observation[];
}

function saidIn(
  observations: readonly Observation[],
  metric: Metric,
  plan: Plan,
): ReadonlyMap<RegionId, ReadonlyMap<number, Said>> {
  const regions = new Map<RegionId, Map<number, Said>>();
  for (const observation of observations) {
    const span = spanOf(observation, metric, plan);
    const ofRegion = kept(regions, observation.region, () => new Map<number, Said>());
    const key = keyOf(span);
    const before = ofRegion.get(key);
    if (before) before.figures.push(observation);
    else ofRegion.set(key, statementOf([observation], span, metric));
  }
  return regions;
}

/** Spans of fewer days than this have keys that are small whole numbers, which are found fast. */
const SHORT = 2 ** 14;

/** A number of its own for every span. */
function keyOf({ start, end }: Period): number {
  const days = end - start;
  return days < SHORT ? end * SHORT + days : -(end * 2 ** 20 + days);
}
