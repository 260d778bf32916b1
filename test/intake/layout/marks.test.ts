import { describe, expect, test } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { readLayout } from '../../../src/layouts/load.js';
import { brief, told } from '../helpers.js';
import { PLAN } from '../plan.js';

/** Reads rows by a layout of the columns 指标, 报告期 and 数值, and of what is given. */
function read(rows: readonly string[], columns: string, rest = '', name = 'r.csv'): Intake {
  const layout = readLayout(
    'l.yaml',
    `
id: long
title: { zh: 表, en: Table }
for: { files: ['{name}.*'] }
header: { row: 1 }
columns:
  - { header: 指标, field: metric, optional: true }
  - { header: 报告期, field: period, optional: true }
  - { header: 数值, value: {}, optional: true }
${columns}
${rest}`,
  );
  if (!layout.ok) throw new Error(JSON.stringify(layout.error));
  return readerFor(PLAN, { layouts: [layout.value] })({ name, bytes: Buffer.from(rows.join('\n')) });
}

/** The figures in short, and the findings. */
function shown(intake: Intake): readonly string[] {
  return [...intake.observations.map(brief), ...told(intake)];
}

const PERIOD = '2022-06-01..2022-06-30';

describe('a column of multipliers', () => {
  const COLUMNS = '  - { header: 倍数, multiplier: true }\n  - { header: 单位, field: unit, optional: true }';

  test.each([
    [
      'a power of ten and a unit',
      '工业投资,2022-06,14505,4,CNY',
      `investment zunyi ${PERIOD} 145050000 period`,
    ],
    [
      'a power and its name',
      '工业投资,2022-06,14505,4: Ten thousands,元',
      `investment zunyi ${PERIOD} 145050000 period`,
    ],
    ['a name', '工业投资,2022-06,14.5,Millions,yuan', `investment zunyi ${PERIOD} 14500000 period`],
    ['a negative power', '工业投资,2022-06,145,-1,亿元', 'row-unit-conflict 2 14'],
    [
      'no unit, so that it stands in for that of the metric',
      '工业投资,2022-06,14505,4,',
      `investment zunyi ${PERIOD} 145050000 period`,
    ],
    [
      'no unit, and a power of one',
      '工业投资,2022-06,145050000,0,',
      `investment zunyi ${PERIOD} 145050000 period`,
    ],
    [
      'a power of one beside a unit',
      '工业投资,2022-06,1.5,0,亿元',
      `investment zunyi ${PERIOD} 150000000 period`,
    ],
    ['nothing', '工业投资,2022-06,1.5,,亿元', `investment zunyi ${PERIOD} 150000000 period`],
    ['a unit that has a multiplier', '工业投资,2022-06,14505,4,万元', 'row-unit-conflict 2 14'],
    ['a figure that has one', '工业投资,2022-06,1.1万,4,元', 'row-unit-conflict 2 14'],
    ['a figure that has a unit', '工业投资,2022-06,1.1亿元,4,', 'row-unit-conflict 2 14'],
    ['what is none', '工业投资,2022-06,1.1,many,元', 'layout-bad-multiplier 2 18'],
  ])('may say %s', (_, row, expected) => {
    expect(shown(read(['指标,报告期,数值,倍数,单位', row], COLUMNS))).toEqual([expected]);
  });

  test('holds for sums as well', () => {
    const rows = [
      '指标,报告期,倍数,甲,乙,合计',
      '工业投资,2022-06,4,1.2,1.3,2.6',
      '工业投资,2022-05,6,12,13,25',
    ];
    const columns =
      '  - { header: 倍数, multiplier: true }\n  - { header: 甲, value: { region: 桐梓县, unit: 元 } }\n' +
      '  - { header: 乙, value: { region: 赤水市, unit: 元 } }\n  - { header: 合计, total: all }';
    expect(told(read(rows, columns))).toEqual([]);
    const apart = [rows[0] ?? '', '工业投资,2022-06,4,1.2,1.3,2.8'];
    expect(told(read(apart, columns))).toEqual(['table-total-differs 2 24']);
  });
});

