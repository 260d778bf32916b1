import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { maybe } from '../../phrases.js';
import {
  BASIS_FAULTS,
  PERIOD_FAULTS,
  type BasisFault,
  type PeriodFault,
  type UnknownName,
} from './faults.js';

/** Findings on the period, basis and date of submission of a row. */
export const PERIOD_FINDINGS = {
  'row-bad-period': finding<{ found: string; reason: PeriodFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => `“${found}”读不成报告期：${PERIOD_FAULTS[reason].why.zh}`,
      en: ({ found, reason }) => `"${found}" cannot be read as a period: ${PERIOD_FAULTS[reason].why.en}`,
    },
    hint: {
      zh: ({ reason }) => PERIOD_FAULTS[reason].hint.zh,
      en: ({ reason }) => PERIOD_FAULTS[reason].hint.en,
    },
    explained: () => ({
      meaning: {
        zh: '报告期读不懂，或可以读成两个不同的时段',
        en: 'the period cannot be read, or may be read as two different ones',
      },
      rule: {
        zh: '只有一种读法的才读：“2022.1”可能是 1 月，也可能是丢了 0 的 10 月；“2018/2”可能是月份，也可能是半年，除非同一列里有 2018/5 这样只能是月份的；“06/07/2022”分不清日和月；几个月合在一起的，应从 1 月起，或恰为一个季度、半年',
        en: 'it is read if it can mean one thing alone: 2022.1 may be January, or October with its 0 dropped; 2018/2 a month or a half, unless the column has 2018/5 or the like, which can only be a month; 06/07/2022 does not tell the day from the month; several months together begin in January, or are a quarter or a half',
      },
      remedy: {
        zh: '写成例如 2022、2022-H1、2022-Q2、2022-06、2022-06上旬 或 2022-06-30',
        en: 'write for example 2022, 2022-H1, 2022-Q2, 2022-06, 2022-06上旬 or 2022-06-30',
      },
      example: report(['metric,period,value', 'roads,§2022.1,120']),
    }),
  }),
  'row-bad-basis': finding<UnknownName & { reason: BasisFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => BASIS_FAULTS[reason].zh(found),
      en: ({ found, reason }) => BASIS_FAULTS[reason].en(found),
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写 本年累计（ytd）或 自方案期初累计（cumulative）',
      en: ({ nearest }) =>
        maybe('en', nearest) ??
        "write ytd (since the start of the year) or cumulative (since the plan's start)",
    },
    explained: () => ({
      meaning: {
        zh: '口径不认识，或没说从何时累计',
        en: 'the basis is not known, or does not say since when',
      },
      rule: {
        zh: '“累计”和“截至…”“…末”都只说到何时为止；按时段累加的指标还须写明从何时起算，除非方案里该指标的口径就是累计',
        en: '累计, 截至… and …末 say until when alone; of what adds up over time it must be said since when, unless the plan has the metric reported so',
      },
      remedy: {
        zh: '写 当期（period）、本年累计（ytd）或 自方案期初累计（cumulative）',
        en: "write period, ytd (since the start of the year) or cumulative (since the plan's start)",
      },
      example: report(['指标,报告期,数值,口径', '投资,2022年6月,3.2,§累计']),
    }),
  }),
  'row-basis-conflict': finding<{ found: string; period: string }>({
    severity: 'error',
    message: {
      zh: ({ found, period }) => `口径“${found}”与报告期“${period}”矛盾：后者已写明所含时段`,
      en: ({ found, period }) =>
        `the basis "${found}" contradicts the period "${period}", which itself says what time it covers`,
    },
    hint: {
      zh: '报告期写截止的月份，或把口径改为 当期',
      en: 'give the month it ends in as the period, or make the basis "period"',
    },
    explained: () => ({
      meaning: {
        zh: '报告期已写明起止，口径却说的是另一段时间',
        en: 'the period itself says where it begins and ends, and the basis says otherwise',
      },
      example: report(['指标,报告期,数值,口径', '投资,2022年4-6月,3.2,§本年累计']),
    }),
  }),
  'row-basis-ignored': finding<{ found: string; title: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ found, title }) => `“${title.zh}”不是按时段累加的数，口径“${found}”不起作用，按期末数读取`,
      en: ({ found, title }) =>
        `"${title.en}" does not add up over time, so the basis "${found}" has no meaning; it was read as at the end of the period`,
    },
    hint: { zh: '口径留空', en: 'leave the basis blank' },
    explained: () => ({
      meaning: {
        zh: '指标不是按时段累加的数，口径不起作用，按期末数读取',
        en: 'the metric does not add up over time, so the basis has no meaning: it was read as at the end of the period',
      },
      example: report(['metric,period,value,basis', 'roads,2022-06,120,§ytd']),
    }),
  }),
  'row-bad-submitted': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `“${found}”读不成日期；数值保留，视为未写填报日期`,
      en: ({ found }) =>
        `"${found}" cannot be read as a date; the figure is kept as one without a date of submission`,
    },
    hint: {
      zh: '写成例如 2022-07-05 或 2022-07-05 10:30',
      en: 'write for example 2022-07-05 or 2022-07-05 10:30',
    },
    explained: () => ({
      meaning: {
        zh: '填报日期读不懂；数值保留，视为未写填报日期',
        en: 'the date of submission cannot be read; the figure is kept as one without a date',
      },
      example: report(['metric,period,value,submitted', 'roads,2022-06,120,§yesterday']),
    }),
  }),
};
