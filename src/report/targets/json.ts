import { formatDay } from '../../model/calendar.js';
import type { DepartmentId } from '../../model/ids.js';
import type { EveryRequirement, Plan, Requirement, Target } from '../../model/plan.js';
import { fieldsOf, type TargetField } from '../../model/targets.js';
import type { Bilingual, Comparator } from '../../model/words.js';
import { planJson } from '../shared/finding-json.js';
import { jsonExact, jsonRelative, jsonText } from '../kit/json.js';
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
    nature: target.nature,
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
  const own = fieldsOf(target).reduce<Partial<TargetJson>>(
    (fields, field) => ({ ...fields, ...fieldJson(field) }),
    {},
  );
  const { metric, part, whole, stage, ...others } = own;
  return { metric, part, whole, ...('comparator' in target ? asked(target) : {}), stage, ...others };
}

function fieldJson(field: TargetField): Partial<TargetJson> {
  switch (field.sort) {
    case 'metrics':
    case 'reported':
      return field.name === 'projects'
        ? { projects: orNothing(field.metrics) }
        : { [field.name]: field.metrics[0] };
    case 'stage':
      return { stage: field.stage };
    case 'population':
      return { population: field.population };
    case 'share':
      return { share: field.share && jsonExact(field.share) };
    case 'interval':
      return { interval: field.interval };
    case 'from':
      return { from: formatDay(field.from) };
    case 'years':
      return { years: [...field.years] };
    case 'over':
      return { over: field.over };
    case 'hold':
      return { hold: field.hold };
    case 'schedule':
      return {
        schedule: orNothing(
          field.schedule.map(({ by, value }) => ({ by: formatDay(by), value: jsonExact(value) })),
        ),
      };
    case 'baseline':
      return {
        baseline: field.baseline && {
          value: jsonExact(field.baseline.value),
          unit: field.baseline.unit.symbol,
          on: formatDay(field.baseline.on),
        },
      };
    case 'relative':
      return jsonRelative(field.relative);
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
    value: quantity && jsonExact(quantity.value),
    upper: quantity?.comparator === 'between' ? jsonExact(quantity.upper) : undefined,
    tolerance: quantity?.comparator === 'about' ? jsonExact(quantity.tolerance) : undefined,
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
