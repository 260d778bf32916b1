import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import type { Pair } from './reckoning.js';

/** What can be wrong with figures one after another. */
export const SERIES_FINDINGS = {
  'series-backwards': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) => `${about.zh}:阶段从“${other}”(${at})退回到“${figure}”`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the stage goes back to "${figure}", from "${other}" at ${at}`,
    },
    hint: fixed({
      zh: '核对两次所报的阶段;确有反复的,请在备注说明',
      en: 'check both stages; if the project did go back, say so in a note',
    }),
  }),
  'series-negative': finding<{ about: Bilingual; figure: string }>({
    severity: 'error',
    message: {
      zh: ({ about, figure }) => `${about.zh}:${figure} 是负数`,
      en: ({ about, figure }) => `${about.en}: ${figure} is negative`,
    },
    hint: fixed({
      zh: '要更正以前的数,请重报那一期并写上新的填报日期,不要用负数冲减',
      en: 'to correct an earlier figure, report that period anew with a later date of submission, not as a negative figure',
    }),
  }),
  'series-gap': finding<Pair & { missing: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, at, missing }) => `${about.zh}:${figure} 之前缺 ${missing.zh}(上一期在 ${at})`,
      en: ({ about, figure, at, missing }) =>
        `${about.en}: before ${figure}, ${missing.en} is missing (the figure before is at ${at})`,
    },
    hint: fixed({
      zh: '补报缺少的各期;确实为零的写 0',
      en: 'report what is missing; write 0 where it really is zero',
    }),
  }),
};
