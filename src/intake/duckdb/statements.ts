import type { Column } from '../../catalogue/findings/intake-table.js';
import { literal } from './database.js';
import { GROUP_COLUMNS, type Form, type GroupColumn } from './form.js';

/** What a line is: plain, plain but for its last field, which is in quotes, or odd without or with quotes. */
const [PLAIN, QUOTED_END, ODD, ODD_QUOTES] = [0, 1, 2, 3];

/** Longer lines, and figures of more characters, are read the usual way. */
const MAX_LINE = 4096;
const MAX_VALUE = 30;

const TEXTUAL: readonly Column[] = ['note', 'department', 'submitted'];

/** The words of the columns as types, which turn text into small numbers. */
export function typeStatements({ groups, moments }: Form): readonly string[] {
  const create = (name: string, texts: readonly { readonly text: string }[]): string =>
    `create type ${name} as enum (${texts.map(({ text }) => literal(text)).join(', ')})`;
  return [
    ...[...groups].map(([column, words]) => create(typeOf(column), words)),
    create(typeOf('submitted'), moments),
  ];
}

/**
 * Makes a table of all lines, in order: their group if they are plain, the rank of their moment, their length in bytes,
 * and what they are. Lines are split at every delimiter, as lines without quotes are; quotes are looked at afterwards.
 */
export function linesStatement(path: string, form: Form, fields: number): string {
  const { header } = form.table;
  const names = Array.from({ length: fields }, (_, index) => field(index));
  const beyond = names.slice(header.width);
  const last = field(header.width - 1);
  const rest = `concat_ws(${literal(form.delimiter)}, ${[last, ...beyond].join(', ')})`;
  const length = lengthOf(names.slice(0, header.width), beyond);
  const isPlainEnd = `${field(header.width)} is null and not contains(${last}, '"')`;
  const isQuotedEnd = `starts_with(${last}, '"') and regexp_full_match(${rest}, '"(?:[^"]|"")*"')`;
  const end = mayEndInQuotes(form)
    ? `case when ${isPlainEnd} then ${String(PLAIN)} when ${isQuotedEnd} then ${String(QUOTED_END)} end`
    : `case when ${isPlainEnd} then ${String(PLAIN)} end`;
  const anyQuote = names.map((name) => `coalesce(contains(${name}, '"'), false)`).join(' or ');
  const odd = `case when ${anyQuote} then ${String(ODD_QUOTES)} else ${String(ODD)} end`;
  return `create table lines as
    select case when sound then grp end as grp, moment, length::uinteger as length,
      (case when sound then ending else ${odd} end)::utinyint as kind
    from (select *, (${last} is not null and grp is not null and moment is not null and ending is not null
        and length <= ${String(MAX_LINE)} and ${conditionsOf(form)}) as sound
      from (select ${names.join(', ')}, ${groupOf(form)} as grp, ${momentOf(form)} as moment,
          (${length}) as length, ${end} as ending
        from ${source(path, form, names)}))`;
}

/**
 * The length of a line with its end. Nearly all lines have just the fields of the header: of these no field is asked
 * whether it is there.
 */
function lengthOf(fields: readonly string[], beyond: readonly string[]): string {
  const whole = `${fields.map((name) => `strlen(${name})`).join(' + ')} + ${String(fields.length)}`;
  const thoseThere = (names: readonly string[]): string =>
    names.map((name) => `coalesce(strlen(${name}) + 1, 0)`).join(' + ');
  const inWidth = `case when ${fields.at(-1) ?? ''} is not null then ${whole} else ${thoseThere(fields)} end`;
  const [next] = beyond;
  return next === undefined
    ? inWidth
    : `${inWidth} + case when ${next} is null then 0 else ${thoseThere(beyond)} end`;
}

