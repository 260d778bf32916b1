import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';
import {
  BASIS_FAULTS,
  NUMBER_FAULTS,
  PERIOD_FAULTS,
  type BasisFault,
  type NumberFault,
  type Ambiguous,
  type PeriodFault,
  type Unknown,
} from './intake-faults.js';
import { UNIT_FINDINGS } from './intake-unit.js';

/** What can be wrong with a cell. */
export const CELL_FINDINGS = {
  'row-unknown-metric': finding<Unknown>({
    severity: 'error',
    message: {
      zh: ({ found }) => `方案里没有指标或项目“${found}”`,
      en: ({ found }) => `the plan has no metric or project "${found}"`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里指标的编号、名称或别名',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? "write the id, a title or an alias of one of the plan's metrics",
    },
  }),
  'row-ambiguous-metric': finding<Ambiguous>({
    severity: 'error',
    message: {
      zh: ({ found, candidates }) => `“${found}”可以指 ${list('zh', candidates)}`,
      en: ({ found, candidates }) => `"${found}" may be any of ${list('en', candidates)}`,
    },
    hint: fixed({
      zh: '照方案写指标的编号或名称,不带序号和注号',
      en: 'write the id or the title that the plan has, without numbering and footnote marks',
    }),
  }),
  'row-footnote-mark': finding<{ found: string; mark: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, mark }) => `“${found}”里的“${mark}”按注号处理,注文没有读取`,
      en: ({ found, mark }) =>
        `"${mark}" in "${found}" was taken for a footnote mark; the footnote itself was not read`,
    },
    hint: fixed({
      zh: '注文若改变数值的含义,请写进备注或改数',
      en: 'if the footnote changes what the figure means, say so in the note or correct the figure',
    }),
  }),
  'row-unknown-region': finding<Unknown>({
    severity: 'error',
    message: {
      zh: ({ found }) => `方案里没有地区“${found}”`,
      en: ({ found }) => `the plan has no region "${found}"`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里地区的编号或名称;全域数可留空',
      en: ({ nearest }) =>
        maybe('en', nearest) ??
        "write the id or a title of a region of the plan; leave it blank for the whole area's figure",
    },
  }),
  'row-ambiguous-region': finding<Ambiguous>({
    severity: 'error',
    message: {
      zh: ({ found, candidates }) => `地区“${found}”可以指 ${list('zh', candidates)}`,
      en: ({ found, candidates }) => `the region "${found}" may be any of ${list('en', candidates)}`,
    },
    hint: fixed({ zh: '写全名', en: 'write the full name' }),
  }),
  'row-unknown-department': finding<Unknown>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `方案里没有填报单位“${found}”;数值保留,视为未写填报单位`,
      en: ({ found }) =>
        `the plan has no department "${found}"; the figure is kept as one without a department`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里责任单位的编号、名称或别名',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? "write the id, a title or an alias of one of the plan's departments",
    },
  }),
  'row-ambiguous-department': finding<Ambiguous>({
    severity: 'warning',
    message: {
      zh: ({ found, candidates }) =>
        `填报单位“${found}”可以指 ${list('zh', candidates)};数值保留,视为未写填报单位`,
      en: ({ found, candidates }) =>
        `the department "${found}" may be any of ${list('en', candidates)}; the figure is kept as one without a department`,
    },
    hint: fixed({ zh: '写全名', en: 'write the full name' }),
  }),
  'row-bad-number': finding<{ found: string; reason: NumberFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => `“${found}”读不成数:${NUMBER_FAULTS[reason].why.zh}`,
      en: ({ found, reason }) => `"${found}" cannot be read as a number: ${NUMBER_FAULTS[reason].why.en}`,
    },
    hint: {
      zh: ({ reason }) => NUMBER_FAULTS[reason].hint.zh,
      en: ({ reason }) => NUMBER_FAULTS[reason].hint.en,
    },
  }),
  'row-digits-rounded': finding<{ found: string; read: string }>({
    severity: 'info',
    message: {
      zh: ({ found, read }) => `“${found}”超过 15 位有效数字,按 ${read} 读取`,
      en: ({ found, read }) => `"${found}" has more than 15 significant digits; ${read} was read`,
    },
    hint: fixed({
      zh: '多出的位数多半是二进制运算的余数;按报送的精度写',
      en: 'digits beyond those are mostly left over from binary arithmetic; round the figure to what was meant',
    }),
  }),
  'row-number-expected': finding<{ found: string; title: Bilingual; unit: string }>({
    severity: 'error',
    message: {
      zh: ({ found, title, unit }) => `“${title.zh}”以${unit}计,应报数值,却报了阶段“${found}”`,
      en: ({ found, title, unit }) =>
        `"${title.en}" is a figure in ${unit}, but the stage "${found}" was reported`,
    },
    hint: fixed({
      zh: '填写数值;报项目阶段的,请在指标列写项目名称',
      en: "report a figure; to report a project's stage, name the project as the metric",
    }),
  }),
  'row-stage-expected': finding<{ found: string; title: Bilingual; expected: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ found, title, expected }) =>
        `“${title.zh}”应报阶段(${list(
          'zh',
          expected.map(({ zh }) => zh),
        )}),却报了数值“${found}”`,
      en: ({ found, title, expected }) =>
        `"${title.en}" is reported as a stage (${list(
          'en',
          expected.map(({ en }) => en),
        )}), but the figure "${found}" was found`,
    },
    hint: fixed({ zh: '填写项目达到的阶段', en: 'report the stage that the project has reached' }),
  }),
  'row-unknown-stage': finding<Unknown & { expected: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        `方案里没有阶段“${found}”;应为 ${list(
          'zh',
          expected.map(({ zh }) => zh),
        )}`,
      en: ({ found, expected }) =>
        `the plan has no stage "${found}"; expected ${list(
          'en',
          expected.map(({ en }) => en),
        )}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用所列的阶段之一',
      en: ({ nearest }) => maybe('en', nearest) ?? 'use one of the stages listed',
    },
  }),
  ...UNIT_FINDINGS,
  'row-count-not-whole': finding<{ found: string; unit: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, unit }) => `“${found}”以${unit}计却不是整数;照原数读取`,
      en: ({ found, unit }) =>
        `"${found}" counts in ${unit} and yet is not a whole number; it was read as it stands`,
    },
    hint: fixed({ zh: '检查数值和单位', en: 'check the figure and its unit' }),
  }),
  'row-bad-period': finding<{ found: string; reason: PeriodFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => `“${found}”读不成报告期:${PERIOD_FAULTS[reason].why.zh}`,
      en: ({ found, reason }) => `"${found}" cannot be read as a period: ${PERIOD_FAULTS[reason].why.en}`,
    },
    hint: {
      zh: ({ reason }) => PERIOD_FAULTS[reason].hint.zh,
      en: ({ reason }) => PERIOD_FAULTS[reason].hint.en,
    },
  }),
  'row-bad-basis': finding<Unknown & { reason: BasisFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => BASIS_FAULTS[reason].zh(found),
      en: ({ found, reason }) => BASIS_FAULTS[reason].en(found),
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写 本年累计(ytd)或 自方案期初累计(cumulative)',
      en: ({ nearest }) =>
        maybe('en', nearest) ??
        "write ytd (since the start of the year) or cumulative (since the plan's start)",
    },
  }),
  'row-basis-conflict': finding<{ found: string; period: string }>({
    severity: 'error',
    message: {
      zh: ({ found, period }) => `口径“${found}”与报告期“${period}”矛盾:后者已写明所含时段`,
      en: ({ found, period }) =>
        `the basis "${found}" contradicts the period "${period}", which itself says what time it covers`,
    },
    hint: fixed({
      zh: '报告期写截止的月份,或把口径改为 当期',
      en: 'give the month it ends in as the period, or make the basis "period"',
    }),
  }),
  'row-basis-ignored': finding<{ found: string; title: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ found, title }) => `“${title.zh}”不是按时段累加的数,口径“${found}”不起作用,按期末数读取`,
      en: ({ found, title }) =>
        `"${title.en}" does not add up over time, so the basis "${found}" has no meaning; it was read as at the end of the period`,
    },
    hint: fixed({ zh: '口径留空', en: 'leave the basis blank' }),
  }),
  'row-bad-submitted': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `“${found}”读不成日期;数值保留,视为未写填报日期`,
      en: ({ found }) =>
        `"${found}" cannot be read as a date; the figure is kept as one without a date of submission`,
    },
    hint: fixed({
      zh: '写成例如 2022-07-05 或 2022-07-05 10:30',
      en: 'write for example 2022-07-05 or 2022-07-05 10:30',
    }),
  }),
};
