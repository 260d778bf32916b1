import type { Evidence } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';

/** Bounds of an amount in base units; `undefined` if unbounded. */
export interface Bounds {
  readonly least: Decimal | undefined;
  readonly greatest: Decimal | undefined;
}

/** Days of a region that are missing to know an amount. */
export interface Missing {
  readonly region: RegionId;
  readonly periods: readonly Period[];
}

/** An amount as entailed by the figures. Evidence and missing days are computed on demand: most are never used. */
export interface Amount extends Bounds {
  /** Figures that the bounds follow from. */
  readonly evidence: readonly Evidence[];
  /** What would make it exact; empty if it is. */
  readonly missing: readonly Missing[];
}

/** A flow's amounts over any days of any region. */
export interface Flows {
  readonly plan: Plan;
  /** What is known of a stretch. */
  readonly between: (region: RegionId, span: Period) => Amount;
  /** Last days of all known stretches, ascending. */
  readonly ends: (region: RegionId) => readonly Day[];
  /** Rule 8: the last day covered by a figure of the region, or by figures of all regions that add up to it. */
  readonly cutOff: (region: RegionId) => Day | undefined;
}

/** A stock or rate on a day. */
export interface DayReading extends Amount {
  readonly through: Day;
}

export const NOTHING_KNOWN: Bounds = { least: undefined, greatest: undefined };

export function exactly(value: Decimal): Bounds {
  return { least: value, greatest: value };
}

/** The amount if both bounds are equal. */
export function exactOf({ least, greatest }: Bounds): Decimal | undefined {
  return least && greatest && least.eq(greatest) ? least : undefined;
}
