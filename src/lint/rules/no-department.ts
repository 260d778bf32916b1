import type { LintRule } from '../rule.js';

/** Targets that nobody answers for. */
export const noDepartment: LintRule = (plan) =>
  plan.targets
    .filter(({ departments }) => departments.length === 0)
    .map(({ id, strength, place }) => ({ code: 'lint-no-department', args: { id, strength }, place }));
