import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';

const BY_DEPARTMENT = 'metric,period,value,department';

/** Two figures in words, for a message at the first. */
export interface Pair {
  /** Metric, region and span. */
  readonly about: Bilingual;
  readonly figure: string;
  readonly other: string;
  /** `file:line` of the other figure or figures. */
  readonly at: string;
}

/** Findings between readable figures. */
export const RECKONING_FINDINGS = {
  'figure-repeated': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, at }) => `${about.zh}：${figure} 已在 ${at} 报过，只计一次`,
      en: ({ about, figure, at }) =>
        `${about.en}: ${figure} is already reported at ${at}; it is counted once`,
    },
    hint: { zh: '删去重复的行', en: 'remove the repeated row' },
    explained: () => ({
      meaning: {
        zh: '同一个数报了两遍，只计一次',
        en: 'the same figure is reported twice, and is counted once',
      },
      rule: {
        zh: '指标、地区、报告期、口径、填报单位和数值都相同，填报日期不分先后',
        en: 'metric, region, period, basis, department and value are the same, and neither is later',
      },
      example: report(['metric,period,value', 'roads,2022-06,120', 'roads,2022-06,§120']),
    }),
  }),
  'figure-contradicted': finding<Pair>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}：${figure} 与 ${other}（${at}）矛盾，且分不出先后；暂按对达标较不利的数计算`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: ${figure} contradicts ${other} at ${at}, and neither is later; the less favourable one is used meanwhile`,
    },
    hint: {
      zh: '删去错误的一行，或填写填报日期，以较晚者为准',
      en: 'remove the wrong row, or give the dates of submission: the later one stands',
    },
    explained: () => ({
      meaning: {
        zh: '同一件事报了两个不同的数，又分不出先后',
        en: 'two different figures are reported of the same thing, and neither is later',
      },
      rule: {
        zh: '填报日期较晚的以晚者为准，不算矛盾；分不出先后时，暂按对达标较不利的数计算',
        en: 'the one submitted later stands and contradicts nothing; where neither is later, the less favourable one is used meanwhile',
      },
      example: report(['metric,period,value', 'roads,2022-06,120', 'roads,2022-06,§125']),
    }),
  }),
  'departments-disagree': finding<Pair & { lead: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, lead }) =>
        `${about.zh}：${figure} 与牵头单位${lead.zh}所报 ${other}（${at}）不一致；以牵头单位为准`,
      en: ({ about, figure, other, at, lead }) =>
        `${about.en}: ${figure} differs from ${other}, reported by ${lead.en} at ${at}, whose figure stands`,
    },
    hint: { zh: '请两个单位核对', en: 'have the two departments agree on the figure' },
    explained: () => ({
      meaning: {
        zh: '另一单位所报与牵头单位不一致；以牵头单位为准',
        en: 'another department reports a different figure than the one that leads, whose figure stands',
      },
      rule: {
        zh: '方案里指标的责任单位按先后排列，第一个是牵头单位',
        en: 'the plan lists the departments that answer for a metric, the leading one first',
      },
      remedy: {
        zh: '请两个单位核对，由错的一方更正',
        en: 'have the two agree, and the one that is wrong correct its figure',
      },
      example: report([BY_DEPARTMENT, 'roads,2022-06,120,works', 'roads,2022-06,§125,statistics']),
    }),
  }),
  'regions-disagree': finding<Pair & { difference: string; areAll: boolean }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, difference, areAll }) =>
        areAll
          ? `${about.zh}：全域数 ${figure} 与各地区合计 ${other} 相差 ${difference}（${at} 等）；以全域数为准`
          : `${about.zh}：全域数 ${figure} 小于已报地区合计 ${other}，差 ${difference}（${at} 等）；以全域数为准`,
      en: ({ about, figure, other, at, difference, areAll }) =>
        areAll
          ? `${about.en}: the area's ${figure} and its regions' sum ${other} differ by ${difference} (${at} and others); the area's figure is used`
          : `${about.en}: the area's ${figure} is less than the sum of the regions that reported, ${other}, by ${difference} (${at} and others); the area's figure is used`,
    },
    hint: { zh: '核对各地区的数与全域数', en: "check the regions' figures against the area's" },
    explained: () => ({
      meaning: {
        zh: '全域数与各地区之和不等；以全域数为准',
        en: "the area's figure is not the sum of its regions', and is the one that is used",
      },
      rule: {
        zh: '各地区都报齐的时期才比较；没有报齐的，已报地区之和也不能大于全域数。四舍五入造成的差不算',
        en: "compared where every region reported; where only some did, their sum must not be above the area's figure. Differences that rounding explains are passed over",
      },
      example: report([
        'metric,region,period,value',
        'investment,qingchuan,2022-06,§9.2',
        'investment,east,2022-06,1.1',
        'investment,west,2022-06,2.4',
        'investment,westside,2022-06,1.8',
        'investment,north,2022-06,2.2',
        'investment,south,2022-06,1.2',
      ]),
    }),
  }),
  'periods-disagree': finding<Pair & { difference: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, difference }) =>
        `${about.zh}：${figure} 与其各分期之和 ${other} 相差 ${difference}（${at} 等）；以覆盖面较大的数为准`,
      en: ({ about, figure, other, at, difference }) =>
        `${about.en}: ${figure} and the sum of its shorter periods, ${other}, differ by ${difference} (${at} and others); the wider figure is used`,
    },
    hint: { zh: '核对分期数与累计数', en: 'check the shorter periods against the longer one' },
    explained: () => ({
      meaning: {
        zh: '全年、季度或累计数与其各分期之和不等；以覆盖面较大的数为准',
        en: 'a year, quarter or year to date is not the sum of the shorter periods in it; the wider figure is used',
      },
      rule: {
        zh: '各分期首尾相接、没有空缺时才比较；四舍五入造成的差不算',
        en: 'compared only where the shorter periods cover it without a gap; differences that rounding explains are passed over',
      },
      example: report([
        'metric,period,value',
        'investment,2022-Q1,§4.5',
        'investment,2022-01,1.1',
        'investment,2022-02,1.2',
        'investment,2022-03,1.7',
      ]),
    }),
  }),
  'series-falls': finding<Pair & { isToDate: boolean }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, isToDate }) =>
        isToDate
          ? `${about.zh}：累计数 ${figure} 小于上一期的 ${other}（${at}）`
          : `${about.zh}：${figure} 与 ${other}（${at}）不能并存：其间数额会减少`,
      en: ({ about, figure, other, at, isToDate }) =>
        isToDate
          ? `${about.en}: the cumulative figure falls to ${figure}, from ${other} at ${at}`
          : `${about.en}: ${figure} cannot stand beside ${other} (${at}): between them the amount would shrink`,
    },
    hint: {
      zh: '累计数只增不减：核对这些行；若报的是当期数，请把口径改为“当期”',
      en: 'what accumulates cannot fall: check these rows; if they are figures of single periods, make the basis "period"',
    },
    explained: () => ({
      meaning: {
        zh: '累计数比上一期还小，或几行数之间数额只能减少',
        en: 'a figure that accumulates is less than the one before it, or an amount would have to shrink between rows',
      },
      rule: {
        zh: '数额只增不减，负数所在的日子除外；互相矛盾的行不用来推算上下限',
        en: 'amounts never shrink but in the days of a negative figure; nothing is inferred between rows that contradict this',
      },
      example: report([
        'metric,period,value,basis',
        'investment,2022-05,5.2,ytd',
        'investment,2022-06,§4.9,ytd',
      ]),
    }),
  }),
  'share-disagrees': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}：所报占比 ${figure} 与按分子分母计算的 ${other} 不一致（${at} 等）；以计算值为准`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the share reported, ${figure}, is not the one reckoned from part and whole, ${other} (${at} and others); the reckoned one is used`,
    },
    hint: { zh: '核对占比及其分子、分母', en: 'check the share, its part and its whole' },
    explained: () => ({
      meaning: {
        zh: '所报占比与按分子分母计算的不一致；以计算值为准',
        en: 'the share reported is not the one reckoned from part and whole, which is the one that is used',
      },
      rule: {
        zh: '按所报占比的小数位数比较',
        en: 'compared to as many decimals as the share is reported with',
      },
      example: report([
        'metric,period,value,unit',
        'investment,2022-Q1,4.0,亿元',
        'industry,2022-Q1,1.0,亿元',
        'industry-share,2022-03-31,§28,%',
      ]),
    }),
  }),
  'count-disagrees': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}：所报数量 ${figure} 少于已到位的具名项目数 ${other}（${at} 等）`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the number reported, ${figure}, is below the number of named projects that are there, ${other} (${at} and others)`,
    },
    hint: { zh: '核对数量与各项目的阶段', en: 'check the number against the stages of the projects' },
    explained: () => ({
      meaning: {
        zh: '所报数量少于已到位的具名项目数',
        en: 'the number reported is below the number of named projects that are there',
      },
      example: report(['metric,period,value', 'bridges,2022-06,§0', 'river-bridge,2022-06,built']),
    }),
  }),
};
