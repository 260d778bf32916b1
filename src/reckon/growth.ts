import type { Day } from '../model/calendar.js';
import { ZERO, type Decimal } from '../model/decimal.js';
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
  readonly value: Decimal;
  readonly by: number;
  last: Day;
}

/** The least that amounts can have grown since a day, by tree: at its first day, and where that comes from. */
interface Climb {
  readonly source: Day;
  readonly gains: (Decimal | undefined)[];
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
  #trees: readonly number[] | undefined;
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
  least(from: Day, to: Day): Decimal | undefined {
    return this.contradictions.length > 0 ? undefined : this.#at(this.#climbFrom(from), to);
  }

  greatest(from: Day, to: Day): Decimal | undefined {
    return this.contradictions.length > 0 ? undefined : this.#at(this.#climbFrom(to), from)?.negated();
  }

  /** The differences that the least growth follows from. */
  leastBy(from: Day, to: Day): readonly Step<Known>[] {
    return this.contradictions.length > 0 ? [] : this.#stepsOf(this.#climbFrom(from), to);
  }

  greatestBy(from: Day, to: Day): readonly Step<Known>[] {
    return this.leastBy(to, from).map(({ known, minus }) => ({ known, minus: !minus }));
  }

  #climbFrom(source: Day): Climb {
    const before = this.#climbs.get(source);
    if (before) return before;
    const climb: Climb = { source, gains: [], leaps: [] };
    const node = this.#forest.nodeAt(source);
    if (node !== -1) climb.gains[this.#treeOf(node)] = this.#forest.placeOf(node).negated();
    while (this.#raise(climb) !== -1);
    this.#climbs.set(source, climb);
    return climb;
  }

  /** One way through the days; the last tree that was raised, -1 if none was. Without a source, all trees begin at nought. */
  #raise({ source, gains, leaps }: Partial<Pick<Climb, 'source'>> & Omit<Climb, 'source'>): number {
    let raised = -1;
    let held: Held | undefined;
    let isAhead = source !== undefined;
    for (const [node, day] of this.#forest.days.entries()) {
      if (isAhead && source !== undefined && source <= day) {
        held = { value: ZERO, by: -1, last: source };
        isAhead = false;
      }
      if (held && this.#isLifted(held.last, day)) held = undefined;
      const tree = this.#treeOf(node);
      const place = this.#forest.placeOf(node);
      const own = gains[tree]?.plus(place);
      if (held && (!own || own.lt(held.value))) {
        gains[tree] = held.value.minus(place);
        leaps[tree] = { at: node, by: held.by };
        raised = tree;
        held.last = day;
      } else if (own) {
        held = { value: own, by: node, last: day };
      }
    }
    return raised;
  }

  /** What a climb comes to on a day. */
  #at({ source, gains }: Climb, day: Day): Decimal | undefined {
    const node = this.#lastHoldingBy(day);
    const held = node === -1 ? undefined : gains[this.#treeOf(node)]?.plus(this.#forest.placeOf(node));
    const isSince = source <= day && !this.#isLifted(source, day);
    return isSince && (!held || held.lt(ZERO)) ? ZERO : held;
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
    const held = node === -1 ? undefined : climb.gains[this.#treeOf(node)]?.plus(this.#forest.placeOf(node));
    if (!known || !held?.eq(known)) return [];
    while (node !== -1) {
      const leap = climb.leaps[this.#treeOf(node)];
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
    const trees = new Set(this.#forest.days.map((_, node) => this.#treeOf(node)));
    if (falls.length > 0 || trees.size < 2) return falls;
    const climb: Omit<Climb, 'source'> = { gains: [], leaps: [] };
    for (const tree of trees) climb.gains[tree] = ZERO;
    let raised = this.#raise(climb);
    for (let pass = 0; pass < trees.size && raised !== -1; pass += 1) raised = this.#raise(climb);
    return raised === -1 ? [] : [this.#circle(climb.leaps, raised, trees.size)];
  }

  /** The ways from each node to the next one of its tree over which the amount is less. */
  #falls(): readonly (readonly Step<Known>[])[] {
    const falls: (readonly Step<Known>[])[] = [];
    const last = new Map<number, number>();
    for (const [node, day] of this.#forest.days.entries()) {
      const before = last.get(this.#treeOf(node)) ?? node;
      last.set(this.#treeOf(node), node);
      if (!this.#forest.placeOf(node).lt(this.#forest.placeOf(before))) continue;
      if (!this.#isLifted(this.#forest.days[before] ?? day, day)) falls.push(this.#forest.way(before, node));
    }
    return falls;
  }

  #circle(leaps: readonly (Leap | undefined)[], raised: number, trees: number): readonly Step<Known>[] {
    const giver = (tree: number): number => this.#treeOf(leaps[tree]?.by ?? tree);
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

  #treeOf(node: number): number {
    this.#trees ??= this.#forest.days.map((_, each) => this.#forest.treeOf(each));
    return this.#trees[node] ?? node;
  }

  #isLifted(from: Day, to: Day): boolean {
    return from < to && this.#lifts.some((lift) => lift.from < to && from < lift.to);
  }
}
