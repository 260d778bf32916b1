import { LosslessNumber, stringify } from 'lossless-json';
import { settled, SETTLED_PLACES } from '../../catalogue/numbers.js';
import { ONE, plain, ZERO, type Decimal } from '../../model/decimal.js';
import type { Relative } from '../../model/plan.js';
import { escapeJson } from './escape/escape.js';

/** A decimal as a JSON number with all its digits, without a binary float in between. */
export function jsonExact(value: Decimal): LosslessNumber {
  return new LosslessNumber(value.isZero() ? '0' : plain(value));
}

/** An amount with all its digits; six decimals if it comes of a division, never rounded across a limit. */
export function jsonAmount(value: Decimal, limits: readonly Decimal[] = []): LosslessNumber {
  return jsonExact(settled(value, [...limits, ZERO]));
}

/** A fraction of 1 with six decimals; below 1 it stays below 1. */
export function jsonFraction(value: Decimal): LosslessNumber {
  const rounded = value.decimalPlaces(SETTLED_PLACES);
  return jsonExact(value.lt(ONE) && rounded.gte(ONE) ? JUST_SHORT : rounded);
}

const JUST_SHORT: Decimal = ONE.minus(ONE.shiftedBy(-SETTLED_PLACES));

/** How a value was told by the baseline, in the words of the plan language. */
export function jsonRelative(relative: Relative | undefined): {
  relative?: string;
  to?: string;
  times?: LosslessNumber;
} {
  switch (relative?.sort) {
    case undefined:
      return {};
    case 'relative':
      return { relative: `${plain(relative.by)} ${relative.in === 'percent' ? '%' : '个百分点'}` };
    case 'to':
      return { to: `${plain(relative.percent)} %` };
    case 'times':
      return { times: jsonExact(relative.times) };
  }
}

/** A value as JSON, indented, without the fields that are undefined, and with a newline at its end. */
export function jsonText(value: object): string {
  return `${escapeJson(stringify(value, undefined, 2) ?? 'null')}\n`;
}

/** JSON on one line, otherwise like {@link jsonText}. */
export function jsonLine(value: object): string {
  return `${escapeJson(stringify(value) ?? 'null')}\n`;
}
