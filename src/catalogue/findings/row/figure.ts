import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list, maybe } from '../../phrases.js';
import { NUMBER_FAULTS, type NumberFault, type UnknownName } from './faults.js';
import { UNIT_FINDINGS } from './unit.js';

/** Findings on values and their units. */
export const FIGURE_FINDINGS = {
  'row-bad-number': finding<{ found: string; reason: NumberFault }>({
    severity: 'error',
    message: {
      zh: ({ found, reason }) => `“${found}”读不成数：${NUMBER_FAULTS[reason].why.zh}`,
      en: ({ found, reason }) => `"${found}" cannot be read as a number: ${NUMBER_FAULTS[reason].why.en}`,
    },
    hint: {
      zh: ({ reason }) => NUMBER_FAULTS[reason].hint.zh,
      en: ({ reason }) => NUMBER_FAULTS[reason].hint.en,
    },
    explained: () => ({
      meaning: {
        zh: '数值不是数，或可以读成两个不同的数',
        en: 'the value is no number, or may be read as two different ones',
      },
      rule: {
        zh: '逗号只认千分位（1,450.5），除非整列都显示它是小数点；“1,45”、括号里的数、汉字数字、丢了数位的“1.23457E+17”都不读',
        en: 'a comma is read only as a thousands separator (1,450.5), unless all of the column shows that it begins the decimals; 1,45 among figures with a point, figures in parentheses, figures in words and 1.23457E+17, whose other digits are lost, are not',
      },
      remedy: {
        zh: '写成例如 1450.5、1,450.5、30% 或 1.1万',
        en: 'write for example 1450.5, 1,450.5, 30% or 1.1万',
      },
      example: report(['metric,period,value', 'roads,2022-06,§"1,45"']),
    }),
  }),
  'row-digits-rounded': finding<{ found: string; read: string }>({
    severity: 'info',
    message: {
      zh: ({ found, read }) => `“${found}”超过 15 位有效数字，按 ${read} 读取`,
      en: ({ found, read }) => `"${found}" has more than 15 significant digits; ${read} was read`,
    },
    hint: {
      zh: '多出的位数多半是二进制运算的余数；按报送的精度写',
      en: 'digits beyond those are mostly left over from binary arithmetic; round the figure to what was meant',
    },
    explained: () => ({
      meaning: {
        zh: '数值超过 15 位有效数字，按 15 位读取',
        en: 'the figure has more than 15 significant digits and was read to 15',
      },
      rule: {
        zh: '表格软件只留 15 位；“23.999999999999996”是二进制运算留下的 24。同一个二进制数的另一种写法（1.1000000000000001）不提示；整数和超过 17 位的小数不是二进制运算留下的，照原数读取',
        en: 'spreadsheet programs keep 15; 23.999999999999996 is 24 as binary arithmetic leaves it. Another way to write the same binary number (1.1000000000000001) is not told; whole numbers, and decimals of more than 17 digits, do not come from binary arithmetic and are read as they stand',
      },
      example: report(['metric,period,value', 'roads,2022-06,§23.999999999999996']),
    }),
  }),
  'row-number-expected': finding<{ found: string; title: Bilingual; unit: string }>({
    severity: 'error',
    message: {
      zh: ({ found, title, unit }) => `“${title.zh}”以${unit}计，应报数值，却报了阶段“${found}”`,
      en: ({ found, title, unit }) =>
        `"${title.en}" is a figure in ${unit}, but the stage "${found}" was reported`,
    },
    hint: {
      zh: '填写数值；报项目阶段的，请在指标列写项目名称',
      en: "report a figure; to report a project's stage, name the project as the metric",
    },
    explained: () => ({
      meaning: { zh: '应报数值的指标报了阶段', en: 'a stage is reported of a metric that is a figure' },
      example: report(['metric,period,value', 'roads,2022-06,§started']),
    }),
  }),
  'row-stage-expected': finding<{ found: string; title: Bilingual; expected: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ found, title, expected }) =>
        `“${title.zh}”应报阶段（${list(
          'zh',
          expected.map(({ zh }) => zh),
        )}），却报了数值“${found}”`,
      en: ({ found, title, expected }) =>
        `"${title.en}" is reported as a stage (${list(
          'en',
          expected.map(({ en }) => en),
        )}), but the figure "${found}" was found`,
    },
    hint: { zh: '填写项目达到的阶段', en: 'report the stage that the project has reached' },
    explained: () => ({
      meaning: {
        zh: '应报阶段的项目报了数值',
        en: 'a figure is reported of a project whose stage is asked for',
      },
      example: report(['metric,period,value', 'river-bridge,2022-06,§80']),
    }),
  }),
  'row-unknown-stage': finding<UnknownName & { expected: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        `方案里没有阶段“${found}”；应为 ${list(
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
    explained: () => ({
      meaning: { zh: '方案里没有这个阶段', en: 'the plan has no such stage' },
      remedy: { zh: '改用方案所列的阶段之一', en: 'use one of the stages that the plan lists' },
      example: report(['metric,period,value', 'river-bridge,2022-06,§bulit']),
    }),
  }),
  ...UNIT_FINDINGS,
  'row-count-not-whole': finding<{ found: string; unit: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, unit }) => `“${found}”以${unit}计却不是整数；照原数读取`,
      en: ({ found, unit }) =>
        `"${found}" counts in ${unit} and yet is not a whole number; it was read as it stands`,
    },
    hint: { zh: '检查数值和单位', en: 'check the figure and its unit' },
    explained: () => ({
      meaning: {
        zh: '按个数计的指标却不是整数；照原数读取',
        en: 'a metric that counts things is not a whole number; it was read as it stands',
      },
      example: report(['metric,period,value,unit', 'starts,2022-06,§1.5,个']),
    }),
  }),
};
