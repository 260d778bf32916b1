import type { Day } from '../model/calendar.js';
import { add, subtract, type Sum } from '../model/sum.js';
import type { KnownDifference, RegionLine } from './line.js';

/**
 * Sums the growth of all regions: one difference for each pair of days that are nodes in every region, joined
 * in every region, with no other such day in between.
 */
export function sumsOfRegions([first, ...others]: readonly RegionLine[]): readonly KnownDifference[] {
  if (!first) return [];
  const { forest } = first;
  const own = forest.days.map((day, node) => ({
    day,
    group: forest.treeOf(node),
    grown: forest.grownAt(node),
  }));
  const last = new Map<number, Common>();
  const sums: KnownDifference[] = [];
  for (const common of others.reduce(knownTo, own)) {
    const before = last.get(common.group);
    if (before) {
      const value = subtract(common.grown, before.grown);
      sums.push({ from: before.day, to: common.day, value, statement: undefined });
    }
    last.set(common.group, common);
  }
  return sums;
}

/** A day that is a node of all lines so far. */
interface Common {
  readonly day: Day;
  /** Equal for days that are in one tree in every line. */
  group: number;
  /** Sum of growth since the first days of their trees. */
  grown: Sum;
}

/** Of ascending days, those that are nodes of one more line. */
function knownTo(days: Common[], { forest }: RegionLine): Common[] {
  const groups = new Map<number, number>();
  let node = 0;
  return days.filter((common) => {
    while ((forest.days[node] ?? common.day) < common.day) node += 1;
    if (forest.days[node] !== common.day) return false;
    const key = common.group * forest.days.length + forest.treeOf(node);
    const number = groups.get(key) ?? groups.size;
    groups.set(key, number);
    common.group = number;
    common.grown = add(common.grown, forest.grownAt(node));
    return true;
  });
}
