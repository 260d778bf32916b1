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

/** What differs between the names of one department's files. */
const CHANGING = /\d+(?:\s*[-—~至]\s*\d+)?|[上下](?=半年)|[一二三四](?=季度)/gu;

/** What is said of all figures: by the lines above the header, by the file's name, or by who asks for the draft. */
export interface Said {
  readonly titles: readonly string[];
  readonly file: string;
  readonly values: ValueDraft;
}

/** What a draft is told that the table does not say. */
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

/** Whether a column of a draft says a field. */
function has(columns: readonly ColumnDraft[], field: 'metric' | 'period'): boolean {
  return columns.some(
    (column) =>
      column.field === field ||
      column.value?.[field] !== undefined ||
      column.as?.some((form) => form.includes(`{${field}}`)) === true,
  );
}

/** Finds what holds for all figures of a table: the period or its year, the unit, the metric. */
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

/** How most lines say the unit. A line in other words is read as above any table, without the layout. */
const UNIT_LINE = '单位:{unit}';
const UNIT_PATTERN = parsePattern(UNIT_LINE);

/** Whether a line of a file for next month must name its unit in the same way, which a layout can ask for. */
function namesUnit(text: string, words: Vocabulary): boolean {
  const unit = UNIT_PATTERN && matchWhole(UNIT_PATTERN, text)?.get('unit');
  return unit !== undefined && readUnits(unit, words.units) !== undefined;
}

/** Where the period of a table is said: by who asks, in a line above it, or in the name of its file. */
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

/** What has to be found of the period outside the columns: all of it, its year, or nothing. */
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

/** The name of a file as a pattern for the files of other periods. */
function fileName(name: string, period: ReturnType<typeof periodWithin>): string {
  const changing = (text: string): string => patternText(text).replace(CHANGING, '*');
  const pattern = period
    ? `${changing(name.slice(0, period.start))}${period.pattern}${changing(name.slice(period.end))}`
    : changing(name);
  // Longer names match no pattern, and neither do those with more gaps.
  const isUsable = name.length <= 200 && (pattern.match(/[*{]/gu)?.length ?? 0) <= 6;
  return isUsable ? pattern : `*${/\.[a-z]{1,5}$/iu.exec(name)?.[0] ?? ''}`;
}

/** Behind the name of a metric, these make another metric of it. */
const OF_METRIC = /^(?:增速|增长|同比|环比|比重|占比|率|指数)/u;

/** The metric that texts name, if they name one: the longest name that is in them. */
function metricIn(texts: readonly string[], plan: Plan): string | undefined {
  return [...plan.metrics.values()]
    .flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
    .filter((title) => texts.some((text) => mentions(text, title)))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Whether a text has a name in it, as a word where it is written in letters. */
function mentions(text: string, name: string): boolean {
  const [all, part] = [nameKey(text), nameKey(name)];
  const at = part === '' ? -1 : all.indexOf(part);
  if (at === -1 || OF_METRIC.test(all.slice(at + part.length))) return false;
  if (/\p{Script=Han}/u.test(part)) return true;
  const [before, behind] = [all.charAt(at - 1), all.charAt(at + part.length)];
  return !/[\p{L}\d]/u.test(before + behind) && part.length > 2;
}

/** The department whose name is in the file's name or above the table; the longest name that is. */
export function departmentOf(texts: readonly string[], plan: Plan): Department | undefined {
  const all = nameKey(texts.join('\n'));
  return [...plan.departments.values()]
    .flatMap((department) =>
      [department.title.zh, department.title.en, ...department.aliases].map((name) => ({ department, name })),
    )
    .filter(({ name }) => all.includes(nameKey(name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.department;
}

/** The title of a layout: that of the table without its period, or one made of who reports it. */
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
