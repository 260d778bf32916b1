import type { NumberFault } from '../../catalogue/findings/intake-faults.js';
import { parseDecimal, ZERO, type Decimal } from '../../model/decimal.js';
import { err, ok, type Result } from '../../model/result.js';
import { findScale } from '../../model/units.js';
import type { Problem } from '../problem.js';
import { excerpt, halfWidth } from '../text.js';

/** A figure as a report writes it. */
export interface ReportedNumber {
  readonly value: Decimal;
  /** The multiplier behind it: the 万 of `1.1万`. */
  readonly scale: Decimal | undefined;
  /** Any other text behind it, taken for a unit: the 亿元 of `1450亿元`, the sign of `30%`. */
  readonly unit: string | undefined;
}

/** Longer text is no figure; it is not even looked at. */
const MAX_LENGTH = 100;
const MAX_EXPONENT = 30;

/** Sign, digits and separators, exponent, and what is glued on behind. */
const NUMBER = /^([+-]?)([\d,.]+)(?:e([+-]?\d{1,3})(?![\p{L}\d]))?\s*(.*)$/isu;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/u;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const CHINESE = /^[负〇零一二两三四五六七八九十百千万亿点]+$/u;
const MINUS = /^[\u2212\uFE63]/u;

/** Reads a decimal number with what belongs to it; refuses whatever could be read in two ways. */
export function readNumber(text: string): Result<ReportedNumber, Problem> {
  const read = text.length > MAX_LENGTH ? 'gigantic' : parse(halfWidth(text).trim().replace(MINUS, '-'));
  if (typeof read === 'object') return ok(read);
  return err({ code: 'row-bad-number', args: { found: excerpt(text), reason: read } });
}

function parse(text: string): ReportedNumber | NumberFault {
  const match = NUMBER.exec(text);
  if (!match) return faultOf(text);
  const [, sign = '', digits = '', exponent = '0', behind = ''] = match;
  const fault = digitsFault(digits) ?? behindFault(behind);
  if (fault) return fault;
  const value = valueOf(sign, digits.replaceAll(',', ''), Number(exponent));
  if (!value) return 'gigantic';
  const scale = findScale(behind.toLowerCase());
  return { value, scale, unit: scale || behind === '' ? undefined : behind };
}

/** What keeps text from being a number that does not even begin like one. */
function faultOf(text: string): NumberFault {
  if (CHINESE.test(text)) return 'chinese';
  return text.startsWith('(') ? 'parentheses' : 'form';
}

function digitsFault(digits: string): NumberFault | undefined {
  if (digits.includes(',')) return GROUPED.test(digits) ? undefined : 'separator';
  return PLAIN.test(digits) ? undefined : 'form';
}

/** Behind a number there may be a unit; more digits, but for those of m2 and its like, are no unit. */
function behindFault(behind: string): NumberFault | undefined {
  if (/^[()[\]]/u.test(behind)) return 'parentheses';
  return /\d/u.test(behind.replace(/[a-z][23]\b/giu, '')) ? 'form' : undefined;
}

function valueOf(sign: string, digits: string, exponent: number): Decimal | undefined {
  const mantissa = parseDecimal(sign + (digits.startsWith('.') ? `0${digits}` : digits));
  if (!mantissa || Math.abs(exponent) > MAX_EXPONENT) return undefined;
  return mantissa.isZero() ? ZERO : mantissa.shiftedBy(exponent);
}
