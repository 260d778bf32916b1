import type { Table } from './cells.js';
import type { Header } from '../table/header.js';
import type { QuotedRow } from '../table/raw-row.js';
import type { Delimiter } from '../table/scan.js';
import type { FieldsTest } from '../table/table.js';
import { tidy } from '../words/text.js';

/** Tests whether a line inside a quoted field is a row of the table: it names a metric in the metric column. */
export function rowTest({ words, header }: Table): FieldsTest {
  const [metric = 0, period = 0, value = 0] = fieldsOf(header);
  return (cells) => cells.length > Math.max(metric, period, value) && words.metrics(cells[metric] ?? '').ok;
}

function fieldsOf({ columns }: Header): readonly (number | undefined)[] {
  return (['metric', 'period', 'value'] as const).map((column) => columns.get(column));
}

/**
 * Whether an unsplit row names a metric in the metric column: then it is a row of figures and does not affect
 * rows below. Also true of a row that cannot be read.
 */
export function isFiguresRow(
  { raw, cut }: QuotedRow,
  { words, header }: Table,
  delimiter: Delimiter,
): boolean {
  if (cut.fault) return true;
  let at = 0;
  for (let left = header.columns.get('metric') ?? 0; left > 0; left -= 1)
    at = raw.indexOf(delimiter, at) + 1 || raw.length;
  const end = raw.indexOf(delimiter, at);
  const cell = raw.slice(at, end === -1 ? raw.length : end);
  const quote = raw.indexOf('"');
  if (quote !== -1 && quote < at) return false;
  const name = tidy(/^"[^"]*"$/u.test(cell) ? cell.slice(1, -1) : cell);
  return name !== '' && !name.includes('"') && words.metrics(name).ok;
}
