import { addDays, dayOf, formatDay, parseDay, yearOf, type Day } from '../../../model/calendar.js';
import { plain, type Decimal } from '../../../model/decimal.js';
import type { Section, DatePrecision } from './format.js';
import type { FormatToken } from './tokens.js';

const SECONDS = 86_400;
/** Literal text that only separates parts of a date. */
const SEPARATORS = /^[\s\-/.,:'@年月日号时時分秒T]*$/u;

type DateSection = Extract<Section, { readonly sort: 'date' }>;

/**
 * Formats a serial number as the date that its cell shows: `2022-06` for a month. If the format adds words,
 * as in `yyyy"年1-"m"月"`, they are kept. `undefined` if no date has the number.
 */
export function dateText(number: Decimal, section: DateSection, date1904: boolean): string | undefined {
  if (number.isNegative() || number.gte(1_000_000)) return undefined;
  const seconds = secondsOf(number);
  const day = dayOfSerial(number.integerValue(1).toNumber() + (seconds === SECONDS ? 1 : 0), date1904);
  return day === undefined ? undefined : momentText({ day, seconds: seconds % SECONDS }, section);
}

/** A day, and seconds since its start. */
export interface SerialMoment {
  readonly day: Day;
  readonly seconds: number;
}

export function momentText(
  { day, seconds }: SerialMoment,
  { shows, tokens }: Omit<DateSection, 'sort'>,
): string {
  const words = tokens.map((token) => (token.sort === 'literal' ? token.text : '')).join('');
  if (SEPARATORS.test(words)) return isoText(day, seconds, shows);
  return tokens
    .map((token) => tokenText(token, day, seconds))
    .join('')
    .trim();
}

function isoText(day: Day, seconds: number, shows: DatePrecision): string {
  const text = formatDay(day);
  if (shows === 'year') return text.slice(0, 4);
  if (shows === 'month') return text.slice(0, 7);
  return shows === 'day' || seconds === 0 ? text : `${text} ${clock(seconds)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Format letters of dates, and how each is written. */
const LETTERS: readonly (readonly [RegExp, (parts: Parts) => string])[] = [
  [/^(?:y{3,}|e+)$/u, ({ year }) => year],
  [/^yy?$/u, ({ year }) => year.slice(2)],
  [/^m{3,}$/u, ({ month }) => MONTHS[Number(month) - 1] ?? ''],
  [/^mm$/u, ({ month }) => month],
  [/^m$/u, ({ month }) => String(Number(month))],
  [/^dd$/u, ({ date }) => date],
  [/^d$/u, ({ date }) => String(Number(date))],
];

/** Parts of a date as in ISO. */
interface Parts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

/** Text of one format token. */
function tokenText(token: FormatToken, day: Day, seconds: number): string {
  if (token.sort === 'literal') return token.text;
  if (token.sort === 'clock') return clockPart(token.text, seconds);
  if (token.sort !== 'date') return '';
  const [year = '', month = '', date = ''] = formatDay(day).split('-');
  return LETTERS.find(([letters]) => letters.test(token.text))?.[1]({ year, month, date }) ?? '';
}

function clockPart(letters: string, seconds: number): string {
  const [h = '', m = '', s = ''] = clock(seconds).split(':');
  const part = { h, m, s }[letters.charAt(0)] ?? '';
  return letters.length === 1 ? String(Number(part)) : part;
}

export function timeText(number: Decimal): string {
  return number.isNegative() ? plain(number) : clock(secondsOf(number) % SECONDS);
}

/** Parses an ISO date, with or without a time, stored instead of a serial number. */
export function parseMoment(text: string): SerialMoment | undefined {
  const [, date = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?Z?)?$/u.exec(text) ?? [];
  const day = parseDay(date);
  if (day === undefined) return undefined;
  return { day, seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
}

/** Day of a serial number, up to 2199. The 1900 system has a 29 February 1900, which did not exist. */
function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const first = date1904 ? dayOf(1904, 1, 1) : dayOf(1900, 1, 1);
  if (first === undefined || serial < (date1904 ? 0 : 1) || (!date1904 && serial === 60)) return undefined;
  const day = addDays(first, date1904 ? serial : serial - (serial > 60 ? 2 : 1));
  return yearOf(day) < 2200 ? day : undefined;
}

/** Fraction of a day, rounded to seconds. */
function secondsOf(number: Decimal): number {
  return number.minus(number.integerValue(1)).times(SECONDS).integerValue(4).toNumber();
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
