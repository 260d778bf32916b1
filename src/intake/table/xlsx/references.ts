/** Row and column from 1. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly first: CellReference;
  readonly last: CellReference;
}

/** Size of the largest sheet. */
export const MAX_SHEET_COLUMN = 16_384;
export const MAX_SHEET_ROW = 1_048_576;

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u;

/** Parses `B3`; `undefined` if no sheet has such a cell. */
export function parseReference(text: string): CellReference | undefined {
  const [, letters = '', digits = ''] = REFERENCE.exec(text) ?? [];
  const [column, row] = [columnOf(letters.toUpperCase()), Number(digits)];
  return column > 0 && column <= MAX_SHEET_COLUMN && row > 0 && row <= MAX_SHEET_ROW
    ? { row, column }
    : undefined;
}

/** Parses `B3:D4` or `B3`. */
export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from] = text.split(':');
  const [first, last] = [parseReference(from), parseReference(to)];
  return first && last && { first, last };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
