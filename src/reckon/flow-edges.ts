import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import { sum, ZERO, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Evidence } from '../model/assessment.js';
import { leaving, type Cost, type Edge, type Leaving } from './graph.js';
import { amountOf, figureOf, type Statement, type Worse } from './statement.js';

/** What an edge carries: figures, the regions' figures behind a sum, or nothing where days are missing. */
export interface Load {
  readonly value: Decimal;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly { readonly region: RegionId; readonly period: Period }[];
}

/** What a region's own figures say, whatever day one begins to add up from. What is seldom asked for is made then. */
export class OwnFigures {
  readonly spans: readonly Period[];
  readonly nodes: readonly Day[];
  readonly #statements: readonly Statement[];
  readonly #worse: Worse;
  readonly #leading: ReadonlyMap<string, Statement>;
  #forward: readonly Edge<Load>[] | undefined;
  #backward: readonly Edge<Load>[] | undefined;
  #both: Leaving<Load> | undefined;

  constructor(statements: readonly Statement[], worse: Worse) {
    this.spans = statements.map(({ span }) => span);
    this.nodes = nodesOf(this.spans);
    this.#statements = statements;
    this.#worse = worse;
    this.#leading = new Map(
      statements.flatMap((statement) =>
        statement.rank === 0 ? [[spanKey(statement.span), statement] as const] : [],
      ),
    );
  }

  /** The figure of the leading department about exactly a stretch: no path costs less than this one alone. */
  exactly(span: Period): Load | undefined {
    const statement = this.#leading.get(spanKey(span));
    return statement && edgeOf(statement, this.#worse, false).load;
  }

  get forward(): readonly Edge<Load>[] {
    this.#forward ??= this.#statements.map((statement) => edgeOf(statement, this.#worse, false));
    return this.#forward;
  }

  /** A longer figure less a shorter one tells what lies between: edges can be walked backwards, with a minus. */
  get backward(): readonly Edge<Load>[] {
    this.#backward ??= this.#statements.map((statement) => edgeOf(statement, this.#worse, true));
    return this.#backward;
  }

  get both(): Leaving<Load> {
    this.#both ??= leaving([...this.forward, ...this.backward]);
    return this.#both;
  }
}

/** The same for the same days. */
export function spanKey({ start, end }: Period): string {
  return `${start} ${end}`;
}

export const EMPTY: Load = { value: ZERO, evidence: [], missing: [] };

/** A contradicted figure that is taken off is the less favourable the larger it is, where one that is added is the smaller. */
const OPPOSITE: Readonly<Record<Worse, Worse>> = { low: 'high', high: 'low' };

function edgeOf(statement: Statement, worse: Worse, minus: boolean): Edge<Load> {
  const { span, rank } = statement;
  const observation = figureOf(statement, minus ? OPPOSITE[worse] : worse);
  const amount = amountOf(observation);
  const cost: Cost = { missing: 0, derived: 0, foreign: daysIn(span) * rank, steps: 1 };
  const load: Load = {
    value: minus ? amount.negated() : amount,
    evidence: observation ? [{ observation, minus }] : [],
    missing: [],
  };
  const [from, to] = minus ? [next(span.end), span.start] : [span.start, next(span.end)];
  return { from, to, cost, load };
}

/** Days that nobody reported. */
export function gapEdge(region: RegionId, from: Day, to: Day, weight: number): Edge<Load> {
  const period = { start: from, end: previous(to) };
  const cost: Cost = { missing: daysIn(period) * weight, derived: 0, foreign: 0, steps: 0 };
  return { from, to, cost, load: { ...EMPTY, missing: [{ region, period }] } };
}

/** What the regions report of a stretch, added up. */
export function sumEdge(span: Period, loads: readonly Load[]): Edge<Load> {
  const load = merge(loads);
  const missing = load.missing.reduce((days, { period }) => days + daysIn(period), 0);
  const cost: Cost = { missing, derived: daysIn(span), foreign: 0, steps: 1 };
  return { from: span.start, to: next(span.end), cost, load };
}

function merge(loads: readonly Load[]): Load {
  return {
    value: sum(loads.map(({ value }) => value)),
    evidence: loads.flatMap(({ evidence }) => evidence),
    missing: loads.flatMap(({ missing }) => missing),
  };
}

function joined(before: Load, load: Load): Load {
  return {
    value: before.value.plus(load.value),
    evidence: before.evidence.concat(load.evidence),
    missing: load.missing.length === 0 ? before.missing : before.missing.concat(load.missing),
  };
}

/** What a path carries. Best paths have the same beginnings, so what they carry up to each node is `known` afterwards. */
export function loadOf(path: readonly Edge<Load>[] | undefined, known: Map<number, Load>): Load | undefined {
  if (!path) return undefined;
  let soFar = EMPTY;
  for (const { to, load } of path) {
    const further = known.get(to) ?? joined(soFar, load);
    known.set(to, further);
    soFar = further;
  }
  return soFar;
}

/** The days on which stretches begin, and those behind their ends. */
export function nodesOf(spans: readonly Period[]): readonly Day[] {
  const days = spans.flatMap(({ start, end }) => [start, next(end)]);
  return [...new Set(days)].toSorted((a, b) => a - b);
}

/** The day behind one. */
export function next(day: Day): Day {
  return addDays(day, 1);
}

/** The day before one. */
export function previous(day: Day): Day {
  return addDays(day, -1);
}
