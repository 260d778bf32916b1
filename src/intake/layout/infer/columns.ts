import type { LayoutField } from '../../../model/layout.js';
import { nameKey } from '../../../model/names.js';
import { readHeaderCell } from '../../words/header-words.js';
import { isPlaceholder, isTotal } from '../../row/row-kinds.js';
import { readNumber } from '../../words/fields/number.js';
import type { TableRow } from '../../table/table.js';
import { tidy } from '../../words/text.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import { flagOf, withoutFlags } from '../flags.js';
import type { GridHeader } from '../header.js';
import { meaningsOfCodes, formsOf, meansField } from './cells.js';
import { dimensionFilter, isLabel } from './dimensions.js';
import {
  patternText,
  type CodesDraft,
  type DraftColumn,
  type ColumnDraft,
  type FlagsDraft,
} from './draft.js';
import {
  EUROSTAT_FLAGS,
  PACKED,
  roleName,
  statusFlags,
  type Format,
  type KnownColumnRole,
} from './formats.js';
import { valueColumn } from './titles-of-columns.js';

/** A guess at a column's use. A claim is for a use that one column of a table has; other guesses are independent. */
type Guess =
  | {
      readonly claim: LayoutField | 'value' | 'multiplier' | 'flag';
      /** Number of cells that can be read so. */
      readonly fits: number;
      readonly byRole: boolean;
      readonly draft: ColumnDraft;
    }
  | { readonly claim: undefined; readonly draft: ColumnDraft | undefined };

/** The columns of a layout, with their codes and flags. */
export interface ColumnsDraft {
  readonly columns: readonly ColumnDraft[];
  readonly codes: CodesDraft | undefined;
  readonly flags: FlagsDraft | undefined;
}

/** Guesses the use of each column by its titles and cells; leaves out what cannot be told. */
export function draftColumns(
  header: GridHeader,
  rows: readonly TableRow[],
  words: Vocabulary,
  format: Format | undefined,
): ColumnsDraft {
  const columns = header.paths.flatMap((path, at) => (path.length === 0 ? [] : [columnOf(path, at, rows)]));
  const isPacked = format === PACKED;
  const common = commonTitles(columns.filter((column) => holdsFigures(column, isPacked)));
  const guesses = columns.map((column, at) =>
    guess(column, { before: columns[at - 1], common, words, format }),
  );
  const drafts = settled(columns, guesses, isPacked);
  const flagged = guesses.findIndex((each) => each.claim === 'flag' && drafts.includes(each.draft));
  return {
    columns: inOrder(withTotals(distinct(drafts))),
    codes: meaningsOfCodes(columns, drafts, words),
    flags: isPacked
      ? EUROSTAT_FLAGS
      : flagged === -1
        ? undefined
        : statusFlags((columns[flagged]?.filled ?? []).map(flagOf)),
  };
}

function columnOf(path: readonly string[], at: number, rows: readonly TableRow[]): DraftColumn {
  const cells = rows.map(({ fields }) => tidy(fields[at] ?? ''));
  return { path, cells, filled: cells.filter((cell) => cell !== '') };
}

/** Whether at least half of a column's filled cells are figures. */
function holdsFigures({ filled }: DraftColumn, isPacked: boolean): boolean {
  const figures = filled.filter((cell) => isFigure(isPacked ? withoutFlags(cell, FLAGS_BEHIND).text : cell));
  return figures.length > 0 && figures.length * 2 >= filled.length;
}

const FLAGS_BEHIND = { known: new Set(EUROSTAT_FLAGS.known), missing: new Set(EUROSTAT_FLAGS.missing) };

/** A figure, or a placeholder for one. */
function isFigure(cell: string): boolean {
  return isPlaceholder(cell) || readNumber(cell).ok;
}

/** Titles that stand above all of several columns. */
function commonTitles(columns: readonly DraftColumn[]): ReadonlySet<string> {
  const [first, ...others] = columns;
  const titles = (first?.path ?? []).filter((title) => others.every(({ path }) => path.includes(title)));
  return new Set(others.length > 0 ? titles : []);
}

interface Beside {
  readonly before: DraftColumn | undefined;
  readonly common: ReadonlySet<string>;
  readonly words: Vocabulary;
  readonly format: Format | undefined;
}

function guess(column: DraftColumn, beside: Beside): Guess {
  const { words, format, before, common } = beside;
  const last = column.path.at(-1) ?? '';
  const header = headerOf(column);
  const ignored: Guess = { claim: undefined, draft: { header, ignore: true } };
  if (/^(?:序号|编号|排名|No\.?)$/iu.test(last)) return ignored;
  const role = format?.roles.get(roleName(last));
  if (role) return guessOfRole(column, role, words);
  const field = fieldOf(column, words);
  if (field) return fieldGuess(column, field, words, false);
  // 累计 beside 当月 is not a sum of columns.
  if (isTotal(last) && last !== '累计') return { claim: undefined, draft: { header, total: 'all' } };
  const value = valueColumn(column.path, common, words);
  if (value) return { claim: undefined, draft: value };
  if (holdsFigures(column, format === PACKED)) return { claim: undefined, draft: undefined };
  return format?.dimensions ? dimensionGuess(column, before) : ignored;
}

