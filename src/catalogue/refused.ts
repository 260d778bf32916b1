import type { Finding } from './findings.js';

/** Rows that name a metric and could not be used. */
export interface Refused {
  readonly count: number;
  /** What was wrong with the first of them. */
  readonly first: Finding;
}

/** Refused rows of one part of what was read after those of another. */
export function refusedTogether(before: Refused | undefined, { count, first }: Refused): Refused {
  return before ? { count: before.count + count, first: before.first } : { count, first };
}
