import type { PeriodFault } from '../../catalogue/findings/intake-cell.js';
import { dayOf, monthsOf, tenDayOf, yearOf, yearPeriod, type Period } from '../../model/calendar.js';
import { err, ok, type Result } from '../../model/result.js';
import { digitsOf } from '../chinese.js';
import type { Problem } from '../problem.js';
import { excerpt, halfWidth } from '../text.js';
import type { ReportedPeriod } from './basis.js';

/** Longer text is no period; it is not even looked at. */
const MAX_LENGTH = 60;

/** A way to write a period: what its parts amount to, or `undefined` where the calendar has no such thing. */
type Form = readonly [RegExp, (...parts: readonly number[]) => Period | undefined];

const THIRDS = new Map([
  ['上', '1'],
  ['中', '2'],
  ['下', '3'],
]);

/** Single periods, as they look after {@link normal}. */
const SINGLE: readonly Form[] = [
  [/^(\d{4})(?:年度?|年?全年)?$/u, (year = 0) => yearPeriod(year)],
  [/^(\d{4})[-年]?(?:h|半年)([12])$/u, (year = 0, half = 0) => monthsOf(year, half * 6 - 5, half * 6)],
  [/^(\d{4})[-年]?q([1-4])$/u, (year = 0, quarter = 0) => monthsOf(year, quarter * 3 - 2, quarter * 3)],
  [/^(\d{4})-?年?第?([1-4])季度?$/u, (year = 0, quarter = 0) => monthsOf(year, quarter * 3 - 2, quarter * 3)],
  [/^(\d{4})(?:[-/.年](\d{1,2})|(\d{2}))(?:月份?)?$/u, (year = 0, month = 0) => monthsOf(year, month, month)],
  [
    /^(\d{4})(?:[-/.年](\d{1,2})|(\d{2}))月?[-/.]?旬([123])$/u,
    (year = 0, month = 0, third = 0) => tenDayOf(year, month, third === 1 ? 1 : third === 2 ? 2 : 3),
  ],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u, (year = 0, month = 0, date = 0) => single(year, month, date)],
  [/^(\d{4})(\d{2})(\d{2})$/u, (year = 0, month = 0, date = 0) => single(year, month, date)],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/u, (year = 0, month = 0, date = 0) => single(year, month, date)],
];

/** Stretches of months within one year. */
const STRETCHES: readonly Form[] = [
  [
    /^(\d{4})年(\d{1,2})月?[-~](\d{1,2})月份?$/u,
    (year = 0, first = 0, last = 0) => monthsOf(year, first, last),
  ],
  [/^(\d{4})[-/.](\d{1,2})~(\d{1,2})$/u, (year = 0, first = 0, last = 0) => monthsOf(year, first, last)],
  [
    /^(\d{4})年?第?([1-4])[-~]第?([1-4])季度$/u,
    (year = 0, first = 0, last = 0) => monthsOf(year, first * 3 - 2, last * 3),
  ],
  [/^(\d{4})年?前([1-3])个?季度$/u, (year = 0, last = 0) => monthsOf(year, 1, last * 3)],
  [/^(\d{4})年?前(\d{1,2})个?月$/u, (year = 0, last = 0) => monthsOf(year, 1, last)],
];

/** What is refused, with the reason: the first that fits. */
const REFUSED: readonly (readonly [RegExp, PeriodFault])[] = [
  [/^\d{4}\.1$/u, 'dropped-zero'],
  [/^\d{1,2}[-/.]\d{4}$|^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/u, 'order'],
  [/^\d{1,2}(?:月|[-~]\d{1,2}月)|^(?:半年[12]|[hq]\d|第?\d季度)$/u, 'no-year'],
  [/^\d{2}(?:年|[-/.]\d{1,2}$|-?[hq]\d$)/u, 'two-digit-year'],
];

/** Reads a period: a year, half, quarter, month, ten-day period or day, or a stretch from January on. */
export function readPeriod(text: string): Result<ReportedPeriod, Problem> {
  const refuse = (reason: PeriodFault): Result<never, Problem> =>
    err({ code: 'row-bad-period', args: { found: excerpt(text), reason } });
  if (text.length > MAX_LENGTH) return refuse('form');
  const words = normal(text);
  const refused = REFUSED.find(([pattern]) => pattern.test(words))?.[1];
  if (refused) return refuse(refused);
  const one = matching(SINGLE, words);
  if (one !== undefined) return one === 'impossible' ? refuse(one) : ok({ period: one, stretch: false });
  const many = matching(STRETCHES, words) ?? fromTo(words);
  if (many === undefined || many === 'impossible') return refuse(many ?? 'form');
  return isClear(many) ? ok({ period: many, stretch: true }) : refuse('stretch');
}

/** One spelling for what is written in many: half-width, digits, no blanks but between digits, `~` for "to". */
function normal(text: string): string {
  return digitsOf(halfWidth(text).trim().toLowerCase())
    .replace(/[t ]00:00(?::00(?:\.0+)?)?$/u, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[至到\u301C\u223C]|--/gu, '~')
    .replace(/上半年/u, '半年1')
    .replace(/下半年/u, '半年2')
    .replace(/([上中下])旬/u, (_, third: string) => `旬${THIRDS.get(third) ?? ''}`);
}

function matching(forms: readonly Form[], words: string): Period | 'impossible' | undefined {
  for (const [pattern, build] of forms) {
    const match = pattern.exec(words);
    if (!match) continue;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const parts = groups.filter((part) => part !== undefined && /^\d+$/u.test(part));
    return build(...parts.map(Number)) ?? 'impossible';
  }
  return undefined;
}

/** Two periods with a dash or a 至 between them. */
function fromTo(words: string): Period | 'impossible' | undefined {
  const dash = words.includes('~') ? /~/gu : /-/gu;
  for (const { index } of words.matchAll(dash)) {
    const [first, last] = [matching(SINGLE, words.slice(0, index)), matching(SINGLE, words.slice(index + 1))];
    if (first === undefined || last === undefined) continue;
    if (first === 'impossible' || last === 'impossible' || last.end < first.start) return 'impossible';
    return { start: first.start, end: last.end };
  }
  return undefined;
}

/** From 1 January on within one year, or exactly a quarter or half: what reckoning can set beside other periods. */
function isClear({ start, end }: Period): boolean {
  const year = yearOf(start);
  if (yearOf(end) !== year) return false;
  if (start === dayOf(year, 1, 1)) return true;
  const whole = [monthsOf(year, 4, 6), monthsOf(year, 7, 9), monthsOf(year, 10, 12), monthsOf(year, 7, 12)];
  return whole.some((period) => period?.start === start && period.end === end);
}

function single(year: number, month: number, date: number): Period | undefined {
  const day = dayOf(year, month, date);
  return day === undefined ? undefined : { start: day, end: day };
}
