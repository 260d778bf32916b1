import { isUtf8 } from 'node:buffer';
import type { Table } from '../cells.js';
import { MARKS, type Encoding } from '../decode.js';
import { rowTest } from '../row-test.js';
import { openBytes } from '../stream/open-bytes.js';
import { unfinished } from '../stream/text.js';
import { ByteWindow, type ByteSource } from '../stream/window.js';
import type { FieldsTest, TextBytes } from '../table.js';
import { tableOf } from '../table-of.js';
import type { Vocabulary } from '../vocabulary.js';

/** A large table, as far as its beginning tells. */
export interface Beginning {
  readonly table: Table;
  readonly text: TextBytes;
  readonly isRow: FieldsTest;
}

/** Reads the header of a table as it is read when all of it is; undefined where there is none that could be used. */
export function beginningOf(
  file: string,
  source: ByteSource,
  bytes: Uint8Array,
  words: Vocabulary,
): Beginning | undefined {
  const encoding = likelyEncoding(bytes);
  if (!encoding) return undefined;
  const head = new TextDecoder(encoding).decode(bytes, { stream: true });
  const window = (): ByteWindow => ByteWindow.from(source);
  const text = head.replace(/^\uFEFF/u, '');
  const opened = openBytes({ text }, file, { encoding, shortCut: true, window });
  const table = tableOf(opened, words);
  if (!table || !opened.bytes) return undefined;
  return { table, text: opened.bytes, isRow: rowTest(table) };
}

/** What the whole text is probably written in: only the whole of it shows whether it is. */
function likelyEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked?.startsWith('utf-16') === true || bytes.includes(0)) return undefined;
  const whole = bytes.subarray(0, bytes.length - unfinished(bytes, 0, bytes.length));
  return marked ?? (isUtf8(whole) ? 'utf-8' : 'gb18030');
}
