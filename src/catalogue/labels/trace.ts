import type { Bilingual } from '../../model/words.js';
import type { Covered, Role, TraceProblem } from '../../model/trace.js';
import type { Message } from '../message.js';
import { plural } from './table.js';

/** Words of `trace`. */

export const TRACE_HEADINGS = {
  place: { zh: '位置', en: 'Place' },
  clause: { zh: '条款', en: 'Clause' },
  mark: { zh: '文件中', en: 'In the document' },
  account: { zh: '由何落实', en: 'Accounted for by' },
  document: { zh: '文件', en: 'Document' },
  plan: { zh: '方案', en: 'Plan' },
} as const satisfies Record<string, Bilingual>;

export const TRACE_SECTIONS = {
  leftOver: { zh: '未落实', en: 'Left over' },
  problems: { zh: '与文件不符的目标', en: 'Targets that do not agree with the document' },
  listedInVain: { zh: '列而未见的数', en: 'Listed figures that are not in their clause' },
  marks: { zh: '逐处对照', en: 'The document, place by place' },
} as const satisfies Record<string, Bilingual>;

/** The part before the first clause. */
export const HEAD: Bilingual = { zh: '（文首）', en: '(head)' };
export const NOTHING_LEFT: Bilingual = { zh: '没有未落实之处', en: 'nothing is left over' };
export const NOT_ACCOUNTED: Bilingual = { zh: '未落实', en: 'left over' };
export const OTHER_TARGETS: Bilingual = { zh: '本条其他目标', en: 'Other targets of this clause' };

/** Role of a figure for its target; the value itself needs no word. */
export const ROLE_LABELS: Readonly<Record<Exclude<Role, 'value' | 'name'>, Bilingual>> = {
  tolerance: { zh: '允许偏差', en: 'tolerance' },
  baseline: { zh: '基数', en: 'base figure' },
  schedule: { zh: '进度安排', en: 'schedule' },
  due: { zh: '期限', en: 'deadline' },
  from: { zh: '起始', en: 'start' },
};

export const NO_TARGET: Message<string> = {
  zh: (reason) => `不设目标：${reason}`,
  en: (reason) => `no target: ${reason}`,
};

export const OTHER_ACCOUNTS: Readonly<Record<'period' | 'issue' | 'reference', Bilingual>> = {
  period: { zh: '方案期', en: "the plan's period" },
  issue: { zh: '文首日期', en: 'a date of its issue' },
  reference: { zh: '文号', en: 'the number of a document' },
};

export const COVERAGE_LINE: Message<{
  sort: 'figures' | 'deliverables' | 'targets';
  covered: Covered;
  rate: string;
}> = {
  zh: ({ sort, covered: { all, accounted }, rate }) =>
    `${COVERED_LABELS[sort].zh} ${all},${sort === 'targets' ? '相符' : '已落实'} ${accounted}(${rate})`,
  en: ({ sort, covered: { all, accounted }, rate }) =>
    `${COVERED_LABELS[sort].en}: ${accounted} of ${all} ${sort === 'targets' ? 'agree' : 'accounted for'} (${rate})`,
};

const COVERED_LABELS = {
  figures: { zh: '数与日期', en: 'Figures and dates' },
  deliverables: { zh: '点名事项', en: 'Named deliverables' },
  targets: { zh: '目标', en: 'Targets' },
} as const satisfies Record<string, Bilingual>;

type Sort = TraceProblem['sort'];
type ProblemMessages = { readonly [S in Sort]: Message<Extract<TraceProblem, { readonly sort: S }>> };

/** Faults of targets. */
const PROBLEM_MESSAGES: ProblemMessages = {
  clause: {
    zh: ({ clause }) => `文件没有条款 ${clause}`,
    en: ({ clause }) => `the document has no clause ${clause}`,
  },
  figure: {
    zh: ({ wanted, nearest, elsewhere }) =>
      `本条没有 ${wanted}${nearest === undefined ? '' : `；最接近的是 ${nearest}`}${elsewhere === undefined ? '' : `；见于 ${elsewhere || HEAD.zh}`}`,
    en: ({ wanted, nearest, elsewhere }) =>
      `its clause does not have ${wanted}${nearest === undefined ? '' : `; the nearest is ${nearest}`}${elsewhere === undefined ? '' : `; it stands in ${elsewhere || HEAD.en}`}`,
  },
  unit: {
    zh: ({ wanted, nearest }) => `单位不符：方案为 ${wanted}，文件为 ${nearest}`,
    en: ({ wanted, nearest }) => `the unit differs: ${wanted} in the plan, ${nearest} in the document`,
  },
  wording: {
    zh: ({ missing }) => `本条没有用词“${missing}”`,
    en: ({ missing }) => `its clause does not have the deciding words "${missing}"`,
  },
  due: {
    zh: ({ wanted }) => `期限 ${wanted} 在本条及其上级条款中都没有印出`,
    en: ({ wanted }) => `the deadline ${wanted} is printed neither in its clause nor in one around it`,
  },
  name: {
    zh: ({ missing, elsewhere }) =>
      `本条没有点名“${missing}”${elsewhere === undefined ? '' : `；见于 ${elsewhere || HEAD.zh}`}`,
    en: ({ missing, elsewhere }) =>
      `its clause does not name "${missing}"${elsewhere === undefined ? '' : `; it stands in ${elsewhere || HEAD.en}`}`,
  },
};

/** A problem in words. */
export function problemText(problem: TraceProblem, language: 'zh' | 'en'): string {
  switch (problem.sort) {
    case 'clause':
      return PROBLEM_MESSAGES.clause[language](problem);
    case 'figure':
      return PROBLEM_MESSAGES.figure[language](problem);
    case 'unit':
      return PROBLEM_MESSAGES.unit[language](problem);
    case 'wording':
      return PROBLEM_MESSAGES.wording[language](problem);
    case 'due':
      return PROBLEM_MESSAGES.due[language](problem);
    case 'name':
      return PROBLEM_MESSAGES.name[language](problem);
  }
}

export const TRACE_STATUS: Readonly<
  Record<0 | 1, Message<{ marks: number; targets: number; vain: number }>>
> = {
  0: {
    zh: () => '退出状态 0：文件与方案相互对得上',
    en: () => 'Exit status 0: nothing of the document is left over, and nothing of the plan is missing in it',
  },
  1: {
    zh: ({ marks, targets, vain }) =>
      `退出状态 1：未落实 ${marks} 处，不符的目标 ${targets} 个，列而未见的数 ${vain} 个`,
    en: ({ marks, targets, vain }) =>
      `Exit status 1: ${plural(marks, 'place')} left over, ${plural(targets, 'target')} not in agreement, ${plural(vain, 'figure')} listed in vain`,
  },
};

/** What is counted, for readers of coverage figures. */
export const TRACE_CAVEAT: Bilingual = {
  zh: '点名事项只按固定规则计数（建成、开工等动词之后，称为工程、项目等，以及引号中的工程、计划）；文件以其他方式提到的事项不在其中',
  en: 'named deliverables are counted by fixed rules (behind verbs of completion and start, by what a thing is called, and programmes in quotation marks); what a document asks for in other words is not among them',
};
