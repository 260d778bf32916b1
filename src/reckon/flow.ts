import { joinSpans } from '../catalogue/spans.js';
import { addDays, daysIn, type Day, type Period } from '../model/calendar.js';
import { sum, ZERO, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Evidence } from '../model/assessment.js';
import type { Plan } from '../model/plan.js';
import { leaving, PathSearch, type Cost, type Edge, type Leaving } from './graph.js';
import {
  amountOf,
  compareSpans,
  figureOf,
  type MetricLedger,
  type Statement,
  type Worse,
} from './statement.js';

/** Days that nobody reported for a region. */
export interface Missing {
  readonly region: RegionId;
  readonly periods: readonly Period[];
}

/** What is known of a flow from a first day through a last one. */
export interface FlowPoint {
  readonly through: Day;
  /** In the base unit; where something is missing, the sum of what is there. */
  readonly value: Decimal;
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
}

/** What an edge carries: figures, the regions' figures behind a sum, or nothing where days are missing. */
interface Load {
  readonly value: Decimal;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly { readonly region: RegionId; readonly period: Period }[];
}

const madeReady = new WeakMap<MetricLedger, Map<Worse, FlowFigures>>();

/** A flow's figures, made ready once for all that ask for them. */
export function flowFigures(ledger: MetricLedger, plan: Plan, worse: Worse): FlowFigures {
  const ofLedger = madeReady.get(ledger) ?? new Map<Worse, FlowFigures>();
  madeReady.set(ledger, ofLedger);
  // Where no figure is contradicted, there is no less favourable one.
  const side = worse === 'high' && isContradicted(ledger) ? 'high' : 'low';
  const before = ofLedger.get(side);
  if (before?.isOf(plan)) return before;
  const figures = new FlowFigures(ledger, plan, side);
  ofLedger.set(side, figures);
  return figures;
}

function isContradicted({ statements }: MetricLedger): boolean {
  return [...statements.values()].some((own) => own.some(({ figures }) => figures.length > 1));
}

/** A flow's figures as graphs of days: rules 3 and 6. Made once per metric, asked for any window and region. */
export class FlowFigures {
  readonly #ledger: MetricLedger;
  readonly #plan: Plan;
  readonly #worse: Worse;
  readonly #runs = new Map<string, Run>();
  readonly #own = new Map<RegionId, OwnEdges>();
  readonly #points = new Map<string, readonly FlowPoint[]>();

  constructor(ledger: MetricLedger, plan: Plan, worse: Worse) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#worse = worse;
  }

  isOf(plan: Plan): boolean {
    return this.#plan === plan;
  }

  /** The sums from a day on, one for every day through which something is known, in order of time. */
  points(region: RegionId, from: Day): readonly FlowPoint[] {
    const key = `${region} ${from}`;
    const before = this.#points.get(key);
    if (before) return before;
    const points = this.#pointsOf(region, from);
    this.#points.set(key, points);
    return points;
  }

  #pointsOf(region: RegionId, from: Day): readonly FlowPoint[] {
    const run = this.#run(region, from);
    return run.nodes.flatMap((node) => {
      if (node <= from) return [];
      const load = run.reach(node);
      return load && load.evidence.length > 0 && !endsInGap(load, node) ? [this.#point(load, node)] : [];
    });
  }

  /** The sum of exactly these days, if figures tell it without a gap. */
  exactly(region: RegionId, span: Period): FlowPoint | undefined {
    const load = this.#run(region, span.start).complete(next(span.end));
    return load && this.#point(load, next(span.end));
  }

  /** What is missing is named in the plan's order of regions, whatever the order in which it was found missing. */
  #point({ value, evidence, missing }: Load, node: Day): FlowPoint {
    const without = [this.#plan.area.id, ...this.#plan.regions.keys()].flatMap((region): Missing[] => {
      const periods = missing.flatMap((gap) => (gap.region === region ? [gap.period] : []));
      return periods.length === 0 ? [] : [{ region, periods: joinSpans(periods) }];
    });
    return { through: previous(node), value, evidence, missing: without };
  }

  #run(region: RegionId, from: Day): Run {
    const key = `${region} ${from}`;
    const known = this.#runs.get(key);
    if (known) return known;
    const own = this.#ownOf(region);
    const regions = this.#summedRegions(region);
    const regional = regions.flatMap((id) => this.#ledger.statements.get(id) ?? []).map(({ span }) => span);
    const nodes = withNode(regional.length === 0 ? own.nodes : nodesOf([...own.spans, ...regional]), from);
    const run = new Run({
      region,
      from,
      own,
      regions,
      spans: regions.length === 0 ? [] : distinctSpans([...regional, ...spansSince(from, nodes)]),
      nodes,
      runOf: (id, start) => this.#run(id, start),
      ownOf: (id) => this.#ownOf(id),
    });
    this.#runs.set(key, run);
    return run;
  }

  #ownOf(region: RegionId): OwnEdges {
    const before = this.#own.get(region);
    if (before) return before;
    const statements = this.#ledger.statements.get(region) ?? [];
    const own = ownEdges(statements, this.#worse);
    this.#own.set(region, own);
    return own;
  }

  /** The regions whose figures add up to a region's: those of the plan's area, if the metric sums and any reported. */
  #summedRegions(region: RegionId): readonly RegionId[] {
    const { metric, statements } = this.#ledger;
    if (region !== this.#plan.area.id || metric.type !== 'flow' || metric.regional !== 'sum') return [];
    const all = [...this.#plan.regions.keys()];
    return all.some((id) => statements.has(id)) ? all : [];
  }
}

