import type { Day, Period } from '../model/calendar.js';
import { partition } from '../model/collections.js';
import type { RegionId } from '../model/ids.js';
import { GapEdge, next, previous, SumEdge, type OwnFigures } from './flow-edges.js';
import { leaving, PathSearch, type Edge, type Leaving } from './graph.js';
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
  readonly #reporting: readonly RegionId[];
  /** Those that reported nothing: there are many of these where a submission is of one region. */
  readonly #absent: readonly RegionId[];
  readonly #reported = new Map<Completeness, Leaving<Load>>();

  constructor(sources: Sources) {
    const { regions, ownOf } = sources;
    this.#sources = sources;
    this.regions = regions;
    [this.#reporting, this.#absent] = partition(regions, (region) => ownOf(region).spans.length > 0);
    this.spans = distinctSpans(this.#reporting.flatMap((region) => ownOf(region).spans));
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
    if (which === 'any' && this.#isToldByStretches(from)) return NO_EDGES;
    const after = nodes.filter((node) => node > from);
    const spans = after.map((node) => ({ start: from, end: previous(node) }));
    return new Map([[from, this.#over(spans, which)]]);
  }

  /**
   * Whether the sums from a day on are never needed. Where one region alone reported, and nothing from that day on, the
   * same figures add up stretch by stretch behind a gap: as much is missing, and fewer days are told by the sum.
   */
  #isToldByStretches(from: Day): boolean {
    const [first, ...others] = this.#reporting;
    if (first === undefined || others.length > 0) return false;
    return !this.#sources.ownOf(first).nodes.includes(from);
  }

  /** The sum of a stretch of which every region tells all. */
  complete(span: Period): Load | undefined {
    return this.#absent.length > 0 ? undefined : this.#edge(span, 'complete')?.load;
  }

  #over(spans: readonly Period[], which: Completeness): readonly Edge<Load>[] {
    if (which === 'complete' && this.#absent.length > 0) return [];
    const edges: Edge<Load>[] = [];
    for (const span of spans) {
      const edge = this.#edge(span, which);
      if (edge) edges.push(edge);
    }
    return edges;
  }

  #edge(span: Period, which: Completeness): Edge<Load> | undefined {
    const { ownOf, runOf } = this.#sources;
    const end = next(span.end);
    const loads: Load[] = [];
    let figures = 0;
    for (const region of this.#reporting) {
      const load =
        ownOf(region).exactly(span) ??
        (which === 'any' ? runOf(region, span.start).until(end) : runOf(region, span.start).complete(end));
      if (!load) return undefined;
      figures += load.figures;
      loads.push(load);
    }
    if (figures === 0) return undefined;
    return new SumEdge({ span, loads, absent: this.#absent });
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
    // Whatever the regions tell stretch by stretch, they tell all in all, which is fewer steps over as many days.
    if (own.spans.length === 0) return this.#completeByRegions(node, sums);
    this.#summed ??= new PathSearch(
      [own.both, sums.reported('complete'), sums.since(from, nodes, 'complete')],
      from,
    );
    return loadTo(node, this.#summed, this.#summedLoads);
  }

  #completeByRegions(node: Day, sums: RegionSums): Load | undefined {
    const { from } = this.#options;
    const known = this.#summedLoads.get(node);
    if (known || node <= from) return known;
    const load = sums.complete({ start: from, end: previous(node) });
    if (load) this.#summedLoads.set(node, load);
    return load;
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
      return to === undefined ? [] : [new GapEdge(region, node, to, weight)];
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

const NO_EDGES: Leaving<never> = new Map();

function distinctSpans(spans: readonly Period[]): readonly Period[] {
  const sorted = spans.toSorted(compareSpans);
  return sorted.filter((span, at) => {
    const before = sorted[at - 1];
    return !before || compareSpans(before, span) !== 0;
  });
}
