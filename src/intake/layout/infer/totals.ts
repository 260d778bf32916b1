import { nameKey } from '../../../model/names.js';
import type { Plan } from '../../../model/plan.js';
import { isPlaceholder, isTotal } from '../../row/row-kinds.js';
import type { TableRow } from '../../table/table.js';
import type { ColumnDraft, TotalDraft } from './draft.js';
import { textsOf } from './header.js';

/** Rows of totals, and the area's row in a table of its regions. */
export function totalsOf(
  rows: readonly TableRow[],
  columns: readonly ColumnDraft[],
  plan: Plan,
): readonly TotalDraft[] {
  const has = (...fields: readonly string[]): boolean =>
    columns.some(({ field }) => field !== undefined && fields.includes(field));
  const regions = has('region') && !has('metric', 'period');
  const area = [plan.area.title.zh, plan.area.title.en, ...plan.area.aliases].map(nameKey);
  const isArea = (cell: string): boolean => area.includes(nameKey(cell.replace(/合计$/u, '')));
  const found = new Map<string, TotalDraft>();
  for (const row of rows) {
    const names = textsOf(row).filter((cell) => !isPlaceholder(cell));
    const name = names.find((cell) => isTotal(cell) || (regions && isArea(cell)));
    if (name === undefined || found.has(name)) continue;
    const value = isTotal(name) || !regions ? {} : { value: { region: plan.area.title.zh } };
    found.set(name, { row: name, of: nameKey(name) === '小计' ? 'above' : 'all', ...value });
  }
  const others = rows.some((row) => !textsOf(row).some((cell) => isTotal(cell) || isArea(cell)));
  return others ? [...found.values()] : [];
}
