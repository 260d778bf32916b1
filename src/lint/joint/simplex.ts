import {
  compareRationals,
  minus,
  negative,
  NOUGHT,
  over,
  plus,
  rational,
  signOf,
  times,
  UNIT,
  type Rational,
} from '../../model/rational.js';

/**
 * Whether linear constraints can all hold, exactly: the general simplex of B. Dutertre and L. de Moura (A fast
 * linear-arithmetic solver for DPLL(T), 2006), with the pivoting rule of R. G. Bland, by which it ends. By the lemma of
 * J. Farkas there is either a point that satisfies them all, or a combination of them, with no negative multiplier, that
 * says that nought is more than nought: both are handed back, so that neither answer has to be believed.
 */
export interface LinearRow {
  /** What stands at each variable; variables that are not in it count for nothing. */
  readonly terms: readonly Coefficient[];
  readonly lower?: RowBound;
  readonly upper?: RowBound;
}

export interface Coefficient {
  readonly variable: number;
  readonly factor: Rational;
}

export interface RowBound {
  readonly value: Rational;
  /** The bound itself does not satisfy. */
  readonly strict: boolean;
}

/** A bound of a row, taken so many times. */
export interface Multiplier {
  readonly row: number;
  readonly side: 'lower' | 'upper';
  readonly factor: Rational;
}

export type Answer =
  | { readonly possible: true; readonly point: readonly Rational[] }
  | { readonly possible: false; readonly proof: readonly Multiplier[] };

/** A figure and a multiple of something positive that is smaller than any figure: strict bounds are bounds of these. */
interface Near {
  readonly figure: Rational;
  readonly hair: Rational;
}

interface State {
  /** The variables that are reckoned from the others, one for each line of the tableau, and those others. */
  readonly basic: number[];
  readonly free: number[];
  readonly lines: Rational[][];
  readonly values: Near[];
  readonly lower: readonly (Near | undefined)[];
  readonly upper: readonly (Near | undefined)[];
}

const NOTHING: Near = { figure: NOUGHT, hair: NOUGHT };

/** Solves for variables that are nought or more, but for those that may be negative. */
export function solve(
  variables: number,
  rows: readonly LinearRow[],
  negatives: ReadonlySet<number> = new Set(),
): Answer {
  const crossed = rows.findIndex(isCrossed);
  if (crossed >= 0) return { possible: false, proof: bothBounds(crossed) };
  const state = begin(variables, rows, negatives);
  for (;;) {
    const line = violated(state);
    if (line === undefined) return { possible: true, point: pointOf(state, variables) };
    const column = entering(state, line);
    if (column === undefined) return { possible: false, proof: proofOf(state, line, variables) };
    pivot(state, line, column);
  }
}

/** Whether nothing is within the bounds of a row, whatever it is made of. */
function isCrossed({ lower, upper }: LinearRow): boolean {
  const [least, most] = [near(lower, UNIT), near(upper, rational(-1n))];
  return least !== undefined && most !== undefined && compare(least, most) > 0;
}

function bothBounds(row: number): readonly Multiplier[] {
  return [
    { row, side: 'lower', factor: UNIT },
    { row, side: 'upper', factor: UNIT },
  ];
}

/** Each row is a variable of its own, beside those that it is made of, and has its bounds. */
function begin(variables: number, rows: readonly LinearRow[], negatives: ReadonlySet<number>): State {
  const least = Array.from({ length: variables }, (_, at) => (negatives.has(at) ? undefined : NOTHING));
  const unbounded = Array.from({ length: variables }, () => undefined);
  return {
    basic: rows.map((_, at) => variables + at),
    free: Array.from({ length: variables }, (_, at) => at),
    lines: rows.map(({ terms }) => lineOf(terms, variables)),
    values: Array.from({ length: variables + rows.length }, () => NOTHING),
    lower: [...least, ...rows.map(({ lower }) => near(lower, UNIT))],
    upper: [...unbounded, ...rows.map(({ upper }) => near(upper, rational(-1n)))],
  };
}

function lineOf(terms: readonly Coefficient[], variables: number): Rational[] {
  const line = Array.from({ length: variables }, () => NOUGHT);
  for (const { variable, factor } of terms) line[variable] = plus(line[variable] ?? NOUGHT, factor);
  return line;
}

function near(bound: RowBound | undefined, hair: Rational): Near | undefined {
  return bound && { figure: bound.value, hair: bound.strict ? hair : NOUGHT };
}

function compare(a: Near, b: Near): number {
  return compareRationals(a.figure, b.figure) || compareRationals(a.hair, b.hair);
}

/** The line of the first variable that is out of its bounds: by Bland's rule the one of the least number. */
function violated({ basic, values, lower, upper }: State): number | undefined {
  let found: number | undefined;
  for (const [line, variable] of basic.entries()) {
    const value = values[variable] ?? NOTHING;
    const [least, most] = [lower[variable], upper[variable]];
    if (!(least && compare(value, least) < 0) && !(most && compare(value, most) > 0)) continue;
    if (found === undefined || variable < (basic[found] ?? 0)) found = line;
  }
  return found;
}

