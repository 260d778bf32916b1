import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational, type Rational } from '../../../src/model/rational.js';
import { solve, type LinearRow } from '../../../src/lint/joint/simplex.js';
import { holds, possibleByHighs, RUNS } from './support.js';

const whole = (value: number): Rational => rational(BigInt(value));

/** Rows as `[factors, lower, upper]`. */
function rowOf(factors: readonly number[], lower?: number, upper?: number): LinearRow {
  return {
    terms: factors.map((factor, variable) => ({ variable, factor: whole(factor) })),
    ...(lower === undefined ? {} : { lower: { value: whole(lower), strict: false } }),
    ...(upper === undefined ? {} : { upper: { value: whole(upper), strict: false } }),
  };
}

const factor = fc.integer({ min: -3, max: 3 });
const figure = fc.integer({ min: -10, max: 10 });
const bound = fc.option(fc.record({ value: figure.map(whole), strict: fc.boolean() }), { nil: undefined });

/** Constraints over a few variables. */
const systems = fc.integer({ min: 1, max: 5 }).chain((variables) =>
  fc.record({
    variables: fc.constant(variables),
    rows: fc.array(
      fc
        .tuple(fc.array(factor, { minLength: variables, maxLength: variables }), bound, bound)
        .map(([factors, lower, upper]): LinearRow => ({
          ...rowOf(factors),
          ...(lower && { lower }),
          ...(upper && { upper }),
        })),
      { minLength: 1, maxLength: 7 },
    ),
  }),
);

describe('whether linear constraints can all hold', () => {
  test.each([
    ['nothing is asked', [], true],
    ['just as much as there is', [rowOf([1, 1], 10), rowOf([1, 1], undefined, 10)], true],
    ['a hair more', [rowOf([10, 10], 101), rowOf([1, 1], undefined, 10)], false],
    ['less than nothing', [rowOf([1], undefined, -1)], false],
    ['what leaves no room but a point', [rowOf([1, -1], 0, 0), rowOf([1, 1], 3, 3)], true],
  ] as const)('%s', (_what, rows, possible) => {
    const answer = solve(2, rows);
    expect(answer.possible).toBe(possible);
    expect(holds(2, rows, answer)).toBe(true);
  });

  test('a strict bound is not met by its figure', () => {
    const most = rowOf([1], undefined, 10);
    const strict: LinearRow = { terms: rowOf([1]).terms, lower: { value: whole(10), strict: true } };
    expect(solve(1, [most, rowOf([1], 10)]).possible).toBe(true);
    const answer = solve(1, [most, strict]);
    expect(answer).toMatchObject({ possible: false, proof: [{ side: 'upper' }, { side: 'lower' }] });
    expect(holds(1, [most, strict], answer)).toBe(true);
  });

  test('ends where the plain rule of the steepest way goes in circles', () => {
    // The example of E. M. L. Beale (1955), with its objective as a bound that cannot be reached.
    const rows: readonly LinearRow[] = [
      rowOf([25, -6000, -4, 900], undefined, 0),
      rowOf([50, -9000, -2, 300], undefined, 0),
      rowOf([0, 0, 1, 0], undefined, 1),
      rowOf([75, -15000, 2, -600], 6),
    ];
    const answer = solve(4, rows);
    expect(answer.possible).toBe(false);
    expect(holds(4, rows, answer)).toBe(true);
  });

  test('every answer comes with a point or with multipliers that prove it', () => {
    fc.assert(
      fc.property(systems, ({ variables, rows }) => {
        expect(holds(variables, rows, solve(variables, rows))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('agrees with HiGHS', async () => {
    const seen = { possible: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(systems, async ({ variables, rows }) => {
        const { possible } = solve(variables, rows);
        seen[possible ? 'possible' : 'impossible'] += 1;
        expect(await possibleByHighs(variables, rows)).toBe(possible);
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(RUNS / 10);
  }, 60_000);
});
