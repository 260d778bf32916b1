import type { Finding } from '../catalogue/findings.js';
import type { Completeness } from '../validate-result.js';
import { CHECKS } from './checks/index.js';
import { countByMonth } from './completeness.js';
import { factsOf } from './facts.js';
import type { SubmittedData } from './submission.js';
import { findSuspicions } from './suspicions/index.js';

/** Faults of readable figures, and counts of the reports due. */
interface Faults {
  readonly completeness: readonly Completeness[];
  readonly findings: readonly Finding[];
}

/** Runs all checks and suspicions. */
export function findFaults(submission: SubmittedData): Faults {
  const facts = factsOf(submission);
  return {
    completeness: countByMonth(facts.reports),
    findings: [...CHECKS, findSuspicions].flatMap((check) => check(facts)),
  };
}
