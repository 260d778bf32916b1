import type { Layout, LayoutField } from '../../model/layout.js';
import { matchWhole, matchWithin, type Captures } from '../../model/patterns.js';
import { located, type IntakeFinding } from '../problem.js';
import { unread as unreadRow } from '../row/rows.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { readBody, type LayoutReading } from './body.js';
import { bindColumns } from './columns.js';
import { habitual } from '../table/habits.js';
import { tidy } from '../words/text.js';
import type { CellGrid } from './grid.js';
import { findLayoutHeader, titleText, type GridHeader } from './header.js';
import { splitGrid } from './split.js';
import { statedByTable } from './stated.js';

/** Reads a table by a layout. `named` are the captures from the file's name. */
export function applyLayout(
  packed: CellGrid,
  layout: Layout,
  common: Vocabulary,
  named: Captures,
): LayoutReading {
  const words = ofGrid(common, packed);
  const grid = layout.split ? splitGrid(packed, layout.split) : packed;
  if (!grid) {
    const header = layout.split?.header.source ?? '';
    const args = { layout: layout.id, header, nearest: undefined };
    return unread(packed, [located({ code: 'layout-missing-column', args }, { ...packed.place, line: 1 })]);
  }
  const header = findLayoutHeader(grid, layout.header);
  if (!header) {
    const { row, find } = layout.header;
    const expected = find?.source ?? row ?? 1;
    const args = { layout: layout.id, expected };
    return unread(grid, [located({ code: 'layout-no-header', args }, { ...grid.place, line: 1 })]);
  }
  const titles = readTitles(grid, layout, header);
  const binding = bindColumns(layout, header, words);
  const faults = [...titles.findings, ...binding.findings];
  if (faults.length > 0) return unread(grid, faults);
  const captures = new Map([...named, ...titles.captures]);
  const stated = statedByTable(grid, header, binding.columns, givenBy(layout), words);
  const reading = readBody(grid, binding, { layout, words, header, captures, stated });
  if (words.separators() !== 'swapped') return reading;
  const told = located({ code: 'table-decimal-comma', args: {} }, grid.place);
  return { ...reading, findings: [...reading.findings, told] };
}

/** Fields that a layout gives for all figures or in a column. */
function givenBy({ fields, columns }: Layout): ReadonlySet<LayoutField> {
  const inColumns = columns.flatMap((column) => (column.use === 'field' ? column.field : []));
  return new Set([...fields.keys(), ...inColumns]);
}

/** The plan's words with the habits of a table whose cells are all at hand. */
function ofGrid(words: Vocabulary, { rows, delimiter }: CellGrid): Vocabulary {
  return habitual(words, delimiter, (column) => {
    const cells = rows.flatMap(({ fields }) => fields.map(tidy));
    return column === 'period' ? cells : cells.filter((cell) => !words.readPeriod(cell).ok);
  });
}

/** Rejects all rows that are not blank. */
function unread({ rows }: CellGrid, findings: readonly IntakeFinding[]): LayoutReading {
  return { outcomes: rows.map(unreadRow), findings };
}

interface Titles {
  readonly captures: Captures;
  readonly findings: readonly IntakeFinding[];
}

/** Captures from the lines above the header. */
function readTitles(grid: CellGrid, layout: Layout, header: GridHeader): Titles {
  const above = grid.rows
    .filter(({ line }) => line < header.first.line)
    .flatMap(({ fields }) => [...fields.map(titleText), fields.map(titleText).join('')])
    .filter((text) => text !== '');
  const captures = new Map<string, string>();
  const findings: IntakeFinding[] = [];
  for (const pattern of layout.titles) {
    // A cell with nothing else in it comes first: 单位:亿元 before 填报单位:市水务局.
    const match = [matchWhole, matchWithin]
      .flatMap((matches) => above.map((text) => matches(pattern, text)))
      .find((each) => each !== undefined);
    for (const [name, text] of match ?? []) captures.set(name, text);
    if (match) continue;
    const args = { layout: layout.id, expected: pattern.source };
    findings.push(located({ code: 'layout-no-title', args }, { ...grid.place, line: 1 }));
  }
  return { captures, findings };
}
