import type { Metric, Plan } from '../../model/plan.js';
import { err } from '../../model/result.js';
import { lookupOf, namesOf, noted, type Lookup } from '../lookup.js';
import type { Reading } from '../problem.js';
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
export function readMetric(text: string, metrics: Lookup<Metric>): Reading<Metric> {
  const found = metrics(text);
  if (found.ok) return noted(found, found.value, text);
  if (found.error.sort === 'ambiguous') {
    const { candidates } = found.error;
    return err({ code: 'row-ambiguous-metric', args: { found: excerpt(text), candidates } });
  }
  return err({ code: 'row-unknown-metric', args: { found: excerpt(text), nearest: found.error.nearest() } });
}
