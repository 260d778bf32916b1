import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import { leaving, type Cost, type Edge, type Leaving } from './graph.js';
import { EMPTY, Load } from './load.js';
import { amountOf, figureOf, type Statement, type Worse } from './statement.js';

/** What a region's own figures say, whatever day one begins to add up from. What is seldom asked for is made then. */
export class OwnFigures {
  readonly spans: readonly Period[];
  readonly nodes: readonly Day[];
  readonly #statements: readonly Statement[];
  readonly #worse: Worse;
  readonly #leading: ReadonlyMap<Day, ReadonlyMap<Day, Load>>;
  #forward: readonly Edge<Load>[] | undefined;
  #backward: readonly Edge<Load>[] | undefined;
  #both: Leaving<Load> | undefined;

  constructor(statements: readonly Statement[], worse: Worse) {
    this.spans = statements.map(({ span }) => span);
    this.nodes = nodesOf(this.spans);
    this.#statements = statements;
    this.#worse = worse;
    this.#leading = leadingOf(statements, worse);
  }

  /** The figure of the leading department about exactly a stretch: no path costs less than this one alone. */
  exactly({ start, end }: Period): Load | undefined {
    return this.#leading.get(start)?.get(end);
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

/** The figures of the leading department by the first and the last day that they are about. */
function leadingOf(statements: readonly Statement[], worse: Worse): ReadonlyMap<Day, ReadonlyMap<Day, Load>> {
  const byStart = new Map<Day, Map<Day, Load>>();
  for (const statement of statements) {
    if (statement.rank > 0) continue;
    const { start, end } = statement.span;
    const known = byStart.get(start);
    const load = loadOf(statement, worse, false);
    if (known) known.set(end, load);
    else byStart.set(start, new Map([[end, load]]));
  }
  return byStart;
}

/** A contradicted figure that is taken off is the less favourable the larger it is, where one that is added is the smaller. */
const OPPOSITE: Readonly<Record<Worse, Worse>> = { low: 'high', high: 'low' };

function edgeOf(statement: Statement, worse: Worse, minus: boolean): Edge<Load> {
  const { span, rank } = statement;
  const cost: Cost = { missing: 0, derived: 0, foreign: daysIn(span) * rank, steps: 1 };
  const [from, to] = minus ? [next(span.end), span.start] : [span.start, next(span.end)];
  return { from, to, cost, load: loadOf(statement, worse, minus) };
}

function loadOf(statement: Statement, worse: Worse, minus: boolean): Load {
  const observation = figureOf(statement, minus ? OPPOSITE[worse] : worse);
  const amount = amountOf(observation);
  if (!observation) return EMPTY;
  return Load.of(minus ? amount.negated() : amount, { observation, minus });
}

/** Days that nobody reported. */
export function gapEdge(region: RegionId, from: Day, to: Day, weight: number): Edge<Load> {
  const period = { start: from, end: previous(to) };
  const cost: Cost = { missing: daysIn(period) * weight, derived: 0, foreign: 0, steps: 0 };
  return { from, to, cost, load: Load.gap({ region, period }) };
}

/** What the regions report of a stretch, added up. */
export function sumEdge(span: Period, loads: readonly Load[]): Edge<Load> {
  const load = Load.sum(loads);
  const missing = load.missing.reduce((days, { period }) => days + daysIn(period), 0);
  const cost: Cost = { missing, derived: daysIn(span), foreign: 0, steps: 1 };
  return { from: span.start, to: next(span.end), cost, load };
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
