import type { Day } from '../model/calendar.js';
import { kept } from '../model/collections.js';
import { add, compareSums, subtract, type Sum } from '../model/sum.js';
import type { Difference, Forest, Step } from './forest.js';

/** Days in which an amount may shrink: from the beginning of one to that of another. */
export interface Lift {
  readonly from: Day;
  readonly to: Day;
}

/** Where a tree got its bound from: it is not less at one node than at an earlier one; -1 stands for the day asked from. */
interface Leap {
  readonly at: number;
  readonly by: number;
}

/** What an amount has come to at least on the last day passed, and the node that it comes from. */
interface Held {
  readonly value: Sum;
  readonly by: number;
  last: Day;
}

/** The least that amounts can have grown since a day, by tree: at its first day, and where that comes from. */
interface Climb {
  readonly source: Day;
  readonly gains: (Sum | undefined)[];
  readonly leaps: (Leap | undefined)[];
}

/**
 * Rule 6. What follows between days that no differences join, from an amount that never shrinks but in the days of a
 * negative figure: the least growth is that of the dearest way there, over differences either way and over days that go
 * by for nothing. Every way through the days is one pass; as many passes are made as trees still raise one another.
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

  /** Rule 3: the differences between which the amount would shrink, each time; none where they agree. */
  get contradictions(): readonly (readonly Step<Known>[])[] {
    return (this.#contradictions ??= this.#contradicted());
  }

  /** The least growth between two days; no bound where the differences contradict each other. */
  least(from: Day, to: Day): Sum | undefined {
    return this.contradictions.length > 0 ? undefined : this.#at(this.#climbFrom(from), to);
  }

  greatest(from: Day, to: Day): Sum | undefined {
    const least = this.least(to, from);
    return least === undefined ? undefined : subtract(0, least);
  }

  /** The differences that the least growth follows from. */
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
   * One way through the days; the last tree that was raised, -1 if there is nothing left to raise: what was raised at the
   * first day of its tree has raised all of it on the way. Without a source, all trees begin at nought.
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

  /** What a climb comes to on a day. */
  #at(climb: Climb, day: Day): Sum | undefined {
    const held = this.#heldBy(climb, this.#lastHoldingBy(day));
    const isSince = climb.source <= day && !this.#isLifted(climb.source, day);
    return isSince && (held === undefined || compareSums(held, 0) < 0) ? 0 : held;
  }

  #heldBy({ gains }: Climb, node: number): Sum | undefined {
    const gain = node === -1 ? undefined : gains[this.#forest.treeOf(node)];
    return gain === undefined ? undefined : add(gain, this.#forest.grownAt(node));
  }

  /** The last node up to a day since which the amount has not shrunk. */
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
   * Where amounts fall within a tree, these falls; else, from nought everywhere, trees that agree settle, and what does
   * not is raised by a circle of trees without an end.
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

  /** The ways from each node to the next one of its tree over which the amount is less. */
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
