import type { REPORT_FINDINGS } from '../findings/governance.js';
import type { PARTS_FINDINGS } from '../findings/governance-parts.js';
import { report, words, type Explanation } from './entry.js';

const DATED = 'metric,period,value,department,submitted';

/** Findings of reports as a duty, explained. */
export const REPORT_EXPLANATIONS: Readonly<Record<keyof typeof REPORT_FINDINGS, Explanation>> = {
  'report-missing': {
    meaning: words('按方案的报送周期应报而未报', "a report that the plan's cadence asks for is not there"),
    rule: words(
      '只算在方案期内、且不早于 --since 开始的周期。周期结束后,过了宽限期即到期;牵头某个指标的单位每期应报。报数写明单位的归该单位,没写的归指标的牵头单位;全年、季度等较长时段的数也算报了其中各期',
      "only intervals count that begin within the plan's period, and no earlier than --since. One is due when the days of grace after its end are over, for every department that leads for a metric. A figure counts for the department it names, or else for the one that leads for its metric; a figure of a longer period tells of every interval in it",
    ),
    remedy: words(
      '请该单位补报;只核验后来几期的,用 --since 写明从何时起',
      'ask the department for it; where only later intervals are to be judged, say so with --since',
    ),
    example: report(
      [
        DATED,
        'pipes,2022-05,80,water,2022-06-08',
        'roads,2022-06,120,works,2022-07-08',
        'pipes,2022-06,81,water,2022-07-08',
      ],
      { since: '2022-05-01', asOf: '2022-07-31' },
    ),
  },
  'report-late': {
    meaning: words('报送了,但过了期限', 'a report came in after the day it was due'),
    rule: words(
      '以该期最早的填报日期为准,之后的修订不算迟报;期限是周期末加方案的宽限天数',
      'the first submission decides, so that a later revision is not late; due is the end of the interval and the days of grace after it',
    ),
    remedy: words('今后按期报送;日期写错的请更正', 'report in time; correct the date if it is wrong'),
    example: report([DATED, 'roads,2022-06,120,works,2022-07-08', 'pipes,2022-06,§81,water,2022-07-15'], {
      since: '2022-06-01',
      asOf: '2022-07-31',
    }),
  },
  'report-undated': {
    meaning: words(
      '报送了,但一行都没写填报日期,无法判断是否按期',
      'a report is there, but none of its rows says when it was submitted, so that nobody can tell whether it was in time',
    ),
    remedy: words('填写“填报日期”列', 'fill in the column "submitted"'),
    example: report([DATED, 'roads,2022-06,120,works,2022-07-08', 'pipes,2022-06,§81,water,'], {
      since: '2022-06-01',
      asOf: '2022-07-31',
    }),
  },
  'report-not-answerable': {
    meaning: words('单位报了不归它负责的指标', 'a department reports a metric that it does not answer for'),
    rule: words(
      '方案没有写责任单位的指标,谁都可以报',
      'where the plan names nobody as answerable for a metric, anybody may report it',
    ),
    remedy: words(
      '检查指标和填报单位;确由它报送的,在方案里列为责任单位',
      'check the metric and the department; if it does report this, the plan should name it as answerable',
    ),
    example: report([DATED, 'roads,2022-06,§120,water,2022-07-08']),
  },
  'report-lacks-metric': {
    meaning: words(
      '单位的报送里没有它牵头负责的某个指标',
      "a department's submission lacks a metric that it leads in answering for",
    ),
    rule: words(
      '用 --department 指明是哪个单位的报送时才检查',
      'checked only where --department says whose submission it is',
    ),
    remedy: words('补报这个指标', 'report the metric too'),
    example: report([DATED, 'pipes,2022-06,81,water,2022-07-08'], { department: 'water' }),
  },
  'report-lacks-interval': {
    meaning: words(
      '单位的报送里没有最近一个到期周期的数',
      "a department's submission has no figure for the last interval that is due",
    ),
    rule: words(
      '用 --department 指明是哪个单位的报送时才检查;更早的周期由以前的报送负责,只作警告(report-missing)',
      'checked only where --department says whose submission it is; earlier intervals came with earlier submissions, and are only a warning (report-missing)',
    ),
    remedy: words(
      '补报这一期;核验的是较早的报送时,用 --as-of 写明日期',
      'report it; to judge an earlier submission, say so with --as-of',
    ),
    example: report([DATED, 'pipes,2022-05,80,water,2022-06-08', 'leakage,2022-05,9,water,2022-06-08'], {
      department: 'water',
      since: '2022-05-01',
    }),
  },
};

/** Findings between parts and their whole, explained. */
export const PARTS_EXPLANATIONS: Readonly<Record<keyof typeof PARTS_FINDINGS, Explanation>> = {
  'parts-above-whole': {
    meaning: words('占比目标的分子大于分母', 'the part of a share is more than its whole'),
    rule: words(
      '在同一地区、同一时段内比较;月份里已指出的,全年不再重复',
      'compared over the same days in the same region; what is told of a month is not told again of its year',
    ),
    remedy: words('核对两个数的单位、口径和报告期', 'check unit, basis and period of both figures'),
    example: report(['metric,period,value', 'investment,2022-06,1.2', 'industry,2022-06,§1.9']),
  },
  'parts-above-total': {
    meaning: words(
      '方案写明的各组成部分之和大于总数',
      'the components that the plan names are together more than their total',
    ),
    remedy: words('核对总数和各组成部分', 'check the total and its components'),
    example: report(['metric,period,value', 'output,2022-06,§3.0', 'farms,2022-06,1.2', 'mills,2022-06,2.1']),
  },
  'parts-above-population': {
    meaning: words('覆盖的个数多于方案所说的总数', 'more units are covered than the plan says there are'),
    remedy: words(
      '核对数值;总数变了的,修改方案',
      'check the figure; if there are more of them now, the plan has to say so',
    ),
    example: report(['metric,period,value', 'networked,2022-06,§23']),
  },
  'parts-share-above-one': {
    meaning: words('所报占比超过 100%', 'a share is reported that is above 100%'),
    remedy: words(
      '核对分子、分母和单位:占比的单位是 %,1.3 就是 1.3%',
      'check part, whole and unit: with % as its unit, 1.3 is 1.3%',
    ),
    example: report(['metric,period,value,unit', 'industry-share,2022-06-30,§128,%']),
  },
};
