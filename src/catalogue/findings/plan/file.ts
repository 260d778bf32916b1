import { finding } from '../../entry.js';
import { list, maybe } from '../../phrases.js';
import { SHAPES, unreadableText, yamlText, type Shape, type Word } from './words.js';

/** Findings on a plan's files, keys and values. */
export const PLAN_FILE_FINDINGS = {
  'plan-not-found': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `没有方案“${found}”；随附的方案有：${list('zh', expected)}`,
      en: ({ found, expected }) =>
        `there is no plan "${found}"; the shipped plans are ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案的编号，或含有 plan.yaml 的文件夹的路径',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'give the id of a plan, or the path of a folder with a plan.yaml',
    },
    explained: () => ({
      meaning: {
        zh: '没有这个编号的方案，也没有这个文件夹',
        en: 'there is neither a plan with this id nor such a folder',
      },
      remedy: {
        zh: '写随附方案的编号，或含有 plan.yaml 的文件夹的路径',
        en: 'give the id of a shipped plan, or the path of a folder with a plan.yaml',
      },
      // Not run: it is about the command line only.
      example: {
        sort: 'told',
        shown: ['plancheck targets --plan zunyi'],
        args: {
          found: 'zunyi',
          expected: ['zunyi-investment-plan-2021-2023'],
          nearest: undefined,
        },
      },
    }),
  }),
  'plan-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `方案文件读不了：${unreadableText(reason, 'zh')}`,
      en: ({ reason }) => `the plan's file cannot be read: ${unreadableText(reason, 'en')}`,
    },
    hint: {
      zh: '检查方案的文件夹：其中的 .yaml 文件都应是可读的方案文件',
      en: "check the plan's folder: every .yaml file in it should be a readable file of the plan",
    },
    explained: () => ({
      meaning: {
        zh: '方案的一个文件读不了：不是普通文件、没有权限，或大于 1 MB',
        en: "one of the plan's files cannot be read: it is no regular file, may not be read, or is larger than 1 MB",
      },
      remedy: {
        zh: '方案文件夹里的 .yaml 文件都要是方案文件；别的东西放到别处',
        en: "every .yaml file in the plan's folder has to be a file of the plan; keep other things elsewhere",
      },
      // Not run: needs a file system.
      example: {
        sort: 'told',
        shown: ['mkdir plan/drafts.yaml', 'plancheck targets --plan plan'],
        args: { reason: 'EISDIR' },
        place: { file: 'plan/drafts.yaml' },
      },
    }),
  }),
  'plan-encoding': finding<{ byte: string }>({
    severity: 'error',
    message: {
      zh: ({ byte }) => `文件不是 UTF-8 编码：此处的字节 0x${byte} 无法解读`,
      en: ({ byte }) => `the file is not UTF-8 text: the byte 0x${byte} cannot be read here`,
    },
    hint: { zh: '用编辑器另存为 UTF-8 编码', en: 'save it as UTF-8 in an editor' },
    explained: () => ({
      meaning: { zh: '方案文件不是 UTF-8 编码', en: 'a file of the plan is not UTF-8 text' },
      // Not run: such bytes are no text.
      example: {
        sort: 'told',
        shown: ['task: 1', 'title: { zh: <0xBD>…'],
        args: { byte: 'BD' },
        place: { file: 'plan/1-works.yaml', line: 2, column: 14 },
      },
    }),
  }),
  'plan-empty-file': finding<Record<string, never>>({
    severity: 'error',
    message: { zh: '方案文件是空的', en: "the plan's file is empty" },
    hint: { zh: '写入内容，或删去此文件', en: 'fill it in, or remove it from the folder' },
    explained: () => ({
      meaning: { zh: '方案的一个文件是空的', en: "one of the plan's files is empty" },
      example: { sort: 'plan', file: '3-parks.yaml', to: '§# nothing yet\n' },
    }),
  }),
  'plan-yaml': finding<{ sort: string; detail: string }>({
    severity: 'error',
    message: {
      zh: ({ sort, detail }) => `这段 YAML 读不了：${yamlText(sort, detail, 'zh')}`,
      en: ({ sort, detail }) => `this YAML cannot be read: ${yamlText(sort, detail, 'en')}`,
    },
    hint: { zh: '按所示行列修正 YAML', en: 'mend the YAML at the line and column shown' },
    explained: () => ({
      meaning: { zh: '这段 YAML 不合语法', en: 'this is not valid YAML' },
      rule: {
        zh: '同一个键写两次、制表符缩进、标签、别名成环、嵌套超过 50 层的也算',
        en: 'so are a key that is given twice, tabs that indent, tags, aliases in a circle, and more than 50 levels',
      },
      example: {
        sort: 'plan',
        file: 'plan.yaml',
        from: 'timeZone: Asia/Shanghai\n',
        to: 'timeZone: Asia/Shanghai\n§timeZone: Asia/Chongqing\n',
      },
    }),
  }),
  'plan-unknown-key': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `这里没有名为“${found}”的键；可用的键：${list('zh', expected)}`,
      en: ({ found, expected }) => `there is no key "${found}" here; the keys are ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '删去此键',
      en: ({ nearest }) => maybe('en', nearest) ?? 'remove the key',
    },
    explained: () => ({
      meaning: { zh: '这里没有这样的键', en: 'there is no such key here' },
      remedy: { zh: '改正键名；多余的删去', en: 'correct its name, or remove it' },
      example: {
        sort: 'plan',
        file: 'plan.yaml',
        from: 'graceDays: 10',
        to: 'graceDays: 10, §until: noon',
      },
    }),
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
    explained: () => ({
      meaning: { zh: '缺少必需的键', en: 'a key that is required is missing' },
      remedy: { zh: '补上这个键', en: 'add the key' },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: '- id: output-60\n    kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output\n    comparator: at-least\n    value: 60.5\n    unit: 亿元\n    strength: firm\n',
        to: '- §id: output-60\n    kind: total\n    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }\n    metric: output\n    comparator: at-least\n    value: 60.5\n    unit: 亿元\n',
      },
    }),
  }),
  'plan-unknown-word': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `“${found}”不是这里可用的词；应为：${list('zh', expected)}`,
      en: ({ found, expected }) =>
        `"${found}" is not a word that fits here; expected ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '改用所列的词之一',
      en: ({ nearest }) => maybe('en', nearest) ?? 'use one of the words listed',
    },
    explained: () => ({
      meaning: {
        zh: '这里只能用几个词之一，所写的不是',
        en: 'one of a few words is expected here, and this is none of them',
      },
      remedy: { zh: '改用所列的词之一', en: 'use one of the words listed' },
      example: { sort: 'plan', file: 'plan.yaml', from: 'interval: month', to: 'interval: §monthly' },
    }),
  }),
  'plan-bad-value': finding<{ found: string; expected: Shape }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        found === '' ? `这里是空的，应为${SHAPES[expected].zh}` : `“${found}”不是${SHAPES[expected].zh}`,
      en: ({ found, expected }) =>
        found === ''
          ? `nothing is given here; expected ${SHAPES[expected].en}`
          : `"${found}" is not ${SHAPES[expected].en}`,
    },
    hint: {
      zh: ({ expected }) => `例如 ${SHAPES[expected].example.zh}`,
      en: ({ expected }) => `for example ${SHAPES[expected].example.en}`,
    },
    explained: () => ({
      meaning: {
        zh: '值的写法不对：应是数、日期、编号、文字、列表等',
        en: 'a value is not what is expected: a number, a day, an id, text, a list and the like',
      },
      remedy: { zh: '按提示的例子改写', en: 'write it as the hint shows' },
      example: { sort: 'plan', file: 'plan.yaml', from: 'end: 2023-12-31', to: 'end: §2023-12-32' },
    }),
  }),
  'plan-too-few': finding<{ found: number; least: number }>({
    severity: 'error',
    message: {
      zh: ({ found, least }) => `列表只有 ${found} 项，至少要有 ${least} 项`,
      en: ({ found, least }) => `the list has ${found} items; it needs at least ${least}`,
    },
    hint: { zh: '补上缺少的项，或删去这个键', en: 'add what is missing, or remove the key' },
    explained: () => ({
      meaning: { zh: '列表里的项太少', en: 'a list has too few items' },
      example: {
        sort: 'plan',
        file: '1-works.yaml',
        from: 'components: [farms, mills]',
        to: 'components: §[farms]',
      },
    }),
  }),
};
