import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list, maybe } from '../../phrases.js';
import type { UnknownName } from './faults.js';

/** Findings on the unit of a figure, wherever it is given. */
export const UNIT_FINDINGS = {
  'row-unknown-unit': finding<UnknownName & { expected: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        `不认识的单位“${found}”${expected === undefined ? '' : `；该指标以“${expected}”计`}`,
      en: ({ found, expected }) =>
        `the unit "${found}" is not known${expected === undefined ? '' : `; the metric is counted in "${expected}"`}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用指标的单位，或可与之换算的单位',
      en: ({ nearest }) => maybe('en', nearest) ?? "use the metric's unit, or one that converts into it",
    },
    explained: () => ({
      meaning: { zh: '不认识这个单位', en: 'the unit is not known' },
      remedy: {
        zh: '改用指标的单位或可与之换算的单位；方案可在 units 里声明新单位',
        en: "use the metric's unit or one that converts into it; a plan can declare units of its own under units",
      },
      example: report(['metric,period,value,unit', 'roads,2022-06,120,§公力']),
    }),
  }),
  'row-unit-mismatch': finding<{ unit: string; title: Bilingual; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, title, expected }) => `单位“${unit}”不能换算成“${title.zh}”的单位“${expected}”`,
      en: ({ unit, title, expected }) =>
        `the unit "${unit}" cannot be converted into "${expected}", the unit of "${title.en}"`,
    },
    hint: { zh: '检查单位和指标是否写对', en: 'check the unit and the metric' },
    explained: () => ({
      meaning: {
        zh: '单位认得，但与指标的单位不是一类，不能换算',
        en: "the unit is known, but is not of the same sort as the metric's, and does not convert into it",
      },
      remedy: {
        zh: '检查单位和指标是否写对，有无串行',
        en: 'check the unit and the metric: has one of them slipped a row?',
      },
      example: report(['metric,period,value,unit', 'roads,2022-06,120,§亩']),
    }),
  }),
  'row-unit-conflict': finding<{ found: string; unit: string }>({
    severity: 'error',
    message: {
      zh: ({ found, unit }) => `数值“${found}”自带的单位或倍数与单位“${unit}”不能同时成立`,
      en: ({ found, unit }) =>
        `the unit or multiplier in the value "${found}" does not go with the unit "${unit}"`,
    },
    hint: {
      zh: '单位和倍数只写在一处：数值里或单位列里',
      en: 'write unit and multiplier in one place: in the value or in the column of units',
    },
    explained: () => ({
      meaning: {
        zh: '数值自带的单位或倍数与单位列不能同时成立',
        en: 'the unit or multiplier written behind the value does not go with the one in the column of units',
      },
      example: report(['metric,period,value,unit', 'investment,2022-06,§3.2亿元,万元']),
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
          ? `所列的单位（${list('zh', listed)}）没有一个适用于“${title.zh}”，该指标以“${expected}”计`
          : `所列的单位里，${list('zh', fitting)} 都适用于“${title.zh}”，无法判断是哪一个`,
      en: ({ listed, fitting, title, expected }) =>
        fitting.length === 0
          ? `none of the units listed (${list('en', listed)}) fits "${title.en}", which is counted in "${expected}"`
          : `of the units listed, ${list('en', fitting)} fit "${title.en}"; which one is meant is not clear`,
    },
    hint: {
      zh: '在单位列逐行写明单位，或在指标名后的括号里写明，例如“投资（万元）”',
      en: 'give each row its unit in a column "unit", or in brackets behind the metric, as in "investment (km)"',
    },
    explained: () => ({
      meaning: {
        zh: '表上列了几个单位，没有一个适用于该指标，或不止一个适用',
        en: 'the table lists several units, of which none fits the metric, or more than one',
      },
      rule: {
        zh: '所列的单位里，指标取与自己的单位能互相换算的那一个',
        en: 'of a list of units, a metric takes the one that converts into its own',
      },
      example: report(['指标,报告期,数值(万元、%)', '公路里程,2022年6月,§120']),
    }),
  }),
  'row-unit-mentioned': finding<{ found: string; at: string; title: Bilingual; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ found, at, title, expected }) =>
        `${at} 提到“${found}”，是否就是本数的单位，无法判断；“${title.zh}”以“${expected}”计`,
      en: ({ found, at, title, expected }) =>
        `"${found}" is mentioned at ${at}; whether the figure is in that unit or in "${expected}", in which "${title.en}" is counted, is not clear`,
    },
    hint: {
      zh: '在表头上方写明“单位：万元”这样的一行，或在单位列逐行写明单位',
      en: 'write a line such as "Unit: million yuan" above the header, or give each row its unit in a column "unit"',
    },
    explained: () => ({
      meaning: {
        zh: '表的上方提到另一个金额单位，却没有明说是各数的单位',
        en: 'another unit of money is mentioned above the figure, without being said to be that of the figures',
      },
      rule: {
        zh: '没有写明单位的数，若表的上方、文件名或工作表名提到别的金额单位，就不读：究竟是哪个单位，不猜',
        en: 'a figure without a unit is not read where a line above it, or the name of its file or sheet, mentions another unit of money than it would be taken in: which one is meant is not guessed',
      },
      example: report(['金额:万元', '指标,报告期,数值', '投资,2022年6月,§12000']),
    }),
  }),
};
