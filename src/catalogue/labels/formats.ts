import type { Bilingual, Verdict } from '../../model/words.js';
import { plural } from './table.js';
import type { Message } from '../message.js';

/** Words of machine-readable and printable formats. */

/** Headings of CSV tables. The English ones are JSON's names and stable for scripts. */
export const CSV_HEADINGS = {
  record: { zh: '记录', en: 'record' },
  target: { zh: '目标编号', en: 'target' },
  clause: { zh: '条款', en: 'clause' },
  task: { zh: '任务', en: 'task' },
  title: { zh: '目标', en: 'title' },
  kind: { zh: '类型', en: 'kind' },
  verdict: { zh: '结论', en: 'verdict' },
  actual: { zh: '实际', en: 'actual' },
  comparator: { zh: '比较方式', en: 'comparator' },
  required: { zh: '要求', en: 'required' },
  upper: { zh: '上限', en: 'upper' },
  tolerance: { zh: '允许偏差', en: 'tolerance' },
  unit: { zh: '单位', en: 'unit' },
  completion: { zh: '完成度', en: 'completion' },
  pace: { zh: '序时', en: 'pace' },
  gap: { zh: '差额', en: 'gap' },
  least: { zh: '至少', en: 'least' },
  greatest: { zh: '至多', en: 'greatest' },
  stale: { zh: '数据过旧', en: 'stale' },
  due: { zh: '期限', en: 'due' },
  daysLeft: { zh: '剩余天数', en: 'daysLeft' },
  cutOff: { zh: '数据截止日', en: 'cutOff' },
  strength: { zh: '约束力', en: 'strength' },
  nature: { zh: '属性', en: 'nature' },
  lead: { zh: '牵头单位', en: 'lead' },
  departments: { zh: '责任单位', en: 'departments' },
  department: { zh: '单位', en: 'department' },
  month: { zh: '月份', en: 'month' },
  expected: { zh: '应报', en: 'expected' },
  received: { zh: '已报', en: 'received' },
  onTime: { zh: '按时', en: 'onTime' },
  late: { zh: '迟报', en: 'late' },
  undated: { zh: '未填日期', en: 'undated' },
  missing: { zh: '缺报', en: 'missing' },
  awaited: { zh: '未到期', en: 'awaited' },
  code: { zh: '问题代码', en: 'code' },
  severity: { zh: '严重程度', en: 'severity' },
  file: { zh: '文件', en: 'file' },
  line: { zh: '行', en: 'line' },
  column: { zh: '列', en: 'column' },
  message: { zh: '说明', en: 'message' },
  hint: { zh: '建议', en: 'hint' },
  waived: { zh: '豁免理由', en: 'waived' },
  waivedBy: { zh: '豁免人', en: 'waivedBy' },
  waivedUntil: { zh: '豁免至', en: 'waivedUntil' },
} as const satisfies Record<string, Bilingual>;

export type CsvColumn = keyof typeof CSV_HEADINGS;

/** Sorts of CSV rows. */
export const RECORD_LABELS = {
  assessment: { zh: '评估', en: 'assessment' },
  completeness: { zh: '报送情况', en: 'completeness' },
  finding: { zh: '问题', en: 'finding' },
} as const satisfies Record<string, Bilingual>;

/** Heading of the targets. */
export const TARGETS_SECTION: Bilingual = { zh: '目标', en: 'Targets' };

export const FINDING_HEADINGS = {
  count: { zh: '数量', en: 'Number' },
  severity: { zh: '严重程度', en: 'Severity' },
  place: { zh: '位置', en: 'Place' },
  message: { zh: '问题', en: 'Finding' },
  hint: { zh: '建议', en: 'Hint' },
  code: { zh: '代码', en: 'Code' },
} as const satisfies Record<string, Bilingual>;

/** Heading of reasons and remarks on a target. */
export const NOTE_HEADING: Bilingual = { zh: '备注', en: 'Note' };

/** Meanings of the verdicts that formats with files and rules report. */
export const TARGET_RULES: Readonly<Record<'missed' | 'overdue' | 'behind' | 'met-late', Bilingual>> = {
  missed: {
    zh: '目标未达标：报送数已到期限，且不满足要求',
    en: 'A target is missed: the figures reach the deadline and do not satisfy it',
  },
  overdue: {
    zh: '目标逾期未报：期限已过，截至期限的数据早应报送，而现有的数不足以断定',
    en: 'A target is overdue: the figures up to its deadline should have been in, and those at hand do not decide it',
  },
  behind: {
    zh: '目标滞后：尚未到期，但低于序时进度',
    en: 'A target is behind: its deadline is to come, and the figures are short of the pace',
  },
  'met-late': {
    zh: '目标逾期达标：首个满足要求的报告期在期限之后结束',
    en: 'A target is met late: the first period that satisfies it ends after the deadline',
  },
};

export function isToldOf(verdict: Verdict): verdict is keyof typeof TARGET_RULES {
  return Object.hasOwn(TARGET_RULES, verdict);
}

/** Hint for a target with such a verdict. */
export const TARGET_HINT: Message<{ target: string }> = {
  zh: ({ target }) => `用 plancheck why ${target} 查看所用的数`,
  en: ({ target }) => `plancheck why ${target} shows the figures behind it`,
};

/** Base of relative addresses. */
export const ROOT_FOLDER: Bilingual = {
  zh: '运行 plancheck 时所在的文件夹',
  en: 'the folder in which plancheck was called',
};

/** Title of the report `-`. */
export const STANDARD_INPUT_TITLE: Bilingual = { zh: '标准输入', en: 'standard input' };

/** Test suite that has a case for each report file. */
export const DATA_SUITE: Bilingual = { zh: '报送数据', en: 'Submitted data' };
/** Test case for findings without a file. */
export const NO_FILE: Bilingual = { zh: '（不属于任何文件）', en: '(no file)' };

/** Test case for findings that are not listed. */
export const UNLISTED_CASE: Bilingual = { zh: '（未列出的问题）', en: '(findings that are not listed)' };

export const MORE_ERRORS: Message<{ first: string; more: number }> = {
  zh: ({ first, more }) => (more === 0 ? first : `${first}（另有 ${more} 个错误）`),
  en: ({ first, more }) => (more === 0 ? first : `${first} (and ${plural(more, 'more error')})`),
};

/** Closing note of annotations: the log has the whole list. */
export const ANNOTATIONS_NOTE: Message<{ shown: number; all: number }> = {
  zh: ({ shown, all }) => `共 ${all} 条。GitHub 每个步骤每级最多显示 ${shown} 条标注，其余见本步骤的日志`,
  en: ({ shown, all }) =>
    `${all} in all. GitHub shows at most ${shown} annotations of each level for a step; the log of this step has every one`,
};
