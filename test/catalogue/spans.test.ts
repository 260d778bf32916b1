import { describe, expect, test } from 'vitest';
import { formatSpan, joinSpans } from '../../src/catalogue/spans.js';
import { parseDay, type Period } from '../../src/model/calendar.js';

function span(text: string): Period {
  const [start = '', end = start] = text.split('..');
  return { start: parseDay(start)!, end: parseDay(end)! };
}

describe('a span in words', () => {
  test.each([
    ['2022-01-01..2022-12-31', '2022年', '2022'],
    ['2022-06-01..2022-06-30', '2022年6月', '2022-06'],
    ['2024-02-01..2024-02-29', '2024年2月', '2024-02'],
    ['2024-02-01..2024-02-28', '2024-02-01..2024-02-28', '2024-02-01..2024-02-28'],
    ['2022-01-01..2022-06-30', '2022年1—6月', '2022-01..06'],
    ['2022-10-01..2022-12-31', '2022年10—12月', '2022-10..12'],
    ['2022-06-01..2022-06-10', '2022-06-01..2022-06-10', '2022-06-01..2022-06-10'],
    ['2021-07-01..2022-06-30', '2021年7月—2022年6月', '2021-07..2022-06'],
    ['2021-01-01..2022-04-30', '2021年1月—2022年4月', '2021-01..2022-04'],
    ['2021-07-02..2022-06-30', '2021-07-02..2022-06-30', '2021-07-02..2022-06-30'],
    ['2021-01-01..2023-12-31', '2021—2023年', '2021..2023'],
    ['2022-06-30', '2022-06-30', '2022-06-30'],
  ])('%s', (text, zh, en) => {
    expect(formatSpan(span(text), 'zh')).toBe(zh);
    expect(formatSpan(span(text), 'en')).toBe(en);
  });
});

describe('spans one after another', () => {
  const joined = (...texts: readonly string[]): readonly string[] =>
    joinSpans(texts.map(span)).map((each) => formatSpan(each, 'en'));

  test('are joined where they touch or overlap, whatever their order', () => {
    expect(joined('2022-02-01..2022-02-28', '2022-01-01..2022-01-31')).toEqual(['2022-01..02']);
    expect(joined('2022-01-01..2022-01-20', '2022-01-10..2022-01-31')).toEqual(['2022-01']);
    expect(joined('2022-01-01..2022-12-31', '2022-03-01..2022-03-31')).toEqual(['2022']);
  });

  test('are left apart where a day lies between', () => {
    expect(joined('2022-01-01..2022-01-30', '2022-02-01..2022-02-28')).toEqual([
      '2022-01-01..2022-01-30',
      '2022-02',
    ]);
  });

  test('may be none', () => {
    expect(joined()).toEqual([]);
  });
});
