import type { Day } from '../model/calendar.js';
import { kept } from '../model/collections.js';
import { add, compareSums, subtract, type Sum } from '../model/sum.js';
import type { Difference, Forest, Step } from './forest.js';

/** A stretch in which an amount may shrink: from the start of `from` to the start of `to`. */
export interface Lift {
  readonly from: Day;
  readonly to: Day;
}

/** Origin of a tree's bound: it is not less at node `at` than at the earlier node `by`; -1 is the source day. */
interface Leap {
  readonly at: number;
  readonly by: number;
}

/** Least amount on the last day passed, and the node that it comes from. */
interface Held {
  readonly value: Sum;
  readonly by: number;
  last: Day;
}

/** Least growth since a day, by tree: at the tree's first day, and its origin. */
interface Climb {
  readonly source: Day;
  readonly gains: (Sum | undefined)[];
  readonly leaps: (Leap | undefined)[];
}

/**
 * Rule 6. Bounds between days of different trees, for an amount that shrinks only during negative figures:
 * the least growth is that of the longest path over differences in both directions and over days without
 * change. Each pass goes over all days once; passes repeat while trees raise one another.
 */
export class Growth<Known extends Difference> {
  readonly #forest: Forest<Known>;
  readonly #lifts: readonly Lift[];
  readonly #climbs = new Map<Day, Climb>();
  #contradictions: readonly (readonly Step<Known>[])[] | undefined;

  constructor(forest: Forest<Known>, lifts: readonly Lift[]) {
    this.#forest = forest;
    this.#lifts = lifts;
  }

  /** Rule 3: sets of differences between which the amount would shrink; empty if they agree. */
  get contradictions(): readonly (readonly Step<Known>[])[] {
    return (this.#contradictions ??= this.#contradicted());
  }

  /** The least growth between two days; no bound if differences contradict. */
  least(from: Day, to: Day): Sum | undefined {
    return this.contradictions.length > 0 ? undefined : this.#at(this.#climbFrom(from), to);
  }

  greatest(from: Day, to: Day): Sum | undefined {
    const least = this.least(to, from);
    return least === undefined ? undefined : subtract(0, least);
  }

  /** Differences that the least growth follows from. */
  leastBy(from: Day, to: Day): readonly Step<Known>[] {
    return this.contradictions.length > 0 ? [] : this.#stepsOf(this.#climbFrom(from), to);
  }

  greatestBy(from: Day, to: Day): readonly Step<Known>[] {
    return this.leastBy(to, from).map(({ known, minus }) => ({ known, minus: !minus }));
  }

  #climbFrom(source: Day): Climb {
    return kept(this.#climbs, source, () => {
      const climb: Climb = { source, gains: [], leaps: [] };
      while (this.#raise(climb) !== -1);
      return climb;
    });
  }

