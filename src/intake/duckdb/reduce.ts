import type { Day } from '../../model/calendar.js';
import type { MetricId } from '../../model/ids.js';
import type { Table } from '../cells.js';
import type { Reduction } from '../reduction.js';
import type { Delimiter } from '../scan.js';
import type { ByteSource } from '../stream/window.js';
import { TableWords } from '../stream/words.js';
import { Database, type Row } from './database.js';
import { FormWords, type Form } from './form.js';
import { judgeGroups, seenRanks, type Group, type JudgedGroups, type PlainGroup } from './groups.js';
import { BLOCK_LINES, fetchLines } from './lines.js';
import {
  blocksStatement,
  groupsStatement,
  linesStatement,
  numbersOf,
  groupTables,
  oddCount,
  oddStatement,
  keptStatement,
  runsStatement,
  typeStatements,
} from './statements.js';

/** A table in a file, as far as its beginning tells. */
export interface TableFile extends ByteSource {
  readonly path: string;
  readonly size: number;
  /** Where the text begins, behind a byte order mark. */
  readonly top: number;
  readonly table: Table;
  readonly delimiter: Delimiter;
  /** The line below the header. */
  readonly lineBelow: number;
  readonly asOf: Day;
  /** Is called once the database is at work, which leaves this thread idle for long. */
  readonly meanwhile?: () => void;
  /** How many of the lines of each metric that are not in force are wanted as well: the first ones. */
  readonly mostLeftOut: number;
}

/** More groups than this are not told apart here, nor more lines handed on. */
const MAX_GROUPS = 500_000;
const MAX_LINES = 1_000_000;
/** Numbers of groups stay exact as doubles. */
const MAX_NUMBER = 2 ** 52;

/**
 * Lets the database tell which lines of a table need no reading; undefined where it cannot, because the package is not
 * there, or the file is no plain UTF-8 with the same simple end to each line. Then all lines are read, with the same
 * result.
 */
export async function reduceTable(file: TableFile): Promise<Reduction | undefined> {
  if (file.table.header.remarks.size > 0) return undefined;
  const words = new TableWords(file.table, file.asOf);
  const form = sampledForm(file, words);
  if (!form || numbersOf(form) > MAX_NUMBER) return undefined;
  const database = await Database.for(file.path);
  if (!database) return undefined;
  try {
    return await reduced(file, form, words, database);
  } catch {
    // What the database cannot read is read without it, and whatever is wrong with it is told then.
    return undefined;
  } finally {
    await database.close();
  }
}

async function reduced(
  file: TableFile,
  form: Form,
  words: TableWords,
  database: Database,
): Promise<Reduction | undefined> {
  for (const statement of typeStatements(form)) await database.run(statement);
  await makeLines(file, form, database);
  const blocks = (await database.rows(blocksStatement(BLOCK_LINES))).map((row) => numberIn(row, 0));
  const blank = blankAtEnd(file, blocks);
  if (blank === undefined) return undefined;
  const seen = seenRanks(form, file.asOf);
  const below = file.lineBelow - 1;
  const groups = (await database.rows(groupsStatement(below, seen))).map(groupOf);
  if (groups.length > MAX_GROUPS) return undefined;
  const judged = judgeGroups(groups, form, words);
  const chosen = await chooseLines(database, judged, { form, below, seen, mostLeftOut: file.mostLeftOut });
  if (!chosen) return undefined;
  const lines = [...chosen.lines].sort((a, b) => a - b);
  const fetched = fetchLines(lines, { top: file.top, blocks }, file);
  if (!fetched) return undefined;
  // At most one moment with a time and one without of each thing, and all that could be rivals.
  const mostKept = 2 * judged.things + lines.length;
  return { encoding: 'utf-8', ...fetched, skipped: chosen.skipped(), blank, mostKept };
}

/** More fields than this in one line, delimiters within quotes counted, and the database cannot split it. */
const MOST_FIELDS = 64;

/** Splits the lines; where one has more fields than was seen before, all of them are split once more. */
async function makeLines({ table, meanwhile }: TableFile, form: Form, database: Database): Promise<void> {
  const most = Math.max(form.fields, table.header.width) + MOST_FIELDS;
  const made = database
    .run(linesStatement(database.path, form, form.fields + 1))
    .catch(() => database.run(linesStatement(database.path, form, most)));
  try {
    meanwhile?.();
  } finally {
    // Whatever comes of the other work, nobody may close the database under a statement, or leave its failure unheard.
    await made;
  }
}

