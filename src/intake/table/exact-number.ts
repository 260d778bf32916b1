import { parseDecimal, type Decimal } from '../../model/decimal.js';

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3}))?$/u;
const MAX_EXPONENT = 60;
/** Digits that programs show; they store up to two more to tell binary numbers apart. */
const DIGITS = 15;

/**
 * The decimal that a cell stores: 8.3000000000000007 becomes 8.3, which is the same binary number. Another
 * number, such as 12.299999999999999, is left to the reader of figures.
 */
export function exactNumber(text: string): Decimal | undefined {
  const [, mantissa = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) return undefined;
  const stored = parseDecimal(mantissa)?.shiftedBy(Number(exponent));
  const shown = stored?.precision(DIGITS);
  return shown?.toNumber() === stored?.toNumber() ? shown : stored;
}
