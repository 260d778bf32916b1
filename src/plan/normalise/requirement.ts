import { plain, type Decimal } from '../../model/decimal.js';
import type { Requirement } from '../../model/plan.js';
import type { Comparator, Unknown } from '../../model/words.js';
import { placeAt, under, type At, type Problems } from './problems.js';

/** The keys of a target that say how much. */
export interface RawQuantity {
  readonly comparator: Exclude<Comparator, 'every'>;
  readonly value: Decimal | 'unknown';
  readonly upper?: Decimal | undefined;
  readonly tolerance?: Decimal | 'unknown' | undefined;
}

/** The requirement, or what the document leaves open of it. */
export interface RequirementOrUnknown {
  readonly requirement: Requirement | undefined;
  readonly unknown: readonly Unknown[];
}

export function requirementOf(raw: RawQuantity, at: At, problems: Problems): RequirementOrUnknown {
  rejectStray(raw, at, problems);
  const { comparator, value } = raw;
  if (value === 'unknown') return { requirement: undefined, unknown: ['value'] };
  switch (comparator) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return { requirement: { comparator, value }, unknown: [] };
    case 'between':
      return { requirement: between(value, raw.upper, at, problems), unknown: [] };
    case 'about': {
      const { tolerance } = raw;
      if (tolerance === undefined) needs('comparator: about', 'tolerance', at, problems);
      else if (tolerance !== 'unknown' && tolerance.lt(0)) rejectNegative(tolerance, at, problems);
      return tolerance === undefined || tolerance === 'unknown'
        ? { requirement: undefined, unknown: ['tolerance'] }
        : { requirement: { comparator, value, tolerance }, unknown: [] };
    }
  }
}

function between(
  value: Decimal,
  upper: Decimal | undefined,
  at: At,
  problems: Problems,
): Requirement | undefined {
  if (!upper) {
    needs('comparator: between', 'upper', at, problems);
    return undefined;
  }
  if (value.gte(upper)) {
    const args = { lower: plain(value), upper: plain(upper) };
    problems.add({ code: 'plan-bounds-swapped', args, place: placeAt(under(at, 'upper')) });
  }
  return { comparator: 'between', value, upper };
}

function rejectStray(raw: RawQuantity, at: At, problems: Problems): void {
  const stray = [
    ...(raw.upper !== undefined && raw.comparator !== 'between' ? ['upper'] : []),
    ...(raw.tolerance !== undefined && raw.comparator !== 'about' ? ['tolerance'] : []),
  ];
  for (const key of stray) {
    const args = { key, other: `comparator: ${raw.comparator}` };
    problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, key)) });
  }
}

function rejectNegative(tolerance: Decimal, at: At, problems: Problems): void {
  const args = { found: plain(tolerance), expected: 'not-negative' } as const;
  problems.add({ code: 'plan-bad-value', args, place: placeAt(under(at, 'tolerance')) });
}

function needs(key: string, needed: string, at: At, problems: Problems): void {
  problems.add({
    code: 'plan-key-needs',
    args: { key, needs: needed },
    place: placeAt(under(at, 'comparator')),
  });
}
