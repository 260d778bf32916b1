import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list } from '../phrases.js';
import { PARTS_FINDINGS } from './governance-parts.js';
import { SERIES_FINDINGS } from './governance-series.js';

export interface Reports {
  readonly department: Bilingual;
  /** The intervals in question, one after another. */
  readonly intervals: Bilingual;
  readonly count: number;
}

/** What can be wrong with reports as a duty: whether they are there, in time, and by whom. */
export const REPORT_FINDINGS = {
  'report-missing': finding<Reports>({
    severity: 'warning',
    message: {
      zh: ({ department, intervals, count }) => `${department.zh}应报而未报 ${count} 期:${intervals.zh}`,
      en: ({ department, intervals, count }) =>
        `no report by ${department.en} for ${count === 1 ? 'an interval that is' : `${count} intervals that are`} due: ${intervals.en}`,
    },
    hint: fixed({ zh: '请该单位补报', en: 'ask the department for what is missing' }),
  }),
  'report-late': finding<Reports & { submitted: string; due: string }>({
    severity: 'warning',
    message: {
      zh: ({ department, intervals, count, submitted, due }) =>
        `${department.zh}逾期报送 ${count} 期:${intervals.zh};此处填报日期 ${submitted},期限 ${due}`,
      en: ({ department, intervals, count, submitted, due }) =>
        `late reports by ${department.en} for ${count === 1 ? 'one interval' : `${count} intervals`}: ${intervals.en}; this one was submitted on ${submitted} and due on ${due}`,
    },
    hint: fixed({
      zh: '今后按期报送;如填报日期写错,请更正',
      en: 'report in time; if the date of submission is wrong, correct it',
    }),
  }),
  'report-undated': finding<Reports>({
    severity: 'info',
    message: {
      zh: ({ department, intervals, count }) =>
        `${department.zh}有 ${count} 期没写填报日期,无法判断是否按期:${intervals.zh}`,
      en: ({ department, intervals, count }) =>
        `no date of submission by ${department.en} for ${count === 1 ? 'one interval' : `${count} intervals`}, so that nobody can tell whether the report was in time: ${intervals.en}`,
    },
    hint: fixed({ zh: '填写“填报日期”列', en: 'fill in the column "submitted"' }),
  }),
  'report-not-answerable': finding<{
    department: Bilingual;
    metric: Bilingual;
    rows: number;
    answerable: readonly Bilingual[];
  }>({
    severity: 'warning',
    message: {
      zh: ({ department, metric, rows, answerable }) =>
        `${department.zh}报了 ${rows} 行“${metric.zh}”,此指标由 ${list(
          'zh',
          answerable.map(({ zh }) => zh),
        )} 负责`,
      en: ({ department, metric, rows, answerable }) =>
        `"${metric.en}" is reported on ${rows} ${rows === 1 ? 'row' : 'rows'} by ${department.en}, and is to be reported by ${list(
          'en',
          answerable.map(({ en }) => en),
        )}`,
    },
    hint: fixed({
      zh: '检查指标和填报单位;确由该单位报送的,请在方案里列为责任单位',
      en: 'check the metric and the department; if it does report this, the plan should name it as answerable',
    }),
  }),
  'report-lacks-metric': finding<{ department: Bilingual; metric: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ department, metric }) => `${department.zh}牵头负责“${metric.zh}”,报送里却没有它的数`,
      en: ({ department, metric }) =>
        `the submission has no figure for "${metric.en}", for which ${department.en} is in the lead`,
    },
    hint: fixed({ zh: '补报这个指标', en: 'report the metric too' }),
  }),
  'report-lacks-interval': finding<{ department: Bilingual; interval: Bilingual; due: string }>({
    severity: 'error',
    message: {
      zh: ({ department, interval, due }) => `报送里没有${department.zh}${interval.zh}的数,期限是 ${due}`,
      en: ({ department, interval, due }) =>
        `the submission has no figure of ${department.en} for ${interval.en}, which was due on ${due}`,
    },
    hint: fixed({
      zh: '补报这一期;或用 --as-of 给出评判日期',
      en: 'report it; or say with --as-of when to judge',
    }),
  }),
};

/** What governance asks of data that reads well: that it is whole, in time, and agrees with itself. */
export const GOVERNANCE_FINDINGS = { ...REPORT_FINDINGS, ...PARTS_FINDINGS, ...SERIES_FINDINGS };
