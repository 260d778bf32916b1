import type { DATE_FINDINGS } from '../findings/dates.js';
import { report, words, type Explanation } from './entry.js';

/** Findings of the dates of figures and of the judgement, explained. */
export const DATE_EXPLANATIONS: Readonly<Record<keyof typeof DATE_FINDINGS, Explanation>> = {
  'series-future': {
    meaning: words('报送的时候,报告期还没有开始', 'the period had not begun when it was reported'),
    rule: words(
      '以填报日期为准;没写的,validate 以评判日期为准;报某一天的数,看它所在的报送周期是否已开始',
      "held against the date of submission; validate takes the date of judgement where there is none; of a single day, the interval of the plan's cadence must have begun",
    ),
    remedy: words(
      '检查报告期和填报日期的年份和月份;计划数、预计数不要报',
      'check year and month, of the period and of the submission; plans and estimates are not to be reported',
    ),
    example: report([
      'metric,period,value,submitted',
      'investment,2022-06,1.1,2022-07-05',
      'investment,2022-08,§1.2,2022-07-05',
    ]),
  },
  'series-unseen': {
    meaning: words(
      '数在评判日期之后才报送,不计入',
      'a figure was submitted after the date of judgement, so that it is not counted',
    ),
    rule: words(
      '每个文件只在第一个这样的数处说一次,并写明共有几个',
      'told once for each file, at the first such figure, with how many there are',
    ),
    remedy: words(
      '检查填报日期的年份和月份;没写错的,用 --as-of 给出较晚的评判日期',
      'check year and month of the submission; if they are right, give a later date with --as-of',
    ),
    example: report([
      'metric,period,value,submitted',
      'investment,2022-05,1.1,2022-06-05',
      'investment,2022-06,§1.2,2023-07-05',
    ]),
  },
  'series-unfinished': {
    meaning: words(
      '报告期在评判日期之后才结束,暂不计入',
      'the period ends after the date of judgement, so that the figure is not counted yet',
    ),
    rule: words(
      '每个文件只在第一个这样的数处说一次,并写明共有几个',
      'told once for each file, at the first such figure, with how many there are',
    ),
    remedy: words(
      '报告期写截至的月份,口径写“本年累计”;或检查 --as-of',
      'name the month that the figure runs to, as a year to date; or check --as-of',
    ),
    example: report([
      'metric,period,value,submitted',
      'investment,2022-06,1.2,2022-07-05',
      'investment,2022,§7.5,2022-07-05',
    ]),
  },
  'series-outside': {
    meaning: words(
      '报告期不在方案所问的日子之内,不计入',
      'the period is none that the plan asks about, so that the figure does not count',
    ),
    rule: words(
      '方案所问的是方案期,加上用到该指标的目标的期限、起算日和基期所在的年份;每个文件只在第一个这样的数处说一次,并写明共有几个',
      'the plan asks about its own period, and about the deadlines, first days and base years of the targets that use the metric; told once for each file, at the first such figure, with how many there are',
    ),
    remedy: words('检查报告期的年份,或检查 --plan', 'check the year of the period, or --plan'),
    example: report(['metric,period,value', 'investment,2022-05,1.1', 'investment,2012-06,§1.2']),
  },
  'series-early': {
    meaning: words('报告期还没结束,数就报来了', 'a figure was submitted before its period had ended'),
    rule: words(
      '每个文件只在第一个这样的数处说一次,并写明共有几个;数照样计入',
      'told once for each file, at the first such figure, with how many there are; the figures count all the same',
    ),
    remedy: words(
      '期末后再报全期的数;填报日期写错的,请更正',
      'report the whole period once it is over; if the date of submission is wrong, correct it',
    ),
    example: report(['metric,period,value,submitted', 'investment,2022-06,§1.2,2022-06-25']),
  },
  'file-nothing-counts': {
    meaning: words('文件里的数一个也不计入', 'not one figure of a file counts'),
    rule: words(
      '结束或报送晚于评判日期的、报告期不在方案期内而方案也不问的数不计入;所有文件都看不到时,另报 as-of-before-reports',
      'what ends or was submitted after the date of judgement does not count, nor what is about days that the plan does not ask about; where that date hides all files, as-of-before-reports says so instead',
    ),
    remedy: words(
      '检查报告期和填报日期的年份、--as-of 和 --plan;确实不用的文件不要给出',
      'check the years of periods and submissions, --as-of and --plan; leave the file out if it is not meant',
    ),
    example: report(['metric,period,value', 'investment,2012-06,§1.2', 'investment,2012-07,1.1']),
  },
  'as-of-outside-plan': {
    meaning: words('评判日期不在方案期之内', 'the date of judgement lies outside of the plan'),
    rule: words(
      '早于方案期的第一天,或晚于最后一天加报送宽限的天数;没写 --as-of 时以今天为准',
      "before the plan's first day, or after its last one and the days of grace that reports have; without --as-of it is today",
    ),
    remedy: words('检查 --as-of 的年份', 'check the year of --as-of'),
    example: report(['metric,period,value', 'investment,2022-06,1.2'], { asOf: '2032-06-30' }),
  },
  'as-of-before-reports': {
    meaning: words(
      '到评判日期为止,一个数也看不到',
      'by the date of judgement no figure at all is to be seen',
    ),
    rule: words(
      '报来的数都在评判日期之后结束或报送',
      'all figures that were reported end or were submitted after it',
    ),
    remedy: words(
      '检查 --as-of 的年份,以及报表的报告期和填报日期',
      'check the year of --as-of, and the periods and dates of submission in the reports',
    ),
    example: report(['metric,period,value,submitted', 'investment,2022-06,1.2,2022-07-05'], {
      asOf: '2022-01-31',
    }),
  },
};
