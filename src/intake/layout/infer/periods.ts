import { fill, MONTH_NAMES } from '../../../model/patterns.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import { patternText } from './draft.js';

/** What a title says of the figures' period. */
export type PeriodTitle =
  /** A whole period: `pattern` captures it, `template` writes it. */
  | { readonly sort: 'whole'; readonly pattern: string; readonly template: string }
  /** A year, which may belong to a part below it. */
  | { readonly sort: 'year'; readonly pattern: string; readonly template: string }
  /** A part of a year given elsewhere; the template has a place for it. */
  | { readonly sort: 'part'; readonly pattern: string; readonly template: string };

/** Titles of parts of a year; the group is what varies from column to column. */
const PARTS: readonly (readonly [RegExp, 'month' | 'quarter' | 'half'])[] = [
  [/^(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:累计)?$/du, 'month'],
  [/^1月?\s*[-—–~～至]\s*(\d{1,2})月份?(?:累计)?$/du, 'month'],
  [new RegExp(`^(${MONTH_NAMES})$`, 'diu'), 'month'],
  [/^第?([一二三四1-4])季度$/du, 'quarter'],
  [/^Q([1-4])$/diu, 'quarter'],
  [/^([上下])半年$/du, 'half'],
  [/^[HS]([12])$/diu, 'half'],
];

/** Column titles of the World Bank's DataBank: `2020 [YR2020]`. */
const DATABANK = /^\d{4} \[YR\d{4}\]$/u;

/** Ways to combine a year with a part of it. */
const WITH_YEAR: readonly ((part: string) => string)[] = [
  (part) => `{year}年${part}`,
  (part) => `${part} {year}`,
  (part) => `{year}${part}`,
];

/** Reads a title that gives a period or a part of one. */
export function periodTitle(title: string, { readPeriod }: Vocabulary): PeriodTitle | undefined {
  if (/^\d{4}年?$/u.test(title) && readPeriod(title).ok) {
    const pattern = title.replace(/^\d{4}/u, '{year}');
    return { sort: 'year', pattern, template: pattern };
  }
  if (DATABANK.test(title)) return { sort: 'whole', pattern: '{year} [*]', template: '{year}' };
  if (readPeriod(title).ok) return { sort: 'whole', pattern: '{period}', template: '{period}' };
  for (const [form, name] of PARTS) {
    const span = form.exec(title)?.indices?.[1];
    if (!span) continue;
    const pattern = `${patternText(title.slice(0, span[0]))}{${name}}${patternText(title.slice(span[1]))}`;
    const filled = new Map([
      ['year', '2022'],
      [name, title.slice(...span)],
    ]);
    const template = WITH_YEAR.map((put) => put(pattern)).find((each) => readPeriod(fill(each, filled)).ok);
    if (template !== undefined) return { sort: 'part', pattern, template };
  }
  return undefined;
}

/** Periods within a title or file name, in the order in which they are tried. */
const WITHIN: readonly RegExp[] = [
  /(?<year>\d{4})年1月?\s*[-—–~～至]\s*(?<month>\d{1,2})月/du,
  /(?<year>\d{4})年(?<month>\d{1,2})月/du,
  /(?<year>\d{4})年第?(?<quarter>[一二三四1-4])季度/du,
  /(?<year>\d{4})年(?<half>[上下])半年/du,
  /(?<!\d)(?<year>(?:19|20)\d{2})-?Q(?<quarter>[1-4])(?!\d)/diu,
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])(?![\d-])/du,
  /(?<year>\d{4})年/du,
];
const YEAR: readonly RegExp[] = [/(?<year>\d{4})年/du, /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/du];

/** A period within a text: its place, and a pattern that also serves as its template. */
export interface PeriodWithin {
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

/** Finds a period, or only a year, within a text. */
export function periodWithin(text: string, wanted: 'period' | 'year'): PeriodWithin | undefined {
  for (const form of wanted === 'year' ? YEAR : WITHIN) {
    const match = form.exec(text);
    if (!match) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const spans = Object.entries(match.indices?.groups ?? {}).sort(([, a], [, b]) => b[0] - a[0]);
    const pattern = spans.reduce(
      (rest, [name, [from, to]]) => `${rest.slice(0, from - start)}{${name}}${rest.slice(to - start)}`,
      match[0],
    );
    return { pattern, start, end };
  }
  return undefined;
}
