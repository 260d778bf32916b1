import type { Bilingual, Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';

/** The first of a file's figures with the same remark on their dates. */
export interface Dated {
  /** Metric, region and span. */
  readonly about: Bilingual;
  readonly figure: string;
  /** Number of such figures in the file. */
  readonly figures: number;
}

/** Numbers of figures in a file that do not count, by reason; the rest are in the future. */
export interface NothingCounts {
  readonly figures: number;
  readonly unseen: number;
  readonly unfinished: number;
  readonly outside: number;
  readonly on: string;
  /** Of the plan. */
  readonly start: string;
  readonly end: string;
}

/** Findings on the dates of readable figures and of judgement. */
export const DATE_FINDINGS = {
  'series-future': finding<Omit<Dated, 'figures'> & { start: string; on: string }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, start, on }) =>
        `${about.zh}：${figure} 报的是未来：报告期 ${start} 才开始，而 ${on} 已经报送`,
      en: ({ about, figure, start, on }) =>
        `${about.en}: ${figure} is about the future: the period begins on ${start}, after ${on}`,
    },
    hint: {
      zh: '检查报告期和填报日期的年份和月份；计划数、预计数不要报',
      en: 'check year and month, of the period and of the submission; plans and estimates are not to be reported',
    },
    explained: () => ({
      meaning: { zh: '报送的时候，报告期还没有开始', en: 'the period had not begun when it was reported' },
      rule: {
        zh: '以填报日期为准；没写的，validate 以评判日期为准；报某一天的数，看它所在的报送周期是否已开始',
        en: "held against the date of submission; validate takes the date of judgement where there is none; of a single day, the interval of the plan's cadence must have begun",
      },
      example: report([
        'metric,period,value,submitted',
        'investment,2022-06,1.1,2022-07-05',
        'investment,2022-08,§1.2,2022-07-05',
      ]),
    }),
  }),
  'series-unseen': finding<Dated & { submitted: string; on: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, figures, submitted, on }) =>
        `${about.zh}：${figure} ${submitted} 才报送，晚于评判日期 ${on}；不计入${firstOf(figures).zh}`,
      en: ({ about, figure, figures, submitted, on }) =>
        `${about.en}: ${figure} was submitted on ${submitted}, after the date of judgement, ${on}; it is not counted${firstOf(figures).en}`,
    },
    hint: {
      zh: '检查填报日期的年份和月份；没写错的，用 --as-of 给出较晚的评判日期',
      en: 'check year and month of the submission; if they are right, give a later date with --as-of',
    },
    explained: () => ({
      meaning: {
        zh: '数在评判日期之后才报送，不计入',
        en: 'a figure was submitted after the date of judgement, so that it is not counted',
      },
      rule: {
        zh: '每个文件只在第一个这样的数处说一次，并写明共有几个',
        en: 'told once for each file, at the first such figure, with how many there are',
      },
      example: report([
        'metric,period,value,submitted',
        'investment,2022-05,1.1,2022-06-05',
        'investment,2022-06,§1.2,2023-07-05',
      ]),
    }),
  }),
  'series-unfinished': finding<Dated & { end: string; on: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, figures, end, on }) =>
        `${about.zh}：${figure} 的报告期到 ${end} 才结束，晚于评判日期 ${on}；暂不计入${firstOf(figures).zh}`,
      en: ({ about, figure, figures, end, on }) =>
        `${about.en}: ${figure} is about a period that ends on ${end}, after the date of judgement, ${on}; it is not counted yet${firstOf(figures).en}`,
    },
    hint: {
      zh: '报告期写截至的月份，口径写“本年累计”；或检查 --as-of',
      en: 'name the month that the figure runs to, as a year to date; or check --as-of',
    },
    explained: () => ({
      meaning: {
        zh: '报告期在评判日期之后才结束，暂不计入',
        en: 'the period ends after the date of judgement, so that the figure is not counted yet',
      },
      rule: {
        zh: '每个文件只在第一个这样的数处说一次，并写明共有几个',
        en: 'told once for each file, at the first such figure, with how many there are',
      },
      example: report([
        'metric,period,value,submitted',
        'investment,2022-06,1.2,2022-07-05',
        'investment,2022,§7.5,2022-07-05',
      ]),
    }),
  }),
  'series-outside': finding<Dated & { start: string; end: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, figures, start, end }) =>
        `${about.zh}：${figure} 的报告期不在方案所问的 ${start} 至 ${end} 之内；不计入${firstOf(figures).zh}`,
      en: ({ about, figure, figures, start, end }) =>
        `${about.en}: ${figure} is about a period outside of what the plan asks about, ${start} to ${end}; it does not count${firstOf(figures).en}`,
    },
    hint: { zh: '检查报告期的年份，或检查 --plan', en: 'check the year of the period, or --plan' },
    explained: () => ({
      meaning: {
        zh: '报告期不在方案所问的日子之内，不计入',
        en: 'the period is none that the plan asks about, so that the figure does not count',
      },
      rule: {
        zh: '方案所问的是方案期，加上用到该指标的目标的期限、起算日和基期所在的年份；每个文件只在第一个这样的数处说一次，并写明共有几个',
        en: 'the plan asks about its own period, and about the deadlines, first days and base years of the targets that use the metric; told once for each file, at the first such figure, with how many there are',
      },
      example: report(['metric,period,value', 'investment,2022-05,1.1', 'investment,2012-06,§1.2']),
    }),
  }),
  'series-early': finding<Dated & { submitted: string; end: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, figures, submitted, end }) =>
        `${about.zh}：${figure} 在 ${submitted} 报送，而报告期到 ${end} 才结束${firstOf(figures).zh}`,
      en: ({ about, figure, figures, submitted, end }) =>
        `${about.en}: ${figure} was submitted on ${submitted}, before its period ended on ${end}${firstOf(figures).en}`,
    },
    hint: {
      zh: '期末后再报全期的数；填报日期写错的，请更正',
      en: 'report the whole period once it is over; if the date of submission is wrong, correct it',
    },
    explained: () => ({
      meaning: { zh: '报告期还没结束，数就报来了', en: 'a figure was submitted before its period had ended' },
      rule: {
        zh: '每个文件只在第一个这样的数处说一次，并写明共有几个；数照样计入',
        en: 'told once for each file, at the first such figure, with how many there are; the figures count all the same',
      },
      example: report(['metric,period,value,submitted', 'investment,2022-06,§1.2,2022-06-25']),
    }),
  }),
  'file-nothing-counts': finding<NothingCounts>({
    severity: 'error',
    message: {
      zh: (args) => `此文件的 ${args.figures} 个数没有一个计入：${reasonsOf(args, 'zh').join(',')}`,
      en: (args) =>
        `${args.figures === 1 ? 'the one figure of this file does not count' : `not one of the ${args.figures} figures of this file counts`}: ${reasonsOf(args, 'en').join('; ')}`,
    },
    hint: {
      zh: '检查报告期和填报日期的年份、--as-of 和 --plan；确实不用的文件不要给出',
      en: 'check the years of periods and submissions, --as-of and --plan; leave the file out if it is not meant',
    },
    explained: () => ({
      meaning: { zh: '文件里的数一个也不计入', en: 'not one figure of a file counts' },
      rule: {
        zh: '结束或报送晚于评判日期的、报告期不在方案期内而方案也不问的数不计入；所有文件都看不到时，另报 as-of-before-reports',
        en: 'what ends or was submitted after the date of judgement does not count, nor what is about days that the plan does not ask about; where that date hides all files, as-of-before-reports says so instead',
      },
      example: report(['metric,period,value', 'investment,2012-06,§1.2', 'investment,2012-07,1.1']),
    }),
  }),
  'as-of-outside-plan': finding<{ on: string; start: string; end: string; graceDays: number }>({
    severity: 'warning',
    message: {
      zh: ({ on, start, end, graceDays }) =>
        on < start
          ? `评判日期 ${on} 在方案开始之前；方案从 ${start} 到 ${end}`
          : `评判日期 ${on} 在方案结束并宽限 ${graceDays} 天之后；方案从 ${start} 到 ${end}`,
      en: ({ on, start, end, graceDays }) =>
        on < start
          ? `the date of judgement, ${on}, is before the plan begins; it runs from ${start} to ${end}`
          : `the date of judgement, ${on}, is after the end of the plan and its ${graceDays} days of grace; it runs from ${start} to ${end}`,
    },
    hint: {
      zh: '检查 --as-of 的年份；没有写 --as-of 的，以今天为准',
      en: 'check the year of --as-of; today is taken where it is not given',
    },
    explained: () => ({
      meaning: { zh: '评判日期不在方案期之内', en: 'the date of judgement lies outside of the plan' },
      rule: {
        zh: '早于方案期的第一天，或晚于最后一天加报送宽限的天数；没写 --as-of 时以今天为准',
        en: "before the plan's first day, or after its last one and the days of grace that reports have; without --as-of it is today",
      },
      example: report(['metric,period,value', 'investment,2022-06,1.2'], { asOf: '2032-06-30' }),
    }),
  }),
  'as-of-before-reports': finding<{ on: string; figures: number }>({
    severity: 'error',
    message: {
      zh: ({ on, figures }) =>
        `到评判日期 ${on} 为止一个数也看不到：报来的 ${figures} 个数都在其后结束或报送`,
      en: ({ on, figures }) =>
        `by the date of judgement, ${on}, there is no figure to be seen: ${figures === 1 ? 'the one that was reported ends or was' : `all ${figures} that were reported end or were`} submitted after it`,
    },
    hint: {
      zh: '检查 --as-of 的年份，以及报表的报告期和填报日期',
      en: 'check the year of --as-of, and the periods and dates of submission in the reports',
    },
    explained: () => ({
      meaning: {
        zh: '到评判日期为止，一个数也看不到',
        en: 'by the date of judgement no figure at all is to be seen',
      },
      rule: {
        zh: '报来的数都在评判日期之后结束或报送',
        en: 'all figures that were reported end or were submitted after it',
      },
      example: report(['metric,period,value,submitted', 'investment,2022-06,1.2,2022-07-05'], {
        asOf: '2022-01-31',
      }),
    }),
  }),
};

