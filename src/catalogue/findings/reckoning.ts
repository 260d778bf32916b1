import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';

/** A figure in words, with its place: as it is shown in a message about another figure. */
export interface Pair {
  /** Metric, region and stretch in question. */
  readonly about: Bilingual;
  readonly figure: string;
  readonly other: string;
  /** `file:line` of the other figure or figures. */
  readonly at: string;
}

/** What can be wrong between figures that each read well. */
export const RECKONING_FINDINGS = {
  'figure-repeated': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, at }) => `${about.zh}:${figure} 已在 ${at} 报过,只计一次`,
      en: ({ about, figure, at }) =>
        `${about.en}: ${figure} is already reported at ${at}; it is counted once`,
    },
    hint: fixed({ zh: '删去重复的行', en: 'remove the repeated row' }),
  }),
  'figure-contradicted': finding<Pair>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}:${figure} 与 ${other}(${at})矛盾,且分不出先后;暂按对达标较不利的数计算`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: ${figure} contradicts ${other} at ${at}, and neither is later; the less favourable one is used meanwhile`,
    },
    hint: fixed({
      zh: '删去错误的一行,或填写填报日期,以较晚者为准',
      en: 'remove the wrong row, or give the dates of submission: the later one stands',
    }),
  }),
  'departments-disagree': finding<Pair & { lead: Bilingual }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, lead }) =>
        `${about.zh}:${figure} 与牵头单位${lead.zh}所报 ${other}(${at})不一致;以牵头单位为准`,
      en: ({ about, figure, other, at, lead }) =>
        `${about.en}: ${figure} differs from ${other}, reported by ${lead.en} at ${at}, whose figure stands`,
    },
    hint: fixed({ zh: '请两个单位核对', en: 'have the two departments agree on the figure' }),
  }),
  'regions-disagree': finding<Pair & { difference: string; areAll: boolean }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, difference, areAll }) =>
        areAll
          ? `${about.zh}:全域数 ${figure} 与各地区合计 ${other} 相差 ${difference}(${at} 等);以全域数为准`
          : `${about.zh}:全域数 ${figure} 小于已报地区合计 ${other},差 ${difference}(${at} 等);以全域数为准`,
      en: ({ about, figure, other, at, difference, areAll }) =>
        areAll
          ? `${about.en}: the area's ${figure} and its regions' sum ${other} differ by ${difference} (${at} and others); the area's figure is used`
          : `${about.en}: the area's ${figure} is less than the sum of the regions that reported, ${other}, by ${difference} (${at} and others); the area's figure is used`,
    },
    hint: fixed({ zh: '核对各地区的数与全域数', en: "check the regions' figures against the area's" }),
  }),
  'periods-disagree': finding<Pair & { difference: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at, difference }) =>
        `${about.zh}:${figure} 与其各分期之和 ${other} 相差 ${difference}(${at} 等);以覆盖面较大的数为准`,
      en: ({ about, figure, other, at, difference }) =>
        `${about.en}: ${figure} and the sum of its shorter periods, ${other}, differ by ${difference} (${at} and others); the wider figure is used`,
    },
    hint: fixed({ zh: '核对分期数与累计数', en: 'check the shorter periods against the longer one' }),
  }),
  'series-falls': finding<Pair & { isToDate: boolean }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, isToDate }) =>
        isToDate
          ? `${about.zh}:累计数 ${figure} 小于上一期的 ${other}(${at})`
          : `${about.zh}:${figure} 与 ${other}(${at})不能并存:其间数额会减少`,
      en: ({ about, figure, other, at, isToDate }) =>
        isToDate
          ? `${about.en}: the cumulative figure falls to ${figure}, from ${other} at ${at}`
          : `${about.en}: ${figure} cannot stand beside ${other} (${at}): between them the amount would shrink`,
    },
    hint: fixed({
      zh: '累计数只增不减:核对这些行;若报的是当期数,请把口径改为“当期”',
      en: 'what accumulates cannot fall: check these rows; if they are figures of single periods, make the basis "period"',
    }),
  }),
  'share-disagrees': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}:所报占比 ${figure} 与按分子分母计算的 ${other} 不一致(${at} 等);以计算值为准`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the share reported, ${figure}, is not the one reckoned from part and whole, ${other} (${at} and others); the reckoned one is used`,
    },
    hint: fixed({ zh: '核对占比及其分子、分母', en: 'check the share, its part and its whole' }),
  }),
  'count-disagrees': finding<Pair>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, other, at }) =>
        `${about.zh}:所报数量 ${figure} 少于已到位的具名项目数 ${other}(${at} 等)`,
      en: ({ about, figure, other, at }) =>
        `${about.en}: the number reported, ${figure}, is below the number of named projects that are there, ${other} (${at} and others)`,
    },
    hint: fixed({ zh: '核对数量与各项目的阶段', en: 'check the number against the stages of the projects' }),
  }),
};