describe('flags', () => {
  const FLAGS = 'flags: { known: [p, e, b, (r)], missing: [c, f, ND] }';

  test.each([
    ['behind a figure', '12.5 p', `investment zunyi ${PERIOD} 1250000000 period`],
    ['several of them', '12.5 be', `investment zunyi ${PERIOD} 1250000000 period`],
    ['without a blank', '12.5(r)', `investment zunyi ${PERIOD} 1250000000 period`],
    ['behind a unit', '12.5亿元 e', `investment zunyi ${PERIOD} 1250000000 period`],
    ['that is not known', '12.5 x', 'row-unknown-unit 2 14'],
    ['that leave no figure', 'pe', 'row-bad-number 2 14'],
    ['that say it is a forecast', '12.5 f', 'table-no-rows 1'],
  ])('are taken off: %s', (_, value, expected) => {
    expect(shown(read(['指标,报告期,数值', `工业投资,2022-06,${value}`], '', FLAGS)).slice(0, 1)).toEqual([
      expected,
    ]);
  });

  test('are kept in the note of their figure', () => {
    const rows = ['指标,报告期,数值,备注,状态', '工业投资,2022-06,12.5 p,快报,b'];
    const columns = '  - { header: 备注, field: note }\n  - { header: 状态, flag: true }';
    expect(read(rows, columns, FLAGS).observations).toMatchObject([{ note: '快报 p b', reported: '12.5' }]);
  });

  test('say that nothing is reported', () => {
    const rows = ['指标,报告期,数值', '工业投资,2022-05,ND', '工业投资,2022-06,- c', '工业投资,2022-07,1'];
    const intake = read(rows, '', FLAGS);
    expect(shown(intake)).toEqual(['investment zunyi 2022-07-01..2022-07-31 100000000 period']);
    expect(intake.input).toMatchObject({ rows: 4, observations: 1, rejected: 0, ignored: 3 });
  });

  test.each([
    ['known', 'e', [`investment zunyi ${PERIOD} 100000000 period`]],
    ['with a name', 'e: Estimated value', [`investment zunyi ${PERIOD} 100000000 period`]],
    ['left out', '', [`investment zunyi ${PERIOD} 100000000 period`]],
    ['missing', 'f', ['table-no-rows 1', 'layout-figures-left-out 2 14']],
    ['not known', 'X', ['layout-unknown-flag 2 16']],
  ])('stand in a column of their own: %s', (_, flag, expected) => {
    const rows = ['指标,报告期,数值,状态', `工业投资,2022-06,1,${flag}`];
    expect(shown(read(rows, '  - { header: 状态, flag: true }', FLAGS))).toEqual(expected);
  });
});

test('a filter leaves out rows by a column, counts them and says so', () => {
  const rows = [
    '指标,报告期,数值,删除',
    '工业投资,2022-05,1,false',
    '工业投资,2022-06,2,TRUE',
    '工业投资,2022-07,3,',
    '工业投资,2022-08,4,true',
  ];
  const intake = read(rows, "  - { header: 删除, only: ['', 'false'] }");
  expect(shown(intake)).toEqual([
    'investment zunyi 2022-05-01..2022-05-31 100000000 period',
    'investment zunyi 2022-07-01..2022-07-31 300000000 period',
    'layout-rows-left-out 3 16',
  ]);
  expect(intake.findings[0]?.args).toMatchObject({ header: '删除', found: ['TRUE', 'true'], count: 2 });
  expect(intake.input).toMatchObject({ rows: 5, observations: 2, rejected: 0, ignored: 3 });
});

