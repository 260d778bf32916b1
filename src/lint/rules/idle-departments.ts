import type { LintRule } from '../rule.js';

/** Departments that the plan lists and gives nothing to answer for. */
export const idleDepartments: LintRule = ({ departments, targets }) => {
  const busy = new Set(targets.flatMap((target) => target.departments));
  return [...departments.values()]
    .filter(({ id }) => !busy.has(id))
    .map(({ id, title, place }) => ({ code: 'lint-idle-department', args: { id, title }, place }));
};
