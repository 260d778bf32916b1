import type { Day } from '../model/calendar.js';
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

/** How every day hangs on the first one of its tree. */
interface Ways {
  /** By how much the amount grew since the first day of the tree. */
  readonly places: Sum[];
  /** The end, among the two of every difference, from which the last step of the way from there is taken; -1 if there is none. */
  readonly last: number[];
  readonly depth: number[];
}

/**
 * Rule 3. Days joined by the differences known between them, taken in the order in which they are given: one whose days
 * are joined already follows from those taken, and is left over to be held against them. So no difference is counted
 * twice, and any two days of a tree have one amount between them, and one way.
 */
export class Forest<Known extends Difference> {
  /** The days at whose beginning a difference begins or ends, in order of time: the nodes. */
  readonly days: readonly Day[];
  readonly redundant: readonly Known[];
  readonly #taken: Known[] = [];
  /** The nodes that those taken join, two of each. */
  readonly #ends: number[] = [];
  /** Of each node, the first one of its tree. */
  readonly #trees: readonly number[];
  #ways: Ways | undefined;
  #apart: readonly Known[] | undefined;

  constructor(differences: readonly Known[]) {
    const nodes = nodesOf(differences);
    this.days = [...nodes.keys()];
    const parents = [...nodes.values()];
    const redundant: Known[] = [];
    for (const known of differences) {
      const [from, to] = [nodes.get(known.from) ?? 0, nodes.get(known.to) ?? 0];
      const [one, other] = [rootOf(parents, from), rootOf(parents, to)];
      if (one === other) {
        redundant.push(known);
        continue;
      }
      parents[Math.max(one, other)] = Math.min(one, other);
      this.#taken.push(known);
      this.#ends.push(from, to);
    }
    this.redundant = redundant;
    this.#trees = parents.map((_, node) => rootOf(parents, node));
  }

  /** The node of a day; -1 if it is none. */
  nodeAt(day: Day): number {
    const node = this.lastNodeBy(day);
    return this.days[node] === day ? node : -1;
  }

  /** The last node up to a day; -1 if there is none. */
  lastNodeBy(day: Day): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.days[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The first node of a node's tree, which stands for it. */
  treeOf(node: number): number {
    return this.#trees[node] ?? node;
  }

  /** By how much the amount grew since the first day of a node's tree. */
  placeOf(node: number): Sum {
    return this.#made().places[node] ?? 0;
  }

  /** By how much the amount grew between two days, where that is entailed. */
  between(from: Day, to: Day): Sum | undefined {
    if (from === to) return 0;
    const [a, b] = [this.nodeAt(from), this.nodeAt(to)];
    if (a === -1 || this.treeOf(a) !== this.treeOf(b)) return undefined;
    return subtract(this.placeOf(b), this.placeOf(a));
  }

  /** Of those that are redundant, the ones that do not say what follows from those taken. */
  get apart(): readonly Known[] {
    return (this.#apart ??= this.redundant.filter(
      ({ from, to, value }) => compareSums(this.between(from, to) ?? value, value) !== 0,
    ));
  }

  /** The way between two nodes of one tree. */
  way(from: number, to: number): readonly Step<Known>[] {
    const { last, depth } = this.#made();
    const away: Step<Known>[] = [];
    const towards: Step<Known>[] = [];
    let [a, b] = [from, to];
    while (a !== b) {
      const isAway = (depth[a] ?? 0) >= (depth[b] ?? 0);
      const end = last[isAway ? a : b] ?? -1;
      const [known, next] = [this.#taken[end >> 1], this.#ends[end]];
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

  #made(): Ways {
    return (this.#ways ??= waysOf(this.days.length, this.#taken, this.#ends));
  }
}

/** The days at whose beginning a difference begins or ends, in order of time, each with its number. */
function nodesOf(differences: readonly Difference[]): ReadonlyMap<Day, number> {
  const days = new Set<Day>();
  for (const { from, to } of differences) days.add(from).add(to);
  return new Map([...days].sort((a, b) => a - b).map((day, node) => [day, node]));
}

/** The first node of a tree; those on the way to it are led there at once from now on. */
function rootOf(parents: number[], node: number): number {
  let root = node;
  for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
  for (let each = node; each !== root;) {
    const up = parents[each] ?? root;
    parents[each] = root;
    each = up;
  }
  return root;
}

/** Walks every tree from its first node. Of each node, its ends of differences are linked: `first`, then `next`. */
function waysOf(nodes: number, taken: readonly Difference[], ends: readonly number[]): Ways {
  const first = new Array<number>(nodes).fill(-1);
  const next = ends.map((node, end) => {
    const link = first[node] ?? -1;
    first[node] = end;
    return link;
  });
  const places = new Array<Sum>(nodes);
  const last = new Array<number>(nodes).fill(-1);
  const depth = new Array<number>(nodes).fill(0);
  for (let root = 0; root < nodes; root += 1) {
    if (places[root] !== undefined) continue;
    places[root] = 0;
    const left = [root];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      const place = places[node] ?? 0;
      for (let end = first[node] ?? -1; end !== -1; end = next[end] ?? -1) {
        const [known, other] = [taken[end >> 1], ends[end ^ 1] ?? node];
        if (!known || places[other] !== undefined) continue;
        places[other] = moved(place, known.value, end);
        last[other] = end;
        depth[other] = (depth[node] ?? 0) + 1;
        left.push(other);
      }
    }
  }
  return { places, last, depth };
}

/** The place at the other end of a difference: what begins at its last day goes back by it. */
function moved(place: Sum, value: Sum, end: number): Sum {
  return (end & 1) === 1 ? subtract(place, value) : add(place, value);
}
