import { MORE } from '../../catalogue/labels/table.js';
import { LIST_SEPARATOR } from '../../catalogue/labels.js';
import type { DepartmentId } from '../../model/ids.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import type { Cell } from '../kit/grid.js';
import { line } from '../kit/text.js';

export function departmentsText(ids: readonly DepartmentId[], titles: Titles): string {
  return ids.map((id) => departmentTitle(titles, id)).join(LIST_SEPARATOR[titles.language]);
}

/** The lead and the number of others if they are those of the task, whose heading names them. */
export function departmentsInShort(
  ids: readonly DepartmentId[],
  ofTask: readonly DepartmentId[],
  titles: Titles,
): string {
  const [lead, ...others] = ids;
  if (lead === undefined || others.length === 0 || !same(ids, ofTask)) return departmentsText(ids, titles);
  return departmentTitle(titles, lead) + MORE[titles.language](others.length);
}

/** The line under a target without a departments column; none if they are those of the task. */
export function departmentsBelow(
  ids: readonly DepartmentId[],
  ofTask: readonly DepartmentId[],
  titles: Titles,
): Cell {
  return ids.length === 0 || same(ids, ofTask) ? [] : [line(departmentsText(ids, titles), 'dim')];
}

function same(ids: readonly DepartmentId[], others: readonly DepartmentId[]): boolean {
  return ids.length === others.length && ids.every((id, at) => id === others[at]);
}
