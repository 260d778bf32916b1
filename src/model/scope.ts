import type { DepartmentId, MetricId } from './ids.js';
import type { Plan } from './plan.js';

/** What a run about some departments is about: what they report, and what their targets are judged by. */
export interface Scope {
  readonly departments: ReadonlySet<DepartmentId>;
  /** The metrics that they answer for, beside others or alone, and those that nobody answers for. */
  readonly metrics: ReadonlySet<MetricId>;
}

export function scopeOf(plan: Plan, departments: Iterable<DepartmentId>): Scope {
  const asked = new Set(departments);
  const metrics = [...plan.metrics.values()].filter(
    ({ departments: own }) => own.length === 0 || own.some((id) => asked.has(id)),
  );
  return { departments: asked, metrics: new Set(metrics.map(({ id }) => id)) };
}

/**
 * Whether a row is for others to answer for: it names none of the departments, and its metric is none of theirs. Of a row
 * whose metric is not known, its department tells, as far as that is.
 */
export function isOfOthers(
  metric: MetricId | undefined,
  department: DepartmentId | undefined,
  { departments, metrics }: Scope,
): boolean {
  if (department !== undefined && departments.has(department)) return false;
  return metric === undefined ? department !== undefined : !metrics.has(metric);
}
