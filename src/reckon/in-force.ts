import type { Finding } from '../catalogue/findings.js';
import type { LeftOut } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { kept } from '../model/collections.js';
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

/** Rules 4 and 5 for one metric: the figure in force for each region and span, and what became of the others. */
export function inForce(
  metric: Metric,
  observations: readonly Observation[],
  plan: Plan,
  asOf: Day,
  letGo = 0,
): InForce {
  const regions = new Map<RegionId, Said[]>();
  const leftOut: LeftOut[] = [];
  for (const observation of observations) {
    if (isVisible(observation, asOf)) {
      const said = kept(regions, observation.region, () => []);
      said.push(statementOf([observation], spanOf(observation, metric, plan), metric));
    } else {
      leftOut.push({ observation, because: { sort: 'after-as-of' } });
    }
  }
  const statements = new Map<RegionId, readonly Statement[]>();
  const contradicting: Statement[] = [];
  const findings: Finding[] = [];
  for (const [region, said] of regions) {
    const own = bySpan(said).map((one) => {
      // Shortcut for the usual case of one figure.
      if (one.figures.length === 1) return one;
      const figures = one.figures.sort((a, b) => comparePlaces(a.place, b.place));
      const settled = settle(figures, { span: one.span, metric, plan });
      if (settled.statement.figures.length > 1) contradicting.push(settled.statement);
      for (const each of settled.leftOut) leftOut.push(each);
      for (const each of settled.findings) findings.push(each);
      return settled.statement;
    });
    statements.set(region, own);
  }
  return { ledger: { metric, statements, contradicting, leftOut, letGo, flows: new Map() }, findings };
}

type Said = ReturnType<typeof statementOf>;

/** Statements about one region by span, ascending; those about one span are merged. */
function bySpan(said: Said[]): readonly Said[] {
  const together: Said[] = [];
  let last: Said | undefined;
  for (const one of said.sort((a, b) => compareSpans(a.span, b.span))) {
    if (last && compareSpans(last.span, one.span) === 0) {
      last.figures.push(...one.figures);
    } else {
      together.push(one);
      last = one;
    }
  }
  return together;
}
