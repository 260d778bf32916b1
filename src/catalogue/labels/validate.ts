import { formatDay, type Day, type Period } from '../../model/calendar.js';
import type { Bilingual, Interval } from '../../model/words.js';
import { plural } from './table.js';
import type { Message } from '../message.js';

/** Words of `validate`. */

export const VALIDATED_ON: Message<{ asOf: Day; period: Period }> = {
  zh: ({ asOf, period }) =>
    `核验日期 ${formatDay(asOf)}，方案期 ${formatDay(period.start)} 至 ${formatDay(period.end)}`,
  en: ({ asOf, period }) =>
    `Validated as of ${formatDay(asOf)}; the plan runs from ${formatDay(period.start)} to ${formatDay(period.end)}`,
};

/** The department asked for. */
export const SUBMISSION_OF: Message<string> = {
  zh: (department) => `报送单位：${department}`,
  en: (department) => `The submission of ${department}`,
};

/** Heading of the table of received reports; a cell is one mark. */
export const COMPLETENESS: Readonly<Record<Interval, Bilingual>> = {
  'ten-day': {
    zh: '报送情况（按旬报送，每月一格）',
    en: 'Reports due every ten days, a mark for each month',
  },
  month: { zh: '报送情况（按月）', en: 'Reports due every month' },
  quarter: { zh: '报送情况（按季）', en: 'Reports due every quarter' },
  half: { zh: '报送情况（按半年）', en: 'Reports due every half-year' },
  year: { zh: '报送情况（按年）', en: 'Reports due every year' },
};
export const COMPLETENESS_COLUMNS = {
  department: { zh: '单位', en: 'Department' },
  expected: { zh: '应报', en: 'due' },
  received: { zh: '已报', en: 'in' },
  receivedRate: { zh: '报送率', en: 'complete' },
  onTime: { zh: '按时', en: 'on time' },
  onTimeRate: { zh: '按时率', en: 'timely' },
} as const satisfies Record<string, Bilingual>;

/** Marks for the states of reports. */
export const REPORT_MARKS = {
  'on-time': { sign: '✓', words: { zh: '按时', en: 'on time' } },
  late: { sign: '!', words: { zh: '迟报', en: 'late' } },
  undated: { sign: '?', words: { zh: '未填日期', en: 'undated' } },
  missing: { sign: '✗', words: { zh: '缺报', en: 'missing' } },
  awaited: { sign: '·', words: { zh: '未到期', en: 'not due yet' } },
} as const satisfies Record<string, { readonly sign: string; readonly words: Bilingual }>;

/** Number of findings that are counted but not listed. */
export const UNLISTED: Message<number> = {
  zh: (count) => `另有 ${count} 条未列出；用 --max-findings 增加条数`,
  en: (count) =>
    `${count} more ${count === 1 ? 'is' : 'are'} not listed; a larger --max-findings lists ${count === 1 ? 'it' : 'them'}`,
};

/** Number of ignored findings. */
export const IGNORED: Message<number> = {
  zh: (count) => `按 --ignore 忽略 ${count} 条`,
  en: (count) => `${count} ignored, as --ignore asks`,
};

/** Arguments of the closing line of `validate`. */
export interface SoundnessArguments {
  readonly errors: number;
  readonly warnings: number;
}

/** Exit statuses of `validate` with reasons. */
export const SOUNDNESS_WORDS = {
  0: {
    zh: ({ warnings }) => `退出状态 0：数据没有错误${warnings === 0 ? '' : `（警告 ${warnings}）`}`,
    en: ({ warnings }) =>
      `Exit status 0: the data has no errors${warnings === 0 ? '' : ` (${plural(warnings, 'warning')})`}`,
  },
  2: {
    zh: ({ errors, warnings }) =>
      errors > 0
        ? `退出状态 2：数据有 ${errors} 处错误`
        : `退出状态 2：数据有 ${warnings} 处警告，--strict 下不合格`,
    en: ({ errors, warnings }) =>
      errors > 0
        ? `Exit status 2: the data has ${plural(errors, 'error')}`
        : `Exit status 2: the data has ${plural(warnings, 'warning')}, which --strict does not let pass`,
  },
} as const satisfies Record<number, Message<SoundnessArguments>>;
