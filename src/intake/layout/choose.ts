import type { Layout } from '../../model/layout.js';
import { matchWhole, type Captures, type Pattern } from '../../model/patterns.js';
import { err, ok, type Result } from '../../model/result.js';
import { HEADER_SEARCH } from '../table/header.js';
import { unpackedName } from '../source/file-names.js';
import type { OpenedFile } from '../table/opened.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import type { TableRow } from '../table/table.js';
import type { CellGrid } from './grid.js';
import { titleText } from './header.js';

/** A table and its layout. */
export interface LaidOut {
  readonly layout: Layout;
  readonly grid: CellGrid;
  /** Captures from the file's name. */
  readonly captures: Captures;
  /** Findings of the file. */
  readonly findings: readonly IntakeFinding[];
}

/** Most rows of a table that is read by a layout. */
const MAX_ROWS = 50_000;

/** Finds the layout of a file by its name and its cells; `undefined` if none applies, an error if several do. */
export function chooseLayout(
  layouts: readonly Layout[],
  file: string,
  opened: OpenedFile,
  sheet: string | undefined,
): Result<LaidOut, Problem> | undefined {
  const fitting: LaidOut[] = [];
  let refused: Problem | undefined;
  for (const layout of layouts) {
    const captures = namedFor(layout, file);
    const grid = captures && cellGridOf(opened, layout.sheet ?? sheet);
    if (grid?.ok === false) refused ??= grid.error;
    else if (grid && holds(grid.value.grid, layout.contains))
      fitting.push({ layout, captures, ...grid.value });
  }
  const [first, ...others] = fitting;
  if (!first) return refused && err(refused);
  if (others.length === 0) return ok(first);
  return err({ code: 'layout-ambiguous', args: { layouts: fitting.map(({ layout }) => layout.id) } });
}

/** Whether a layout's file patterns match a name. */
export function isNamedFor(layout: Layout, file: string): boolean {
  return namedFor(layout, file) !== undefined;
}

/** Captures from a file's name without its compression ending; `undefined` if the layout is not for it. */
function namedFor({ files }: Layout, file: string): Captures | undefined {
  const name = unpackedName(file.slice(file.lastIndexOf('/') + 1));
  if (files.length === 0) return new Map();
  return files.map((pattern) => matchWhole(pattern, name)).find((captures) => captures !== undefined);
}

/** Whether the first rows contain everything that a layout looks for. */
function holds({ rows }: CellGrid, contains: readonly Pattern[]): boolean {
  if (contains.length === 0) return true;
  const cells = rows.slice(0, HEADER_SEARCH).flatMap(({ fields }) => fields.map(titleText));
  return contains.every((pattern) => cells.some((cell) => matchWhole(pattern, cell)));
}

/** The whole table of a file, up to `MAX_ROWS` rows. */
export function cellGridOf(
  opened: OpenedFile,
  sheet: string | undefined,
): Result<{ readonly grid: CellGrid; readonly findings: readonly IntakeFinding[] }, Problem> {
  const chosen = opened.table(sheet);
  if (!chosen.ok) return chosen;
  const { table, findings } = chosen.value;
  const rows: TableRow[] = [];
  const more: IntakeFinding[] = [];
  for (const row of table.all()) {
    if (rows.length === MAX_ROWS) {
      more.push(
        located(
          { code: 'file-too-many-rows', args: { limit: MAX_ROWS } },
          { ...table.place, line: row.line },
        ),
      );
      break;
    }
    rows.push(row);
  }
  const end = table.end();
  const grid = { place: table.place, rows, merged: end.merged, delimiter: table.delimiter };
  return ok({ grid, findings: [...findings, ...more, ...end.findings] });
}
