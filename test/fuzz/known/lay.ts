import { CELLS } from './cells.js';
import type { FileChoices, TableChoices } from './choices.js';
import { columnsOf, headerOf, isMerged, totalRow, unitRow } from './columns.js';
import { entriesOf, settled, type Entry, type Medium } from './entries.js';
import type { Figure } from './figures.js';
import { footersOf, linesOf, sectionOf } from './lines.js';
import { Page, type SheetSpec } from './page.js';
import { DEPARTMENTS, PLAN_START, REGIONS, SUBMITTED } from './plan.js';
import { inBase } from './units.js';
import { Writing } from './writing.js';

/** Sheets, the figures in them, and whether all of it has one meaning and so must be read. */
export interface FileSpec {
  readonly sheets: readonly SheetSpec[];
  readonly figures: readonly Figure[];
  readonly clear: boolean;
}

export const SHEET_NAMES = ['Sheet1', '月报', 'Sheet3'] as const;

/** Lays tables out, below one another or each in its sheet: a pure function of the choices. */
export function layOut({ tables, sheets }: FileChoices, medium: Medium): FileSpec {
  const separate = sheets === 'each' && medium !== 'csv';
  const pages = (separate ? tables.map((table) => [table]) : [tables]).map((group, at) => {
    const page = new Page(SHEET_NAMES[at] ?? `Sheet${at + 1}`, medium);
    for (const [index, table] of group.entries()) {
      if (index > 0) page.blank(table.blankRows);
      const choices = settled(table, medium, group.slice(0, index));
      writeTable(new Writing(page, choices, entriesOf(choices)));
    }
    return page;
  });
  return {
    sheets: pages,
    figures: pages.flatMap(({ figures }) => figures),
    clear: pages.every(({ clear }) => clear),
  };
}

function writeTable(writing: Writing): void {
  const { page, table, medium } = writing;
  const columns = columnsOf(table);
  const from = page.next;
  for (const line of linesOf(writing, columns.length)) {
    page.rows.push([...line]);
    if (table.lineAt === 'merged' && medium !== 'csv' && line.length === 1) page.mergeLast(columns.length);
  }
  const header = headerOf(writing, columns);
  page.rows.push(header);
  if (table.unit === 'unit-row') page.rows.push(unitRow(writing, columns));
  const first = page.rows.length;
  let heading: string | undefined;
  for (const [at, entry] of writing.entries.entries()) {
    const section = sectionOf(writing, entry);
    if (section !== undefined && section !== heading) page.rows.push([section]);
    heading = section ?? heading;
    if (table.repeated > 0 && at > 0 && at % (table.repeated * 2) === 0) page.rows.push([...header]);
    const cells = columns.map((column) => CELLS[column](writing, entry));
    const line = page.next + page.breaksIn(cells.slice(0, columns.indexOf('value')));
    page.figures.push(figureOf(entry, table, { sheet: page.name, line, from }));
    page.rows.push(cells);
  }
  for (const [at, column] of columns.entries())
    if (medium !== 'csv' && isMerged(table, column)) page.mergeEqual(at, first);
  if (table.total) page.rows.push(totalRow(columns));
  page.rows.push(...footersOf(writing).map((cells) => [...cells]));
}

function figureOf(
  { metric, region, period, basis, unit, digits, places }: Entry,
  table: TableChoices,
  place: Pick<Figure, 'sheet' | 'line' | 'from'>,
): Figure {
  const starts = { period: period.start, ytd: `${period.year}-01-01`, cumulative: PLAN_START };
  return {
    metric: metric.id,
    region: REGIONS[region]!.id,
    span: metric.type === 'flow' ? `${starts[basis]}..${period.end}` : period.end,
    amount: inBase(digits, places, unit),
    department: table.department === 'own' ? undefined : DEPARTMENTS[table.who]!.id,
    submitted: table.submitted === 'own' ? undefined : SUBMITTED,
    ...place,
  };
}
