import { located, type IntakeFinding } from '../problem.js';
import type { CellPlace } from '../../model/place.js';
import { excerpt } from '../words/text.js';

/** Most values quoted. */
const QUOTED = 3;

interface Group {
  readonly place: CellPlace;
  readonly values: Set<string>;
  count: number;
}

/** Counts what a layout leaves out on purpose, for one finding each: rows by filter, figures by flag. */
export class LeftOutCounts {
  readonly #groups = new Map<string, Group>();

  /** `value` is the cell's text that caused it. */
  add(key: string, value: string, place: CellPlace): void {
    const group = this.#groups.get(key) ?? { place, values: new Set(), count: 0 };
    this.#groups.set(key, group);
    group.count += 1;
    if (group.values.size < QUOTED) group.values.add(excerpt(value));
  }

  /** One finding for each key, at its first place. */
  findings(code: 'layout-rows-left-out' | 'layout-figures-left-out', layout: string): IntakeFinding[] {
    return [...this.#groups].map(([header, { place, values, count }]) =>
      located({ code, args: { layout, header, found: [...values], count } }, place),
    );
  }
}
