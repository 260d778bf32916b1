import type { Day } from '../model/calendar.js';
import { ZERO, type Decimal } from '../model/decimal.js';

/** What a figure states of a growing amount: by how much it grew from the beginning of one day to that of another. */
export interface Difference {
  readonly from: Day;
  readonly to: Day;
  readonly value: Decimal;
}

/** A difference on a way between two days; `minus` where the way goes back in time. */
export interface Step<Known> {
  readonly known: Known;
  readonly minus: boolean;
}

/** How every day hangs on the first one of its tree. */
interface Ways<Known> {
  /** By how much the amount grew since the first day of the tree. */
  readonly places: Decimal[];
  /** The last step of the way from there; and the node that it starts from. */
  readonly last: (Step<Known> | undefined)[];
  readonly before: number[];
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
  readonly #parent: number[];
  #ways: Ways<Known> | undefined;

  constructor(differences: readonly Known[]) {
    this.days = daysOf(differences);
    this.#parent = Array.from(this.days, (_, node) => node);
    const redundant: Known[] = [];
    for (const known of differences) {
      const [from, to] = [this.nodeAt(known.from), this.nodeAt(known.to)];
      const [one, other] = [this.treeOf(from), this.treeOf(to)];
      if (one === other) {
        redundant.push(known);
        continue;
      }
      this.#parent[Math.max(one, other)] = Math.min(one, other);
      this.#taken.push(known);
      this.#ends.push(from, to);
    }
    this.redundant = redundant;
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
    let root = node;
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up;
    for (let each = node; each !== root;) {
      const up = this.#parent[each] ?? root;
      this.#parent[each] = root;
      each = up;
    }
    return root;
  }

  /** By how much the amount grew since the first day of a node's tree. */
  placeOf(node: number): Decimal {
    return this.#made().places[node] ?? ZERO;
  }

  /** By how much the amount grew between two days, where that is entailed. */
  between(from: Day, to: Day): Decimal | undefined {
    if (from === to) return ZERO;
    const [a, b] = [this.nodeAt(from), this.nodeAt(to)];
    if (a === -1 || b === -1 || this.treeOf(a) !== this.treeOf(b)) return undefined;
    return this.placeOf(b).minus(this.placeOf(a));
  }

  /** The way between two nodes of one tree. */
  way(from: number, to: number): readonly Step<Known>[] {
    const { last, before, depth } = this.#made();
    const away: Step<Known>[] = [];
    const towards: Step<Known>[] = [];
    let [a, b] = [from, to];
    while (a !== b) {
      const deeper = (depth[a] ?? 0) >= (depth[b] ?? 0);
      const node = deeper ? a : b;
      const step = last[node];
      const next = before[node];
      if (!step || next === undefined) break;
      if (deeper) {
        away.push({ known: step.known, minus: !step.minus });
        a = next;
      } else {
        towards.push(step);
        b = next;
      }
    }
    return [...away, ...towards.toReversed()];
  }

  #made(): Ways<Known> {
    return (this.#ways ??= waysOf(this.days.length, this.#taken, this.#ends));
  }
}

function daysOf(differences: readonly Difference[]): readonly Day[] {
  const days = new Set<Day>();
  for (const { from, to } of differences) days.add(from).add(to);
  return [...days].sort((a, b) => a - b);
}

/** Walks every tree from its first node. Of each node, its ends of differences are linked: `first`, then `next`. */
function waysOf<Known extends Difference>(
  nodes: number,
  taken: readonly Known[],
  ends: readonly number[],
): Ways<Known> {
  const first = new Array<number>(nodes).fill(-1);
  const next = ends.map((node, end) => {
    const link = first[node] ?? -1;
    first[node] = end;
    return link;
  });
  const ways: Ways<Known> = {
    places: new Array<Decimal>(nodes),
    last: new Array<Step<Known> | undefined>(nodes),
    before: new Array<number>(nodes),
    depth: new Array<number>(nodes),
  };
  for (let root = 0; root < nodes; root += 1) {
    if (ways.places[root]) continue;
    ways.places[root] = ZERO;
    ways.depth[root] = 0;
    const left = [root];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      for (let end = first[node] ?? -1; end !== -1; end = next[end] ?? -1) {
        const [known, other] = [taken[end >> 1], ends[end ^ 1] ?? node];
        if (!known || ways.places[other]) continue;
        hang(ways, node, other, { known, minus: (end & 1) === 1 });
        left.push(other);
      }
    }
  }
  return ways;
}

/** Hangs a node on the one before it. */
function hang<Known extends Difference>(
  ways: Ways<Known>,
  before: number,
  node: number,
  step: Step<Known>,
): void {
  const place = ways.places[before] ?? ZERO;
  ways.places[node] = step.minus ? place.minus(step.known.value) : place.plus(step.known.value);
  ways.last[node] = step;
  ways.before[node] = before;
  ways.depth[node] = (ways.depth[before] ?? 0) + 1;
}
