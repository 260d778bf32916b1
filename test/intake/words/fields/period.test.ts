import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../../src/intake/words/fields/period.js';
import { formatDay } from '../../../../src/model/calendar.js';
import { outcome, wide } from '../../helpers.js';

function read(text: string): string {
  const result = outcome(readPeriod(text));
  if (typeof result === 'string') return result;
  const { period, stretch, isUntil, basis } = result;
  const said = [stretch && 'stretch', isUntil && 'until', basis].filter(Boolean);
  return [`${formatDay(period.start)}..${formatDay(period.end)}`, ...said].join(' ');
}

const YEAR = '2022-01-01..2022-12-31';
const H1 = '2022-01-01..2022-06-30';
const H2 = '2022-07-01..2022-12-31';
const Q2 = '2022-04-01..2022-06-30';
const JUNE = '2022-06-01..2022-06-30';
const DAY = '2022-06-30..2022-06-30';

describe('readPeriod', () => {
  it.each([
    ...['2022', '2022年', '2022年度', '2022年全年', ' 2022 ', wide('2022'), '二〇二二年', '二零二二年'].map(
      (text) => [text, YEAR],
    ),
    ...['2022-H1', '2022H1', '2022h1', '2022年上半年', '2022上半年', '2022 H1', wide('2022-H1')].map(
      (text) => [text, H1],
    ),
    ...['2022-H2', '2022年下半年', '二〇二二年下半年'].map((text) => [text, H2]),
    ...[
      '2022-Q2',
      '2022Q2',
      '2022年第二季度',
      '2022年二季度',
      '2022年2季度',
      '2022年第2季度',
      '2022年Q2',
    ].map((text) => [text, Q2]),
    ...[
      '2022-06',
      '2022-6',
      '2022/06',
      '2022/6',
      '2022.06',
      '2022.6',
      '202206',
      '2022年6月',
      '2022年06月',
      '2022年6月份',
    ].map((text) => [text, JUNE]),
    ...['二〇二二年六月', '2022 年 6 月', wide('2022-06'), wide('2022/6'), '2022\u201306'].map((text) => [
      text,
      JUNE,
    ]),
    ['2022年十二月', '2022-12-01..2022-12-31'],
    ['2022.10', '2022-10-01..2022-10-31'],
    ['2022-06上旬', '2022-06-01..2022-06-10'],
    ['2022年6月中旬', '2022-06-11..2022-06-20'],
    ['2022-06-下旬', '2022-06-21..2022-06-30'],
    ['2022年2月下旬', '2022-02-21..2022-02-28'],
    ['二〇二二年六月上旬', '2022-06-01..2022-06-10'],
    ...[
      '2022-06-30',
      '2022/6/30',
      '2022.6.30',
      '20220630',
      '2022年6月30日',
      '2022年6月30号',
      '二〇二二年六月三十日',
    ].map((text) => [text, DAY]),
    ...['2022-06-30 00:00:00', '2022-06-30T00:00:00'].map((text) => [text, DAY]),
    ['2024-02-29', '2024-02-29..2024-02-29'],
    ...[
      '2022年1-6月',
      '2022年1月-6月',
      '2022年1至6月',
      '2022年1\u20146月',
      '2022年1\u2014\u20146月',
      wide('2022') + '年' + wide('1-6') + '月',
    ].map((text) => [text, `${H1} stretch`]),
    ...[
      '2022-01~2022-06',
      '2022-01至2022-06',
      '2022-01-2022-06',
      '2022.01-2022.06',
      '2022/01-2022/06',
      '2022年1月至2022年6月',
      '2022-01~06',
      wide('2022-01~2022-06'),
    ].map((text) => [text, `${H1} stretch`]),
    ['2022年前三季度', '2022-01-01..2022-09-30 stretch'],
    ['2022年1-3季度', '2022-01-01..2022-09-30 stretch'],
    ['2022年前5个月', '2022-01-01..2022-05-31 stretch'],
    ['2022年1-12月', `${YEAR} stretch`],
    ['2022年4-6月', `${Q2} stretch`],
    ['2022年7-12月', `${H2} stretch`],
    ['2022-01-01~2022-06-15', '2022-01-01..2022-06-15 stretch'],
    // As other programs, other languages and people in a hurry write them.
    ...['2022-A1', '2022A1', '二○二二年'].map((text) => [text, YEAR]),
    ...[
      '2022-S1',
      '2022S1',
      'H1 2022',
      '1H2022',
      '2022年度上半年',
      'first half of 2022',
      'the 1st half of 2022',
    ].map((text) => [text, H1]),
    ...['Q2 2022', 'Q2/2022', '2Q2022', '2022年2季', 'second quarter of 2022', '2nd quarter 2022'].map(
      (text) => [text, Q2],
    ),
    ...[
      '2022-M06',
      '2022M06',
      '2022M6',
      '2022年M6',
      '06/2022',
      '6/2022',
      'Jun 2022',
      'June 2022',
      'JUNE 2022',
      'Jun. 2022',
      'June, 2022',
      'Jun-2022',
      'June2022',
      '2022 June',
      '2022-Jun',
      '2022\u5E746\u2F49',
      '2022/06',
    ].map((text) => [text, JUNE]),
    ['2022年元月', '2022-01-01..2022-01-31'],
    ['2022 July', '2022-07-01..2022-07-31'],
    ...[
      '30 June 2022',
      '30-Jun-2022',
      'June 30, 2022',
      'June 30th, 2022',
      '30th of June 2022',
      '2022-Jun-30',
      '6/30/2022',
      '30/06/2022',
      '30.6.2022',
      '2022/6/30 0:00',
      '2022/6/30 0:00:00',
      '2022/6/30 12:00:00 AM',
      '2022年6月30日 00:00',
      '2022-06-30T00:00:00Z',
      '2022-06-30T00:00:00.000Z',
      '2022-06-30T00:00:00+08:00',
    ].map((text) => [text, DAY]),
    ['06/06/2022', '2022-06-06..2022-06-06'],
    ...[
      '2022.1-6',
      '2022/1-6',
      '2022.1-6月',
      '2022年1\uFF5E6月',
      '2022Q1-Q2',
      'Jan-Jun 2022',
      'January to June 2022',
      'Jan 2022 - Jun 2022',
      '2022-01/2022-06',
      '2022-01-01/2022-06-30',
      '2022-01-01/P6M',
      '2022年1月1日至6月30日',
      '2022年一至六月',
      '2022年1-6月累计',
      '2022年1-6月(累计)',
    ].map((text) => [text, `${H1} stretch`]),
    ...['2022-06/2022-06', '2022年6月1日至30日', '2022年6月1-30日', '2022-06-01/P1M'].map((text) => [
      text,
      `${JUNE} stretch`,
    ]),
    ['2022年1-6月(本年累计)', `${H1} stretch ytd`],
    // Up to a day; since when is for others to say.
    ...['2022年末', '2022年底', '2022年年末', '截至2022年底', 'end of 2022', 'year-end 2022'].map((text) => [
      text,
      `${YEAR} until`,
    ]),
    ...[
      '2022年6月末',
      '2022年6月底',
      '2022年06月末',
      '截至2022年6月',
      '截至2022年6月底',
      '截止2022年6月末',
      '截至二〇二二年六月',
      '2022年6月止',
      '2022年6月累计',
      '2022年6月(累计)',
      wide('2022') + '年' + wide('6') + '月' + wide('(') + '累计' + wide(')'),
      'end of June 2022',
      'end-June 2022',
      'as of June 2022',
    ].map((text) => [text, `${JUNE} until`]),
    ...['截至2022年6月30日', '截至2022年6月30日止', 'as at 30 June 2022'].map((text) => [
      text,
      `${DAY} until`,
    ]),
    ['2022年上半年末', `${H1} until`],
    ['2022年二季度末', `${Q2} until`],
    ...['2022年6月(本年累计)', '2022年6月本年累计', '2022-06 ytd', '2022年6月年初至今'].map((text) => [
      text,
      `${JUNE} ytd`,
    ]),
    ...['2022年6月当月', '2022年6月(当月数)', '2022年6月当期'].map((text) => [text, `${JUNE} period`]),
    ['2022年6月(自方案期初累计)', `${JUNE} cumulative`],
    ['截至2022年6月底(本年累计)', `${JUNE} until ytd`],
  ] as [string, string][])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2022-13', 'impossible'],
    ['2022-00', 'impossible'],
    ['2022-02-30', 'impossible'],
    ['2022年13月', 'impossible'],
    ['2022年6-1月', 'impossible'],
    ['2022-06~2022-01', 'impossible'],
    ['1066', 'impossible'],
    ['06/07/2022', 'order'],
    ['6/1/22', 'order'],
    ['2018/2', 'half-or-month'],
    ['2018/1', 'half-or-month'],
    ['2018/4', 'half-or-month'],
    ['1/2022', 'half-or-month'],
    ['FY2022', 'fiscal'],
    ['FY2021/22', 'fiscal'],
    ['2022July', 'fiscal'],
    ['2022Oct', 'fiscal'],
    ['2022AprilS1', 'fiscal'],
    ['2021/22', 'fiscal'],
    ['2021-22', 'fiscal'],
    ['2021/2022', 'fiscal'],
    ['2011/12', 'fiscal'],
    ['2022财年', 'fiscal'],
    ['2022W26', 'week'],
    ['2022-W26', 'week'],
    ['2022WedW26', 'week'],
    ['2022BiW13', 'week'],
    ['2022年第26周', 'week'],
    ['202201B', 'two-months'],
    ['Jun-22', 'two-digit-year'],
    ['22-Jun', 'two-digit-year'],
    ["Jun '22", 'two-digit-year'],
    ['30-Jun-22', 'two-digit-year'],
    ['1H22', 'two-digit-year'],
    ['22-06', 'two-digit-year'],
    ['22年6月', 'two-digit-year'],
    ['22-Q2', 'two-digit-year'],
    ['6月', 'no-year'],
    ['1-6月', 'no-year'],
    ['上半年', 'no-year'],
    ['二季度', 'no-year'],
    ['Q2', 'no-year'],
    ['2022年2-6月', 'stretch'],
    ['2021-2023', 'stretch'],
    ['2021-12~2022-06', 'stretch'],
    ['2022.1', 'dropped-zero'],
    ['2022-Q5', 'form'],
    ['2022-H3', 'form'],
    ['2022 06', 'form'],
    ['44742', 'serial'],
    ['June', 'no-year'],
    ['Jan-Jun', 'no-year'],
    ['1-6月累计', 'no-year'],
    ['6月底', 'no-year'],
    ['6月上旬', 'no-year'],
    ['前三季度', 'no-year'],
    ['十十', 'form'],
    ['__proto__', 'form'],
    ['2022-06-30 10:00', 'moment'],
    ['2022-05-31T16:00:00.000Z', 'moment'],
    ['2022年6月30日10时', 'moment'],
    ['2022-6-31', 'impossible'],
    ['2022年4-6月(本年累计)末', 'form'],
    ['2022年6月(预计)', 'form'],
  ])('refuses %s (%s)', (text, reason) => {
    expect(read(text)).toBe(`row-bad-period ${reason}`);
  });
});

