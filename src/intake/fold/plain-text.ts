import { addDays } from '../../model/calendar.js';
import { DateTally } from '../../model/dates.js';
import type { Table } from '../row/cells.js';
import type { Delimiter } from '../table/scan.js';
import { LF } from './columns.js';
import { FoldedFigures } from './figures.js';
import { BEHIND, MAX_LINE } from './plain-figure.js';
import { PlainRows } from './plain.js';

/** One character of a string takes so many bytes of UTF-8 at most. */
const MOST_BYTES = 3;
/** The row that is being looked at, with line ends behind it: one piece of memory for all rows of all tables. */
const ROW = Buffer.alloc(MAX_LINE + BEHIND);
/** So many days after a plan's beginning all has been submitted, and every period has ended: dates tell nothing of a row. */
const FAR = 1_000_000;

/** Tells rows of a table, as text, that make observations of which there is nothing to tell: no need to read them. */
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
