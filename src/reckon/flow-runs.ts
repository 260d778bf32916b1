import type { Day, Period } from '../model/calendar.js';
import { partition } from '../model/collections.js';
import type { RegionId } from '../model/ids.js';
import {
  GapEdge,
  indexOfDay,
  next,
  nodesOfAll,
  previous,
  SumEdge,
  type OwnFigures,
  type Told,
} from './flow-edges.js';
import { forwardPaths, type Paths } from './flow-forward.js';
import { leaving, PathSearch, type Edge, type Leaving } from './graph.js';
import { EMPTY, Load } from './load.js';
import { compareSpans } from './statement.js';

interface Sources {
  readonly regions: readonly RegionId[];
  readonly ownOf: (region: RegionId) => OwnFigures;
  readonly runOf: (region: RegionId, from: Day) => Run;
}

/** Whether every region must have reported all of a stretch, or what is missing is told. */
type Completeness = 'complete' | 'any';

/** What the regions report, added up: each stretch once, whatever day one begins to add up from. */
export class RegionSums {
  readonly regions: readonly RegionId[];
  readonly #sources: Sources;
  readonly #reporting: readonly RegionId[];
  /** Those that reported nothing: there are many of these where a submission is of one region. */
  readonly #absent: readonly RegionId[];
  readonly #reported = new Map<Completeness, Leaving<Load>>();
  /** The runs of those that reported, by the day from which they have gone all the way. */
  readonly #ready = new Map<Day, readonly Run[]>();

