import { dayOf, monthsOf, yearPeriod, type Period } from '../model/calendar.js';
import type { Script } from './fold.js';
import { chineseYear } from './numerals.js';
import type { Token } from './tokens.js';

const YEAR = String.raw`((?:19|20|21)\d{2})`;
const CHINESE_YEAR = '([一二][〇零一二三四五六七八九]{3})';
const DASH = '[-–—~至到]';
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january janvier',
    'february fevrier février',
    'march mars',
    'april avril',
    'may mai',
    'june juin',
    'july juillet',
    'august aout août',
    'september septembre',
    'october octobre',
    'november novembre',
    'december decembre décembre',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);
const MONTH = `(${[...MONTHS.keys()].join('|')})`;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Period | undefined;
}

const SHARED: readonly Form[] = [
  form(String.raw`(?<!\d)${YEAR}-(\d{2})-(\d{2})(?!\d)`, ([y, m, d]) => oneDay(y, m, d)),
  form(String.raw`(?<!\d)${YEAR}/(\d{1,2})/(\d{1,2})(?!\d)`, ([y, m, d]) => oneDay(y, m, d)),
];
const FORMS: Readonly<Record<Script, readonly Form[]>> = {
  han: [
    form(`${YEAR}年?${DASH}${YEAR}(?:年[底末]?|(?=\\)))`, ([from, to]) => years(from, to)),
    form(String.raw`${YEAR}年(\d{1,2})月(\d{1,2})日`, ([y, m, d]) => oneDay(y, m, d)),
    form(String.raw`${YEAR}年(\d{1,2})${DASH}(\d{1,2})月`, ([y, first, last]) => months(y, first, last)),
    form(String.raw`${YEAR}年(\d{1,2})月[底末]?`, ([y, m]) => months(y, m, m)),
    form(`${YEAR}年上半年`, ([y]) => months(y, '1', '6')),
    form(`${YEAR}年第?([一二三四1-4])季度[底末]?`, ([y, quarter]) => quarterOf(y, quarter)),
    form(`${YEAR}年[底末]?`, ([y]) => years(y, y)),
    form(`${CHINESE_YEAR}年[底末]?`, ([y = '']) => yearPeriod(chineseYear(y))),
    ...SHARED,
  ],
  latin: [
    ...SHARED,
    form(String.raw`(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?${MONTH} ${YEAR}(?!\d)`, ([d, m, y]) =>
      oneDay(y, monthOf(m), d),
    ),
    form(String.raw`${MONTH} (\d{1,2}),? ${YEAR}(?!\d)`, ([m, d, y]) => oneDay(y, monthOf(m), d)),
    form(String.raw`${MONTH} ${YEAR}(?!\d)`, ([m, y]) => months(y, monthOf(m), monthOf(m))),
    form(String.raw`(?<![\d.,])${YEAR}(?: ?[-–—] ?| to | and | à | et )${YEAR}(?![\d.,]\d)`, ([from, to]) =>
      years(from, to),
    ),
    form(String.raw`(?<![\d.,]|\d )${YEAR}(?![\d]|[.,]\d| \d{3}(?!\d))`, ([y]) => years(y, y)),
  ],
};

function form(pattern: string, read: (groups: readonly (string | undefined)[]) => Period | undefined): Form {
  return { pattern: new RegExp(pattern, 'giu'), read };
}

/** The dates and spans of years of a text; in Latin script a bare year is one unless `isAmount` says otherwise. */
export function datesIn(text: string, script: Script, isAmount: (rest: string) => boolean): readonly Token[] {
  return FORMS[script].flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): readonly Token[] => {
      const [whole, ...groups] = match;
      const end = match.index + whole.length;
      if (script === 'latin' && /^\d{4}$/u.test(whole) && isAmount(text.slice(end))) return [];
      const period = read(groups);
      return period ? [{ start: match.index, end, reading: { sort: 'date', period } }] : [];
    }),
  );
}

function oneDay(year = '', month = '', date = ''): Period | undefined {
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === undefined ? undefined : { start: day, end: day };
}

function months(year = '', first = '', last = ''): Period | undefined {
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to <= 12 ? monthsOf(Number(year), from, to) : undefined;
}

function years(from = '', to = ''): Period | undefined {
  const [first, last] = [yearPeriod(Number(from)), yearPeriod(Number(to))];
  return first && last && first.start <= last.start ? { start: first.start, end: last.end } : undefined;
}

function quarterOf(year = '', quarter = ''): Period | undefined {
  const number = '一二三四'.indexOf(quarter) + 1 || Number(quarter);
  return months(year, String(number * 3 - 2), String(number * 3));
}

function monthOf(name = ''): string {
  return String(MONTHS.get(name.toLowerCase()) ?? 0);
}
