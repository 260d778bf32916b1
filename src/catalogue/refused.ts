import type { Finding } from './findings.js';

/** Rows that name a metric and could not be used. */
export interface Refused {
  readonly count: number;
  /** Finding on the first of them. */
  readonly first: Finding;
}

/** Adds later rejected rows to earlier ones. */
export function refusedTogether(before: Refused | undefined, { count, first }: Refused): Refused {
  return before ? { count: before.count + count, first: before.first } : { count, first };
}
