import { finding } from '../../entry.js';
import { smallPlan } from '../../examples/small-plan.js';
import type { Concerned } from './divisions.js';

const milestone = (id: string, due = '2023-12-31'): string =>
  `id: ${id}-built, kind: milestone, project: ${id}, stage: built, due: ${due}`;

const COUNT = 'id: bridges, kind: count, projects: [a, b], stage: built, unit: 座';

export interface Demanded {
  readonly id: string;
  readonly asked: string;
  readonly demanded: string;
  readonly difference: string;
  readonly targets: readonly Concerned[];
}

/** Findings between a number of projects and the projects that are named. */
export const COUNT_FINDINGS = {
  'lint-count-exceeded': finding<Demanded>({
    severity: 'error',
    message: {
      zh: ({ id, asked, demanded, difference }) =>
        `“${id}”至多 ${asked}，而点名的项目中有 ${demanded} 另有到期前必须完成的要求，多出 ${difference}`,
      en: ({ id, asked, demanded, difference }) =>
        `"${id}" allows ${asked} at most, while milestones ask for ${demanded} of its named members by its deadline: ${difference} too many`,
    },
    hint: {
      zh: '提高上限，或改正点名项目的要求',
      en: 'raise the upper bound, or correct the milestones of the members',
    },
    explained: () => ({
      meaning: {
        zh: '点名项目各自的要求合起来超过个数的上限',
        en: 'milestones ask for more of the named members than a count allows',
      },
      example: smallPlan({
        projects: ['a', 'b'],
        targets: [`§${COUNT}, comparator: about, value: 1, tolerance: 0`, milestone('a'), milestone('b')],
      }),
    }),
  }),
  'lint-count-before-members': finding<{
    id: string;
    due: string;
    asked: string;
    named: number;
    late: number;
    left: string;
    short: string;
    targets: readonly Concerned[];
  }>({
    severity: 'warning',
    message: {
      zh: ({ id, due, asked, named, late, left, short }) =>
        `“${id}”到 ${due} 要 ${asked}，但点名的 ${named} 个中有 ${late} 个自身的期限更晚：${named} - ${late} = ${left}，还差 ${short}。读法：各项目都只在自身的期限完成`,
      en: ({ id, due, asked, named, late, left, short }) =>
        `"${id}" asks for ${asked} by ${due}, but ${late} of its ${named} named members ${late === 1 ? 'has' : 'have'} a later deadline of ${late === 1 ? 'its' : 'their'} own: ${named} - ${late} = ${left}, ${short} short. Read so: each is done just by its own deadline`,
    },
    hint: { zh: '核对两处的期限', en: 'check the deadlines of both' },
    explained: () => ({
      meaning: {
        zh: '个数的期限早于点名项目自身的期限',
        en: 'a count is due before enough of its named members are',
      },
      rule: {
        zh: '各项目都只在自身的期限完成时成立',
        en: 'it holds where each member is done just by its own deadline',
      },
      example: smallPlan({
        projects: ['a', 'b'],
        targets: [`§${COUNT}, comparator: at-least, value: 2, due: 2022-12-31`, milestone('a')],
      }),
    }),
  }),
  'lint-count-implied': finding<Demanded>({
    severity: 'info',
    message: {
      zh: ({ id, asked, demanded, difference }) =>
        `“${id}”只要 ${asked}，而点名的项目中有 ${demanded} 另有到期前必须完成的要求，多出 ${difference}；后者完成，前者必然完成`,
      en: ({ id, asked, demanded, difference }) =>
        `"${id}" asks for ${asked}, while milestones ask for ${demanded} of its named members by its deadline, ${difference} more: where they are met, it is met by itself`,
    },
    hint: { zh: '核对个数是否写小了', en: 'check whether the number should be more' },
    explained: () => ({
      meaning: {
        zh: '点名项目各自的要求比个数多，个数必然完成',
        en: 'milestones ask for more of the named members than a count does, which is met by itself',
      },
      example: smallPlan({
        projects: ['a', 'b'],
        targets: [`§${COUNT}, comparator: at-least, value: 1`, milestone('a'), milestone('b')],
      }),
    }),
  }),
  'lint-count-unnamed': finding<{
    id: string;
    asked: string;
    named: string;
    missing: string;
    numberReported: boolean;
  }>({
    severity: 'info',
    message: {
      zh: ({ id, asked, named, missing, numberReported }) =>
        `“${id}”要 ${asked}，只点名 ${named}：${missing} 不知是哪些${numberReported ? '，只能按所报个数评判' : '，无从核对'}`,
      en: ({ id, asked, named, missing, numberReported }) =>
        `"${id}" asks for ${asked} and names ${named}: which the other ${missing} are, is not known${numberReported ? ', so that only the number that is reported tells' : ' and cannot be checked'}`,
    },
    hint: { zh: '知道其余项目后补入 projects', en: 'add the others to projects once they are known' },
    explained: () => ({
      meaning: {
        zh: '个数比点名的项目多，其余不知是哪些',
        en: 'a count asks for more projects than are named',
      },
      example: smallPlan({ projects: ['a', 'b'], targets: [`§${COUNT}, comparator: at-least, value: 9`] }),
    }),
  }),
};
