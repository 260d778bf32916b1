import type { Observation } from '../../model/observation.js';
import { BATCH_ROWS, splitRecords } from '../records.js';
import type { TableRow, TextBytes } from '../table.js';
import { textRow } from '../text-row.js';
import { QUOTE } from './columns.js';
import type { Fold, KeptRow } from './fold.js';
import type { KeptBytes } from './kept-bytes.js';
import { textIn, type ToText } from './text.js';

type Kept = KeptRow<Observation | TableRow>;
type BytesKept = Kept & { readonly row: Uint8Array };

/** What a fold has kept, in order of lines; what it kept as bytes is an observation, or is split into fields. */
export function* keptRows(
  fold: Fold<Observation | TableRow>,
  text: TextBytes | undefined,
  observed: KeptBytes | undefined,
): Generator<Observation | TableRow> {
  const rows = fold.rows();
  const toText = textIn(text?.encoding ?? 'utf-8');
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const batch = rows.slice(from, from + BATCH_ROWS);
    const made = batch.map(({ line, row }) =>
      row instanceof Uint8Array ? observed?.observation(row, line) : row,
    );
    const left = batch.filter((_, at) => made[at] === undefined).filter(isBytes);
    const split = text ? splitBytes(left, text, toText) : [];
    let next = 0;
    for (const each of made) {
      const row = each ?? split[next];
      if (!each) next += 1;
      if (row) yield row;
    }
  }
}

/** Only rows of which nothing is to be told are kept as bytes. */
const SOUND = { literal: undefined, fault: undefined };

function isBytes(kept: Kept): kept is BytesKept {
  return kept.row instanceof Uint8Array;
}

function splitBytes(kept: readonly BytesKept[], text: TextBytes, toText: ToText): readonly TableRow[] {
  const records = kept.map(({ line, row }) => ({
    line,
    raw: toText(row, 0, row.length),
    quoted: row.includes(QUOTE),
    cut: SOUND,
  }));
  // Whoever passed a row without quotes has seen that its fields are what stands between the delimiters.
  const fields = splitRecords(records, text.delimiter, true);
  return records.map((record, index) =>
    textRow({ ...record, length: record.raw.length }, fields[index] ?? [], text),
  );
}
