import type { PLAN_FINDINGS } from '../findings/plan.js';
import { words, type Explanation } from './entry.js';
import { PLAN_FILE_EXPLANATIONS } from './plan-file.js';

/** Findings of a plan, explained. A plan with any of them is no plan: nothing is judged by it. */
export const PLAN_EXPLANATIONS: Readonly<Record<keyof typeof PLAN_FINDINGS, Explanation>> = {
  ...PLAN_FILE_EXPLANATIONS,
  'plan-repeated': {
    meaning: words('列表里同一项写了两次', 'a list names the same thing twice'),
    remedy: words('删去重复的一项', 'remove one of the two'),
    example: {
      sort: 'plan',
      file: 'plan.yaml',
      from: 'regions: [east, west]',
      to: 'regions: [east, west, §east]',
    },
  },
  'plan-duplicate-id': {
    meaning: words('两样东西用了同一个编号', 'two things have the same id'),
    rule: words(
      '指标与项目共用一套编号,因为报表里两者在同一列;目标的编号在整个方案里不重复',
      'metrics and projects share their ids, because reports name both in one column; targets have theirs once in the whole plan',
    ),
    remedy: words('两者之一改用别的编号', 'give one of the two another id'),
    example: { sort: 'plan', file: 'plan.yaml', from: 'id: westside', to: 'id: §west' },
  },
  'plan-duplicate-name': {
    meaning: words(
      '两样东西用了同一个名称,报表里无法区分',
      'two things have the same name, so that a report cannot tell them apart',
    ),
    rule: words(
      '不分大小写、空格和全角半角;编号、中英文名称和别名都算',
      'ids, titles in both languages and aliases are compared, whatever their case, blanks and width',
    ),
    remedy: words('修改其中一个名称或别名', 'change one of the titles or aliases'),
    example: {
      sort: 'plan',
      file: 'plan.yaml',
      from: 'id: south, title: { zh: 南溪县, en: South }',
      to: 'id: south, title: §{ zh: 南溪县, en: North }',
    },
  },
  'plan-unknown-reference': {
    meaning: words(
      '引用了方案里没有的指标、项目、单位、地区、覆盖对象或阶段',
      'a metric, project, department, region, population or stage is referred to that the plan does not have',
    ),
    remedy: words('先声明它,或改用已有的编号', 'declare it first, or use the id of one that exists'),
    example: { sort: 'plan', file: '2-water.yaml', from: '[water]', to: '[§watr]' },
  },
  'plan-wrong-metric-type': {
    meaning: words('这类目标不能用这一类型的指标', 'a target of this kind cannot use a metric of this type'),
    rule: words(
      '例如 total 要用累加的数(flow),level 要用存量(stock)或比率(ratio)',
      'a total, for example, takes an amount over time (flow), a level an amount (stock) or a rate (ratio) on a day',
    ),
    remedy: words('改用别的指标,或修改目标的 kind', 'use another metric, or change the kind of the target'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: 'kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output',
      to: 'kind: level\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: §output',
    },
  },
  'plan-unknown-unit': {
    meaning: words(
      '单位既不是内置的,也没有在方案里声明',
      'the unit is neither built in nor declared by the plan',
    ),
    remedy: words(
      '改用内置单位,或在 plan.yaml 的 units 里声明',
      'use a built-in unit, or declare it under units in plan.yaml',
    ),
    example: {
      sort: 'plan',
      file: '2-water.yaml',
      from: 'type: stock, unit: 公里',
      to: 'type: stock, unit: §华里',
    },
  },
  'plan-unit-mismatch': {
    meaning: words(
      '目标或组成部分的单位不能换算成指标的单位',
      'the unit of a target or a component does not convert into that of the metric',
    ),
    remedy: words('改用同类的单位', 'use units of one kind'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: 'value: 160\n    unit: 公里',
      to: 'value: 160\n    unit: §万亩',
    },
  },
  'plan-unit-taken': {
    meaning: words(
      '声明的单位名称已属于另一类单位',
      'a unit that the plan declares has a name that another one has already',
    ),
    remedy: words('换一个名称', 'use another name'),
    example: { sort: 'plan', file: 'plan.yaml', from: 'names: [标段, lot]', to: 'names: §[标段, 公里]' },
  },
  'plan-bounds-swapped': {
    meaning: words('下限不小于上限', 'the lower bound is not below the upper one'),
    remedy: words('检查两者是否写反', 'check whether the two are swapped'),
    example: { sort: 'plan', file: '1-works.yaml', from: 'upper: 40', to: 'upper: §30' },
  },
  'plan-dates-swapped': {
    meaning: words('起始日晚于截止日', 'something starts after its end'),
    remedy: words('检查两个日期是否写反', 'check whether the two dates are swapped'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: 'due: 2023-06-30',
      to: 'baseline: { value: 100, on: §2023-12-31 }\n    due: 2023-06-30',
    },
  },
  'plan-day-outside': {
    meaning: words('日期或年份不在方案期内', "a day or year lies outside of the plan's period"),
    remedy: words('核对日期与方案的起止日', "check it against the plan's period"),
    example: { sort: 'plan', file: '1-works.yaml', from: 'due: 2023-06-30', to: 'due: §2021-06-30' },
  },
  'plan-key-needs': {
    meaning: words('写了一个键,就还要写另一个', 'one key needs another beside it'),
    remedy: words('补上缺少的键', 'add the one that is missing'),
    example: {
      sort: 'plan',
      file: '2-water.yaml',
      from: 'type: stock, unit: 公里',
      to: 'type: §stock',
    },
  },
  'plan-key-excludes': {
    meaning: words('两个键不能同用', 'two keys do not go together'),
    remedy: words('删去其中一个', 'remove one of the two'),
    example: {
      sort: 'plan',
      file: '2-water.yaml',
      from: 'type: stock, unit: 公里',
      to: 'type: stock, unit: 公里, basis: §ytd',
    },
  },
  'plan-same-target': {
    meaning: words(
      '两个目标说的是同一件事,会重复评判',
      'two targets say the same, which would be judged twice',
    ),
    remedy: words('删去其中一个', 'remove one of the two'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: '  - id: output-60\n',
      to: '  - id: §investment-again\n    kind: total\n    title: { zh: 再投资24亿元, en: 2.4 billion yuan once more }\n    metric: investment\n    comparator: at-least\n    value: 24\n    unit: 亿元\n    strength: firm\n    wording: 不少于\n  - id: output-60\n',
    },
  },
};
