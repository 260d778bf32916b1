/**
 * Least-cost paths between days. Figures over time overlap: a year and its months, a year-to-date series and its
 * months. Seen as a graph whose nodes are days and whose edges are figures, the sum over any stretch is a path, and the
 * best statement of it is the path of least cost.
 */

/** What a path costs; compared from first to last. */
export interface Cost {
  /** Days (times regions) that no figure covers. */
  readonly missing: number;
  /** Days told by the regions' sum rather than by the area itself, whose own figure stands whoever reports it. */
  readonly derived: number;
  /** Days told by others than the leading department. */
  readonly foreign: number;
  /** Figures used: fewer are wider ones, and the widest is taken. */
  readonly steps: number;
}

export interface Edge<Load> {
  readonly from: number;
  readonly to: number;
  readonly cost: Cost;
  readonly load: Load;
}

/** Edges by the node that they leave, so that many searches can go over the same ones. */
export interface Leaving<Load> {
  readonly get: (node: number) => readonly Edge<Load>[] | undefined;
}

export function leaving<Load>(edges: readonly Edge<Load>[]): Leaving<Load> {
  const byNode = new Map<number, Edge<Load>[]>();
  for (const edge of edges) {
    const known = byNode.get(edge.from);
    if (known) known.push(edge);
    else byNode.set(edge.from, [edge]);
  }
  return byNode;
}

/** A node that can be reached, and what the best path to it that is known so far costs. */
interface Reached<Load> extends Cost {
  readonly node: number;
  /** The last edge of the path; none where it begins. */
  readonly edge: Edge<Load> | undefined;
  /** Whether no path is better. */
  settled: boolean;
}

/**
 * Dijkstra's algorithm from one day on. It goes only as far as it is asked, and goes on from there when it is asked for
 * more: most questions are about a day nearby.
 */
export class PathSearch<Load> {
  readonly #source: number;
  readonly #leaving: readonly Leaving<Load>[];
  readonly #reached = new Map<number, Reached<Load>>();
  readonly #open: Reached<Load>[] = [];

  /** Of edges that cost the same the first ones go before the others. */
  constructor(edges: readonly Leaving<Load>[], source: number) {
    this.#source = source;
    this.#leaving = edges;
    this.#reach({
      node: source,
      missing: 0,
      derived: 0,
      foreign: 0,
      steps: 0,
      edge: undefined,
      settled: false,
    });
  }

  /** The edges of the best path to a node, first to last; `undefined` where there is no path. */
  pathTo(node: number): readonly Edge<Load>[] | undefined {
    const path: Edge<Load>[] = [];
    for (let at = node; at !== this.#source;) {
      const edge = this.edgeTo(at);
      if (!edge) return undefined;
      path.push(edge);
      at = edge.from;
    }
    return path.reverse();
  }

  /** The last edge of the best path to a node; `undefined` where there is no path, or the path begins there. */
  edgeTo(node: number): Edge<Load> | undefined {
    for (;;) {
      const reached = this.#reached.get(node);
      if (reached?.settled) return reached.edge;
      if (!this.#settleNext()) return undefined;
    }
  }

  /** Settles the cheapest open node, the earliest of several; false where there is none. */
  #settleNext(): boolean {
    const next = pop(this.#open);
    if (!next) return false;
    // A cheaper way to it was found after this one.
    if (this.#reached.get(next.node) !== next) return true;
    next.settled = true;
    for (const byNode of this.#leaving)
      for (const edge of byNode.get(next.node) ?? []) this.#reachBy(edge, next);
    return true;
  }

  #reachBy(edge: Edge<Load>, before: Cost): void {
    const { to, cost } = edge;
    const known = this.#reached.get(to);
    if (known && (known.settled || compareSum(before, cost, known) >= 0)) return;
    this.#reach({
      node: to,
      missing: before.missing + cost.missing,
      derived: before.derived + cost.derived,
      foreign: before.foreign + cost.foreign,
      steps: before.steps + cost.steps,
      edge,
      settled: false,
    });
  }

  #reach(reached: Reached<Load>): void {
    this.#reached.set(reached.node, reached);
    push(this.#open, reached);
  }
}

/** What a heap is ordered by. */
interface Ranked extends Cost {
  readonly node: number;
}

/** Puts an item into a binary heap, whose first item is the least. */
function push<Item extends Ranked>(heap: Item[], item: Item): void {
  heap.push(item);
  for (let at = heap.length - 1; at > 0;) {
    const above = (at - 1) >> 1;
    if (!swapIfLess(heap, at, above)) return;
    at = above;
  }
}

/** Takes the least item out of a binary heap. */
function pop<Item extends Ranked>(heap: Item[]): Item | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    const a = heap[left];
    const b = heap[left + 1];
    if (!a) return first;
    const least = b && isLess(b, a) ? left + 1 : left;
    if (!swapIfLess(heap, least, at)) return first;
    at = least;
  }
}

/** Exchanges two items if the first belongs above the second. */
function swapIfLess(heap: Ranked[], at: number, above: number): boolean {
  const lower = heap[at];
  const upper = heap[above];
  if (!lower || !upper || !isLess(lower, upper)) return false;
  heap[at] = upper;
  heap[above] = lower;
  return true;
}

function isLess(a: Ranked, b: Ranked): boolean {
  return (compareCosts(a, b) || a.node - b.node) < 0;
}

function compareCosts(a: Cost, b: Cost): number {
  return a.missing - b.missing || a.derived - b.derived || a.foreign - b.foreign || a.steps - b.steps;
}

/** Compares the sum of two costs with another one, without making it. */
function compareSum(a: Cost, b: Cost, other: Cost): number {
  return (
    a.missing + b.missing - other.missing ||
    a.derived + b.derived - other.derived ||
    a.foreign + b.foreign - other.foreign ||
    a.steps + b.steps - other.steps
  );
}
