import { nameKey } from '../../../model/names.js';
import type { Department, Plan } from '../../../model/plan.js';
import type { TableRow } from '../../table/table.js';
import { halfWidth } from '../../words/text.js';
import { matchWhole, parsePattern } from '../../../model/patterns.js';
import { readUnits } from '../../words/fields/unit-list.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import { titleText } from '../header.js';
import { patternText, type ColumnDraft, type LayoutDraft, type ValueDraft } from './draft.js';
import { textsOf } from './header.js';
import { periodWithin } from './periods.js';

/** Parts that differ between the file names of one department. */
const CHANGING = /\d+(?:\s*[-—~至]\s*\d+)?|[上下](?=半年)|[一二三四](?=季度)/gu;

/** What holds for all figures: from the lines above the header, the file's name, or the caller. */
export interface Said {
  readonly titles: readonly string[];
  readonly file: string;
  readonly values: ValueDraft;
}

/** What the caller adds to the table. */
export interface DraftHints {
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
}

interface Around {
  readonly above: readonly TableRow[];
  readonly columns: readonly ColumnDraft[];
  readonly words: Vocabulary;
  readonly plan: Plan;
  readonly name: string;
}

/** Whether a draft's columns give a field. */
function has(columns: readonly ColumnDraft[], field: 'metric' | 'period'): boolean {
  return columns.some(
    (column) =>
      column.field === field ||
      column.value?.[field] !== undefined ||
      column.as?.some((form) => form.includes(`{${field}}`)) === true,
  );
}

/** Finds what holds for all figures of a table: period or year, unit and metric. */
export function saidOf(around: Around, told: DraftHints): Said {
  const { above, columns, words, name, plan } = around;
  const texts = above.flatMap((row) => textsOf(row).map(titleText));
  const period = periodOf(texts, name, wantedPeriod(columns), told.period);
  const unit = texts.some((text) => namesUnit(text, words));
  const metric = has(columns, 'metric') ? undefined : (told.metric ?? metricIn([...texts, name], plan));
  return {
    titles: [...period.titles, ...(unit ? [UNIT_LINE] : [])],
    file: period.file,
    values: {
      ...period.values,
      ...(unit ? { unit: '{unit}' } : {}),
      ...(metric === undefined ? {} : { metric }),
    },
  };
}

/** The usual unit line. Units in other words are read without the layout's help. */
const UNIT_LINE = '单位:{unit}';
const UNIT_PATTERN = parsePattern(UNIT_LINE);

/** Whether a text gives the unit in the usual form, so that the layout can require it. */
function namesUnit(text: string, words: Vocabulary): boolean {
  const unit = UNIT_PATTERN && matchWhole(UNIT_PATTERN, text)?.get('unit');
  return unit !== undefined && readUnits(unit, words.units) !== undefined;
}

/** Finds the period: from the caller, a line above, or the file's name. */
function periodOf(
  texts: readonly string[],
  name: string,
  wanted: 'period' | 'year' | undefined,
  told: string | undefined,
): Said {
  const sought = told === undefined ? wanted : undefined;
  const inTitle = sought && within(texts, sought);
  const inName = sought && !inTitle ? periodWithin(name, sought) : undefined;
  const period = told ?? (inTitle ?? inName)?.pattern;
  return {
    titles: inTitle ? [inTitle.pattern] : [],
    file: fileName(name, inName),
    values: wanted === 'period' && period !== undefined ? { period } : {},
  };
}

/** What must be found of the period outside the columns: all of it, its year, or nothing. */
export function wantedPeriod(columns: readonly ColumnDraft[]): 'period' | 'year' | undefined {
  const lacksYear = columns.some(
    ({ header, value }) =>
      value?.period?.includes('{year}') === true && ![header].flat().join('').includes('{year}'),
  );
  if (lacksYear) return 'year';
  return has(columns, 'period') ? undefined : 'period';
}

function within(
  texts: readonly string[],
  wanted: 'period' | 'year',
): { readonly pattern: string } | undefined {
  return texts.map((text) => periodWithin(text, wanted)).find((found) => found !== undefined);
}

/** A file's name as a pattern for other periods. */
function fileName(name: string, period: ReturnType<typeof periodWithin>): string {
  const changing = (text: string): string => patternText(text).replace(CHANGING, '*');
  const pattern = period
    ? `${changing(name.slice(0, period.start))}${period.pattern}${changing(name.slice(period.end))}`
    : changing(name);
  // Patterns match no longer names, and none with more wildcards.
  const isUsable = name.length <= 200 && (pattern.match(/[*{]/gu)?.length ?? 0) <= 6;
  return isUsable ? pattern : `*${/\.[a-z]{1,5}$/iu.exec(name)?.[0] ?? ''}`;
}

/** Suffixes that turn a metric's name into another metric. */
const OF_METRIC = /^(?:增速|增长|同比|环比|比重|占比|率|指数)/u;

/** The longest metric name that occurs in the texts. */
function metricIn(texts: readonly string[], plan: Plan): string | undefined {
  return [...plan.metrics.values()]
    .flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
    .filter((title) => texts.some((text) => mentions(text, title)))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Whether a text contains a name, as a whole word if it is written in letters. */
function mentions(text: string, name: string): boolean {
  const [all, part] = [nameKey(text), nameKey(name)];
  const at = part === '' ? -1 : all.indexOf(part);
  if (at === -1 || OF_METRIC.test(all.slice(at + part.length))) return false;
  if (/\p{Script=Han}/u.test(part)) return true;
  const [before, behind] = [all.charAt(at - 1), all.charAt(at + part.length)];
  return !/[\p{L}\d]/u.test(before + behind) && part.length > 2;
}

/** The department with the longest name that occurs in the file's name or above the table. */
export function departmentOf(texts: readonly string[], plan: Plan): Department | undefined {
  const all = nameKey(texts.join('\n'));
  return [...plan.departments.values()]
    .flatMap((department) =>
      [department.title.zh, department.title.en, ...department.aliases].map((name) => ({ department, name })),
    )
    .filter(({ name }) => all.includes(nameKey(name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.department;
}

/** Title of a layout: the table's without its period, or one made from the department or plan. */
export function titleOf(
  above: readonly TableRow[],
  department: Department | undefined,
  plan: Plan,
): LayoutDraft['title'] {
  const text = above
    .map((row) => titleText(textsOf(row)[0] ?? ''))
    .find((each) => each.length > 5 && !halfWidth(each).includes(':'));
  const zh = text
    ?.replace(/[(\uFF08]?\d{4}年(?:\d{1,2}(?:\s*[-—~至]\s*\d{1,2})?月)?[)\uFF09]?/gu, '')
    .trim()
    .slice(0, 100);
  const by = department?.title ?? plan.title;
  const named = by.zh.endsWith('表') ? by.zh : `${by.zh}报表`;
  return { zh: zh === undefined || zh === '' ? named : zh, en: `Table of the ${by.en}` };
}
