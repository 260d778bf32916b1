import type { Day } from '../../model/calendar.js';
import type { Table } from '../row/cells.js';
import { likenessOf as likenessOfContext } from '../words/context/context.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { TableWords } from './words.js';

/** Of tables with more than this, nothing is remembered for the next one: what a file holds is anybody's. */
const MOST = 10_000;

interface Known {
  /** All that tells one table from another, as far as its words are concerned. */
  readonly like: string;
  readonly words: TableWords;
}

/** For the words of a plan, those of the last table. */
const KNOWN = new WeakMap<Vocabulary, Known>();

/** The words of a table, with what the last table like it has taught: reports of one kind say the same again and again. */
export function knownWordsOf(whole: Table, asOf: Day): TableWords {
  // What holds for one table alone is not to be remembered for another.
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
