import { joinSpans } from '../catalogue/spans.js';
import type { Day, Period } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Evidence } from '../model/assessment.js';
import type { Plan } from '../model/plan.js';
import { gapEdge, next, nodesOf, OwnFigures, previous, sumEdge } from './flow-edges.js';
import { leaving, PathSearch, type Edge } from './graph.js';
import { EMPTY, type Load } from './load.js';
import { compareSpans, type MetricLedger, type Worse } from './statement.js';

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

const madeReady = new WeakMap<MetricLedger, Map<Worse, FlowFigures>>();

/** A flow's figures, made ready once for all that ask for them. */
export function flowFigures(ledger: MetricLedger, plan: Plan, worse: Worse): FlowFigures {
  const ofLedger = madeReady.get(ledger) ?? new Map<Worse, FlowFigures>();
  madeReady.set(ledger, ofLedger);
  // Where no figure is contradicted, there is no less favourable one.
  const side = worse === 'high' && ledger.contradicting.length > 0 ? 'high' : 'low';
  const before = ofLedger.get(side);
  if (before?.isOf(plan)) return before;
  const figures = new FlowFigures(ledger, plan, side);
  ofLedger.set(side, figures);
  return figures;
}

/** A flow's figures as graphs of days: rules 3 and 6. Made once per metric, asked for any window and region. */
export class FlowFigures {
  readonly #ledger: MetricLedger;
  readonly #plan: Plan;
  readonly #worse: Worse;
  readonly #runs = new Map<RegionId, Map<Day, Run>>();
  readonly #own = new Map<RegionId, OwnFigures>();
  /** Of the regions that add up to the plan's area. */
  #sums: RegionSums | undefined;
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
      return load && load.figures > 0 && !endsInGap(load, node) ? [this.#point(load, node)] : [];
    });
  }

  /** The sum of exactly these days, if figures tell it without a gap. */
  exactly(region: RegionId, span: Period): FlowPoint | undefined {
    const load = this.#ownOf(region).exactly(span) ?? this.#run(region, span.start).complete(next(span.end));
    return load && this.#point(load, next(span.end));
  }

  /** What is missing is named in the plan's order of regions, whatever the order in which it was found missing. */
  #point(load: Load, node: Day): FlowPoint {
    return {
      through: previous(node),
      value: load.value,
      // Of most points nobody asks it.
      get evidence() {
        return load.evidence;
      },
      missing: load.missing.length === 0 ? [] : this.#missing(load),
    };
  }

  #missing({ missing }: Load): readonly Missing[] {
    const byRegion = groupBy(missing, ({ region }) => region);
    return [this.#plan.area.id, ...this.#plan.regions.keys()].flatMap((region): Missing[] => {
      const gaps = byRegion.get(region);
      return gaps ? [{ region, periods: joinSpans(gaps.map(({ period }) => period)) }] : [];
    });
  }

  #run(region: RegionId, from: Day): Run {
    const ofRegion = this.#runs.get(region) ?? new Map<Day, Run>();
    this.#runs.set(region, ofRegion);
    const known = ofRegion.get(from);
    if (known) return known;
    const run = this.#newRun(region, from);
    ofRegion.set(from, run);
    return run;
  }

  #newRun(region: RegionId, from: Day): Run {
    const own = this.#ownOf(region);
    const sums = this.#sumsOf(region);
    const nodes = withNode(sums ? nodesOf([...own.spans, ...sums.spans]) : own.nodes, from);
    return new Run({ region, from, own, sums, nodes });
  }

  #ownOf(region: RegionId): OwnFigures {
    const before = this.#own.get(region);
    if (before) return before;
    const statements = this.#ledger.statements.get(region) ?? [];
    const own = new OwnFigures(statements, this.#worse);
    this.#own.set(region, own);
    return own;
  }

  #sumsOf(region: RegionId): RegionSums | undefined {
    const regions = this.#summedRegions(region);
    if (regions.length === 0) return undefined;
    this.#sums ??= new RegionSums({
      regions,
      ownOf: (id) => this.#ownOf(id),
      runOf: (id, start) => this.#run(id, start),
    });
    return this.#sums;
  }

  /** The regions whose figures add up to a region's: those of the plan's area, if the metric sums and any reported. */
  #summedRegions(region: RegionId): readonly RegionId[] {
    const { metric, statements } = this.#ledger;
    if (region !== this.#plan.area.id || metric.type !== 'flow' || metric.regional !== 'sum') return [];
    const all = [...this.#plan.regions.keys()];
    return all.some((id) => statements.has(id)) ? all : [];
  }
}

interface Sources {
  readonly regions: readonly RegionId[];
  readonly ownOf: (region: RegionId) => OwnFigures;
  readonly runOf: (region: RegionId, from: Day) => Run;
}

/** Whether every region must have reported all of a stretch, or what is missing is told. */
type Completeness = 'complete' | 'any';

