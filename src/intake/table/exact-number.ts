import { parseDecimal, type Decimal } from '../../model/decimal.js';

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3}))?$/u;
const MAX_EXPONENT = 60;
/** Programs show so many digits, and store up to two more to tell one binary number from the next. */
const DIGITS = 15;

/**
 * The decimal that a cell stores: 8.3000000000000007 is 8.3, the same binary number in more digits. What to make of one
 * that is another number, such as 12.299999999999999, whoever reads a figure knows.
 */
export function exactNumber(text: string): Decimal | undefined {
  const [, mantissa = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) return undefined;
  const stored = parseDecimal(mantissa)?.shiftedBy(Number(exponent));
  const shown = stored?.precision(DIGITS);
  return shown?.toNumber() === stored?.toNumber() ? shown : stored;
}
