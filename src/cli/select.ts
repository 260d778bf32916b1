import { NATURE_LABELS } from '../catalogue/labels.js';
import { FINDING_CODES, type FindingCode } from '../catalogue/findings.js';
import type { Day } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import { nameKey } from '../model/names.js';
import type { Department, Plan, Target } from '../model/plan.js';
import { clauseWithin } from '../model/targets.js';
import type { Nature, Strength, TargetKind } from '../model/words.js';
import { nearestOr, UsageError } from './errors.js';

/** Filters for the targets of a plan; an empty list passes all. */
export interface Filters {
  readonly ids: readonly string[];
  readonly clauses: readonly string[];
  readonly kinds: readonly TargetKind[];
  readonly strengths: readonly Strength[];
  readonly natures: readonly Nature[];
  readonly dueBefore: Day | undefined;
}

/** Lets all targets pass. */
export const NO_FILTERS: Filters = {
  ids: [],
  clauses: [],
  kinds: [],
  strengths: [],
  natures: [],
  dueBefore: undefined,
};

/**
 * Targets that pass every filter, in plan order; throws if there are none. A filter with several words passes
 * what any of them passes.
 */
export function selectTargets(
  plan: Plan,
  { ids, clauses, kinds, strengths, natures, dueBefore }: Filters,
  departments: ReadonlySet<DepartmentId> | undefined,
): readonly Target[] {
  const known = new Set<string>(plan.targets.map(({ id }) => id));
  const wrong = ids.find((id) => !known.has(id));
  if (wrong !== undefined) throw unknownTarget(wrong, known);
  const targets = plan.targets.filter(
    (target) =>
      isAmong(target.id, ids) &&
      (!departments || target.departments.some((id) => departments.has(id))) &&
      (dueBefore === undefined || target.due < dueBefore) &&
      isAmong(target.kind, kinds) &&
      isAmong(target.strength, strengths) &&
      isAmong(target.nature, natures) &&
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

function isAmong<Word>(word: Word | undefined, wanted: readonly Word[]): boolean {
  return wanted.length === 0 || (word !== undefined && wanted.includes(word));
}

/** A status for which no target counts would always be good: it is an error to ask for one. */
export function requireCounted(targets: readonly Target[], only: Nature | undefined): void {
  if (only === undefined || targets.some(({ nature }) => nature === only)) return;
  const { zh, en } = NATURE_LABELS[only];
  throw new UsageError(
    { zh: `要评判的目标没有一个是${zh}指标`, en: `none of the targets that are judged is ${en}` },
    {
      zh: '去掉 --only，或在方案里写明各目标的 nature',
      en: 'leave out --only, or say the nature of each target in the plan',
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

/** The departments that a command line names; `undefined` if it names none, which means all. */
export function departmentsNamed(
  plan: Plan,
  names: readonly string[],
): ReadonlySet<DepartmentId> | undefined {
  return names.length === 0 ? undefined : new Set(names.map((name) => departmentNamed(plan, name)));
}

/** The department with this id, title or alias; throws if there is none. */
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

/** The finding codes that words name: a code, or a prefix followed by `*`. */
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
