import type { Bilingual, Strength } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';
import { list } from '../../phrases.js';

/** Findings on dates that do not fit, and on what a plan leaves open. */
export const OPEN_FINDINGS = {
  'lint-due-outside': finding<{ id: string; due: string; end: string; days: number }>({
    severity: 'warning',
    message: {
      zh: ({ id, due, end, days }) => `“${id}”的期限 ${due} 比方案期末 ${end} 晚 ${days} 天`,
      en: ({ id, due, end, days }) =>
        `the deadline of "${id}", ${due}, is ${days === 1 ? 'a day' : `${days} days`} after the plan's last day, ${end}`,
    },
    hint: {
      zh: '核对期限；如属实，则方案期内无从完成考核',
      en: "check the deadline; if it is right, the target cannot be settled within the plan's period",
    },
    explained: () => ({
      meaning: { zh: '期限在方案期末之后', en: "a deadline is after the plan's last day" },
      remedy: { zh: '核对期限和方案期', en: "check the deadline and the plan's period" },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [`§${total('roads', 'roads', 20, 'comparator: at-least, due: 2024-06-30')}`],
      }),
    }),
  }),
  'lint-years-after-due': finding<{ id: string; due: string; years: readonly number[] }>({
    severity: 'error',
    message: {
      zh: ({ id, due, years }) =>
        `“${id}”每年都有要求，但期限 ${due} 早于以下年份的年末：${list('zh', years.map(String))}`,
      en: ({ id, due, years }) =>
        `"${id}" asks something of ${list('en', years.map(String))}, which ${years.length === 1 ? 'ends' : 'end'} after its own deadline, ${due}`,
    },
    hint: {
      zh: '改正期限，或从 years 里去掉这些年份',
      en: 'correct the deadline, or take these years out of years',
    },
    explained: () => ({
      meaning: {
        zh: '每年的要求包括期限之后才结束的年份',
        en: 'something is asked of a year that ends after the deadline of the same target',
      },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [
          '§id: roads, kind: each-year, metric: roads, comparator: at-least, value: 20, unit: 万元, due: 2022-12-31',
        ],
      }),
    }),
  }),
  'lint-idle-department': finding<{ id: string; title: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ id, title }) => `责任单位“${title.zh}”（${id}）没有任何目标`,
      en: ({ id, title }) => `the department "${title.en}" (${id}) answers for no target`,
    },
    hint: {
      zh: '补上它负责的目标，或从 plan.yaml 里删去',
      en: 'add the targets that it answers for, or remove it from plan.yaml',
    },
    explained: () => ({
      meaning: { zh: '列出的责任单位没有任何目标', en: 'a department is listed and answers for no target' },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [total('roads', 'roads', 20)],
        frame: ['stages:', '  - §{ id: archive, title: { zh: 档案室, en: Archive } }\nstages:'],
      }),
    }),
  }),
  'lint-no-department': finding<{ id: string; strength: Strength }>({
    severity: 'info',
    message: {
      zh: ({ id, strength }) => `${strength === 'firm' ? '刚性' : '力争类'}目标“${id}”没有责任单位`,
      en: ({ id, strength }) => `nobody answers for "${id}", which is ${strength}`,
    },
    hint: {
      zh: '文件写明了就补上 departments；没写明，则无人报送时不知向谁催报',
      en: 'name the departments if the document does; if it does not, there is nobody to ask for its figures',
    },
    explained: () => ({
      meaning: { zh: '目标没有责任单位', en: 'nobody answers for a target' },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [
          `${total('roads', 'roads', 20)}, departments: [works]`,
          `§${total('more', 'roads', 5)}, from: 2023-01-01`,
        ],
        departments: '[]',
      }),
    }),
  }),
  'lint-no-value': finding<{ id: string; what: 'value' | 'tolerance' }>({
    severity: 'info',
    message: {
      zh: ({ id, what }) => `“${id}”没有${what === 'value' ? '数值' : '允许的偏差'}，无法评判`,
      en: ({ id, what }) =>
        `"${id}" has no ${what === 'value' ? 'figure' : 'tolerance'}, so that it cannot be judged`,
    },
    hint: {
      zh: '由责任单位定出数值，写明出处',
      en: 'have it settled by those answerable, and note where the figure comes from',
    },
    explained: () => ({
      meaning: { zh: '目标没有数值或允许的偏差', en: 'a target has no figure or no tolerance' },
      example: smallPlan({
        metrics: { roads: '' },
        targets: ['§id: roads, kind: total, metric: roads, comparator: at-least, value: unknown, unit: 万元'],
      }),
    }),
  }),
  'lint-no-baseline': finding<{ id: string; kind: keyof typeof WITHOUT_BASELINE }>({
    severity: 'info',
    message: {
      zh: ({ id, kind }) => WITHOUT_BASELINE[kind].zh(id),
      en: ({ id, kind }) => WITHOUT_BASELINE[kind].en(id),
    },
    hint: {
      zh: '查到基数后写入 baseline 的 value 和 on',
      en: 'give value and on under baseline once the base figure is known',
    },
    explained: () => ({
      meaning: {
        zh: '增速、按基数计的要求或要达到的存量没有基数',
        en: 'a growth, a value that is told by the baseline, or a level that is to be reached, has no base value',
      },
      rule: {
        zh: '比率和须保持的存量不需要基数',
        en: 'rates, and levels that must hold rather than be reached, need none',
      },
      example: smallPlan({
        metrics: { trees: '' },
        targets: [
          '§id: trees, kind: level, metric: trees, comparator: at-least, value: 20, unit: 亩, baseline: unknown',
        ],
      }),
    }),
  }),
  'lint-no-population': finding<{ id: string; population: Bilingual; byRate: boolean }>({
    severity: 'info',
    message: {
      zh: ({ id, population, byRate }) =>
        `“${id}”的对象“${population.zh}”既无名单也无数量${byRate ? '，只能按所报比例评判' : '，无法评判'}`,
      en: ({ id, population, byRate }) =>
        `the units that "${id}" is about, "${population.en}", are neither listed nor counted: ${byRate ? 'it can only be judged by the rate that is reported' : 'it cannot be judged'}`,
    },
    hint: {
      zh: '在 populations 里写明 regions 或 size',
      en: 'give regions or size under populations',
    },
    explained: () => ({
      meaning: {
        zh: '覆盖的对象既无名单也无数量',
        en: 'the units of a coverage are neither listed nor counted',
      },
      example: smallPlan({
        metrics: { wired: '' },
        targets: ['§id: wired, kind: coverage, metric: wired, population: homes, comparator: every'],
      }),
    }),
  }),
  'lint-alias-unit': finding<{ id: string; name: string; unit: string; metricUnit: string }>({
    severity: 'error',
    message: {
      zh: ({ id, name, unit, metricUnit }) =>
        `指标“${id}”的单位是“${metricUnit}”，名称“${name}”里却写着“${unit}”`,
      en: ({ id, name, unit, metricUnit }) =>
        `"${id}" is counted in "${metricUnit}", but its name "${name}" says "${unit}"`,
    },
    hint: {
      zh: '改正名称里的单位，或删去这个单位',
      en: 'correct the unit in the name, or leave it out of the name',
    },
    explained: () => ({
      meaning: {
        zh: '指标名称括号里的单位不是它自己的单位；报表中用这个名称的行按名称里的单位读',
        en: 'the unit in brackets in the name of a metric is not its own; rows that use the name are read by the unit in it',
      },
      example: smallPlan({
        metrics: { roads: ', aliases: [公路建设投资(亿元)]' },
        marked: 'roads',
        targets: [total('roads', 'roads', 20)],
      }),
    }),
  }),
  'lint-implied-date': finding<{ id: string; due: string }>({
    severity: 'info',
    message: {
      zh: ({ id, due }) => `“${id}”没有印出期限，按方案期末 ${due} 计`,
      en: ({ id, due }) =>
        `no deadline is printed for "${id}": the end of the plan's period, ${due}, is taken`,
    },
    hint: {
      zh: '文件印出了期限就写 due',
      en: 'give due if the document prints a deadline',
    },
    explained: () => ({
      meaning: {
        zh: '期限没有印出，按方案期末计',
        en: "no deadline is printed, and the end of the plan's period is taken",
      },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [`§${total('roads', 'roads', 20)}, due: none`],
      }),
    }),
  }),
};

const WITHOUT_BASELINE = {
  growth: {
    zh: (id: string): string => `增速目标“${id}”没有基数，无法计算增速`,
    en: (id: string): string => `the growth "${id}" has no base value, so that it cannot be reckoned`,
  },
  level: {
    zh: (id: string): string => `“${id}”没有基数，到期前无法判断序时进度`,
    en: (id: string): string => `"${id}" has no base value, so that it has no pace before its deadline`,
  },
  relative: {
    zh: (id: string): string => `“${id}”的要求按基数计，但没有基数，无法评判`,
    en: (id: string): string =>
      `what "${id}" asks is told by a base value that is not given, so that it cannot be judged`,
  },
};
