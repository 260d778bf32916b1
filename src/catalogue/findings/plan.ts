import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';

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
      zh: ({ reason }) => `方案文件读不了(${reason})`,
      en: ({ reason }) => `the plan's file cannot be read (${reason})`,
    },
    hint: fixed({
      zh: '检查文件是否存在、是否有读取权限',
      en: 'check that the file exists and that you may read it',
    }),
  }),
  'plan-yaml': finding<{ problem: string }>({
    severity: 'error',
    message: {
      zh: ({ problem }) => `不是合格的 YAML:${problem}`,
      en: ({ problem }) => `this is not valid YAML: ${problem}`,
    },
    hint: fixed({ zh: '按所示行列修正 YAML 语法', en: 'mend the YAML at the line and column shown' }),
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
  'plan-bad-value': finding<{
    found: string;
    expected: 'decimal' | 'integer' | 'day' | 'id' | 'text' | 'list' | 'map' | 'time-zone';
  }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `“${found}”不是${SHAPES[expected].zh}`,
      en: ({ found, expected }) => `"${found}" is not ${SHAPES[expected].en}`,
    },
    hint: {
      zh: ({ expected }) => `例如 ${SHAPES[expected].example}`,
      en: ({ expected }) => `for example ${SHAPES[expected].example}`,
    },
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
      zh: ({ unit, metric, metricUnit }) => `单位“${unit}”与指标“${metric}”的单位“${metricUnit}”不能换算`,
      en: ({ unit, metric, metricUnit }) =>
        `the unit "${unit}" cannot be converted into "${metricUnit}", the unit of the metric "${metric}"`,
    },
    hint: fixed({
      zh: '让目标与指标使用同类单位',
      en: 'use units of the same kind for the target and its metric',
    }),
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

export type Sort = 'metric' | 'project' | 'department' | 'region' | 'population' | 'stage';

const SORTS: Readonly<Record<Sort, { zh: string; en: string }>> = {
  metric: { zh: '指标', en: 'metric' },
  project: { zh: '项目', en: 'project' },
  department: { zh: '责任单位', en: 'department' },
  region: { zh: '地区', en: 'region' },
  population: { zh: '覆盖对象', en: 'population' },
  stage: { zh: '阶段', en: 'stage' },
};

const SHAPES = {
  decimal: { zh: '十进制数', en: 'a decimal number', example: '1450.5' },
  integer: { zh: '整数', en: 'a whole number', example: '12' },
  day: { zh: '存在的日期', en: 'a day that exists', example: '2023-12-31' },
  id: {
    zh: '编号(小写字母、数字和连字符)',
    en: 'an id (lower-case letters, digits and hyphens)',
    example: 'industrial-investment',
  },
  text: { zh: '文字', en: 'text', example: '工业投资' },
  list: { zh: '列表', en: 'a list', example: '[a, b]' },
  map: { zh: '键值表', en: 'a map of keys and values', example: '{ zh: …, en: … }' },
  'time-zone': { zh: 'IANA 时区', en: 'an IANA time zone', example: 'Asia/Shanghai' },
} as const;
