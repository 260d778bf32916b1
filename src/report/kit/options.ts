import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/words.js';

export interface TextOptions {
  readonly language: Language;
  /** Width in columns; `Infinity` for no wrapping. */
  readonly width: number;
  readonly color: boolean;
}

/** Options of the human-readable formats. */
export interface ReportOptions extends TextOptions {
  /** Only targets that need attention, and only errors and warnings. */
  readonly quiet: boolean;
  /** Whether a target fails; the closing line counts those. */
  readonly fails: (assessment: Assessment) => boolean;
  /** The summary without the targets. */
  readonly summary: boolean;
}

export interface TargetsTableOptions extends TextOptions {
  /** Every field of each target instead of one line. */
  readonly detail: boolean;
}

/** Least width in columns to which a report is squeezed. */
const LEAST_WIDTH = 40;

export function usableWidth({ width }: TextOptions): number {
  return Math.max(LEAST_WIDTH, width);
}

export interface JsonOptions {
  /** Language of the sentences; the rest is the same in every language. */
  readonly language: Language;
}
