import type { Reason } from '../model/assessment.js';
import { ZERO, type Decimal } from '../model/decimal.js';
import type { Requirement } from '../model/plan.js';
import { fromBase, toBase, type Unit } from '../model/units.js';

/** A requirement with its unit. */
export interface Bar {
  readonly requirement: Requirement;
  readonly unit: Unit;
}

/** Whether an amount of the base unit satisfies a requirement; exact, and a sum that equals its threshold meets it. */
export function satisfies(base: Decimal, bar: Bar): boolean {
  return satisfier(bar)(base);
}

/** The same for many amounts, which are held against what is converted once. */
export function satisfier({ requirement, unit }: Bar): (base: Decimal) => boolean {
  const value = toBase(requirement.value, unit);
  switch (requirement.comparator) {
    case 'at-least':
      return (base) => base.gte(value);
    case 'more-than':
      return (base) => base.gt(value);
    case 'between': {
      const upper = toBase(requirement.upper, unit);
      return (base) => base.gte(value) && base.lte(upper);
    }
    case 'about': {
      const tolerance = toBase(requirement.tolerance, unit);
      return (base) => base.minus(value).abs().lte(tolerance);
    }
  }
}

/** Whether an amount that may yet grow is enough already: an upper bound can still be passed. */
export function satisfiesForGood({ requirement }: Bar): boolean {
  return requirement.comparator === 'at-least' || requirement.comparator === 'more-than';
}

/** Whether it must hold at the deadline rather than be reached by it: what is about right can be left again. */
export function mustHold({ requirement }: Bar): boolean {
  return requirement.comparator === 'about';
}

/** The least amount of the base unit that a requirement asks for. */
export function floorOf({ requirement, unit }: Bar): Decimal {
  const { value } = requirement;
  return toBase(requirement.comparator === 'about' ? value.minus(requirement.tolerance) : value, unit);
}

/** What is lacking to the required value, in the unit of the requirement; never negative. */
export function gapTo(base: Decimal, { requirement, unit }: Bar): Decimal {
  const lacking = toBase(requirement.value, unit).minus(base);
  return lacking.gt(0) ? fromBase(lacking, unit) : ZERO;
}

/** Why an amount does not satisfy a requirement. */
export function shortfall(base: Decimal, bar: Bar): Reason {
  const { requirement, unit } = bar;
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
      return { code: 'short', by: gapTo(base, bar), unit, comparator: requirement.comparator };
    case 'between':
      return { code: 'outside', unit, from: requirement.value, to: requirement.upper };
    case 'about': {
      const { value, tolerance } = requirement;
      return { code: 'outside', unit, from: value.minus(tolerance), to: value.plus(tolerance) };
    }
  }
}
