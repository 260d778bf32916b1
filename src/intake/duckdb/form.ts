import { addDays, formatDay, parseDay } from '../../model/calendar.js';
import type { Column } from '../../catalogue/findings/intake-table.js';
import type { Table } from '../cells.js';
import type { Delimiter } from '../scan.js';
import { UNKNOWN } from '../stream/hashing.js';
import { NEVER, type Moment } from '../stream/fold.js';
import type { TableWords } from '../stream/words.js';

/** The columns whose words tell which group a row belongs to, in the order of their weight in its number. */
export const GROUP_COLUMNS = ['metric', 'region', 'period', 'unit', 'basis', 'department'] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

/** A word of a column and the number that it stands for. */
export interface Word {
  readonly text: string;
  readonly number: number;
}

/** A word for a moment of submission. */
interface MomentWord extends Moment {
  readonly text: string;
}

/** How a table is written, and the words that its columns are known to hold. */
export interface Form {
  readonly table: Table;
  readonly delimiter: Delimiter;
  readonly groups: ReadonlyMap<GroupColumn, readonly Word[]>;
  /** In order of time: those without a date first, on each day those without a time. */
  readonly moments: readonly MomentWord[];
  /** How many fields the longest line has, delimiters within quotes counted. */
  readonly fields: number;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/u;
const MOST_DAYS = 20_000;

/** Collects the words of a table that nothing is to be told of. */
export class FormWords {
  readonly #table: Table;
  readonly #words: TableWords;
  readonly #delimiter: Delimiter;
  #fields = 0;
  readonly #seen = new Map<Column, Set<string>>();

  constructor(table: Table, words: TableWords, delimiter: Delimiter) {
    this.#table = table;
    this.#words = words;
    this.#delimiter = delimiter;
  }

  /** Looks at a whole line, if it is as wide as the header. */
  learn(line: string): void {
    const { columns, width } = this.#table.header;
    const fields = line.split(this.#delimiter);
    this.#fields = Math.max(this.#fields, fields.length);
    if (fields.length < width) return;
    for (const column of [...GROUP_COLUMNS, 'submitted'] as const) {
      const text = fields[columns.get(column) ?? -1];
      if (text === undefined || text.includes('"')) continue;
      const seen = this.#seen.get(column) ?? new Set();
      this.#seen.set(column, seen.add(text));
    }
  }

  /** What is known by now; undefined if no row of the table can be understood. */
  form(): Form | undefined {
    const groups = new Map(GROUP_COLUMNS.map((column) => [column, this.#known(column)] as const));
    if ([...groups.values()].some((words) => words.length === 0)) return undefined;
    this.#learnDays();
    const moments = this.#known('submitted')
      .map(({ text, number }) => {
        const { day, second } = this.#words.submission(number);
        return { text, day, second };
      })
      .sort((a, b) => a.day - b.day || a.second - b.second || (a.text < b.text ? -1 : 1));
    if (moments.length === 0) return undefined;
    const fields = Math.max(this.#fields, this.#table.header.width);
    return { table: this.#table, delimiter: this.#delimiter, groups, moments, fields };
  }

  /** Where some lines have dates as ISO writes them, others have the days in between. */
  #learnDays(): void {
    const seen = this.#seen.get('submitted');
    const days = [...(seen ?? [])].flatMap((text) => (ISO_DATE.test(text) ? (parseDay(text) ?? []) : []));
    const [first, last] = [Math.min(...days), Math.max(...days)];
    if (!seen || last - first > MOST_DAYS) return;
    for (const day of days)
      for (let next = addDays(day, 1); next < last; next = addDays(next, 1)) {
        if (seen.has(formatDay(next))) break;
        seen.add(formatDay(next));
      }
  }

  /** A column that a table does not have is blank in every row of it. */
  #known(column: GroupColumn | 'submitted'): readonly Word[] {
    const { header, words } = this.#table;
    const texts = header.columns.has(column) ? [...(this.#seen.get(column) ?? [])].sort() : [''];
    return texts
      .filter((text) => column !== 'metric' || words.metrics(text).ok)
      .map((text) => ({ text, number: this.#words.read(column, text) }))
      .filter(({ number }) => number !== UNKNOWN);
  }
}

/** How many of the moments, from the first on, are none. */
export function undatedIn({ moments }: Form): number {
  return moments.filter(({ day }) => day === NEVER).length;
}
