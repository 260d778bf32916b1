import type { Evidence } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';

/** Days that nobody reported for a region. */
export interface Missing {
  readonly region: RegionId;
  readonly periods: readonly Period[];
}

/** What is known of a flow from a first day through a last one. */
export interface FlowPoint {
  readonly through: Day;
  /** In the base unit; where something is missing, the sum of what is there. */
  readonly value: Decimal;
  /** Nothing is missing of it. */
  readonly isComplete: boolean;
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
}

/** A flow's figures, asked for any window and region. */
export interface Flows {
  readonly isOf: (plan: Plan) => boolean;
  /** The sums from a day on, one for every day up to a last one through which something is known, in order of time. */
  readonly points: (region: RegionId, from: Day, to?: Day) => readonly FlowPoint[];
  /** The sum of exactly these days, if figures tell it without a gap. */
  readonly exactly: (region: RegionId, span: Period) => FlowPoint | undefined;
}
