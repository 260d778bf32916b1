import { ok, type Result } from '../../../model/result.js';
import type { Book } from '../book.js';
import type { Problem } from '../../problem.js';
import { readMerges } from './merges.js';
import { SheetReader } from './sheet.js';
import { openWorkbook } from './workbook.js';

export function openXlsx(bytes: Uint8Array): Result<Book, Problem> {
  const book = openWorkbook(bytes);
  if (!book.ok) return book;
  const sheets = book.value.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    merges: () => readMerges(book.value, sheet),
    open: () => new SheetReader(book.value, sheet),
  }));
  return ok({ sheets });
}
