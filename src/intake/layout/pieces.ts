import { LAYOUT_FIELDS, type Layout, type LayoutField } from '../../model/layout.js';
import { nameKey } from '../../model/names.js';
import { matchWhole, type Captures, type Pattern } from '../../model/patterns.js';
import { unreadNote } from '../row/rows.js';
import type { TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import type { BoundColumn } from './columns.js';
import { meaningOf, type RowPiece, type RowPieces } from './records.js';

/**
 * Fields that a row gives for its figures; a blank cell may repeat the one above. If two columns disagree on
 * a field, the row is rejected.
 */
export function piecesOf(
  row: TableRow,
  fields: readonly BoundColumn[],
  above: RowPieces,
  layout: Layout,
): RowPieces {
  const pieces = new Map<LayoutField, RowPiece>();
  for (const { at, entry } of fields) {
    if (entry.use !== 'field') continue;
    const piece = pieceOf(row, at, entry.field);
    const { text, fault } = piece;
    const before = entry.fillDown && text === '' && !fault ? above.get(entry.field) : undefined;
    if (before) {
      add(pieces, entry.field, before);
      continue;
    }
    for (const [field, part] of partsOf(text, entry.field, entry.as))
      add(pieces, field, { ...piece, text: meaningOf(field, part, layout) });
  }
  return pieces;
}

/** A cell other than a figure. A formula error in a note does not reject the figure. */
function pieceOf(row: TableRow, at: number, field: LayoutField): RowPiece {
  const place = row.place(at);
  const text = tidy(row.fields[at] ?? '');
  const fault = row.faults.get(at);
  if (field === 'note' && fault) return { text: '', place, fault: undefined, note: unreadNote(text) };
  return { text, place, fault, note: row.notes.get(at) };
}

/** Fields in a cell: by the first form that matches, else its column's own. */
function partsOf(
  text: string,
  field: LayoutField,
  forms: readonly Pattern[],
): ReadonlyMap<LayoutField, string> {
  const captures = takenApart(text, forms);
  if (!captures) return new Map([[field, text]]);
  return new Map(
    LAYOUT_FIELDS.flatMap((each) =>
      [...captures].flatMap(([name, part]) => (name === each ? [[each, part] as const] : [])),
    ),
  );
}

/** Captures of the first form that matches a text. */
function takenApart(text: string, forms: readonly Pattern[]): Captures | undefined {
  return forms.map((form) => matchWhole(form, text)).find((captures) => captures !== undefined);
}

function add(pieces: Map<LayoutField, RowPiece>, field: LayoutField, piece: RowPiece): void {
  const before = pieces.get(field);
  if (!before || before.text === '') pieces.set(field, piece);
  else if (piece.text !== '' && nameKey(before.text) !== nameKey(piece.text)) {
    const args = { column: field, found: excerpt(piece.text), first: excerpt(before.text) };
    pieces.set(field, {
      ...piece,
      fault: piece.fault ?? { code: 'layout-fields-disagree', args },
    });
  }
}
