import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';

const HEADER = 'metric,period,value';

/** Arguments of every suspicion. */
export interface Suspect {
  readonly about: Bilingual;
  readonly figure: string;
}

/** Figures that are probably wrong although they read well; only `--strict` fails because of them. */
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
          ? `${about.zh}：${rows} 个当月数（${regions} 个地区）按月份成比例增长，从 ${first} 到 ${last}，像是本年累计；若是，最后一期的当月数约为 ${probable}`
          : `${about.zh}：${rows} 个本年累计数（${regions} 个地区）有升有降、不见累积，从 ${first} 到 ${last}，像是当月数；若是，最后一期的累计约为 ${probable}`,
      en: ({ about, declared, rows, regions, first, last, probable }) =>
        declared === 'period'
          ? `${about.en}: ${rows} figures of single months (in ${regions} ${regions === 1 ? 'region' : 'regions'}) grow in step with the months, from ${first} to ${last}, as a year to date does; the last month alone would then be ${probable}`
          : `${about.en}: ${rows} figures given as year to date (in ${regions} ${regions === 1 ? 'region' : 'regions'}) rise and fall and do not add up, from ${first} to ${last}, as single months do; the last year to date would then be ${probable}`,
    },
    hint: {
      zh: ({ declared }) => `如确如此，把口径改为“${declared === 'period' ? '本年累计' : '当期'}”`,
      en: ({ declared }) => `if so, make the basis "${declared === 'period' ? 'ytd' : 'period'}"`,
    },
    explained: () => ({
      meaning: {
        zh: '本年累计数像是标成了当月数，或反过来',
        en: 'figures given as single months look like years to date, or the reverse',
      },
      rule: {
        zh: '一年至少有 4 个大于 0 的月份数。“当月”数逐月增长、且大致与过去的月数成比例（每月平均在中位数的 0.45 至 1.6 倍之间），疑为累计；“累计”数两次以上下降、又不见累积，疑为当月。要有 3 个地区都如此，或一个地区有 6 个月且更明显，且与之相反的序列不到四成；有别的数证实为当月数的不算',
        en: 'from four positive figures of a year on. Single months that grow from month to month, about in step with the months gone by (their mean per month within 0.45 to 1.6 times the median), are suspected of being sums; years to date that fall at least twice and do not add up, of being single months. It takes three regions, or six months of one that show it more clearly, and no more than four tenths of the series that tell anything may speak against it; months that another figure bears out are passed over',
      },
      remedy: { zh: '如确如此，更正口径', en: 'if so, correct the basis' },
      example: report([
        `${HEADER},basis`,
        ...monthly('investment', ['§1.2', '2.3', '3.5', '4.8', '5.9', '7.0']).map((row) => `${row},period`),
      ]),
    }),
  }),
  'suspect-unit': finding<
    Suspect & { factor: string; up: boolean; low: string; high: string; neighbours: number; probable: string }
  >({
    severity: 'warning',
    message: {
      zh: ({ about, figure, factor, up, low, high, neighbours, probable }) =>
        `${about.zh}：${figure} 约为前后 ${neighbours} 期（${low} 至 ${high}）的${up ? '' : '1/'}${factor}${up ? ' 倍' : ''}；可能应为 ${probable}`,
      en: ({ about, figure, factor, up, low, high, neighbours, probable }) =>
        `${about.en}: ${figure} is about ${up ? `${factor} times` : `1/${factor} of`} what its ${neighbours} neighbours suggest (${low} to ${high}); ${probable} was probably meant`,
    },
    hint: {
      zh: ({ factor }) => UNIT_HINTS[factor]?.zh ?? '核对单位和小数点',
      en: ({ factor }) => UNIT_HINTS[factor]?.en ?? 'check the unit and the decimal point',
    },
    explained: () => ({
      meaning: {
        zh: '一个数约为前后各数的 10、1000 或 10000 倍（或几分之一），像是单位或小数点错了',
        en: 'a figure is about 10, 1 000 or 10 000 times its neighbours, or as small a part of them, as if its unit or decimal point were wrong',
      },
      rule: {
        zh: '单期数和期末数与前后各 6 期以内、至少 4 个数比较，序列至少 5 个数；累计数与前后两期比较，一段至少 4 个数。该数须在邻近各数的 3 倍以外（各数相差不到 5 倍时为 2 倍），且对数的修正 z 值超过 3.5，缩放后落回其间（10 倍的要落得更近）；比率另看 100 倍。自身起伏大的、每年同时期都如此的不判断',
        en: 'a single amount or level is held against up to six figures before and after it, four at least, in a series of five; a sum against the sums around it, in a run of four. It has to lie outside three times what they make likely (twice, where they are within a factor of 5), to have a modified z-score above 3.5 among their logarithms, and to fit among them once it is scaled (more closely where it is tenfold); a rate is also tried with 100. Series that vary widely by themselves, or so at the same time of every year, are not judged',
      },
      remedy: {
        zh: '核对单位（万元与亿元、亩与万亩、百分数与小数）和小数点',
        en: 'check the unit (万元 and 亿元, 亩 and 万亩, per cent and fraction) and the decimal point',
      },
      example: report([HEADER, ...monthly('investment', ['1.2', '1.3', '1.1', '§12500', '1.4', '1.2'])]),
    }),
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
        `${about.zh}：${figure} 远离同一序列其余 ${figures} 个数；${method === 'log' ? '对数' : '逐期增量'}的修正 z 值为 ${score}（界限 3.5），中位数 ${median}；按其余各数应在 ${probable} 左右`,
      en: ({ about, figure, score, method, figures, median, probable }) =>
        `${about.en}: ${figure} lies far from the other ${figures} figures of its series: the modified z-score of ${method === 'log' ? 'their logarithms' : 'the changes between them'} is ${score} (limit 3.5) around a median of ${median}; the others suggest about ${probable}`,
    },
    hint: {
      zh: '核对原始数；确实如此的，请在备注说明',
      en: 'check it against the source; if it is right, say why in a note',
    },
    explained: () => ({
      meaning: {
        zh: '一个数远离同一指标、同一地区的其余各数',
        en: 'a figure lies far from all others of its metric and region',
      },
      rule: {
        zh: '用修正 z 值（Iglewicz 与 Hoaglin,1993）：0.6745 ×（数 − 中位数）÷ 中位数绝对偏差，绝对值超过 3.5 即可疑，另有至少 7 个数。单期数取对数，且要大于其余最大者的 4 倍或小于最小者的 1/4；累计数和期末数看逐期增量，要一去一回，且偏离前后至少五分之一；序列末端没有后文，z 值要超过 7、偏离至少一半。每年同时期都如此的不算；个数类指标还要偏离到其平方根的 5 倍以上',
        en: 'by the modified z-score of Iglewicz and Hoaglin (1993): 0.6745 (figure − median) / median absolute deviation, suspected above 3.5, with at least seven others. Of single amounts the logarithms are taken, and the figure must be four times the largest of the others, or as small a part of the smallest; of sums and levels the changes, which must go there and back, a fifth at least off what lies around; at the end of a series, where nothing follows, the score must exceed 7 and the figure be off by half. What is so at the same time of every year is passed over; what is counted one by one must also be off by five times the root of its number',
      },
      example: report(
        [HEADER, ...monthly('investment', ['1.2', '1.3', '1.1', '1.2', '§6.1', '1.4', '1.2', '1.3', '1.1'])],
        { asOf: '2022-09-30' },
      ),
    }),
  }),
  'suspect-december': finding<Suspect & { share: string; year: number; months: number; probable: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, figure, share, year, months, probable }) =>
        `${about.zh}：${year} 年全年的 ${share} 记在 12 月（${figure}），像是年底一次补记；其余 ${months} 个月的中位数是 ${probable}`,
      en: ({ about, figure, share, year, months, probable }) =>
        `${about.en}: ${share} of ${year} is put down in December (${figure}), as if the year were caught up with at its end; the median of the other ${months} months is ${probable}`,
    },
    hint: {
      zh: '把补记的数归回各自的月份，用较晚的填报日期重报',
      en: 'put the amounts where they belong, and report those months anew with a later date of submission',
    },
    explained: () => ({
      meaning: {
        zh: '全年的一半以上记在 12 月，像是年底一次补记',
        en: 'half of a year or more is put down in December, as if the year were caught up with at its end',
      },
      rule: {
        zh: '全年至少知道 8 个月，12 月在内，且各月都不是负数；个数类指标全年至少 12 个。知道其他年份的，其余各月还要低于那些年份的六成',
        en: 'at least eight months of the year are known, December among them, and none is negative; of what is counted one by one, there are at least twelve in the year. Where other years are known, the other months must lie below six tenths of theirs',
      },
      example: report(
        [
          HEADER,
          ...monthly('investment', [
            '0.51',
            '0.42',
            '0.63',
            '0.55',
            '0.48',
            '0.61',
            '0.57',
            '0.44',
            '0.52',
            '0.59',
            '0.46',
            '§20.3',
          ]),
        ],
        { asOf: '2022-12-31' },
      ),
    }),
  }),
  'suspect-same-figure': finding<
    Suspect & { among: 'regions' | 'months'; count: number; of: number; more: readonly string[] }
  >({
    severity: 'warning',
    message: {
      zh: ({ about, figure, among, count, of, more }) =>
        `${about.zh}：${of} 个${among === 'regions' ? '地区' : '时期'}里有 ${count} 个都是 ${figure}（另见 ${more.join('、')}），像是照抄或平均分摊；各自的实际数无从推知`,
      en: ({ about, figure, among, count, of, more }) =>
        `${about.en}: ${count} of ${of} ${among === 'regions' ? 'regions' : 'periods'} have the very same figure, ${figure} (also at ${more.join(', ')}), as if it were copied or shared out evenly; the real figures cannot be told from it`,
    },
    hint: { zh: '请各单位报各自的实际数', en: 'ask for the actual figure of each' },
    explained: () => ({
      meaning: {
        zh: '许多地区或许多时期的数一模一样，像是照抄或平均分摊',
        en: 'many regions, or many periods, have the very same figure, as if it were copied or shared out evenly',
      },
      rule: {
        zh: '只看至少有 3 位有效数字的数。同一时期至少 5 个地区、且占一半以上；或同一序列至少 4 期（累计数的增量为 5 期）、且占四分之一以上。期末数逐期不变不算',
        en: 'only figures of three significant digits and more are looked at. At least five regions in one period, half of them or more; or at least four periods of one series (five increments of a sum), a quarter of them or more. A level may well stay as it is',
      },
      example: report([
        'metric,region,period,value',
        ...['east', 'west', 'westside', 'north', 'south'].map(
          (region, at) => `fields,${region},2022-06,${at === 0 ? '§' : ''}12.7`,
        ),
      ]),
    }),
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
        `${about.zh}：有目标可对照的 ${of} 个数里，${count} 个与目标值一位不差，如 ${figure}（另见 ${more.join('、')}），像是照抄目标；实际数无从推知`,
      en: ({ about, count, of, figure, more }) =>
        `${about.en}: of ${of} figures that have a target, ${count} equal it to the last digit, such as ${figure} (also at ${more.join(', ')}), as if the targets were copied; the real figures cannot be told from it`,
    },
    hint: {
      zh: '请报实际完成数，不要填目标数',
      en: 'report what was achieved, not what was asked for',
    },
    explained: () => ({
      meaning: {
        zh: '许多数与目标值一位不差，像是照抄目标',
        en: 'many figures equal their target to the last digit, as if the targets were copied',
      },
      rule: {
        zh: '同一单位至少 5 个、且占有目标可对照的数的四分之一以上。10 以下的整数目标、“全部”和 100% 不看；累计数和期末数每个序列只算一次',
        en: 'at least five figures of one department, and a quarter of those that have a target. Whole targets below 10, "every" and 100 % are not looked at; a sum or a level counts once for its series',
      },
      example: report(
        [
          'metric,period,value,unit,basis',
          'investment,2023-12,§24,亿元,cumulative',
          'output,2023-12,60.5,亿元,cumulative',
          'roads,2023-12,160,公里,',
          'fields,2023-12,35.5,万亩,',
          'woods,2023-12,62.4,万亩,',
        ],
        { asOf: '2024-01-10' },
      ),
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
        `${about.zh}：${figures} 个数的末位数字远非均匀，${digits} 占 ${share}（卡方 ${statistic}，自由度 ${freedom}，界限 ${limit}）；像是估计或编造的数，实际数无从推知`,
      en: ({ about, figures, digits, share, statistic, freedom, limit }) =>
        `${about.en}: the last digits of ${figures} figures are far from uniform, ${digits} making up ${share} (chi-squared ${statistic} with ${freedom} degrees of freedom, limit ${limit}), as in figures that are guessed or made up; the real ones cannot be told from it`,
    },
    hint: { zh: '抽查原始台账', en: 'check a sample of them against the records' },
    explained: () => ({
      meaning: {
        zh: '末位数字远非均匀，像是估计或编造的数',
        en: 'last digits are far from uniform, as in figures that are guessed or made up',
      },
      rule: {
        zh: '同一单位至少 100 个至少三位的数，用卡方检验：超过 39.3（自由度 9）或 37.3（自由度 8，末位的 0 被表格软件去掉时）即可疑，误判不到十万分之一。同一地区重复的数只算一次；各指标只比较小数位数相同的',
        en: 'from a hundred figures of three digits and more of one department on, by chi-squared: suspected above 39.3 (9 degrees of freedom) or 37.3 (8, where a spreadsheet dropped the zeros at the end), which chance exceeds once in a hundred thousand times. A figure that a region repeats counts once; within a metric only figures with as many decimals are compared',
      },
      example: report(['metric,region,period,value', ...roundLengths()], { asOf: '2023-12-31' }),
    }),
  }),
};

