import { describe, expect, it } from 'vitest';
import { zoneClockOf, readSubmitted } from '../../../../src/intake/words/fields/submitted.js';
import { formatDay } from '../../../../src/model/calendar.js';
import { outcome, wide } from '../../helpers.js';

function read(text: string, timeZone = 'Asia/Shanghai'): string | undefined {
  const result = outcome(readSubmitted(text, zoneClockOf(timeZone)));
  if (result === undefined || typeof result === 'string') return result;
  return [formatDay(result.day), result.time].filter(Boolean).join(' ');
}

describe('readSubmitted', () => {
  it.each([
    ['', undefined],
    ...[
      '2022-07-05',
      '2022/7/5',
      '2022.7.5',
      '20220705',
      '2022年7月5日',
      '二〇二二年七月五日',
      wide('2022-07-05'),
      '2022 年 7 月 5 日',
    ].map((text) => [text, '2022-07-05']),
    ...[
      '2022-07-05 09:30',
      '2022-07-05T09:30:00',
      '2022/7/5 9:30',
      '2022年7月5日 9:30',
      '2022年7月5日9时30分',
      '2022年7月5日 9点30分0秒',
      wide('2022-07-05 09:30'),
    ].map((text) => [text, '2022-07-05 09:30:00']),
    ['2022-07-05 09:30:15.250', '2022-07-05 09:30:15'],
    ['2022-07-05T23:30:00Z', '2022-07-06 07:30:00'],
    ['2022-07-05T09:30:00+08:00', '2022-07-05 09:30:00'],
    ['2022-07-05T00:15:00+0900', '2022-07-04 23:15:00'],
    ['2022-07-05T00:15:00-05:30', '2022-07-05 13:45:00'],
    ['2022-07-05 00:00', '2022-07-05 00:00:00'],
  ] as [string, string | undefined][])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('knows summer time', () => {
    expect(read('2022-07-05T10:00:00Z', 'Europe/Berlin')).toBe('2022-07-05 12:00:00');
    expect(read('2022-01-05T10:00:00Z', 'Europe/Berlin')).toBe('2022-01-05 11:00:00');
    expect(read('2022-07-05 10:00', 'Europe/Berlin')).toBe('2022-07-05 10:00:00');
  });

  it.each([
    '2022-02-30',
    '2022-07',
    '5/7/2022',
    '22-07-05',
    '2022-07-05 24:00',
    '2022-07-05 10:60',
    '2022-07-05 10',
    '2022-7-110:30',
    '2022-07-05T10:00+99:00',
    '44742',
    '昨天',
  ])('refuses %s', (text) => {
    expect(read(text)).toBe('row-bad-submitted');
  });
});
