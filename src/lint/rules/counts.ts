import type { Finding } from '../../catalogue/findings.js';
import { formatDay } from '../../model/calendar.js';
import { decimalOf, type Decimal } from '../../model/decimal.js';
import type { CountTarget, MilestoneTarget, Plan } from '../../model/plan.js';
import { toBase } from '../../model/units.js';
import { boundsOf, type DemandBounds } from '../demands.js';
import type { LintRule } from '../rule.js';
import { amountText, concerned } from '../say.js';

/** Numbers of projects, against the projects that are named and what is asked of each of them. */
export const membersOfCounts: LintRule = (plan) => {
  const milestones = plan.targets.filter((target) => target.kind === 'milestone');
  return plan.targets.flatMap((target) => {
    if (target.kind !== 'count' || !target.requirement || target.projects.length === 0) return [];
    const bounds = boundsOf(target.requirement, target.unit);
    const own = milestonesOf(target, milestones, plan);
    return [
      ...unnamed(target, bounds),
      ...demanded(
        target,
        bounds,
        own.filter(({ due }) => due <= target.due),
      ),
      ...late(target, bounds, own),
    ];
  });
};

/** The milestones that ask of a member what the count counts, or more. */
function milestonesOf(
  count: CountTarget,
  milestones: readonly MilestoneTarget[],
  { stages }: Plan,
): readonly MilestoneTarget[] {
  const rank = count.stage === undefined ? undefined : stages.get(count.stage)?.rank;
  return milestones.filter(
    ({ project, stage, region }) =>
      count.projects.includes(project) &&
      region === count.region &&
      (stages.get(stage)?.rank ?? 0) >= (rank ?? 0),
  );
}

/** The number of some projects as an amount of the base unit. */
function counted(projects: Iterable<unknown>, { unit }: CountTarget): Decimal {
  return toBase(decimalOf([...projects].length), unit);
}

function unnamed(count: CountTarget, { lower }: DemandBounds): readonly Finding[] {
  const { id, projects, unit, place, metric } = count;
  const named = counted(projects, count);
  if (!lower || named.gte(lower)) return [];
  const args = {
    id,
    asked: amountText(lower, unit),
    named: amountText(named, unit),
    missing: amountText(lower.minus(named), unit),
    numberReported: metric !== undefined,
  };
  return [{ code: 'lint-count-unnamed', args, place }];
}

/** Each member that a milestone asks for by the deadline of the count is one more that is asked for. */
function demanded(
  count: CountTarget,
  { lower, upper, strict }: DemandBounds,
  own: readonly MilestoneTarget[],
): readonly Finding[] {
  const { id, unit, place } = count;
  const asked = counted(new Set(own.map(({ project }) => project)), count);
  const bound = upper ?? lower;
  if (!bound || !isBeyond(asked, bound, strict && !lower)) return [];
  const args = {
    id,
    asked: amountText(bound, unit),
    demanded: amountText(asked, unit),
    difference: amountText(asked.minus(bound), unit),
    targets: concerned([count, ...own]),
  };
  return [{ code: upper ? 'lint-count-exceeded' : 'lint-count-implied', args, place }];
}

function isBeyond(asked: Decimal, bound: Decimal, isOpen: boolean): boolean {
  return asked.gt(bound) || (isOpen && asked.eq(bound));
}

/** Members that are only asked for after the deadline of the count, so that too few are asked for by then. */
function late(
  count: CountTarget,
  { lower }: DemandBounds,
  own: readonly MilestoneTarget[],
): readonly Finding[] {
  const { id, due, projects, unit, place, metric } = count;
  const prompt = new Set(own.filter((each) => each.due <= due).map(({ project }) => project));
  const after = own.filter((each) => each.due > due && !prompt.has(each.project));
  const lateOnes = new Set(after.map(({ project }) => project));
  const left = toBase(decimalOf(projects.length - lateOnes.size), unit);
  if (metric !== undefined || lateOnes.size === 0 || !lower || left.gte(lower)) return [];
  if (counted(projects, count).lt(lower)) return [];
  const args = {
    id,
    due: formatDay(due),
    asked: amountText(lower, unit),
    named: projects.length,
    late: lateOnes.size,
    left: amountText(left, unit),
    short: amountText(lower.minus(left), unit),
    targets: concerned([count, ...after]),
  };
  return [{ code: 'lint-count-before-members', args, place }];
}
