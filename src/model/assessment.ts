import type { Acceptance } from './acceptance.js';
import type { Day, Period } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { MetricId, RegionId, StageId } from './ids.js';
import type { Observation } from './observation.js';
import type { Place } from './place.js';
import type { Requirement, Target } from './plan.js';
import type { Unit } from './units.js';
import type { Bilingual, Verdict } from './words.js';

/** What was reached: an amount in the target's unit, or a stage. */
export type Actual =
  | { readonly sort: 'quantity'; readonly value: Decimal; readonly unit: Unit }
  | { readonly sort: 'stage'; readonly stage: StageId };

/** What was asked for; `units` is a whole population, or all intervals that have gone by. */
export type Required =
  | { readonly sort: 'quantity'; readonly requirement: Requirement; readonly unit: Unit }
  | { readonly sort: 'units'; readonly size: Decimal; readonly unit: Unit }
  | { readonly sort: 'stage'; readonly stage: StageId };

/** What is measured alike of a target and of its parts. Fractions are of one: 0.5 is a half. */
export interface Measures {
  /** Left out where figures do not tell it exactly. */
  readonly actual: Actual | undefined;
  /** Between what it must lie, in the target's unit: both are the actual amount where that is known, else there may be none. */
  readonly least: Decimal | undefined;
  readonly greatest: Decimal | undefined;
  readonly required: Required | undefined;
  /**
   * Actual over required, or the least that it can be; of a way from a baseline, the way done over the whole way. Of a cap
   * nothing is to be completed but such a way.
   */
  readonly completion: Decimal | undefined;
  /** What completion should be by the data's cut-off date. */
  readonly pace: Decimal | undefined;
  /** Required less actual, or of a cap what is beyond it, in the target's unit; never negative. */
  readonly gap: Decimal | undefined;
}

/** What a part is a part of its target by. */
export type PartOf =
  | { readonly sort: 'year'; readonly year: number }
  | { readonly sort: 'region'; readonly region: RegionId }
  | { readonly sort: 'project'; readonly project: MetricId }
  | { readonly sort: 'part' | 'whole'; readonly metric: MetricId }
  | { readonly sort: 'interval'; readonly period: Period };

/** One year, region, project or other part of a target, judged by itself where that makes sense. */
export interface Part extends Measures {
  readonly of: PartOf;
  readonly verdict: Verdict | undefined;
}

/** One figure behind a verdict; `minus` where a longer stretch was taken less a shorter one. */
export interface Evidence {
  readonly observation: Observation;
  readonly minus: boolean;
}

/** So many figures that were left out are listed of one target: whoever has more looks at the file. */
export const MAX_LEFT_OUT = 1000;

/** Why a reported figure was not used. */
export type LeftOutBecause =
  | { readonly sort: 'superseded'; readonly by: Observation }
  | { readonly sort: 'repeated'; readonly by: Observation }
  | { readonly sort: 'contradicted'; readonly by: Observation }
  | { readonly sort: 'not-lead'; readonly by: Observation }
  | { readonly sort: 'after-as-of' }
  | { readonly sort: 'not-needed' };

export interface LeftOut {
  readonly observation: Observation;
  readonly because: LeftOutBecause;
}

/** By how much an amount misses its requirement; nought where that is less than can be shown. */
interface Gap {
  readonly by: Decimal;
  readonly unit: Unit;
  readonly comparator: Requirement['comparator'];
}

