import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/intake/fields/period.js';
import { formatDay } from '../../../src/model/calendar.js';
import { outcome, wide } from '../helpers.js';

function read(text: string): string {
  const result = outcome(readPeriod(text));
  if (typeof result === 'string') return result;
  const { period, stretch } = result;
  return `${formatDay(period.start)}..${formatDay(period.end)}${stretch ? ' stretch' : ''}`;
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
    ['06/2022', 'order'],
    ['6/30/2022', 'order'],
    ['30/06/2022', 'order'],
    ['30.6.2022', 'order'],
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
    ['44742', 'form'],
    ['June', 'form'],
    ['十十', 'form'],
    ['__proto__', 'form'],
    ['2022-06-30 10:00', 'form'],
  ])('refuses %s (%s)', (text, reason) => {
    expect(read(text)).toBe(`row-bad-period ${reason}`);
  });
});
