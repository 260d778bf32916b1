import { plain, type Decimal } from '../../model/decimal.js';
import { findUnit, reservedUnits, unitTable, type UnitEntry } from '../../model/units.js';
import { formatDay, type Day, type Period } from '../../model/calendar.js';
import type { DepartmentId, PlanId, PopulationId, RegionId, StageId } from '../../model/ids.js';
import type { Named, Plan, Population } from '../../model/plan.js';
import type { PlanFile } from '../schema.js';
import type { YamlFile } from '../../yaml/parse.js';
import { distinct, type Declared } from './names.js';
import { placeAt, rejectRepeats, under, type At, type Problems } from './problems.js';

/** All of a plan that `plan.yaml` says: what the tasks refer to. */
export type PlanFrame = Omit<Plan, 'metrics' | 'tasks' | 'targets' | 'figures'>;

export function frameOf(raw: PlanFile, yaml: YamlFile, problems: Problems): PlanFrame {
  const root: At = { yaml, path: [] };
  checkTimeZone(raw.timeZone, under(root, 'timeZone'), problems);
  const period = periodOf(raw, root, problems);

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
  const counties = regions.filter(({ item }) => item.id !== area.item.id).map(({ item }) => item);
  return {
    id: brandPlan(raw.id),
    title: raw.title,
    timeZone: raw.timeZone,
    period,
    cadence: { interval: raw.cadence.interval, graceDays: raw.cadence.graceDays ?? 0 },
    area: area.item,
    regions: byId(counties),
    populations: byId(populationsOf(raw, new Set(counties.map(({ id }) => id)), root, problems)),
    departments: byId(departments.map(({ item, at }) => ({ ...item, place: placeAt(at) }))),
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

function byId<Id extends string, Item extends { readonly id: Id }>(
  items: readonly Item[],
): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The period of the plan; the right way round where it is not, so that this is reported once. */
function periodOf({ period }: PlanFile, root: At, problems: Problems): Period {
  const { start, end } = period;
  checkOrder(start, end, under(root, 'period'), problems);
  return start <= end ? period : { start: end, end: start };
}

/** Reports a day outside a period. */
export function checkWithin(day: Day, { start, end }: Period, where: At, problems: Problems): void {
  if (start <= day && day <= end) return;
  const args = { found: formatDay(day), start: formatDay(start), end: formatDay(end) };
  problems.add({ code: 'plan-day-outside', args, place: placeAt(where) });
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
      const size = sizeOf(population.size, under(at, 'size'), problems);
      if (population.regions === undefined)
        return size === undefined ? { ...item, sort: 'unknown' } : { ...item, sort: 'size', size };
      if (population.size !== undefined) {
        const args = { key: 'size', other: 'regions' };
        problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, 'size')) });
      }
      return { ...item, sort: 'regions', regions: membersOf(population.regions, regions, at, problems) };
    },
  );
}

type RawPopulation = NonNullable<PlanFile['populations']>[number];

/** How many units there are, which is a whole number; `undefined` where the document leaves it open. */
function sizeOf(size: RawPopulation['size'], where: At, problems: Problems): Decimal | undefined {
  if (size === undefined || size === 'unknown') return undefined;
  if (size.gt(0) && size.isInteger()) return size;
  const args = { found: plain(size), expected: 'positive-integer' } as const;
  problems.add({ code: 'plan-bad-value', args, place: placeAt(where) });
  return undefined;
}

function membersOf(
  raw: NonNullable<RawPopulation['regions']>,
  regions: ReadonlySet<RegionId>,
  at: At,
  problems: Problems,
): readonly RegionId[] {
  if (raw === 'all') return [...regions];
  const members = raw.map((id) => brand<RegionId>(id));
  rejectRepeats(members, under(at, 'regions'), problems);
  members.forEach((id, index) => {
    if (!regions.has(id)) problems.unknownReference('region', id, regions, under(at, 'regions', index));
  });
  return members;
}

/** The units that a plan declares, as far as their names are free and their factors possible. */
function unitsOf(raw: PlanFile, root: At, problems: Problems): readonly UnitEntry[] {
  const own: UnitEntry[] = [];
  (raw.units ?? []).forEach((unit, index) => {
    const where = under(root, 'units', index);
    const taken = takenName(unit, own);
    if (taken) problems.add({ code: 'plan-unit-taken', args: taken, place: placeAt(under(where, 'names')) });
    if (!unit.factor.gt(0)) {
      const args = { found: plain(unit.factor), expected: 'positive-decimal' } as const;
      problems.add({ code: 'plan-bad-value', args, place: placeAt(under(where, 'factor')) });
      for (const name of unit.names) problems.leaveOut(name);
    } else own.push(unit);
  });
  return own;
}

/**
 * A name of a unit that means something else already. A plan may give a built-in unit another factor (a short ton for
 * 吨), but not another dimension; and no two units of its own share a name.
 */
function takenName({ names, dimension }: UnitEntry, own: readonly UnitEntry[]) {
  const [builtIn, before] = [reservedUnits(), reservedUnits(own)];
  for (const unit of names) {
    const other = findUnit(before, unit);
    const isOwn = own.some((entry) => entry.names.includes(unit));
    if (!other || (!isOwn && findUnit(builtIn, unit)?.dimension === dimension)) continue;
    return { unit, dimension, other: other.symbol, otherDimension: other.dimension };
  }
  return undefined;
}
