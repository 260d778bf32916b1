import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';

/** Bounds that say something else than is likely to be meant. */
export const BOUND_FINDINGS = {
  'lint-baseline-satisfies': finding<{ id: string; baseline: string; required: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ id, baseline, required }) => `“${id}”的基数 ${baseline} 已满足要求（${required.zh}）`,
      en: ({ id, baseline, required }) =>
        `the baseline of "${id}", ${baseline}, satisfies it already (${required.en})`,
    },
    hint: {
      zh: '核对方向：要降低的写 at-most 或 less-than，要提高的写 at-least 或 more-than；再核对增减的正负号',
      en: 'check which way it goes: at-most or less-than for what is to fall, at-least or more-than for what is to rise, and the sign of a change',
    },
    explained: () => ({
      meaning: {
        zh: '基数已满足目标的要求，多半是方向写反了',
        en: 'the baseline satisfies what is asked already: most often it is the wrong way round',
      },
      rule: {
        zh: '区间和“稳定在”不在此列',
        en: 'not of between and about, which may ask that something stays as it is',
      },
      example: smallPlan({
        metrics: { trees: '' },
        targets: [
          '§id: trees, kind: level, metric: trees, comparator: at-least, relative: -10 %, unit: 亩, baseline: { value: 20, on: 2021-12-31 }',
        ],
      }),
    }),
  }),
  'lint-between-from-zero': finding<{ id: string; upper: string }>({
    severity: 'info',
    message: {
      zh: ({ id, upper }) => `“${id}”写成 0 至 ${upper}；如果意思是不超过 ${upper}，那是上限，不是区间`,
      en: ({ id, upper }) =>
        `"${id}" asks for 0 to ${upper}; if no more than ${upper} is meant, that is a cap and no range`,
    },
    hint: {
      zh: '是上限就写 comparator: at-most（不含本数写 less-than），value 写上限',
      en: 'for a cap write comparator: at-most (or less-than, without the value itself) with the upper bound as value',
    },
    explained: () => ({
      meaning: {
        zh: '区间从零起，多半是上限',
        en: 'a range begins at nought, where a cap is likely to be meant',
      },
      rule: {
        zh: '增速从零起的不在此列：那就是不下降',
        en: 'not of growth, where nought means that there is no fall',
      },
      example: smallPlan({
        metrics: { roads: '' },
        targets: [`§${total('roads', 'roads', 0, 'comparator: between, upper: 20')}`],
      }),
    }),
  }),
};
