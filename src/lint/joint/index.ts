import type { Finding } from '../../catalogue/findings.js';
import type { Plan, Target } from '../../model/plan.js';
import { compareRationals, plus, times, type Rational } from '../../model/rational.js';
import type { PlanReading, JointReading } from '../../lint-result.js';
import { conflictsIn } from './conflicts.js';
import { explainProof } from './explain.js';
import { balanceOf, type AmountEntry } from './ledger.js';
import {
  excess,
  leastBeyond,
  proofAgainst,
  targetBehind,
  targetsIn,
  targetsOfSystem,
  type Proof,
} from './proof.js';
import { shareReadingsOf } from '../readings.js';
import { systemsOf, type System } from './system.js';

/** What comes of all that a plan asks, taken together. */
export interface AllTogether {
  readonly findings: readonly Finding[];
  /** For each reading, the plainest first. */
  readonly together: readonly JointReading[];
}

/** Whether all that is asked can be met together, under each reading of the plan; what a plainer one says is not said anew. */
export function allTogether(plan: Plan): AllTogether {
  const told = new Set<Target>();
  const read = planReadings(plan).map((reading) => {
    const systems = systemsOf(plan, reading);
    const findings = systems.flatMap((system) => {
      const rest = without(told, system);
      const conflicts = conflictsIn(rest);
      for (const target of conflicts.flatMap(targetsIn)) told.add(target);
      const low = totalsTooLow(without(told, system), plan);
      for (const { target } of low) told.add(target);
      return [
        ...conflicts.map((conflict) => conflictFinding(conflict, rest, plan)),
        ...low.map(({ finding }) => finding),
      ];
    });
    const possible = systems.every((system) => proofAgainst(system, system.constraints) === undefined);
    return { findings, reading, targets: sumOf(systems), possible };
  });
  return {
    findings: read.flatMap(({ findings }) => findings),
    together: read
      .map(({ reading, targets, possible }) => ({ reading, targets, possible }))
      .filter(({ targets }) => targets > 0),
  };
}

function sumOf(systems: readonly System[]): number {
  return systems.reduce((count, system) => count + targetsOfSystem(system).size, 0);
}

/** The ways in which a plan can be read, the plainest first. */
function planReadings(plan: Plan): readonly PlanReading[] {
  const divided = [...plan.metrics.values()].some((metric) => 'breakdown' in metric && metric.breakdown);
  const open = plan.targets.some(
    (target) => target.kind === 'share' && shareReadingsOf(target, plan).length > 1,
  );
  return [false, ...(open ? [true] : [])].flatMap((sharesOfPlan) =>
    [false, ...(divided ? [true] : [])].map((breakdowns) => ({ breakdowns, sharesOfPlan })),
  );
}

function without(targets: ReadonlySet<Target>, system: System): System {
  const constraints = system.constraints.filter(({ origin }) => {
    const target = targetBehind(origin);
    return target === undefined || !targets.has(target);
  });
  return { ...system, constraints };
}

function conflictFinding(proof: Proof, system: System, plan: Plan): Finding {
  const { main, shares } = balanceOf(proof);
  const place = (main?.ask ?? shares[0]?.ask)?.target.place;
  const args = explainProof(proof, system, main && leastOf(proof, main, system), plan);
  const code = args.readings.length === 0 ? 'lint-targets-conflict' : 'lint-targets-conflict-as-read';
  return { code, args, place };
}

/** What all targets together need of an amount of which there is not enough, if it is more than those to blame say. */
function leastOf(proof: Proof, { ask, bound }: AmountEntry, system: System): Rational | undefined {
  const least = leastBeyond(system, { ...ask, bound: { value: bound, strict: false } })?.amount;
  const said = plus(bound, times(excess(proof), balanceOf(proof).scale));
  return least && compareRationals(least, said) > 0 ? least : undefined;
}

/** Wholes of shares of which more is needed than is asked, because of the share. */
function totalsTooLow(
  system: System,
  plan: Plan,
): readonly { readonly target: Target; readonly finding: Finding }[] {
  const wholes = new Set(
    system.constraints.flatMap(({ origin }) => (origin.sort === 'share' ? [origin.whole.metric] : [])),
  );
  return system.constraints.flatMap(({ origin }) => {
    if (origin.sort !== 'amount' || origin.side !== 'lower' || origin.of !== 'requirement') return [];
    if (!wholes.has(origin.quantity.metric)) return [];
    const least = leastBeyond(system, origin);
    if (!least || compareRationals(least.amount, origin.bound.value) <= 0 || !needsShare(least.lines))
      return [];
    const explained = explainProof(least.lines, system, least.amount, plan);
    if (!explained.about || !explained.least) return [];
    const args = { ...explained, about: explained.about, least: explained.least };
    const { target } = origin;
    return [{ target, finding: { code: 'lint-total-too-low', args, place: target.place } as const }];
  });
}

/** Whether a share and how its whole is divided are both needed: else parts and floors held against each other say it. */
function needsShare(proof: Proof): boolean {
  const sorts = proof.map(({ constraint: { origin } }) => origin);
  const related = sorts.some((origin) => origin.sort === 'relation' && origin.relation.sort !== 'share');
  return related && sorts.some(({ sort }) => sort === 'share');
}
