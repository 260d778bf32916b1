import { BigNumber } from 'bignumber.js';

/**
 * Exact decimals. `plus`, `minus`, `times` and the comparisons of this type lose nothing, whatever the size. Division is
 * the one operation that may round, to 40 decimals: what it gives is shown, and never compared with.
 */
const Exact = BigNumber.clone({
  DECIMAL_PLACES: 40,
  EXPONENTIAL_AT: 1e9,
  ROUNDING_MODE: BigNumber.ROUND_HALF_UP,
});

export type Decimal = BigNumber;

export function isDecimal(value: unknown): value is Decimal {
  return BigNumber.isBigNumber(value);
}

/** A plain decimal: an optional sign, digits, and an optional fraction. No exponent, no separators. */
const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** Longest text taken for a figure: no plan counts beyond this, and arithmetic on more would only cost time. */
const MAX_DIGITS = 60;

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);
export const HUNDRED: Decimal = new Exact(100);

/** Reads a plain decimal; `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length <= WORD_DIGITS) {
    const short = shortDecimal(text);
    if (short) return short;
  }
  return text.length <= MAX_DIGITS && PLAIN_DECIMAL.test(text) ? new Exact(text) : undefined;
}

/** The library keeps so many decimal digits in each number of its coefficient, with the point between two of them. */
const WORD_DIGITS = 14;
const POWERS = Array.from({ length: WORD_DIGITS + 1 }, (_, digits) => 10 ** digits);
const [ZERO_CODE, NINE_CODE, POINT_CODE, MINUS_CODE] = [0x30, 0x39, 0x2e, 0x2d];

/**
 * A plain decimal of so few digits that they are an exact number, without its point; `undefined` for zero and for all
 * else, which is left to the library. Reports hold hundreds of thousands of them, and the library reads text slowly.
 */
function shortDecimal(text: string): Decimal | undefined {
  const isNegative = text.charCodeAt(0) === MINUS_CODE;
  const start = isNegative ? 1 : 0;
  let [digits, point] = [0, text.length];
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO_CODE && code <= NINE_CODE) digits = digits * 10 + (code - ZERO_CODE);
    else if (code === POINT_CODE && point === text.length && at > start && at + 1 < text.length) point = at;
    else return undefined;
  }
  const places = Math.max(0, text.length - point - 1);
  return digits === 0 ? undefined : new Exact(parts(digits, places, isNegative ? -1 : 1));
}

/** `sign * digits / 10 ** places` as the library keeps it. */
function parts(digits: number, places: number, s: -1 | 1): BigNumber.Instance {
  const power = POWERS[places] ?? 1;
  const behind = digits % power;
  const before = (digits - behind) / power;
  const rest = behind * (POWERS[WORD_DIGITS - places] ?? 1);
  const c = before === 0 ? [rest] : rest === 0 ? [before] : [before, rest];
  const e = before === 0 ? widthOf(rest) - WORD_DIGITS - 1 : widthOf(before) - 1;
  return { s, e, c, _isBigNumber: true };
}

/** How many digits a whole number has. */
function widthOf(whole: number): number {
  let width = 1;
  while (whole >= (POWERS[width] ?? Infinity)) width += 1;
  return width;
}

/** A decimal from an integer of the program's own, such as a count of days. */
export function decimalOf(integer: number): Decimal {
  return new Exact(integer);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** `dividend / divisor`, rounded half up to `places` decimals: for display, never for a comparison. */
export function quotient(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  return dividend.div(divisor).decimalPlaces(places);
}

/** All digits of a decimal, without exponent and without trailing zeros. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** Orders decimals, smallest first. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.lt(b) ? -1 : a.gt(b) ? 1 : 0;
}

/** Decimals of a completion or a pace. */
const FRACTION_PLACES = 6;

/** `part / whole` as a fraction of one, rounded down: what falls short is never shown as whole. */
export function fraction(part: Decimal, whole: Decimal): Decimal | undefined {
  return whole.isZero() ? undefined : part.div(whole).decimalPlaces(FRACTION_PLACES, BigNumber.ROUND_FLOOR);
}
