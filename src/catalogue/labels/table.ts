import type { Day } from '../../model/calendar.js';
import { formatDay } from '../../model/calendar.js';
import type { Period } from '../../model/calendar.js';
import type { Bilingual } from '../../model/words.js';
import type { Message } from '../message.js';
import { list } from '../phrases.js';

/** Headings of tables, and lines around them. */

export const HEADINGS = {
  verdict: { zh: '结论', en: 'Verdict' },
  target: { zh: '目标', en: 'Target' },
  actual: { zh: '实际', en: 'Actual' },
  required: { zh: '要求', en: 'Required' },
  completion: { zh: '完成度', en: 'Completion' },
  pace: { zh: '序时', en: 'Pace' },
  due: { zh: '期限', en: 'Due' },
  departments: { zh: '责任单位', en: 'Departments' },
  department: { zh: '牵头单位', en: 'Lead department' },
  targets: { zh: '目标数', en: 'targets' },
  judged: { zh: '已评判', en: 'judged' },
  all: { zh: '全部', en: 'all' },
  total: { zh: '合计', en: 'total' },
  kind: { zh: '类型', en: 'Kind' },
  id: { zh: '编号', en: 'Id' },
} as const satisfies Record<string, Bilingual>;

export const SECTIONS = {
  summary: { zh: '汇总', en: 'Summary' },
  byDepartment: { zh: '按牵头单位', en: 'By lead department' },
  findings: { zh: '问题', en: 'Findings' },
} as const satisfies Record<string, Bilingual>;

/** Shown if a target names no department. */
export const NO_DEPARTMENT: Bilingual = { zh: '（未列明）', en: '(none named)' };
export const NO_FINDINGS: Bilingual = { zh: '没有发现问题', en: 'no findings' };
export const NO_TARGETS: Bilingual = { zh: '没有目标', en: 'no targets' };
export const NOTHING_TO_ATTEND_TO: Bilingual = { zh: '没有需要关注的目标', en: 'no target needs attention' };

export const TASK: Message<{ number: number; title: string }> = {
  zh: ({ number, title }) => (number === 0 ? title : `任务${number} ${title}`),
  en: ({ number, title }) => (number === 0 ? title : `Task ${number}: ${title}`),
};

export const JUDGED_ON: Message<{ asOf: Day; period: Period }> = {
  zh: ({ asOf, period }) =>
    `评估日期 ${formatDay(asOf)}，方案期 ${formatDay(period.start)} 至 ${formatDay(period.end)}`,
  en: ({ asOf, period }) =>
    `Judged as of ${formatDay(asOf)}; the plan runs from ${formatDay(period.start)} to ${formatDay(period.end)}`,
};

export const PERIOD: Message<Period> = {
  zh: ({ start, end }) => `方案期 ${formatDay(start)} 至 ${formatDay(end)}`,
  en: ({ start, end }) => `From ${formatDay(start)} to ${formatDay(end)}`,
};

/** Files whose encoding was inferred from their content. */
export const ENCODINGS_ASSUMED: Message<readonly { readonly file: string; readonly encoding: string }[]> = {
  zh: (files) => `未标明编码，按内容判断：${list('zh', files.map(nameWithEncoding))}`,
  en: (files) => `encoding told by the content: ${list('en', files.map(nameWithEncoding))}`,
};

function nameWithEncoding({ file, encoding }: { readonly file: string; readonly encoding: string }): string {
  return `${file} (${encoding.toUpperCase()})`;
}

export const INPUTS: Message<{
  files: number;
  rows: number;
  observations: number;
  rejected: number;
  ignored: number;
}> = {
  zh: ({ files, rows, observations, rejected, ignored }) =>
    `报送文件 ${files} 个，${rows} 行：采用 ${observations}，拒收 ${rejected}，略过 ${ignored}`,
  en: ({ files, rows, observations, rejected, ignored }) =>
    `${plural(files, 'file')}, ${plural(rows, 'row')}: ${observations} read, ${rejected} rejected, ${ignored} ignored`,
};

export const TARGET_COUNT: Message<number> = {
  zh: (count) => `${count} 个目标`,
  en: (count) => plural(count, 'target'),
};

/** Number of departments besides the one shown. */
export const MORE: Message<number> = {
  zh: (count) => ` 等${count + 1}家`,
  en: (count) => ` +${count}`,
};

export const DAYS_LEFT: Message<number> = {
  zh: (days) => (days < 0 ? `逾期${-days}天` : days === 0 ? '今日到期' : `剩${days}天`),
  en: (days) => (days < 0 ? `${-days} d overdue` : days === 0 ? 'due today' : `${days} d left`),
};

/** A whole population, or all intervals. */
export const ALL_OF: Message<string> = {
  zh: (amount) => `全部 ${amount}`,
  en: (amount) => `all ${amount}`,
};

/** The lower bound of an unknown amount. */
export const AT_LEAST: Message<string> = {
  zh: (amount) => `至少 ${amount}`,
  en: (amount) => `at least ${amount}`,
};

export const PACE_OF: Message<string> = {
  zh: (pace) => `序时 ${pace}`,
  en: (pace) => `pace ${pace}`,
};

export const FINDING_COUNTS: Message<{ error: number; warning: number; info: number; waived: number }> = {
  zh: ({ error, warning, info, waived }) =>
    `错误 ${error}，警告 ${warning}，提示 ${info}${waived === 0 ? '' : `，已豁免 ${waived}`}`,
  en: ({ error, warning, info, waived }) =>
    `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info${waived === 0 ? '' : `, ${waived} waived`}`,
};

export const HINT: Bilingual = { zh: '建议：', en: 'hint: ' };

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
