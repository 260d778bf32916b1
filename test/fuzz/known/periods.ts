/** A period as a plain span of days, and how it is written. */
export interface KnownPeriod {
  readonly start: string;
  readonly end: string;
  readonly sort: 'year' | 'half' | 'quarter' | 'month' | 'ten-days' | 'day' | 'stretch';
  readonly year: number;
  /** Of months the month, of quarters the quarter and so on; of a stretch from January on the last month. */
  readonly number: number;
}

/** A way to write a period of some sort. */
export interface PeriodSpelling {
  readonly says: (period: KnownPeriod) => string;
  readonly clear: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const han = (number: number): string =>
  ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][number] ??
  String(number);
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function months(
  sort: KnownPeriod['sort'],
  year: number,
  number: number,
  from: number,
  to: number,
): KnownPeriod {
  return {
    sort,
    year,
    number,
    start: `${year}-${two(from)}-01`,
    end: `${year}-${two(to)}-${two(lastDay(year, to))}`,
  };
}

/** Periods of every sort, months before all others. */
export const PERIODS: readonly KnownPeriod[] = [
  ...[6, 5, 1, 2, 10, 11, 12].map((month) => months('month', 2022, month, month, month)),
  months('month', 2021, 12, 12, 12),
  ...[1, 2, 3, 4].map((quarter) => months('quarter', 2022, quarter, quarter * 3 - 2, quarter * 3)),
  months('half', 2022, 1, 1, 6),
  months('half', 2022, 2, 7, 12),
  months('year', 2021, 2021, 1, 12),
  months('year', 2022, 2022, 1, 12),
  ...[2, 5, 6, 9, 11].map((month) => months('stretch', 2022, month, 1, month)),
  { sort: 'ten-days', year: 2022, number: 6, start: '2022-06-01', end: '2022-06-10' },
  { sort: 'ten-days', year: 2022, number: 6, start: '2022-06-21', end: '2022-06-30' },
  { sort: 'day', year: 2022, number: 6, start: '2022-06-30', end: '2022-06-30' },
  { sort: 'day', year: 2022, number: 11, start: '2022-11-05', end: '2022-11-05' },
];

const clear = (says: PeriodSpelling['says']): PeriodSpelling => ({ says, clear: true });
const unclear = (says: PeriodSpelling['says']): PeriodSpelling => ({ says, clear: false });
const dayOf = ({ end }: KnownPeriod): number => Number(end.slice(8));
const third = ({ end }: KnownPeriod): string =>
  end.endsWith('10') ? '上' : end.endsWith('20') ? '中' : '下';

