import type { Finding } from '../../catalogue/findings.js';
import { groupBy } from '../../model/collections.js';
import type { Observation } from '../../model/observation.js';
import { comparePlaces } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { bothDepartmentTitles, bothMetricTitles } from '../about.js';
import type { Check } from '../facts.js';

/** Finds departments that report a metric others answer for. A metric without departments may come from any. */
export const checkAnswerable: Check = ({ observations, plan }) => {
  const foreign = observations.filter((observation) => !answersFor(observation, plan));
  return [...groupBy(foreign, ({ department: by, metric }) => `${by ?? ''} ${metric}`).values()].flatMap(
    (rows) => findingOf(rows, plan),
  );
};

function answersFor({ department, metric }: Observation, plan: Plan): boolean {
  const answerable = plan.metrics.get(metric)?.departments ?? [];
  return department === undefined || answerable.length === 0 || answerable.includes(department);
}

function findingOf(rows: readonly Observation[], plan: Plan): readonly Finding[] {
  const [first] = rows.toSorted((a, b) => comparePlaces(a.place, b.place));
  if (first?.department === undefined) return [];
  const args = {
    department: bothDepartmentTitles(first.department, plan),
    metric: bothMetricTitles(first.metric, plan),
    rows: rows.length,
    answerable: (plan.metrics.get(first.metric)?.departments ?? []).map((id) =>
      bothDepartmentTitles(id, plan),
    ),
  };
  return [{ code: 'report-not-answerable', args, place: first.place }];
}
