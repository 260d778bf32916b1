import type { Day } from '../model/calendar.js';
import type { Link, OwnFigures } from './flow-edges.js';
import { EMPTY, type Load } from './load.js';

/** The best paths from one day, by what they carry. */
export interface Paths {
  /** What the best path to a node carries; `undefined` where there is no path. */
  readonly loadTo: (node: Day) => Load | undefined;
}

/** A node that can be reached, and the best path to it that is known so far. */
interface Stop {
  readonly foreign: number;
  readonly steps: number;
  /** The last figure of the path, and the node that it leaves; none where the path begins. */
  readonly figure: number;
  readonly before: Stop | undefined;
  load: Load | undefined;
}

type Stops = readonly (Stop | undefined)[];

/**
 * The best paths from one day to every node behind it, in one pass over the figures: they are in order of time, so that
 * all that leads to a node comes before what leaves it. `undefined` where a path that also goes back may be better, or
 * lead to a node that no other one reaches: then there is nothing for it but to search.
 */
export function forwardPaths(own: OwnFigures, from: Day): Paths | undefined {
  const source = own.nodeAt(from);
  const stops = stopsBehind(own, source);
  return mayGoBack(own.links, source, stops) ? undefined : new ForwardPaths(own, stops);
}

function stopsBehind({ links, nodes }: OwnFigures, source: number): Stops {
  const stops = new Array<Stop | undefined>(nodes.length);
  stops[source] = { foreign: 0, steps: 0, figure: -1, before: undefined, load: EMPTY };
  for (let figure = 0; figure < links.length; figure += 1) {
    const link = links[figure];
    const before = link && stops[link.from];
    if (!before) continue;
    const foreign = before.foreign + link.foreign;
    const steps = before.steps + 1;
    const known = stops[link.to];
    if (known && !isBetter(foreign, steps, before, known)) continue;
    stops[link.to] = { foreign, steps, figure, before, load: undefined };
  }
  return stops;
}

/** Of paths that cost the same goes first the one whose last figure leaves the node that costs less, or is earlier. */
function isBetter(foreign: number, steps: number, before: Stop, known: Stop): boolean {
  const difference = foreign - known.foreign || steps - known.steps;
  if (difference !== 0 || !known.before) return difference < 0;
  return compareStops(before, known.before) < 0;
}

function compareStops(a: Stop, b: Stop): number {
  return a.foreign - b.foreign || a.steps - b.steps;
}

/**
 * Whether taking off a figure may lead to a node in a better way. Before the day that paths begin on there is nothing to
 * be gained, unless a figure reaches from there beyond it.
 */
function mayGoBack(links: readonly Link[], source: number, stops: Stops): boolean {
  return links.some(({ from, to, foreign }) => {
    if (from < source) return to > source;
    const behind = stops[to];
    if (!behind) return false;
    const stop = stops[from];
    return !stop || isBetter(behind.foreign + foreign, behind.steps + 1, behind, stop);
  });
}

/** Best paths have the same beginnings, so what they carry is known afterwards. */
class ForwardPaths implements Paths {
  readonly #own: OwnFigures;
  readonly #stops: Stops;
  /** The node behind the one last asked for, which is mostly asked for next. */
  #next = 0;

  constructor(own: OwnFigures, stops: Stops) {
    this.#own = own;
    this.#stops = stops;
  }

  loadTo(node: Day): Load | undefined {
    const at = this.#own.nodes[this.#next] === node ? this.#next : this.#own.nodeAt(node);
    this.#next = at + 1;
    const stop = this.#stops[at];
    return stop && (stop.load ?? this.#load(stop));
  }

  #load(stop: Stop): Load {
    const path: Stop[] = [];
    let at: Stop | undefined = stop;
    while (at && !at.load) {
      path.push(at);
      at = at.before;
    }
    let load = at?.load ?? EMPTY;
    for (let next = path.pop(); next; next = path.pop()) {
      load = load.with(this.#own.loadAt(next.figure));
      next.load = load;
    }
    return load;
  }
}
