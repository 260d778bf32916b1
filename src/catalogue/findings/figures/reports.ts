import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list } from '../../phrases.js';

const DATED = 'metric,period,value,department,submitted';

export interface Reports {
  readonly department: Bilingual;
  /** The intervals in question. */
  readonly intervals: Bilingual;
  readonly count: number;
}

/** Findings on the duty to report: missing, late, or by the wrong department. */
export const REPORT_FINDINGS = {
  'report-missing': finding<Reports>({
    severity: 'warning',
    message: {
      zh: ({ department, intervals, count }) => `${department.zh}应报而未报 ${count} 期：${intervals.zh}`,
      en: ({ department, intervals, count }) =>
        `no report by ${department.en} for ${count === 1 ? 'an interval that is' : `${count} intervals that are`} due: ${intervals.en}`,
    },
    hint: { zh: '请该单位补报', en: 'ask the department for what is missing' },
    explained: () => ({
      meaning: {
        zh: '按方案的报送周期应报而未报',
        en: "a report that the plan's cadence asks for is not there",
      },
      rule: {
        zh: '只算在方案期内、且不早于 --since 开始的周期。周期结束后，过了宽限期即到期；牵头某个指标的单位每期应报。报数写明单位的归该单位，没写的归指标的牵头单位；全年、季度等较长时段的数也算报了其中各期',
        en: "only intervals count that begin within the plan's period, and no earlier than --since. One is due when the days of grace after its end are over, for every department that leads for a metric. A figure counts for the department it names, or else for the one that leads for its metric; a figure of a longer period tells of every interval in it",
      },
      remedy: {
        zh: '请该单位补报；只核验后来几期的，用 --since 写明从何时起',
        en: 'ask the department for it; where only later intervals are to be judged, say so with --since',
      },
      example: report(
        [
          DATED,
          'pipes,2022-05,80,water,2022-06-08',
          'roads,2022-06,120,works,2022-07-08',
          'pipes,2022-06,81,water,2022-07-08',
        ],
        { since: '2022-05-01', asOf: '2022-07-31' },
      ),
    }),
  }),
  'report-late': finding<Reports & { submitted: string; due: string }>({
    severity: 'warning',
    message: {
      zh: ({ department, intervals, count, submitted, due }) =>
        `${department.zh}逾期报送 ${count} 期：${intervals.zh}；此处填报日期 ${submitted}，期限 ${due}`,
      en: ({ department, intervals, count, submitted, due }) =>
        `late reports by ${department.en} for ${count === 1 ? 'one interval' : `${count} intervals`}: ${intervals.en}; this one was submitted on ${submitted} and due on ${due}`,
    },
    hint: {
      zh: '今后按期报送；如填报日期写错，请更正',
      en: 'report in time; if the date of submission is wrong, correct it',
    },
    explained: () => ({
      meaning: { zh: '报送了，但过了期限', en: 'a report came in after the day it was due' },
      rule: {
        zh: '以该期最早的填报日期为准，之后的修订不算迟报；期限是周期末加方案的宽限天数',
        en: 'the first submission decides, so that a later revision is not late; due is the end of the interval and the days of grace after it',
      },
      example: report([DATED, 'roads,2022-06,120,works,2022-07-08', 'pipes,2022-06,§81,water,2022-07-15'], {
        since: '2022-06-01',
        asOf: '2022-07-31',
      }),
    }),
  }),
  'report-undated': finding<Reports>({
    severity: 'info',
    message: {
      zh: ({ department, intervals, count }) =>
        `${department.zh}有 ${count} 期没写填报日期，无法判断是否按期：${intervals.zh}`,
      en: ({ department, intervals, count }) =>
        `no date of submission by ${department.en} for ${count === 1 ? 'one interval' : `${count} intervals`}, so that nobody can tell whether the report was in time: ${intervals.en}`,
    },
    hint: { zh: '填写“填报日期”列', en: 'fill in the column "submitted"' },
    explained: () => ({
      meaning: {
        zh: '报送了，但一行都没写填报日期，无法判断是否按期',
        en: 'a report is there, but none of its rows says when it was submitted, so that nobody can tell whether it was in time',
      },
      example: report([DATED, 'roads,2022-06,120,works,2022-07-08', 'pipes,2022-06,§81,water,'], {
        since: '2022-06-01',
        asOf: '2022-07-31',
      }),
    }),
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
        `${department.zh}报了 ${rows} 行“${metric.zh}”，此指标由 ${list(
          'zh',
          answerable.map(({ zh }) => zh),
        )} 负责`,
      en: ({ department, metric, rows, answerable }) =>
        `"${metric.en}" is reported on ${rows} ${rows === 1 ? 'row' : 'rows'} by ${department.en}, and is to be reported by ${list(
          'en',
          answerable.map(({ en }) => en),
        )}`,
    },
    hint: {
      zh: '检查指标和填报单位；确由该单位报送的，请在方案里列为责任单位',
      en: 'check the metric and the department; if it does report this, the plan should name it as answerable',
    },
    explained: () => ({
      meaning: {
        zh: '单位报了不归它负责的指标',
        en: 'a department reports a metric that it does not answer for',
      },
      rule: {
        zh: '方案没有写责任单位的指标，谁都可以报',
        en: 'where the plan names nobody as answerable for a metric, anybody may report it',
      },
      example: report([DATED, 'roads,2022-06,§120,water,2022-07-08']),
    }),
  }),
  'report-lacks-metric': finding<{ department: Bilingual; metric: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ department, metric }) => `${department.zh}牵头负责“${metric.zh}”，报送里却没有它的数`,
      en: ({ department, metric }) =>
        `the submission has no figure for "${metric.en}", for which ${department.en} is in the lead`,
    },
    hint: { zh: '补报这个指标', en: 'report the metric too' },
    explained: () => ({
      meaning: {
        zh: '单位的报送里没有它牵头负责的某个指标',
        en: "a department's submission lacks a metric that it leads in answering for",
      },
      rule: {
        zh: '用 --department 指明是哪个单位的报送时才检查',
        en: 'checked only where --department says whose submission it is',
      },
      example: report([DATED, 'pipes,2022-06,81,water,2022-07-08'], { department: 'water' }),
    }),
  }),
  'report-lacks-interval': finding<{ department: Bilingual; interval: Bilingual; due: string }>({
    severity: 'error',
    message: {
      zh: ({ department, interval, due }) => `报送里没有${department.zh}${interval.zh}的数，期限是 ${due}`,
      en: ({ department, interval, due }) =>
        `the submission has no figure of ${department.en} for ${interval.en}, which was due on ${due}`,
    },
    hint: {
      zh: '补报这一期；或用 --as-of 给出评判日期',
      en: 'report it; or say with --as-of when to judge',
    },
    explained: () => ({
      meaning: {
        zh: '单位的报送里没有最近一个到期周期的数',
        en: "a department's submission has no figure for the last interval that is due",
      },
      rule: {
        zh: '用 --department 指明是哪个单位的报送时才检查；更早的周期由以前的报送负责，只作警告（report-missing）',
        en: 'checked only where --department says whose submission it is; earlier intervals came with earlier submissions, and are only a warning (report-missing)',
      },
      remedy: {
        zh: '补报这一期；核验的是较早的报送时，用 --as-of 写明日期',
        en: 'report it; to judge an earlier submission, say so with --as-of',
      },
      example: report([DATED, 'pipes,2022-05,80,water,2022-06-08', 'leakage,2022-05,9,water,2022-06-08'], {
        department: 'water',
        since: '2022-05-01',
      }),
    }),
  }),
};
