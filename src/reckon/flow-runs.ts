import type { Day, Period } from '../model/calendar.js';
import { innerMap } from '../model/collections.js';
import type { RegionId } from '../model/ids.js';
import { gapEdge, next, previous, sumEdge, type OwnFigures } from './flow-edges.js';
import { leaving, PathSearch, type Edge } from './graph.js';
import { EMPTY, type Load } from './load.js';
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
    const ofStart = innerMap(edges, span.start);
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
export class Run {
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

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const sorted = spans.toSorted(compareSpans);
  return sorted.filter((span, at) => {
    const before = sorted[at - 1];
    return !before || compareSpans(before, span) !== 0;
  });
}
