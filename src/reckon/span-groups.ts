import { innerMap } from '../model/collections.js';
import type { Day, Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import { spanOf } from './statement.js';

/** Figures about one region and span. */
export interface SpanGroup {
  readonly span: Period;
  readonly figures: Observation[];
  /** The one found before it that is about the same region and ends on the same day: there are few of these. */
  readonly other: SpanGroup | undefined;
}

/** Figures about one region and span together, in the order in which they first come. */
export function bySpan(
  observations: readonly Observation[],
  metric: Metric,
  plan: Plan,
): readonly SpanGroup[] {
  const groups: SpanGroup[] = [];
  const known = new Map<RegionId, Map<Day, SpanGroup>>();
  for (const observation of observations) {
    const span = spanOf(observation, metric, plan);
    const ofRegion = innerMap(known, observation.region);
    const last = ofRegion.get(span.end);
    let group = last;
    while (group && group.span.start !== span.start) group = group.other;
    if (group) {
      group.figures.push(observation);
      continue;
    }
    const first = { span, figures: [observation], other: last };
    ofRegion.set(span.end, first);
    groups.push(first);
  }
  return groups;
}