/** The first of each is the plainest. */
export const SPELLINGS: Readonly<Record<KnownPeriod['sort'], readonly PeriodSpelling[]>> = {
  month: [
    clear(({ year, number }) => `${year}-${two(number)}`),
    clear(({ year, number }) => `${year}年${number}月`),
    clear(({ year, number }) => `${year}年${two(number)}月`),
    clear(({ year, number }) => `${year}年${number}月份`),
    clear(({ year, number }) => `${year} 年 ${number} 月`),
    clear(({ year, number }) => `${year}${two(number)}`),
    clear(({ year, number }) => `${year}M${two(number)}`),
    clear(({ year, number }) => `${year}-M${two(number)}`),
    clear(({ year, number }) => `${ENGLISH[number - 1]!.slice(0, 3)} ${year}`),
    clear(({ year, number }) => `${ENGLISH[number - 1]!} ${year}`),
    clear(
      ({ year, number }) =>
        `${Array.from(String(year), (digit) => han(Number(digit))).join('')}年${han(number)}月`,
    ),
    clear(({ year, number }) => `${year}/${two(number)}`),
    clear(({ year, number }) => `${year}.${two(number)}`),
    unclear(({ year, number }) => `${year}/${number}`),
    unclear(({ year, number }) => `${year}.${number}`),
    unclear(({ year, number }) => `${year}-${number}`),
    unclear(({ number }) => `${number}月`),
    unclear(({ year, number }) => `${ENGLISH[number - 1]!.slice(0, 3)}-${year % 100}`),
    unclear(({ year, number }) => `${two(number)}/${year}`),
    unclear(({ year, number }) => `${year}年${number}月末`),
    unclear(({ year, number }) => `截至${year}年${number}月底`),
  ],
  quarter: [
    clear(({ year, number }) => `${year}-Q${number}`),
    clear(({ year, number }) => `${year}Q${number}`),
    clear(({ year, number }) => `${year}年${number}季度`),
    clear(({ year, number }) => `${year}年第${han(number)}季度`),
    unclear(({ year, number }) => `Q${number} ${year}`),
    unclear(({ year, number }) => `${year}年${han(number)}季`),
    unclear(({ year, number }) => `${year}年${number}季度末`),
  ],
  half: [
    clear(({ year, number }) => `${year}-H${number}`),
    clear(({ year, number }) => `${year}H${number}`),
    clear(({ year, number }) => `${year}S${number}`),
    clear(({ year, number }) => `${year}-S${number}`),
    clear(({ year, number }) => `${year}年${number === 1 ? '上' : '下'}半年`),
    unclear(({ year, number }) => `${year}/${number}`),
    unclear(({ year, number }) => `H${number} ${year}`),
  ],
  year: [
    clear(({ year }) => `${year}`),
    clear(({ year }) => `${year}年`),
    clear(({ year }) => `${year}年度`),
    clear(({ year }) => `${year}全年`),
    unclear(({ year }) => `${year}-A1`),
    unclear(({ year }) => `FY${year}`),
    unclear(({ year }) => `${year}年末`),
    unclear(({ year }) => `${year}年底`),
  ],
  stretch: [
    clear(({ year, number }) => `${year}年1-${number}月`),
    clear(({ year, number }) => `${year}年1—${number}月`),
    clear(({ year, number }) => `${year}年1至${number}月`),
    clear(({ year, number }) => `${year}年1～${number}月`),
    clear(({ year, number }) => `${year}年1-${number}月累计`),
    clear(({ year, number }) => `${year}年前${number}个月`),
    clear(({ year, number }) => `${year}年1月-${number}月`),
    unclear(({ year, number }) => `${year}.1-${number}`),
    unclear(({ number }) => `1-${number}月`),
  ],
  'ten-days': [
    clear((period) => `${period.year}-${two(period.number)}${third(period)}旬`),
    clear((period) => `${period.year}年${period.number}月${third(period)}旬`),
  ],
  day: [
    clear(({ end }) => end),
    clear(({ end }) => end.replaceAll('-', '/')),
    clear((period) => `${period.year}年${period.number}月${dayOf(period)}日`),
    clear((period) => `${period.year}/${period.number}/${dayOf(period)}`),
    clear(({ end }) => `${end} 00:00:00`),
    clear(({ end }) => `${end}T00:00:00`),
    clear((period) => `${period.year}/${period.number}/${dayOf(period)} 0:00`),
    clear(({ end }) => end.replaceAll('-', '')),
    unclear((period) => `${period.number}/${dayOf(period)}/${period.year}`),
    unclear((period) => `截至${period.year}年${period.number}月${dayOf(period)}日`),
  ],
};

/** Number formats of a date that is written as a number, for sorts of periods that programs keep so. */
export const DATE_FORMATS: Readonly<Partial<Record<KnownPeriod['sort'], readonly string[]>>> = {
  month: ['yyyy"年"m"月"', 'yyyy-mm', 'yyyy\\-mm', 'mmm\\-yy', 'yyyy"年"m"月";@', '[$-804]yyyy"年"m"月"'],
  day: ['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d/yy'],
  year: ['yyyy', 'yyyy"年"'],
};

/** The number that a workbook has for a day of this century. */
export function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}
