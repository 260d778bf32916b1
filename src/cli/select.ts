import { FINDING_CODES, type FindingCode } from '../catalogue/findings.js';
import type { Day } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import { nameKey } from '../model/names.js';
import type { Department, Plan, Target } from '../model/plan.js';
import { clauseWithin } from '../model/targets.js';
import type { Strength, TargetKind } from '../model/words.js';
import { nearestOr, UsageError } from './errors.js';

/** What a command line narrows the targets of a plan down by; an empty list lets all pass. */
export interface Filters {
  readonly ids: readonly string[];
  readonly clauses: readonly string[];
  readonly kinds: readonly TargetKind[];
  readonly strengths: readonly Strength[];
  readonly dueBefore: Day | undefined;
}

/** Lets all targets pass. */
export const NO_FILTERS: Filters = { ids: [], clauses: [], kinds: [], strengths: [], dueBefore: undefined };

/**
 * The targets that pass every filter, in the order of the plan; it is an error if none does. A filter of several words
 * lets pass what one of them lets pass.
 */
export function selectTargets(
  plan: Plan,
  { ids, clauses, kinds, strengths, dueBefore }: Filters,
  departments: ReadonlySet<DepartmentId> | undefined,
): readonly Target[] {
  const known = new Set<string>(plan.targets.map(({ id }) => id));
  const wrong = ids.find((id) => !known.has(id));
  if (wrong !== undefined) throw unknownTarget(wrong, known);
  const targets = plan.targets.filter(
    (target) =>
      (ids.length === 0 || ids.includes(target.id)) &&
      (!departments || target.departments.some((id) => departments.has(id))) &&
      (dueBefore === undefined || target.due < dueBefore) &&
      (kinds.length === 0 || kinds.includes(target.kind)) &&
      (strengths.length === 0 || strengths.includes(target.strength)) &&
      (clauses.length === 0 || clauses.some((outer) => clauseWithin(target.clause, outer))),
  );
  if (targets.length > 0) return targets;
  throw new UsageError(
    { zh: '没有目标符合所给的筛选条件', en: 'no target passes these filters' },
    {
      zh: '放宽条件；用 plancheck targets 查看全部目标',
      en: 'widen them; plancheck targets lists all targets',
    },
  );
}

/** That no target has this id. */
export function unknownTarget(id: string, known: Iterable<string>): UsageError {
  return new UsageError(
    { zh: `方案里没有目标“${id}”`, en: `the plan has no target "${id}"` },
    nearestOr(
      { zh: '用 plancheck targets 查看全部目标', en: 'plancheck targets lists all targets' },
      id,
      known,
    ),
  );
}

/** The departments that a command line names; undefined where it names none, so that it is about all of them. */
export function departmentsNamed(
  plan: Plan,
  names: readonly string[],
): ReadonlySet<DepartmentId> | undefined {
  return names.length === 0 ? undefined : new Set(names.map((name) => departmentNamed(plan, name)));
}

/** The department that a command line names by its id, title or another of its names. */
export function departmentNamed(plan: Plan, name: string): DepartmentId {
  const all = [...plan.departments.values()];
  const department = all.find((each) => namesOf(each).includes(nameKey(name)));
  if (department) return department.id;
  throw new UsageError(
    { zh: `方案里没有责任单位“${name}”`, en: `the plan has no department "${name}"` },
    nearestOr(
      { zh: '写单位的编号或名称', en: 'give the id or the title of a department' },
      name,
      all.flatMap(({ id, title }) => [id, title.zh, title.en]),
    ),
  );
}

function namesOf({ id, title, aliases }: Department): readonly string[] {
  return [id, title.zh, title.en, ...aliases].map(nameKey);
}

/** The codes that words of a command line name: each a code, or the beginning of several with a star behind it. */
export function codesNamed(words: readonly string[]): ReadonlySet<FindingCode> {
  return new Set(words.flatMap((word) => codesOf(word.trim())));
}

function codesOf(word: string): readonly FindingCode[] {
  const start = word.endsWith('*') ? word.slice(0, -1) : undefined;
  const codes = FINDING_CODES.filter((code) =>
    start === undefined ? code === word : code.startsWith(start),
  );
  if (codes.length > 0) return codes;
  throw new UsageError(
    { zh: `没有问题代码“${word}”`, en: `there is no finding with the code "${word}"` },
    nearestOr(
      { zh: '用 plancheck explain 列出全部代码', en: 'plancheck explain lists all codes' },
      word,
      FINDING_CODES,
    ),
  );
}
