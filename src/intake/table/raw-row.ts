import type { CutRow } from './scan.js';

/** A row of a table as text. */
export interface RawRow {
  /** The line that it begins on. */
  readonly line: number;
  /** Its text; of a row that is too long, the beginning. */
  readonly raw: string;
  /** How many characters it has. */
  readonly length: number;
  /** What was seen of its quotes; offsets begin with the row. */
  readonly cut: Pick<CutRow, 'literal' | 'fault'>;
}

/** A row that was cut, and whether there are quotes in it. */
export interface QuotedRow extends RawRow {
  readonly quoted: boolean;
}
