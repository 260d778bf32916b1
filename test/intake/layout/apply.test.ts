import { describe, expect, test } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { readLayout } from '../../../src/layouts/load.js';
import { workbook, type TestCell } from '../../support/workbook.js';
import { brief, told } from '../helpers.js';
import { PLAN } from '../plan.js';

const WIDE = `
id: wide
title: { zh: 表, en: Table }
for: { files: ['r.*'] }
header: { find: 地区, rows: 2 }
titles: ['{year}年']
columns:
  - { header: 地区, field: region }
  - { header: ['{month}月', 投资(万元)], value: { metric: 工业投资, unit: 万元, period: '{year}年{month}月' } }
  - { header: ['{month}月', 户数], value: { metric: 改造户数, period: '{year}年{month}月' } }
  - { header: 合计, total: [[1月, 投资(万元)], [2月, 投资(万元)]] }
  - { header: 备注, field: note, optional: true }
totals:
  - { row: 全市, of: all, value: { region: 遵义市 } }
`;

const TABLE = [
  '2022年投资表,,,,,',
  ',,,,,单位:万元',
  '地区,1月,,2月,,合计',
  ',投资(万元),户数,投资(万元),户数,',
  '全市,300,3,50,1,350',
  '桐梓县,100,1,20,1,120',
  '赤水市,200,2,30,-,230',
  '注:完',
];

function layoutOf(text: string): NonNullable<Extract<ReturnType<typeof readLayout>, { ok: true }>['value']> {
  const layout = readLayout('l.yaml', text);
  if (!layout.ok) throw new Error(JSON.stringify(layout.error));
  return layout.value;
}

function read(rows: readonly string[] | Uint8Array, ...layouts: readonly string[]): Intake {
  const bytes = rows instanceof Uint8Array ? rows : Buffer.from(rows.join('\n'));
  return readerFor(PLAN, { layouts: (layouts.length > 0 ? layouts : [WIDE]).map(layoutOf) })({
    name: 'a/r.csv',
    bytes,
  });
}

/** A row of the table changed. */
function withRow(at: number, row: string): readonly string[] {
  return TABLE.map((line, index) => (index === at ? row : line));
}

