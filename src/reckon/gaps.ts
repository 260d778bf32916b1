import { addDays, type Day, type Period } from '../model/calendar.js';
import type { Difference, Forest } from './forest.js';

/** Trees of the two given days if they are no nodes. */
const [FROM, TO] = [-1, -2];

/** Fewest missing days to reach a tree, and the last stretch of them. */
interface Reached {
  readonly days: number;
  readonly tree: number;
  readonly stretch: Period | undefined;
}

/**
 * The stretches that would have to be reported to know the growth between two days: those of the path with
 * the fewest missing days. Moving within a tree costs nothing.
 */
export function gapsBetween(forest: Forest<Difference>, from: Day, to: Day): readonly Period[] {
  const borders = bordersOf(forest, from, to);
  const [first, last] = [treeAt(forest, from) ?? FROM, treeAt(forest, to) ?? TO];
  const reached = new Map<number, Reached>([[first, { days: 0, tree: first, stretch: undefined }]]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const { one, other, stretch } of borders)
      if (lead(reached, one, other, stretch) || lead(reached, other, one, stretch)) changed = true;
  }
  const gaps: Period[] = [];
  for (let step = reached.get(last); step?.stretch; step = reached.get(step.tree)) gaps.push(step.stretch);
  return gaps;
}

/** The days between adjacent nodes of different trees. */
interface Border {
  readonly one: number;
  readonly other: number;
  readonly stretch: Period;
}

/** Borders between the nodes, including the two days, ascending. */
function bordersOf(forest: Forest<Difference>, from: Day, to: Day): readonly Border[] {
  const borders: Border[] = [];
  let node = 0;
  let before: { day: Day; tree: number } | undefined;
  for (const day of daysWith(forest, from, to)) {
    const isNode = forest.days[node] === day;
    const tree = isNode ? forest.treeOf(node) : day === from ? FROM : TO;
    if (isNode) node += 1;
    before ??= { day, tree };
    if (tree !== before.tree)
      borders.push({
        one: before.tree,
        other: tree,
        stretch: { start: before.day, end: addDays(day, -1) },
      });
    before.day = day;
    before.tree = tree;
  }
  return borders;
}

function daysWith(forest: Forest<Difference>, ...two: readonly [Day, Day]): readonly Day[] {
  const alone = two.filter((day) => forest.nodeAt(day) === -1);
  return alone.reduceRight((days, day) => days.toSpliced(forest.lastNodeBy(day) + 1, 0, day), forest.days);
}

/** Whether a tree is reached with fewer days through another. */
function lead(reached: Map<number, Reached>, from: number, to: number, stretch: Period): boolean {
  const before = reached.get(from);
  if (!before) return false;
  const days = before.days + stretch.end - stretch.start + 1;
  if (days >= (reached.get(to)?.days ?? Infinity)) return false;
  reached.set(to, { days, tree: from, stretch });
  return true;
}

function treeAt(forest: Forest<Difference>, day: Day): number | undefined {
  const node = forest.nodeAt(day);
  return node === -1 ? undefined : forest.treeOf(node);
}
