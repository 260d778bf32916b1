import { decimalOf, type Decimal } from './decimal.js';

/**
 * An exact sum, for where many are made: a number while it is a whole one that numbers hold exactly, else a decimal. All
 * but a few amounts in base units are whole, and adding decimals takes ten times as long.
 */
export type Sum = number | Decimal;

/** Numbers of fewer digits than this are one limb of a decimal. */
const LIMB_DIGITS = 14;

export function sumFrom(value: Decimal): Sum {
  const { c: limbs, e: exponent, s: sign } = value;
  const limb = limbs?.[0];
  if (limb === undefined || limbs?.length !== 1 || exponent === null) return value;
  if (exponent < 0 || exponent >= LIMB_DIGITS) return value;
  // A nought has a sign as well, which says nothing.
  return sign === -1 && limb !== 0 ? -limb : limb;
}

export function decimalFrom(sum: Sum): Decimal {
  return typeof sum === 'number' ? decimalOf(sum) : sum;
}

export function add(a: Sum, b: Sum): Sum {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return decimalFrom(a).plus(decimalFrom(b));
}

export function subtract(a: Sum, b: Sum): Sum {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return decimalFrom(a).minus(decimalFrom(b));
}

/** Less than nought where the first one is less, more where it is more. */
export function compareSums(a: Sum, b: Sum): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return decimalFrom(a).comparedTo(decimalFrom(b)) ?? 0;
}
