import type { Day } from '../model/calendar.js';
import { ZERO, type Decimal } from '../model/decimal.js';
import type { Known, Line } from './line.js';

/** What the figures of all regions come to between two days, reckoned when it is asked for. */
class SumOf implements Known {
  readonly from: Day;
  readonly to: Day;
  readonly statement = undefined;
  readonly figure = undefined;
  readonly #lines: readonly Line[];
  #value: Decimal | undefined;

  constructor(from: Day, to: Day, lines: readonly Line[]) {
    this.from = from;
    this.to = to;
    this.#lines = lines;
  }

  get value(): Decimal {
    return (this.#value ??= this.#lines.reduce(
      (sum, { forest }) => sum.plus(forest.between(this.from, this.to) ?? ZERO),
      ZERO,
    ));
  }
}

/**
 * The differences of an area that the figures of all its regions entail: from each day that all of them know to the next
 * one that is of the same tree in every region.
 */
export function sumsOf(lines: readonly Line[]): readonly Known[] {
  const last = new Map<number, Day>();
  const sums: Known[] = [];
  for (const [day, group] of groupsOf(lines)) {
    const from = last.get(group);
    if (from !== undefined) sums.push(new SumOf(from, day, lines));
    last.set(group, day);
  }
  return sums;
}

/** The days that all lines know, in order of time; days of one tree in every line have one number. */
function groupsOf(lines: readonly Line[]): ReadonlyMap<Day, number> {
  const [first, ...others] = lines;
  let groups = new Map<Day, number>(
    first?.forest.days.map((day, node) => [day, first.forest.treeOf(node)] as const),
  );
  for (const { forest } of others) {
    const numbers = new Map<number, number>();
    const refined = new Map<Day, number>();
    for (const [day, group] of groups) {
      const node = forest.nodeAt(day);
      if (node === -1) continue;
      const key = group * forest.days.length + forest.treeOf(node);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      refined.set(day, number);
    }
    groups = refined;
  }
  return groups;
}
