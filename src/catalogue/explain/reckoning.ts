import type { RECKONING_FINDINGS } from '../findings/reckoning.js';
import { report, words, type Explanation } from './entry.js';

const BY_DEPARTMENT = 'metric,period,value,department';

/** Findings between figures that each read well, explained. */
export const RECKONING_EXPLANATIONS: Readonly<Record<keyof typeof RECKONING_FINDINGS, Explanation>> = {
  'figure-repeated': {
    meaning: words('同一个数报了两遍,只计一次', 'the same figure is reported twice, and is counted once'),
    rule: words(
      '指标、地区、报告期、口径、填报单位和数值都相同,填报日期不分先后',
      'metric, region, period, basis, department and value are the same, and neither is later',
    ),
    remedy: words('删去重复的行', 'remove the repeated row'),
    example: report(['metric,period,value', 'roads,2022-06,120', 'roads,2022-06,§120']),
  },
  'figure-contradicted': {
    meaning: words(
      '同一件事报了两个不同的数,又分不出先后',
      'two different figures are reported of the same thing, and neither is later',
    ),
    rule: words(
      '填报日期较晚的以晚者为准,不算矛盾;分不出先后时,暂按对达标较不利的数计算',
      'the one submitted later stands and contradicts nothing; where neither is later, the less favourable one is used meanwhile',
    ),
    remedy: words(
      '删去错误的一行,或填写填报日期',
      'remove the row that is wrong, or give the dates of submission',
    ),
    example: report(['metric,period,value', 'roads,2022-06,120', 'roads,2022-06,§125']),
  },
  'departments-disagree': {
    meaning: words(
      '另一单位所报与牵头单位不一致;以牵头单位为准',
      'another department reports a different figure than the one that leads, whose figure stands',
    ),
    rule: words(
      '方案里指标的责任单位按先后排列,第一个是牵头单位',
      'the plan lists the departments that answer for a metric, the leading one first',
    ),
    remedy: words(
      '请两个单位核对,由错的一方更正',
      'have the two agree, and the one that is wrong correct its figure',
    ),
    example: report([BY_DEPARTMENT, 'roads,2022-06,120,works', 'roads,2022-06,§125,statistics']),
  },
  'regions-disagree': {
    meaning: words(
      '全域数与各地区之和不等;以全域数为准',
      "the area's figure is not the sum of its regions', and is the one that is used",
    ),
    rule: words(
      '各地区都报齐的时期才比较;没有报齐的,已报地区之和也不能大于全域数。四舍五入造成的差不算',
      "compared where every region reported; where only some did, their sum must not be above the area's figure. Differences that rounding explains are passed over",
    ),
    remedy: words('核对各地区的数与全域数', "check the regions' figures against the area's"),
    example: report([
      'metric,region,period,value',
      'investment,qingchuan,2022-06,§9.2',
      'investment,east,2022-06,1.1',
      'investment,west,2022-06,2.4',
      'investment,westside,2022-06,1.8',
      'investment,north,2022-06,2.2',
      'investment,south,2022-06,1.2',
    ]),
  },
  'periods-disagree': {
    meaning: words(
      '全年、季度或累计数与其各分期之和不等;以覆盖面较大的数为准',
      'a year, quarter or year to date is not the sum of the shorter periods in it; the wider figure is used',
    ),
    rule: words(
      '各分期首尾相接、没有空缺时才比较;四舍五入造成的差不算',
      'compared only where the shorter periods cover it without a gap; differences that rounding explains are passed over',
    ),
    remedy: words('核对分期数与累计数', 'check the shorter periods against the longer one'),
    example: report([
      'metric,period,value',
      'investment,2022-Q1,§4.5',
      'investment,2022-01,1.1',
      'investment,2022-02,1.2',
      'investment,2022-03,1.7',
    ]),
  },
  'series-falls': {
    meaning: words(
      '累计数比上一期还小,或几行数之间数额只能减少',
      'a figure that accumulates is less than the one before it, or an amount would have to shrink between rows',
    ),
    rule: words(
      '数额只增不减,负数所在的日子除外;互相矛盾的行不用来推算上下限',
      'amounts never shrink but in the days of a negative figure; nothing is inferred between rows that contradict this',
    ),
    remedy: words(
      '核对两期;报的其实是当期数的,把口径改为“当期”',
      'check both; if these are figures of single periods, make the basis "period"',
    ),
    example: report([
      'metric,period,value,basis',
      'investment,2022-05,5.2,ytd',
      'investment,2022-06,§4.9,ytd',
    ]),
  },
  'share-disagrees': {
    meaning: words(
      '所报占比与按分子分母计算的不一致;以计算值为准',
      'the share reported is not the one reckoned from part and whole, which is the one that is used',
    ),
    rule: words('按所报占比的小数位数比较', 'compared to as many decimals as the share is reported with'),
    remedy: words('核对占比及其分子、分母', 'check the share, its part and its whole'),
    example: report([
      'metric,period,value,unit',
      'investment,2022-Q1,4.0,亿元',
      'industry,2022-Q1,1.0,亿元',
      'industry-share,2022-03-31,§28,%',
    ]),
  },
  'count-disagrees': {
    meaning: words(
      '所报数量少于已到位的具名项目数',
      'the number reported is below the number of named projects that are there',
    ),
    remedy: words('核对数量与各项目的阶段', 'check the number against the stages of the projects'),
    example: report(['metric,period,value', 'bridges,2022-06,§0', 'river-bridge,2022-06,built']),
  },
};
