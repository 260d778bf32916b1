import { err, ok, type Result } from '../model/result.js';
import type { Book } from './book.js';
import { chooseSheet } from './choose-sheet.js';
import { openText } from './csv-table.js';
import { decode, type Decoded, type Undecoded } from './decode.js';
import type { Head } from './delimiter.js';
import type { LargeFile } from './load.js';
import { binarySort, isEncrypted } from './magic.js';
import { openDocument } from './ods/document.js';
import { located, type IntakeFinding, type Problem } from './problem.js';
import { openSheet } from './sheet-table.js';
import type { Inspected } from './stream/inspect.js';
import { openBytes } from './stream/open-bytes.js';
import { ByteWindow } from './stream/window.js';
import type { OpenTable } from './table.js';
import { utf8Head, utf8Text } from './utf8-head.js';
import { openBook as openWorkbook } from './xlsx/book.js';

/** A file that holds a table. */
export interface OpenedFile {
  /** Of a text. */
  readonly encoding: string | undefined;
  readonly encodingAssumed: boolean;
  /** Opens the table that is wanted, from its first row on. */
  readonly table: (how: TableChoice) => Result<ChosenTable, Problem>;
}

export interface TableChoice {
  /** The name or the number of a sheet; the first visible one if left out. */
  readonly sheet: string | undefined;
  /** Whether the table has a header of known columns, or whatever form a layout describes. */
  readonly tidy: boolean;
}

export interface ChosenTable {
  readonly table: OpenTable;
  /** What is told about the choice. */
  readonly findings: readonly IntakeFinding[];
}

/** Opens a file by what its bytes are, whatever its name says. */
export function openFile(file: string, bytes: Uint8Array): Result<OpenedFile, Undecoded> {
  const sort = binarySort(bytes);
  if (sort === 'xlsx') return openBook(file, openWorkbook(bytes));
  if (sort === 'ods') return openBook(file, openDocument(bytes));
  if (sort === 'xls' && isEncrypted(bytes)) return refused({ code: 'file-encrypted', args: {} });
  const text = textOf(bytes, sort);
  if (!text.ok) return text;
  const { encoding, assumed, head } = text.value;
  return ok({
    encoding,
    encodingAssumed: assumed,
    table: ({ tidy }) => {
      const isWide = encoding.startsWith('utf-16');
      const whole = { encoding, window: () => ByteWindow.over(bytes) };
      const table =
        tidy && !isWide ? openBytes(head, file, whole) : openText(head.whole?.() ?? head.text, file, tidy);
      return ok({ table, findings: [] });
    },
  });
}

/** The text that bytes are; mostly all but its beginning is only looked at, and never made. */
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

/** Opens a large file, of which only the beginning is at hand. It is read as a tidy table, whatever layouts there are. */
export function openLargeFile(
  file: string,
  large: LargeFile,
  { encoding, assumed, head }: Inspected,
): OpenedFile {
  const window = (): ByteWindow => ByteWindow.from(large, large.pieces);
  const parts = { encoding, window };
  return {
    encoding,
    encodingAssumed: assumed,
    table: () => ok({ table: openBytes({ text: head.replace(/^\uFEFF/u, '') }, file, parts), findings: [] }),
  };
}

function openBook(file: string, book: Result<Book, Problem>): Result<OpenedFile, Undecoded> {
  if (!book.ok) return refused(book.error);
  return ok({
    encoding: undefined,
    encodingAssumed: false,
    table: ({ sheet, tidy }) => tableOf(book.value, sheet, file, tidy),
  });
}

function tableOf(
  book: Book,
  wanted: string | undefined,
  file: string,
  tidy: boolean,
): Result<ChosenTable, Problem> {
  const choice = chooseSheet(book, wanted);
  if (!choice.ok) return choice;
  const findings = choice.value.problems.map((problem) => located(problem, { file }));
  return ok({ table: openSheet(choice.value, file, tidy), findings });
}

function refused(problem: Problem): Result<never, Undecoded> {
  return err({ problem, line: undefined });
}
