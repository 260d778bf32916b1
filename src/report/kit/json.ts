import { LosslessNumber, stringify } from 'lossless-json';
import { settled, SETTLED_PLACES } from '../../catalogue/numbers.js';
import { ONE, plain, ZERO, type Decimal } from '../../model/decimal.js';
import { escapeJson } from './escape/escape.js';

/** A decimal as a JSON number with all its digits, never by way of a binary float. */
export function jsonExact(value: Decimal): LosslessNumber {
  return new LosslessNumber(value.isZero() ? '0' : plain(value));
}

/** An amount with all its digits, or with six decimals if it comes of a division, never so as to cross a limit. */
export function jsonAmount(value: Decimal, limits: readonly Decimal[] = []): LosslessNumber {
  return jsonExact(settled(value, [...limits, ZERO]));
}

/** A fraction of one with six decimals; what is short of one stays so. */
export function jsonFraction(value: Decimal): LosslessNumber {
  const rounded = value.decimalPlaces(SETTLED_PLACES);
  return jsonExact(value.lt(ONE) && rounded.gte(ONE) ? JUST_SHORT : rounded);
}

const JUST_SHORT: Decimal = ONE.minus(ONE.shiftedBy(-SETTLED_PLACES));

/** A value as JSON, indented, without the fields that are undefined, and with a newline at its end. */
export function jsonText(value: object): string {
  return `${escapeJson(stringify(value, undefined, 2) ?? 'null')}\n`;
}

/** The same on a single line. */
export function jsonLine(value: object): string {
  return `${escapeJson(stringify(value) ?? 'null')}\n`;
}
