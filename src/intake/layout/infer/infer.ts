import type { Plan } from '../../../model/plan.js';
import { isTotal } from '../../row/row-kinds.js';
import { tidy } from '../../words/text.js';
import { vocabularyOf } from '../../words/vocabulary.js';
import { HEADER_SEARCH } from '../../table/header.js';
import type { CellGrid } from '../grid.js';
import { headerAt } from '../header.js';
import { parsePattern } from '../../../model/patterns.js';
import { splitGrid } from '../split.js';
import { draftColumns } from './columns.js';
import { patternText, type ColumnDraft, type LayoutDraft } from './draft.js';
import { knownFormatOf, PACKED, packedTitle } from './formats.js';
import { guessHeader, holdsFigures, isNumbering, textsOf } from './header.js';
import { departmentOf, saidOf, titleOf, wantedPeriod, type DraftHints } from './titles.js';
import { totalsOf } from './totals.js';

/** A proposed layout, and what the user must add before it can be used. */
export interface Inferred {
  readonly draft: LayoutDraft;
  /** What neither the table nor its file's name says of the figures. */
  readonly lacks: readonly ('metric' | 'period' | 'year')[];
}

/**
 * Proposes a layout for a table; `undefined` if it does not look like one. `name` is the file's, without its
 * folder. Columns that cannot be told are left out, so that reading reports them.
 */
export function inferLayout(
  grid: CellGrid,
  plan: Plan,
  name: string,
  told: DraftHints = {},
): Inferred | undefined {
  const words = vocabularyOf(plan);
  const { table, split, line } = unpacked(grid);
  const header = line === undefined ? guessHeader(table, words) : headerAt(table, line, 1);
  if (!header) return undefined;
  const below = table.rows.filter(({ line }) => line > header.last.line);
  const above = table.rows.filter(({ line }) => line < header.first.line);
  const format = split ? PACKED : knownFormatOf(header.last.fields);
  const skip = below.filter(isNumbering).map((row) => textsOf(row)[0] ?? '');
  const rows = below.filter((row) => !isNumbering(row) && (format !== undefined || holdsFigures(row, words)));
  const data = rows.filter((row) => textsOf(row).length > 0 && !isTotal(textsOf(row)[0] ?? ''));
  const { columns: drafted, codes, flags } = draftColumns(header, data, words, format);
  const columns = drafted.map((column) => inYear(column, told));
  const said = saidOf({ above, columns, words, plan, name }, told);
  const department = departmentOf([name, ...above.flatMap(({ fields }) => fields.map(tidy))], plan);
  const values = { ...said.values, ...(department ? { department: department.title.zh } : {}) };
  const totals = totalsOf(rows, columns, plan);
  const sheet = grid.place.sheet;
  const draft = withoutEmpty({
    id: idOf(department?.id, name),
    title: titleOf(above, department, plan),
    for: sheet === undefined ? { files: [said.file] } : { files: [said.file], sheet },
    header: { row: header.first.line, rows: header.last.line - header.first.line + 1 },
    ...{ titles: said.titles, skip, split, columns, values, totals, codes, flags },
  });
  return { draft, lacks: lacksOf(draft) };
}

interface Unpacked {
  readonly table: CellGrid;
  readonly split?: LayoutDraft['split'];
  /** Line of the packed title. */
  readonly line?: number;
}

/** Splits a packed first column, if its title says that it is one. */
function unpacked(grid: CellGrid): Unpacked {
  const top = grid.rows.slice(0, HEADER_SEARCH).find(({ fields }) => packedTitle(fields) !== undefined);
  const split = top && { header: patternText(packedTitle(top.fields) ?? ''), by: ',' };
  const header = split && parsePattern(split.header);
  const table = header && splitGrid(grid, { header, by: split.by });
  return top && table ? { table, split, line: top.line } : { table: grid };
}

/** An id for a layout, from the department or the file's name. */
function idOf(department: string | undefined, name: string): string {
  const slug = name
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  return department === undefined ? slug.replace(/-$/u, '') || 'table' : `${department}-table`;
}

/** A draft without its empty keys. */
function withoutEmpty({
  titles,
  skip,
  split,
  columns,
  values,
  totals,
  codes,
  flags,
  ...rest
}: Whole): LayoutDraft {
  return {
    ...rest,
    ...(titles.length > 0 ? { titles } : {}),
    ...(skip.length > 0 ? { skip } : {}),
    ...(split ? { split } : {}),
    columns,
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(totals.length > 0 ? { totals } : {}),
    ...(codes ? { codes } : {}),
    ...(flags ? { flags } : {}),
  };
}

/** A draft with all keys. */
type Whole = {
  readonly [Key in keyof Required<LayoutDraft>]: Key extends 'split' | 'codes' | 'flags'
    ? LayoutDraft[Key]
    : NonNullable<LayoutDraft[Key]>;
};

/** Puts the given year into a column's period that lacks one. */
function inYear(column: ColumnDraft, { period }: DraftHints): ColumnDraft {
  const year = /(?:19|20)\d{2}/u.exec(period ?? '')?.[0];
  const template = column.value?.period;
  const isSaid = [column.header].flat().join('').includes('{year}');
  if (year === undefined || template === undefined || isSaid) return column;
  return { ...column, value: { ...column.value, period: template.replace('{year}', year) } };
}

/** What no column, title or name says of the figures. */
function lacksOf({ columns, values, titles, for: { files } }: LayoutDraft): Inferred['lacks'] {
  const says = (field: 'metric' | 'period'): boolean =>
    values?.[field] !== undefined ||
    columns.some((column) => column.field === field || column.value?.[field] !== undefined);
  const isYearKnown = [...(titles ?? []), ...files].some((pattern) => pattern.includes('{year}'));
  const wanted = wantedPeriod(columns);
  return [
    ...(says('metric') ? [] : (['metric'] as const)),
    ...(wanted === 'year' && !isYearKnown ? (['year'] as const) : []),
    ...(wanted === 'period' && !says('period') ? (['period'] as const) : []),
  ];
}
