import type { TidyColumn } from '../../catalogue/findings/table/columns.js';
import type { Header } from '../table/header.js';
import type { Delimiter } from '../table/scan.js';
import { dayNumber } from './moments.js';

/** Kinds of columns on the fast path. */
export const [FREE, NUMBERING, WORD, VALUE, DATE] = [0, 1, 2, 3, 4];
const NAMELESS = 5;
/** Classes of bytes: text, delimiter, the two of line ends, and the quote. */
export const [TEXT, BETWEEN] = [0, 1];
const [LINE_FEED, RETURN, MARK] = [2, 3, 4];
export const [LF, CR, MINUS, POINT, QUOTE] = [0x0a, 0x0d, 0x2d, 0x2e, 0x22];
const ZERO = 0x30;

/** Columns whose words are cached. */
export const WORD_COLUMNS = ['metric', 'region', 'period', 'unit', 'basis', 'department'] as const;
/** Indexes in `WORD_COLUMNS`. */
export const [METRIC, REGION, PERIOD, UNIT, BASIS, DEPARTMENT] = [0, 1, 2, 3, 4, 5];

/** Columns into which the thousands of a split figure may run. */
const TEXTUAL: readonly TidyColumn[] = ['note', 'department', 'submitted'];

/** Whether a column follows the value column directly. */
function isBehindValue(column: TidyColumn, { columns }: Header): boolean {
  return columns.get(column) === (columns.get('value') ?? 0) + 1;
}

/** The kind of each field of a row. */
export function kindsOf({ columns, nameless, width }: Header): Uint8Array {
  const named = new Map<number, number>(WORD_COLUMNS.map((column) => [columns.get(column) ?? -1, WORD]));
  named.set(columns.get('submitted') ?? -1, DATE);
  named.set(columns.get('value') ?? -1, VALUE);
  const metric = columns.get('metric') ?? 0;
  return Uint8Array.from({ length: width }, (_, field) => {
    if (nameless.has(field)) return NAMELESS;
    // Columns before the metric may only hold a number: a number does not tell whether a row is data.
    return named.get(field) ?? (field < metric ? NUMBERING : FREE);
  });
}

/** The class of each byte value. */
export function classesOf(delimiter: Delimiter): Uint8Array {
  const classes = new Uint8Array(256);
  classes[delimiter.charCodeAt(0)] = BETWEEN;
  classes[LF] = LINE_FEED;
  classes[CR] = RETURN;
  classes[QUOTE] = MARK;
  return classes;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

/** Parses an ISO date at an offset; `NEVER` if it is none. */
export function isoDay(bytes: Uint8Array, at: number): number {
  const year = digits(bytes, at) * 100 + digits(bytes, at + 2);
  return dayNumber(year, digits(bytes, at + 5), digits(bytes, at + 8));
}

/** Parses two digits; a number that is part of no date if they are none. */
function digits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at], bytes[at + 1]];
  return tens !== undefined && ones !== undefined && isDigit(tens) && isDigit(ones)
    ? (tens - ZERO) * 10 + ones - ZERO
    : -100_000;
}

/** Whether a figure may have lost its thousands to the next field. */
export function mayBeSplit(header: Header, delimiter: Delimiter): boolean {
  return delimiter === ',' && TEXTUAL.some((column) => isBehindValue(column, header));
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** Whether a byte begins an ASCII letter or a common Chinese character: neither a blank nor anything invisible. */
export function isUtf8Letter(byte: number): boolean {
  return isAsciiLetter(byte) || (byte >= 0xe4 && byte <= 0xe9);
}

/** The same for GB18030. */
export function isGb18030Letter(byte: number): boolean {
  return isAsciiLetter(byte) || (byte >= 0xb0 && byte <= 0xf7);
}
