import type { Plan } from '../model/plan.js';
import type { Scope } from '../model/scope.js';
import type { Table } from './row/cells.js';
import type { Encoding } from './source/decode.js';
import type { ReportFile } from './source/load.js';
import { openHashed } from './open-hashed.js';
import type { IntakeFinding } from './problem.js';
import { unread, type RowOutcome } from './row/rows.js';
import type { Delimiter } from './table/scan.js';
import { withHabits } from './table/habits.js';
import { plainTextTest } from './fold/plain-text.js';
import { TableReader } from './row/table-reader.js';
import type { OpenTable, TableRow } from './table/table.js';
import { vocabularyOf, type Vocabulary } from './words/vocabulary.js';

/** A row of a text, and its outcome. */
export interface KeptRow extends Pick<TableRow, 'line' | 'raw'> {
  readonly became: RowOutcome['became'];
  /** All findings, without a limit. */
  readonly findings: readonly IntakeFinding[];
}

/** A text whose rows are read once more, to be written out. */
export interface RowsAgain {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The first header, if there is any. */
  readonly header: Pick<TableRow, 'line' | 'raw'> | undefined;
  /** Yields each row in order; returns whether a table had a usable header. */
  readonly rows: () => Generator<KeptRow, boolean, undefined>;
}

interface OpenedAgain {
  /** Of the current bytes. */
  readonly sha256: string;
  /** Left out if the file is not text, or cannot be read. */
  readonly text: RowsAgain | undefined;
}

/** Opens files to read their rows again; rows outside `scope` are marked as left out. */
export function rowsFor(plan: Plan, scope?: Scope): (file: ReportFile) => OpenedAgain {
  const words = vocabularyOf(plan, scope);
  return (file) => {
    const { opened, sha256 } = openHashed(file, {});
    const tables = opened.ok && opened.value.encoding ? opened.value.tables(undefined) : undefined;
    const table = tables?.ok ? tables.value.tables[0] : undefined;
    if (!opened.ok || !opened.value.encoding || !table) return { sha256, text: undefined };
    const { delimiter = ',', header } = table;
    return {
      sha256,
      text: { encoding: opened.value.encoding, delimiter, header, rows: () => rowsOf(table, words) },
    };
  };
}

/** Yields the rows of a table, each read as by the reader of reports. */
function* rowsOf(source: OpenTable, common: Vocabulary): Generator<KeptRow, boolean, undefined> {
  const { header } = source;
  if (!header) {
    for (const row of source.all()) yield kept(row, unread(row));
    return false;
  }
  const reader = new TableReader(withHabits(common, source), source.delimiter, () => undefined);
  for (const [row, outcome] of reader.begin(source, header)) yield kept(row, outcome);
  let { table } = reader;
  let isPlain = shortWay(table, source);
  for (const row of source.below(reader.isRow)) {
    if (isPlain(row.raw)) {
      reader.follow();
      yield { line: row.line, raw: row.raw, became: 'observation', findings: NONE };
      continue;
    }
    yield kept(row, reader.row(row));
    if (reader.table !== table) {
      ({ table } = reader);
      isPlain = shortWay(table, source);
    }
  }
  return reader.hasTable;
}

const NONE: readonly IntakeFinding[] = [];

/** A test for rows that need no reading: most rows of a file with a few faults are sound. */
function shortWay(table: Table | undefined, { delimiter = ',' }: OpenTable): (raw: string) => boolean {
  return table ? plainTextTest(table, delimiter) : () => false;
}

function kept({ line, raw }: TableRow, { became, findings, above = [] }: RowOutcome): KeptRow {
  return { line, raw, became, findings: [...above, ...findings] };
}
