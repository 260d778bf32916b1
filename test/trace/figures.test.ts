import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/model/calendar.js';
import { unitTable } from '../../src/model/units.js';
import { figureReader } from '../../src/trace/figures.js';
import { folded, type Script } from '../../src/trace/fold.js';
import { chineseNumber } from '../../src/trace/numerals.js';

function read(text: string, script: Script = 'han'): readonly string[] {
  const own = folded(text).text;
  return figureReader(
    unitTable(),
    script,
  )(own).map(({ start, end, reading }) => {
    const words = own.slice(start, end);
    if (reading.sort === 'date')
      return `${words} = ${formatDay(reading.period.start)}..${formatDay(reading.period.end)}`;
    if (reading.sort !== 'amount') return `${words} = ${reading.sort}`;
    const { value, upper, unit } = reading;
    return `${words} = ${value?.toFixed() ?? '?'}${upper ? `..${upper.toFixed()}` : ''} ${unit?.symbol ?? '-'}`;
  });
}

describe('amounts', () => {
  it.each([
    ['完成1,450.5亿元以上', ['1,450.5亿元 = 1450.5 亿元']],
    ['建成5G基站达1.2万个', ['5 = 5 -', '1.2万个 = 1.2 万个']],
    ['改造11万户(套)', ['11万户(套) = 11 万户']],
    ['处理能力3万吨/日', ['3万吨/日 = 3 万吨/日']],
    ['每县1-2所', ['1-2所 = 1..2 所']],
    ['占30%至50%', ['30%至50% = 30..50 %']],
    ['提高2个百分点', ['2个百分点 = 2 个百分点']],
    ['新建30、40和50公里', ['30 = 30 公里', '40 = 40 公里', '50公里 = 50 公里']],
    ['接待1.5万人次', ['1.5万人次 = 1.5 万人次']],
    ['达到78.3岁,优良天数300天', ['78.3岁 = 78.3 岁', '300天 = 300 天']],
    ['新建3方面', ['3 = 3 -']],
    ['支持100余家', ['100余家 = 100 家']],
    ['三座、两条、十个、十二所', ['三座 = 3 座', '两条 = 2 条', '十个 = 10 个', '十二所 = 12 所']],
    ['一万五千亩', ['一万五千亩 = 15000 亩']],
    ['三成以上,五成半左右', ['三成 = 30 %', '五成半 = 55 %']],
    ['一半以上,四分之三,百分之三十五', ['一半 = 50 %', '四分之三 = 75 %', '百分之三十五 = 35 %']],
    ['三分之一', ['三分之一 = ? %']],
    ['启动一批项目', ['一批 = ? -']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['第一人民医院', '四化同步', '统一部署', '一体化'])('%s has none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads those of other languages', () => {
    expect(read('atteindre 1 500,5 km, soit 30 % et deux lignes, from 5 to 10 km', 'latin')).toEqual([
      '1 500,5 km = 1500.5 km',
      '30 % = 30 %',
      'deux = 2 -',
      '5 to 10 km = 5..10 km',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2021-2023年', '2021-2023年 = 2021-01-01..2023-12-31'],
    ['2023年底', '2023年底 = 2023-01-01..2023-12-31'],
    ['2023年6月底', '2023年6月底 = 2023-06-01..2023-06-30'],
    ['2022年5月18日', '2022年5月18日 = 2022-05-18..2022-05-18'],
    ['2022年上半年', '2022年上半年 = 2022-01-01..2022-06-30'],
    ['2022年三季度', '2022年三季度 = 2022-07-01..2022-09-30'],
    ['二〇二三年', '二〇二三年 = 2023-01-01..2023-12-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['31 décembre 2026', '2026-12-31..2026-12-31'],
    ['March 5, 2026', '2026-03-05..2026-03-05'],
    ['by June 2026', '2026-06-01..2026-06-30'],
    ['2024-2026', '2024-01-01..2026-12-31'],
    ['in 2026.', '2026-01-01..2026-12-31'],
  ])('%s', (text, expected) => {
    expect(read(text, 'latin').map((each) => each.split(' = ')[1])).toEqual([expected]);
  });

  it('takes a number of a document for none', () => {
    expect(read('清政发〔2024〕12号')).toEqual(['〔2024〕12号 = reference']);
  });
});

it.each([
  ['两', '2'],
  ['十', '10'],
  ['二十三', '23'],
  ['三百零五', '305'],
  ['两万亿', '2000000000000'],
  ['一亿二千万', '120000000'],
  ['一点五', '1.5'],
  ['一二三', undefined],
  ['亿'.repeat(100_000), undefined],
])('%s is %s', (text, expected) => {
  expect(chineseNumber(text)?.toFixed()).toBe(expected);
});
