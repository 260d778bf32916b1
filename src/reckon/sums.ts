import type { Day } from '../model/calendar.js';
import { add, subtract, type Sum } from '../model/sum.js';
import type { Known, Line } from './line.js';

/**
 * The differences of an area that the figures of all its regions entail: from each day that all of them know to the next
 * one that is of the same tree in every region.
 */
export function sumsOf(lines: readonly Line[]): readonly Known[] {
  const last = new Map<number, Known['from']>();
  const days = commonDays(lines);
  const sums: Known[] = [];
  for (const [to, { group, place }] of days) {
    const from = last.get(group);
    const before = from === undefined ? undefined : days.get(from);
    if (from !== undefined && before)
      sums.push({ from, to, value: subtract(place, before.place), statement: undefined, figure: undefined });
    last.set(group, to);
  }
  return sums;
}

/** A day that all lines know. */
interface Common {
  /** Days of one tree in every line have one number. */
  readonly group: number;
  /** What the amounts have grown to since the first days of their trees. */
  readonly place: Sum;
}

/** In order of time. */
function commonDays(lines: readonly Line[]): ReadonlyMap<Day, Common> {
  const [first] = lines;
  let days = new Map<Day, Common>(first?.forest.days.map((day) => [day, { group: 0, place: 0 }]));
  for (const { forest } of lines) {
    const groups = new Map<number, number>();
    const refined = new Map<Day, Common>();
    for (const [day, { group, place }] of days) {
      const node = forest.nodeAt(day);
      if (node === -1) continue;
      const key = group * forest.days.length + forest.treeOf(node);
      const number = groups.get(key) ?? groups.size;
      groups.set(key, number);
      refined.set(day, { group: number, place: add(place, forest.placeOf(node)) });
    }
    days = refined;
  }
  return days;
}
