import { nameKey } from '../../../model/names.js';
import type { DraftColumn } from './draft.js';

/** Values for figures that are not broken down. */
const WHOLE: ReadonlySet<string> = new Set(
  [
    '',
    '_T',
    'T',
    'TOT',
    'TOTAL',
    'ALL',
    'BOTHSEX',
    '_Z',
    'both sexes',
    'all',
    '合计',
    '总计',
    '全部',
    '不分',
  ].map(nameKey),
);

/**
 * The values of a breakdown column whose rows to read: those of the whole, or the only one; `undefined` if
 * the column has several parts and no whole.
 */
export function dimensionFilter({ cells }: DraftColumn): readonly string[] | undefined {
  const values = [...new Set(cells)];
  if (values.length <= 1) return [values[0] ?? ''];
  const whole = values.filter((value) => WHOLE.has(nameKey(value.replace(/^([^:]+): .*$/su, '$1'))));
  return whole.length > 0 ? whole : undefined;
}

/** Whether a column names the codes in the column before it, as Sex does for SEX. */
export function isLabel(codes: DraftColumn, names: DraftColumn): boolean {
  const [code = '', name = ''] = [codes.path.at(-1), names.path.at(-1)];
  if (!/^[A-Z][A-Z0-9_]*$/u.test(code) || !/[a-z]/u.test(name)) return false;
  const named = new Map<string, string>();
  return codes.cells.every((cell, at) => {
    const before = named.get(cell) ?? names.cells[at] ?? '';
    named.set(cell, before);
    return before === (names.cells[at] ?? '');
  });
}
