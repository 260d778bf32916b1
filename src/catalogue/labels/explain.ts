import type { Bilingual } from '../../model/words.js';
import type { FindingStage } from '../findings.js';

/** Words of `explain`. */

/** Name and subject of each stage. */
export const STAGE_LABELS: Readonly<
  Record<FindingStage, { readonly name: Bilingual; readonly about: Bilingual }>
> = {
  plan: {
    name: { zh: '方案', en: 'Plan' },
    about: {
      zh: '方案文件有错：方案不成立，什么也不评判，退出状态 3',
      en: "Faults of a plan's files: such a plan is no plan, nothing is judged by it, and the exit status is 3",
    },
  },
  layout: {
    name: { zh: '版式', en: 'Layout' },
    about: {
      zh: '版式文件有错：什么也不读，退出状态 3',
      en: 'Faults of the file of a layout: nothing is read, and the exit status is 3',
    },
  },
  file: {
    name: { zh: '文件', en: 'File' },
    about: { zh: '整个报表文件读不了', en: 'A file of reports that cannot be read as a whole' },
  },
  table: {
    name: { zh: '表', en: 'Table' },
    about: { zh: '表头和列的问题', en: 'What is wrong with the header and the columns of a table' },
  },
  row: {
    name: { zh: '行', en: 'Row' },
    about: {
      zh: '一行或一格的问题；有错误的行整行不用，有警告的照用',
      en: 'What is wrong with a row or a cell; a row with an error is refused whole, one with a warning is used',
    },
  },
  reckoning: {
    name: { zh: '取数', en: 'Reckoning' },
    about: {
      zh: '各自都读得懂，放在一起却重复或不一致的数',
      en: 'Figures that each read well, and yet repeat or contradict each other',
    },
  },
  governance: {
    name: { zh: '核验', en: 'Governance' },
    about: {
      zh: '报送是否齐全、按期、由该报的单位报；部分与总体、前后各期是否合理。只由 validate 检查',
      en: 'Whether reports are complete, in time and by those who answer for them, and whether parts and periods can be right; checked by validate alone',
    },
  },
  suspicion: {
    name: { zh: '疑点', en: 'Suspicion' },
    about: {
      zh: '读得懂但多半有误的数。从不改变结论，只有 --strict 才影响退出状态。只由 validate 检查',
      en: 'Figures that are probably wrong although they read well. They never change a verdict, and only --strict lets them count for the exit status; checked by validate alone',
    },
  },
  waiver: {
    name: { zh: '豁免', en: 'Waiver' },
    about: {
      zh: '豁免文件有错时什么也不评判；单条豁免不全、到期或没有对应时，不适用并说明',
      en: 'A faulty file of waivers stops the run; a single waiver that is incomplete, has ended or matches nothing is told',
    },
  },
  lint: {
    name: { zh: '方案自身', en: 'Lint' },
    about: {
      zh: '方案读得懂，但自身说不通或有缺项。只由 lint 检查：错误是怎么读都矛盾，警告是按一种读法矛盾，提示是缺项',
      en: 'Plans that read well, and yet contradict themselves or leave something open; checked by lint alone. An error contradicts itself however it is read, a warning under one reading, and the rest is only incomplete',
    },
  },
};

export const EXPLAIN_HEADINGS = {
  code: { zh: '代码', en: 'Code' },
  severity: { zh: '级别', en: 'Severity' },
  stage: { zh: '阶段', en: 'Stage' },
  meaning: { zh: '含义', en: 'Meaning' },
  rule: { zh: '规则', en: 'Rule' },
  remedy: { zh: '怎么改', en: 'To mend it' },
  example: { zh: '示例', en: 'Example' },
  says: { zh: '程序这样说', en: 'What it says there' },
} as const satisfies Record<string, Bilingual>;

/** Title and introduction of the page of all findings. */
export const FINDINGS_PAGE = {
  title: { zh: '问题代码', en: 'Findings' },
  intro: {
    zh: '程序能指出的每一种问题：含义、规则、怎么改，以及一个能引出它的示例。示例由程序自己读过，所列的话就是它说的；报表示例用一份虚构的方案核验。代码是稳定的：脚本、--ignore 和豁免都用它。',
    en: 'Everything that plancheck can find wrong: what it means, by what rule it is raised, how to mend it, and an example that raises it. The examples were read by the program itself, and what stands under them is what it said; those that are reports were validated against a made-up plan. The codes are stable: scripts, --ignore and waivers name them.',
  },
  generated: {
    zh: '此页由 npm run generate 从程序的问题目录写成，不要手工修改。',
    en: "This page is written by npm run generate from the program's catalogue of findings; it is not edited by hand.",
  },
} as const satisfies Record<string, Bilingual>;
