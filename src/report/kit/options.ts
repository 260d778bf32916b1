import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../model/words.js';

/** How every report in text is shown. */
export interface TextOptions {
  readonly language: Language;
  /** The columns there are; `Infinity` where nothing is to be wrapped. */
  readonly width: number;
  readonly color: boolean;
}

/** What is shown of a result, in formats that are made to be read. */
export interface ReportOptions extends TextOptions {
  /** Only the targets that need attention, and only errors and warnings. */
  readonly quiet: boolean;
  /** Whether a target fails, for the closing line to count those that do. */
  readonly fails: (assessment: Assessment) => boolean;
  /** The summary without the single targets. */
  readonly summary: boolean;
}

export interface TargetsTableOptions extends TextOptions {
  /** Every field of each target, rather than one line. */
  readonly detail: boolean;
}

/** Narrower than this, a report is not squeezed any further. */
const LEAST_WIDTH = 40;

export function usableWidth({ width }: TextOptions): number {
  return Math.max(LEAST_WIDTH, width);
}

export interface JsonOptions {
  /** Of the sentences; the rest is the same in every language. */
  readonly language: Language;
}
