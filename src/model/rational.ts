import { plain, type Decimal } from './decimal.js';

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOUGHT: Rational = { numerator: 0n, denominator: 1n };
export const UNIT: Rational = { numerator: 1n, denominator: 1n };

/** The fraction of two integers, of which the second is not nought. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommon(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** A decimal as it is: every one of them is a fraction over a power of ten. */
export function rationalOf(value: Decimal): Rational {
  const [whole = '', decimals = ''] = plain(value).split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negative(b));
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`; `b` is not nought. */
export function over(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negative({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}

/** -1, 0 or 1. */
export function signOf({ numerator }: Rational): -1 | 0 | 1 {
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

/** -1, 0 or 1, as `a` is less than `b`, as much, or more. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left > right ? 1 : left < right ? -1 : 0;
}

export function addedUp(values: Iterable<Rational>): Rational {
  let sum = NOUGHT;
  for (const value of values) sum = plus(sum, value);
  return sum;
}

/** `10/7`, or `4` of what is whole: exact, for programs. */
export function fractionText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** Whether all digits of a fraction can be written. */
export function isDecimalFraction({ denominator }: Rational): boolean {
  let rest = denominator;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n;
}

/**
 * A fraction in digits: all of them where they end, and otherwise so many decimals, of which the last is cut off
 * downwards: what is at least so much is never said to be at least more.
 */
export function digits(value: Rational, places: number): string {
  const { numerator, denominator } = value;
  const shown = isDecimalFraction(value) ? decimalsOf(denominator) : places;
  const scaled = floorDivision(numerator * 10n ** BigInt(shown), denominator);
  const text = String(scaled < 0n ? -scaled : scaled).padStart(shown + 1, '0');
  const point = text.length - shown;
  const decimals = text.slice(point).replace(/0+$/u, '');
  const sign = scaled < 0n ? '-' : '';
  return `${sign}${text.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** How many decimals a fraction of such a denominator, of twos and fives, has. */
function decimalsOf(denominator: bigint): number {
  let places = 0;
  for (let power = 1n; power % denominator !== 0n; power *= 10n) places += 1;
  return places;
}

function floorDivision(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