/** What the regions report, added up: each stretch once, whatever day one begins to add up from. */
class RegionSums {
  readonly regions: readonly RegionId[];
  /** The stretches that any region reports, in order of time. */
  readonly spans: readonly Period[];
  readonly #sources: Sources;
  readonly #edges: Readonly<Record<Completeness, Map<Day, Map<Day, Edge<Load> | undefined>>>>;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.regions = sources.regions;
    this.spans = distinctSpans(sources.regions.flatMap((region) => sources.ownOf(region).spans));
    this.#edges = { complete: new Map(), any: new Map() };
  }

  /** The sums over all those stretches, and over more of them. */
  over(more: readonly Period[], which: Completeness): Edge<Load>[] {
    return distinctSpans([...this.spans, ...more]).flatMap((span) => this.#over(span, which) ?? []);
  }

  #over(span: Period, which: Completeness): Edge<Load> | undefined {
    const edges = this.#edges[which];
    const ofStart = edges.get(span.start) ?? new Map<Day, Edge<Load> | undefined>();
    edges.set(span.start, ofStart);
    if (ofStart.has(span.end)) return ofStart.get(span.end);
    const edge = this.#edge(span, which);
    ofStart.set(span.end, edge);
    return edge;
  }

  #edge(span: Period, which: Completeness): Edge<Load> | undefined {
    const { regions, ownOf, runOf } = this.#sources;
    const end = next(span.end);
    const loads: Load[] = [];
    const searched = (region: RegionId): Load | undefined => {
      const run = runOf(region, span.start);
      return which === 'any' ? run.until(end) : run.complete(end);
    };
    for (const region of regions) {
      const own = ownOf(region);
      const load =
        own.spans.length === 0 ? nothingOf(region, span, which) : (own.exactly(span) ?? searched(region));
      if (!load) return undefined;
      loads.push(load);
    }
    return loads.every(({ figures }) => figures === 0) ? undefined : sumEdge(span, loads);
  }
}

/** What is known of a region that reported nothing: there are many of these where a submission is of one region. */
function nothingOf(region: RegionId, period: Period, which: Completeness): Load | undefined {
  return which === 'any' ? EMPTY.lacking({ region, period }) : undefined;
}

interface RunOptions {
  readonly region: RegionId;
  readonly from: Day;
  readonly own: OwnFigures;
  /** Where the figures of regions add up to those of this one. */
  readonly sums: RegionSums | undefined;
  readonly nodes: readonly Day[];
}

/** All that figures tell of one region from one day on. */
class Run {
  readonly nodes: readonly Day[];
  readonly #options: RunOptions;
  readonly #exact: PathSearch<Load>;
  #gapped: PathSearch<Load> | undefined;
  readonly #exactLoads: Map<number, Load>;
  readonly #gappedLoads: Map<number, Load>;

  constructor(options: RunOptions) {
    this.#options = options;
    this.nodes = options.nodes;
    const { own, from, sums } = options;
    const edges = sums
      ? leaving([...own.forward, ...own.backward, ...sums.over(this.#spans(), 'complete')])
      : own.both;
    this.#exact = new PathSearch(edges, from);
    this.#exactLoads = new Map([[from, EMPTY]]);
    this.#gappedLoads = new Map([[from, EMPTY]]);
  }

  /** From the first day to each node after it: what every region tells by paths of its own adds up over these. */
  #spans(): readonly Period[] {
    const { from, nodes } = this.#options;
    return nodes.filter((node) => node > from).map((node) => ({ start: from, end: previous(node) }));
  }

  /** The sum up to a node without a gap. */
  complete(node: Day): Load | undefined {
    return loadTo(node, this.#exact, this.#exactLoads);
  }

  /** The sum up to a node, with what is missing of it. */
  reach(node: Day): Load | undefined {
    return this.complete(node) ?? loadTo(node, this.#withGaps(), this.#gappedLoads);
  }

  /** The sum up to any day, with all that is missing until then. */
  until(node: Day): Load {
    const { region, from } = this.#options;
    const reached = this.nodes.includes(node) ? this.reach(node) : undefined;
    if (reached) return reached;
    const last = this.nodes.findLast((known) => known > from && known <= node && this.reach(known));
    const before = last === undefined ? EMPTY : (this.reach(last) ?? EMPTY);
    return before.lacking({ region, period: { start: last ?? from, end: previous(node) } });
  }

  #withGaps(): PathSearch<Load> {
    this.#gapped ??= this.#searchWithGaps();
    return this.#gapped;
  }

  #searchWithGaps(): PathSearch<Load> {
    const { own, from, nodes, sums, region } = this.#options;
    const weight = Math.max(1, sums?.regions.length ?? 0);
    const gaps = nodes.flatMap((node, index) => {
      const to = nodes[index + 1];
      return to === undefined ? [] : [gapEdge(region, node, to, weight)];
    });
    const known = sums?.over(this.#spans(), 'any') ?? [];
    return new PathSearch(leaving([...own.forward, ...known, ...gaps]), from);
  }
}

/** What the best path to a node carries. Best paths have the same beginnings, so what they carry is `known` afterwards. */
function loadTo(node: Day, search: PathSearch<Load>, known: Map<number, Load>): Load | undefined {
  const path: Edge<Load>[] = [];
  let soFar = known.get(node);
  for (let at: number = node; !soFar; soFar = known.get(at)) {
    const edge = search.edgeTo(at);
    if (!edge) return undefined;
    path.push(edge);
    at = edge.from;
  }
  for (const { to, load } of path.reverse()) {
    soFar = soFar.with(load);
    known.set(to, soFar);
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

function withNode(nodes: readonly Day[], node: Day): readonly Day[] {
  return nodes.includes(node) ? nodes : [...nodes, node].toSorted((a, b) => a - b);
}

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const sorted = spans.toSorted(compareSpans);
  return sorted.filter((span, at) => {
    const before = sorted[at - 1];
    return !before || compareSpans(before, span) !== 0;
  });
}
