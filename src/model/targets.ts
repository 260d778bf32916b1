import type { MetricId } from './ids.js';
import type { Target } from './plan.js';

/** The metrics and projects that a target is judged by. */
export function metricsUsedBy(target: Target): readonly MetricId[] {
  switch (target.kind) {
    case 'total':
    case 'each-year':
    case 'level':
    case 'growth':
    case 'coverage':
    case 'cadence':
      return [target.metric];
    case 'share':
      return [target.part, target.whole, ...(target.metric ? [target.metric] : [])];
    case 'milestone':
      return [target.project];
    case 'count':
      return [...target.projects, ...(target.metric ? [target.metric] : [])];
  }
}

/**
 * Whether a clause is another one or lies below it, in any numbering: clauses are compared part by part, so that
 * 二(一)1 has 二(一)1(2) below it, but not 二(一)10.
 */
export function clauseWithin(clause: string, outer: string): boolean {
  const parts = clauseParts(clause);
  return clauseParts(outer).every((part, index) => parts[index] === part);
}

function clauseParts(clause: string): readonly string[] {
  return clause.normalize('NFKC').match(/\p{Nd}+|\p{L}+/gu) ?? [];
}