describe('a wide table', () => {
  test('gives a figure for each of its cells, and points at it', () => {
    const { observations, input, findings } = read(TABLE);
    expect(observations.map(brief)).toEqual([
      'investment zunyi 2022-01-01..2022-01-31 3000000 period',
      'homes zunyi 2022-01-01..2022-01-31 3 period',
      'investment zunyi 2022-02-01..2022-02-28 500000 period',
      'homes zunyi 2022-02-01..2022-02-28 1 period',
      'investment tongzi 2022-01-01..2022-01-31 1000000 period',
      'homes tongzi 2022-01-01..2022-01-31 1 period',
      'investment tongzi 2022-02-01..2022-02-28 200000 period',
      'homes tongzi 2022-02-01..2022-02-28 1 period',
      'investment chishui 2022-01-01..2022-01-31 2000000 period',
      'homes chishui 2022-01-01..2022-01-31 2 period',
      'investment chishui 2022-02-01..2022-02-28 300000 period',
    ]);
    expect(observations[4]).toMatchObject({ reported: '100 万元', place: { line: 6, column: 5 } });
    expect(input).toMatchObject({ layout: 'wide', rows: 16, observations: 11, rejected: 0, ignored: 5 });
    expect(findings.map(({ code }) => code)).toEqual(['table-unit-assumed', 'row-footer-ignored']);
  });

  test('gives the same from a workbook, where merged cells say what stands above what', () => {
    const cells = TABLE.map((row) =>
      row
        .split(',')
        .map((cell): TestCell => (/^\d+$/u.test(cell) ? { number: cell } : cell === '' ? undefined : cell)),
    );
    const bytes = workbook({
      sheets: [{ name: 'a', rows: cells, merged: ['A3:A4', 'B3:C3', 'D3:E3', 'F3:F4'] }],
    });
    expect(read(bytes).observations.map(brief)).toEqual(read(TABLE).observations.map(brief));
  });

  test.each([
    ['a sum of columns that does not add up', 5, '桐梓县,100,1,20,1,140', ['5 15', '6 16']],
    ['a row of totals that does not add up', 4, '全市,310,3,50,1,360', ['5 4', '5 15']],
    ['what was rounded', 4, '全市,301,3,50,1,351', []],
    ['what is counted, and never rounded', 4, '全市,300,4,50,1,350', ['5 8']],
    ['a cell that is no number', 5, '桐梓县,约100,1,20,1,120', []],
  ])('has its totals checked: %s', (_, at, row, expected) => {
    const findings = told(read(withRow(at, row))).filter((each) => each.startsWith('table-total'));
    expect(findings).toEqual(expected.map((each) => `table-total-differs ${each}`));
  });

  test.each([
    ['a cell that is no number', '桐梓县,约100,1,20,1,120', ['row-bad-number 6 5']],
    ['an unknown region', '贵阳市,100,,20,,120', ['row-unknown-region 6 1']],
    ['a total that nobody declared', '小计,100,1,20,1,120', ['row-total-ignored 6 1']],
  ])('tells %s', (_, row, expected) => {
    const findings = told(read(withRow(5, row))).filter((each) => /^row-(?!footer)/u.test(each));
    expect(findings).toEqual(expected);
  });

  test('is refused where it has another form', () => {
    const told = (rows: readonly string[], ...layouts: readonly string[]): unknown =>
      read(rows, ...layouts).findings.map(({ code }) => code);
    expect(told(withRow(3, ',投资(万元),户数,投资(亿元),户数,'))).toContain('layout-unknown-column');
    expect(told(withRow(2, '地区,1月,,2月,,总数'))).toContain('layout-missing-column');
    expect(told(withRow(2, '县区,1月,,2月,,合计'))).toEqual(['layout-no-header']);
    expect(told(withRow(0, '投资表'))).toEqual(['layout-no-title']);
    expect(told(TABLE, WIDE, WIDE.replace('id: wide', 'id: other'))).toEqual(['layout-ambiguous']);
    const bare = WIDE.replace("['{month}月', 投资(万元)]", '投资(万元)').replace(
      "'{year}年{month}月'",
      '2022-01',
    );
    expect(told(TABLE, bare)).toContain('layout-repeated-column');
    expect(told(TABLE.slice(0, 4))).toEqual(['table-no-rows']);
  });

  test('is another one where its name or what it contains says so', () => {
    const other = WIDE.replace("files: ['r.*']", "files: ['s.*']");
    expect(read(TABLE, other).input.layout).toBeUndefined();
    const contains = (cell: string): string => WIDE.replace("files: ['r.*']", `contains: ['${cell}']`);
    expect(read(TABLE, contains('单位:{unit}')).input.layout).toBe('wide');
    expect(read(TABLE, contains('工期')).input.layout).toBeUndefined();
  });

  test('tells what is wrong with a header or the layout once', () => {
    const wrong = WIDE.replace('metric: 工业投资', 'metric: 工业投次');
    const { findings, input } = read(TABLE, wrong);
    expect(findings.filter(({ code }) => code === 'row-unknown-metric')).toMatchObject([
      { place: { file: 'l.yaml', line: 9 } },
    ]);
    expect(input).toMatchObject({ observations: 5, rejected: 6 });
  });
});

test('blank cells may mean what stands above them', () => {
  const layout = `
id: down
title: { zh: 表, en: Table }
for: { files: ['*'] }
header: { row: 1 }
skip: [甲]
columns:
  - { header: 地区, field: region, fill: down }
  - { header: 指标, field: metric }
  - { header: 数, value: { period: '2022' } }
`;
  const rows = ['地区,指标,数', '甲,乙,1', '桐梓县,工业投资,5', ',改造户数,6', '赤水市,工业投资,7'];
  expect(read(rows, layout).observations.map(brief)).toEqual([
    'investment tongzi 2022-01-01..2022-12-31 500000000 period',
    'homes tongzi 2022-01-01..2022-12-31 6 period',
    'investment chishui 2022-01-01..2022-12-31 700000000 period',
  ]);
});