/** A reason as data; the catalogue has the words. Amounts are in the unit beside them. */
export type Reason =
  | { readonly code: 'satisfied'; readonly since: Day }
  | { readonly code: 'satisfied-late'; readonly since: Day; readonly due: Day }
  | { readonly code: 'holds'; readonly on: Day }
  /** Less than is asked for. */
  | ({ readonly code: 'short' } & Gap)
  /** More than a cap allows. */
  | ({ readonly code: 'exceeded' } & Gap)
  | { readonly code: 'outside'; readonly unit: Unit; readonly from: Decimal; readonly to: Decimal }
  | { readonly code: 'stage-not-reached'; readonly reached: StageId | undefined; readonly wanted: StageId }
  | { readonly code: 'pace'; readonly completion: Decimal; readonly pace: Decimal; readonly cutOff: Day }
  | { readonly code: 'pace-open'; readonly completion: Decimal; readonly pace: Decimal; readonly cutOff: Day }
  | { readonly code: 'no-pace' }
  | { readonly code: 'awaited'; readonly since: Day; readonly cutOff: Day | undefined }
  | { readonly code: 'overdue'; readonly due: Day; readonly awaited: Day; readonly cutOff: Day | undefined }
  | {
      readonly code: 'bounded';
      readonly least: Decimal | undefined;
      readonly greatest: Decimal | undefined;
      readonly unit: Unit;
      readonly through: Day;
    }
  | { readonly code: 'latest'; readonly value: Decimal; readonly unit: Unit; readonly on: Day }
  | { readonly code: 'stage-since'; readonly stage: StageId; readonly on: Day }
  | {
      /** No report tells of the deadline's day: those beside it, if there are any, do not agree. */
      readonly code: 'unreported-day';
      readonly metric: MetricId;
      readonly on: Day;
      readonly before: Day | undefined;
      readonly after: Day | undefined;
    }
  | { readonly code: 'nothing-reported'; readonly metrics: readonly MetricId[] }
  | { readonly code: 'nothing-seen'; readonly metrics: readonly MetricId[] }
  | {
      readonly code: 'rows-refused';
      readonly metric: MetricId;
      readonly count: number;
      /** Where the first of them stands, and what was wrong with it. */
      readonly place: Place | undefined;
      readonly message: Bilingual;
    }
  | { readonly code: 'only-others'; readonly metric: MetricId; readonly region: RegionId }
  | { readonly code: 'not-begun'; readonly start: Day }
  | {
      readonly code: 'missing-periods';
      readonly metric: MetricId;
      readonly region: RegionId;
      readonly periods: readonly Period[];
    }
  | {
      readonly code: 'missing-regions';
      readonly metric: MetricId;
      readonly regions: readonly RegionId[];
      /** What is missing of each of them; empty where nothing of them is known. */
      readonly periods: readonly Period[];
    }
  | { readonly code: 'missing-projects'; readonly projects: readonly MetricId[] }
  | { readonly code: 'missing-intervals'; readonly periods: readonly Period[] }
  | { readonly code: 'failed-intervals'; readonly periods: readonly Period[] }
  | { readonly code: 'fewer-than-intervals'; readonly period: Period }
  | { readonly code: 'lacking-regions'; readonly regions: readonly RegionId[] }
  | { readonly code: 'projects-there'; readonly projects: readonly MetricId[] }
  | { readonly code: 'projects-not-there'; readonly projects: readonly MetricId[] }
  | { readonly code: 'unnamed-projects'; readonly named: number }
  | {
      readonly code: 'share-of';
      readonly part: Decimal;
      readonly whole: Decimal;
      readonly unit: Unit;
      readonly through: Day;
    }
  | { readonly code: 'share-reported'; readonly through: Day }
  | {
      readonly code: 'share-apart';
      readonly part: Day;
      readonly whole: Day;
      readonly through: Day | undefined;
    }
  | { readonly code: 'whole-is-zero' }
  | {
      readonly code: 'growth-held';
      readonly months: number;
      /** Left out where it is no whole number of years, and so has no exact figure. */
      readonly needed: Decimal | undefined;
      readonly unit: Unit;
      readonly comparator: Requirement['comparator'];
    }
  | { readonly code: 'base-not-positive' }
  | { readonly code: 'lacks-value' }
  | { readonly code: 'lacks-tolerance' }
  | { readonly code: 'lacks-baseline' }
  | { readonly code: 'lacks-population'; readonly population: string }
  | { readonly code: 'years'; readonly year: number; readonly verdict: Verdict }
  | { readonly code: 'contradicted'; readonly metric: MetricId }
  | { readonly code: 'stale'; readonly cutOff: Day; readonly days: number };

/** One target judged on one date. */
export interface Assessment extends Measures {
  readonly target: Target;
  readonly verdict: Verdict;
  /** The last day that the figures behind the verdict cover. */
  readonly cutOff: Day | undefined;
  /** A report that should be in by now is not behind the verdict, which could still change. */
  readonly stale: boolean;
  /** Days from the date of judgement to the deadline; negative when it has passed. */
  readonly daysLeft: number;
  readonly parts: readonly Part[];
  readonly because: readonly Reason[];
  /** In order of file, line and column. */
  readonly evidence: readonly Evidence[];
  readonly leftOut: readonly LeftOut[];
  /** Set where somebody accepts that the target stands so: its verdict is the same, but it does not fail. */
  readonly waived?: Acceptance;
  /** How many more were left out: of very many, only the first are listed. */
  readonly leftOutUnlisted?: number | undefined;
}
