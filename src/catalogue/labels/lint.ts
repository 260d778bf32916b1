import { formatDay, type Period } from '../../model/calendar.js';
import type { Bilingual } from '../../model/words.js';
import type { FindingCode } from '../findings.js';
import { plural } from './table.js';
import type { Message } from '../message.js';

/** Words of `lint`. */

export const LINTED: Message<{ period: Period; targets: number }> = {
  zh: ({ period, targets }) =>
    `检查方案自身是否说得通，方案期 ${formatDay(period.start)} 至 ${formatDay(period.end)}，${targets} 个目标`,
  en: ({ period, targets }) =>
    `The plan held against itself; it runs from ${formatDay(period.start)} to ${formatDay(period.end)} and has ${plural(targets, 'target')}`,
};

/** Findings that many targets share, shown as a list of ids. */
export const ALIKE = {
  'lint-no-department': { zh: '没有责任单位的目标', en: 'targets that nobody answers for' },
  'lint-no-value': { zh: '没有数值或允许偏差的目标', en: 'targets without a figure or a tolerance' },
  'lint-no-baseline': { zh: '没有基数的目标', en: 'targets without a base value' },
  'lint-no-population': {
    zh: '对象既无名单也无数量的目标',
    en: 'targets whose units are neither listed nor counted',
  },
  'lint-implied-date': {
    zh: '没有印出期限、按方案期末计的目标',
    en: "targets whose deadline is not printed, but the end of the plan's period",
  },
} as const satisfies Partial<Record<FindingCode, Bilingual>>;

/** The heading of what comes of all targets taken together. */
export const TOGETHER: Bilingual = { zh: '合起来能否都完成', en: 'Can all be met together?' };

/** Whether the targets that bear on each other can all be met, as the plan is read. */
export const TOGETHER_AS_READ: Message<{
  breakdowns: boolean;
  sharesOfPlan: boolean;
  targets: number;
  possible: boolean;
}> = {
  zh: ({ breakdowns, sharesOfPlan, targets, possible }) => {
    const readings = [
      ...(sharesOfPlan ? ['当年的占比按方案期合计'] : []),
      ...(breakdowns ? ['breakdown 的各部分合起来就是全部'] : []),
    ];
    const reading = readings.length > 0 ? `读法：${readings.join('；')}` : '按方案的评判方式';
    return `${possible ? '✓ 能' : '✗ 不能'}：互相牵制的 ${targets} 个目标，${reading}`;
  },
  en: ({ breakdowns, sharesOfPlan, targets, possible }) => {
    const readings = [
      ...(sharesOfPlan ? ['the share of a year is meant of all years together'] : []),
      ...(breakdowns ? ['the parts of a breakdown are all there is'] : []),
    ];
    const reading = readings.length > 0 ? `read so: ${readings.join('; ')}` : 'as the plan judges them';
    return `${possible ? '✓ yes' : '✗ no'}: ${plural(targets, 'target')} that bear on each other, ${reading}`;
  },
};

interface LintCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Exit statuses of `lint` with reasons. */
export const SENSE_WORDS = {
  0: {
    zh: ({ warnings }) =>
      warnings === 0
        ? '退出状态 0：方案没有自相矛盾之处'
        : `退出状态 0：方案没有无论怎么读都自相矛盾之处（警告 ${warnings}）`,
    en: ({ warnings }) =>
      warnings === 0
        ? 'Exit status 0: the plan does not contradict itself'
        : `Exit status 0: the plan does not contradict itself under every reading (${plural(warnings, 'warning')})`,
  },
  1: {
    zh: ({ errors, warnings }) =>
      errors > 0
        ? `退出状态 1：方案有 ${errors} 处自相矛盾`
        : `退出状态 1：方案有 ${warnings} 处警告，--strict 下不合格`,
    en: ({ errors, warnings }) =>
      errors > 0
        ? `Exit status 1: the plan contradicts itself (${plural(errors, 'error')})`
        : `Exit status 1: the plan has ${plural(warnings, 'warning')}, which --strict does not let pass`,
  },
} as const satisfies Record<number, Message<LintCounts>>;
