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

const FREE: Cost = { missing: 0, derived: 0, foreign: 0, steps: 0 };

/** For every node that can be reached, the last edge of the best path to it. */
export type BestEdges<Load> = ReadonlyMap<number, Edge<Load>>;

/** Dijkstra's algorithm over few nodes: a plan has some hundred days on which a period begins or ends. */
export function bestPaths<Load>(
  nodes: readonly number[],
  edges: readonly Edge<Load>[],
  source: number,
): BestEdges<Load> {
  const leaving = new Map<number, Edge<Load>[]>();
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const costs = new Map<number, Cost>([[source, FREE]]);
  const best = new Map<number, Edge<Load>>();
  const open = new Set(nodes);
  for (let node = cheapest(open, costs); node !== undefined; node = cheapest(open, costs)) {
    open.delete(node);
    const soFar = costs.get(node) ?? FREE;
    for (const edge of leaving.get(node) ?? []) {
      const cost = add(soFar, edge.cost);
      const known = costs.get(edge.to);
      if (!open.has(edge.to) || (known && compareCosts(known, cost) <= 0)) continue;
      costs.set(edge.to, cost);
      best.set(edge.to, edge);
    }
  }
  return best;
}

/** The edges of the best path to a node, first to last; `undefined` where there is no path. */
export function pathTo<Load>(
  best: BestEdges<Load>,
  source: number,
  node: number,
): readonly Edge<Load>[] | undefined {
  const path: Edge<Load>[] = [];
  for (let at = node; at !== source;) {
    const edge = best.get(at);
    if (!edge) return undefined;
    path.unshift(edge);
    at = edge.from;
  }
  return path;
}

function cheapest(open: ReadonlySet<number>, costs: ReadonlyMap<number, Cost>): number | undefined {
  let chosen: number | undefined;
  let least: Cost | undefined;
  for (const node of open) {
    const cost = costs.get(node);
    if (cost && (!least || compareCosts(cost, least) < 0)) [chosen, least] = [node, cost];
  }
  return chosen;
}

function add(a: Cost, b: Cost): Cost {
  return {
    missing: a.missing + b.missing,
    derived: a.derived + b.derived,
    foreign: a.foreign + b.foreign,
    steps: a.steps + b.steps,
  };
}

function compareCosts(a: Cost, b: Cost): number {
  return a.missing - b.missing || a.derived - b.derived || a.foreign - b.foreign || a.steps - b.steps;
}
