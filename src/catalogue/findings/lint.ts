import type { Bilingual, Strength } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list } from '../phrases.js';
import { COUNT_FINDINGS } from './lint-counts.js';
import { DIVISION_FINDINGS } from './lint-divisions.js';
import { SHARE_FINDINGS } from './lint-shares.js';

/**
 * What can be amiss with the sense of a plan. An error contradicts itself however it is read; a warning does so under one
 * reading, which it names, or wants looking at; the rest is only incomplete, as documents are.
 */
export const LINT_FINDINGS = {
  ...DIVISION_FINDINGS,
  ...SHARE_FINDINGS,
  ...COUNT_FINDINGS,
  'lint-due-outside': finding<{ id: string; due: string; end: string; days: number }>({
    severity: 'warning',
    message: {
      zh: ({ id, due, end, days }) => `“${id}”的期限 ${due} 比方案期末 ${end} 晚 ${days} 天`,
      en: ({ id, due, end, days }) =>
        `the deadline of "${id}", ${due}, is ${days === 1 ? 'a day' : `${days} days`} after the plan's last day, ${end}`,
    },
    hint: fixed({
      zh: '核对期限;如属实,则方案期内无从完成考核',
      en: "check the deadline; if it is right, the target cannot be settled within the plan's period",
    }),
  }),
  'lint-years-after-due': finding<{ id: string; due: string; years: readonly number[] }>({
    severity: 'error',
    message: {
      zh: ({ id, due, years }) =>
        `“${id}”每年都有要求,但期限 ${due} 早于以下年份的年末:${list('zh', years.map(String))}`,
      en: ({ id, due, years }) =>
        `"${id}" asks something of ${list('en', years.map(String))}, which ${years.length === 1 ? 'ends' : 'end'} after its own deadline, ${due}`,
    },
    hint: fixed({
      zh: '改正期限,或从 years 里去掉这些年份',
      en: 'correct the deadline, or take these years out of years',
    }),
  }),
  'lint-idle-department': finding<{ id: string; title: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ id, title }) => `责任单位“${title.zh}”(${id})没有任何目标`,
      en: ({ id, title }) => `the department "${title.en}" (${id}) answers for no target`,
    },
    hint: fixed({
      zh: '补上它负责的目标,或从 plan.yaml 里删去',
      en: 'add the targets that it answers for, or remove it from plan.yaml',
    }),
  }),
  'lint-no-department': finding<{ id: string; strength: Strength }>({
    severity: 'info',
    message: {
      zh: ({ id, strength }) => `${strength === 'firm' ? '刚性' : '力争类'}目标“${id}”没有责任单位`,
      en: ({ id, strength }) => `nobody answers for "${id}", which is ${strength}`,
    },
    hint: fixed({
      zh: '文件写明了就补上 departments;没写明,则无人报送时不知向谁催报',
      en: 'name the departments if the document does; if it does not, there is nobody to ask for its figures',
    }),
  }),
  'lint-no-value': finding<{ id: string; what: 'value' | 'tolerance' }>({
    severity: 'info',
    message: {
      zh: ({ id, what }) => `“${id}”没有${what === 'value' ? '数值' : '允许的偏差'},无法评判`,
      en: ({ id, what }) =>
        `"${id}" has no ${what === 'value' ? 'figure' : 'tolerance'}, so that it cannot be judged`,
    },
    hint: fixed({
      zh: '由责任单位定出数值,写明出处',
      en: 'have it settled by those answerable, and note where the figure comes from',
    }),
  }),
  'lint-no-baseline': finding<{ id: string; kind: 'level' | 'growth' }>({
    severity: 'info',
    message: {
      zh: ({ id, kind }) =>
        kind === 'growth' ? `增速目标“${id}”没有基数,无法计算增速` : `“${id}”没有基数,到期前无法判断序时进度`,
      en: ({ id, kind }) =>
        kind === 'growth'
          ? `the growth "${id}" has no base value, so that it cannot be reckoned`
          : `"${id}" has no base value, so that it has no pace before its deadline`,
    },
    hint: fixed({
      zh: '查到基数后写入 baseline 的 value 和 on',
      en: 'give value and on under baseline once the base figure is known',
    }),
  }),
  'lint-no-population': finding<{ id: string; population: Bilingual; byRate: boolean }>({
    severity: 'info',
    message: {
      zh: ({ id, population, byRate }) =>
        `“${id}”的对象“${population.zh}”既无名单也无数量${byRate ? ',只能按所报比例评判' : ',无法评判'}`,
      en: ({ id, population, byRate }) =>
        `the units that "${id}" is about, "${population.en}", are neither listed nor counted: ${byRate ? 'it can only be judged by the rate that is reported' : 'it cannot be judged'}`,
    },
    hint: fixed({
      zh: '在 populations 里写明 regions 或 size',
      en: 'give regions or size under populations',
    }),
  }),
  'lint-alias-unit': finding<{ id: string; name: string; unit: string; metricUnit: string }>({
    severity: 'error',
    message: {
      zh: ({ id, name, unit, metricUnit }) =>
        `指标“${id}”的单位是“${metricUnit}”,名称“${name}”里却写着“${unit}”`,
      en: ({ id, name, unit, metricUnit }) =>
        `"${id}" is counted in "${metricUnit}", but its name "${name}" says "${unit}"`,
    },
    hint: fixed({
      zh: '改正名称里的单位,或删去这个单位',
      en: 'correct the unit in the name, or leave it out of the name',
    }),
  }),
  'lint-implied-date': finding<{ id: string; due: string }>({
    severity: 'info',
    message: {
      zh: ({ id, due }) => `“${id}”没有印出期限,按方案期末 ${due} 计`,
      en: ({ id, due }) =>
        `no deadline is printed for "${id}": the end of the plan's period, ${due}, is taken`,
    },
    hint: fixed({
      zh: '文件印出了期限就写 due',
      en: 'give due if the document prints a deadline',
    }),
  }),
};
