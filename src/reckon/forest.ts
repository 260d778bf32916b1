import { daysInOrder, type Day } from '../model/calendar.js';
import { countUpTo } from '../model/collections.js';
import { add, compareSums, subtract, type Sum } from '../model/sum.js';

/** Growth of an amount from the start of one day to the start of another. */
export interface Difference {
  readonly from: Day;
  readonly to: Day;
  readonly value: Sum;
}

/** A difference on a path between two days; `minus` if the path goes back in time. */
export interface Step<Known> {
  readonly known: Known;
  readonly minus: boolean;
}

/** Growth over a path. */
export function grownOver(steps: readonly Step<Difference>[]): Sum {
  return steps.reduce<Sum>((all, { known, minus }) => (minus ? subtract : add)(all, known.value), 0);
}

/**
 * Rule 3. A graph with days as nodes and known differences as edges, taken in the order given. An edge that
 * would close a cycle follows from the others; it is kept aside for comparison. So nothing is counted twice,
 * and two days of one tree have exactly one path and amount between them.
 */
export class Forest<Known extends Difference> {
  /** Nodes: days at whose start a difference begins or ends, ascending. */
  readonly days: readonly Day[];
  /** Number of trees. */
  readonly trees: number;
  /** Differences that follow from those taken before. */
  readonly redundant: readonly Known[];
  /** Redundant differences whose value is not the one that follows. */
  readonly apart: readonly Known[];
  readonly #taken: readonly Known[];
  /** Two node indexes for each difference taken. */
  readonly #ends: readonly number[];
  /** By node: first node of its tree, and growth since then. */
  readonly #roots: readonly number[];
  readonly #grown: readonly Sum[];
  #ways: Ways | undefined;