describe('a cell that says several fields', () => {
  const FORMS =
    "  - { header: 名称, field: metric, as: ['{metric}_{basis}({unit})', '{metric}({unit})', '{metric}: *'] }";
  const CODES = 'codes: { basis: { 累计值: 本年累计, 当期值: 当期 } }';

  test.each([
    ['工业投资_累计值(万元)', `investment zunyi ${PERIOD} 30000 ytd`],
    ['工业投资_当期值(万元)', `investment zunyi ${PERIOD} 30000 period`],
    ['工业投资(元)', `investment zunyi ${PERIOD} 3 period`],
    ['工业投资: Industrial investment', `investment zunyi ${PERIOD} 300000000 period`],
    ['工业投资', `investment zunyi ${PERIOD} 300000000 period`],
    ['工业投资_累计增长(%)', 'row-unit-mismatch 2 1'],
    ['工业投资_累计增长(元)', 'row-bad-basis 2 1'],
  ])('is taken apart: %s', (name, expected) => {
    expect(shown(read(['名称,报告期,数值', `${name},2022-06,3`], FORMS, CODES)).slice(0, 1)).toEqual([
      expected,
    ]);
  });

  test('must not say another thing than the column of that field', () => {
    const columns = `${FORMS}\n  - { header: 单位, field: unit }`;
    const figure = (unit: string): readonly string[] =>
      shown(read(['名称,报告期,数值,单位', `工业投资(万元),2022-06,3,${unit}`], columns));
    expect(figure('万元')).toEqual([`investment zunyi ${PERIOD} 30000 period`]);
    expect(figure('')).toEqual([`investment zunyi ${PERIOD} 30000 period`]);
    expect(figure('亿元')).toEqual(['layout-fields-disagree 2 20']);
  });
});

test('codes say what a table means, wherever it says it', () => {
  const codes = 'codes: { metric: { IND: 工业投资 }, unit: { MIO_CNY: 百万元 }, region: { TZ: 桐梓县 } }';
  const expected = [`investment tongzi ${PERIOD} 3000000 period`];
  const inRow = '  - { header: 地区, field: region }\n  - { header: 单位, field: unit }';
  expect(shown(read(['指标,报告期,数值,地区,单位', 'ind,2022-06,3,TZ,MIO_CNY'], inRow, codes))).toEqual(
    expected,
  );
  const inHeader = "  - { header: '{region}/{unit}', value: { region: '{region}', unit: '{unit}' } }";
  expect(shown(read(['指标,报告期,TZ/MIO_CNY', 'IND,2022-06,3'], inHeader, codes))).toEqual(expected);
  const rest = `${codes}\nvalues: { metric: '{name}', region: TZ, unit: MIO_CNY }`;
  expect(shown(read(['报告期,数值', '2022-06,3'], '', rest, 'IND.csv'))).toEqual(expected);
});

describe('a packed column', () => {
  const SPLIT = "split: { header: 'unit,item,geo\\TIME_PERIOD', by: ',' }";
  const COLUMNS = [
    '  - { header: unit, field: unit }',
    '  - { header: item, field: metric }',
    '  - { header: geo, field: region }',
    "  - { header: '{period}', value: { period: '{period}' } }",
  ].join('\n');

  test('is read as the columns that it holds, and findings point at it', () => {
    const rows = [
      'unit,item,geo\\TIME_PERIOD\t2022-06 \t2022-05',
      '亿元,工业投资,桐梓县\t3\t2',
      '亿元,工业投次,桐梓县\t3\t',
      '亿元,工业投资\t3\t2',
      '注:略',
    ];
    expect(shown(read(rows, COLUMNS, SPLIT))).toEqual([
      `investment tongzi ${PERIOD} 300000000 period`,
      'investment tongzi 2022-05-01..2022-05-31 200000000 period',
      'row-unknown-metric 3 1',
      'layout-bad-split 4 1',
      'row-footer-ignored 5 1',
    ]);
  });

  test('is missed where it is not there', () => {
    expect(told(read(['unit,geo\t2022-06', '亿元,桐梓县\t3'], COLUMNS, SPLIT))).toEqual([
      'layout-missing-column 1',
    ]);
  });
});

test('{period} in a header stands for periods alone', () => {
  const rows = ['指标,2022年6月,2022-Q1,同比', '工业投资,3,2,8'];
  const intake = read(rows, "  - { header: '{period}', value: { period: '{period}' } }");
  expect(shown(intake)).toEqual([
    `investment zunyi ${PERIOD} 300000000 period`,
    'investment zunyi 2022-01-01..2022-03-31 200000000 period',
    'layout-unknown-column 1 20',
  ]);
});
