import type { Metric, Plan } from '../../model/plan.js';
import { err, type Result } from '../../model/result.js';
import { lookupOf, namesOf, type Lookup } from '../lookup.js';
import type { Problem } from '../problem.js';
import { excerpt } from '../text.js';

/** Finds the plan's metrics and projects by id, title or alias. */
export function metricLookup(plan: Plan): Lookup<Metric> {
  return lookupOf(
    [...plan.metrics.values()].map((metric) => ({
      value: metric,
      title: metric.title.zh,
      names: namesOf(metric),
      derived: [],
    })),
  );
}

/** Reads the metric of a row. */
export function readMetric(text: string, metrics: Lookup<Metric>): Result<Metric, Problem> {
  const found = metrics(text);
  if (found.ok) return found;
  const nearest = found.error.sort === 'unknown' ? found.error.nearest() : undefined;
  return err({ code: 'row-unknown-metric', args: { found: excerpt(text), nearest } });
}
