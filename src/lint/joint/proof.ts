import type { Target } from '../../model/plan.js';
import {
  compareRationals,
  negative,
  NOUGHT,
  over,
  times,
  addedUp,
  type Rational,
} from '../../model/rational.js';
import type { AmountAsk } from './asks.js';
import { solve, type RowBound } from './simplex.js';
import type { Constraint, Origin, System } from './system.js';

/** A bound of a constraint, taken so many times. */
export interface ProofLine {
  readonly constraint: Constraint;
  readonly side: 'lower' | 'upper';
  readonly factor: Rational;
}

/** Lines that add up to something impossible: that nought is more than nought, or at least more than itself. */
export type Proof = readonly [ProofLine, ...ProofLine[]];

/** That some constraints cannot all hold, or nothing where they can. */
export function proofAgainst(system: System, constraints: readonly Constraint[]): Proof | undefined {
  const rows = constraints.map(({ row }) => row);
  const answer = solve(system.variables.length, rows, system.negatives);
  if (answer.possible) return undefined;
  const lines = answer.proof.flatMap(({ row, side, factor }): readonly ProofLine[] => {
    const constraint = constraints[row];
    return constraint ? [{ constraint, side, factor }] : [];
  });
  const [first, ...others] = lines;
  return first && [first, ...others];
}

/** The target that a constraint comes from; none of what the plan says of its metrics. */
export function targetBehind(origin: Origin): Target | undefined {
  switch (origin.sort) {
    case 'amount':
    case 'share':
      return origin.target;
    case 'not-nought':
      return origin.ask.target;
    case 'relation':
      return undefined;
  }
}

/** The targets of the lines of a proof, each once. */
export function targetsIn(proof: Proof): readonly Target[] {
  return [...new Set(proof.flatMap(({ constraint }) => targetBehind(constraint.origin) ?? []))];
}

/**
 * A proof that needs all of its targets: without any one of them, the rest could be met. The filter by deletion of
 * J. W. Chinneck, with a target for a constraint.
 */
export function irreducible(system: System, proof: Proof): Proof {
  let least = proof;
  for (const target of targetsIn(proof)) {
    const own = new Set(targetsIn(least));
    if (!own.has(target)) continue;
    own.delete(target);
    least = proofAgainst(system, constraintsOfTargets(system, own)) ?? least;
  }
  return least;
}

/** The targets of a system. */
export function targetsOfSystem({ constraints }: System): Set<Target> {
  return new Set(constraints.flatMap(({ origin }) => targetBehind(origin) ?? []));
}

/** What is left of a system if only some targets ask for something. */
export function constraintsOfTargets(system: System, targets: ReadonlySet<Target>): readonly Constraint[] {
  return system.constraints.filter(({ origin }) => {
    const target = targetBehind(origin);
    return target === undefined || targets.has(target);
  });
}

/** The least that an amount can come to, and why it cannot be just what is asked of it. */
export interface Least {
  readonly amount: Rational;
  readonly lines: Proof;
}

/**
 * The least that the other targets leave of an amount that one asks for, where it is more than that. Each proof that it
 * cannot be so little is a bound below it, by the duality of linear programs: the bound is raised until there is none.
 */
export function leastBeyond(system: System, ask: AmountAsk): Least | undefined {
  const others = targetsOfSystem(system);
  others.delete(ask.target);
  const first = provedLeast(system, ask, others, ask.bound);
  if (!first) return undefined;
  let best = first;
  for (;;) {
    const next = provedLeast(system, ask, others, { value: best.amount, strict: false });
    if (!next || compareRationals(next.amount, best.amount) <= 0) break;
    best = next;
  }
  return needed(system, ask, best);
}

/** The same least from no more targets than it takes. */
function needed(system: System, ask: AmountAsk, least: Least): Least {
  let best = least;
  for (const target of targetsIn(least.lines)) {
    const own = new Set(targetsIn(best.lines));
    if (target === ask.target || !own.has(target)) continue;
    own.delete(target);
    own.delete(ask.target);
    best = provedLeast(system, ask, own, { value: best.amount, strict: true }) ?? best;
  }
  return best;
}

/** What some targets prove an amount to be at least, if they prove that it cannot be within a bound. */
function provedLeast(
  system: System,
  ask: AmountAsk,
  targets: ReadonlySet<Target>,
  { value, strict }: RowBound,
): Least | undefined {
  const terms = system.amount(ask.quantity);
  const origin: Origin = { ...ask, of: 'assumed', side: 'upper' };
  const cap: Constraint = { origin, row: { terms, upper: { value, strict } } };
  const proof = proofAgainst(system, [...constraintsOfTargets(system, targets), cap]);
  const capped = proof?.find(({ constraint }) => constraint === cap);
  if (!proof || !capped) return undefined;
  const others = proof.filter((line) => line !== capped);
  const amount = over(addedUp(others.map(asked)), capped.factor);
  // What is said is that just as much as is asked would not do.
  const just: Constraint = { origin, row: { terms, upper: { value: ask.bound.value, strict: false } } };
  return { amount, lines: [{ ...capped, constraint: just }, ...others] };
}

/** What a line adds to what is asked: the bound as often as it is taken, and less than nothing of what is allowed. */
function asked({ constraint, side, factor }: ProofLine): Rational {
  const bound = constraint.row[side]?.value ?? NOUGHT;
  const amount = times(bound, factor);
  return side === 'lower' ? amount : negative(amount);
}

/** By how much what is asked is more than what is allowed; nought where only a strict bound stands in the way. */
export function excess(proof: Proof): Rational {
  return addedUp(proof.map(asked));
}
