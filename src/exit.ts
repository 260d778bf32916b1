import { countsAs } from './catalogue/findings-order.js';
import type { CheckResult } from './check-result.js';
import type { Assessment } from './model/assessment.js';
import { isTraced, type TraceResult } from './model/trace.js';
import type { Failable, Nature, Verdict } from './model/words.js';
import type { LintResult } from './lint-result.js';
import type { ValidateResult } from './validate-result.js';

/** Exit statuses: frozen, and the same for every format. */
export const EXIT = {
  /** Every target judged complies, and the data is sound. */
  complies: 0,
  /** A target fails, a plan contradicts itself, or a plan and its document disagree. */
  fails: 1,
  /** Submitted data has errors (or warnings, with `--strict`), so that the verdicts can't all be trusted. */
  dataErrors: 2,
  /** Unusable command line, plan or input: nothing was judged. */
  unusable: 3,
  /** A fault of the program itself. */
  fault: 70,
  /** An audit that the user interrupted with Ctrl-C: 128 plus the number of the signal, as in shells. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Verdicts that fail under every policy. */
const ALWAYS: ReadonlySet<Verdict> = new Set(['missed', 'overdue']);

/** Which verdicts fail, and whether those of aspirational targets do. */
export interface FailPolicy {
  /** Verdicts that fail besides missed and overdue, which always do. */
  readonly failOn: ReadonlySet<Failable>;
  readonly aspirational: boolean;
  /** Only targets of this nature count; all of them if left out. */
  readonly only?: Nature | undefined;
}

/**
 * Whether a target fails under a policy; one that is waived does not.
 *
 * @example
 * ```js
 * const failing = assessments.filter(failsUnder({ failOn: new Set(['missed', 'behind']), aspirational: false }));
 * ```
 */
export function failsUnder({ failOn, aspirational, only }: FailPolicy): (assessment: Assessment) => boolean {
  const named: ReadonlySet<string> = failOn;
  return ({ target, verdict, stale, waived }) =>
    waived === undefined &&
    (ALWAYS.has(verdict) || named.has(verdict) || (stale && failOn.has('stale'))) &&
    (aspirational || target.strength === 'firm') &&
    (only === undefined || target.nature === only);
}

/**
 * The status that `plancheck check` would end with.
 *
 * @example
 * ```js
 * process.exitCode = exitStatus(check({ plan, reports, asOf }), { failOn: new Set(), aspirational: false });
 * ```
 */
export function exitStatus({ assessments, findings }: CheckResult, policy: FailPolicy): ExitStatus {
  if (findings.some((finding) => countsAs(finding, 'error'))) return EXIT.dataErrors;
  return assessments.some(failsUnder(policy)) ? EXIT.fails : EXIT.complies;
}

/** The status of a plan and its document: they must agree, with nothing left over on either side. */
export function traceStatus(result: TraceResult): ExitStatus {
  return isTraced(result) ? EXIT.complies : EXIT.fails;
}

/** The status of data: it must have no errors and, if `strict`, no warnings. */
export function validateStatus(
  { counts }: Pick<ValidateResult, 'counts'>,
  { strict }: { readonly strict: boolean },
): ExitStatus {
  return counts.error > 0 || (strict && counts.warning > 0) ? EXIT.dataErrors : EXIT.complies;
}

/** The status of a plan: it must have no contradictions and, if `strict`, no warnings. */
export function lintStatus(
  { counts }: Pick<LintResult, 'counts'>,
  { strict }: { readonly strict: boolean },
): ExitStatus {
  return counts.error > 0 || (strict && counts.warning > 0) ? EXIT.fails : EXIT.complies;
}
