import type { Finding } from '../../catalogue/findings.js';
import type { DepartmentId, MetricId } from '../../model/ids.js';
import { comparePlaces } from '../../model/place.js';
import type { Metric, NonTargetFigure, Plan, Target, Task } from '../../model/plan.js';
import { metricsUsedBy } from '../../model/targets.js';
import { err, ok, type Result } from '../../model/result.js';
import type { PlanFile } from '../schema.js';
import type { YamlFile } from '../../yaml/parse.js';
import { withComponents } from './components.js';
import { frameOf, type PlanFrame } from './frame.js';
import { metricsOf, withDepartments, type TaskSource } from './metrics.js';
import { placeAt, Problems, showPlace, under, type At } from './problems.js';
import { departmentRefs, type TargetReferences } from './references.js';
import { rejectSameTargets } from './same.js';
import { targetOf } from './targets.js';

/** The files of a plan that have the right shape, as far as they have it. */
export interface PlanSource {
  readonly yaml: YamlFile;
  readonly raw: PlanFile;
  readonly tasks: readonly TaskSource[];
  /** Names of items that are declared, but were left out because they are faulty. */
  readonly faulty: readonly string[];
  /** Ids of targets in which something stands in for what is faulty: they are not all that their file says. */
  readonly patched: readonly string[];
  /** Every file could be read; if not, it is not known which metrics and projects there are. */
  readonly whole: boolean;
}

/** Makes a plan of its files, or says everything that is wrong between them. */
export function normalisePlan(source: PlanSource): Result<Plan, readonly Finding[]> {
  const problems = new Problems(source.faulty, source.whole);
  const frame = frameOf(source.raw, source.yaml, problems);
  const sources = source.tasks.toSorted((a, b) => a.raw.task - b.raw.task);
  const declared = metricsOf(sources, frame, problems);
  const metrics = withComponents(sources, { frame, metrics: declared, problems });
  const scope: TargetReferences = { frame, metrics, problems };
  const parts = sources.map((task) => taskOf(task, scope));
  rejectSameTasks(sources, problems);
  const targets = rejectSameTargets(
    parts.flatMap((part) => part.targets),
    new Set(source.patched),
    problems,
  );
  if (problems.findings.length > 0) return err(problems.findings);
  return ok(assemble(frame, metrics, parts, targets));
}

interface TaskParts {
  readonly task: Task;
  readonly targets: readonly { readonly target: Target; readonly at: At }[];
  readonly figures: readonly NonTargetFigure[];
}

function taskOf({ yaml, raw }: TaskSource, scope: TargetReferences): TaskParts {
  const departments = departmentRefs(raw.departments, { yaml, path: ['departments'] }, scope);
  const task: Task = { number: raw.task, clause: raw.clause, title: raw.title, departments };
  const targets = (raw.targets ?? []).flatMap((target, index) => {
    const at: At = { yaml, path: ['targets', index] };
    const made = targetOf(target, task, at, scope);
    return made ? [{ target: made, at }] : [];
  });
  return { task, targets, figures: raw.figures ?? [] };
}

function assemble(
  frame: PlanFrame,
  metrics: ReadonlyMap<MetricId, Metric>,
  parts: readonly TaskParts[],
  targets: readonly Target[],
): Plan {
  return {
    ...frame,
    metrics: withDepartments(metrics, answerable(targets)),
    tasks: parts.map(({ task }) => task),
    targets: targets.toSorted((a, b) => a.task - b.task || comparePlaces(a.place, b.place)),
    figures: parts.flatMap(({ figures }) => figures),
  };
}

function answerable(targets: readonly Target[]): ReadonlyMap<MetricId, readonly DepartmentId[]> {
  const departments = new Map<MetricId, DepartmentId[]>();
  for (const target of targets) {
    for (const metric of metricsUsedBy(target)) {
      departments.set(metric, [...(departments.get(metric) ?? []), ...target.departments]);
    }
  }
  return departments;
}

function rejectSameTasks(sources: readonly TaskSource[], problems: Problems): void {
  const first = new Map<number, At>();
  for (const { yaml, raw } of sources) {
    const at = under({ yaml, path: [] }, 'task');
    const earlier = first.get(raw.task);
    if (earlier) {
      const args = { id: String(raw.task), first: showPlace(placeAt(earlier)) };
      problems.add({ code: 'plan-duplicate-id', args, place: placeAt(at) });
    } else first.set(raw.task, at);
  }
}
