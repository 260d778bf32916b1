import { daysInOrder, type Day } from '../model/calendar.js';
import { countUpTo } from '../model/collections.js';
import { add, compareSums, subtract, type Sum } from '../model/sum.js';

/** What a figure states of a growing amount: by how much it grew from the beginning of one day to that of another. */
export interface Difference {
  readonly from: Day;
  readonly to: Day;
  readonly value: Sum;
}

/** A difference on a way between two days; `minus` where the way goes back in time. */
export interface Step<Known> {
  readonly known: Known;
  readonly minus: boolean;
}

/** By how much the amount grows over a way. */
export function grownOver(steps: readonly Step<Difference>[]): Sum {
  return steps.reduce<Sum>((all, { known, minus }) => (minus ? subtract : add)(all, known.value), 0);
}

/**
 * Rule 3. A graph whose nodes are days and whose edges are known differences, taken in the order given. An edge that would
 * close a circle already follows from those taken: it is kept aside, to be compared with them. So nothing is counted twice,
 * and any two days of one tree have exactly one amount and one path between them.
 */
export class Forest<Known extends Difference> {
  /** The days at whose beginning a difference begins or ends, in order of time: the nodes. */
  readonly days: readonly Day[];
  /** How many trees there are. */
  readonly trees: number;
  /** What follows from those taken before it. */
  readonly redundant: readonly Known[];
  /** Of those that are redundant, the ones that do not say what follows. */
  readonly apart: readonly Known[];
  readonly #taken: readonly Known[];
  /** The nodes that those taken join, two of each. */
  readonly #ends: readonly number[];
  /** Of each node, the first one of its tree, and by how much the amount grew since. */
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

  /** The node of a day; -1 if it is none. */
  nodeAt(day: Day): number {
    const node = this.lastNodeBy(day);
    return this.days[node] === day ? node : -1;
  }

  /** The last node up to a day; -1 if there is none. */
  lastNodeBy(day: Day): number {
    return countUpTo(this.days, day, (each) => each) - 1;
  }

  /** The first node of a node's tree, which stands for it. */
  treeOf(node: number): number {
    return this.#roots[node] ?? node;
  }

  /** By how much the amount grew since the first day of a node's tree. */
  grownAt(node: number): Sum {
    return this.#grown[node] ?? 0;
  }

  /** By how much the amount grew between two days, where that is entailed. */
  between(from: Day, to: Day): Sum | undefined {
    if (from === to) return 0;
    const a = this.nodeAt(from);
    const b = this.nodeAt(to);
    if (a === -1 || this.treeOf(a) !== this.treeOf(b)) return undefined;
    return subtract(this.grownAt(b), this.grownAt(a));
  }

  /** The way between two nodes of one tree. */
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

/** The days at whose beginning a difference begins or ends, in order of time, each with its number. */
function nodesOf(differences: readonly Difference[]): ReadonlyMap<Day, number> {
  const ends: Day[] = [];
  for (const { from, to } of differences) ends.push(from, to);
  const nodes = new Map<Day, number>();
  for (const day of daysInOrder(ends)) nodes.set(day, nodes.size);
  return nodes;
}

/** Which nodes are joined, and by how much the amount grew between them: a union-find that carries the differences. */
class Joined {
  /** Of each node an earlier one that it hangs on, itself if it is the first of its tree; and the growth since that one. */
  readonly roots: number[];
  readonly places: Sum[];

  constructor(nodes: number) {
    this.roots = Array.from({ length: nodes }, (_, node) => node);
    this.places = new Array<Sum>(nodes).fill(0);
  }

  /** Joins two nodes by the growth between them. Nodes that are joined already stay so, and the known growth is returned. */
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

  /** Every node by the first one of its tree. */
  settled(): this {
    for (let node = 0; node < this.roots.length; node += 1) this.#hung(node);
    return this;
  }

  #hang(node: number, on: number, place: Sum): void {
    this.roots[node] = on;
    this.places[node] = place;
  }

  /** Hangs a node, and those on the way, on the first one of the tree, and tells which it is. */
  #hung(node: number): number {
    let root = this.roots[node] ?? node;
    if (this.roots[root] === root) return root;
    const way = [node];
    for (let up = this.roots[root] ?? root; up !== root; up = this.roots[root] ?? root) {
      way.push(root);
      root = up;
    }
    // The last one on the way hangs on the first of the tree as it is.
    let place = this.places[way.pop() ?? root] ?? 0;
    for (let each = way.pop(); each !== undefined; each = way.pop()) {
      place = add(place, this.places[each] ?? 0);
      this.#hang(each, root, place);
    }
    return root;
  }
}

/** How every node hangs on the first one of its tree. */
interface Ways {
  /** The end, among the two of every difference, from which the last step of the way from there is taken; -1 if there is none. */
  readonly last: readonly number[];
  readonly depth: readonly number[];
}

/** Walks every tree from its first node. Of each node, its ends of differences are linked: `first`, then `next`. */
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
