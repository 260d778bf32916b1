import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';

/** What every suspicion says: what it is about, and what was found. */
export interface Suspect {
  readonly about: Bilingual;
  readonly figure: string;
}

/** Figures that are probably wrong although they read well. Nothing but `--strict` ever fails because of them. */
export const SUSPICION_FINDINGS = {
  'suspect-basis': finding<{
    about: Bilingual;
    declared: 'period' | 'ytd';
    rows: number;
    regions: number;
    first: string;
    last: string;
    probable: string;
  }>({
    severity: 'warning',
    message: {
      zh: ({ about, declared, rows, regions, first, last, probable }) =>
        declared === 'period'
          ? `${about.zh}:${rows} 个当月数(${regions} 个地区)按月份成比例增长,从 ${first} 到 ${last},像是本年累计;若是,最后一期的当月数约为 ${probable}`
          : `${about.zh}:${rows} 个本年累计数(${regions} 个地区)有升有降、不见累积,从 ${first} 到 ${last},像是当月数;若是,最后一期的累计约为 ${probable}`,
      en: ({ about, declared, rows, regions, first, last, probable }) =>
        declared === 'period'
          ? `${about.en}: ${rows} figures of single months (in ${regions} ${regions === 1 ? 'region' : 'regions'}) grow in step with the months, from ${first} to ${last}, as a year to date does; the last month alone would then be ${probable}`
          : `${about.en}: ${rows} figures given as year to date (in ${regions} ${regions === 1 ? 'region' : 'regions'}) rise and fall and do not add up, from ${first} to ${last}, as single months do; the last year to date would then be ${probable}`,
    },
    hint: {
      zh: ({ declared }) => `如确如此,把口径改为“${declared === 'period' ? '本年累计' : '当期'}”`,
      en: ({ declared }) => `if so, make the basis "${declared === 'period' ? 'ytd' : 'period'}"`,
    },
  }),
  'suspect-unit': finding<
    Suspect & { factor: string; up: boolean; low: string; high: string; neighbours: number; probable: string }
  >({
    severity: 'warning',
    message: {
      zh: ({ about, figure, factor, up, low, high, neighbours, probable }) =>
        `${about.zh}:${figure} 约为前后 ${neighbours} 期(${low} 至 ${high})的${up ? '' : '1/'}${factor}${up ? ' 倍' : ''};可能应为 ${probable}`,
      en: ({ about, figure, factor, up, low, high, neighbours, probable }) =>
        `${about.en}: ${figure} is about ${up ? `${factor} times` : `1/${factor} of`} what its ${neighbours} neighbours suggest (${low} to ${high}); ${probable} was probably meant`,
    },
    hint: {
      zh: ({ factor }) => UNIT_HINTS[factor]?.zh ?? '核对单位和小数点',
      en: ({ factor }) => UNIT_HINTS[factor]?.en ?? 'check the unit and the decimal point',
    },
  }),
  'suspect-outlier': finding<
    Suspect & {
      score: string;
      method: 'log' | 'difference';
      figures: number;
      median: string;
      probable: string;
    }
  >({
    severity: 'warning',
    message: {
      zh: ({ about, figure, score, method, figures, median, probable }) =>
        `${about.zh}:${figure} 远离同一序列其余 ${figures} 个数;${method === 'log' ? '对数' : '逐期增量'}的修正 z 值为 ${score}(界限 3.5),中位数 ${median};按其余各数应在 ${probable} 左右`,
      en: ({ about, figure, score, method, figures, median, probable }) =>
        `${about.en}: ${figure} lies far from the other ${figures} figures of its series: the modified z-score of ${method === 'log' ? 'their logarithms' : 'the changes between them'} is ${score} (limit 3.5) around a median of ${median}; the others suggest about ${probable}`,
    },
    hint: fixed({
      zh: '核对原始数;确实如此的,请在备注说明',
      en: 'check it against the source; if it is right, say why in a note',
    }),
  }),
  'suspect-december': finding<Suspect & { share: string; year: number; months: number; probable: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, share, year, months, probable }) =>
        `${about.zh}:${year} 年全年的 ${share} 记在 12 月(${figure}),像是年底一次补记;其余 ${months} 个月的中位数是 ${probable}`,
      en: ({ about, figure, share, year, months, probable }) =>
        `${about.en}: ${share} of ${year} is put down in December (${figure}), as if the year were caught up with at its end; the median of the other ${months} months is ${probable}`,
    },
    hint: fixed({
      zh: '把补记的数归回各自的月份,用较晚的填报日期重报',
      en: 'put the amounts where they belong, and report those months anew with a later date of submission',
    }),
  }),
  'suspect-same-figure': finding<
    Suspect & { among: 'regions' | 'months'; count: number; of: number; more: readonly string[] }
  >({
    severity: 'warning',
    message: {
      zh: ({ about, figure, among, count, of, more }) =>
        `${about.zh}:${of} 个${among === 'regions' ? '地区' : '时期'}里有 ${count} 个都是 ${figure}(另见 ${more.join('、')}),像是照抄或平均分摊;各自的实际数无从推知`,
      en: ({ about, figure, among, count, of, more }) =>
        `${about.en}: ${count} of ${of} ${among === 'regions' ? 'regions' : 'periods'} have the very same figure, ${figure} (also at ${more.join(', ')}), as if it were copied or shared out evenly; the real figures cannot be told from it`,
    },
    hint: fixed({ zh: '请各单位报各自的实际数', en: 'ask for the actual figure of each' }),
  }),
  'suspect-equals-target': finding<{
    about: Bilingual;
    count: number;
    of: number;
    figure: string;
    more: readonly string[];
  }>({
    severity: 'warning',
    message: {
      zh: ({ about, count, of, figure, more }) =>
        `${about.zh}:有目标可对照的 ${of} 个数里,${count} 个与目标值一位不差,如 ${figure}(另见 ${more.join('、')}),像是照抄目标;实际数无从推知`,
      en: ({ about, count, of, figure, more }) =>
        `${about.en}: of ${of} figures that have a target, ${count} equal it to the last digit, such as ${figure} (also at ${more.join(', ')}), as if the targets were copied; the real figures cannot be told from it`,
    },
    hint: fixed({
      zh: '请报实际完成数,不要填目标数',
      en: 'report what was achieved, not what was asked for',
    }),
  }),
  'suspect-last-digits': finding<{
    about: Bilingual;
    figures: number;
    digits: string;
    share: string;
    statistic: string;
    freedom: number;
    limit: string;
  }>({
    severity: 'warning',
    message: {
      zh: ({ about, figures, digits, share, statistic, freedom, limit }) =>
        `${about.zh}:${figures} 个数的末位数字远非均匀,${digits} 占 ${share}(卡方 ${statistic},自由度 ${freedom},界限 ${limit});像是估计或编造的数,实际数无从推知`,
      en: ({ about, figures, digits, share, statistic, freedom, limit }) =>
        `${about.en}: the last digits of ${figures} figures are far from uniform, ${digits} making up ${share} (chi-squared ${statistic} with ${freedom} degrees of freedom, limit ${limit}), as in figures that are guessed or made up; the real ones cannot be told from it`,
    },
    hint: fixed({ zh: '抽查原始台账', en: 'check a sample of them against the records' }),
  }),
};

/** What a slip by a power of ten is likely to be. */
const UNIT_HINTS: Readonly<Partial<Record<string, Bilingual>>> = {
  '10': { zh: '核对小数点和位数', en: 'check the decimal point and the number of digits' },
  '100': { zh: '核对是百分数还是小数', en: 'check whether it is per cent or a fraction' },
  '1000': {
    zh: '核对单位:米与公里、公斤与吨、千元与元等',
    en: 'check the unit: metres and kilometres, kilograms and tonnes, and the like',
  },
  '10000': {
    zh: '核对单位:万元与亿元、亩与万亩、个与万个等',
    en: 'check the unit: 万元 and 亿元, 亩 and 万亩, and the like',
  },
};
