import { bracketed } from '../../../model/names.js';
import type { Metric, Plan } from '../../../model/plan.js';
import { err } from '../../../model/result.js';
import type { Unit } from '../../../model/units.js';
import { footnoteMark } from '../decorations.js';
import { lookupOf, namesOf, noted, type Lookup } from '../lookup.js';
import type { CellResult } from '../../problem.js';
import { excerpt, halfWidth } from '../text.js';
import type { Units } from './unit.js';

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

export function readMetric(text: string, metrics: Lookup<Metric>): CellResult<Metric> {
  const found = metrics(text);
  if (found.ok) return noted(found, found.value, text);
  if (found.error.sort === 'ambiguous') {
    const { candidates } = found.error;
    return err({ code: 'row-ambiguous-metric', args: { found: excerpt(text), candidates } });
  }
  return err({ code: 'row-unknown-metric', args: { found: excerpt(text), nearest: found.error.nearest() } });
}

export interface NamedMetric {
  readonly metric: Metric;
  /** Unit in brackets behind its name; `isOfPlan` if it belongs to the plan's own name. */
  readonly unit: Unit | undefined;
  readonly isOfPlan: boolean;
}

/** Reads the metric of a row, perhaps with a unit in brackets behind its name: 投资(亿元), 投资(亿元)*. */
export function readNamedMetric(
  text: string,
  metrics: Lookup<Metric>,
  units: Units,
): CellResult<NamedMetric> {
  const whole = readMetric(text, metrics);
  const written = halfWidth(text).trim();
  const { bare: unmarked, mark } = footnoteMark(written) ?? { bare: written, mark: undefined };
  const behind = bracketed(unmarked);
  const unit = behind && units.find(behind.inner);
  if (whole.ok) return { ...whole, value: { metric: whole.value, unit, isOfPlan: true } };
  const bare = behind && unit ? metrics(behind.name) : undefined;
  if (bare?.ok !== true) return whole;
  return noted({ ...bare, mark: mark ?? bare.mark }, { metric: bare.value, unit, isOfPlan: false }, text);
}
