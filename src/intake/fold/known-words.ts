import type { Day } from '../../model/calendar.js';
import type { Table } from '../row/cells.js';
import { likenessOf as likenessOfContext } from '../words/context/context.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { TableWords } from './words.js';

/** Most words kept for the next table; bounds memory, because files are not trusted. */
const MOST = 10_000;

interface Known {
  /** Key of everything that affects a table's words. */
  readonly like: string;
  readonly words: TableWords;
}

/** The words of the last table, by vocabulary. */
const KNOWN = new WeakMap<Vocabulary, Known>();

/**
 * The words of a table, with what the last table of the same form has taught: reports of one kind repeat
 * their words.
 */
export function knownWordsOf(whole: Table, asOf: Day): TableWords {
  // Habits of a single table must not be reused for another.
  const table = { ...whole, words: whole.words.common ?? whole.words };
  const like = likenessOf(table, asOf);
  const known = KNOWN.get(table.words);
  if (known?.like === like && known.words.size <= MOST) return known.words;
  const words = new TableWords(table, asOf);
  KNOWN.set(table.words, { like, words });
  return words;
}

function likenessOf({ header, context }: Table, asOf: Day): string {
  const { columns, nameless, remarks, width } = header;
  return JSON.stringify([[...columns], [...nameless], [...remarks], width, likenessOfContext(context), asOf]);
}
