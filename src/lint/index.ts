import type { Finding, FindingCode } from '../catalogue/findings.js';
import { countFindings, inOrder } from '../catalogue/findings-order.js';
import type { LintResult } from '../lint-result.js';
import { comparePlaces, compareText, placeText, type Place } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { allTogether } from './joint/index.js';
import type { LintRule } from './rule.js';
import { aliasUnits } from './rules/alias-units.js';
import { baselineSatisfies } from './rules/baseline-satisfies.js';
import { betweenFromZero } from './rules/between-from-zero.js';
import { membersOfCounts } from './rules/counts.js';
import { dueOutside } from './rules/due-outside.js';
import { idleDepartments } from './rules/idle-departments.js';
import { impliedDates } from './rules/implied-dates.js';
import { nestedRegions } from './rules/nested-regions.js';
import { nestedSpans } from './rules/nested-spans.js';
import { nestedYears } from './rules/nested-years.js';
import { noBaseline } from './rules/no-baseline.js';
import { noDepartment } from './rules/no-department.js';
import { noPopulation } from './rules/no-population.js';
import { noValue } from './rules/no-value.js';
import { partsAndTotals } from './rules/parts.js';
import { sharesAndTotals } from './rules/shares.js';
import { yearsAfterDue } from './rules/years-after-due.js';

/** To add a rule: one file, one entry here, and the words of its findings in the catalogue. */
const RULES: readonly LintRule[] = [
  partsAndTotals,
  nestedRegions,
  nestedYears,
  nestedSpans,
  sharesAndTotals,
  membersOfCounts,
  betweenFromZero,
  baselineSatisfies,
  dueOutside,
  yearsAfterDue,
  idleDepartments,
  noDepartment,
  noValue,
  noBaseline,
  noPopulation,
  aliasUnits,
  impliedDates,
];

/** Holds a plan against itself: what its targets ask for, taken together. No reports are needed. */
export function lint(plan: Plan): LintResult {
  const targets = plan.targets.toSorted((a, b) => comparePlaces(a.place, b.place) || compareText(a.id, b.id));
  const ordered: Plan = { ...plan, targets };
  const { findings: joint, together } = allTogether(ordered);
  const findings = inOrder(worthTelling([...joint, ...RULES.flatMap((rule) => rule(ordered))]));
  return { plan, findings, counts: countFindings(findings), together };
}

/**
 * Leaves out what follows from a graver finding: that the floors of a share miss it, where it cannot be met with the
 * others at all; and what a total leaves to parts without an amount, where that is too little.
 */
function worthTelling(findings: readonly Finding[]): readonly Finding[] {
  const conflicting = new Set(
    findings.flatMap(({ code, args }) =>
      code === 'lint-targets-conflict' ? args.targets.map(({ id }) => id) : [],
    ),
  );
  const short = new Set(
    findings.flatMap(({ code, place }) => (LEAVES_TOO_LITTLE.has(code) ? keyOf(place) : [])),
  );
  return findings.filter(({ code, args, place }) => {
    if (code === 'lint-share-floors') return !conflicting.has(args.id);
    return code !== 'lint-parts-open' || !short.has(keyOf(place));
  });
}

const LEAVES_TOO_LITTLE: ReadonlySet<FindingCode> = new Set([
  'lint-total-too-low',
  'lint-targets-conflict-as-read',
]);

/** One target has one place. */
function keyOf(place: Place | undefined): string {
  return place ? placeText(place) : '';
}