/** How people, programs and other countries write a month, a quarter and a half. */
const CHINESE = Array.from('〇一二三四五六七八九');
const chineseYear = (year: number): string =>
  Array.from(String(year), (digit) => CHINESE[Number(digit)] ?? '').join('');
const chineseMonth = (month: number): string =>
  month < 10 ? (CHINESE[month] ?? '') : `十${month > 10 ? (CHINESE[month - 10] ?? '') : ''}`;
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const two = (number: number): string => String(number).padStart(2, '0');

const MONTHS: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${year}/${two(month)}`,
  (year, month) => `${year}.${two(month)}`,
  (year, month) => `${year}${two(month)}`,
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}年${two(month)}月份`,
  (year, month) => `${chineseYear(year)}年${chineseMonth(month)}月`,
  (year, month) => `${year}M${month}`,
  (year, month) => `${year}-M${two(month)}`,
  (year, month) => `${two(month)}/${year}`,
  (year, month) => `${ENGLISH[month - 1] ?? ''} ${year}`,
  (year, month) => `${(ENGLISH[month - 1] ?? '').slice(0, 3)}. ${year}`,
  (year, month) => `${year}-${two(month)}/${year}-${two(month)}`,
  (year, month) => `${year}年${month}月1日至${new Date(Date.UTC(year, month, 0)).getUTCDate()}日`,
];
const QUARTERS: readonly ((year: number, quarter: number) => string)[] = [
  (year, quarter) => `${year}-Q${quarter}`,
  (year, quarter) => `${year}Q${quarter}`,
  (year, quarter) => `Q${quarter} ${year}`,
  (year, quarter) => `${quarter}Q${year}`,
  (year, quarter) => `${year}年第${quarter}季度`,
  (year, quarter) => `${chineseYear(year)}年${CHINESE[quarter] ?? ''}季度`,
  (year, quarter) => `${year}年${quarter * 3 - 2}-${quarter * 3}月`,
];
const HALVES: readonly ((year: number, half: number) => string)[] = [
  (year, half) => `${year}-H${half}`,
  (year, half) => `${year}S${half}`,
  (year, half) => `H${half} ${year}`,
  (year, half) => `${half}H${year}`,
  (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`,
  (year, half) => `${chineseYear(year)}年${half === 1 ? '上' : '下'}半年`,
];
/** What changes nothing. */
const DRESS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}\u3000`,
  (text) => wide(text),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/[年月]/gu, ' $& '),
  (text) => text.replaceAll('-', '\u2013'),
];

describe('every way to write a period', () => {
  // Before, 2010/11 may be a fiscal year.
  const year = fc.integer({ min: 2012, max: 2099 });
  const cases = [
    [MONTHS, 12],
    [QUARTERS, 4],
    [HALVES, 2],
  ] as const;

  it.each(cases)('gives the same days (%#)', (ways, parts) => {
    const part = fc.integer({ min: 1, max: parts });
    fc.assert(
      fc.property(year, part, fc.constantFrom(...ways), fc.constantFrom(...DRESS), (y, p, way, dress) => {
        const months = 12 / parts;
        const start = `${y}-${two(p * months - months + 1)}-01`;
        const end = new Date(Date.UTC(y, p * months, 0)).toISOString().slice(0, 10);
        expect(read(dress(way(y, p))).replace(' stretch', '')).toBe(`${start}..${end}`);
      }),
      { numRuns: 2000 },
    );
  });
});
