import type { Unit } from '../model/units.js';
import type { Units } from './fields/unit.js';
import { readHeaderCell } from './header-words.js';
import { halfWidth, tidy } from './text.js';

/** A unit that is given for the whole table, above its header or in it, as it is written there, and the field it is in. */
export interface TitleUnit {
  readonly unit: Unit;
  readonly text: string;
  readonly field: number;
}

const UNIT_LINE = /(?:^|[([【])\s*(?:(?:计量|数量|金额)?\s*单\s*位|units?)\s*:\s*([^)\]】]*?)\s*[)\]】]?$/iu;
const UNIT_PREFIX = /^(?:计量|数量|金额)?单位\s*:\s*/u;

/** No unit line is longer: in a longer cell the search would only cost time. */
const LONGEST = 200;

/** Finds `单位:亿元` in a title row, in one cell or in two. A name behind it, as in `单位:市财政局`, is no unit. */
export function titleUnit(fields: readonly string[], units: Units): TitleUnit | undefined {
  const cells = fields.map((field) => (field.length > LONGEST ? '' : halfWidth(tidy(field))));
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

/** The unit that a header gives, or else the first of the rows above it that gives one. */
export function unitOver<Row extends { readonly fields: readonly string[] }>(
  head: readonly Row[],
  header: Row,
  units: Units,
): { readonly title: TitleUnit; readonly row: Row } | undefined {
  const own = headerUnit(header.fields, units);
  if (own) return { title: own, row: header };
  for (const row of head.slice(0, head.indexOf(header))) {
    const title = titleUnit(row.fields, units);
    if (title) return { title, row };
  }
  return undefined;
}

/** Finds a unit in the header, behind the name of a column that has none of its own: 指标(单位:万元). */
function headerUnit(fields: readonly string[], units: Units): TitleUnit | undefined {
  for (const [field, cell] of fields.entries()) {
    const { column, qualifier } = readHeaderCell(tidy(cell)) ?? {};
    if (column === undefined || column === 'value' || qualifier === undefined) continue;
    const text = unitPart(qualifier);
    const unit = units.find(text);
    if (unit) return { unit, text, field };
  }
  return undefined;
}

/** What stands in parentheses in a header, without the word 单位. */
export function unitPart(qualifier: string): string {
  return halfWidth(qualifier).replace(UNIT_PREFIX, '');
}