/** The number of such figures, if there are several. */
function firstOf(figures: number): Bilingual {
  if (figures === 1) return { zh: '', en: '' };
  return {
    zh: `（此文件共 ${figures} 个这样的数，这是第一个）`,
    en: ` (the first of ${figures} such figures in this file)`,
  };
}

function reasonsOf(args: NothingCounts, language: Language): readonly string[] {
  const { figures, unseen, unfinished, outside, on, start, end } = args;
  const future = figures - unseen - unfinished - outside;
  const reasons: readonly (readonly [number, Bilingual])[] = [
    [
      unseen,
      {
        zh: `${unseen} 个在评判日期 ${on} 之后才报送`,
        en: `${unseen} submitted after the date of judgement, ${on}`,
      },
    ],
    [
      unfinished,
      {
        zh: `${unfinished} 个的报告期在评判日期 ${on} 之后才结束`,
        en: `${unfinished} of periods that end after ${on}`,
      },
    ],
    [
      outside,
      {
        zh: `${outside} 个的报告期在方案期 ${start} 至 ${end} 之外`,
        en: `${outside} of periods outside of the plan, ${start} to ${end}`,
      },
    ],
    [future, { zh: `${future} 个报的是未来`, en: `${future} about the future` }],
  ];
  return reasons.flatMap(([count, words]) => (count > 0 ? [words[language]] : []));
}
