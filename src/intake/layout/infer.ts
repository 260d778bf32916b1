import { nameKey } from '../../model/names.js';
import type { Department, Plan } from '../../model/plan.js';
import { isFooterLine, isPlaceholder, isTotal } from '../row-kinds.js';
import { readNumber } from '../fields/number.js';
import type { TableRow } from '../table.js';
import { tidy } from '../text.js';
import { titleUnit } from '../title-unit.js';
import { vocabularyOf, type Vocabulary } from '../vocabulary.js';
import type { Grid } from './grid.js';
import { headerAt, titleText, type GridHeader } from './header.js';
import { draftColumns, isUnit, type ColumnDraft } from './infer-columns.js';

/** A proposal for a layout, in the words of its file. */
export interface LayoutDraft {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly for: { readonly files: readonly string[]; readonly sheet?: string };
  readonly header: { readonly row: number; readonly rows: number };
  readonly titles?: readonly string[];
  readonly skip?: readonly string[];
  readonly columns: readonly ColumnDraft[];
  readonly values?: Readonly<Record<string, string>>;
  readonly totals?: readonly TotalDraft[];
}

interface TotalDraft {
  readonly row: string;
  readonly of: 'all' | 'above';
  readonly value?: Readonly<Record<string, string>>;
}

/** A header made for printing has no more rows. */
const MAX_HEADER = 3;
const SEARCH = 40;
/** What differs between the names of one department's files. */
const CHANGING = /\d+(?:\s*[-—~至]\s*\d+)?|[上下](?=半年)|[一二三四](?=季度)/gu;

/** Proposes a layout for a table; undefined where nothing in it looks like one. `name` is the file's, without its folder. */
export function inferLayout(grid: Grid, plan: Plan, name: string): LayoutDraft | undefined {
  const words = vocabularyOf(plan);
  const header = guessHeader(grid, words);
  if (!header) return undefined;
  const below = grid.rows.filter(({ line }) => line > header.last.line);
  const above = grid.rows.filter(({ line }) => line < header.first.line);
  const skipped = below.filter(isNumbering);
  const rows = below.filter((row) => !isNumbering(row) && holdsFigures(row));
  const columns = draftColumns(
    header,
    rows.filter((row) => !isTotal(firstOf(row))),
    words,
  );
  const said = titlesOf(above, columns, words, plan, name);
  const department = departmentOf([name, ...above.flatMap(({ fields }) => fields)], plan);
  const values = { ...said.values, ...(department ? { department: department.title.zh } : {}) };
  const totals = totalsOf(rows, columns, plan);
  const skip = skipped.map(firstOf);
  const place = grid.place.sheet;
  const files = [name.replace(CHANGING, '*')];
  return {
    id: department ? `${department.id}-table` : 'table',
    title: titleOf(above, department, plan),
    for: place === undefined ? { files } : { files, sheet: place },
    header: { row: header.first.line, rows: header.last.line - header.first.line + 1 },
    ...(said.titles.length > 0 ? { titles: said.titles } : {}),
    ...(skip.length > 0 ? { skip } : {}),
    columns,
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(totals.length > 0 ? { totals } : {}),
  };
}

/** The rows right above the first ones with figures that have several cells each. */
function guessHeader(grid: Grid, words: Vocabulary): GridHeader | undefined {
  const rows = grid.rows.slice(0, SEARCH);
  const first = rows.findIndex((row, at) => at > 0 && (isNumbering(row) || holdsFigures(row)));
  if (first === -1) return undefined;
  const titled = isUnitCell(rows[first - 1], words) ? first - 1 : first;
  let from = titled;
  while (from > 0 && first - from < MAX_HEADER && isHeaderRow(rows[from - 1], rows[from])) from -= 1;
  const [top, bottom] = [rows[from], rows[first - 1]];
  if (!top || !bottom || from === titled) return undefined;
  return headerAt(grid, top.line, bottom.line - top.line + 1);
}

/** Titles and lines such as 单位:万元 have one cell or two, and never stand right within a header. */
function isHeaderRow(row: TableRow | undefined, below: TableRow | undefined): boolean {
  if (!row || !below || below.line - row.line > 1) return false;
  const cells = row.fields.map(tidy).filter((cell) => cell !== '');
  return cells.length >= 2 && !cells.some((cell) => /[:\uFF1A]/u.test(cell));
}

/** The unit of the only column of figures, below its title. */
function isUnitCell(row: TableRow | undefined, words: Vocabulary): boolean {
  const cells = row?.fields.map(tidy).filter((cell) => cell !== '') ?? [];
  return cells.length === 1 && cells.every((cell) => isUnit(cell, words));
}

/** At least one figure beside at least one name. */
function holdsFigures(row: TableRow): boolean {
  const cells = row.fields.map(tidy).filter((cell) => cell !== '');
  const figures = cells.filter((cell) => readNumber(cell).ok && !/^\d{4}年|月$|季度$/u.test(cell));
  return figures.length > 0 && figures.length < cells.length && !isFooterLine(cells[0] ?? '');
}

