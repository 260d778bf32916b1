import { err, ok, type Result } from '../../../model/result.js';
import type { Scratch } from '../load.js';
import type { Spool } from '../packed/spool.js';
import { Database, literal } from './database.js';

/** Why a Parquet file was not converted: DuckDB is missing, or the file, its size, memory or disk is at fault. */
export type Unconverted = 'no-duckdb' | 'damaged' | 'too-much' | 'memory' | 'disk';

/** Columns left blank although the file has values. */
export interface BlankColumns {
  /** Nested values, such as lists. */
  readonly nested: readonly string[];
  /** Decimals with more digits than DuckDB has. */
  readonly wide: readonly string[];
}

interface Column {
  readonly name: string;
  readonly type: string;
  /** Whether it holds decimals with more digits than DuckDB has; DuckDB 1.5.6 misreads these. */
  readonly isWide: boolean;
}

const MOST_DIGITS = 38;

/** Types that are written as they are; all numbers are exact. */
const PLAIN =
  /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|DOUBLE|FLOAT|BOOLEAN|DATE|TIME(?:_NS)?|UUID)$/u;
const TEXT = /^(?:VARCHAR|JSON|ENUM\(.*\))$/u;
const MOMENT = /^TIMESTAMP(?:_S|_MS|_NS)?$/u;
const ZONED = 'TIMESTAMP WITH TIME ZONE';

/**
 * Converts a Parquet file to CSV in a temporary file: a header, then a line for each row. Returns the columns
 * left blank.
 */
export async function writeParquet(
  path: string,
  into: Spool,
  most: number,
  scratch?: Scratch,
): Promise<Result<BlankColumns, Unconverted>> {
  const database = await Database.for(path, into.path, scratch);
  if (!database) return err('no-duckdb');
  const isTooMuch = (): boolean => into.size > most;
  try {
    const table = `read_parquet(${literal(database.path)}, binary_as_string = true, hive_partitioning = false)`;
    const columns = await columnsOf(table, database);
    const days = await daysAmong(columns, table, database);
    const cells = columns.map((column) => `${cell(column, days)} as ${quoted(column.name)}`);
    const form = `format csv, header, delimiter ',', quote '"', escape '"', nullstr '', use_tmp_file false`;
    const copy = `copy (select ${cells.join(', ')} from ${table}) to ${literal(into.path)} (${form})`;
    await database.runUntil(copy, isTooMuch);
    return isTooMuch()
      ? err('too-much')
      : ok({ nested: namesOf(columns, isNested), wide: namesOf(columns, isWide) });
  } catch (error) {
    return err(isTooMuch() ? 'too-much' : reasonOf(error));
  } finally {
    await database.close();
  }
}

async function columnsOf(table: string, database: Database): Promise<readonly Column[]> {
  const columns = await database.rows(`describe select * from ${table}`);
  const digits = await digitsOf(database);
  return columns.map(([name, type], at) => ({
    name: String(name),
    type: String(type),
    isWide: (digits[at] ?? 0) > MOST_DIGITS,
  }));
}

/** Declared digits of each column; 0 if it has none. */
async function digitsOf(database: Database): Promise<readonly number[]> {
  const sql = `select num_children, precision from parquet_schema(${literal(database.path)})`;
  const [, ...elements] = await database.rows(sql);
  const digits: number[] = [];
  // An element precedes its children; children are skipped.
  let inner = 0;
  for (const [children, precision] of elements) {
    if (inner === 0) digits.push(Number(precision ?? 0));
    else inner -= 1;
    inner += Number(children ?? 0);
  }
  return digits;
}

function namesOf(columns: readonly Column[], are: (column: Column) => boolean): readonly string[] {
  return columns.filter(are).map(({ name }) => name);
}

/** Some programs store dates as midnights: a column with nothing else holds days. */
async function daysAmong(
  columns: readonly Column[],
  table: string,
  database: Database,
): Promise<ReadonlySet<Column>> {
  const moments = columns.filter(({ type }) => MOMENT.test(type));
  if (moments.length === 0) return new Set();
  const tests = moments.map(({ name }) => `bool_and(${quoted(name)} = date_trunc('day', ${quoted(name)}))`);
  const [found = []] = await database.rows(`select ${tests.join(', ')} from ${table}`);
  return new Set(moments.filter((_, at) => found[at] === true));
}

/** SQL for a column's cells: NULL and empty text are both empty. */
function cell(column: Column, days: ReadonlySet<Column>): string {
  const name = quoted(column.name);
  if (TEXT.test(column.type)) return `nullif(${name}::varchar, '')`;
  if (column.type === ZONED) return `strftime(${name} at time zone 'UTC', '%Y-%m-%dT%H:%M:%SZ')`;
  if (days.has(column)) return `${name}::date::varchar`;
  return isNested(column) || isWide(column) ? 'null::varchar' : `${name}::varchar`;
}

function isNested({ type }: Column): boolean {
  return ![PLAIN, TEXT, MOMENT].some((form) => form.test(type)) && type !== ZONED;
}

function isWide(column: Column): boolean {
  return column.isWide;
}

/** A name as a quoted SQL identifier. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function reasonOf(error: unknown): Unconverted {
  const message = error instanceof Error ? error.message : '';
  if (/out of memory/iu.test(message)) return 'memory';
  return /no space left|could not write/iu.test(message) ? 'disk' : 'damaged';
}
