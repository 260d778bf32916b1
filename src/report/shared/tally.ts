import type { CheckResult } from '../../check-result.js';
import type { Assessment } from '../../model/assessment.js';
import type { Input } from '../../model/observation.js';
import type { Department } from '../../model/plan.js';
import { STRENGTHS, VERDICTS, type Verdict } from '../../model/words.js';

export { countFindings as findingCounts, countsByCode, countWaived } from '../../catalogue/findings-order.js';

/** Counts of targets by verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface DepartmentTally {
  readonly department: Department;
  readonly targets: number;
  readonly tally: VerdictCounts;
}

/** Verdicts that say how a target stands; the others say that it cannot be judged. */
const TELLING: readonly Verdict[] = VERDICTS.filter(
  (verdict) => verdict !== 'no-data' && verdict !== 'not-judgeable',
);
/** Verdicts that need action. */
const WANTING: readonly Verdict[] = ['missed', 'overdue', 'behind', 'met-late'];

export function tallyOf(assessments: readonly Assessment[]): VerdictCounts {
  const of = (verdict: Verdict): number =>
    assessments.filter((assessment) => assessment.verdict === verdict).length;
  return {
    missed: of('missed'),
    overdue: of('overdue'),
    behind: of('behind'),
    'met-late': of('met-late'),
    'no-data': of('no-data'),
    'not-judgeable': of('not-judgeable'),
    pending: of('pending'),
    'on-track': of('on-track'),
    met: of('met'),
  };
}

/** Tallies of all targets, then by strength. */
export function talliesByStrength(assessments: readonly Assessment[]): readonly VerdictCounts[] {
  return [
    tallyOf(assessments),
    ...STRENGTHS.map((strength) => tallyOf(assessments.filter(({ target }) => target.strength === strength))),
  ];
}

export function totalOf(tally: VerdictCounts): number {
  return VERDICTS.reduce((total, verdict) => total + tally[verdict], 0);
}

export function judgedOf(tally: VerdictCounts): number {
  return TELLING.reduce((total, verdict) => total + tally[verdict], 0);
}

/** Targets counted for their lead department, in the order of the plan; those without are left out. */
export function byLeadDepartment({
  plan,
  assessments,
}: Pick<CheckResult, 'plan' | 'assessments'>): readonly DepartmentTally[] {
  return [...plan.departments.values()].flatMap((department) => {
    const led = assessments.filter(({ target }) => target.departments[0] === department.id);
    return led.length > 0 ? [{ department, targets: led.length, tally: tallyOf(led) }] : [];
  });
}

export function needsAttention({ verdict }: Assessment): boolean {
  return WANTING.includes(verdict);
}

/** The inputs summed up. */
export function inputTotals(
  inputs: readonly Input[],
): Omit<Input, 'file' | 'sha256' | 'encoding' | 'encodingAssumed' | 'layout'> & { readonly files: number } {
  const of = (count: (input: Input) => number): number =>
    inputs.reduce((total, input) => total + count(input), 0);
  return {
    files: inputs.length,
    rows: of(({ rows }) => rows),
    observations: of(({ observations }) => observations),
    rejected: of(({ rejected }) => rejected),
    ignored: of(({ ignored }) => ignored),
  };
}