/** Hints by the factor of a slip. */
const UNIT_HINTS: Readonly<Partial<Record<string, Bilingual>>> = {
  '10': { zh: '核对小数点和位数', en: 'check the decimal point and the number of digits' },
  '100': { zh: '核对是百分数还是小数', en: 'check whether it is per cent or a fraction' },
  '1000': {
    zh: '核对单位：米与公里、公斤与吨、千元与元等',
    en: 'check the unit: metres and kilometres, kilograms and tonnes, and the like',
  },
  '10000': {
    zh: '核对单位：万元与亿元、亩与万亩、个与万个等',
    en: 'check the unit: 万元 and 亿元, 亩 and 万亩, and the like',
  },
};

/** A row for each month of 2022 from January on. */
function monthly(metric: string, values: readonly string[]): readonly string[] {
  return values.map((value, at) => `${metric},2022-${String(at + 1).padStart(2, '0')},${value}`);
}

/** Lengths by month and region that all end in 0 or 5. */
function roundLengths(): readonly string[] {
  return ['east', 'west', 'westside', 'north', 'south'].flatMap((region, at) =>
    Array.from({ length: 24 }, (_, index) => {
      const month = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      const tenths = 3000 + at * 700 + index * 5;
      const mark = at === 0 && index === 0 ? '§' : '';
      return `roads,${region},${month},${mark}${Math.floor(tenths / 10)}.${tenths % 10}`;
    }),
  );
}
