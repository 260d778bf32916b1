import { located, type IntakeFinding } from '../problem.js';
import type { CellPlace } from '../../model/place.js';
import { excerpt } from '../words/text.js';

/** So many values are quoted. */
const QUOTED = 3;

interface Group {
  readonly place: CellPlace;
  readonly values: Set<string>;
  count: number;
}

/** Counts what a layout leaves out on purpose, to tell it once: rows by their filter, figures by their flag. */
export class LeftOutCounts {
  readonly #groups = new Map<string, Group>();

  /** `value` is what the cell says for which something is left out. */
  add(key: string, value: string, place: CellPlace): void {
    const group = this.#groups.get(key) ?? { place, values: new Set(), count: 0 };
    this.#groups.set(key, group);
    group.count += 1;
    if (group.values.size < QUOTED) group.values.add(excerpt(value));
  }

  /** A finding for each key, at the first place. */
  findings(code: 'layout-rows-left-out' | 'layout-figures-left-out', layout: string): IntakeFinding[] {
    return [...this.#groups].map(([header, { place, values, count }]) =>
      located({ code, args: { layout, header, found: [...values], count } }, place),
    );
  }
}
