import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import { leaving, type Cost, type Edge, type Leaving } from './graph.js';
import { EMPTY, Load } from './load.js';
import { amountOf, compareSpans, figureOf, type Statement, type Worse } from './statement.js';

/** What a region's own figures say, whatever day one begins to add up from. What is seldom asked for is made then. */
export class OwnFigures {
  /** In order of time. */
  readonly statements: readonly Statement[];
  /** The days on which figures begin, and those behind their ends. */
  readonly nodes: readonly Day[];
  readonly #worse: Worse;
  readonly #leading: number;
  readonly #loads: (Load | undefined)[];
  #links: readonly Link[] | undefined;
  #lastEnds: readonly Day[] | undefined;
  #ahead: Leaving<Load> | undefined;
  #both: Leaving<Load> | undefined;

  constructor(statements: readonly Statement[], worse: Worse) {
    this.statements = statements;
    this.nodes = nodesOf(statements);
    this.#worse = worse;
    this.#leading = statements.reduce((before, { rank }) => Math.min(before, rank), Infinity);
    this.#loads = new Array<Load | undefined>(statements.length);
  }

  /**
   * The figure about exactly a stretch, by the first of all departments that reported for the region: a path covers at
   * least these days, none of them by a department before this one, so that none costs less than this figure alone.
   */
  exactly(span: Period): Load | undefined {
    const at = firstWhere(this.statements.length, (each) => this.#compareAt(each, span) >= 0);
    const statement = this.statements[at];
    if (statement?.rank !== this.#leading || this.#compareAt(at, span) !== 0) return undefined;
    return this.loadAt(at);
  }

  #compareAt(at: number, span: Period): number {
    const statement = this.statements[at];
    return statement ? compareSpans(statement.span, span) : 1;
  }

  /** Whether no figure is about any day of a stretch, so that nothing is told of it. */
  isSilentOn({ start, end }: Period): boolean {
    this.#lastEnds ??= lastEndsOf(this.statements);
    const behind = firstWhere(this.statements.length, (at) => (this.statements[at]?.span.start ?? end) > end);
    const last = this.#lastEnds[behind - 1];
    return last === undefined || last < start;
  }

  /** What the figure of a statement carries. */
  loadAt(at: number): Load {
    const known = this.#loads[at];
    if (known) return known;
    const statement = this.statements[at];
    const load = statement ? loadOf(statement, this.#worse, false) : EMPTY;
    this.#loads[at] = load;
    return load;
  }

  /** Where a day stands among the nodes; -1 if it is none of them. */
  nodeAt(day: Day): number {
    return indexOfDay(this.nodes, day);
  }

  /** The statements as links between nodes. */
  get links(): readonly Link[] {
    this.#links ??= linksOf(this.statements, this.nodes);
    return this.#links;
  }

  /** The figures as edges forward in time. */
  get ahead(): Leaving<Load> {
    this.#ahead ??= leaving(this.#edges(false));
    return this.#ahead;
  }

  /** A longer figure less a shorter one tells what lies between: edges can be walked backwards, with a minus. */
  get both(): Leaving<Load> {
    this.#both ??= leaving([...this.#edges(false), ...this.#edges(true)]);
    return this.#both;
  }

  #edges(minus: boolean): readonly Edge<Load>[] {
    return this.statements.map((statement) => new FigureEdge(statement, this.#worse, minus));
  }
}

/** A figure between two nodes, which are told by where they stand; it costs no more than one step and foreign days. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly foreign: number;
}

/** The statements and the nodes are both in order of time. */
function linksOf(statements: readonly Statement[], nodes: readonly Day[]): readonly Link[] {
  let from = 0;
  return statements.map((statement) => {
    const { start, end } = statement.span;
    while ((nodes[from] ?? start) < start) from += 1;
    return { from, to: indexOfDay(nodes, next(end)), foreign: foreignOf(statement) };
  });
}

/** The last day that each statement, or one before it, is about. */
function lastEndsOf(statements: readonly Statement[]): readonly Day[] {
  const ends: Day[] = [];
  let last: Day | undefined;
  for (const { span } of statements) {
    if (last === undefined || span.end > last) last = span.end;
    ends.push(last);
  }
  return ends;
}

/** How many days are told by another than the leading department, the more the farther it is from it. */
function foreignOf({ span, rank }: Statement): number {
  return rank === 0 ? 0 : daysIn(span) * rank;
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
    const { span } = statement;
    const foreign = foreignOf(statement);
    this.from = minus ? next(span.end) : span.start;
    this.to = minus ? span.start : next(span.end);
    this.cost = foreign === 0 ? LEADING : { missing: 0, derived: 0, foreign, steps: 1 };
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
    return Load.sum(loads, absent.length === 0 ? undefined : { regions: absent, period: span });
  }
}

/** The days on which figures begin, and those behind their ends. */
function nodesOf(statements: readonly Statement[]): readonly Day[] {
  const days = new Set<Day>();
  for (const { span } of statements) days.add(span.start).add(next(span.end));
  return inOrder(days);
}

/** The days of several lists, in order. */
export function nodesOfAll(lists: readonly (readonly Day[])[]): readonly Day[] {
  const first = lists[0] ?? [];
  // Mostly they are the same.
  const others = lists.filter(
    (list) => list.length !== first.length || list.some((day, at) => day !== first[at]),
  );
  return others.length === 0 ? first : inOrder(new Set([...first, ...others.flat()]));
}

function inOrder(days: ReadonlySet<Day>): readonly Day[] {
  return [...days].sort((a, b) => a - b);
}

/** Where a day stands in a list that is in order; -1 if it does not. */
export function indexOfDay(days: readonly Day[], day: Day): number {
  const at = firstWhere(days.length, (each) => (days[each] ?? day) >= day);
  return days[at] === day ? at : -1;
}

/** The first of so many places of which something is true, as it is then of all that follow. */
function firstWhere(length: number, isTrue: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The day behind one. */
export function next(day: Day): Day {
  return addDays(day, 1);
}

/** The day before one. */
export function previous(day: Day): Day {
  return addDays(day, -1);
}
