import type { Rule } from '../rule.js';

/** Targets that nobody answers for. */
export const noDepartment: Rule = (plan) =>
  plan.targets
    .filter(({ departments }) => departments.length === 0)
    .map(({ id, strength, place }) => ({ code: 'lint-no-department', args: { id, strength }, place }));
