import type { Day } from '../../model/calendar.js';
import type { DepartmentId, RegionId } from '../../model/ids.js';
import { dateRule, type DateRule } from '../../model/dates.js';
import type { Metric, Plan, Region, Stage } from '../../model/plan.js';
import type { Result } from '../../model/result.js';
import type { Scope } from '../../model/scope.js';
import type { Unit } from '../../model/units.js';
import type { ReportedPeriod } from './fields/basis.js';
import { departmentLookup } from './fields/department.js';
import { metricLookup } from './fields/metric.js';
import { readPeriod } from './fields/period.js';
import { regionFinder, regionLookup, type RegionFinder } from './fields/region.js';
import type { Separators } from './fields/separators.js';
import { stageLookup } from './fields/stage.js';
import { zoneClockOf, type ZoneClock } from './fields/submitted.js';
import { unitsOf, type Units } from './fields/unit.js';
import type { Lookup } from './lookup.js';
import type { Problem } from '../problem.js';
import { remembered } from './text.js';

/** All words of a plan that reports may use, prepared once for all files. */
export interface Vocabulary {
  /** Limits the rows that are read; `undefined` reads all. */
  readonly scope: Scope | undefined;
  readonly metrics: Lookup<Metric>;
  readonly regions: Lookup<RegionId>;
  readonly area: Region;
  readonly regionsWithin: RegionFinder;
  readonly departments: Lookup<DepartmentId>;
  readonly stages: Lookup<Stage>;
  /** In plan order, for messages. */
  readonly allStages: readonly Stage[];
  readonly units: Units;
  /** Units of the plan's metrics. */
  readonly ownUnits: readonly Unit[];
  readonly clock: ZoneClock;
  readonly planStart: Day;
  /** Rules for the dates of figures on a date of judgement. */
  readonly dates: (asOf: Day) => DateRule;
  readonly readPeriod: (text: string) => Result<ReportedPeriod, Problem>;
  /** Meaning of commas and points in figures. */
  readonly separators: (figure?: string) => Separators;
  /** The general vocabulary, if this one is for a single table. */
  readonly common: Vocabulary | undefined;
}

/** Prepares the words of a plan; `scope` limits the rows that are read. */
export function vocabularyOf(plan: Plan, scope?: Scope): Vocabulary {
  return {
    scope,
    metrics: metricLookup(plan),
    regions: regionLookup(plan),
    area: plan.area,
    regionsWithin: regionFinder(plan),
    departments: departmentLookup(plan),
    stages: stageLookup(plan),
    allStages: [...plan.stages.values()],
    units: unitsOf(plan.units),
    ownUnits: [...plan.metrics.values()].flatMap((metric) => (metric.type === 'stage' ? [] : metric.unit)),
    clock: zoneClockOf(plan.timeZone),
    planStart: plan.period.start,
    dates: dateRules(plan),
    readPeriod: remembered(readPeriod),
    separators: () => 'usual',
    common: undefined,
  };
}

/** Caches the last date's rules: most tables share one date of judgement. */
function dateRules(plan: Plan): Vocabulary['dates'] {
  let last: DateRule | undefined;
  return (asOf) => (last = last?.asOf === asOf ? last : dateRule(plan, asOf));
}
