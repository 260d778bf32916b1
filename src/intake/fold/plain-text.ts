import { addDays } from '../../model/calendar.js';
import { DateTally } from '../../model/dates.js';
import type { Table } from '../row/cells.js';
import type { Delimiter } from '../table/scan.js';
import { LF } from './columns.js';
import { FoldedFigures } from './figures.js';
import { BEHIND, MAX_LINE } from './plain-figure.js';
import { PlainRows } from './plain.js';

/** Most bytes of UTF-8 for one UTF-16 unit. */
const MOST_BYTES = 3;
/** Buffer for the current row and line ends behind it, shared by all tables. */
const ROW = Buffer.alloc(MAX_LINE + BEHIND);
/** Days after the plan's start by which everything has ended and been submitted, so that dates give no findings. */
const FAR = 1_000_000;

/** Makes a test for rows, as text, that would give an observation without findings. */
export function plainTextTest(table: Table, delimiter: Delimiter): (raw: string) => boolean {
  const dates = new DateTally(table.words.dates(addDays(table.words.planStart, FAR)));
  const figures = new FoldedFigures(table, { dates, listsLeftOut: false });
  if (!figures.mayBePlain) return () => false;
  const rows = new PlainRows(table, figures, { delimiter, encoding: 'utf-8' });
  const begins = new Int32Array(table.header.width + 1);
  return (raw) => {
    if (raw.length * MOST_BYTES > MAX_LINE) return false;
    const length = ROW.write(raw);
    ROW.fill(LF, length, length + BEHIND);
    return rows.isPlain(ROW, length, begins);
  };
}