  constructor(differences: readonly Known[]) {
    const nodes = nodesOf(differences);
    const joined = new Joined(nodes.size);
    const [taken, redundant, apart]: [Known[], Known[], Known[]] = [[], [], []];
    const ends: number[] = [];
    for (const known of differences) {
      const from = nodes.get(known.from) ?? 0;
      const to = nodes.get(known.to) ?? 0;
      const follows = joined.join(from, to, known.value);
      if (follows === undefined) {
        taken.push(known);
        ends.push(from, to);
      } else {
        redundant.push(known);
        if (compareSums(follows, known.value) !== 0) apart.push(known);
      }
    }
    this.days = [...nodes.keys()];
    this.trees = this.days.length - taken.length;
    this.redundant = redundant;
    this.apart = apart;
    this.#taken = taken;
    this.#ends = ends;
    ({ roots: this.#roots, places: this.#grown } = joined.settled());
  }

  /** Index of a day's node; -1 if it is none. */
  nodeAt(day: Day): number {
    const node = this.lastNodeBy(day);
    return this.days[node] === day ? node : -1;
  }

  /** Index of the last node up to a day; -1 if there is none. */
  lastNodeBy(day: Day): number {
    return countUpTo(this.days, day, (each) => each) - 1;
  }

  /** First node of a node's tree, which identifies it. */
  treeOf(node: number): number {
    return this.#roots[node] ?? node;
  }

  /** Growth since the first day of a node's tree. */
  grownAt(node: number): Sum {
    return this.#grown[node] ?? 0;
  }

  /** Growth between two days; `undefined` if it is not entailed. */
  between(from: Day, to: Day): Sum | undefined {
    if (from === to) return 0;
    const a = this.nodeAt(from);
    const b = this.nodeAt(to);
    if (a === -1 || this.treeOf(a) !== this.treeOf(b)) return undefined;
    return subtract(this.grownAt(b), this.grownAt(a));
  }

  /** The path between two nodes of one tree. */
  way(from: number, to: number): readonly Step<Known>[] {
    const { last, depth } = (this.#ways ??= waysOf(this.days.length, this.#ends));
    const away: Step<Known>[] = [];
    const towards: Step<Known>[] = [];
    let a = from;
    let b = to;
    while (a !== b) {
      const isAway = (depth[a] ?? 0) >= (depth[b] ?? 0);
      const end = last[isAway ? a : b] ?? -1;
      const known = this.#taken[end >> 1];
      const next = this.#ends[end];
      if (!known || next === undefined) break;
      const isBackwards = (end & 1) === 1;
      if (isAway) {
        away.push({ known, minus: !isBackwards });
        a = next;
      } else {
        towards.push({ known, minus: isBackwards });
        b = next;
      }
    }
    return [...away, ...towards.toReversed()];
  }
}

/** Index by node day, ascending. */
function nodesOf(differences: readonly Difference[]): ReadonlyMap<Day, number> {
  const ends: Day[] = [];
  for (const { from, to } of differences) ends.push(from, to);
  const nodes = new Map<Day, number>();
  for (const day of daysInOrder(ends)) nodes.set(day, nodes.size);
  return nodes;
}

/** Union-find that carries the growth between nodes. */
class Joined {
  /** By node: an earlier node that it hangs on (itself if first), and growth since that node. */
  readonly roots: number[];
  readonly places: Sum[];

  constructor(nodes: number) {
    this.roots = Array.from({ length: nodes }, (_, node) => node);
    this.places = new Array<Sum>(nodes).fill(0);
  }

  /** Joins two nodes by the growth between them; if they are joined already, returns the known growth. */
  join(from: number, to: number, value: Sum): Sum | undefined {
    const one = this.#hung(from);
    const other = this.#hung(to);
    const known = subtract(this.places[to] ?? 0, this.places[from] ?? 0);
    if (one === other) return known;
    const between = subtract(value, known);
    if (one < other) this.#hang(other, one, between);
    else this.#hang(one, other, subtract(0, between));
    return undefined;
  }

  /** Hangs every node on the first of its tree. */
  settled(): this {
    for (let node = 0; node < this.roots.length; node += 1) this.#hung(node);
    return this;
  }

  #hang(node: number, on: number, place: Sum): void {
    this.roots[node] = on;
    this.places[node] = place;
  }

  /** Compresses the path of a node; returns the first node of its tree. */
  #hung(node: number): number {
    let root = this.roots[node] ?? node;
    if (this.roots[root] === root) return root;
    const way = [node];
    for (let up = this.roots[root] ?? root; up !== root; up = this.roots[root] ?? root) {
      way.push(root);
      root = up;
    }
    // The last node of the path hangs on the root already.
    let place = this.places[way.pop() ?? root] ?? 0;
    for (let each = way.pop(); each !== undefined; each = way.pop()) {
      place = add(place, this.places[each] ?? 0);
      this.#hang(each, root, place);
    }
    return root;
  }
}

/** Paths to the first node of each tree. */
interface Ways {
  /** By node: index in `ends` of the path's last step into it; -1 at the root. */
  readonly last: readonly number[];
  readonly depth: readonly number[];
}

/** Walks each tree from its first node. The ends at a node form a linked list: `first`, then `next`. */
function waysOf(nodes: number, ends: readonly number[]): Ways {
  const first = new Array<number>(nodes).fill(-1);
  const next = ends.map((node, end) => {
    const link = first[node] ?? -1;
    first[node] = end;
    return link;
  });
  const last = new Array<number>(nodes).fill(-1);
  const depth = new Array<number>(nodes).fill(-1);
  for (let root = 0; root < nodes; root += 1) {
    if (depth[root] !== -1) continue;
    depth[root] = 0;
    const left = [root];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      for (let end = first[node] ?? -1; end !== -1; end = next[end] ?? -1) {
        const other = ends[end ^ 1] ?? node;
        if (depth[other] !== -1) continue;
        last[other] = end;
        depth[other] = (depth[node] ?? 0) + 1;
        left.push(other);
      }
    }
  }
  return { last, depth };
}
