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
