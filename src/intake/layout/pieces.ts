import { LAYOUT_FIELDS, type Layout, type LayoutField } from '../../model/layout.js';
import { nameKey } from '../../model/names.js';
import { matchWhole, type Captures, type Pattern } from '../../model/patterns.js';
import { unreadNote } from '../row/rows.js';
import type { TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import type { BoundColumn } from './columns.js';
import { meaningOf, type RowPiece, type RowPieces } from './records.js';

/**
 * What a row says of its figures; a blank cell may mean what stands above it. Where two of its columns say different
 * things of one field, the row has no meaning.
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

/** A cell of a row that is no figure. The error of a formula in a note costs nobody the figure. */
function pieceOf(row: TableRow, at: number, field: LayoutField): RowPiece {
  const place = row.place(at);
  const text = tidy(row.fields[at] ?? '');
  const fault = row.faults.get(at);
  if (field === 'note' && fault) return { text: '', place, fault: undefined, note: unreadNote(text) };
  return { text, place, fault, note: row.notes.get(at) };
}

/** The fields that a cell says: by the first form that it has, or the field of its column alone. */
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

/** What the first of some forms that a text has remembers of it. */
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
