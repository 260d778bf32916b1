import type { LayoutFlags } from '../../model/layout.js';
import { nameKey } from '../../model/names.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import { isPlaceholder } from '../row/row-kinds.js';
import type { TableRow } from '../table/table.js';
import { excerpt, halfWidth, tidy } from '../words/text.js';
import type { BoundColumn } from './columns.js';
import { flagOf } from './flags.js';
import type { RowMarks } from './records.js';

/** Powers of ten by their SDMX and Chinese names. */
const POWERS: ReadonlyMap<string, number> = new Map(
  [
    ['units', 'unit', 'ones', '个'],
    ['tens', '十'],
    ['hundreds', '百'],
    ['thousands', '千'],
    ['tens of thousands', 'ten thousands', 'ten thousand', '万'],
    ['hundreds of thousands', '十万'],
    ['millions', '百万'],
    ['tens of millions', '千万'],
    ['hundreds of millions', '亿'],
    ['billions', '十亿'],
    ['tens of billions', '百亿'],
    ['hundreds of billions', '千亿'],
    ['trillions', '万亿'],
  ].flatMap((names, power) => names.map((name) => [nameKey(name), power] as const)),
);

/** Multiplier and flags of a row's figures. */
export function rowMarksOf(row: TableRow, columns: readonly BoundColumn[], known: LayoutFlags): RowMarks {
  const problems: IntakeFinding[] = [];
  const flags: string[] = [];
  let powerOfTen: number | undefined;
  for (const { at, entry } of columns) {
    if (entry.use !== 'multiplier' && entry.use !== 'flag') continue;
    const cell = tidy(row.fields[at] ?? '');
    const mark = entry.use === 'flag' ? flagIn(cell, known) : powerOf(cell);
    const problem = row.faults.get(at) ?? (typeof mark === 'object' ? mark : undefined);
    if (problem) problems.push(located(problem, row.place(at)));
    else if (typeof mark === 'number') powerOfTen = mark;
    else if (typeof mark === 'string') flags.push(mark);
  }
  return { powerOfTen, flags, problems };
}

/** A flag that the layout knows; a blank cell has none. */
function flagIn(cell: string, { known, missing }: LayoutFlags): string | Problem | undefined {
  const flag = flagOf(cell);
  if (flag === '') return undefined;
  if (known.has(flag) || missing.has(flag)) return flag;
  const args = { found: excerpt(flag), known: [...known, ...missing] };
  return { code: 'layout-unknown-flag', args };
}

/** A power of ten: `4`, `4: Ten thousands` or `Ten thousands`. A blank cell has none. */
function powerOf(cell: string): number | Problem | undefined {
  if (isPlaceholder(cell)) return undefined;
  const digits = /^([+-]?\d{1,2})(?:\s*:.*)?$/su.exec(halfWidth(cell))?.[1];
  const power = digits === undefined ? POWERS.get(nameKey(cell)) : Number(digits);
  return power ?? { code: 'layout-bad-multiplier', args: { found: excerpt(cell) } };
}