/** What a region's own figures say, whatever day one begins to add up from. */
interface OwnEdges {
  readonly spans: readonly Period[];
  readonly nodes: readonly Day[];
  readonly forward: readonly Edge<Load>[];
  /** A longer figure less a shorter one tells what lies between: edges can be walked backwards, with a minus. */
  readonly backward: readonly Edge<Load>[];
  readonly both: Leaving<Load>;
  /** Figures of the leading department, by where they begin and end: nothing costs less than one of these alone. */
  readonly leading: ReadonlyMap<string, Load>;
}

function ownEdges(statements: readonly Statement[], worse: Worse): OwnEdges {
  const spans = statements.map(({ span }) => span);
  const forward = statements.map((statement) => edgeOf(statement, worse, false));
  const backward = statements.map((statement) => edgeOf(statement, worse, true));
  const leading = new Map(
    forward
      .filter(({ cost }) => cost.foreign === 0)
      .map(({ from, to, load }) => [`${from} ${to}`, load] as const),
  );
  const both = leaving([...forward, ...backward]);
  return { spans, nodes: nodesOf(spans), forward, backward, both, leading };
}

interface RunOptions {
  readonly region: RegionId;
  readonly from: Day;
  readonly own: OwnEdges;
  readonly regions: readonly RegionId[];
  /** The stretches over which the regions' figures are summed. */
  readonly spans: readonly Period[];
  readonly nodes: readonly Day[];
  readonly runOf: (region: RegionId, from: Day) => Run;
  readonly ownOf: (region: RegionId) => OwnEdges;
}

/** All that figures tell of one region from one day on. */
class Run {
  readonly nodes: readonly Day[];
  readonly #options: RunOptions;
  readonly #exact: PathSearch<Load>;
  #gapped: PathSearch<Load> | undefined;
  readonly #exactLoads = new Map<number, Load>();
  readonly #gappedLoads = new Map<number, Load>();

