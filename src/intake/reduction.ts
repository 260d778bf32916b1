import type { MetricId } from '../model/ids.js';
import type { Encoding } from './decode.js';
import type { QuotedRow } from './raw-row.js';

/** Lines of a text that follow one another, as bytes between two offsets. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The line of the text that it begins with. */
  readonly line: number;
}

/**
 * What is left to be read of a table once all lines have been taken out that are known to make an observation without any
 * finding, and one that is neither in force nor among the first of its metric that are not.
 */
export interface Reduction {
  /** What the text was taken to be written in. */
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  readonly segments: readonly Segment[];
  /** Rows to be read that have been cut out of the text already, in order. */
  readonly rows?: readonly QuotedRow[] | undefined;
  /** How many lines of each metric have been taken out. */
  readonly skipped: ReadonlyMap<MetricId, number>;
  /** Blank lines that are in none of the segments. */
  readonly blank: number;
  /** No more rows than this are kept at any time while the whole table is read. */
  readonly mostKept: number;
}
