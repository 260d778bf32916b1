import type { Encoding } from '../source/decode.js';
import type { Delimiter } from '../table/scan.js';
import { classesOf, WORD_COLUMNS } from './columns.js';
import { ByteWords } from './hashing.js';
import { textIn } from '../source/stretch-text.js';
import type { TableWords } from './words.js';

export interface BytesWriting {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

interface WordsInBytes {
  /** Class of each byte value. */
  readonly classes: Uint8Array;
  /** Words of each word column, and of submission dates not in ISO form. */
  readonly columns: readonly ByteWords[];
  readonly dates: ByteWords;
}

/** Lookups by the words that they were learnt from. */
const KNOWN = new WeakMap<TableWords, Map<string, WordsInBytes>>();

/** The byte lookups for a table's words. */
export function wordsInBytes(words: TableWords, { delimiter, encoding }: BytesWriting): WordsInBytes {
  const written = KNOWN.get(words) ?? new Map<string, WordsInBytes>();
  KNOWN.set(words, written);
  const key = `${encoding} ${delimiter}`;
  const known = written.get(key) ?? learning(words, { delimiter, encoding });
  written.set(key, known);
  return known;
}

function learning(words: TableWords, { delimiter, encoding }: BytesWriting): WordsInBytes {
  const toText = textIn(encoding);
  const classes = classesOf(delimiter);
  const reading = (read: (text: string) => number): ByteWords =>
    new ByteWords(classes, (word) => read(toText(word, 0, word.length)));
  return {
    classes,
    columns: WORD_COLUMNS.map((column) => reading((text) => words.read(column, text))),
    dates: reading((text) => words.read('submitted', text)),
  };
}
