import { nearest } from '../catalogue/nearest.js';
import { parseDay, type Day } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import { nameKey } from '../model/names.js';
import type { Department, Plan, Target } from '../model/plan.js';
import { err, ok, type Result } from '../model/result.js';
import { clauseWithin } from '../model/targets.js';
import { STRENGTHS, TARGET_KINDS } from '../model/words.js';
import { usage, type Failure } from './failure.js';

/** What a command line can narrow the targets of a plan down by. */
export interface Filters {
  readonly ids: readonly string[];
  readonly department?: readonly string[] | undefined;
  readonly clause?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly strength?: readonly string[] | undefined;
  readonly dueBefore?: string | undefined;
}

type Keep = (target: Target) => boolean;

/**
 * The targets that pass every filter, in the order of the plan; it is a failure if none does. A filter of several words
 * lets pass what one of them lets pass.
 */
export function selectTargets(plan: Plan, filters: Filters): Result<readonly Target[], Failure> {
  const keeps: Keep[] = [];
  for (const keep of [
    byIds(plan, filters.ids),
    byDepartment(plan, filters.department),
    byDue(filters.dueBefore),
  ]) {
    if (!keep.ok) return keep;
    keeps.push(keep.value);
  }
  for (const keep of [
    byWords('--kind', filters.kind, TARGET_KINDS, ({ kind }) => kind),
    byWords('--strength', filters.strength, STRENGTHS, ({ strength }) => strength),
  ]) {
    if (!keep.ok) return keep;
    keeps.push(keep.value);
  }
  const { clause } = filters;
  if (clause) keeps.push((target) => clause.some((outer) => clauseWithin(target.clause, outer)));
  const targets = plan.targets.filter((target) => keeps.every((keep) => keep(target)));
  return targets.length > 0 ? ok(targets) : err(noneLeft());
}

function noneLeft(): Failure {
  return usage(
    { zh: '没有目标符合所给的筛选条件', en: 'no target passes these filters' },
    {
      zh: '放宽条件;用 plancheck targets 查看全部目标',
      en: 'widen them; plancheck targets lists all targets',
    },
  );
}

const ALL: Keep = () => true;

function byIds(plan: Plan, ids: readonly string[]): Result<Keep, Failure> {
  if (ids.length === 0) return ok(ALL);
  const known = new Set<string>(plan.targets.map(({ id }) => id));
  const wrong = ids.find((id) => !known.has(id));
  if (wrong !== undefined) return err(unknownTarget(wrong, known));
  return ok(({ id }) => ids.includes(id));
}

/** Reports an id that no target has. */
export function unknownTarget(id: string, known: Iterable<string>): Failure {
  const near = nearest(id, known);
  return usage(
    { zh: `方案里没有目标“${id}”`, en: `the plan has no target "${id}"` },
    near === undefined
      ? { zh: '用 plancheck targets 查看全部目标', en: 'plancheck targets lists all targets' }
      : { zh: `是否想写“${near}”?`, en: `did you mean "${near}"?` },
  );
}

function byDepartment(plan: Plan, wanted: readonly string[] | undefined): Result<Keep, Failure> {
  const departments = departmentsOption(plan, wanted);
  if (!departments.ok) return departments;
  const { value: asked } = departments;
  return ok(asked ? ({ departments: own }) => own.some((id) => asked.has(id)) : ALL);
}

/** The departments that a command line names; undefined where it names none, so that it is about all of them. */
export function departmentsOption(
  plan: Plan,
  wanted: readonly string[] | undefined,
): Result<ReadonlySet<DepartmentId> | undefined, Failure> {
  if (!wanted) return ok(undefined);
  const departments = new Set<DepartmentId>();
  for (const name of wanted) {
    const department = departmentOption(plan, name);
    if (!department.ok) return department;
    departments.add(department.value);
  }
  return ok(departments);
}

/** The department that a command line names by its id, title or another of its names. */
export function departmentOption(plan: Plan, wanted: string): Result<DepartmentId, Failure> {
  const department = [...plan.departments.values()].find((each) => namesOf(each).includes(nameKey(wanted)));
  if (department) return ok(department.id);
  const names = [...plan.departments.values()].flatMap(({ id, title }) => [id, title.zh, title.en]);
  const near = nearest(wanted, names);
  return err(
    usage(
      { zh: `方案里没有责任单位“${wanted}”`, en: `the plan has no department "${wanted}"` },
      near === undefined
        ? { zh: '写单位的编号或名称', en: 'give the id or the title of a department' }
        : { zh: `是否想写“${near}”?`, en: `did you mean "${near}"?` },
    ),
  );
}

function namesOf({ id, title, aliases }: Department): readonly string[] {
  return [id, title.zh, title.en, ...aliases].map(nameKey);
}

function byDue(text: string | undefined): Result<Keep, Failure> {
  if (text === undefined) return ok(ALL);
  const day = dayOption('--due-before', text);
  return day.ok ? ok(({ due }) => due < day.value) : day;
}

/** Reads a day of the command line. */
export function dayOption(option: string, text: string): Result<Day, Failure> {
  const day = parseDay(text);
  if (day !== undefined) return ok(day);
  return err(
    usage(
      {
        zh: `${option} 的“${text}”不是存在的日期`,
        en: `"${text}" given to ${option} is not a day that exists`,
      },
      { zh: '写成 YYYY-MM-DD,例如 2022-06-30', en: 'write YYYY-MM-DD, such as 2022-06-30' },
    ),
  );
}

function byWords<Word extends string>(
  option: string,
  given: readonly string[] | undefined,
  words: readonly Word[],
  wordOf: (target: Target) => Word,
): Result<Keep, Failure> {
  if (!given) return ok(ALL);
  const read = wordsOption(option, given, words);
  return read.ok ? ok((target) => read.value.includes(wordOf(target))) : read;
}

/** Reads words of a closed list from the command line. */
export function wordsOption<Word extends string>(
  option: string,
  given: readonly string[],
  words: readonly Word[],
): Result<readonly Word[], Failure> {
  const read: Word[] = [];
  for (const text of given) {
    const word = wordOption(option, text, words);
    if (!word.ok) return word;
    read.push(word.value);
  }
  return ok(read);
}

/** Reads a word of a closed list from the command line. */
export function wordOption<Word extends string>(
  option: string,
  text: string,
  words: readonly Word[],
): Result<Word, Failure> {
  const known = words.find((word) => word === text);
  if (known !== undefined) return ok(known);
  const near = nearest(text, words);
  const list = words.join(', ');
  return err(
    usage(
      {
        zh: `${option} 没有“${text}”这个取值;可用:${list}`,
        en: `${option} does not take "${text}"; it takes ${list}`,
      },
      near === undefined
        ? { zh: '改用所列的词之一', en: 'use one of the words listed' }
        : { zh: `是否想写“${near}”?`, en: `did you mean "${near}"?` },
    ),
  );
}
