import { err, ok, type Result } from '../model/result.js';
import { openText } from './table/csv-table.js';
import { decode, type Decoded, type Undecoded } from './source/decode.js';
import type { Head } from './table/delimiter.js';
import type { LargeFile } from './source/load.js';
import { binarySort, isBook, isEncrypted, type BookSort } from './source/magic.js';
import { openDocument } from './table/ods/document.js';
import { openBook } from './table/open-book.js';
import type { ChosenTables, OpenedFile } from './table/opened.js';
import type { Problem } from './problem.js';
import type { Inspected } from './source/inspect.js';
import { openBytes } from './fold/open-bytes.js';
import { ByteWindow } from './source/window.js';
import type { OpenTable } from './table/table.js';
import { utf8Head, utf8Text } from './source/utf8-head.js';
import { openXlsx } from './table/xlsx/book.js';

const OPEN_BOOK = { xlsx: openXlsx, ods: openDocument } as const satisfies Record<BookSort, unknown>;

/** Opens a file by its bytes, whatever its name says. */
export function openFile(file: string, bytes: Uint8Array): Result<OpenedFile, Undecoded> {
  const sort = binarySort(bytes);
  const book = isBook(sort) ? OPEN_BOOK[sort](bytes) : undefined;
  if (book) return book.ok ? ok(openBook(file, book.value)) : refused(book.error);
  if (sort === 'xls' && isEncrypted(bytes)) return refused({ code: 'file-encrypted', args: {} });
  const text = textOf(bytes, sort);
  if (!text.ok) return text;
  const { encoding, assumed, head } = text.value;
  return ok({
    encoding,
    encodingAssumed: assumed,
    table: () => ok({ table: openText(head.whole?.() ?? head.text, file, false), findings: [] }),
    tables: () => {
      const isWide = encoding.startsWith('utf-16');
      const whole = { encoding, window: () => ByteWindow.over(bytes) };
      return ok(one(isWide ? openText(head.text, file, true) : openBytes(head, file, whole)));
    },
  });
}

function one(table: OpenTable): ChosenTables {
  return { tables: [table], others: [], findings: [] };
}

/** The text of bytes; mostly only its beginning is decoded. */
function textOf(
  bytes: Uint8Array,
  sort: ReturnType<typeof binarySort>,
): Result<Omit<Decoded, 'text'> & { readonly head: Head }, Undecoded> {
  const text = sort === undefined ? utf8Head(bytes) : undefined;
  if (text !== undefined)
    return ok({ encoding: 'utf-8', assumed: false, head: { text, whole: () => utf8Text(bytes) } });
  const decoded = decode(bytes);
  return decoded.ok ? ok({ ...decoded.value, head: { text: decoded.value.text } }) : decoded;
}

/** Opens a large file of which only the beginning is in memory. It is read as a tidy table; layouts do not apply. */
export function openLargeFile(
  file: string,
  large: Pick<LargeFile, 'read' | 'pieces'>,
  { encoding, assumed, head }: Inspected,
): OpenedFile {
  const window = (): ByteWindow => ByteWindow.from(large, large.pieces);
  const table = (): OpenTable =>
    openBytes({ text: head.replace(/^\uFEFF/u, '') }, file, { encoding, window });
  return {
    encoding,
    encodingAssumed: assumed,
    table: () => ok({ table: table(), findings: [] }),
    tables: () => ok(one(table())),
  };
}

function refused(problem: Problem): Result<never, Undecoded> {
  return err({ problem, line: undefined });
}
