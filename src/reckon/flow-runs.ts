import type { Day, Period } from '../model/calendar.js';
import { innerMap, partition } from '../model/collections.js';
import type { RegionId } from '../model/ids.js';
import { gapEdge, next, previous, sumEdge, type OwnFigures } from './flow-edges.js';
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
  /** The stretches that any region reports, in order of time. */
  readonly spans: readonly Period[];
  readonly #sources: Sources;
  readonly #reporting: readonly RegionId[];
  /** Those that reported nothing: there are many of these where a submission is of one region. */
  readonly #absent: readonly RegionId[];
  readonly #edges: Readonly<Record<Completeness, Map<Day, Map<Day, Edge<Load> | undefined>>>>;
  readonly #reported = new Map<Completeness, Leaving<Load>>();

  constructor(sources: Sources) {
    const { regions, ownOf } = sources;
    this.#sources = sources;
    this.regions = regions;
    [this.#reporting, this.#absent] = partition(regions, (region) => ownOf(region).spans.length > 0);
    this.spans = distinctSpans(this.#reporting.flatMap((region) => ownOf(region).spans));
    this.#edges = { complete: new Map(), any: new Map() };
  }

  /** The sums over all those stretches. */
  reported(which: Completeness): Leaving<Load> {
    const known = this.#reported.get(which);
    if (known) return known;
    const edges = leaving(this.#over(this.spans, which));
    this.#reported.set(which, edges);
    return edges;
  }

  /** The sums from a day to each node after it: what every region tells by paths of its own adds up over these. */
  since(from: Day, nodes: readonly Day[], which: Completeness): Leaving<Load> {
    const after = nodes.filter((node) => node > from);
    const spans = after.map((node) => ({ start: from, end: previous(node) }));
    return new Map([[from, this.#over(spans, which)]]);
  }

  /** The sum from a day to a node after it, to which every region tells all. */
  complete(from: Day, node: Day): Edge<Load> | undefined {
    const [edge] = node > from ? this.#over([{ start: from, end: previous(node) }], 'complete') : [];
    return edge;
  }

  #over(spans: readonly Period[], which: Completeness): readonly Edge<Load>[] {
    if (which === 'complete' && this.#absent.length > 0) return [];
    return spans.flatMap((span) => this.#sumOver(span, which) ?? []);
  }

  #sumOver(span: Period, which: Completeness): Edge<Load> | undefined {
    const ofStart = innerMap(this.#edges[which], span.start);
    if (ofStart.has(span.end)) return ofStart.get(span.end);
    const edge = this.#edge(span, which);
    ofStart.set(span.end, edge);
    return edge;
  }

  #edge(span: Period, which: Completeness): Edge<Load> | undefined {
    const { ownOf, runOf } = this.#sources;
    const end = next(span.end);
    const loads: Load[] = [];
    const searched = (region: RegionId): Load | undefined => {
      const run = runOf(region, span.start);
      return which === 'any' ? run.until(end) : run.complete(end);
    };
    for (const region of this.#reporting) {
      const load = ownOf(region).exactly(span) ?? searched(region);
      if (!load) return undefined;
      loads.push(load);
    }
    if (loads.every(({ figures }) => figures === 0)) return undefined;
    if (this.#absent.length > 0) loads.push(Load.gaps({ regions: this.#absent, period: span }));
    return sumEdge(span, loads);
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
  readonly #exact: PathSearch<Load>;
  #summed: PathSearch<Load> | undefined;
  #gapped: PathSearch<Load> | undefined;
  readonly #exactLoads: Map<number, Load>;
  readonly #summedLoads: Map<number, Load>;
  readonly #gappedLoads: Map<number, Load>;

  constructor(options: RunOptions) {
    const { own, from, nodes } = options;
    this.#options = options;
    this.nodes = nodes;
    this.#exact = new PathSearch([own.both], from);
    this.#exactLoads = new Map([[from, EMPTY]]);
    this.#summedLoads = new Map([[from, EMPTY]]);
    this.#gappedLoads = new Map([[from, EMPTY]]);
  }

  /** The sum up to a node without a gap. What its own figures tell costs less than anything that regions add up to. */
  complete(node: Day): Load | undefined {
    return loadTo(node, this.#exact, this.#exactLoads) ?? this.#completeBySums(node);
  }

  #completeBySums(node: Day): Load | undefined {
    const { own, from, sums, nodes } = this.#options;
    if (!sums) return undefined;
    if (own.spans.length === 0) {
      // Whatever the regions tell stretch by stretch, they tell all in all, which is fewer steps over as many days.
      const edge = sums.complete(from, node);
      return edge && EMPTY.with(edge.load);
    }
    this.#summed ??= new PathSearch(
      [own.both, sums.reported('complete'), sums.since(from, nodes, 'complete')],
      from,
    );
    return loadTo(node, this.#summed, this.#summedLoads);
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
    const known = sums ? [sums.reported('any'), sums.since(from, nodes, 'any')] : [];
    return new PathSearch([leaving(own.forward), ...known, leaving(gaps)], from);
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

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const sorted = spans.toSorted(compareSpans);
  return sorted.filter((span, at) => {
    const before = sorted[at - 1];
    return !before || compareSpans(before, span) !== 0;
  });
}
