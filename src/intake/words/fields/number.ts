import type { NumberFault } from '../../../catalogue/findings/row/faults.js';
import { parseDecimal, ZERO, type Decimal } from '../../../model/decimal.js';
import { err, ok, type Result } from '../../../model/result.js';
import { findScale } from '../../../model/units.js';
import { footnoteMark } from '../decorations.js';
import type { Problem } from '../../problem.js';
import { excerpt, halfWidth } from '../text.js';
import { withUsualSeparators, type Separators } from './separators.js';

/** A figure as written. */
export interface ReportedNumber {
  readonly value: Decimal;
  /** Multiplier behind it: the 万 of `1.1万`. */
  readonly scale: Decimal | undefined;
  /** Other text behind it, taken for a unit: the 亿元 of `1450亿元`, the sign of `30%`. */
  readonly unit: string | undefined;
  /** Whether it has a yuan sign; the exact unit of money is stated elsewhere. */
  readonly isMoney: boolean;
  /** Footnote mark behind it: the superscript of `1450.5¹`. A mark behind a unit stays with the unit. */
  readonly mark: string | undefined;
  /** Whether rounding to the digits that programs keep changed its value. */
  readonly isRounded: boolean;
}

/** Longest figure in characters. */
const MAX_LENGTH = 100;
const MAX_EXPONENT = 30;
/** Significant digits that binary numbers keep of a decimal; further ones come from calculation. */
const DIGITS = 15;
/** Most digits in which programs write a binary number. */
const BINARY_DIGITS = 17;

/** Sign, digits and separators, exponent, and text behind. */
const NUMBER = /^([+-]?)([\d,.]+)(?:e([+-]?\d{1,3})(?![\p{L}\d]))?\s*(.*)$/isu;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/u;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const CHINESE = /^[负〇零一二两三四五六七八九十百千万亿点]+$/u;
const SUPERSCRIPTS = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+$/u;
const MINUS = /^[\u2212\uFE63]/u;
/** Another currency's sign before a figure, which may stand behind it as well. */
const SIGN_BEFORE = /^([+-]?)(US\$|[€£$])\s{0,4}([+\-\d.].*)$/su;
/** ¥ before a figure, on either side of the minus, or behind it. */
const YUAN_BEFORE = /^([+-]?)[\u00A5\uFFE5]\s{0,4}(?=[+\-\d.])/u;
const YUAN_BEHIND = /(?<=[\d.])\s{0,4}[\u00A5\uFFE5]$/u;

/** Parses a decimal number with multiplier, unit and mark; refuses anything ambiguous. */
export function readNumber(text: string, separators: Separators = 'usual'): Result<ReportedNumber, Problem> {
  const read =
    text.length > MAX_LENGTH ? 'gigantic' : parse(halfWidth(text).trim().replace(MINUS, '-'), separators);
  if (typeof read === 'object') return ok(read);
  return err({ code: 'row-bad-number', args: { found: excerpt(text), reason: read } });
}

function parse(written: string, separators: Separators): ReportedNumber | NumberFault {
  const text = written.replace(YUAN_BEFORE, '$1').replace(YUAN_BEHIND, '').replace(SIGN_BEFORE, '$1$3 $2');
  const read = parseBare(text, separators);
  return typeof read === 'object'
    ? { ...read, isMoney: YUAN_BEFORE.test(written) || YUAN_BEHIND.test(written) }
    : read;
}

function parseBare(text: string, separators: Separators): Omit<ReportedNumber, 'isMoney'> | NumberFault {
  const match = NUMBER.exec(text);
  if (!match) return faultOf(text);
  const [, sign = '', written = '', exponent = '0', behind = ''] = match;
  const digits = withUsualSeparators(written, separators);
  if (digits === undefined) return 'separator';
  const { bare, mark } = footnoteMark(behind) ?? { bare: behind, mark: undefined };
  const fault =
    digitsFault(digits) ?? behindFault(bare) ?? precisionFault(digits, Number(exponent), bare, mark);
  if (fault) return fault;
  const value = valueOf(sign, digits.replaceAll(',', ''), Number(exponent));
  return value ? { ...rounded(value), ...behindOf(behind, bare, mark) } : 'gigantic';
}

/** Multiplier, unit and mark behind the digits; a mark behind a unit of several letters stays with it. */
function behindOf(
  behind: string,
  bare: string,
  mark: string | undefined,
): Pick<ReportedNumber, 'scale' | 'unit' | 'mark'> {
  const scale = findScale(bare.toLowerCase());
  if (scale || bare === '') return { scale, unit: undefined, mark };
  return /^[%\u2030]$/u.test(bare) ? { scale, unit: bare, mark } : { scale, unit: behind, mark: undefined };
}

/** Rounds away binary errors. Whole numbers and those of more than 17 digits are not binary. */
function rounded(value: Decimal): Pick<ReportedNumber, 'value' | 'isRounded'> {
  if (value.isInteger() || value.precision() > BINARY_DIGITS) return { value, isRounded: false };
  const kept = value.precision(DIGITS);
  // If both are the same binary number, nothing was lost.
  return { value: kept, isRounded: kept.toNumber() !== value.toNumber() };
}

/** Why text is no number. */
function faultOf(text: string): NumberFault {
  if (CHINESE.test(text)) return 'chinese';
  return text.startsWith('(') ? 'parentheses' : 'form';
}

function digitsFault(digits: string): NumberFault | undefined {
  if (digits.includes(',')) return GROUPED.test(digits) ? undefined : 'separator';
  return PLAIN.test(digits) ? undefined : 'form';
}

/** Text behind a number may be a unit; digits in it, except as in m2, are not. */
function behindFault(behind: string): NumberFault | undefined {
  if (/^[()[\]]/u.test(behind)) return 'parentheses';
  return /\d/u.test(behind.replace(/[a-z][23]\b/giu, '')) ? 'form' : undefined;
}

/** Too short a mantissa for its exponent was rounded for display; 10⁵ may be a power or a footnote. */
function precisionFault(
  digits: string,
  exponent: number,
  bare: string,
  mark: string | undefined,
): NumberFault | undefined {
  if (digits === '10' && bare === '' && mark !== undefined && SUPERSCRIPTS.test(mark)) return 'power';
  const fraction = digits.length - 1 - digits.indexOf('.');
  const isShort = digits.includes('.') && exponent > fraction;
  return isShort && digits.replace(/^[0.]+|\./gu, '').length < DIGITS ? 'rounded' : undefined;
}

function valueOf(sign: string, digits: string, exponent: number): Decimal | undefined {
  const mantissa = parseDecimal(sign + (digits.startsWith('.') ? `0${digits}` : digits));
  if (!mantissa || Math.abs(exponent) > MAX_EXPONENT) return undefined;
  return mantissa.isZero() ? ZERO : mantissa.shiftedBy(exponent);
}