/** The lines that have to be read, and how many of each metric need not be. */
class Choice {
  readonly lines = new Set<number>();
  readonly #left = new Map<number, number>();
  readonly #ids = new Map<number, MetricId>();
  readonly #metrics = new Map<number, number>();

  constructor(groups: readonly PlainGroup[]) {
    for (const { number, metric, id, count } of groups) {
      this.#left.set(metric, (this.#left.get(metric) ?? 0) + count);
      this.#ids.set(metric, id);
      this.#metrics.set(number, metric);
    }
  }

  /** Chooses a line; the metric is undefined if the line is odd. */
  add(line: number, metric: number | undefined): void {
    if (this.lines.has(line)) return;
    this.lines.add(line);
    if (metric !== undefined) this.#left.set(metric, (this.#left.get(metric) ?? 0) - 1);
  }

  /** Chooses a line by its group, if it has one. */
  addOf(line: number, group: number | undefined): void {
    this.add(line, group === undefined ? undefined : this.#metrics.get(group));
  }

  skipped(): ReadonlyMap<MetricId, number> {
    const skipped = new Map<MetricId, number>();
    for (const [metric, count] of this.#left) {
      const id = this.#ids.get(metric);
      if (id !== undefined && count > 0) skipped.set(id, count);
    }
    return skipped;
  }
}

/** Which lines of a table are chosen from. */
interface LinesWanted {
  readonly form: Form;
  /** The line below the header, counted from 0. */
  readonly below: number;
  readonly seen: readonly [number, number];
  readonly mostLeftOut: number;
}

/** Chooses the lines that have to be read; undefined if they are too many. */
async function chooseLines(
  database: Database,
  { plain, odd }: JudgedGroups,
  { form, below, seen, mostLeftOut }: LinesWanted,
): Promise<Choice | undefined> {
  for (const statement of groupTables()) await database.run(statement);
  const known = plain.map(({ number, metric, from, isUnseen }) => [number, metric, from, isUnseen ? 1 : 0]);
  await database.fill('plain_groups', known);
  await database.fill(
    'odd_groups',
    odd.map((number) => [number]),
  );
  const choice = new Choice(plain);
  const [undated, unseen] = seen;
  const wanted = { undated, unseen, most: mostLeftOut };
  for (const [metric, kept, first] of await database.rows(keptStatement(form, below, wanted))) {
    for (const line of [...numbers(kept), ...numbers(first)]) choice.add(line, Number(metric));
  }
  const oddLines = numberIn((await database.rows(oddCount(form, below)))[0] ?? [], 0);
  if (choice.lines.size + oddLines > MAX_LINES) return undefined;
  for (const row of await database.rows(oddStatement(form, below))) choice.add(numberIn(row, 0), undefined);
  for (const row of await database.rows(runsStatement(below)))
    choice.addOf(numberIn(row, 0), row[1] === null ? undefined : numberIn(row, 1));
  return choice;
}

const SAMPLES = 2048;
const SAMPLE = 4096;

/** What the columns hold, as far as lines here and there in the file show. */
function sampledForm(file: TableFile, words: TableWords): Form | undefined {
  const form = new FormWords(file.table, words, file.delimiter);
  const buffer = Buffer.alloc(SAMPLE);
  const step = Math.max(SAMPLE / 2, Math.floor(file.size / SAMPLES));
  for (let position = 0; position < file.size; position += step) {
    const text = buffer.toString('utf8', 0, file.read(buffer, position));
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const isWhole = (index > 0 || position === 0) && index < lines.length - 1;
      if (isWhole || file.size <= SAMPLE) form.learn(line);
    }
  }
  return form.form();
}

/**
 * How many blank lines end the text, if the lines of the database are all that there are above them, each with an end of
 * one byte: only then is it known which line is which.
 */
function blankAtEnd(file: TableFile, blocks: readonly number[]): number | undefined {
  const lines = blocks.reduce((sum, bytes) => sum + bytes, 0);
  const rest = file.size - file.top - lines;
  // The last line may have no end.
  if (rest === -1) return 0;
  if (rest < 0 || rest > 4096) return undefined;
  const end = Buffer.alloc(rest + 1);
  file.read(end, file.size - rest - 1);
  return end.every((byte) => byte === 0x0a) ? rest : undefined;
}

function groupOf(row: Row): Group {
  return {
    number: numberIn(row, 0),
    last: row[1] === null ? undefined : numberIn(row, 1),
    count: numberIn(row, 2),
  };
}

function numberIn(row: Row, index: number): number {
  return Number(row[index]);
}

function numbers(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}