function source(path: string, { delimiter }: Form, names: readonly string[]): string {
  const columns = names.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, header = false, auto_detect = false, delim = ${literal(delimiter)},
    quote = '', escape = '', comment = '', null_padding = true, nullstr = '\u0002', encoding = 'utf-8',
    columns = {${columns}})`;
}

/** How many numbers of groups there could be. */
export function numbersOf({ groups }: Form): number {
  return [...groups.values()].reduce((product, words) => product * words.length, 2);
}

/** What holds the number of any group; with the smaller type the database is done sooner. */
function numberType(form: Form): 'uinteger' | 'ubigint' {
  return numbersOf(form) < 2 ** 32 ? 'uinteger' : 'ubigint';
}

/** The number of a group: the words of its columns, and whether the figure has no decimals. */
function groupOf(form: Form): string {
  const words = GROUP_COLUMNS.reduce(
    (number, column) => {
      const size = form.groups.get(column)?.length ?? 0;
      return `(${number}) * ${String(size)} + ${codeOf(form, column)}`;
    },
    `0::${numberType(form)}`,
  );
  return `(${words}) * 2 + (not contains(${cell(form, 'value')}, '.'))::${numberType(form)}`;
}

function momentOf(form: Form): string {
  return codeOf(form, 'submitted', 'uinteger');
}

function codeOf(form: Form, column: GroupColumn | 'submitted', type = numberType(form)): string {
  if (!form.table.header.columns.has(column)) return `0::${type}`;
  return `enum_code(try_cast(${cell(form, column)} as ${typeOf(column)}))::${type}`;
}

/** What else has to hold of a line. */
function conditionsOf(form: Form): string {
  const { header } = form.table;
  const value = cell(form, 'value');
  const conditions = [
    `strlen(${value}) <= ${String(MAX_VALUE)}`,
    `regexp_full_match(${value}, '-?[0-9]+(?:\\.[0-9]+)?')`,
  ];
  const valueField = header.columns.get('value') ?? 0;
  if (form.delimiter === ',' && TEXTUAL.some((column) => header.columns.get(column) === valueField + 1)) {
    const next = field(valueField + 1);
    // The figure may have lost its thousands to the next field: whoever reads it closely decides.
    const digits = String.raw`^[^0-9]*[0-9][^0-9]*[0-9][^0-9]*[0-9][^0-9]*(?:\.|$)`;
    conditions.push(
      `not (strlen(${value}) <= 4 and not contains(${value}, '.') and regexp_matches(${next}, '${digits}'))`,
    );
  }
  const read = new Set(header.columns.values());
  const metric = header.columns.get('metric') ?? 0;
  for (let index = 0; index < header.width; index += 1) {
    if (header.nameless.has(index)) conditions.push(`${field(index)} = ''`);
    else if (!read.has(index) && index < metric)
      conditions.push(`regexp_full_match(${field(index)}, '[0-9]*')`);
    else if (isFree(form, index) && index < header.width - 1)
      conditions.push(`not contains(${field(index)}, '"')`);
  }
  return conditions.join(' and ');
}

/** Whether the last column may hold any text: then it may be in quotes as well. */
function mayEndInQuotes(form: Form): boolean {
  return isFree(form, form.table.header.width - 1);
}

function isFree({ table: { header } }: Form, index: number): boolean {
  const column = [...header.columns].find(([, at]) => at === index)?.[0];
  if (header.nameless.has(index)) return false;
  return column === 'note' || (column === undefined && index > (header.columns.get('metric') ?? 0));
}

function typeOf(column: GroupColumn | 'submitted'): string {
  return `word_${column}`;
}

function cell({ table }: Form, column: Column): string {
  return field(table.header.columns.get(column) ?? 0);
}

function field(index: number): string {
  return `f${String(index)}`;
}

/** How many bytes each block of lines has, with their ends. */
export function blocksStatement(lines: number): string {
  return `select sum(length)::double from lines group by rowid // ${String(lines)} order by rowid // ${String(lines)}`;
}

/** The groups of plain lines: the rank of the last moment that is dated and seen, and how many lines there are. */
export function groupsStatement(below: number, [dated, unseen]: readonly [number, number]): string {
  const isSeen = `moment >= ${String(dated)} and moment < ${String(unseen)}`;
  return `select grp::double, max(moment) filter (${isSeen})::double, count(*)::double from lines
    where grp is not null and rowid >= ${String(below)} group by grp`;
}

export interface KeptWanted {
  readonly undated: number;
  readonly unseen: number;
  readonly most: number;
}

/** Of each metric, the plain lines that may be in force, and the first ones that are not. */
export function keptStatement(form: Form, below: number, { undated, unseen, most }: KeptWanted): string {
  const isKept = `not hidden and moment < ${String(unseen)} and (moment >= start or moment < ${String(undated)})`;
  const first = most === 0 ? 'null' : `min(line, ${String(most)}) filter (not kept)`;
  return `select metric, list(line) filter (kept), ${first} from (
      select metric, l.rowid::double as line, (${isKept}) as kept
      from lines l join (
        select grp::${numberType(form)} as grp, metric, start::uinteger as start, unseen = 1 as hidden from plain_groups
      ) g on l.grp = g.grp
      where l.rowid >= ${String(below)}${most === 0 ? ' and kept' : ''})
    group by metric`;
}

/** The tables that take what is known of the groups. */
export function groupTables(): readonly string[] {
  return [
    'create table plain_groups (grp double, metric double, start double, unseen double)',
    'create table odd_groups (grp double)',
  ];
}

/** The lines that are not plain. */
export function oddStatement(form: Form, below: number): string {
  return `select rowid::double ${oddLines(form, below)}`;
}

export function oddCount(form: Form, below: number): string {
  return `select count(*)::double ${oddLines(form, below)}`;
}

function oddLines(form: Form, below: number): string {
  return `from lines where rowid >= ${String(below)}
    and (grp is null or grp in (select grp::${numberType(form)} from odd_groups))`;
}

/**
 * The lines that quotes may reach: from an odd line with quotes on, up to the next line that surely is a row of its own.
 * Lines that are only known to be one if a row begins with them do not end it.
 */
export function runsStatement(below: number): string {
  return `with runs as (
      select rowid as line, kind, rowid - row_number() over (order by rowid) as run
      from lines where kind <> ${String(PLAIN)} and rowid >= ${String(below)}
        and exists (select 1 from lines where kind = ${String(ODD_QUOTES)} and rowid >= ${String(below)})),
    spans as (
      select min(line) filter (kind = ${String(ODD_QUOTES)}) as first, max(line) + 1 as last
      from runs group by run having first is not null)
    select l.rowid::double, l.grp::double from spans join lines l on l.rowid between first and last`;
}
