import highsModule from 'highs';
import {
  compareRationals,
  negative,
  NOUGHT,
  plus,
  signOf,
  times,
  addedUp,
  type Rational,
} from '../../../src/model/rational.js';
import type { Answer, LinearRow, RowBound } from '../../../src/lint/joint/simplex.js';

/** How many systems and plans are drawn: a thousand take half a minute. */
export const RUNS = Number(process.env['PLANCHECK_JOINT_RUNS'] ?? 150);

/** Whether an answer is right, by what it says itself: nothing of the way in which it was found is used. */
export function holds(variables: number, rows: readonly LinearRow[], answer: Answer): boolean {
  return answer.possible ? satisfies(answer.point, rows) : contradicts(variables, rows, answer.proof);
}

function satisfies(point: readonly Rational[], rows: readonly LinearRow[]): boolean {
  return (
    point.every((value) => signOf(value) >= 0) &&
    rows.every(({ terms, lower, upper }) => {
      const value = addedUp(terms.map(({ variable, factor }) => times(factor, point[variable] ?? NOUGHT)));
      const above = lower ? compareRationals(value, lower.value) : 1;
      const below = upper ? compareRationals(upper.value, value) : 1;
      return above >= (lower?.strict === true ? 1 : 0) && below >= (upper?.strict === true ? 1 : 0);
    })
  );
}

function contradicts(
  variables: number,
  rows: readonly LinearRow[],
  proof: Extract<Answer, { possible: false }>['proof'],
): boolean {
  const factors = Array.from({ length: variables }, () => NOUGHT);
  let [bound, strict] = [NOUGHT, false];
  for (const { row, side, factor } of proof) {
    const own = rows[row];
    const limit = own?.[side];
    if (!own || !limit || signOf(factor) <= 0) return false;
    const signed = side === 'lower' ? factor : negative(factor);
    for (const term of own.terms)
      factors[term.variable] = plus(factors[term.variable] ?? NOUGHT, times(term.factor, signed));
    bound = plus(bound, times(limit.value, signed));
    strict ||= limit.strict;
  }
  // Amounts are not negative: what counts for nothing or less cannot come to more than nothing.
  return (
    factors.every((factor) => signOf(factor) <= 0) && (signOf(bound) > 0 || (signOf(bound) === 0 && strict))
  );
}

/** What is imported is the loader itself; the types of the package tell of a module that has it for its default. */
function isLoader(value: unknown): value is typeof highsModule.default {
  return typeof value === 'function';
}

function loadedHighs(): ReturnType<typeof highsModule.default> {
  const load: unknown = highsModule;
  if (!isLoader(load)) throw new TypeError('highs exports no loader');
  return load();
}

const highs = loadedHighs();

/**
 * What HiGHS says, in binary floats: a strict bound is one that is kept by a distance, of which the greatest is sought. With
 * whole figures as small as those drawn, none of the distances comes near what it takes for nought.
 */
export async function possibleByHighs(variables: number, rows: readonly LinearRow[]): Promise<boolean> {
  const solver = await highs;
  const { Status: status, ObjectiveValue: distance } = solver.solve(problemOf(variables, rows));
  return status === 'Optimal' && distance > 1e-6;
}

/** A program in the format that HiGHS reads: the greatest distance, no more than one. */
function problemOf(variables: number, rows: readonly LinearRow[]): string {
  const lines = rows.flatMap(({ terms, lower, upper }) => {
    const sum = terms.map(({ variable, factor }) => `${signed(factor)} x${variable}`).join(' ');
    const line = (bound: RowBound | undefined, comparator: string, distance: string): readonly string[] =>
      bound ? [`${sum} ${bound.strict ? distance : '+ 0 d'} ${comparator} ${decimal(bound.value)}`] : [];
    return [...line(lower, '>=', '- 1 d'), ...line(upper, '<=', '+ 1 d')];
  });
  const bounds = ['0 <= d <= 1', ...Array.from({ length: variables }, (_, at) => `0 <= x${at}`)];
  return [
    'Maximize',
    ' obj: d',
    'Subject To',
    ...lines.map((line, at) => ` c${at}: ${line}`),
    'Bounds',
    ...bounds,
    'End',
    '',
  ].join('\n');
}

function signed(value: Rational): string {
  return `${signOf(value) < 0 ? '-' : '+'} ${decimal(signOf(value) < 0 ? negative(value) : value)}`;
}

function decimal({ numerator, denominator }: Rational): string {
  return String(Number(numerator) / Number(denominator));
}
