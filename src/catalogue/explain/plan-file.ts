import type { PLAN_FINDINGS } from '../findings/plan.js';
import { words, type Explanation } from './entry.js';

/** What is wrong with a plan's files, keys and values, before what they mean is looked at. */
export const PLAN_FILE_EXPLANATIONS = {
  'plan-not-found': {
    meaning: words(
      '没有这个编号的方案,也没有这个文件夹',
      'there is neither a plan with this id nor such a folder',
    ),
    remedy: words(
      '写随附方案的编号,或含有 plan.yaml 的文件夹的路径',
      'give the id of a shipped plan, or the path of a folder with a plan.yaml',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck targets --plan zunyi'],
      finding: {
        code: 'plan-not-found',
        args: {
          found: 'zunyi',
          expected: ['zunyi-investment-plan-2021-2023'],
          nearest: undefined,
        },
        place: undefined,
      },
    },
  },
  'plan-unreadable': {
    meaning: words(
      '方案的一个文件读不了:不是普通文件、没有权限,或大于 1 MB',
      "one of the plan's files cannot be read: it is no regular file, may not be read, or is larger than 1 MB",
    ),
    remedy: words(
      '方案文件夹里的 .yaml 文件都要是方案文件;别的东西放到别处',
      "every .yaml file in the plan's folder has to be a file of the plan; keep other things elsewhere",
    ),
    example: {
      sort: 'told',
      shown: ['mkdir plan/drafts.yaml', 'plancheck targets --plan plan'],
      finding: { code: 'plan-unreadable', args: { reason: 'EISDIR' }, place: { file: 'plan/drafts.yaml' } },
    },
  },
  'plan-encoding': {
    meaning: words('方案文件不是 UTF-8 编码', 'a file of the plan is not UTF-8 text'),
    remedy: words('用编辑器另存为 UTF-8', 'save it as UTF-8 in an editor'),
    example: {
      sort: 'told',
      shown: ['task: 1', 'title: { zh: <0xBD>…'],
      finding: {
        code: 'plan-encoding',
        args: { byte: 'BD' },
        place: { file: 'plan/1-works.yaml', line: 2, column: 14 },
      },
    },
  },
  'plan-empty-file': {
    meaning: words('方案的一个文件是空的', "one of the plan's files is empty"),
    remedy: words('写入内容,或删去此文件', 'fill it in, or remove it from the folder'),
    example: { sort: 'plan', file: '3-parks.yaml', to: '§# nothing yet\n' },
  },
  'plan-yaml': {
    meaning: words('这段 YAML 不合语法', 'this is not valid YAML'),
    rule: words(
      '同一个键写两次、制表符缩进、标签、别名成环、嵌套超过 50 层的也算',
      'so are a key that is given twice, tabs that indent, tags, aliases in a circle, and more than 50 levels',
    ),
    remedy: words('按所示行列改正', 'mend it at the line and column shown'),
    example: {
      sort: 'plan',
      file: 'plan.yaml',
      from: 'timeZone: Asia/Shanghai\n',
      to: 'timeZone: Asia/Shanghai\n§timeZone: Asia/Chongqing\n',
    },
  },
  'plan-unknown-key': {
    meaning: words('这里没有这样的键', 'there is no such key here'),
    remedy: words('改正键名;多余的删去', 'correct its name, or remove it'),
    example: {
      sort: 'plan',
      file: 'plan.yaml',
      from: 'graceDays: 10',
      to: 'graceDays: 10, §until: noon',
    },
  },
  'plan-missing-key': {
    meaning: words('缺少必需的键', 'a key that is required is missing'),
    remedy: words('补上这个键', 'add the key'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: '- id: output-60\n    kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output\n    comparator: at-least\n    value: 60.5\n    unit: 亿元\n    strength: firm\n',
      to: '- §id: output-60\n    kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output\n    comparator: at-least\n    value: 60.5\n    unit: 亿元\n',
    },
  },
  'plan-unknown-word': {
    meaning: words(
      '这里只能用几个词之一,所写的不是',
      'one of a few words is expected here, and this is none of them',
    ),
    remedy: words('改用所列的词之一', 'use one of the words listed'),
    example: { sort: 'plan', file: 'plan.yaml', from: 'interval: month', to: 'interval: §monthly' },
  },
  'plan-bad-value': {
    meaning: words(
      '值的写法不对:应是数、日期、编号、文字、列表等',
      'a value is not what is expected: a number, a day, an id, text, a list and the like',
    ),
    remedy: words('按提示的例子改写', 'write it as the hint shows'),
    example: { sort: 'plan', file: 'plan.yaml', from: 'end: 2023-12-31', to: 'end: §2023-12-32' },
  },
  'plan-too-few': {
    meaning: words('列表里的项太少', 'a list has too few items'),
    remedy: words('补上缺少的项,或删去这个键', 'add what is missing, or remove the key'),
    example: {
      sort: 'plan',
      file: '1-works.yaml',
      from: 'components: [farms, mills]',
      to: 'components: §[farms]',
    },
  },
} as const satisfies Partial<Record<keyof typeof PLAN_FINDINGS, Explanation>>;
