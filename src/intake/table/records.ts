import { parse } from 'csv-parse/sync';
import {
  MAX_FIELD,
  MAX_FIELDS,
  MAX_ROW,
  scan,
  type Delimiter,
  type Position,
  type RowTest,
  type Slice,
} from './scan.js';

/** A row of the table as text: its fields, or what is at fault with its quotes. */
export interface Row extends Slice {
  readonly fields: readonly string[];
}

/** Text that has been seen to be one record of csv-parse. */
export interface Record {
  readonly raw: string;
  readonly quoted: boolean;
}

/** Rows are split into fields in batches: few calls, and never the whole file twice in memory. */
export const BATCH_ROWS = 1000;
export const BATCH_CHARACTERS = 262_144;

/** What an empty line is split into: there may be very many of them. */
const EMPTY_ROW: readonly string[] = [''];

export const START: Position = { offset: 0, line: 1 };

/** The rows of a table from a position on, in order; a row with a fault has no fields. */
export function* readRows(
  text: string,
  delimiter: Delimiter,
  from: Position = START,
  isRow?: RowTest,
): Generator<Row> {
  let batch: Slice[] = [];
  let characters = 0;
  for (const slice of scan(text, delimiter, from, isRow)) {
    batch.push(slice);
    characters += slice.end - slice.start;
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield* split(text, delimiter, batch);
    [batch, characters] = [[], 0];
  }
  yield* split(text, delimiter, batch);
}

/** The first rows of a table. */
export function firstRows(text: string, delimiter: Delimiter, count: number): readonly Row[] {
  return split(text, delimiter, firstSlices(text, delimiter, count));
}

/** Where the first rows of a table stand. Of a text that goes on, only those that nothing behind it can change. */
export function firstSlices(
  text: string,
  delimiter: Delimiter,
  count: number,
  goesOn = false,
): readonly Slice[] {
  const slices: Slice[] = [];
  for (const slice of scan(text, delimiter, START, undefined, !goesOn)) {
    slices.push(slice);
    if (slices.length === count) break;
  }
  return slices;
}

/** The cells of a row that stands alone; what is between the delimiters where its quotes are at fault. */
export function cellsOf(raw: string, delimiter: Delimiter): readonly string[] {
  const [row] = firstRows(raw.slice(0, MAX_ROW), delimiter, 1);
  return row && !row.fault ? row.fields : raw.slice(0, MAX_ROW).split(delimiter, MAX_FIELDS);
}

/** Quotes, and blanks that csv-parse passes over at the ends of a field. */
const NEEDS_CARE = /["\s]/u;

/** The rows of slices of a text. */
export function split(text: string, delimiter: Delimiter, slices: readonly Slice[]): readonly Row[] {
  const sound = slices.filter(({ fault }) => fault === undefined);
  const records = sound.map(({ start, end }) => {
    const raw = text.slice(start, end);
    return { raw, quoted: NEEDS_CARE.test(raw) };
  });
  const fields = splitRecords(records, delimiter);
  let next = 0;
  return slices.map((slice) => {
    if (slice.fault) return { ...slice, fields: [] };
    next += 1;
    return { ...slice, fields: fields[next - 1] ?? [] };
  });
}

/**
 * Splits records into fields. The quotes have been seen to, so that each text is exactly one record of csv-parse. One
 * without quotes is what stands between its delimiters, and csv-parse is not asked about it.
 */
export function splitRecords(
  records: readonly Record[],
  delimiter: Delimiter,
): readonly (readonly string[])[] {
  const isPlain = ({ raw, quoted }: Record): boolean => !quoted && raw.length <= MAX_FIELD;
  const asked = records.filter((record) => record.raw !== '' && !isPlain(record));
  const parsed = asked.length === 0 ? [] : parseLines(asked, delimiter);
  let next = 0;
  return records.map((record) => {
    if (record.raw === '') return EMPTY_ROW;
    if (isPlain(record)) return record.raw.split(delimiter);
    next += 1;
    return parsed[next - 1] ?? [];
  });
}

function parseLines(records: readonly Record[], delimiter: Delimiter): readonly string[][] {
  return parse(records.map(({ raw }) => `${raw}\n`).join(''), {
    delimiter,
    bom: false,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    trim: true,
  });
}
