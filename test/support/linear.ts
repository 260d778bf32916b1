/**
 * A small linear reasoning of its own, to hold the ledger against: amounts that are not less than nought, and sums of some
 * of them that are known. All is reckoned in whole numbers, by elimination without division, so that nothing is rounded.
 */

/** The sum of the amounts that have a one is the last number: the others of a row are their factors. */
export type Equation = readonly number[];

export interface Fraction {
  readonly over: number;
  readonly under: number;
}

export interface Range {
  readonly least: Fraction;
  /** `undefined` where there is no bound. */
  readonly greatest: Fraction | undefined;
}

interface Echelon {
  readonly rows: readonly Equation[];
  /** Of each row, the amount that no other row has. */
  readonly pivots: readonly number[];
}

const isZero = (value: number): boolean => value === 0;
const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
const at = (row: Equation, index: number): number => row[index] ?? 0;

/** A row without the pivot's amount, by the pivot's row. */
function without(row: Equation, pivot: number, by: Equation): Equation {
  const combined = row.map((value, index) => value * at(by, pivot) - at(row, pivot) * at(by, index));
  const common = combined.reduce(divisor, 0) || 1;
  return combined.map((value) => value / common);
}

/** Gauss and Jordan. Rows without factors are left out, unless they say that nought is something else. */
function echelonOf(equations: readonly Equation[], amounts: number): Echelon | undefined {
  let rows = [...equations];
  const pivots: number[] = [];
  for (let amount = 0; amount < amounts; amount += 1) {
    const found = rows.findIndex((row, index) => index >= pivots.length && at(row, amount) !== 0);
    const by = rows[found];
    if (!by) continue;
    const rest = rows.filter((_, index) => index !== found).map((row) => without(row, amount, by));
    rows = [...rest.slice(0, pivots.length), by, ...rest.slice(pivots.length)];
    pivots.push(amount);
  }
  const isSound = rows.slice(pivots.length).every((row) => row.every(isZero));
  return isSound ? { rows: rows.slice(0, pivots.length), pivots } : undefined;
}

/** The sum that a query's amounts must have, if the equations leave one alone. */
export function entailed(equations: readonly Equation[], query: readonly number[]): Fraction | undefined {
  const echelon = echelonOf(equations, query.length);
  if (!echelon) return undefined;
  let [left, under]: [Equation, number] = [[...query, 0], 1];
  for (const [index, row] of echelon.rows.entries()) {
    const pivot = echelon.pivots[index] ?? 0;
    if (at(left, pivot) === 0) continue;
    const [factor, own] = [at(row, pivot), at(left, pivot)];
    left = left.map((value, each) => value * factor - own * at(row, each));
    under *= factor;
  }
  return left.slice(0, -1).every(isZero) ? { over: -at(left, query.length), under } : undefined;
}

/** All ways to take so many of some numbers. */
function choices(from: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return from.flatMap((first, index) =>
    choices(from.slice(index + 1), count - 1).map((others) => [first, ...others]),
  );
}

/** The corners of all that the equations allow: no more amounts than there are equations are not nought. */
function corners({ rows }: Echelon, amounts: number): readonly (readonly Fraction[])[] {
  const all = Array.from({ length: amounts }, (_, amount) => amount);
  return choices(all, rows.length).flatMap((chosen) => {
    const solved = echelonOf(
      rows.map((row) => [...chosen.map((amount) => at(row, amount)), at(row, amounts)]),
      chosen.length,
    );
    if (solved?.rows.length !== chosen.length) return [];
    const values = solved.rows.map((row, index) => ({ over: at(row, chosen.length), under: at(row, index) }));
    if (values.some(({ over, under }) => over * under < 0)) return [];
    return [all.map((amount) => values[chosen.indexOf(amount)] ?? { over: 0, under: 1 })];
  });
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under * Math.sign(a.under * b.under) < b.over * a.under * Math.sign(a.under * b.under);
}

function total(values: readonly Fraction[], query: readonly number[]): Fraction {
  return values.reduce(
    (sum, { over, under }, index) => {
      if (at(query, index) === 0) return sum;
      return { over: sum.over * under + at(query, index) * over * sum.under, under: sum.under * under };
    },
    { over: 0, under: 1 },
  );
}

/**
 * Between what a query's amounts come to, whichever way the equations are met; `undefined` if they cannot be. Factors are
 * ones and noughts: what has an equation is bounded by it, and what has none is not.
 */
export function rangeOf(equations: readonly Equation[], query: readonly number[]): Range | undefined {
  const echelon = echelonOf(equations, query.length);
  const sums = echelon && corners(echelon, query.length).map((values) => total(values, query));
  const [first, ...others] = sums ?? [];
  if (!first) return undefined;
  const isFree = query.some(
    (factor, amount) => factor !== 0 && equations.every((row) => at(row, amount) === 0),
  );
  const pick = (isBetter: (one: Fraction, other: Fraction) => boolean): Fraction =>
    others.reduce((best, each) => (isBetter(each, best) ? each : best), first);
  return { least: pick(isLess), greatest: isFree ? undefined : pick((one, other) => isLess(other, one)) };
}
