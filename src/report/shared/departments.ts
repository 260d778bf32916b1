import { MORE } from '../../catalogue/labels/table.js';
import { LIST_SEPARATOR } from '../../catalogue/labels.js';
import type { DepartmentId } from '../../model/ids.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';

export function departmentsText(ids: readonly DepartmentId[], titles: Titles): string {
  return ids.map((id) => departmentTitle(titles, id)).join(LIST_SEPARATOR[titles.language]);
}

/** The lead and how many more, where they are those of the task, whose heading names them. */
export function departmentsInShort(
  ids: readonly DepartmentId[],
  ofTask: readonly DepartmentId[],
  titles: Titles,
): string {
  const [lead, ...others] = ids;
  const same = ids.length === ofTask.length && ids.every((id, at) => id === ofTask[at]);
  if (lead === undefined || others.length === 0 || !same) return departmentsText(ids, titles);
  return departmentTitle(titles, lead) + MORE[titles.language](others.length);
}
