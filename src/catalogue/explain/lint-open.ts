import type { LINT_FINDINGS } from '../findings/lint.js';
import { words, type Explanation } from './entry.js';
import { smallPlan, total } from './lint-plan.js';

type OpenCode = Exclude<
  keyof typeof LINT_FINDINGS,
  `lint-parts-${string}` | `lint-share-${string}` | `lint-count-${string}` | 'lint-total-implied'
>;

/** Dates, and what a plan leaves open. */
export const OPEN_EXPLANATIONS: Readonly<Record<OpenCode, Explanation>> = {
  'lint-due-outside': {
    meaning: words('期限在方案期末之后', "a deadline is after the plan's last day"),
    remedy: words('核对期限和方案期', "check the deadline and the plan's period"),
    example: smallPlan({
      metrics: { roads: '' },
      targets: [`§${total('roads', 'roads', 20, 'comparator: at-least, due: 2024-06-30')}`],
    }),
  },
  'lint-years-after-due': {
    meaning: words(
      '每年的要求包括期限之后才结束的年份',
      'something is asked of a year that ends after the deadline of the same target',
    ),
    remedy: words(
      '改正期限,或从 years 里去掉这些年份',
      'correct the deadline, or take the years out of years',
    ),
    example: smallPlan({
      metrics: { roads: '' },
      targets: [
        '§id: roads, kind: each-year, metric: roads, comparator: at-least, value: 20, unit: 万元, due: 2022-12-31',
      ],
    }),
  },
  'lint-idle-department': {
    meaning: words('列出的责任单位没有任何目标', 'a department is listed and answers for no target'),
    remedy: words('补上它负责的目标,或从 plan.yaml 里删去', 'add its targets, or remove it from plan.yaml'),
    example: smallPlan({
      metrics: { roads: '' },
      targets: [total('roads', 'roads', 20)],
      frame: ['stages:', '  - §{ id: archive, title: { zh: 档案室, en: Archive } }\nstages:'],
    }),
  },
  'lint-no-department': {
    meaning: words('目标没有责任单位', 'nobody answers for a target'),
    remedy: words('文件写明了就补上 departments', 'name the departments if the document does'),
    example: smallPlan({
      metrics: { roads: '' },
      targets: [
        `${total('roads', 'roads', 20)}, departments: [works]`,
        `§${total('more', 'roads', 5)}, from: 2023-01-01`,
      ],
      departments: '[]',
    }),
  },
  'lint-no-value': {
    meaning: words('目标没有数值或允许的偏差', 'a target has no figure or no tolerance'),
    remedy: words(
      '由责任单位定出数值,写明出处',
      'have it settled by those answerable, and note where it comes from',
    ),
    example: smallPlan({
      metrics: { roads: '' },
      targets: ['§id: roads, kind: total, metric: roads, comparator: at-least, value: unknown, unit: 万元'],
    }),
  },
  'lint-no-baseline': {
    meaning: words(
      '增速或要达到的存量没有基数',
      'a growth, or a level that is to be reached, has no base value',
    ),
    rule: words(
      '比率和须保持的存量不需要基数',
      'rates, and levels that must hold rather than be reached, need none',
    ),
    remedy: words('查到基数后写入 baseline', 'give the base figure under baseline once it is known'),
    example: smallPlan({
      metrics: { trees: '' },
      targets: [
        '§id: trees, kind: level, metric: trees, comparator: at-least, value: 20, unit: 亩, baseline: unknown',
      ],
    }),
  },
  'lint-no-population': {
    meaning: words('覆盖的对象既无名单也无数量', 'the units of a coverage are neither listed nor counted'),
    remedy: words('在 populations 里写明 regions 或 size', 'give regions or size under populations'),
    example: smallPlan({
      metrics: { wired: '' },
      targets: ['§id: wired, kind: coverage, metric: wired, population: homes, comparator: every'],
    }),
  },
  'lint-alias-unit': {
    meaning: words(
      '指标名称括号里的单位不是它自己的单位;报表中用这个名称的行按名称里的单位读',
      'the unit in brackets in the name of a metric is not its own; rows that use the name are read by the unit in it',
    ),
    remedy: words(
      '改正名称里的单位,或删去这个单位',
      'correct the unit in the name, or leave it out of the name',
    ),
    example: smallPlan({
      metrics: { roads: ', aliases: [公路建设投资(亿元)]' },
      marked: 'roads',
      targets: [total('roads', 'roads', 20)],
    }),
  },
  'lint-implied-date': {
    meaning: words(
      '期限没有印出,按方案期末计',
      "no deadline is printed, and the end of the plan's period is taken",
    ),
    remedy: words('文件印出了期限就写 due', 'give due if the document prints a deadline'),
    example: smallPlan({
      metrics: { roads: '' },
      targets: [`§${total('roads', 'roads', 20)}, due: none`],
    }),
  },
};
