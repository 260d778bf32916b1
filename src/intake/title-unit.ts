import type { Unit } from '../model/units.js';
import type { Units } from './fields/unit.js';
import { halfWidth, tidy } from './text.js';

/** A unit that a line above the header gives for the whole table, as it is written there, and the field it is in. */
export interface TitleUnit {
  readonly unit: Unit;
  readonly text: string;
  readonly field: number;
}

const UNIT_LINE = /^[([【]?\s*(?:(?:计量|数量|金额)?\s*单\s*位|units?)\s*:\s*([^)\]】]*?)\s*[)\]】]?$/iu;

/** Finds `单位:亿元` in a title row, in one cell or in two. A name behind it, as in `单位:市财政局`, is no unit. */
export function titleUnit(fields: readonly string[], units: Units): TitleUnit | undefined {
  const cells = fields.map((field) => halfWidth(tidy(field)));
  for (const [field, cell] of cells.entries()) {
    const match = UNIT_LINE.exec(cell);
    if (!match) continue;
    const text =
      match[1] === '' ? (cells.slice(field + 1).find((other) => other !== '') ?? '') : (match[1] ?? '');
    const unit = text === '' ? undefined : units.find(text);
    if (unit) return { unit, text, field };
  }
  return undefined;
}
