import type { Day, Period } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { DepartmentId, MetricId, PlanId, PopulationId, RegionId, StageId, TargetId } from './ids.js';
import type { Place } from './place.js';
import type { Unit, UnitTable } from './units.js';
import type { Basis, Bilingual, Interval, Nature, Strength, TargetKind, Unknown } from './words.js';

/** Something with an id, a title in both languages, and the other names it goes by in reports. */
export interface Named<Id extends string> {
  readonly id: Id;
  readonly title: Bilingual;
  readonly aliases: readonly string[];
}

export type Region = Named<RegionId>;
export type Department = Named<DepartmentId> & { readonly place: Place };

/** A step of a project. Stages of one rank stand for each other: a project under way has been started. */
export interface Stage extends Named<StageId> {
  readonly rank: number;
}

/** The units that a coverage target asks something of: regions of the plan, or a mere number, or not even that. */
export type Population = Named<PopulationId> &
  (
    | { readonly sort: 'regions'; readonly regions: readonly RegionId[] }
    | { readonly sort: 'size'; readonly size: Decimal }
    | { readonly sort: 'unknown' }
  );

/** How the document divides a metric up, and how it has to be read for the parts to make up the whole, once each. */
export interface Breakdown {
  readonly parts: readonly MetricId[];
  readonly reading: Bilingual;
}

interface MetricBase extends Named<MetricId> {
  /** Those whose targets use the metric, in the order in which they answer: the first one's figure stands. */
  readonly departments: readonly DepartmentId[];
  readonly place: Place;
}
/** An amount over a period; sums over time, and over regions unless `regional` says otherwise. */
export interface FlowMetric extends MetricBase {
  readonly type: 'flow';
  readonly unit: Unit;
  readonly basis: Basis;
  readonly regional: Regional;
  /** Metrics that are separate components of this one: together they are never more than it. */
  readonly components?: readonly MetricId[];
  /** No figure is judged by it: it is one reading of the document, against which the plan itself is held. */
  readonly breakdown?: Breakdown;
}
/** An amount at the end of a period; sums over regions unless `regional` says otherwise. */
export interface StockMetric extends MetricBase {
  readonly type: 'stock';
  readonly unit: Unit;
  readonly regional: Regional;
  /** Metrics that are separate components of this one: together they are never more than it. */
  readonly components?: readonly MetricId[];
  /** No figure is judged by it: it is one reading of the document, against which the plan itself is held. */
  readonly breakdown?: Breakdown;
}
/** A rate at the end of a period; sums over nothing. */
export interface RatioMetric extends MetricBase {
  readonly type: 'ratio';
  readonly unit: Unit;
}
/** The stage that a project has reached by the end of a period. */
export interface StageMetric extends MetricBase {
  readonly type: 'stage';
}
/** Whether the regions' figures add up to the area's (`sum`), or each region's stands for itself (`own`). */
export type Regional = 'sum' | 'own';
export type QuantityMetric = FlowMetric | StockMetric | RatioMetric;
export type Metric = QuantityMetric | StageMetric;

/** What a figure is held against, in the unit of the target; `relative` where the baseline told the value. */
export type Requirement = (
  | {
      readonly comparator: 'at-least' | 'more-than' | 'at-most' | 'less-than';
      readonly value: Decimal;
    }
  | { readonly comparator: 'between'; readonly value: Decimal; readonly upper: Decimal }
  | { readonly comparator: 'about'; readonly value: Decimal; readonly tolerance: Decimal }
) & { readonly relative?: Relative };

/** A value that is told by the baseline: changed by so much, so many per cent of it, or so many times it. */
export type Relative =
  | { readonly sort: 'relative'; readonly by: Decimal; readonly in: 'percent' | 'points' }
  | { readonly sort: 'to'; readonly percent: Decimal }
  | { readonly sort: 'times'; readonly times: Decimal };

/** The requirement that every unit of a population has it, whatever its amount. */
export interface EveryRequirement {
  readonly comparator: 'every';
}

/** A requirement and its unit; `requirement` is left out where the document leaves its figure open. */
interface Quantified {
  readonly requirement: Requirement | undefined;
  readonly comparator: Requirement['comparator'];
  readonly unit: Unit;
}

/** Where a target starts from, or what its value is told by; `relative` stands although the baseline is not known. */
interface Based {
  readonly baseline?: Baseline | undefined;
  readonly relative?: Relative | undefined;
}

