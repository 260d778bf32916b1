import type { PeriodFault } from '../../../catalogue/findings/row/faults.js';
import { dayOf, monthsOf, tenDayOf, yearOf, yearPeriod, type Period } from '../../../model/calendar.js';
import { err, ok, type Result } from '../../../model/result.js';
import type { Basis } from '../../../model/words.js';
import type { Problem } from '../../problem.js';
import { excerpt } from '../text.js';
import { basisNamed, type ReportedPeriod } from './basis.js';
import { lowered, oneSpelling } from './period-words.js';

/** Longest period in characters. */
const MAX_LENGTH = 60;

/** A period, the reason why it is none, or `undefined` if the calendar has no such day. */
type Built = Period | PeriodFault | undefined;

type Form = readonly [RegExp, (...parts: readonly number[]) => Built];

const month = (year = 0, one = 0): Built => monthsOf(year, one, one);
const half = (year = 0, one = 0): Built => monthsOf(year, one * 6 - 5, one * 6);
const quarter = (year = 0, one = 0): Built => monthsOf(year, one * 3 - 2, one * 3);
const turned =
  (build: (year: number, part: number) => Built) =>
  (part = 0, year = 0): Built =>
    build(year, part);

/** Single periods in the spelling of {@link oneSpelling}. */
const SINGLE: readonly Form[] = [
  [/^(\d{4})(?:年{1,2}度?|年?全年|-?a1)?$/u, (year = 0) => yearPeriod(year)],
  [/^(\d{4})[-/.]?年?度?(?:[hs]|半年)([12])$/u, half],
  [/^[hs]([12])[-/., ]*(\d{4})$/u, turned(half)],
  [/^([12])[hs](\d{4})$/u, turned(half)],
  [/^(\d{4})[-/.]?年?度?q([1-4])$/u, quarter],
  [/^(\d{4})-?年?度?第?([1-4])季度?$/u, quarter],
  [/^q([1-4])[-/., ]*(\d{4})$/u, turned(quarter)],
  [/^([1-4])q(\d{4})$/u, turned(quarter)],
  [/^(\d{4})\/(\d{2})$/u, (year = 0, one = 0) => (isNext(year, one) ? 'fiscal' : month(year, one))],
  [
    /^(\d{4})-(\d{2})$/u,
    (year = 0, one = 0) => (one > 12 && isNext(year, one) ? 'fiscal' : month(year, one)),
  ],
  [/^(\d{4})\/(\d{4})$/u, (year = 0, next = 0) => (next === year + 1 ? 'fiscal' : 'stretch')],
  [/^(\d{4})(?:[-/.年]?m(\d{1,2})|[-/.年](\d{1,2})|(\d{2}))(?:月份?)?$/u, month],
  [/^(\d{4})[-/., ]*#(\d{2})$/u, month],
  [/^#(\d{2})[-/., ]*(\d{4})$/u, turned(month)],
  [/^(\d{1,2})[-/.](\d{4})$/u, turned(month)],
  [
    /^(\d{4})(?:[-/.年](\d{1,2})|(\d{2}))月?份?[-/.]?旬([123])$/u,
    (year = 0, one = 0, third = 0) => tenDayOf(year, one, third === 1 ? 1 : third === 2 ? 2 : 3),
  ],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u, single],
  [/^(\d{4})(\d{2})(\d{2})$/u, single],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u, single],
  [/^(\d{4})[-/., ]*#(\d{2})[-/., ]*(\d{1,2})$/u, single],
  [/^(\d{1,2})(?:st|nd|rd|th)?[-/., ]*#(\d{2})[-/., ]*(\d{4})$/u, (d = 0, m = 0, y = 0) => single(y, m, d)],
  [/^#(\d{2}) ?(\d{1,2})(?:st|nd|rd|th)?[, ]+(\d{4})$/u, (m = 0, d = 0, y = 0) => single(y, m, d)],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u, unordered],
];

/** Stretches of months within one year. */
const STRETCHES: readonly Form[] = [
  [/^(\d{4})年(\d{1,2})月?[-~](\d{1,2})月份?$/u, monthsOfYear],
  [/^(\d{4})(?:[/.](\d{1,2})[-~](\d{1,2})|-(\d{1,2})~(\d{1,2}))(?:月份?)?$/u, monthsOfYear],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})月份?$/u, monthsOfYear],
  [/^#(\d{2})[-~]#(\d{2})[-/., ]*(\d{4})$/u, (first = 0, last = 0, year = 0) => monthsOf(year, first, last)],
  [/^(\d{4})[-/., ]*#(\d{2})[-~]#(\d{2})$/u, monthsOfYear],
  [
    /^(\d{4})年?(?:第?([1-4])[-~]第?([1-4])季度|q([1-4])[-~]q?([1-4]))$/u,
    (year = 0, first = 0, last = 0) => monthsOf(year, first * 3 - 2, last * 3),
  ],
  [/^(\d{4})年?前([1-3])个?季度$/u, (year = 0, last = 0) => monthsOf(year, 1, last * 3)],
  [/^(\d{4})年?前(\d{1,2})个?月$/u, (year = 0, last = 0) => monthsOf(year, 1, last)],
  [
    /^(\d{4})-(\d{2})(?:-01)?\/p(\d{1,2})m$/u,
    (year = 0, first = 0, count = 0) => monthsOf(year, first, first + count - 1),
  ],
];

/** Codes of other systems, refused before English months are converted. */
const FOREIGN: readonly (readonly [RegExp, PeriodFault])[] = [
  [/^\d{4}(?:april|july|sep|oct|nov)(?:[sq]\d)?$/u, 'fiscal'],
  [/^fy[-' ]?\d{2,4}(?:[-/]\d{2,4})?$|^\d{4}[-/ ]?fy$|财年|财政年度/u, 'fiscal'],
  [/^\d{4}-?(?:bi|mon|tue|wed|thu|fri|sat|sun)?w\d{1,2}$|^\d{4}年?第.{1,3}周$/u, 'week'],
  [/^\d{4}0[1-6]b$/u, 'two-months'],
];

/** Refused spellings with reasons; the first match counts. */
const REFUSED: readonly (readonly [RegExp, PeriodFault])[] = [
  [/^\d{4}\.1$/u, 'dropped-zero'],
  [/^\d{4}\/[1-4]$|^[1-4][-/.]\d{4}$/u, 'half-or-month'],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{2}$/u, 'order'],
  [
    /^\d{1,2}(?:月|[-~]\d{1,2}月)|^#\d{2}(?:[-~]#\d{2})?$|^(?:半年[12]|[hsq]\d|第?\d季度?|前\d{1,2}个?(?:季度|月))$/u,
    'no-year',
  ],
  [/^\d{2}(?:年|[-/.]\d{1,2}$|-?[hsq]\d$)|^[1-4][hq]\d{2}$/u, 'two-digit-year'],
  [/^#\d{2}[-/., ']*\d{2}$|^\d{1,2}[-/., ]*#\d{2}(?:[-/., ']*\d{2})?$/u, 'two-digit-year'],
  [/^(?:3[6-9]|[4-6]\d|7[0-3])\d{3}$/u, 'serial'],
  [/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[t ]?\d{1,2}[:时]/u, 'moment'],
];

/** Reads a year, half, quarter, month, ten-day period or day, or a stretch from January on. */
export function readPeriod(text: string): Result<ReportedPeriod, Problem> {
  const read = text.length > MAX_LENGTH ? 'form' : parse(lowered(text));
  if (typeof read === 'object') return ok(read);
  return err({ code: 'row-bad-period', args: { found: excerpt(text), reason: read } });
}

function parse(text: string): ReportedPeriod | PeriodFault {
  const foreign = faultIn(FOREIGN, text);
  if (foreign) return foreign;
  const { rest, basis } = withoutBasis(text);
  const { words, isUntil } = withoutUntil(rest);
  const span = spanOf(words);
  if (typeof span === 'string') return span;
  const isOpen = isUntil || basis === 'open';
  return { ...span, isUntil: isOpen && !span.stretch, basis: basis === 'open' ? undefined : basis };
}

function faultIn(
  refused: readonly (readonly [RegExp, PeriodFault])[],
  text: string,
): PeriodFault | undefined {
  return refused.find(([pattern]) => pattern.test(text))?.[1];
}

/** The period in text without basis or "until". */
function spanOf(words: string): Pick<ReportedPeriod, 'period' | 'stretch'> | PeriodFault {
  const refused = faultIn(REFUSED, words);
  if (refused) return refused;
  const one = matching(SINGLE, words);
  if (one !== undefined) return typeof one === 'string' ? one : { period: one, stretch: false };
  const many = matching(STRETCHES, words) ?? fromTo(words);
  if (many === undefined || typeof many === 'string') return many ?? 'form';
  return isClear(many) ? { period: many, stretch: true } : 'stretch';
}

const UNTIL =
  /^(?:截[至止][到至]?|[至到]|as (?:of|at) |up to |until |(?:at |to )?(?:the )?end(?:[- ]of)?[- ]|year[- ]end )/u;
const END = /(?:年|月份?|日|号|季度?|半年[12]|旬[123]|\d)(?:[末底止]|为止)$/u;

/** Removes the words that make a point in time: 截至2022年6月底, 2022年末. */
function withoutUntil(text: string): { readonly words: string; readonly isUntil: boolean } {
  const rest = text.replace(UNTIL, '');
  const words = oneSpelling(rest);
  const isEnd = END.test(words);
  return { words: isEnd ? words.replace(/为?[末底止]$/u, '') : words, isUntil: isEnd || rest !== text };
}

/** Possible start of a basis behind a period: 2022年6月(本年累计), 2022年1-6月累计. */
const BEHIND = /(?<=[\d年月份季度日号旬末底] ?)\(?[^\d()度月份号末底]/gu;

/** Splits off such a basis; `open` if it only says that figures are added up. */
function withoutBasis(text: string): { readonly rest: string; readonly basis: Basis | 'open' | undefined } {
  for (const { index } of text.matchAll(BEHIND)) {
    const basis = basisNamed(text.slice(index).replace(/^\((.*)\)$/u, '$1'));
    if (basis) return { rest: text.slice(0, index), basis };
  }
  return { rest: text, basis: undefined };
}

function matching(forms: readonly Form[], words: string): Period | PeriodFault | undefined {
  for (const [pattern, build] of forms) {
    const match = pattern.exec(words);
    if (!match) continue;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const parts = groups.filter((part) => part !== undefined && /^\d+$/u.test(part));
    return build(...parts.map(Number)) ?? 'impossible';
  }
  return undefined;
}

/** Two periods joined by 至, a dash or, as in ISO 8601, a slash. */
function fromTo(words: string): Period | PeriodFault | undefined {
  for (const sign of ['~', '/', '-']) {
    for (let at = words.indexOf(sign); at !== -1; at = words.indexOf(sign, at + 1)) {
      const before = words.slice(0, at);
      const first = matching(SINGLE, before);
      const last = matching(SINGLE, borrowed(before, words.slice(at + 1)));
      if (first === undefined || last === undefined) continue;
      if (typeof first === 'string' || typeof last === 'string' || last.end < first.start)
        return 'impossible';
      return { start: first.start, end: last.end };
    }
  }
  return undefined;
}

/** Completes the end of a stretch with the year or month of its beginning: 2022年6月1日至30日. */
function borrowed(first: string, last: string): string {
  const [year = '', ofMonth = ''] = /^\d{4}年(\d{1,2}月)?/u.exec(first) ?? [];
  if (/^\d{1,2}[日号]$/u.test(last) && ofMonth !== '') return year + last;
  return /^\d{1,2}月(?:\d{1,2}[日号])?$/u.test(last) ? year.slice(0, 5) + last : last;
}

/** Whether a stretch starts on 1 January and stays in the year, or is exactly a month, quarter or half. */
function isClear({ start, end }: Period): boolean {
  const year = yearOf(start);
  if (yearOf(end) !== year) return false;
  if (start === dayOf(year, 1, 1)) return true;
  const months = Array.from({ length: 12 }, (_, at) => monthsOf(year, at + 1, at + 1));
  const longer = [monthsOf(year, 4, 6), monthsOf(year, 7, 9), monthsOf(year, 10, 12), monthsOf(year, 7, 12)];
  return [...months, ...longer].some((period) => period?.start === start && period.end === end);
}

function single(year = 0, ofYear = 0, date = 0): Period | undefined {
  const day = dayOf(year, ofYear, date);
  return day === undefined ? undefined : { start: day, end: day };
}

function monthsOfYear(year = 0, first = 0, last = 0): Period | undefined {
  return monthsOf(year, first, last);
}

/** A date with day and month in unknown order: clear only if one of them can be no month, or both are equal. */
function unordered(first = 0, second = 0, year = 0): Built {
  const [british, american] = [single(year, second, first), single(year, first, second)];
  if (!british || !american) return british ?? american;
  return british.start === american.start ? british : 'order';
}

/** Whether two digits name the following year, as in 2021/22. */
function isNext(year: number, digits: number): boolean {
  return (year + 1) % 100 === digits;
}
