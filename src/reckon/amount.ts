import type { Evidence } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';

/** Between what an amount must lie, in the base unit; `undefined` where there is no bound. */
export interface Bounds {
  readonly least: Decimal | undefined;
  readonly greatest: Decimal | undefined;
}

/** Days that would have to be reported of a region for an amount to be known. */
export interface Missing {
  readonly region: RegionId;
  readonly periods: readonly Period[];
}

/** What the figures entail of an amount. What is behind it is made out when it is asked for: of most, nobody asks. */
export interface Amount extends Bounds {
  /** The figures that its bounds follow from. */
  readonly evidence: readonly Evidence[];
  /** What would make it exact; nothing where it is. */
  readonly missing: readonly Missing[];
}

/** A flow's figures, asked for any stretch of days of any region. */
export interface Flows {
  readonly plan: Plan;
  /** What is known of a stretch. */
  readonly between: (region: RegionId, span: Period) => Amount;
  /** The last days of all stretches that anything is known of, in order of time. */
  readonly ends: (region: RegionId) => readonly Day[];
  /** Rule 8: the last day that a figure of the region, or figures of all regions that add up to it, tell of. */
  readonly cutOff: (region: RegionId) => Day | undefined;
}

/** What is known of a stock or a rate on a day. */
export interface DayReading extends Amount {
  readonly through: Day;
}

export const NOTHING_KNOWN: Bounds = { least: undefined, greatest: undefined };

export function exactly(value: Decimal): Bounds {
  return { least: value, greatest: value };
}

/** The amount itself, where its bounds leave one alone. */
export function exactOf({ least, greatest }: Bounds): Decimal | undefined {
  return least && greatest && least.eq(greatest) ? least : undefined;
}