/** A column that breaks figures down, or names the breakdown's codes in the column before. */
function dimensionGuess(column: DraftColumn, before: DraftColumn | undefined): Guess {
  const header = headerOf(column);
  if (before && isLabel(before, column)) return { claim: undefined, draft: { header, ignore: true } };
  const only = dimensionFilter(column);
  return { claim: undefined, draft: only && { header, only } };
}

function headerOf({ path }: DraftColumn): string | readonly string[] {
  const titles = path.map(patternText);
  return titles.length === 1 ? (titles[0] ?? '') : titles;
}

function guessOfRole(column: DraftColumn, role: KnownColumnRole, words: Vocabulary): Guess {
  const header = headerOf(column);
  const { filled } = column;
  switch (role.use) {
    case 'field':
      return fieldGuess(column, role.field, words, true);
    case 'value':
      return {
        claim: 'value',
        fits: filled.filter(isFigure).length,
        byRole: true,
        draft: { header, value: {} },
      };
    case 'multiplier':
      return { claim: 'multiplier', fits: filled.length, byRole: true, draft: { header, multiplier: true } };
    case 'flag':
      return { claim: 'flag', fits: filled.length, byRole: true, draft: { header, flag: true } };
    case 'filter': {
      const codes = new Set(role.only);
      const named = filled.filter((cell) => !codes.has(cell) && codes.has(flagOf(cell)));
      return { claim: undefined, draft: { header, only: [...role.only, ...new Set(named)] } };
    }
    case 'aside':
      return { claim: undefined, draft: { header, ignore: true } };
  }
}

function fieldGuess(column: DraftColumn, field: LayoutField, words: Vocabulary, byRole: boolean): Guess {
  const { filled, cells } = column;
  const forms = formsOf(filled, field, words);
  const fits = filled.filter((cell) => meansField(cell, field, forms, words)).length;
  const gaps = !byRole && filled.length > 0 && filled.length * 2 <= cells.length && field !== 'note';
  const draft: ColumnDraft = {
    header: headerOf(column),
    field,
    ...(forms.length > 0 ? { as: forms } : {}),
    ...(gaps ? { fill: 'down' } : {}),
  };
  return { claim: field, fits, byRole, draft };
}

/** The field of a column, by its cells or else its title. */
function fieldOf({ path, filled }: DraftColumn, words: Vocabulary): LayoutField | undefined {
  const named = readHeaderCell(path.at(-1) ?? '')?.column;
  const numbers = filled.filter(isFigure).length;
  const most = (field: LayoutField): boolean => {
    const forms = formsOf(filled, field, words);
    const fitting = filled.filter((cell) => meansField(cell, field, forms, words));
    return filled.length > 0 && fitting.length * 2 > filled.length;
  };
  const byCells = (['region', 'metric', 'unit', 'department'] as const).find(
    (field) => numbers * 2 <= filled.length && most(field),
  );
  return byCells ?? (named === 'value' ? undefined : named);
}

/** Of several columns with one claim, keeps the one with the most fitting cells, the first of equals. */
function settled(
  columns: readonly DraftColumn[],
  guesses: readonly Guess[],
  isPacked: boolean,
): readonly (ColumnDraft | undefined)[] {
  const best = new Map<string, Guess>();
  for (const each of guesses) {
    if (each.claim === undefined) continue;
    const before = best.get(each.claim);
    if (before?.claim === undefined || each.fits > before.fits) best.set(each.claim, each);
  }
  return guesses.map((each, at) => {
    if (each.claim === undefined || best.get(each.claim) === each) return each.draft;
    const column = columns[at];
    const figures = column !== undefined && holdsFigures(column, isPacked);
    // A second column of figures is left open, not ignored; a second column for the same field may be
    // ignored.
    if (figures && (each.claim === 'value' || !each.byRole)) return undefined;
    return { header: each.draft.header, ignore: true };
  });
}

/** One entry for all columns that it matches; columns with the same header are left out. */
function distinct(drafts: readonly (ColumnDraft | undefined)[]): readonly ColumnDraft[] {
  const groups = new Map<string, ColumnDraft[]>();
  for (const draft of drafts) {
    if (!draft) continue;
    const key = JSON.stringify(draft.header);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const isOpen = JSON.stringify(first.header).includes('{');
    return group.length === 1 || isOpen || first.ignore ? [first] : [];
  });
}

/** A column of totals becomes a value if there is nothing to sum. */
function withTotals(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const values = drafts.filter(({ value }) => value !== undefined);
  return drafts.map((draft) =>
    draft.total && values.length === 0 ? { header: draft.header, value: {} } : draft,
  );
}

/** Entries with fewer titles also match columns with more, so that those with more come first. */
function inOrder(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const titles = ({ header }: ColumnDraft): readonly string[] => [header].flat();
  const covers = (draft: ColumnDraft, other: ColumnDraft): boolean => {
    const [few, many] = [titles(draft), titles(other)];
    return few.length < many.length && nameKey(few.at(-1) ?? '') === nameKey(many.at(-1) ?? '');
  };
  const isCovering = drafts.some((draft) => drafts.some((other) => covers(draft, other)));
  return isCovering ? drafts.toSorted((a, b) => titles(b).length - titles(a).length) : drafts;
}
