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
  return text.length <= MAX_DIGITS && PLAIN_DECIMAL.test(text) ? new Exact(text) : undefined;
}

/** A decimal that the program itself writes out. Throws a `RangeError` where that is none. */
export function exactDecimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
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

/** The least whole number that is no less. */
export function wholeFrom(value: Decimal): Decimal {
  return value.integerValue(BigNumber.ROUND_CEIL);
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
