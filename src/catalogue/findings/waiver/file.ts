import { finding, type FindingEntry, type WithRemedy } from '../../entry.js';
import { waivers, waiversFile } from '../../examples/example.js';
import { list, maybe } from '../../phrases.js';
import { PLAN_FILE_FINDINGS } from '../plan/file.js';
import { unreadableText, type Word } from '../plan/words.js';

/** Most words listed. */
const FEW = 20;

/** Findings on a file of waivers: nothing is judged. */
export const WAIVER_FILE_FINDINGS = {
  'waiver-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `豁免文件读不了：${unreadableText(reason, 'zh')}`,
      en: ({ reason }) => `the file of waivers cannot be read: ${unreadableText(reason, 'en')}`,
    },
    hint: { zh: '检查 --waivers 的路径', en: 'check the path given to --waivers' },
    explained: () => ({
      meaning: { zh: '豁免文件读不了', en: 'the file of waivers cannot be read' },
      remedy: {
        zh: '检查 --waivers 的路径和读取权限',
        en: 'check the path given to --waivers, and its permissions',
      },
      // Not run: needs a file system.
      example: {
        sort: 'told',
        shown: ['plancheck check reports/ --waivers waivers.yml'],
        args: { reason: 'ENOENT' },
        place: { file: 'waivers.yml' },
      },
    }),
  }),
  'waiver-encoding': ofWaivers(PLAN_FILE_FINDINGS['plan-encoding'], () => ({
    meaning: { zh: '豁免文件不是 UTF-8 编码', en: 'the file of waivers is not UTF-8 text' },
    remedy: { zh: '用编辑器另存为 UTF-8 编码', en: 'save it as UTF-8 in an editor' },
    // Not run: such bytes are no text.
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { target: invest, reason: … }'],
      args: { byte: 'D1' },
      place: { file: 'waivers.yaml', line: 2, column: 5 },
    },
  })),
  'waiver-empty-file': finding<Record<string, never>>({
    severity: 'error',
    message: { zh: '豁免文件是空的', en: 'the file of waivers is empty' },
    hint: { zh: '没有豁免时写 waivers: []', en: 'write waivers: [] where there are none' },
    explained: () => ({
      meaning: { zh: '豁免文件是空的', en: 'the file of waivers is empty' },
      example: waiversFile('§# nothing yet\n'),
    }),
  }),
  'waiver-yaml': ofWaivers(PLAN_FILE_FINDINGS['plan-yaml'], () => ({
    meaning: { zh: '豁免文件不合 YAML 语法', en: 'the file of waivers is not valid YAML' },
    remedy: { zh: '按所示行列修正', en: 'mend it at the line and column shown' },
    example: waivers('a: §b: c'),
  })),
  'waiver-unknown-key': ofWaivers(PLAN_FILE_FINDINGS['plan-unknown-key'], () => ({
    meaning: { zh: '豁免里有不认识的键', en: 'a waiver has a key that is not known' },
    remedy: { zh: '改正键名，或删去', en: 'correct the key, or remove it' },
    example: waivers('{ finding: row-bad-number, §reson: late }'),
  })),
  'waiver-missing-key': ofWaivers(PLAN_FILE_FINDINGS['plan-missing-key'], () => ({
    meaning: { zh: '豁免文件里没有 waivers 列表', en: 'the file has no list of waivers' },
    remedy: { zh: '把各条豁免写在 waivers: 之下', en: 'put the waivers under the key waivers' },
    example: waiversFile('§{}\n'),
  })),
  'waiver-bad-value': ofWaivers(PLAN_FILE_FINDINGS['plan-bad-value'], () => ({
    meaning: {
      zh: '豁免里的值不合要求，例如日期不存在',
      en: 'a value of a waiver is not what it should be, such as a day that does not exist',
    },
    remedy: { zh: '按例子改正', en: 'correct it as the example shows' },
    example: waivers('{ finding: row-bad-number, until: §2022-02-30 }'),
  })),
  'waiver-unknown-word': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        expected.length > FEW
          ? `没有可豁免的问题代码“${found}”`
          : `“${found}”不是这里可用的词；应为：${list('zh', expected)}`,
      en: ({ found, expected }) =>
        expected.length > FEW
          ? `there is no finding with the code "${found}" that can be waived`
          : `"${found}" is not a word that fits here; expected ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写报告里方括号中的问题代码',
      en: ({ nearest }) => maybe('en', nearest) ?? 'write the code that the report has in brackets',
    },
    explained: () => ({
      meaning: {
        zh: '豁免所写的问题代码不存在，或不能豁免',
        en: 'a waiver names a code that there is not, or that cannot be waived',
      },
      remedy: {
        zh: '写报告里方括号中的代码；方案的错误不能豁免',
        en: 'write the code that the report has in brackets; faults of a plan cannot be waived',
      },
      example: waivers('{ finding: §row-bad-numbr }'),
    }),
  }),
  'waiver-unknown-target': finding<{ found: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `方案里没有目标“${found}”`,
      en: ({ found }) => `the plan has no target "${found}"`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '用 plancheck targets 查看全部目标',
      en: ({ nearest }) => maybe('en', nearest) ?? 'plancheck targets lists all targets',
    },
    explained: () => ({
      meaning: { zh: '豁免所写的目标不在方案里', en: 'a waiver names a target that the plan does not have' },
      remedy: { zh: '用 plancheck targets 查看目标编号', en: 'plancheck targets lists the ids' },
      example: waivers('{ target: §road-length }'),
    }),
  }),
  'waiver-about-what': finding<{ sort: 'nothing' | 'both' | 'key-of-finding'; key: string }>({
    severity: 'error',
    message: {
      zh: ({ sort, key }) =>
        sort === 'nothing'
          ? '这条豁免既没有写 finding，也没有写 target'
          : sort === 'both'
            ? '这条豁免同时写了 finding 和 target'
            : `“${key}”只用于问题（finding）的豁免`,
      en: ({ sort, key }) =>
        sort === 'nothing'
          ? 'this waiver names neither a finding nor a target'
          : sort === 'both'
            ? 'this waiver names both a finding and a target'
            : `"${key}" belongs to the waiver of a finding`,
    },
    hint: {
      zh: ({ sort, key }) => (sort === 'key-of-finding' ? `删去“${key}”` : '写其中一个'),
      en: ({ sort, key }) => (sort === 'key-of-finding' ? `remove "${key}"` : 'name one of the two'),
    },
    explained: () => ({
      meaning: {
        zh: '一条豁免只能写一个问题代码或一个目标',
        en: 'a waiver is of a finding or of a target, and of one of them only',
      },
      remedy: {
        zh: '写 finding 或 target 之一；file、line、mentions 只用于 finding',
        en: 'name one of the two; file, line and mentions go with a finding',
      },
      example: waivers('{ §target: roads, finding: row-bad-number }'),
    }),
  }),
};

/** Reuses the words of a finding on YAML, which are the same for plans and waivers, with a new explanation. */
function ofWaivers<Arguments>(
  entry: FindingEntry<Arguments>,
  explained: () => WithRemedy<NoInfer<Arguments>>,
): FindingEntry<Arguments> {
  return { ...entry, explained };
}
