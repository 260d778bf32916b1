import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';

/** Bounds that say something else than is likely to be meant. */
export const BOUND_FINDINGS = {
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
