import XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { stringify } from 'csv-stringify/sync';
import { workbook } from '../../support/workbook.js';
import type { Medium } from './entries.js';
import type { Cell, Merged, NumberCell, SheetSpec } from './page.js';

/** A CSV file, but for what stands in it. */
export interface CsvForm {
  readonly encoding: 'utf8' | 'utf8-bom' | 'gb18030' | 'utf16le';
  readonly delimiter: ',' | ';' | '\t';
  readonly end: '\n' | '\r\n';
  readonly quoted: boolean;
  /** Whether every line has as many fields as the longest, as spreadsheet programs write it. */
  readonly even: boolean;
}

/** Each encoding, and each delimiter with some of them. */
export const CSV_FORMS: readonly CsvForm[] = [
  { encoding: 'utf8', delimiter: ',', end: '\n', quoted: false, even: true },
  { encoding: 'utf8-bom', delimiter: ';', end: '\r\n', quoted: false, even: true },
  { encoding: 'gb18030', delimiter: ',', end: '\r\n', quoted: true, even: false },
  { encoding: 'gb18030', delimiter: '\t', end: '\n', quoted: false, even: false },
  { encoding: 'utf16le', delimiter: '\t', end: '\r\n', quoted: false, even: true },
];

export function csvBytes(
  { rows }: SheetSpec,
  { encoding, delimiter, end, quoted, even }: CsvForm,
): Uint8Array {
  const width = Math.max(...rows.map((row) => row.length));
  const texts = rows.map((row) =>
    Array.from({ length: even ? width : Math.max(1, row.length) }, (_, at) => textOf(row[at])),
  );
  const text = stringify(texts, { delimiter, record_delimiter: end, quoted });
  return encoding === 'utf8' || encoding === 'gb18030'
    ? iconv.encode(text, encoding)
    : iconv.encode(text, encoding === 'utf8-bom' ? 'utf8' : 'utf16le', { addBOM: true });
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.number : (cell ?? '');
}

/** A program that people make workbooks with. */
export interface Writer {
  readonly name: string;
  readonly extension: 'xlsx' | 'ods';
  readonly medium: Medium;
  readonly write: (sheets: readonly SheetSpec[]) => Uint8Array | Promise<Uint8Array>;
}

export const WRITERS: readonly Writer[] = [
  { name: 'SheetJS', extension: 'xlsx', medium: 'workbook', write: (sheets) => sheetJs(sheets, 'xlsx') },
  // Of most number formats it leaves out the text, or leaves them out altogether.
  { name: 'SheetJS', extension: 'ods', medium: 'unformatted', write: (sheets) => sheetJs(sheets, 'ods') },
  { name: 'write-excel-file', extension: 'xlsx', medium: 'workbook', write: writeExcel },
  { name: 'by hand', extension: 'xlsx', medium: 'workbook', write: byHand },
];

function writeExcel(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map(({ name, rows, merged }) => ({
      sheet: name,
      data: rows.map((row, top) =>
        row.map((cell, left) => {
          if (cell === undefined) return null;
          const { bottom = top, right = left } =
            merged.find((area) => area.top === top && area.left === left) ?? {};
          const spans = { rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
          return typeof cell === 'string'
            ? { value: cell, type: String, ...spans }
            : { value: Number(cell.number), type: Number, ...formatOf(cell), ...spans };
        }),
      ),
    })),
  ).toBuffer();
}

function formatOf({ format }: NumberCell): { readonly format?: string } {
  return format === undefined ? {} : { format };
}

export function byHand(sheets: readonly SheetSpec[]): Uint8Array {
  return workbook({
    sheets: sheets.map(({ name, rows, merged }) => ({
      name,
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'object' ? { number: cell.number, ...formatOf(cell) } : cell)),
      ),
      ...(merged.length > 0 ? { merged: merged.map((area) => XLSX.utils.encode_range(rangeOf(area))) } : {}),
    })),
  });
}

function rangeOf({ top, left, bottom, right }: Merged): XLSX.Range {
  return { s: { r: top, c: left }, e: { r: bottom, c: right } };
}

function sheetJs(sheets: readonly SheetSpec[], bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merged } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(sheetJsCell)));
    sheet['!merges'] = merged.map(rangeOf);
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array', compression: true }) as ArrayBuffer);
}

function sheetJsCell(cell: Cell): XLSX.CellObject | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return { t: 's', v: cell };
  return {
    t: 'n',
    v: Number(cell.number),
    ...(cell.format === undefined ? {} : { z: cell.format }),
    ...(cell.formula === true ? { f: `${cell.number}+0` } : {}),
  };
}
