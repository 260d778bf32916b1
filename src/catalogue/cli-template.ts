import type { Bilingual } from '../model/words.js';

/** Texts of `plancheck template --help`. */
export const TEMPLATE_HELP = {
  command: {
    zh: '生成某个责任单位在某个报告期要填的空表；给出以前的报表，则附上期数供对照',
    en: 'make the table that a department has to fill in for a period; with earlier reports, their figures stand beside it',
  },
  department: { zh: '由该责任单位填报（编号或名称）', en: 'the department that fills it in, by id or title' },
  period: {
    zh: '报告期，例如 2022-06、2022-Q2、2022',
    en: 'the period of the figures, such as 2022-06, 2022-Q2 or 2022',
  },
  format: { zh: '表的格式（默认 csv）', en: 'the form of the table (csv if left out)' },
  all: {
    zh: '也列出由别的单位牵头、它参与负责的指标',
    en: 'also what it answers for behind another department that leads',
  },
  byRegion: {
    zh: '能按地区相加的指标，逐个地区填报，不填合计',
    en: 'ask for each region, and not for the whole, of what adds up over regions',
  },
  submitted: { zh: '预先填好填报日期', en: 'fill in the date of submission' },
  reports: {
    zh: '以前的报表：文件、文件夹、通配符，或 -（标准输入）',
    en: 'earlier reports: files, folders, globs, or - for standard input',
  },
} as const satisfies Record<string, Bilingual>;

/** The note that rows with errors are missing from the reference figures. */
export function doubtfulReports(count: number): Bilingual {
  return {
    zh: `以前的报表里有错误：${count}处，有错的行不在上期数里；用 plancheck validate 查看`,
    en: `errors in the earlier reports: ${count}; rows with errors are not referred to, and plancheck validate shows them`,
  };
}
