import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';
import type { Unknown } from './intake-faults.js';

/** What can be wrong with the unit of a figure, wherever that is given. */
export const UNIT_FINDINGS = {
  'row-unknown-unit': finding<Unknown & { expected: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        `不认识的单位“${found}”${expected === undefined ? '' : `;该指标以“${expected}”计`}`,
      en: ({ found, expected }) =>
        `the unit "${found}" is not known${expected === undefined ? '' : `; the metric is counted in "${expected}"`}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用指标的单位,或可与之换算的单位',
      en: ({ nearest }) => maybe('en', nearest) ?? "use the metric's unit, or one that converts into it",
    },
  }),
  'row-unit-mismatch': finding<{ unit: string; title: Bilingual; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, title, expected }) => `单位“${unit}”不能换算成“${title.zh}”的单位“${expected}”`,
      en: ({ unit, title, expected }) =>
        `the unit "${unit}" cannot be converted into "${expected}", the unit of "${title.en}"`,
    },
    hint: fixed({ zh: '检查单位和指标是否写对', en: 'check the unit and the metric' }),
  }),
  'row-unit-conflict': finding<{ found: string; unit: string }>({
    severity: 'error',
    message: {
      zh: ({ found, unit }) => `数值“${found}”自带的单位或倍数与单位“${unit}”不能同时成立`,
      en: ({ found, unit }) =>
        `the unit or multiplier in the value "${found}" does not go with the unit "${unit}"`,
    },
    hint: fixed({
      zh: '单位和倍数只写在一处:数值里或单位列里',
      en: 'write unit and multiplier in one place: in the value or in the column of units',
    }),
  }),
  'row-unit-undecided': finding<{
    listed: readonly string[];
    fitting: readonly string[];
    title: Bilingual;
    expected: string;
  }>({
    severity: 'error',
    message: {
      zh: ({ listed, fitting, title, expected }) =>
        fitting.length === 0
          ? `所列的单位(${list('zh', listed)})没有一个适用于“${title.zh}”,该指标以“${expected}”计`
          : `所列的单位里,${list('zh', fitting)} 都适用于“${title.zh}”,无法判断是哪一个`,
      en: ({ listed, fitting, title, expected }) =>
        fitting.length === 0
          ? `none of the units listed (${list('en', listed)}) fits "${title.en}", which is counted in "${expected}"`
          : `of the units listed, ${list('en', fitting)} fit "${title.en}"; which one is meant is not clear`,
    },
    hint: fixed({
      zh: '在单位列逐行写明单位,或在指标名后的括号里写明,例如“投资(万元)”',
      en: 'give each row its unit in a column "unit", or in brackets behind the metric, as in "investment (km)"',
    }),
  }),
  'row-unit-mentioned': finding<{ found: string; at: string; title: Bilingual; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ found, at, title, expected }) =>
        `${at} 提到“${found}”,是否就是本数的单位,无法判断;“${title.zh}”以“${expected}”计`,
      en: ({ found, at, title, expected }) =>
        `"${found}" is mentioned at ${at}; whether the figure is in that unit or in "${expected}", in which "${title.en}" is counted, is not clear`,
    },
    hint: fixed({
      zh: '在表头上方写明“单位:万元”这样的一行,或在单位列逐行写明单位',
      en: 'write a line such as "Unit: million yuan" above the header, or give each row its unit in a column "unit"',
    }),
  }),
};
