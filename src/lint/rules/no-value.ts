import type { LintRule } from '../rule.js';

/** Targets whose amount, or the play in it, the document leaves open. */
export const noValue: LintRule = (plan) =>
  plan.targets.flatMap(({ id, unknown, place }) =>
    (['value', 'tolerance'] as const)
      .filter((what) => unknown.includes(what))
      .map((what) => ({ code: 'lint-no-value', args: { id, what }, place }) as const),
  );