/** Whether the variable of a line is short of its lower bound, rather than beyond its upper one. */
function isShort({ basic, values, lower }: State, line: number): boolean {
  const variable = basic[line] ?? 0;
  const least = lower[variable];
  return least !== undefined && compare(values[variable] ?? NOTHING, least) < 0;
}

/** The column of the first variable that can give way to the one of the line; nothing where none can. */
function entering(state: State, line: number): number | undefined {
  const { free, lines } = state;
  const direction = isShort(state, line) ? 1 : -1;
  let found: number | undefined;
  for (const [column, factor] of (lines[line] ?? []).entries()) {
    const sign = signOf(factor);
    const variable = free[column] ?? 0;
    if (sign === 0 || !canMove(state, variable, sign * direction)) continue;
    if (found === undefined || variable < (free[found] ?? 0)) found = column;
  }
  return found;
}

function canMove({ values, lower, upper }: State, variable: number, direction: number): boolean {
  const bound = direction > 0 ? upper[variable] : lower[variable];
  return bound === undefined || compare(values[variable] ?? NOTHING, bound) * direction < 0;
}

/** Moves the variable of a line to the bound that it violates, and lets it and that of the column change places. */
function pivot(state: State, line: number, column: number): void {
  const { basic, free, lines, values } = state;
  const [leaving, coming] = [basic[line] ?? 0, free[column] ?? 0];
  const bound = (isShort(state, line) ? state.lower : state.upper)[leaving] ?? NOTHING;
  const row = lines[line] ?? [];
  const factor = row[column] ?? UNIT;
  const step = scaled(difference(bound, values[leaving] ?? NOTHING), over(UNIT, factor));
  values[leaving] = bound;
  move(values, coming, step, UNIT);
  for (const [at, other] of lines.entries())
    if (at !== line) move(values, basic[at] ?? 0, step, other[column] ?? NOUGHT);
  exchange(lines, line, column, factor);
  basic[line] = coming;
  free[column] = leaving;
}

/** Solves the line for the variable of the column, and puts that into the other lines. */
function exchange(lines: Rational[][], line: number, column: number, factor: Rational): void {
  const solved = (lines[line] ?? []).map((each, at) =>
    at === column ? over(UNIT, factor) : signOf(each) === 0 ? each : negative(over(each, factor)),
  );
  lines[line] = solved;
  for (const [at, other] of lines.entries()) {
    const share = other[column] ?? NOUGHT;
    if (at === line || signOf(share) === 0) continue;
    for (const [place, each] of solved.entries()) {
      const added = times(share, each);
      other[place] =
        place === column
          ? added
          : signOf(added) === 0
            ? (other[place] ?? NOUGHT)
            : plus(other[place] ?? NOUGHT, added);
    }
  }
}

function difference(a: Near, b: Near): Near {
  return { figure: minus(a.figure, b.figure), hair: minus(a.hair, b.hair) };
}

function scaled({ figure, hair }: Near, factor: Rational): Near {
  return { figure: times(figure, factor), hair: times(hair, factor) };
}

/** Moves a variable by a share of a step. */
function move(values: Near[], variable: number, step: Near, share: Rational): void {
  if (signOf(share) === 0) return;
  const { figure, hair } = values[variable] ?? NOTHING;
  values[variable] = {
    figure: plus(figure, times(step.figure, share)),
    hair: plus(hair, times(step.hair, share)),
  };
}

/** The bounds that keep the variable of a line from its own: it can come to no more, or to no less. */
function proofOf(state: State, line: number, variables: number): readonly Multiplier[] {
  const { basic, free, lines } = state;
  const short = isShort(state, line);
  const own = { variable: basic[line] ?? 0, factor: short ? UNIT : rational(-1n) };
  const others = (lines[line] ?? []).map((factor, column) => ({
    variable: free[column] ?? 0,
    factor: short ? negative(factor) : factor,
  }));
  // That a variable is not negative is no row, and needs no telling.
  return [own, ...others].flatMap(({ variable, factor }): readonly Multiplier[] => {
    const sign = signOf(factor);
    if (sign === 0 || variable < variables) return [];
    const row = variable - variables;
    return [sign > 0 ? { row, side: 'lower', factor } : { row, side: 'upper', factor: negative(factor) }];
  });
}

/** The values with a hair that is thin enough for all bounds to hold. */
function pointOf(state: State, variables: number): readonly Rational[] {
  const { values, lower, upper } = state;
  let hair = UNIT;
  for (const [at, value] of values.entries()) {
    const [least, most] = [lower[at], upper[at]];
    for (const room of [least && difference(value, least), most && difference(most, value)]) {
      if (!room || signOf(room.hair) >= 0 || signOf(room.figure) <= 0) continue;
      const thin = over(room.figure, negative(room.hair));
      if (compareRationals(thin, hair) < 0) hair = thin;
    }
  }
  return values.slice(0, variables).map((value) => plus(value.figure, times(value.hair, hair)));
}
