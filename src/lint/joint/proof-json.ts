import type { JointProof, JointProofLine } from '../../catalogue/findings/lint/joint.js';
import { formatDay } from '../../model/calendar.js';
import { fractionText, NOUGHT, over, rationalOf, times, type Rational } from '../../model/rational.js';
import type { Unit } from '../../model/units.js';
import { excess, targetBehind, type Proof, type ProofLine } from './proof.js';
import type { Origin, System } from './system.js';

/** A proof for programs: constraints, coefficients and multipliers, by which it can be checked without the plan. */
export function provedBy(
  proof: Proof,
  { variables }: System,
  scale: Rational,
  unit: Unit | undefined,
): JointProof {
  const inUnit = (base: Rational): Rational => (unit ? over(base, rationalOf(unit.factor)) : base);
  return {
    unit: unit?.symbol ?? '',
    excess: fractionText(inUnit(times(excess(proof), scale))),
    lines: proof.map((line) => lineJson(line, variables, scale, inUnit)),
  };
}

function lineJson(
  { constraint: { origin, row }, side, factor }: ProofLine,
  variables: System['variables'],
  scale: Rational,
  inUnit: (base: Rational) => Rational,
): JointProofLine {
  return {
    target: targetBehind(origin)?.id,
    rule: ruleOf(origin),
    side: side === 'lower' ? 'at-least' : 'at-most',
    strict: row[side]?.strict ?? false,
    bound: fractionText(inUnit(row[side]?.value ?? NOUGHT)),
    multiplier: fractionText(times(factor, scale)),
    amounts: row.terms.flatMap(({ variable, factor: own }) => {
      const quantity = variables[variable];
      if (!quantity) return [];
      const { metric, region, span } = quantity;
      return [
        { metric, region, from: formatDay(span.start), to: formatDay(span.end), factor: fractionText(own) },
      ];
    }),
  };
}

function ruleOf(origin: Origin): JointProofLine['rule'] {
  switch (origin.sort) {
    case 'amount':
      return origin.of;
    case 'share':
      return 'share';
    case 'not-nought':
      return 'share-of-something';
    case 'relation':
      return origin.relation.sort === 'share' ? 'part-of-whole' : origin.relation.sort;
  }
}
