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
  readonly department?: string | undefined;
  readonly clause?: string | undefined;
  readonly kind?: string | undefined;
  readonly strength?: string | undefined;
  readonly dueBefore?: string | undefined;
}

type Keep = (target: Target) => boolean;

/** The targets that pass every filter, in the order of the plan; it is a failure if none does. */
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
    byWord('--kind', filters.kind, TARGET_KINDS, ({ kind }) => kind),
    byWord('--strength', filters.strength, STRENGTHS, ({ strength }) => strength),
  ]) {
    if (!keep.ok) return keep;
    keeps.push(keep.value);
  }
  const { clause } = filters;
  if (clause !== undefined) keeps.push((target) => clauseWithin(target.clause, clause));
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

function byDepartment(plan: Plan, wanted: string | undefined): Result<Keep, Failure> {
  if (wanted === undefined) return ok(ALL);
  const department = departmentOption(plan, wanted);
  if (!department.ok) return department;
  return ok(({ departments }) => departments.includes(department.value));
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

function byWord<Word extends string>(
  option: string,
  text: string | undefined,
  words: readonly Word[],
  wordOf: (target: Target) => Word,
): Result<Keep, Failure> {
  if (text === undefined) return ok(ALL);
  const word = wordOption(option, text, words);
  return word.ok ? ok((target) => wordOf(target) === word.value) : word;
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
