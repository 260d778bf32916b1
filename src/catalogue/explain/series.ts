import type { SERIES_FINDINGS } from '../findings/governance-series.js';
import { report, words, type Explanation } from './entry.js';

/** Findings of figures one after another, explained. */
export const SERIES_EXPLANATIONS: Readonly<Record<keyof typeof SERIES_FINDINGS, Explanation>> = {
  'series-backwards': {
    meaning: words('项目的阶段退到了上一次之前', 'the stage of a project is behind the one reported before'),
    remedy: words(
      '核对两次所报的阶段;确有反复的,在备注说明',
      'check both stages; if the project did go back, say so in a note',
    ),
    example: report(['metric,period,value', 'river-bridge,2022-05,started', 'river-bridge,2022-06,§planned']),
  },
  'series-negative': {
    meaning: words('数量是负数;比率除外', 'an amount is below zero; a rate may well be'),
    remedy: words(
      '要更正以前的数,请用较晚的填报日期重报那一期,不要用负数冲减',
      'to correct an earlier figure, report that period anew with a later date of submission, not as a negative figure',
    ),
    example: report(['metric,period,value', 'investment,2022-06,§-0.3']),
  },
  'series-future': {
    meaning: words('报送的时候,报告期还没有开始', 'the period had not begun when it was reported'),
    rule: words(
      '以填报日期为准,没写的以评判日期为准;报某一天的数,看它所在的报送周期是否已开始',
      "held against the date of submission, or the date of judgement where there is none; of a single day, the interval of the plan's cadence must have begun",
    ),
    remedy: words(
      '检查年份和月份;计划数、预计数不要报',
      'check year and month; plans and estimates are not to be reported',
    ),
    example: report(['metric,period,value,submitted', 'investment,2022-08,§1.2,2022-07-05']),
  },
  'series-unfinished': {
    meaning: words(
      '报告期在评判日期之后才结束,暂不计入',
      'the period ends after the date of judgement, so that the figure is not counted yet',
    ),
    remedy: words(
      '报告期写截至的月份,口径写“本年累计”;或检查 --as-of',
      'name the month that the figure runs to, as a year to date; or check --as-of',
    ),
    example: report(['metric,period,value,submitted', 'investment,2022,§7.5,2022-07-05']),
  },
  'series-gap': {
    meaning: words(
      '逐期报送的序列中间缺了几期',
      'a series that is reported at every interval lacks some in between',
    ),
    rule: words(
      '至少有三个数、且多数首尾相接时才判断;较长时段的数已包括的、1 月并入 2 月的不算',
      'judged from three figures on, most of which follow each other; what a longer figure covers is not missing, nor is January before a year to date of February',
    ),
    remedy: words('补报缺少的各期;确实为零的写 0', 'report what is missing; write 0 where it really is zero'),
    example: report([
      'metric,period,value',
      'investment,2022-01,1.1',
      'investment,2022-02,1.2',
      'investment,2022-03,1.4',
      'investment,2022-05,§1.3',
    ]),
  },
};
