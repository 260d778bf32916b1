import { addDays, dayOf, formatDay, yearOf, type Day } from '../../model/calendar.js';
import { parseDecimal, plain, type Decimal } from '../../model/decimal.js';
import type { Problem } from '../problem.js';
import { excerpt } from '../text.js';
import type { NumberFormat } from './formats.js';

/** A cell as a table of text would have it, and what is wrong with it if anything is. */
export interface CellText {
  readonly text: string;
  readonly fault: Problem | undefined;
}

/** A cell as the sheet has it. */
export interface RawCell {
  /** The attribute `t`: what sort of value it is. */
  readonly type: string | undefined;
  /** The text of its value; undefined where there is none. */
  readonly value: string | undefined;
  readonly formula: boolean;
  readonly format: NumberFormat;
}

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3}))?$/u;
const MAX_EXPONENT = 60;
/** Spreadsheet programs keep and show so many digits; what a file has beyond them comes from binary fractions. */
const DIGITS = 15;

/** Reads a cell that holds its value itself. */
export function readCell(cell: RawCell, date1904: boolean): CellText {
  const { type = 'n', value, formula, format } = cell;
  if (value === undefined || (value === '' && type === 'n'))
    return formula ? faulty('', { code: 'row-formula-uncached', args: {} }) : sound('');
  if (type === 'e') return faulty(value, { code: 'row-cell-error', args: { found: excerpt(value) } });
  if (type === 'b') {
    const found = value === '1' ? 'TRUE' : 'FALSE';
    return faulty(found, { code: 'row-cell-boolean', args: { found } });
  }
  return type === 'n' ? numberText(value.trim(), format, date1904) : sound(unescaped(value));
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function numberText(value: string, format: NumberFormat, date1904: boolean): CellText {
  const number = exactNumber(value);
  if (!number) return sound(value);
  switch (format.sort) {
    case 'plain':
      return sound(plain(number));
    case 'percent':
      return sound(`${plain(number.shiftedBy(2))}%`);
    case 'date':
      return sound(dateText(number, format.shows, date1904) ?? plain(number));
    case 'time':
      return sound(timeText(number));
    case 'scaled':
      return faulty(plain(number), { code: 'row-scaled-format', args: { found: excerpt(plain(number)) } });
  }
}

/** The decimal that was typed or shown: 12.299999999999999 is how 12.3 looks as a binary fraction. */
function exactNumber(text: string): Decimal | undefined {
  const [, mantissa = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) return undefined;
  return parseDecimal(mantissa)?.shiftedBy(Number(exponent)).precision(DIGITS);
}

/** The day of a serial number; the 1900 system counts a 29 February that 1900 did not have. */
function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const first = date1904 ? dayOf(1904, 1, 1) : dayOf(1900, 1, 1);
  if (first === undefined || serial < (date1904 ? 0 : 1) || (!date1904 && serial === 60)) return undefined;
  const day = addDays(first, date1904 ? serial : serial - (serial > 60 ? 2 : 1));
  return yearOf(day) < 2200 ? day : undefined;
}

const SECONDS = 86_400;

function dateText(
  number: Decimal,
  shows: 'year' | 'month' | 'day' | 'moment',
  date1904: boolean,
): string | undefined {
  if (number.isNegative() || number.gte(1_000_000)) return undefined;
  const seconds = secondsOf(number);
  const day = dayOfSerial(number.integerValue(1).toNumber() + (seconds === SECONDS ? 1 : 0), date1904);
  if (day === undefined) return undefined;
  const text = formatDay(day);
  if (shows === 'year') return text.slice(0, 4);
  if (shows === 'month') return text.slice(0, 7);
  return shows === 'day' || seconds % SECONDS === 0 ? text : `${text} ${clock(seconds)}`;
}

function timeText(number: Decimal): string {
  return number.isNegative() ? plain(number) : clock(secondsOf(number));
}

/** The part of a serial number that is less than a day, to the nearest second. */
function secondsOf(number: Decimal): number {
  return number.minus(number.integerValue(1)).times(SECONDS).integerValue(4).toNumber();
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function sound(text: string): CellText {
  return { text, fault: undefined };
}

function faulty(text: string, fault: Problem): CellText {
  return { text, fault };
}
