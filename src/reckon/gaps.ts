import { addDays, type Day, type Period } from '../model/calendar.js';
import type { Difference, Forest } from './forest.js';

/** A day that a way may pass, and the tree that it belongs to. */
interface Stop {
  readonly day: Day;
  readonly tree: number;
}

/** The fewest days by which a tree is reached, and the stretch of them that leads into it. */
interface Reached {
  readonly days: number;
  readonly tree: number;
  readonly stretch: Period | undefined;
}

/**
 * The stretches which, were they reported, would tell how much an amount grew between two days: those of the way that
 * lacks the fewest days, where days of one tree are reached from one another for nothing.
 */
export function gapsBetween(forest: Forest<Difference>, from: Day, to: Day): readonly Period[] {
  const stops = stopsOf(forest, from, to);
  const [first, last] = [treeAt(stops, from), treeAt(stops, to)];
  const borders = bordersOf(stops);
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

/** A stretch from a day of one tree to the next day, which is mostly of another. */
interface Border {
  readonly one: number;
  readonly other: number;
  readonly stretch: Period;
}

function bordersOf(stops: readonly Stop[]): readonly Border[] {
  return stops.flatMap(({ day, tree }, at): Border[] => {
    const next = stops[at + 1];
    if (!next) return [];
    return [{ one: tree, other: next.tree, stretch: { start: day, end: addDays(next.day, -1) } }];
  });
}

/** Whether a tree is reached by fewer days over another one. */
function lead(reached: Map<number, Reached>, from: number, to: number, stretch: Period): boolean {
  const before = reached.get(from);
  if (!before) return false;
  const days = before.days + stretch.end - stretch.start + 1;
  if (days >= (reached.get(to)?.days ?? Infinity)) return false;
  reached.set(to, { days, tree: from, stretch });
  return true;
}

/** The nodes of a forest, with the two days among them; each of these is a tree of its own if it is no node. */
function stopsOf(forest: Forest<Difference>, from: Day, to: Day): readonly Stop[] {
  const stops = forest.days.map((day, node): Stop => ({ day, tree: forest.treeOf(node) }));
  const others = [from, to].filter((day) => forest.nodeAt(day) === -1);
  const alone = others.map((day, at): Stop => ({ day, tree: -1 - at }));
  return [...stops, ...alone].sort((a, b) => a.day - b.day);
}

function treeAt(stops: readonly Stop[], day: Day): number {
  return stops.find((stop) => stop.day === day)?.tree ?? 0;
}
