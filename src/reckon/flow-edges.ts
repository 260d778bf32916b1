import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import { innerMap } from '../model/collections.js';
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
  #leading: Leading | undefined;
  #forward: readonly Edge<Load>[] | undefined;
  #backward: readonly Edge<Load>[] | undefined;
  #both: Leaving<Load> | undefined;

  constructor(statements: readonly Statement[], worse: Worse) {
    this.spans = statements.map(({ span }) => span);
    this.nodes = nodesOf(this.spans);
    this.#statements = statements;
    this.#worse = worse;
  }

  /**
   * The figure about exactly a stretch, by the first of all departments that reported for the region: a path covers at
   * least these days, none of them by a department before this one, so that none costs less than this figure alone.
   */
  exactly({ start, end }: Period): Load | undefined {
    this.#leading ??= leadingOf(this.#statements, this.forward);
    return this.#leading.get(start)?.get(end)?.load;
  }

  get forward(): readonly Edge<Load>[] {
    this.#forward ??= this.#statements.map((statement) => new FigureEdge(statement, this.#worse, false));
    return this.#forward;
  }

  /** A longer figure less a shorter one tells what lies between: edges can be walked backwards, with a minus. */
  get backward(): readonly Edge<Load>[] {
    this.#backward ??= this.#statements.map((statement) => new FigureEdge(statement, this.#worse, true));
    return this.#backward;
  }

  get both(): Leaving<Load> {
    this.#both ??= leaving([...this.forward, ...this.backward]);
    return this.#both;
  }
}

/** Figures by the first and the last day that they are about. */
type Leading = ReadonlyMap<Day, ReadonlyMap<Day, Edge<Load>>>;

/** The figures of the first department that has any; `edges` are those of the statements. */
function leadingOf(statements: readonly Statement[], edges: readonly Edge<Load>[]): Leading {
  const least = statements.reduce((before, { rank }) => Math.min(before, rank), Infinity);
  const byStart = new Map<Day, Map<Day, Edge<Load>>>();
  for (const [at, { span, rank }] of statements.entries()) {
    const edge = edges[at];
    if (rank > least || !edge) continue;
    innerMap(byStart, span.start).set(span.end, edge);
  }
  return byStart;
}

/** A contradicted figure that is taken off is the less favourable the larger it is, where one that is added is the smaller. */
const OPPOSITE: Readonly<Record<Worse, Worse>> = { low: 'high', high: 'low' };

/** The cost of a figure of the leading department: that it is one. */
const LEADING: Cost = { missing: 0, derived: 0, foreign: 0, steps: 1 };

/** A figure as an edge. Few are ever used, so that what they carry is made then. */
class FigureEdge implements Edge<Load> {
  readonly from: Day;
  readonly to: Day;
  readonly cost: Cost;
  readonly #statement: Statement;
  readonly #worse: Worse;
  readonly #minus: boolean;
  #load: Load | undefined;

  constructor(statement: Statement, worse: Worse, minus: boolean) {
    const { span, rank } = statement;
    this.from = minus ? next(span.end) : span.start;
    this.to = minus ? span.start : next(span.end);
    this.cost = rank === 0 ? LEADING : { ...LEADING, foreign: daysIn(span) * rank };
    this.#statement = statement;
    this.#worse = worse;
    this.#minus = minus;
  }

  get load(): Load {
    this.#load ??= loadOf(this.#statement, this.#worse, this.#minus);
    return this.#load;
  }
}

function loadOf(statement: Statement, worse: Worse, minus: boolean): Load {
  const observation = figureOf(statement, minus ? OPPOSITE[worse] : worse);
  const amount = amountOf(observation);
  if (!observation) return EMPTY;
  return Load.of(minus ? amount.negated() : amount, { observation, minus });
}

/** Days that nobody reported of a region, as an edge. Few are ever used, so that what they carry is made then. */
export class GapEdge implements Edge<Load> {
  readonly from: Day;
  readonly to: Day;
  readonly cost: Cost;
  readonly #region: RegionId;

  constructor(region: RegionId, from: Day, to: Day, weight: number) {
    this.from = from;
    this.to = to;
    this.cost = { missing: (to - from) * weight, derived: 0, foreign: 0, steps: 0 };
    this.#region = region;
  }

  get load(): Load {
    return Load.gaps({ regions: [this.#region], period: { start: this.from, end: previous(this.to) } });
  }
}

/** What is told of a stretch by the regions that reported, and the others. */
export interface Told {
  readonly span: Period;
  readonly loads: readonly Load[];
  readonly absent: readonly RegionId[];
}

/** What the regions report of a stretch, added up, as an edge: this too is only done where it is used. */
export class SumEdge implements Edge<Load> {
  readonly from: Day;
  readonly to: Day;
  readonly cost: Cost;
  readonly #told: Told;
  #load: Load | undefined;

  constructor(told: Told) {
    const { span, loads, absent } = told;
    const derived = daysIn(span);
    this.from = span.start;
    this.to = next(span.end);
    const missing = loads.reduce((days, load) => days + load.missingDays, absent.length * derived);
    this.cost = { missing, derived, foreign: 0, steps: 1 };
    this.#told = told;
  }

  get load(): Load {
    this.#load ??= this.#sum();
    return this.#load;
  }

  #sum(): Load {
    const { span, loads, absent } = this.#told;
    if (absent.length === 0) return Load.sum(loads);
    return Load.sum([...loads, Load.gaps({ regions: absent, period: span })]);
  }
}

/** The days on which stretches begin, and those behind their ends. */
export function nodesOf(spans: readonly Period[]): readonly Day[] {
  const days = new Set(spans.map(({ start }) => start));
  for (const { end } of spans) days.add(next(end));
  return [...days].sort((a, b) => a - b);
}

/** The day behind one. */
export function next(day: Day): Day {
  return addDays(day, 1);
}

/** The day before one. */
export function previous(day: Day): Day {
  return addDays(day, -1);
}