  constructor(sources: Sources) {
    const { regions, ownOf } = sources;
    this.#sources = sources;
    this.regions = regions;
    [this.#reporting, this.#absent] = partition(regions, (region) => ownOf(region).statements.length > 0);
  }

  /** Whether every region reported something. */
  get isOfAll(): boolean {
    return this.#absent.length === 0;
  }

  /** The nodes of all regions. */
  get nodes(): readonly Day[] {
    return nodesOfAll(this.#reporting.map((region) => this.#sources.ownOf(region).nodes));
  }

  /** The sums over the stretches that any region reports, in order of time. */
  reported(which: Completeness): Leaving<Load> {
    const known = this.#reported.get(which);
    if (known) return known;
    const { ownOf } = this.#sources;
    const spans = this.#reporting.flatMap((region) => ownOf(region).statements.map(({ span }) => span));
    const edges = leaving(this.#over(distinctSpans(spans), which));
    this.#reported.set(which, edges);
    return edges;
  }

  /** The sums from a day to each node after it: what every region tells by paths of its own adds up over these. */
  since(from: Day, nodes: readonly Day[], which: Completeness): Leaving<Load> {
    if (which === 'any' && this.#isToldByStretches(from)) return NO_EDGES;
    this.goAllTheWay(from);
    const after = nodes.filter((node) => node > from);
    const spans = after.map((node) => ({ start: from, end: previous(node) }));
    return new Map<number, readonly Edge<Load>[]>([[from, this.#over(spans, which)]]);
  }

  /** Makes the regions ready to be asked for all nodes after a day. */
  goAllTheWay(from: Day): void {
    if (this.#ready.has(from)) return;
    const runs = this.#reporting.map((region) => this.#sources.runOf(region, from));
    for (const run of runs) run.goAllTheWay();
    this.#ready.set(from, runs);
  }

  /**
   * Whether the sums from a day on are never needed. Where one region alone reported, and nothing from that day on, the
   * same figures add up stretch by stretch behind a gap: as much is missing, and fewer days are told by the sum.
   */
  #isToldByStretches(from: Day): boolean {
    const [first, ...others] = this.#reporting;
    if (first === undefined || others.length > 0) return false;
    return this.#sources.ownOf(first).nodeAt(from) === -1;
  }

  /** The sum of a stretch of which every region tells all. */
  complete(span: Period): Load | undefined {
    const loads = this.isOfAll ? this.#completeLoads(span) : undefined;
    return loads && Load.sum(loads);
  }

  #over(spans: readonly Period[], which: Completeness): readonly Edge<Load>[] {
    if (which === 'complete' && !this.isOfAll) return [];
    const edges: Edge<Load>[] = [];
    for (const span of spans) {
      const told = which === 'any' ? this.#told(span) : this.#toldCompletely(span);
      if (told) edges.push(new SumEdge(told));
    }
    return edges;
  }

  /** What is told of a stretch, if any figure tells of it. */
  #told(span: Period): Told | undefined {
    const each = this.#reporting.map((region) => this.#loadOn(region, span));
    const loads = each.every(isKnown) ? each : each.filter(isKnown);
    if (loads.every(({ figures }) => figures === 0)) return undefined;
    if (loads === each) return { span, loads, absent: this.#absent };
    return { span, loads, absent: [...this.#absent, ...this.#reporting.filter((_, at) => !each[at])] };
  }

  /** What a region tells of a stretch; of one that is silent on it no paths over gaps are needed. */
  #loadOn(region: RegionId, span: Period): Load | undefined {
    const { ownOf, runOf } = this.#sources;
    const own = ownOf(region);
    if (own.isSilentOn(span)) return undefined;
    return own.exactly(span) ?? runOf(region, span.start).until(next(span.end));
  }

  #toldCompletely(span: Period): Told | undefined {
    const loads = this.#completeLoads(span);
    return loads && { span, loads, absent: this.#absent };
  }

  #completeLoads(span: Period): readonly Load[] | undefined {
    const end = next(span.end);
    const ready = this.#ready.get(span.start);
    const loads: Load[] = [];
    for (const [at, region] of this.#reporting.entries()) {
      const load = ready ? ready[at]?.complete(end) : this.#completeLoad(region, span);
      if (!load) return undefined;
      loads.push(load);
    }
    return loads;
  }

  #completeLoad(region: RegionId, span: Period): Load | undefined {
    const { ownOf, runOf } = this.#sources;
    return ownOf(region).exactly(span) ?? runOf(region, span.start).complete(next(span.end));
  }
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
export class Run {
  readonly nodes: readonly Day[];
  readonly #options: RunOptions;
  #exact: Paths | undefined;
  #summed: Paths | undefined;
  #gapped: Paths | undefined;
  #byRegions: Map<Day, Load> | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
    this.nodes = options.nodes;
    if (options.own.nodeAt(options.from) === -1) this.#exact = NO_PATHS;
  }

  /** Makes ready to be asked for all nodes, rather than for one nearby, where that is another way to go. */
  goAllTheWay(): void {
    const { own, from, sums } = this.#options;
    this.#exact ??= forwardPaths(own, from);
    if (own.statements.length === 0) sums?.goAllTheWay(from);
  }

  /** The sum up to a node without a gap. What its own figures tell costs less than anything that regions add up to. */
  complete(node: Day): Load | undefined {
    const { own, from } = this.#options;
    this.#exact ??= new SearchedPaths([own.both], from);
    return this.#exact.loadTo(node) ?? this.#completeBySums(node);
  }

  #completeBySums(node: Day): Load | undefined {
    const { own, from, sums, nodes } = this.#options;
    if (!sums) return undefined;
    // Whatever the regions tell stretch by stretch, they tell all in all, which is fewer steps over as many days.
    if (own.statements.length === 0) return this.#completeByRegions(node, sums);
    this.#summed ??= new SearchedPaths(
      [own.both, sums.reported('complete'), sums.since(from, nodes, 'complete')],
      from,
    );
    return this.#summed.loadTo(node);
  }

  #completeByRegions(node: Day, sums: RegionSums): Load | undefined {
    const { from } = this.#options;
    if (node <= from || !sums.isOfAll) return undefined;
    this.#byRegions ??= new Map();
    const known = this.#byRegions.get(node);
    if (known) return known;
    const load = sums.complete({ start: from, end: previous(node) });
    if (load) this.#byRegions.set(node, load);
    return load;
  }

  /** The sum up to a node, with what is missing of it. */
  reach(node: Day): Load | undefined {
    return this.complete(node) ?? this.#withGaps().loadTo(node);
  }

  /** The sum up to any day, with all that is missing until then. */
  until(node: Day): Load {
    const { region, from } = this.#options;
    const reached = indexOfDay(this.nodes, node) === -1 ? undefined : this.reach(node);
    if (reached) return reached;
    const last = this.nodes.findLast((known) => known > from && known <= node && this.reach(known));
    const before = last === undefined ? EMPTY : (this.reach(last) ?? EMPTY);
    return before.lacking({ region, period: { start: last ?? from, end: previous(node) } });
  }

  #withGaps(): Paths {
    this.#gapped ??= this.#searchWithGaps();
    return this.#gapped;
  }

  #searchWithGaps(): Paths {
    const { own, from, nodes, sums, region } = this.#options;
    const weight = Math.max(1, sums?.regions.length ?? 0);
    const gaps = new Map<number, readonly GapEdge[]>();
    for (let at = indexOfDay(nodes, from); at + 1 < nodes.length; at += 1) {
      const node = nodes[at];
      const to = nodes[at + 1];
      if (node !== undefined && to !== undefined) gaps.set(node, [new GapEdge(region, node, to, weight)]);
    }
    const known = sums ? [sums.reported('any'), sums.since(from, nodes, 'any')] : [];
    return new SearchedPaths([own.ahead, ...known, gaps], from);
  }
}

/** Paths that are searched as far as one is asked for. Best paths have the same beginnings, so these are known. */
class SearchedPaths implements Paths {
  readonly #search: PathSearch<Load>;
  readonly #known: Map<number, Load>;

  constructor(edges: readonly Leaving<Load>[], from: Day) {
    this.#search = new PathSearch(edges, from);
    this.#known = new Map([[from, EMPTY]]);
  }

  loadTo(node: Day): Load | undefined {
    const path: Edge<Load>[] = [];
    let soFar = this.#known.get(node);
    for (let at: number = node; !soFar; soFar = this.#known.get(at)) {
      const edge = this.#search.edgeTo(at);
      if (!edge) return undefined;
      path.push(edge);
      at = edge.from;
    }
    for (const { to, load } of path.reverse()) {
      soFar = soFar.with(load);
      this.#known.set(to, soFar);
    }
    return soFar;
  }
}

function isKnown(load: Load | undefined): load is Load {
  return load !== undefined;
}

/** Where no figure begins or ends with the day, nothing leads from it to another one. */
const NO_PATHS: Paths = { loadTo: () => undefined };

const NO_EDGES: Leaving<never> = new Map();

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const sorted = spans.toSorted(compareSpans);
  return sorted.filter((span, at) => {
    const before = sorted[at - 1];
    return !before || compareSpans(before, span) !== 0;
  });
}
