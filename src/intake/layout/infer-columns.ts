import type { LayoutField } from '../../model/layout.js';
import { isPlaceholder, isTotal } from '../row-kinds.js';
import { readNumber } from '../fields/number.js';
import { readBasis } from '../fields/basis.js';
import { readHeaderCell } from '../header-words.js';
import type { TableRow } from '../table.js';
import { tidy } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';
import type { GridHeader } from './header.js';

/** A proposal for a column, in the words of a layout's file. */
export interface ColumnDraft {
  readonly header: string | readonly string[];
  readonly field?: LayoutField;
  readonly fill?: 'down';
  readonly value?: Readonly<Partial<Record<LayoutField, string>>>;
  readonly total?: 'all';
  readonly ignore?: true;
}

/** The names of parts of a period that a column's titles say, and what they leave to be said elsewhere. */
const PERIODS: readonly (readonly [RegExp, string, string])[] = [
  [/^\d{4}年$/u, '{year}年', '{year}年'],
  [/^\d{4}年\d{1,2}月$/u, '{year}年{month}月', '{year}年{month}月'],
  [/^\d{1,2}月份?$/u, '{month}月', '{month}月'],
  [/^第?[一二三四1-4]季度$/u, '{quarter}季度', '{quarter}季度'],
  [/^[上下]半年$/u, '{half}半年', '{half}半年'],
];

/** Guesses what each column of a table is, by its titles and by what stands in it. */
export function draftColumns(
  header: GridHeader,
  rows: readonly TableRow[],
  words: Vocabulary,
): readonly ColumnDraft[] {
  const drafts = header.paths.flatMap((path, at) => {
    if (path.length === 0) return [];
    const cells = rows.map(({ fields }) => tidy(fields[at] ?? '')).filter((cell) => cell !== '');
    return [draftColumn(path, cells, words, rows.length)];
  });
  const different = new Map(drafts.map((draft) => [JSON.stringify(draft), draft]));
  return withTotals([...different.values()]);
}

function draftColumn(
  path: readonly string[],
  cells: readonly string[],
  words: Vocabulary,
  rows: number,
): ColumnDraft {
  const last = path.at(-1) ?? '';
  const numbers = cells.filter((cell) => isFigure(cell)).length;
  const header = path.length === 1 ? last : path;
  if (/^(?:序号|编号|排名|No\.?)$/iu.test(last)) return { header, ignore: true };
  const field = fieldOf(path, cells, numbers, words);
  if (field) {
    const gaps = cells.length > 0 && cells.length * 2 <= rows && field !== 'note';
    return gaps ? { header, field, fill: 'down' } : { header, field };
  }
  if (isTotal(last)) return { header, total: 'all' };
  return valueColumn(path, words) ?? { header, ignore: true };
}

/** A figure, or a dash where there is none. */
function isFigure(cell: string): boolean {
  return isPlaceholder(cell) || readNumber(cell).ok;
}

/** The field that a column holds: by the name of the column, or by what its cells name. */
function fieldOf(
  path: readonly string[],
  cells: readonly string[],
  numbers: number,
  words: Vocabulary,
): LayoutField | undefined {
  const named = readHeaderCell(path.at(-1) ?? '')?.column;
  const share = (test: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (numbers * 2 <= cells.length) {
    if (share((cell) => words.regions(cell).ok)) return 'region';
    if (share((cell) => words.metrics(cell).ok)) return 'metric';
    if (share((cell) => words.units.find(cell) !== undefined)) return 'unit';
    if (share((cell) => words.departments(cell).ok)) return 'department';
  }
  return named === 'value' ? undefined : named;
}

/** A column of figures; undefined where its titles say nothing that the plan knows. */
function valueColumn(path: readonly string[], words: Vocabulary): ColumnDraft | undefined {
  const value: Partial<Record<LayoutField, string>> = {};
  let period = '';
  const said = { known: false };
  const header = path.map((title) => {
    const part = PERIODS.find(([pattern]) => pattern.test(title));
    if (part) {
      period += part[2];
      said.known = true;
      return part[1];
    }
    said.known = readTitle(title, value, words) || said.known;
    return title;
  });
  if (!said.known && readHeaderCell(path.at(-1) ?? '')?.column !== 'value') return undefined;
  if (period !== '') value.period = period.includes('{year}') ? period : `{year}年${period}`;
  return { header: header.length === 1 ? (header[0] ?? '') : header, value };
}

const QUALIFIED = /^(.+?)\s*[(\uFF08]([^()\uFF08\uFF09]+)[)\uFF09]$/u;

/** Whether a title is a unit and nothing else, as in a row of units below the titles. */
export function isUnit(title: string, { units }: Vocabulary): boolean {
  return title !== '' && units.find(title) !== undefined;
}

/** What a title says of figures: a metric or a region, perhaps with a unit, a unit alone, or a basis. */
function readTitle(title: string, value: Partial<Record<LayoutField, string>>, words: Vocabulary): boolean {
  if (isUnit(title, words)) {
    value.unit = title;
    return false;
  }
  const [, name = title, qualifier = ''] = QUALIFIED.exec(title) ?? [];
  const measured = isUnit(qualifier, words);
  const field = fieldNamed(title, words);
  const bare = field ?? fieldNamed(name, words);
  if (bare) value[bare] = field ? title : name;
  else if (!measured) return false;
  if (measured) value.unit = qualifier;
  return true;
}

/** What a name means to the plan, or to everybody. */
function fieldNamed(name: string, words: Vocabulary): 'basis' | 'metric' | 'region' | undefined {
  const basis = readBasis(name);
  if (basis.ok && basis.value) return 'basis';
  if (words.metrics(name).ok) return 'metric';
  return words.regions(name).ok ? 'region' : undefined;
}

/** A column of sums needs columns to sum; a column for the whole area beside its regions is one too. */
function withTotals(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const values = drafts.filter(({ value }) => value !== undefined);
  return drafts.map((draft) =>
    draft.total && values.length === 0 ? { header: draft.header, value: {} } : draft,
  );
}