  /**
   * One pass over the days; returns the last tree raised, or -1 if nothing is left: a tree raised at its
   * first day needs no further pass. Without `source` all trees start at 0.
   */
  #raise({ source, gains, leaps }: Partial<Pick<Climb, 'source'>> & Omit<Climb, 'source'>): number {
    let [raised, isSettled] = [-1, true];
    let held: Held | undefined;
    let ahead = source;
    this.#forest.days.forEach((day, node) => {
      if (ahead !== undefined && ahead <= day) {
        held = { value: 0, by: -1, last: ahead };
        ahead = undefined;
      }
      if (held && this.#isLifted(held.last, day)) held = undefined;
      const tree = this.#forest.treeOf(node);
      const grown = this.#forest.grownAt(node);
      const gain = gains[tree];
      const own = gain === undefined ? undefined : add(gain, grown);
      if (own !== undefined && !(held && compareSums(own, held.value) < 0)) {
        held = { value: own, by: node, last: day };
      } else if (held) {
        gains[tree] = subtract(held.value, grown);
        leaps[tree] = { at: node, by: held.by };
        raised = tree;
        isSettled &&= tree === node;
        held.last = day;
      }
    });
    return isSettled ? -1 : raised;
  }

  /** Least growth of a climb on a day. */
  #at(climb: Climb, day: Day): Sum | undefined {
    const held = this.#heldBy(climb, this.#lastHoldingBy(day));
    const isSince = climb.source <= day && !this.#isLifted(climb.source, day);
    return isSince && (held === undefined || compareSums(held, 0) < 0) ? 0 : held;
  }

  #heldBy({ gains }: Climb, node: number): Sum | undefined {
    const gain = node === -1 ? undefined : gains[this.#forest.treeOf(node)];
    return gain === undefined ? undefined : add(gain, this.#forest.grownAt(node));
  }

  /** The last node up to a day since which the amount cannot have shrunk. */
  #lastHoldingBy(day: Day): number {
    const node = this.#forest.lastNodeBy(day);
    const at = this.#forest.days[node];
    return at === undefined || this.#isLifted(at, day) ? -1 : node;
  }

  #stepsOf(climb: Climb, day: Day): readonly Step<Known>[] {
    const parts: (readonly Step<Known>[])[] = [];
    const known = this.#at(climb, day);
    let node = this.#lastHoldingBy(day);
    const held = this.#heldBy(climb, node);
    if (known === undefined || held === undefined || compareSums(held, known) !== 0) return [];
    while (node !== -1) {
      const leap = climb.leaps[this.#forest.treeOf(node)];
      parts.push(this.#forest.way(leap?.at ?? this.#forest.nodeAt(climb.source), node));
      node = leap?.by ?? -1;
    }
    return parts.toReversed().flat();
  }

  /**
   * Falls within trees, if there are any. Otherwise starts all trees at 0: consistent trees settle, and a
   * cycle of trees that raises itself for ever is a contradiction.
   */
  #contradicted(): readonly (readonly Step<Known>[])[] {
    const falls = this.#falls();
    const { days, trees } = this.#forest;
    if (falls.length > 0 || trees < 2) return falls;
    const climb: Omit<Climb, 'source'> = { gains: [], leaps: [] };
    for (let node = 0; node < days.length; node += 1) climb.gains[this.#forest.treeOf(node)] = 0;
    let raised = this.#raise(climb);
    for (let pass = 0; pass < trees && raised !== -1; pass += 1) raised = this.#raise(climb);
    return raised === -1 ? [] : [this.#circle(climb.leaps, raised, trees)];
  }

  /** Paths between successive nodes of a tree over which the amount falls. */
  #falls(): readonly (readonly Step<Known>[])[] {
    const { days } = this.#forest;
    const falls: (readonly Step<Known>[])[] = [];
    const last: number[] = [];
    for (let node = 0; node < days.length; node += 1) {
      const tree = this.#forest.treeOf(node);
      const before = last[tree] ?? node;
      last[tree] = node;
      if (compareSums(this.#forest.grownAt(node), this.#forest.grownAt(before)) >= 0) continue;
      const [from, to] = [days[before], days[node]];
      if (from === undefined || to === undefined || this.#isLifted(from, to)) continue;
      falls.push(this.#forest.way(before, node));
    }
    return falls;
  }

  #circle(leaps: readonly (Leap | undefined)[], raised: number, trees: number): readonly Step<Known>[] {
    const giver = (tree: number): number => this.#forest.treeOf(leaps[tree]?.by ?? tree);
    let within = raised;
    for (let step = 0; step < trees; step += 1) within = giver(within);
    const steps: Step<Known>[] = [];
    let tree = within;
    do {
      const by = leaps[tree]?.by ?? tree;
      tree = giver(tree);
      steps.push(...this.#forest.way(leaps[tree]?.at ?? by, by));
    } while (tree !== within);
    return steps;
  }

  #isLifted(from: Day, to: Day): boolean {
    return from < to && this.#lifts.some((lift) => lift.from < to && from < lift.to);
  }
}
