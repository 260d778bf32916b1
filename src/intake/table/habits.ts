import type { TidyColumn } from '../../catalogue/findings/table/columns.js';
import { separatorsOf } from '../words/fields/separators.js';
import { fieldOf, isCompleteHeader } from './header.js';
import type { Delimiter } from './scan.js';
import type { OpenTable } from './table.js';
import { tidy } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** Cells examined in a column; a later one that contradicts them is refused. */
const MOST = 10_000;
/** Unambiguous months: no year has so many halves or quarters. */
const MONTH = /^\d{4}\/(?:[5-9]|0\d|1[0-2])$/u;

/**
 * A plan's words for one table, whose columns as a whole settle ambiguous cells. A column is scanned at its
 * first ambiguous cell; most tables have none.
 */
export function withHabits(words: Vocabulary, table: OpenTable): Vocabulary {
  return habitual(words, table.delimiter, (column) => cellsOf(table, column));
}

/** The same for cells in memory. */
export function habitual(
  words: Vocabulary,
  delimiter: Delimiter | undefined,
  cells: (column: 'value' | 'period') => Iterable<string>,
): Vocabulary {
  const showsMonths = once(() => some(cells('period'), (cell) => MONTH.test(cell)));
  return {
    ...words,
    common: words.common ?? words,
    separators: separatorsIn(words, delimiter, () => cells('value')),
    readPeriod: (text) => {
      const read = words.readPeriod(text);
      const isDoubtful =
        !read.ok && read.error.code === 'row-bad-period' && read.error.args.reason === 'half-or-month';
      const isMonth = isDoubtful && text.includes('/') && showsMonths();
      return isMonth ? words.readPeriod(text.replace('/', '-')) : read;
    },
  };
}

/**
 * Meaning of separators in a table. A workbook stores numbers as such. In comma-separated text commas are
 * never decimal; a quoted figure with one is unclear if its column has decimal commas.
 */
function separatorsIn(
  words: Vocabulary,
  delimiter: Delimiter | undefined,
  cells: () => Iterable<string>,
): Vocabulary['separators'] {
  if (delimiter === undefined) return words.separators;
  const ofColumn = once(() => separatorsOf(cells(), delimiter === ';'));
  if (delimiter !== ',') return ofColumn;
  return (figure = '') => (figure.includes(',') && ofColumn() !== 'usual' ? 'unclear' : 'usual');
}

/** First cells of a column below its headers, before merged cells are filled. */
function* cellsOf(table: OpenTable, column: TidyColumn): Generator<string> {
  let field: number | undefined;
  let left = MOST;
  for (const { fields } of table.again()) {
    if (isCompleteHeader(fields, GIVEN)) field = fieldOf(fields, column);
    else if (field !== undefined) {
      if (left === 0) return;
      left -= 1;
      yield tidy(fields[field] ?? '');
    }
  }
}

/** The period may stand in a line above the header. */
const GIVEN: ReadonlySet<TidyColumn> = new Set<TidyColumn>(['period']);

function some(cells: Iterable<string>, test: (cell: string) => boolean): boolean {
  for (const cell of cells) if (test(cell)) return true;
  return false;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