/** 甲 乙 1 2 3: the columns by number, as printed tables have them. */
function isNumbering(row: TableRow): boolean {
  const cells = row.fields.map(tidy).filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /^\d{1,2}$/u.test(cell)).map(Number);
  const rest = cells.length - numbers.length;
  const counted = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return numbers.length >= 2 && counted && cells.filter((cell) => /^[甲乙丙丁]$/u.test(cell)).length === rest;
}

function firstOf({ fields }: TableRow): string {
  return fields.map(tidy).find((cell) => cell !== '') ?? '';
}

interface Said {
  readonly titles: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** In the order in which they are tried: the period that a title gives, as a pattern and as a template. */
const TITLE_PERIODS: readonly (readonly [RegExp, string, string])[] = [
  [/\d{4}年1\s*[-—~至]\s*\d{1,2}月/u, '{year}年1-{month}月', '{year}年1-{month}月'],
  [/\d{4}年\d{1,2}月/u, '{year}年{month}月', '{year}年{month}月'],
  [/\d{4}年第?[一二三四1-4]季度/u, '{year}年{quarter}季度', '{year}年{quarter}季度'],
  [/\d{4}年[上下]半年/u, '{year}年{half}半年', '{year}年{half}半年'],
  [/\d{4}年/u, '{year}年', '{year}年'],
];

/** What the lines above the header say of all figures: the period or its year, the unit, the metric. */
function titlesOf(
  above: readonly TableRow[],
  columns: readonly ColumnDraft[],
  words: Vocabulary,
  plan: Plan,
  name: string,
): Said {
  const texts = above.flatMap(({ fields }) => fields.map(titleText)).filter((text) => text !== '');
  const titles: string[] = [];
  const values: Record<string, string> = {};
  const has = (field: string): boolean =>
    columns.some((column) => column.field === field || Object.keys(column.value ?? {}).includes(field));
  const wanted = columns.some(({ header }) => [header].flat().join('').includes('{year}'))
    ? undefined
    : TITLE_PERIODS.find(([pattern]) => texts.some((text) => pattern.test(text)));
  if (wanted && has('period')) titles.push('{year}年');
  else if (wanted) {
    titles.push(wanted[1]);
    values['period'] = wanted[2];
  }
  if (above.some(({ fields }) => titleUnit(fields, words.units))) {
    titles.push('单位:{unit}');
    values['unit'] = '{unit}';
  }
  if (!has('metric')) {
    const metric = [...plan.metrics.values()]
      .flatMap(({ title, aliases }) => [title.zh, ...aliases])
      .filter((title) => [...texts, name].some((text) => nameKey(text).includes(nameKey(title))))
      .toSorted((a, b) => b.length - a.length)[0];
    if (metric !== undefined) values['metric'] = metric;
  }
  return { titles, values };
}

/** The department whose name is in the file's name or above the table; the longest name that is. */
function departmentOf(texts: readonly string[], plan: Plan): Department | undefined {
  const all = nameKey(texts.join('\n'));
  return [...plan.departments.values()]
    .flatMap((department) =>
      [department.title.zh, department.title.en, ...department.aliases].map((name) => ({ department, name })),
    )
    .filter(({ name }) => all.includes(nameKey(name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.department;
}

function titleOf(
  above: readonly TableRow[],
  department: Department | undefined,
  plan: Plan,
): LayoutDraft['title'] {
  const text = above
    .map(firstOf)
    .map(titleText)
    .find((each) => each.length > 5 && !/[:\uFF1A]/u.test(each));
  const zh = text?.replace(/[(\uFF08]?\d{4}年(?:\d{1,2}(?:\s*[-—~至]\s*\d{1,2})?月)?[)\uFF09]?/gu, '').trim();
  const by = department?.title ?? plan.title;
  return { zh: zh === undefined || zh === '' ? `${by.zh}报表` : zh, en: `Table of the ${by.en}` };
}

/** Rows of sums, and the row of the whole area where the others are its regions. */
function totalsOf(
  rows: readonly TableRow[],
  columns: readonly ColumnDraft[],
  plan: Plan,
): readonly TotalDraft[] {
  const regions = columns.some(({ field }) => field === 'region');
  const area = [plan.area.title.zh, plan.area.title.en, ...plan.area.aliases].map(nameKey);
  const found = new Map<string, TotalDraft>();
  for (const row of rows) {
    const names = row.fields.map(tidy).filter((cell) => cell !== '' && !isPlaceholder(cell));
    const name = names.find(
      (cell) => isTotal(cell) || (regions && area.includes(nameKey(cell.replace(/合计$/u, '')))),
    );
    if (name === undefined || found.has(name)) continue;
    const value = isTotal(name) || !regions ? {} : { value: { region: plan.area.title.zh } };
    found.set(name, { row: name, of: nameKey(name) === '小计' ? 'above' : 'all', ...value });
  }
  return [...found.values()];
}
