import type { Day } from './calendar.js';

/** What somebody answers for: that a finding or a target stands as it does, for a reason and up to a day. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  /** The last day on which it holds. */
  readonly until: Day;
}
