import type { SUSPICION_FINDINGS } from '../findings/suspicion.js';
import { report, words, type Explanation } from './entry.js';

const HEADER = 'metric,period,value';

/** A row for each month of 2022, the first of them January. */
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

/** Suspicions, explained: by what method each is reckoned, from how many figures on, and with what limits. */
export const SUSPICION_EXPLANATIONS: Readonly<Record<keyof typeof SUSPICION_FINDINGS, Explanation>> = {
  'suspect-basis': {
    meaning: words(
      '本年累计数像是标成了当月数,或反过来',
      'figures given as single months look like years to date, or the reverse',
    ),
    rule: words(
      '一年至少有 4 个大于 0 的月份数。“当月”数逐月增长、且大致与过去的月数成比例(每月平均在中位数的 0.45 至 1.6 倍之间),疑为累计;“累计”数两次以上下降、又不见累积,疑为当月。要有 3 个地区都如此,或一个地区有 6 个月且更明显,且与之相反的序列不到四成;有别的数证实为当月数的不算',
      'from four positive figures of a year on. Single months that grow from month to month, about in step with the months gone by (their mean per month within 0.45 to 1.6 times the median), are suspected of being sums; years to date that fall at least twice and do not add up, of being single months. It takes three regions, or six months of one that show it more clearly, and no more than four tenths of the series that tell anything may speak against it; months that another figure bears out are passed over',
    ),
    remedy: words('如确如此,更正口径', 'if so, correct the basis'),
    example: report([
      `${HEADER},basis`,
      ...monthly('investment', ['§1.2', '2.3', '3.5', '4.8', '5.9', '7.0']).map((row) => `${row},period`),
    ]),
  },
  'suspect-unit': {
    meaning: words(
      '一个数约为前后各数的 10、1000 或 10000 倍(或几分之一),像是单位或小数点错了',
      'a figure is about 10, 1 000 or 10 000 times its neighbours, or as small a part of them, as if its unit or decimal point were wrong',
    ),
    rule: words(
      '单期数和期末数与前后各 6 期以内、至少 4 个数比较,序列至少 5 个数;累计数与前后两期比较,一段至少 4 个数。该数须在邻近各数的 3 倍以外(各数相差不到 5 倍时为 2 倍),且对数的修正 z 值超过 3.5,缩放后落回其间(10 倍的要落得更近);比率另看 100 倍。自身起伏大的、每年同时期都如此的不判断',
      'a single amount or level is held against up to six figures before and after it, four at least, in a series of five; a sum against the sums around it, in a run of four. It has to lie outside three times what they make likely (twice, where they are within a factor of 5), to have a modified z-score above 3.5 among their logarithms, and to fit among them once it is scaled (more closely where it is tenfold); a rate is also tried with 100. Series that vary widely by themselves, or so at the same time of every year, are not judged',
    ),
    remedy: words(
      '核对单位(万元与亿元、亩与万亩、百分数与小数)和小数点',
      'check the unit (万元 and 亿元, 亩 and 万亩, per cent and fraction) and the decimal point',
    ),
    example: report([HEADER, ...monthly('investment', ['1.2', '1.3', '1.1', '§12500', '1.4', '1.2'])]),
  },
  'suspect-outlier': {
    meaning: words(
      '一个数远离同一指标、同一地区的其余各数',
      'a figure lies far from all others of its metric and region',
    ),
    rule: words(
      '用修正 z 值(Iglewicz 与 Hoaglin,1993):0.6745 ×(数 − 中位数)÷ 中位数绝对偏差,绝对值超过 3.5 即可疑,另有至少 7 个数。单期数取对数,且要大于其余最大者的 4 倍或小于最小者的 1/4;累计数和期末数看逐期增量,要一去一回,且偏离前后至少五分之一;序列末端没有后文,z 值要超过 7、偏离至少一半。每年同时期都如此的不算;个数类指标还要偏离到其平方根的 5 倍以上',
      'by the modified z-score of Iglewicz and Hoaglin (1993): 0.6745 (figure − median) / median absolute deviation, suspected above 3.5, with at least seven others. Of single amounts the logarithms are taken, and the figure must be four times the largest of the others, or as small a part of the smallest; of sums and levels the changes, which must go there and back, a fifth at least off what lies around; at the end of a series, where nothing follows, the score must exceed 7 and the figure be off by half. What is so at the same time of every year is passed over; what is counted one by one must also be off by five times the root of its number',
    ),
    remedy: words(
      '核对原始数;确实如此的,在备注说明',
      'check it against the source; if it is right, say why in a note',
    ),
    example: report(
      [HEADER, ...monthly('investment', ['1.2', '1.3', '1.1', '1.2', '§6.1', '1.4', '1.2', '1.3', '1.1'])],
      { asOf: '2022-09-30' },
    ),
  },
  'suspect-december': {
    meaning: words(
      '全年的一半以上记在 12 月,像是年底一次补记',
      'half of a year or more is put down in December, as if the year were caught up with at its end',
    ),
    rule: words(
      '全年至少知道 8 个月,12 月在内,且各月都不是负数;个数类指标全年至少 12 个。知道其他年份的,其余各月还要低于那些年份的六成',
      'at least eight months of the year are known, December among them, and none is negative; of what is counted one by one, there are at least twelve in the year. Where other years are known, the other months must lie below six tenths of theirs',
    ),
    remedy: words(
      '把补记的数归回各自的月份,用较晚的填报日期重报',
      'put the amounts where they belong, and report those months anew with a later date of submission',
    ),
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
  },
  'suspect-same-figure': {
    meaning: words(
      '许多地区或许多时期的数一模一样,像是照抄或平均分摊',
      'many regions, or many periods, have the very same figure, as if it were copied or shared out evenly',
    ),
    rule: words(
      '只看至少有 3 位有效数字的数。同一时期至少 5 个地区、且占一半以上;或同一序列至少 4 期(累计数的增量为 5 期)、且占四分之一以上。期末数逐期不变不算',
      'only figures of three significant digits and more are looked at. At least five regions in one period, half of them or more; or at least four periods of one series (five increments of a sum), a quarter of them or more. A level may well stay as it is',
    ),
    remedy: words('请各单位报各自的实际数', 'ask for the actual figure of each'),
    example: report([
      'metric,region,period,value',
      ...['east', 'west', 'westside', 'north', 'south'].map(
        (region, at) => `fields,${region},2022-06,${at === 0 ? '§' : ''}12.7`,
      ),
    ]),
  },
  'suspect-equals-target': {
    meaning: words(
      '许多数与目标值一位不差,像是照抄目标',
      'many figures equal their target to the last digit, as if the targets were copied',
    ),
    rule: words(
      '同一单位至少 5 个、且占有目标可对照的数的四分之一以上。10 以下的整数目标、“全部”和 100% 不看;累计数和期末数每个序列只算一次',
      'at least five figures of one department, and a quarter of those that have a target. Whole targets below 10, "every" and 100 % are not looked at; a sum or a level counts once for its series',
    ),
    remedy: words('报实际完成数,不要填目标数', 'report what was achieved, not what was asked for'),
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
  },
  'suspect-last-digits': {
    meaning: words(
      '末位数字远非均匀,像是估计或编造的数',
      'last digits are far from uniform, as in figures that are guessed or made up',
    ),
    rule: words(
      '同一单位至少 100 个至少三位的数,用卡方检验:超过 39.3(自由度 9)或 37.3(自由度 8,末位的 0 被表格软件去掉时)即可疑,误判不到十万分之一。同一地区重复的数只算一次;各指标只比较小数位数相同的',
      'from a hundred figures of three digits and more of one department on, by chi-squared: suspected above 39.3 (9 degrees of freedom) or 37.3 (8, where a spreadsheet dropped the zeros at the end), which chance exceeds once in a hundred thousand times. A figure that a region repeats counts once; within a metric only figures with as many decimals are compared',
    ),
    remedy: words('抽查原始台账', 'check a sample of them against the records'),
    example: report(['metric,region,period,value', ...roundLengths()], { asOf: '2023-12-31' }),
  },
};
