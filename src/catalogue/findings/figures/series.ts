import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import type { Pair } from './reckoning.js';

/** Findings on series of figures. */
export const SERIES_FINDINGS = {
  'series-backwards': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) => `${about.zh}：阶段从“${other}”（${at}）退回到“${figure}”`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the stage goes back to "${figure}", from "${other}" at ${at}`,
    },
    hint: {
      zh: '核对两次所报的阶段；确有反复的，请在备注说明',
      en: 'check both stages; if the project did go back, say so in a note',
    },
    explained: () => ({
      meaning: {
        zh: '项目的阶段退到了上一次之前',
        en: 'the stage of a project is behind the one reported before',
      },
      example: report([
        'metric,period,value',
        'river-bridge,2022-05,started',
        'river-bridge,2022-06,§planned',
      ]),
    }),
  }),
  'series-negative': finding<{ about: Bilingual; figure: string }>({
    severity: 'error',
    message: {
      zh: ({ about, figure }) => `${about.zh}：${figure} 是负数`,
      en: ({ about, figure }) => `${about.en}: ${figure} is negative`,
    },
    hint: {
      zh: '要更正以前的数，请重报那一期并写上新的填报日期，不要用负数冲减',
      en: 'to correct an earlier figure, report that period anew with a later date of submission, not as a negative figure',
    },
    explained: () => ({
      meaning: { zh: '数量是负数；比率除外', en: 'an amount is below zero; a rate may well be' },
      example: report(['metric,period,value', 'investment,2022-06,§-0.3']),
    }),
  }),
  'series-gap': finding<Pair & { missing: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, at, missing }) => `${about.zh}：${figure} 之前缺 ${missing.zh}（上一期在 ${at}）`,
      en: ({ about, figure, at, missing }) =>
        `${about.en}: before ${figure}, ${missing.en} is missing (the figure before is at ${at})`,
    },
    hint: {
      zh: '补报缺少的各期；确实为零的写 0',
      en: 'report what is missing; write 0 where it really is zero',
    },
    explained: () => ({
      meaning: {
        zh: '逐期报送的序列中间缺了几期',
        en: 'a series that is reported at every interval lacks some in between',
      },
      rule: {
        zh: '至少有三个数、且多数首尾相接时才判断；较长时段的数已包括的、1 月并入 2 月的不算',
        en: 'judged from three figures on, most of which follow each other; what a longer figure covers is not missing, nor is January before a year to date of February',
      },
      example: report([
        'metric,period,value',
        'investment,2022-01,1.1',
        'investment,2022-02,1.2',
        'investment,2022-03,1.4',
        'investment,2022-05,§1.3',
      ]),
    }),
  }),
};
