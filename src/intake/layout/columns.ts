import { nearest } from '../../catalogue/nearest.js';
import type { HeaderPath, Layout, LayoutColumn } from '../../model/layout.js';
import { matchWhole, type Captures } from '../../model/patterns.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import { excerpt } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';
import type { GridHeader } from './header.js';

/** A column of a table bound to an entry of the layout. */
export interface BoundColumn {
  /** Index of its fields. */
  readonly at: number;
  readonly path: readonly string[];
  readonly entry: LayoutColumn;
  readonly captures: Captures;
}

export interface Binding {
  readonly columns: readonly BoundColumn[];
  /** Columns with titles that the layout does not mention. */
  readonly strangers: readonly number[];
  /** Findings if the table is not as the layout describes. */
  readonly findings: readonly IntakeFinding[];
}

export function bindColumns(layout: Layout, header: GridHeader, words: Vocabulary): Binding {
  const columns: BoundColumn[] = [];
  const strangers: number[] = [];
  for (const [at, path] of header.paths.entries()) {
    const bound = bind(layout, path, at, words);
    if (bound) columns.push(bound);
    else if (path.length > 0) strangers.push(at);
  }
  const findings = layout.columns.flatMap((entry) => faultOf(entry, columns, layout, header) ?? []);
  return { columns, strangers, findings };
}

/** The entry for a column: one with exactly its titles, else the first that matches. */
function bind(
  { columns }: Layout,
  path: readonly string[],
  at: number,
  words: Vocabulary,
): BoundColumn | undefined {
  const matching: BoundColumn[] = [];
  for (const entry of columns) {
    const captures = matchPath(entry.header, path);
    // {period} matches only what can be read as a period.
    const period = captures?.get('period');
    if (captures && (period === undefined || words.readPeriod(period).ok))
      matching.push({ at, path, entry, captures });
  }
  return matching.find(({ entry }) => isExact(entry.header, path)) ?? matching[0];
}

/** Titles that differ only in case, such as MEASURE and Measure, are distinct. */
function isExact(header: HeaderPath, path: readonly string[]): boolean {
  return header.length === path.length && header.every(({ source }, level) => source === path[level]);
}

/** Matches a column's lowest titles. */
export function matchPath(header: HeaderPath, path: readonly string[]): Captures | undefined {
  if (header.length === 0 || header.length > path.length) return undefined;
  const captures = new Map<string, string>();
  const lowest = path.slice(path.length - header.length);
  for (const [level, pattern] of header.entries()) {
    const match = matchWhole(pattern, lowest[level] ?? '');
    if (!match) return undefined;
    for (const [name, text] of match) captures.set(name, text);
  }
  return captures;
}

/** The finding for an entry whose column is missing, or that allows one column and matches several. */
function faultOf(
  entry: LayoutColumn,
  columns: readonly BoundColumn[],
  layout: Layout,
  header: GridHeader,
): IntakeFinding | undefined {
  const [first, second] = columns.filter((column) => column.entry === entry);
  if (!first)
    return entry.optional ? undefined : located(missing(entry, layout, header), header.first.place(0));
  if (
    !second ||
    entry.use === 'ignore' ||
    entry.use === 'filter' ||
    (entry.use === 'value' && isOpen(entry.header))
  )
    return undefined;
  const { line, column } = header.last.place(first.at);
  const args = { layout: layout.id, header: pathText(second.path), first: `${line}:${column}` };
  return located({ code: 'layout-repeated-column', args }, header.last.place(second.at));
}

function missing({ header: wanted }: LayoutColumn, { id }: Layout, { paths }: GridHeader): Problem {
  const title = wanted.map(({ source }) => source);
  const like = nearest(title.at(-1) ?? '', paths.flat());
  const args = {
    layout: id,
    header: pathText(title),
    nearest: like === undefined ? undefined : excerpt(like),
  };
  return { code: 'layout-missing-column', args };
}

/** Whether titles have placeholders and may match several columns. */
function isOpen(header: HeaderPath): boolean {
  return header.some(({ source }) => /[*{]/u.test(source));
}

/** A column's titles on one line. */
export function pathText(path: readonly string[]): string {
  return excerpt(path.join(' / '));
}
