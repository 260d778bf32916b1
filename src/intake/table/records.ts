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

/** A row as its fields, or the fault of its quotes. */
export interface Row extends Slice {
  readonly fields: readonly string[];
}

/** Text that is exactly one record for csv-parse. */
export interface Record {
  readonly raw: string;
  readonly quoted: boolean;
}

/** Rows and characters split at a time: few calls, and never the whole file twice in memory. */
export const BATCH_ROWS = 1000;
export const BATCH_CHARACTERS = 262_144;

/** Shared, because a file may have very many empty lines. */
const EMPTY_ROW: readonly string[] = [''];

export const START: Position = { offset: 0, line: 1 };

/** Rows from a position on, in order; a row with a fault has no fields. */
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

export function firstRows(text: string, delimiter: Delimiter, count: number): readonly Row[] {
  return split(text, delimiter, firstSlices(text, delimiter, count));
}

/** Positions of the first rows. With `goesOn`, only rows that no further text can change. */
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

/** Cells of a single row; split at the delimiters if its quotes are at fault. */
export function cellsOf(raw: string, delimiter: Delimiter): readonly string[] {
  const [row] = firstRows(raw.slice(0, MAX_ROW), delimiter, 1);
  return row && !row.fault ? row.fields : raw.slice(0, MAX_ROW).split(delimiter, MAX_FIELDS);
}

/** Quotes, and blanks that csv-parse trims. */
const NEEDS_CARE = /["\s]/u;

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

/** Splits records into fields. Each is exactly one record for csv-parse; records without quotes are split directly. */
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