  constructor(options: RunOptions) {
    this.#options = options;
    this.nodes = options.nodes;
    const { own, from, spans } = options;
    const edges =
      spans.length === 0 ? own.both : leaving([...own.forward, ...own.backward, ...this.#sums('complete')]);
    this.#exact = new PathSearch(edges, from);
  }

  /** The sum up to a node without a gap. */
  complete(node: Day): Load | undefined {
    return loadOf(this.#exact.pathTo(node), this.#exactLoads);
  }

  /** The sum up to a node, with what is missing of it. */
  reach(node: Day): Load | undefined {
    return this.complete(node) ?? loadOf(this.#withGaps().pathTo(node), this.#gappedLoads);
  }

  /** The sum up to any day, with all that is missing until then. */
  until(node: Day): Load {
    const { region, from } = this.#options;
    const reached = this.nodes.includes(node) ? this.reach(node) : undefined;
    if (reached) return reached;
    const last = this.nodes.findLast((known) => known > from && known <= node && this.reach(known));
    const before = last === undefined ? EMPTY : (this.reach(last) ?? EMPTY);
    const gap = { region, period: { start: last ?? from, end: previous(node) } };
    return { ...before, missing: [...before.missing, gap] };
  }

  #withGaps(): PathSearch<Load> {
    this.#gapped ??= this.#searchWithGaps();
    return this.#gapped;
  }

  #searchWithGaps(): PathSearch<Load> {
    const { own, from, nodes, regions, region } = this.#options;
    const gaps = nodes.flatMap((node, index) => {
      const to = nodes[index + 1];
      return to === undefined ? [] : [gapEdge(region, node, to, Math.max(1, regions.length))];
    });
    return new PathSearch(leaving([...own.forward, ...this.#sums('any'), ...gaps]), from);
  }

  /** Edges for the sums of the regions' figures over every span that any region reports or can be asked for. */
  #sums(which: 'complete' | 'any'): Edge<Load>[] {
    const { spans, regions, runOf, ownOf } = this.#options;
    return spans.flatMap((span) => {
      const end = next(span.end);
      const loads = regions.map((id) => {
        if (which === 'any') return runOf(id, span.start).until(end);
        return ownOf(id).leading.get(`${span.start} ${end}`) ?? runOf(id, span.start).complete(end);
      });
      const known = loads.filter((load) => load !== undefined);
      if (known.length < regions.length || known.every(({ evidence }) => evidence.length === 0)) return [];
      return [sumEdge(span, known)];
    });
  }
}

const EMPTY: Load = { value: ZERO, evidence: [], missing: [] };

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

function gapEdge(region: RegionId, from: Day, to: Day, weight: number): Edge<Load> {
  const period = { start: from, end: previous(to) };
  const cost: Cost = { missing: daysIn(period) * weight, derived: 0, foreign: 0, steps: 0 };
  return { from, to, cost, load: { ...EMPTY, missing: [{ region, period }] } };
}

function sumEdge(span: Period, loads: readonly Load[]): Edge<Load> {
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
function loadOf(path: readonly Edge<Load>[] | undefined, known: Map<number, Load>): Load | undefined {
  if (!path) return undefined;
  let soFar = EMPTY;
  for (const { to, load } of path) {
    const further = known.get(to) ?? joined(soFar, load);
    known.set(to, further);
    soFar = further;
  }
  return soFar;
}

/** Whether nobody at all tells of the last days up to a node: then it is no day through which something is known. */
function endsInGap({ missing, evidence }: Load, node: Day): boolean {
  const last = previous(node);
  return (
    missing.some(({ period }) => period.end === last) &&
    !evidence.some(({ observation }) => observation.period.end === last)
  );
}

function nodesOf(spans: readonly Period[]): readonly Day[] {
  const days = spans.flatMap(({ start, end }) => [start, next(end)]);
  return [...new Set(days)].toSorted((a, b) => a - b);
}

function withNode(nodes: readonly Day[], node: Day): readonly Day[] {
  return nodes.includes(node) ? nodes : [...nodes, node].toSorted((a, b) => a - b);
}

/** From a day to each node after it: what every region tells by paths of its own adds up over these. */
function spansSince(from: Day, nodes: readonly Day[]): readonly Period[] {
  return nodes.filter((node) => node > from).map((node) => ({ start: from, end: previous(node) }));
}

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const distinct = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...distinct.values()].toSorted(compareSpans);
}

function next(day: Day): Day {
  return addDays(day, 1);
}

function previous(day: Day): Day {
  return addDays(day, -1);
}
