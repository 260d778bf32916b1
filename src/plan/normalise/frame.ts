import { findUnit, unitTable } from '../../model/units.js';
import type { Day } from '../../model/calendar.js';
import { formatDay } from '../../model/calendar.js';
import type { DepartmentId, PlanId, PopulationId, RegionId, StageId } from '../../model/ids.js';
import type { Named, Plan, Population } from '../../model/plan.js';
import type { PlanFile } from '../schema.js';
import type { YamlFile } from '../yaml.js';
import { distinct, type Declared } from './names.js';
import { placeAt, under, type At, type Problems } from './problems.js';

/** All of a plan that `plan.yaml` says: what the tasks refer to. */
export type Frame = Omit<Plan, 'metrics' | 'tasks' | 'targets' | 'figures'>;

export function frameOf(raw: PlanFile, yaml: YamlFile, problems: Problems): Frame {
  const root: At = { yaml, path: [] };
  checkTimeZone(raw.timeZone, under(root, 'timeZone'), problems);
  checkOrder(raw.period.start, raw.period.end, under(root, 'period'), problems);

  const area = declare<RegionId>(raw.area, under(root, 'area'));
  const regions = distinct<RegionId, Declared<RegionId>>(
    [area, ...declareAll<RegionId>(raw.regions, under(root, 'regions'))],
    problems,
  );
  const departments = distinct<DepartmentId, Declared<DepartmentId>>(
    declareAll<DepartmentId>(raw.departments, under(root, 'departments')),
    problems,
  );
  const stages = distinct<StageId, Declared<StageId> & { rank: number }>(
    raw.stages.map((stage, index) => ({
      ...declare<StageId>(stage, under(root, 'stages', index)),
      rank: stage.rank,
    })),
    problems,
  );
  const regionIds = new Set(regions.slice(1).map(({ item }) => item.id));
  return {
    id: brandPlan(raw.id),
    title: raw.title,
    timeZone: raw.timeZone,
    period: raw.period,
    cadence: { interval: raw.cadence.interval, graceDays: raw.cadence.graceDays ?? 0 },
    area: area.item,
    regions: byId(regions.slice(1).map(({ item }) => item)),
    populations: byId(populationsOf(raw, regionIds, root, problems)),
    departments: byId(departments.map(({ item }) => item)),
    stages: byId(stages.map(({ item, rank }) => ({ ...item, rank }))),
    units: unitTable(unitsOf(raw, root, problems)),
  };
}

export function declare<Id extends string>(
  raw: {
    readonly id: string;
    readonly title: Named<Id>['title'];
    readonly aliases?: readonly string[] | undefined;
  },
  at: At,
): Declared<Id> {
  return { item: { id: brand<Id>(raw.id), title: raw.title, aliases: raw.aliases ?? [] }, at };
}

export function byId<Id extends string, Item extends { readonly id: Id }>(
  items: readonly Item[],
): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Reports a stretch of time that ends before it begins. */
export function checkOrder(start: Day, end: Day, where: At, problems: Problems): void {
  if (start <= end) return;
  const args = { start: formatDay(start), end: formatDay(end) };
  problems.add({ code: 'plan-dates-swapped', args, place: placeAt(where) });
}

/** The one place where text becomes an id: the schema has checked its form. */
export function brand<Id extends string>(text: string): Id {
  return text as Id;
}

function brandPlan(text: string): PlanId {
  return brand<PlanId>(text);
}

function declareAll<Id extends string>(
  raw: readonly Parameters<typeof declare<Id>>[0][],
  at: At,
): Declared<Id>[] {
  return raw.map((item, index) => declare<Id>(item, under(at, index)));
}

function checkTimeZone(zone: string, where: At, problems: Problems): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    problems.add({
      code: 'plan-bad-value',
      args: { found: zone, expected: 'time-zone' },
      place: placeAt(where),
    });
  }
}

function populationsOf(
  raw: PlanFile,
  regions: ReadonlySet<RegionId>,
  root: At,
  problems: Problems,
): Population[] {
  const declared = (raw.populations ?? []).map((population, index) => ({
    ...declare<PopulationId>(population, under(root, 'populations', index)),
    population,
  }));
  return distinct<PopulationId, (typeof declared)[number]>(declared, problems).map(
    ({ item, at, population }) => {
      if (population.regions === undefined) {
        const { size } = population;
        return size === undefined || size === 'unknown'
          ? { ...item, sort: 'unknown' }
          : { ...item, sort: 'size', size };
      }
      if (population.size !== undefined) {
        problems.add({
          code: 'plan-key-excludes',
          args: { key: 'size', other: 'regions' },
          place: placeAt(under(at, 'size')),
        });
      }
      const members =
        population.regions === 'all' ? [...regions] : population.regions.map((id) => brand<RegionId>(id));
      members.forEach((id, index) => {
        if (!regions.has(id)) problems.unknownReference('region', id, regions, under(at, 'regions', index));
      });
      return { ...item, sort: 'regions', regions: members };
    },
  );
}

function unitsOf(raw: PlanFile, root: At, problems: Problems): NonNullable<PlanFile['units']> {
  const builtIn = unitTable();
  return (raw.units ?? []).filter(({ names, dimension, factor }, index) => {
    const clash = names
      .map((name) => findUnit(builtIn, name))
      .find((unit) => unit && unit.dimension !== dimension);
    const where = under(root, 'units', index);
    if (clash) {
      const args = { unit: names[0] ?? '', metric: dimension, metricUnit: clash.symbol };
      problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(where) });
    }
    if (!factor.gt(0)) {
      problems.add({
        code: 'plan-bad-value',
        args: { found: factor.toFixed(), expected: 'decimal' },
        place: placeAt(under(where, 'factor')),
      });
      return false;
    }
    return true;
  });
}
