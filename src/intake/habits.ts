import type { Column } from '../catalogue/findings/intake-table.js';
import { separatorsOf, type Separators } from './fields/separators.js';
import { columnNamed } from './header.js';
import type { OpenTable } from './table.js';
import { tidy } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/** How many cells of a column are looked at: one beyond them that contradicts is refused. */
const MOST = 10_000;
/** A month and nothing else: no year has so many halves or quarters. */
const MONTH = /^\d{4}\/(?:[5-9]|0\d|1[0-2])$/u;

/**
 * The words of a plan for one table, whose columns show as a whole what single cells leave open. A column is gone through
 * when the first such cell is met; most tables have none.
 */
export function withHabits(words: Vocabulary, table: OpenTable): Vocabulary {
  const bySemicolon = table.delimiter === ';';
  return habitual(
    words,
    // Where commas part the fields, they begin no decimals.
    table.delimiter === ',' ? words.separators : () => separatorsOf(cellsOf(table, 'value'), bySemicolon),
    () => cellsOf(table, 'period'),
  );
}

/** The same for cells that are at hand. */
export function habitual(
  words: Vocabulary,
  separators: () => Separators,
  periods: () => Iterable<string>,
): Vocabulary {
  const showsMonths = once(() => some(periods(), (cell) => MONTH.test(cell)));
  return {
    ...words,
    common: words.common ?? words,
    separators: once(separators),
    readPeriod: (text) => {
      const read = words.readPeriod(text);
      const isOpen =
        !read.ok && read.error.code === 'row-bad-period' && read.error.args.reason === 'half-or-month';
      return isOpen && text.includes('/') && showsMonths() ? words.readPeriod(text.replace('/', '-')) : read;
    },
  };
}

/** The first cells of a column below the header, without what cannot be seen in them. */
function* cellsOf(table: OpenTable, column: Column): Generator<string> {
  const field = table.header?.fields.findIndex((cell) => columnNamed(cell) === column) ?? -1;
  let left = MOST;
  for (const { fields, line } of field === -1 ? [] : table.again()) {
    if (line < table.lineBelow) continue;
    if (left === 0) return;
    left -= 1;
    yield tidy(fields[field] ?? '');
  }
}

function some(cells: Iterable<string>, test: (cell: string) => boolean): boolean {
  for (const cell of cells) if (test(cell)) return true;
  return false;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
