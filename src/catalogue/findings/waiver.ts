import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';
import { unreadableText } from './plan-words.js';
import { PLAN_FINDINGS, type Word } from './plan.js';

/** More words than these are not listed: nobody reads so many. */
const FEW = 20;

/** What can be wrong with a file of waivers: then nothing is judged. */
const FILE_FINDINGS = {
  'waiver-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `豁免文件读不了:${unreadableText(reason, 'zh')}`,
      en: ({ reason }) => `the file of waivers cannot be read: ${unreadableText(reason, 'en')}`,
    },
    hint: fixed({ zh: '检查 --waivers 的路径', en: 'check the path given to --waivers' }),
  }),
  'waiver-encoding': PLAN_FINDINGS['plan-encoding'],
  'waiver-empty-file': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({ zh: '豁免文件是空的', en: 'the file of waivers is empty' }),
    hint: fixed({ zh: '没有豁免时写 waivers: []', en: 'write waivers: [] where there are none' }),
  }),
  'waiver-yaml': PLAN_FINDINGS['plan-yaml'],
  'waiver-unknown-key': PLAN_FINDINGS['plan-unknown-key'],
  'waiver-missing-key': PLAN_FINDINGS['plan-missing-key'],
  'waiver-bad-value': PLAN_FINDINGS['plan-bad-value'],
  'waiver-unknown-word': finding<Word>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        expected.length > FEW
          ? `没有可豁免的问题代码“${found}”`
          : `“${found}”不是这里可用的词;应为:${list('zh', expected)}`,
      en: ({ found, expected }) =>
        expected.length > FEW
          ? `there is no finding with the code "${found}" that can be waived`
          : `"${found}" is not a word that fits here; expected ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写报告里方括号中的问题代码',
      en: ({ nearest }) => maybe('en', nearest) ?? 'write the code that the report has in brackets',
    },
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
  }),
  'waiver-about-what': finding<{ sort: 'nothing' | 'both' | 'key-of-finding'; key: string }>({
    severity: 'error',
    message: {
      zh: ({ sort, key }) =>
        sort === 'nothing'
          ? '这条豁免既没有写 finding,也没有写 target'
          : sort === 'both'
            ? '这条豁免同时写了 finding 和 target'
            : `“${key}”只用于问题(finding)的豁免`,
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
  }),
};

/** What is wrong with a single waiver: it is not applied, and all else is judged. */
const APPLIED_FINDINGS = {
  'waiver-without-reason': unaccounted(
    '没有写理由(reason)',
    'gives no reason',
    'reason',
    '说明为何可以接受',
    'say why it can be accepted',
  ),
  'waiver-without-name': unaccounted(
    '没有写由谁接受(by)',
    'does not say who accepts it',
    'by',
    '写上负责人或单位',
    'name the person or office that answers for it',
  ),
  'waiver-without-end': unaccounted(
    '没有写截止日(until)',
    'has no last day',
    'until',
    '写上最后一天,例如 until: 2022-12-31',
    'give its last day, such as until: 2022-12-31',
  ),
  'waiver-expired': finding<{ about: string; until: string; asOf: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, until, asOf }) => `对“${about}”的豁免已于 ${until} 到期(评估日期 ${asOf}),不再适用`,
      en: ({ about, until, asOf }) =>
        `the waiver of ${about} ended on ${until}; the date of judgement is ${asOf}, so it does not apply`,
    },
    hint: fixed({
      zh: '解决问题后删去此条,或重新批准并改期',
      en: 'remove it once the matter is mended, or have it accepted again until a later day',
    }),
  }),
  'waiver-unused': finding<{ about: string }>({
    severity: 'warning',
    message: {
      zh: ({ about }) => `对“${about}”的豁免没有对应的问题或目标`,
      en: ({ about }) => `the waiver of ${about} matches nothing that was found`,
    },
    hint: fixed({
      zh: '问题已解决就删去此条;否则核对代码、文件、行号和所含文字',
      en: 'remove it if the matter is mended; if not, check its code, file, line and words',
    }),
  }),
};

/** A waiver that lacks what makes somebody answerable for it. */
function unaccounted(zh: string, en: string, key: string, remedy: string, englishRemedy: string) {
  return finding<{ about: string }>({
    severity: 'error',
    message: {
      zh: ({ about }) => `对“${about}”的豁免${zh},未予适用`,
      en: ({ about }) => `the waiver of ${about} ${en}, so it does not apply`,
    },
    hint: fixed({ zh: `补上 ${key}:${remedy}`, en: `add ${key}: ${englishRemedy}` }),
  });
}

export const WAIVER_FINDINGS = { ...FILE_FINDINGS, ...APPLIED_FINDINGS };
