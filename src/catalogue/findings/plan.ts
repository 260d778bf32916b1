import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';
import { SHAPES, SORTS, unreadableText, yamlText, type Shape, type Sort } from './plan-words.js';

export interface Word {
  readonly found: string;
  readonly expected: readonly string[];
  readonly nearest: string | undefined;
}

/** What can be wrong with a plan's files. */
export const PLAN_FINDINGS = {
  'plan-not-found': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `没有方案“${found}”;随附的方案有:${list('zh', expected)}`,
      en: ({ found, expected }) =>
        `there is no plan "${found}"; the shipped plans are ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案的编号,或含有 plan.yaml 的文件夹的路径',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'give the id of a plan, or the path of a folder with a plan.yaml',
    },
  }),
  'plan-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `方案文件读不了:${unreadableText(reason, 'zh')}`,
      en: ({ reason }) => `the plan's file cannot be read: ${unreadableText(reason, 'en')}`,
    },
    hint: fixed({
      zh: '检查方案的文件夹:其中的 .yaml 文件都应是可读的方案文件',
      en: "check the plan's folder: every .yaml file in it should be a readable file of the plan",
    }),
  }),
  'plan-encoding': finding<{ byte: string }>({
    severity: 'error',
    message: {
      zh: ({ byte }) => `文件不是 UTF-8 编码:此处的字节 0x${byte} 无法解读`,
      en: ({ byte }) => `the file is not UTF-8 text: the byte 0x${byte} cannot be read here`,
    },
    hint: fixed({ zh: '用编辑器另存为 UTF-8 编码', en: 'save it as UTF-8 in an editor' }),
  }),
  'plan-empty-file': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({ zh: '方案文件是空的', en: "the plan's file is empty" }),
    hint: fixed({ zh: '写入内容,或删去此文件', en: 'fill it in, or remove it from the folder' }),
  }),
  'plan-yaml': finding<{ sort: string; detail: string }>({
    severity: 'error',
    message: {
      zh: ({ sort, detail }) => `这段 YAML 读不了:${yamlText(sort, detail, 'zh')}`,
      en: ({ sort, detail }) => `this YAML cannot be read: ${yamlText(sort, detail, 'en')}`,
    },
    hint: fixed({ zh: '按所示行列修正 YAML', en: 'mend the YAML at the line and column shown' }),
  }),
  'plan-unknown-key': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `这里没有名为“${found}”的键;可用的键:${list('zh', expected)}`,
      en: ({ found, expected }) => `there is no key "${found}" here; the keys are ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '删去此键',
      en: ({ nearest }) => maybe('en', nearest) ?? 'remove the key',
    },
  }),
  'plan-missing-key': finding<{ key: string }>({
    severity: 'error',
    message: {
      zh: ({ key }) => `缺少必需的键“${key}”`,
      en: ({ key }) => `the key "${key}" is required and missing`,
    },
    hint: {
      zh: ({ key }) => `补上“${key}”`,
      en: ({ key }) => `add "${key}"`,
    },
  }),
  'plan-unknown-word': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `“${found}”不是这里可用的词;应为:${list('zh', expected)}`,
      en: ({ found, expected }) =>
        `"${found}" is not a word that fits here; expected ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用所列的词之一',
      en: ({ nearest }) => maybe('en', nearest) ?? 'use one of the words listed',
    },
  }),
  'plan-bad-value': finding<{ found: string; expected: Shape }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        found === '' ? `这里是空的,应为${SHAPES[expected].zh}` : `“${found}”不是${SHAPES[expected].zh}`,
      en: ({ found, expected }) =>
        found === ''
          ? `nothing is given here; expected ${SHAPES[expected].en}`
          : `"${found}" is not ${SHAPES[expected].en}`,
    },
    hint: {
      zh: ({ expected }) => `例如 ${SHAPES[expected].example.zh}`,
      en: ({ expected }) => `for example ${SHAPES[expected].example.en}`,
    },
  }),
  'plan-too-few': finding<{ found: number; least: number }>({
    severity: 'error',
    message: {
      zh: ({ found, least }) => `列表只有 ${found} 项,至少要有 ${least} 项`,
      en: ({ found, least }) => `the list has ${found} items; it needs at least ${least}`,
    },
    hint: fixed({ zh: '补上缺少的项,或删去这个键', en: 'add what is missing, or remove the key' }),
  }),
  'plan-repeated': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”在这个列表里出现了两次`,
      en: ({ found }) => `"${found}" is in this list twice`,
    },
    hint: fixed({ zh: '删去重复的一项', en: 'remove one of the two' }),
  }),
  'plan-duplicate-id': finding<{ id: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ id, first }) => `编号“${id}”重复,首次出现于 ${first}`,
      en: ({ id, first }) => `the id "${id}" is used twice; it is first used at ${first}`,
    },
    hint: fixed({ zh: '两者之一改用别的编号', en: 'give one of the two another id' }),
  }),
  'plan-duplicate-name': finding<{ name: string; id: string; other: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ name, id, other, first }) => `名称“${name}”同时属于“${id}”和“${other}”(${first}),报表里无法区分`,
      en: ({ name, id, other, first }) =>
        `the name "${name}" belongs to both "${id}" and "${other}" (${first}), so that a report cannot tell them apart`,
    },
    hint: fixed({ zh: '修改其中一个名称或别名', en: 'change one of the titles or aliases' }),
  }),
  'plan-unknown-reference': finding<Word & { sort: Sort }>({
    severity: 'error',
    message: {
      zh: ({ sort, found }) => `方案里没有${SORTS[sort].zh}“${found}”`,
      en: ({ sort, found }) => `the plan has no ${SORTS[sort].en} "${found}"`,
    },
    hint: {
      zh: ({ sort, nearest }) => maybe('zh', nearest) ?? `先声明这个${SORTS[sort].zh},或改用已有的编号`,
      en: ({ sort, nearest }) =>
        maybe('en', nearest) ?? `declare the ${SORTS[sort].en} first, or use the id of one that exists`,
    },
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
        `${kind} 目标不能用 ${type} 型指标“${metric}”;应为 ${list('zh', expected)} 型`,
      en: ({ metric, type, kind, expected }) =>
        `a ${kind} target cannot use "${metric}", which is a ${type}; expected ${list('en', expected)}`,
    },
    hint: fixed({
      zh: '改用别的指标,或修改目标的 kind',
      en: 'use another metric, or change the kind of the target',
    }),
  }),
  'plan-unknown-unit': finding<{ unit: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ unit }) => `不认识的单位“${unit}”`,
      en: ({ unit }) => `the unit "${unit}" is not known`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用内置单位,或在 plan.yaml 的 units 里声明',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'use a built-in unit, or declare it under units in plan.yaml',
    },
  }),
  'plan-unit-mismatch': finding<{ unit: string; metric: string; metricUnit: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, metric, metricUnit }) => `单位“${unit}”不能换算成“${metric}”所用的单位“${metricUnit}”`,
      en: ({ unit, metric, metricUnit }) =>
        `the unit "${unit}" cannot be converted into "${metricUnit}", the unit of "${metric}"`,
    },
    hint: fixed({
      zh: '改用同类的单位',
      en: 'use units of one kind',
    }),
  }),
  'plan-unit-taken': finding<{ unit: string; dimension: string; other: string; otherDimension: string }>({
    severity: 'error',
    message: {
      zh: ({ unit, dimension, other, otherDimension }) =>
        `“${unit}”已是单位“${other}”(${otherDimension})的名称,不能再用于 ${dimension}`,
      en: ({ unit, dimension, other, otherDimension }) =>
        `"${unit}" is already a name of the unit "${other}" (${otherDimension}), and cannot be one of ${dimension} too`,
    },
    hint: fixed({ zh: '换一个名称', en: 'use another name' }),
  }),
  'plan-bounds-swapped': finding<{ lower: string; upper: string }>({
    severity: 'error',
    message: {
      zh: ({ lower, upper }) => `下限 ${lower} 不小于上限 ${upper}`,
      en: ({ lower, upper }) => `the lower bound ${lower} is not below the upper bound ${upper}`,
    },
    hint: fixed({ zh: '检查两者是否写反', en: 'check whether the two are swapped' }),
  }),
  'plan-dates-swapped': finding<{ start: string; end: string }>({
    severity: 'error',
    message: {
      zh: ({ start, end }) => `起始日 ${start} 晚于截止日 ${end}`,
      en: ({ start, end }) => `it starts on ${start}, after its end on ${end}`,
    },
    hint: fixed({ zh: '检查两个日期是否写反', en: 'check whether the two dates are swapped' }),
  }),
  'plan-day-outside': finding<{ found: string; start: string; end: string }>({
    severity: 'error',
    message: {
      zh: ({ found, start, end }) => `${found} 不在 ${start} 至 ${end} 之间`,
      en: ({ found, start, end }) => `${found} does not lie between ${start} and ${end}`,
    },
    hint: fixed({ zh: '核对日期与方案的起止日', en: "check it against the plan's period" }),
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
  }),
  'plan-same-target': finding<{ id: string; other: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ id, other, first }) => `目标“${id}”与“${other}”(${first})说的是同一件事`,
      en: ({ id, other, first }) => `the target "${id}" says the same as "${other}" (${first})`,
    },
    hint: fixed({ zh: '删去其中一个', en: 'remove one of the two' }),
  }),
};
