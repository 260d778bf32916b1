import type { Day, Period } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { DepartmentId, MetricId, RegionId, StageId } from './ids.js';
import type { CellPlace } from './place.js';
import type { Basis } from './words.js';

/** When a figure was submitted, by the plan's own clock. A date without a time has no order within its day. */
export interface Submitted {
  readonly day: Day;
  /** `HH:MM:SS` */
  readonly time: string | undefined;
}

interface ObservationBase {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly period: Period;
  readonly department: DepartmentId | undefined;
  readonly submitted: Submitted | undefined;
  /** The figure and its unit as the report has them, for showing where a verdict comes from. */
  readonly reported: string;
  readonly note: string | undefined;
  /** The cell of the figure. */
  readonly place: CellPlace;
}

/** A reported amount or rate, in the base unit of the metric's dimension. */
export interface QuantityObservation extends ObservationBase {
  readonly sort: 'quantity';
  readonly basis: Basis;
  readonly value: Decimal;
}

/** A reported stage of a project. */
export interface StageObservation extends ObservationBase {
  readonly sort: 'stage';
  readonly stage: StageId;
}

export type Observation = QuantityObservation | StageObservation;

/**
 * One file of reports and what became of its rows: `rows` = observations + `rejected` + `ignored`. By a layout, each cell
 * with a figure counts as a row, as it would be one in a tidy table.
 */
export interface Input {
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: string | undefined;
  /** The file does not say how it is encoded: it was told by its content. */
  readonly encodingAssumed: boolean;
  /** The layout that it was read by. */
  readonly layout?: string | undefined;
  readonly rows: number;
  readonly observations: number;
  readonly rejected: number;
  /** Titles, headers, totals, footers and blank lines. */
  readonly ignored: number;
}
