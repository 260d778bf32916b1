import { finding } from '../../entry.js';
import { list, maybe } from '../../phrases.js';
import { SORTS, type Sort, type Word } from './words.js';

/** Findings on what a plan's files mean together, once each reads well. */
export const PLAN_MEANING_FINDINGS = {
  'plan-repeated': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”在这个列表里出现了两次`,
      en: ({ found }) => `"${found}" is in this list twice`,
    },
    hint: { zh: '删去重复的一项', en: 'remove one of the two' },
    explained: () => ({
      meaning: { zh: '列表里同一项写了两次', en: 'a list names the same thing twice' },
      example: {
        sort: 'plan',
        file: 'plan.yaml',
        from: 'regions: [east, west]',
        to: 'regions: [east, west, §east]',
      },
    }),
  }),
  'plan-duplicate-id': finding<{ id: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ id, first }) => `编号“${id}”重复，首次出现于 ${first}`,
      en: ({ id, first }) => `the id "${id}" is used twice; it is first used at ${first}`,
    },
    hint: { zh: '两者之一改用别的编号', en: 'give one of the two another id' },
    explained: () => ({
      meaning: { zh: '两样东西用了同一个编号', en: 'two things have the same id' },
      rule: {
        zh: '指标与项目共用一套编号，因为报表里两者在同一列；目标的编号在整个方案里不重复',
        en: 'metrics and projects share their ids, because reports name both in one column; targets have theirs once in the whole plan',
      },
      example: { sort: 'plan', file: 'plan.yaml', from: 'id: westside', to: 'id: §west' },
    }),
  }),
  'plan-duplicate-name': finding<{ name: string; id: string; other: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ name, id, other, first }) =>
        `名称“${name}”同时属于“${id}”和“${other}”（${first}），报表里无法区分`,
      en: ({ name, id, other, first }) =>
        `the name "${name}" belongs to both "${id}" and "${other}" (${first}), so that a report cannot tell them apart`,
    },
    hint: { zh: '修改其中一个名称或别名', en: 'change one of the titles or aliases' },
    explained: () => ({
      meaning: {
        zh: '两样东西用了同一个名称，报表里无法区分',
        en: 'two things have the same name, so that a report cannot tell them apart',
      },
      rule: {
        zh: '不分大小写、空格和全角半角；编号、中英文名称和别名都算',
        en: 'ids, titles in both languages and aliases are compared, whatever their case, blanks and width',
      },
      example: {
        sort: 'plan',
        file: 'plan.yaml',
        from: 'id: south, title: { zh: 南溪县, en: South }',
        to: 'id: south, title: §{ zh: 南溪县, en: North }',
      },
    }),
  }),
  'plan-unknown-reference': finding<Word & { sort: Sort }>({
    severity: 'error',
    message: {
      zh: ({ sort, found }) => `方案里没有${SORTS[sort].zh}“${found}”`,
      en: ({ sort, found }) => `the plan has no ${SORTS[sort].en} "${found}"`,
    },
    hint: {
      zh: ({ sort, nearest }) => maybe('zh', nearest) ?? `先声明这个${SORTS[sort].zh}，或改用已有的编号`,
      en: ({ sort, nearest }) =>
        maybe('en', nearest) ?? `declare the ${SORTS[sort].en} first, or use the id of one that exists`,
    },
    explained: () => ({
      meaning: {
        zh: '引用了方案里没有的指标、项目、单位、地区、覆盖对象或阶段',
        en: 'a metric, project, department, region, population or stage is referred to that the plan does not have',
      },
      remedy: { zh: '先声明它，或改用已有的编号', en: 'declare it first, or use the id of one that exists' },
      example: { sort: 'plan', file: '2-water.yaml', from: '[water]', to: '[§watr]' },
    }),
  }),
  'plan-wrong-metric-type': finding<{
    metric: string;
    type: string;
    kind: string;
    expected: readonly string[];
  }>({
    severity: 'error',
    message: {
      zh: ({ metric, type, kind, expected }) =>
        `${kind} 目标不能用 ${type} 型指标“${metric}”；应为 ${list('zh', expected)} 型`,
      en: ({ metric, type, kind, expected }) =>
        `a ${kind} target cannot use "${metric}", which is a ${type}; expected ${list('en', expected)}`,
    },
    hint: {
      zh: '改用别的指标，或修改目标的 kind',
      en: 'use another metric, or change the kind of the target',
    },
    explained: () => ({
      meaning: {
        zh: '这类目标不能用这一类型的指标',
        en: 'a target of this kind cannot use a metric of this type',
      },
      rule: {
        zh: '例如 total 要用累加的数（flow），level 要用存量（stock）或比率（ratio）',
        en: 'a total, for example, takes an amount over time (flow), a level an amount (stock) or a rate (ratio) on a day',
      },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: 'kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output',
        to: 'kind: level\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: §output',
      },
    }),
  }),
  'plan-unknown-unit': finding<{ unit: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ unit }) => `不认识的单位“${unit}”`,
      en: ({ unit }) => `the unit "${unit}" is not known`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用内置单位，或在 plan.yaml 的 units 里声明',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'use a built-in unit, or declare it under units in plan.yaml',
    },
    explained: () => ({
      meaning: {
        zh: '单位既不是内置的，也没有在方案里声明',
        en: 'the unit is neither built in nor declared by the plan',
      },
      remedy: {
        zh: '改用内置单位，或在 plan.yaml 的 units 里声明',
        en: 'use a built-in unit, or declare it under units in plan.yaml',
      },
      example: {
        sort: 'plan',
        file: '2-water.yaml',
        from: 'type: stock, unit: 公里',
        to: 'type: stock, unit: §华里',
      },
    }),
  }),
  'plan-unit-mismatch': finding<{ unit: string; metric: string; metricUnit: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, metric, metricUnit }) => `单位“${unit}”不能换算成“${metric}”所用的单位“${metricUnit}”`,
      en: ({ unit, metric, metricUnit }) =>
        `the unit "${unit}" cannot be converted into "${metricUnit}", the unit of "${metric}"`,
    },
    hint: {
      zh: '改用同类的单位',
      en: 'use units of one kind',
    },
    explained: () => ({
      meaning: {
        zh: '目标或组成部分的单位不能换算成指标的单位',
        en: 'the unit of a target or a component does not convert into that of the metric',
      },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: 'value: 160\n    unit: 公里',
        to: 'value: 160\n    unit: §万亩',
      },
    }),
  }),
  'plan-unit-taken': finding<{ unit: string; dimension: string; other: string; otherDimension: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, dimension, other, otherDimension }) =>
        `“${unit}”已是单位“${other}”（${otherDimension}）的名称，不能再用于 ${dimension}`,
      en: ({ unit, dimension, other, otherDimension }) =>
        `"${unit}" is already a name of the unit "${other}" (${otherDimension}), and cannot be one of ${dimension} too`,
    },
    hint: { zh: '换一个名称', en: 'use another name' },
    explained: () => ({
      meaning: {
        zh: '声明的单位名称已属于另一类单位',
        en: 'a unit that the plan declares has a name that another one has already',
      },
      example: { sort: 'plan', file: 'plan.yaml', from: 'names: [标段, lot]', to: 'names: §[标段, 公里]' },
    }),
  }),
  'plan-bounds-swapped': finding<{ lower: string; upper: string }>({
    severity: 'error',
    message: {
      zh: ({ lower, upper }) => `下限 ${lower} 不小于上限 ${upper}`,
      en: ({ lower, upper }) => `the lower bound ${lower} is not below the upper bound ${upper}`,
    },
    hint: { zh: '检查两者是否写反', en: 'check whether the two are swapped' },
    explained: () => ({
      meaning: { zh: '下限不小于上限', en: 'the lower bound is not below the upper one' },
      example: { sort: 'plan', file: '1-works.yaml', from: 'upper: 40', to: 'upper: §30' },
    }),
  }),
  'plan-dates-swapped': finding<{ start: string; end: string }>({
    severity: 'error',
    message: {
      zh: ({ start, end }) => `起始日 ${start} 晚于截止日 ${end}`,
      en: ({ start, end }) => `it starts on ${start}, after its end on ${end}`,
    },
    hint: { zh: '检查两个日期是否写反', en: 'check whether the two dates are swapped' },
    explained: () => ({
      meaning: { zh: '起始日晚于截止日', en: 'something starts after its end' },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: 'due: 2023-06-30',
        to: 'baseline: { value: 100, on: §2023-12-31 }\n    due: 2023-06-30',
      },
    }),
  }),
  'plan-day-outside': finding<{ found: string; start: string; end: string }>({
    severity: 'error',
    message: {
      zh: ({ found, start, end }) => `${found} 不在 ${start} 至 ${end} 之间`,
      en: ({ found, start, end }) => `${found} does not lie between ${start} and ${end}`,
    },
    hint: { zh: '核对日期与方案的起止日', en: "check it against the plan's period" },
    explained: () => ({
      meaning: { zh: '日期或年份不在方案期内', en: "a day or year lies outside of the plan's period" },
      example: { sort: 'plan', file: '1-works.yaml', from: 'due: 2023-06-30', to: 'due: §2021-06-30' },
    }),
  }),
  'plan-key-needs': finding<{ key: string; needs: string }>({
    severity: 'error',
    message: {
      zh: ({ key, needs }) => `${key} 需要同时写明 ${needs}`,
      en: ({ key, needs }) => `${key} needs ${needs} beside it`,
    },
    hint: {
      zh: ({ needs }) => `补上 ${needs}`,
      en: ({ needs }) => `add ${needs}`,
    },
    explained: () => ({
      meaning: { zh: '写了一个键，就还要写另一个', en: 'one key needs another beside it' },
      remedy: { zh: '补上缺少的键', en: 'add the one that is missing' },
      example: {
        sort: 'plan',
        file: '2-water.yaml',
        from: 'type: stock, unit: 公里',
        to: 'type: §stock',
      },
    }),
  }),
  'plan-key-excludes': finding<{ key: string; other: string }>({
    severity: 'error',
    message: {
      zh: ({ key, other }) => `${key} 不能与 ${other} 同用`,
      en: ({ key, other }) => `${key} does not go with ${other}`,
    },
    hint: {
      zh: ({ key }) => `删去 ${key}`,
      en: ({ key }) => `remove ${key}`,
    },
    explained: () => ({
      meaning: { zh: '两个键不能同用', en: 'two keys do not go together' },
      remedy: { zh: '删去其中一个', en: 'remove one of the two' },
      example: {
        sort: 'plan',
        file: '2-water.yaml',
        from: 'type: stock, unit: 公里',
        to: 'type: stock, unit: 公里, basis: §ytd',
      },
    }),
  }),
  'plan-same-target': finding<{ id: string; other: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ id, other, first }) => `目标“${id}”与“${other}”（${first}）说的是同一件事`,
      en: ({ id, other, first }) => `the target "${id}" says the same as "${other}" (${first})`,
    },
    hint: { zh: '删去其中一个', en: 'remove one of the two' },
    explained: () => ({
      meaning: {
        zh: '两个目标说的是同一件事，会重复评判',
        en: 'two targets say the same, which would be judged twice',
      },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: '  - id: output-60\n',
        to: '  - id: §investment-again\n    kind: total\n    title: { zh: 再投资24亿元, en: 2.4 billion yuan once more }\n    metric: investment\n    comparator: at-least\n    value: 24\n    unit: 亿元\n    strength: firm\n    wording: 不少于\n  - id: output-60\n',
      },
    }),
  }),
};
