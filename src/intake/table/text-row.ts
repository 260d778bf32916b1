import { fieldSpots, spotOf } from './columns.js';
import type { IntakeFinding } from '../problem.js';
import type { RawRow } from './raw-row.js';
import { MAX_FIELDS, MAX_ROW, type Delimiter, type FieldFault } from './scan.js';
import type { TableRow } from './table.js';
import { excerpt } from '../words/text.js';

interface Source {
  readonly file: string;
  readonly delimiter: Delimiter;
}

const NONE: ReadonlyMap<number, never> = new Map<number, never>();

/** A row of a text with its fields. */
export function textRow(row: RawRow, fields: readonly string[], { file, delimiter }: Source): TableRow {
  const { line, raw, cut } = row;
  const spots = fieldSpots(raw, delimiter);
  return {
    line,
    raw,
    fields,
    faults: NONE,
    notes: NONE,
    merged: NONE,
    fault: cut.fault && faultOf(cut.fault, row, file),
    doubts: cut.literal === undefined ? NO_DOUBTS : literalQuote(row, cut.literal, { file, delimiter }),
    place: (field) => {
      const spot = spots(field);
      return { file, line: line + spot.line, column: spot.column };
    },
  };
}

/** The finding for faulty quotes, on the row's first line. */
function faultOf({ code, at, found }: FieldFault, { line, length }: RawRow, file: string): IntakeFinding {
  const place = { file, line, column: at < length ? at + 1 : 1 };
  switch (code) {
    case 'row-too-long':
      return { code, args: { characters: length, limit: MAX_ROW }, place };
    case 'row-too-many-fields':
      return { code, args: { limit: MAX_FIELDS }, place };
    case 'row-unclosed-quote':
    case 'row-stray-quote':
      return { code, args: { found: excerpt(found) }, place };
  }
}

const NO_DOUBTS: readonly IntakeFinding[] = [];

/** The warning for a quote read as an ordinary character, at its cell. */
function literalQuote(
  { line, raw }: RawRow,
  quote: number,
  { file, delimiter }: Source,
): readonly IntakeFinding[] {
  const begin = raw.lastIndexOf(delimiter, quote) + 1;
  const [cell = ''] = raw.slice(begin).split(delimiter, 1);
  const spot = spotOf(raw, begin);
  const place = { file, line: line + spot.line, column: spot.column };
  return [{ code: 'row-literal-quote', args: { found: excerpt(cell) }, place }];
}
