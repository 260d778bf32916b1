import { formatDay } from '../../model/calendar.js';
import type { DepartmentId } from '../../model/ids.js';
import type { EveryRequirement, Plan, Requirement, Target } from '../../model/plan.js';
import type { Bilingual, Comparator } from '../../model/words.js';
import { planJson } from '../shared/finding-json.js';
import { exact, jsonText } from '../kit/json.js';
import type { TargetJson, TargetsJson } from './shape.js';

/** Targets for programs. */
export function renderTargetsJson(plan: Plan, targets: readonly Target[]): string {
  const json: TargetsJson = {
    plan: planJson(plan),
    targets: targets.map((target) => targetJson(target, plan)),
    figuresThatAreNoTargets: plan.figures.map(({ clause, figure, reason }) => ({
      clause,
      figure,
      reason: words(reason),
    })),
  };
  return jsonText(json);
}

/** One target with every field that it has. */
export function targetJson(target: Target, plan: Plan): TargetJson {
  return {
    id: target.id,
    clause: target.clause,
    title: words(target.title),
    kind: target.kind,
    ...ofKind(target),
    region: target.region === plan.area.id ? undefined : target.region,
    due: formatDay(target.due),
    dueIs: target.dueIs,
    strength: target.strength,
    wording: target.wording,
    printed: target.printed,
    departments: target.departments.map((id) => departmentJson(id, plan)),
    unknown: orNothing(target.unknown),
    readings: orNothing(target.readings.map(words)),
    note: target.note && words(target.note),
  };
}

/** What a target asks for: the fields that depend on its kind, each in the order of the schema. */
function ofKind(target: Target): Partial<TargetJson> {
  switch (target.kind) {
    case 'total':
      return { metric: target.metric, ...asked(target), from: formatDay(target.from) };
    case 'each-year':
      return { metric: target.metric, ...asked(target), years: [...target.years] };
    case 'level':
    case 'growth':
      return { metric: target.metric, ...asked(target) };
    case 'share':
      return { metric: target.metric, part: target.part, whole: target.whole, ...asked(target) };
    case 'coverage':
      return { metric: target.metric, ...asked(target), stage: target.stage, population: target.population };
    case 'milestone':
      return { stage: target.stage, project: target.project };
    case 'count':
      return {
        metric: target.metric,
        ...asked(target),
        stage: target.stage,
        projects: orNothing(target.projects),
      };
    case 'cadence':
      return { metric: target.metric, interval: target.interval, from: formatDay(target.from) };
  }
}

interface Asked {
  readonly requirement: Requirement | EveryRequirement | undefined;
  readonly comparator: Comparator;
  readonly unit: { readonly symbol: string } | undefined;
}

function asked({ requirement, comparator, unit }: Asked): Partial<TargetJson> {
  const quantity = requirement?.comparator === 'every' ? undefined : requirement;
  return {
    comparator,
    value: quantity && exact(quantity.value),
    upper: quantity?.comparator === 'between' ? exact(quantity.upper) : undefined,
    tolerance: quantity?.comparator === 'about' ? exact(quantity.tolerance) : undefined,
    unit: unit?.symbol,
  };
}

/** An id that the plan does not know stands for its own title. */
function departmentJson(id: DepartmentId, plan: Plan): TargetJson['departments'][number] {
  const title = plan.departments.get(id)?.title;
  return { id, zh: title?.zh ?? id, en: title?.en ?? id };
}

function words({ zh, en }: Bilingual): { zh: string; en: string } {
  return { zh, en };
}

function orNothing<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}
