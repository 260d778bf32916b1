import type { DepartmentId } from '../../../model/ids.js';
import type { Plan } from '../../../model/plan.js';
import { err, ok } from '../../../model/result.js';
import { lookupOf, namesOf, noted, type Lookup } from '../lookup.js';
import type { CellResult } from '../../problem.js';
import { excerpt } from '../text.js';

/** Words for an office's level, which short names omit: 市财政局, 财政局. */
const LEVELS = ['市', '省', '州', '县', '区'];
const LEVEL = /^[市省州县区](?=.{2})/u;
const HAN = /\p{Script=Han}/u;

/** Finds the plan's departments by name, with and without the level and the area's name. */
export function departmentLookup(plan: Plan): Lookup<DepartmentId> {
  const area = plan.area.title.zh;
  const last = area.slice(-1);
  const level = LEVELS.includes(last) ? last : '市';
  return lookupOf(
    [...plan.departments.values()].map((department) => {
      const names = namesOf(department);
      const derived = names.filter((name) => HAN.test(name)).flatMap((name) => otherForms(name, area, level));
      return { value: department.id, title: department.title.zh, names, derived };
    }),
  );
}

/** Reads the department of a row; `undefined` if it is left out. */
export function readDepartment(
  text: string,
  departments: Lookup<DepartmentId>,
): CellResult<DepartmentId | undefined> {
  if (text.trim() === '') return ok(undefined);
  const found = departments(text);
  if (found.ok) return noted(found, found.value, text);
  if (found.error.sort === 'ambiguous') {
    const { candidates } = found.error;
    return err({ code: 'row-ambiguous-department', args: { found: excerpt(text), candidates } });
  }
  return err({
    code: 'row-unknown-department',
    args: { found: excerpt(text), nearest: found.error.nearest() },
  });
}

function otherForms(name: string, area: string, level: string): readonly string[] {
  const own = name.startsWith(area) ? name.slice(area.length) : name.replace(LEVEL, '');
  return [own, level + own, area + own];
}
