import type { Reason } from '../model/assessment.js';
import { ONE, ZERO, type Decimal } from '../model/decimal.js';
import type { Requirement } from '../model/plan.js';
import { fromBase, toBase, type Unit } from '../model/units.js';
import { isCap } from '../model/words.js';
import { exactOf, type Bounds } from '../reckon/amount.js';
import type { Worse } from '../reckon/statement.js';

/** A requirement with its unit. */
export interface Bar {
  readonly requirement: Requirement;
  readonly unit: Unit;
}

/** What satisfies a requirement, in base units: no bound where there is none; `isOpen` where the only one itself does not. */
export interface RequiredRange {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly isOpen: boolean;
}

/** How an amount of which only bounds are known stands to a range: all of it, or none of it, or it is open. */
export type Standing = 'below' | 'within' | 'above' | 'open';

/** A quotient kept as its two sides, so that comparing with it rounds nothing. */
export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

export function wholeFraction(over: Decimal): Fraction {
  return { over, under: ONE };
}

export function rangeOf({ requirement, unit }: Bar): RequiredRange {
  const value = toBase(requirement.value, unit);
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
      return { low: value, high: undefined, isOpen: requirement.comparator === 'more-than' };
    case 'at-most':
    case 'less-than':
      return { low: undefined, high: value, isOpen: requirement.comparator === 'less-than' };
    case 'between':
      return { low: value, high: toBase(requirement.upper, unit), isOpen: false };
    case 'about': {
      const tolerance = toBase(requirement.tolerance, unit);
      return { low: value.minus(tolerance), high: value.plus(tolerance), isOpen: false };
    }
  }
}

/** Whether an amount that has been reached can be too much again, so that it is judged by what it is at the deadline. */
export function mustHold(bar: Bar): boolean {
  return rangeOf(bar).high !== undefined;
}

/** Exact, and an amount that equals its threshold meets it. */
export function standingOf({ least, greatest }: Bounds, bar: Bar): Standing {
  return standingIn(
    { least: least && wholeFraction(least), greatest: greatest && wholeFraction(greatest) },
    rangeOf(bar),
  );
}

/** The same of quotients; their lower sides are more than nought. */
export function standingIn(
  { least, greatest }: { readonly least: Fraction | undefined; readonly greatest: Fraction | undefined },
  range: RequiredRange,
): Standing {
  const [from, to] = [
    least ? sideOf(least, range) : range.low ? 'below' : 'within',
    greatest ? sideOf(greatest, range) : range.high ? 'above' : 'within',
  ];
  return from === to ? from : 'open';
}

function sideOf({ over, under }: Fraction, { low, high, isOpen }: RequiredRange): Exclude<Standing, 'open'> {
  const [floor, ceiling] = [low, high].map((bound) => (under === ONE ? bound : bound?.times(under)));
  if (floor && (over.lt(floor) || (isOpen && over.eq(floor)))) return 'below';
  return ceiling && (over.gt(ceiling) || (isOpen && over.eq(ceiling))) ? 'above' : 'within';
}

/** Rule 4: which of contradicting figures are less favourable to a requirement. */
export function worseFor(bar: Bar): Worse {
  return isCap(bar.requirement.comparator) ? 'high' : 'low';
}

/** What is lacking to the required value, or what is beyond a cap, in the unit of the requirement; never negative. */
export function gapTo(base: Decimal, bar: Bar): Decimal {
  const { requirement, unit } = bar;
  const lacking = toBase(requirement.value, unit).minus(base);
  const gap = isCap(bar.requirement.comparator) ? lacking.negated() : lacking;
  return gap.gt(0) ? fromBase(gap, unit) : ZERO;
}

/** Why an amount does not satisfy a requirement; of one that is not known, what is known of it is said elsewhere. */
export function shortfall(bounds: Bounds, bar: Bar): readonly Reason[] {
  const { requirement, unit } = bar;
  const base = exactOf(bounds);
  if (!base || standingOf(bounds, bar) === 'within') return [];
  const { low, high } = rangeOf(bar);
  if (low && high) return [{ code: 'outside', unit, from: fromBase(low, unit), to: fromBase(high, unit) }];
  const { comparator } = requirement;
  return [{ code: low ? 'short' : 'exceeded', by: gapTo(base, bar), unit, comparator }];
}
