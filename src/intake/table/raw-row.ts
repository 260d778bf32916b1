import type { CutRow } from './scan.js';

export interface RawRow {
  /** Line that it begins on. */
  readonly line: number;
  /** Its text; of a row that is too long, the beginning. */
  readonly raw: string;
  /** Its length in characters. */
  readonly length: number;
  /** Findings of its quotes; offsets are from the row's start. */
  readonly cut: Pick<CutRow, 'literal' | 'fault'>;
}

/** A row that was cut out, and whether it contains quotes. */
export interface QuotedRow extends RawRow {
  readonly quoted: boolean;
}