interface TargetBase<Kind extends TargetKind> {
  readonly kind: Kind;
  readonly id: TargetId;
  /** The number of the task that the target belongs to; 0 for the plan's own headline targets. */
  readonly task: number;
  readonly clause: string;
  readonly title: Bilingual;
  readonly region: RegionId;
  readonly due: Day;
  readonly dueIs: 'printed' | 'implied';
  readonly strength: Strength;
  /** Left out where the document says neither. */
  readonly nature?: Nature;
  readonly wording: string;
  /** What the document calls it, where that is neither a title nor an alias; … stands for words left out. */
  readonly printed?: string;
  /** The first one leads. */
  readonly departments: readonly DepartmentId[];
  readonly unknown: readonly Unknown[];
  /** The ways in which the clause can be read; the first is the one that is judged. */
  readonly readings: readonly Bilingual[];
  readonly note: Bilingual | undefined;
  readonly place: Place;
}

/** The amount that should be done by the end of a day, as the plan's own schedule has it. */
export interface ScheduleStep {
  readonly by: Day;
  readonly value: Decimal;
}

export interface TotalTarget extends TargetBase<'total'>, Quantified, Based {
  readonly metric: MetricId;
  readonly from: Day;
  readonly schedule: readonly ScheduleStep[];
}
export interface EachYearTarget extends TargetBase<'each-year'>, Quantified, Based {
  readonly metric: MetricId;
  readonly years: readonly number[];
}
export interface LevelTarget extends TargetBase<'level'>, Quantified, Based {
  readonly metric: MetricId;
  /** Must hold at the deadline, rather than be reached by it. */
  readonly hold: boolean;
}
export interface ShareTarget extends TargetBase<'share'>, Quantified, Based {
  readonly part: MetricId;
  readonly whole: MetricId;
  /** The metric under which departments report the share itself, checked against the reckoned one. */
  readonly metric: MetricId | undefined;
  /** Flows are summed since the plan's start, or since the start of the year of judgement. */
  readonly over: 'plan' | 'year';
}
export interface GrowthTarget extends TargetBase<'growth'>, Quantified {
  readonly metric: MetricId;
  readonly baseline: Baseline | undefined;
}
export interface CoverageTarget extends TargetBase<'coverage'> {
  readonly metric: MetricId;
  readonly population: PopulationId;
  readonly requirement: Requirement | EveryRequirement | undefined;
  readonly comparator: Requirement['comparator'] | 'every';
  readonly unit: Unit | undefined;
  /** For a stage metric: the stage that each unit must reach. */
  readonly stage: StageId | undefined;
  /** Of how many per cent of the units it is asked; of all of them if `undefined`. */
  readonly share: Decimal | undefined;
}
export interface MilestoneTarget extends TargetBase<'milestone'> {
  readonly project: MetricId;
  readonly stage: StageId;
}
export interface CountTarget extends TargetBase<'count'>, Quantified {
  /** The named members; there may be fewer than the count asks for. */
  readonly projects: readonly MetricId[];
  readonly stage: StageId | undefined;
  /** The metric under which the number itself is reported. */
  readonly metric: MetricId | undefined;
}
export interface CadenceTarget extends TargetBase<'cadence'> {
  readonly metric: MetricId;
  readonly interval: Interval;
  readonly from: Day;
}

/** The figure to start from. Its unit is the target's for a level, and the metric's for a growth. */
export interface Baseline {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly on: Day;
}

export type Target =
  | TotalTarget
  | EachYearTarget
  | LevelTarget
  | ShareTarget
  | GrowthTarget
  | CoverageTarget
  | MilestoneTarget
  | CountTarget
  | CadenceTarget;

/** A numbered task of the plan; task 0 is the plan as a whole. */
export interface Task {
  readonly number: number;
  readonly clause: string;
  readonly title: Bilingual;
  readonly departments: readonly DepartmentId[];
}

/** A figure of the document that sets no target, with the reason. */
export interface NonTargetFigure {
  readonly clause: string;
  readonly figure: string;
  readonly reason: Bilingual;
}

export interface Plan {
  readonly id: PlanId;
  readonly title: Bilingual;
  readonly timeZone: string;
  readonly period: Period;
  /** How often reports are due, and how many days after the end of the interval. */
  readonly cadence: { readonly interval: Interval; readonly graceDays: number };
  readonly area: Region;
  /** The regions that make up the area. */
  readonly regions: ReadonlyMap<RegionId, Region>;
  readonly populations: ReadonlyMap<PopulationId, Population>;
  readonly departments: ReadonlyMap<DepartmentId, Department>;
  readonly stages: ReadonlyMap<StageId, Stage>;
  readonly units: UnitTable;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly figures: readonly NonTargetFigure[];
}
