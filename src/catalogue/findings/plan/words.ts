import type { Bilingual, Language } from '../../../model/words.js';
import { errnoText } from '../../errno.js';

/** Words shared by findings on a plan's files. */

/** An unknown word, the expected ones, and the nearest of them. */
export interface Word {
  readonly found: string;
  readonly expected: readonly string[];
  readonly nearest: string | undefined;
}

/** What a reference should lead to. */
export type Sort = 'metric' | 'project' | 'department' | 'region' | 'population' | 'stage';

export const SORTS: Readonly<Record<Sort, Bilingual>> = {
  metric: { zh: '指标', en: 'metric' },
  project: { zh: '项目', en: 'project' },
  department: { zh: '责任单位', en: 'department' },
  region: { zh: '地区', en: 'region' },
  population: { zh: '覆盖对象', en: 'population' },
  stage: { zh: '阶段', en: 'stage' },
};

/** What a value should be. */
export type Shape = keyof typeof SHAPES;

export const SHAPES = {
  decimal: shape('十进制数', 'a decimal number', '1450.5'),
  'positive-decimal': shape('大于 0 的十进制数', 'a decimal number above 0', '0.5'),
  'not-negative': shape('不小于 0 的十进制数', 'a decimal number of at least 0', '0.5'),
  percentage: shape('大于 0、不大于 100 的十进制数', 'a decimal number above 0 and at most 100', '70'),
  change: shape('以 % 或个百分点写明的增减', 'a change in % or percentage points', '-13.5 %'),
  percent: shape('以 % 写明的比例（不小于 0）', 'a part in % (of at least 0)', '55 %'),
  integer: shape('整数', 'a whole number', '12'),
  'positive-integer': shape('大于 0 的整数', 'a whole number above 0', '15'),
  day: shape('存在的日期', 'a day that exists', '2023-12-31'),
  id: shape('编号（小写字母、数字和连字符）', 'an id (lower-case letters, digits and hyphens)', 'new-roads'),
  text: shape('1 到 2000 个字的文字', 'text of 1 to 2000 characters', '新建公路', 'New roads'),
  list: shape('列表', 'a list', '[a, b]'),
  map: shape('键值表', 'a map of keys and values', '{ a: b }'),
  'time-zone': shape('IANA 时区', 'an IANA time zone', 'Asia/Shanghai'),
} as const;

function shape(zh: string, en: string, example: string, englishExample = example) {
  return { zh, en, example: { zh: example, en: englishExample } };
}

/** Why a plan's file cannot be read: a system error code, or a reason of the loader. */
export function unreadableText(reason: string, language: Language): string {
  return OWN_REASONS[reason]?.[language] ?? errnoText(reason, language);
}

const OWN_REASONS: Readonly<Partial<Record<string, Bilingual>>> = {
  'too-large': { zh: '大于 1 MB，不会是方案文件', en: 'it is larger than 1 MB, which no plan is' },
  'not-regular': {
    zh: '这是管道、设备或套接字，不是普通文件',
    en: 'it is a pipe, a device or a socket, not a regular file',
  },
};

/** The problem of a YAML file, by codes of the parser and loader; the detail for other codes. */
export function yamlText(sort: string, detail: string, language: Language): string {
  return YAML_PROBLEMS[sort]?.(detail)[language] ?? detail;
}

const YAML_PROBLEMS: Readonly<Partial<Record<string, (detail: string) => Bilingual>>> = {
  DUPLICATE_KEY: (key) => ({ zh: `键“${key}”写了两次`, en: `the key "${key}" is given twice` }),
  TAB_AS_INDENT: () => ({
    zh: '用了制表符缩进，只能用空格',
    en: 'a tab is used to indent; only blanks may be',
  }),
  BAD_INDENT: (detail) => ({
    zh: `缩进与上下文不齐（${detail}）`,
    en: `the indentation does not fit its surroundings (${detail})`,
  }),
  MISSING_CHAR: (detail) => ({ zh: `缺少符号（${detail}）`, en: `something is missing (${detail})` }),
  UNEXPECTED_TOKEN: (detail) => ({
    zh: `有不该在此处的内容（${detail}）`,
    en: `something does not belong here (${detail})`,
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    zh: '一行里不能再套一层键值；含冒号的文字要加引号',
    en: 'a line holds one key and its value; text with a colon in it has to be put in quotes',
  }),
  BAD_SCALAR_START: (detail) => ({
    zh: `以这个符号开头的文字要加引号（${detail}）`,
    en: `text that begins like this has to be put in quotes (${detail})`,
  }),
  NON_STRING_KEY: () => ({ zh: '键应是文字，不能是列表或键值表', en: 'a key is text, not a list or a map' }),
  TAG_RESOLVE_FAILED: () => ({ zh: '方案文件不用 ! 标签', en: 'a plan uses no tags, which begin with !' }),
  MULTIPLE_DOCS: () => ({
    zh: '这里开始了第二份文档，一个文件只能有一份',
    en: 'a second document begins here; a file holds one',
  }),
  'alias-unknown': (name) => ({
    zh: `别名 *${name} 前面没有锚点 &${name}`,
    en: `nothing before the alias *${name} is anchored as &${name}`,
  }),
  'alias-circular': (name) => ({
    zh: `别名 *${name} 指向包含它自身的内容`,
    en: `the alias *${name} stands for something that it is part of`,
  }),
  'too-deep': () => ({ zh: '嵌套超过 50 层', en: 'it is nested more than 50 levels deep' }),
  'too-many-parts': () => ({
    zh: '内容过多（超过 50000 项，或一层超过 500 个键）',
    en: 'it is too much for a plan (more than 50000 parts, or 500 keys in one map)',
  }),
};
