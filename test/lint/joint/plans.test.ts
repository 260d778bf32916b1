import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JointProof } from '../../../src/catalogue/findings/lint/joint.js';
import { conflictsIn } from '../../../src/lint/joint/conflicts.js';
import {
  constraintsOfTargets,
  leastBeyond,
  proofAgainst,
  targetsIn,
  targetsOfSystem,
} from '../../../src/lint/joint/proof.js';
import { systemsOf, type Constraint, type System } from '../../../src/lint/joint/system.js';
import type { Plan } from '../../../src/model/plan.js';
import { minus, plus, rational, type Rational } from '../../../src/model/rational.js';
import { lint } from '../../../src/lint/index.js';
import { flow, small, total } from '../support.js';
import { possibleByHighs, RUNS } from './support.js';

const amount = fc.integer({ min: 0, max: 12 });
const metric = fc.constantFrom('all', 'one', 'two');
const percent = fc.integer({ min: 5, max: 95 });
const comparator = fc.oneof(
  fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than').map((word) => () => `comparator: ${word}`),
  amount.map((room) => (value: number) => `comparator: between, upper: ${value + room + 1}`),
  fc.constant(() => 'comparator: about, tolerance: 0.5'),
);

const asked = fc.oneof(
  fc
    .record({
      of: metric,
      value: amount,
      words: comparator,
      region: fc.constantFrom('', ', region: north', ', region: south'),
      due: fc.constantFrom('2022-12-31', '2023-06-30', '2023-12-31'),
    })
    .map(
      ({ of, value, words, region, due }) =>
        (id: string) =>
          `${total(id, of, value, words(value))}${region}, due: ${due}`,
    ),
  fc.record({ of: metric, value: amount, words: comparator }).map(
    ({ of, value, words }) =>
      (id: string) =>
        `id: ${id}, kind: each-year, metric: ${of}, value: ${value}, unit: 亿元, ${words(value)}`,
  ),
  fc
    .record({
      part: fc.constantFrom('one', 'two'),
      value: percent,
      over: fc.constantFrom('plan', 'year'),
      word: fc.constantFrom('at-least', 'at-most'),
    })
    .map(
      ({ part, value, over, word }) =>
        (id: string) =>
          `id: ${id}, kind: share, part: ${part}, whole: all, unit: '%', comparator: ${word}, value: ${value}, over: ${over}`,
    ),
);

const plans = fc
  .record({
    divided: fc.constantFrom('components', 'breakdown', 'neither'),
    targets: fc.uniqueArray(asked, { minLength: 2, maxLength: 7, selector: (text) => text('t') }),
  })
  .map(({ divided, targets }): Plan => {
    const words = {
      components: 'components: [one, two]',
      breakdown: 'breakdown: { parts: [one, two], reading: { zh: 全, en: All there is } }',
      neither: '',
    };
    return small({
      metrics: [flow('all', words[divided]), flow('one'), flow('two')],
      targets: targets.map((text, at) => text(`t${at}`)),
    });
  });

const READING = { breakdowns: true, sharesOfPlan: false };

function highsSays(system: System, constraints: readonly Constraint[]): Promise<boolean> {
  return possibleByHighs(
    system.variables.length,
    constraints.map(({ row }) => row),
  );
}

describe('plans as linear constraints', () => {
  test('can be met where HiGHS finds that they can', async () => {
    const seen = { possible: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        for (const system of systemsOf(plan, READING)) {
          const possible = proofAgainst(system, system.constraints) === undefined;
          seen[possible ? 'possible' : 'impossible'] += 1;
          expect(await highsSays(system, system.constraints)).toBe(possible);
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(RUNS / 10);
  }, 120_000);

  test('targets to blame contradict each other, and no longer without any one of them', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        for (const system of systemsOf(plan, READING))
          for (const conflict of conflictsIn(system)) {
            const targets = new Set(targetsIn(conflict));
            expect(await highsSays(system, constraintsOfTargets(system, targets))).toBe(false);
            for (const target of targets) {
              const others = new Set([...targets].filter((each) => each !== target));
              expect(await highsSays(system, constraintsOfTargets(system, others))).toBe(true);
            }
          }
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  }, 120_000);

  test('the least of an amount can be reached, and a hair less cannot', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        for (const system of systemsOf(plan, READING)) {
          if (proofAgainst(system, system.constraints)) continue;
          for (const { origin } of system.constraints) {
            if (origin.sort !== 'amount' || origin.side !== 'lower') continue;
            const least = leastBeyond(system, origin);
            if (!least) continue;
            const others = targetsOfSystem(system);
            others.delete(origin.target);
            const within = (value: Rational): Promise<boolean> => {
              const terms = system.amount(origin.quantity);
              const cap: Constraint = { origin, row: { terms, upper: { value, strict: false } } };
              return highsSays(system, [...constraintsOfTargets(system, others), cap]);
            };
            const hair = rational(10n ** 8n, 100n);
            expect(await within(minus(least.amount, hair))).toBe(false);
            expect(await within(plus(least.amount, hair))).toBe(true);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  }, 120_000);

  test('what is printed as the proof is one, by its own figures', () => {
    let proofs = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { args } of lint(plan).findings) {
          if (!('proof' in args)) continue;
          proofs += 1;
          expect(checkedBy(args.proof)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    expect(proofs).toBeGreaterThan(RUNS / 10);
  });
});

/** Adds the lines of a proof up in common fractions of its own. */
function checkedBy({ lines, excess }: JointProof): boolean {
  const factors = new Map<string, Fraction>();
  let [bound, strict] = [fraction('0'), false];
  for (const line of lines) {
    const times = product(fraction(line.multiplier), fraction(line.side === 'at-least' ? '1' : '-1'));
    bound = added(bound, product(times, fraction(line.bound)));
    strict ||= line.strict;
    for (const { metric: id, region, from, to, factor } of line.amounts) {
      const key = [id, region, from, to].join(' ');
      factors.set(key, added(factors.get(key) ?? fraction('0'), product(times, fraction(factor))));
    }
  }
  const [shown, [over]] = [fraction(excess), bound];
  return (
    over * shown[1] === shown[0] * bound[1] &&
    (over > 0n || (over === 0n && strict)) &&
    [...factors.values()].every(([above]) => above <= 0n)
  );
}

type Fraction = readonly [above: bigint, below: bigint];

function fraction(text: string): Fraction {
  const [above = '', below = '1'] = text.split('/');
  return [BigInt(above), BigInt(below)];
}

function product([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

function added([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}
