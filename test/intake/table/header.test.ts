import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../src/intake/table/delimiter.js';
import { unitsOf } from '../../../src/intake/words/fields/unit.js';
import { readHeader } from '../../../src/intake/table/header.js';
import { wide } from '../helpers.js';
import { PLAN } from '../plan.js';

const units = unitsOf(PLAN.units);

describe('layoutOf', () => {
  it.each([
    ['指标,报告期,数值\na,b,c', ','],
    ['指标\t报告期\t数值\na,b\tc,d\te', '\t'],
    ['metric;period;value\n"a,b";c;1,5', ';'],
    // Commas in the title lines do not make it a comma file.
    ['一,二,三,四\n指标\t报告期\t数值', '\t'],
    ['no,known;words\there', ','],
    ['', ','],
  ])('tells the delimiter of %j', (text, delimiter) => {
    expect(layoutOf(text).delimiter).toBe(delimiter);
  });

  it('finds the header below title lines, and not beyond the first 30 rows', () => {
    const title = '附件1\n"遵义市\n统计表",,\n\n填报单位:,市工信局\n';
    expect(layoutOf(`${title}指标,报告期,数值\n`).header).toMatchObject({
      line: 6,
      fields: ['指标', '报告期', '数值'],
    });
    expect(layoutOf(`${'x,y\n'.repeat(29)}指标,报告期,数值\n`).header?.line).toBe(30);
    expect(layoutOf(`${'x,y\n'.repeat(30)}指标,报告期,数值\n`).header).toBeUndefined();
  });

  it('takes a lone word of a title for no header', () => {
    expect(layoutOf('单位,亿元\n工业投资,2022\n').header).toBeUndefined();
    expect(layoutOf('数值\n1\n').header).toBeUndefined();
  });
});

describe('readHeader', () => {
  function columns(...cells: string[]): unknown {
    const { header, problems } = readHeader(cells, units);
    return [
      header && Object.fromEntries(header.columns),
      problems.map(({ problem, field }) => `${field} ${problem.code}`),
    ];
  }

  it('knows the columns by all their names, in any order', () => {
    const all = {
      metric: 0,
      region: 1,
      period: 2,
      value: 3,
      unit: 4,
      basis: 5,
      department: 6,
      submitted: 7,
      note: 8,
    };
    for (const names of [
      ['指标', '地区', '报告期', '数值', '单位', '口径', '填报单位', '填报日期', '备注'],
      ['指标名称', '区域', '期间', '数量', '计量单位', '统计口径', '责任单位', '报送日期', '说明'],
      [
        '项目',
        wide('(').replace(/^/u, '县') + '市、区' + wide(')'),
        '时间',
        '数据',
        '单位',
        '口径',
        '报送单位',
        '上报日期',
        '备注',
      ],
      ['项目名称', '县(市、区)', '月份', '完成数', '单位', '口径', '填报单位', '填报时间', '备注'],
      ['Metric', 'Region', 'PERIOD', 'Value', 'unit', 'basis', 'department', 'submitted', 'Note'],
      ['indicator', 'county', 'period', 'amount', 'unit', 'basis', 'department', 'submitted', 'remarks'],
      [' 指 标 ', '县区', '报告期 ', '完成额', '单 位', '口径', '填报单位', '填报日期', '备 注'],
    ]) {
      expect(columns(...names)).toEqual([all, []]);
    }
    expect(columns('数值', '指标', '报告期')).toEqual([{ value: 0, metric: 1, period: 2 }, []]);
  });

  it.each([
    ['数值(亿元)', ['unit 亿元']],
    [`数值${wide('(')}亿元${wide(')')}`, ['unit 亿元']],
    ['数值\uFF1A亿元', ['unit 亿元']],
    ['value (km)', ['unit km']],
    ['完成额(单位:万元)', ['unit 万元']],
    ['数值(万元、%)', ['unit 万元、%']],
    ['数值(本年累计)', ['basis 本年累计']],
    ['数值(当期)', ['basis 当期']],
    ['数值(万元,当期)', ['unit 万元', 'basis 当期']],
    ['本期数', ['basis 本期']],
    ['数值', []],
  ])('takes what %s says', (cell, said) => {
    const { phrases } = readHeader(['指标', '报告期', cell], units);
    expect(phrases.map(({ field, text, at }) => (at === 2 ? `${field} ${text}` : ''))).toEqual(said);
  });

  it('tells what is wrong', () => {
    expect(columns('指标', '报告期')).toEqual([undefined, ['0 table-missing-column']]);
    expect(columns('', '指标', 'x')).toEqual([
      undefined,
      ['2 table-unknown-column', '1 table-missing-column', '1 table-missing-column'],
    ]);
    expect(columns('指标', '报告期', '数值', '项目')).toEqual([undefined, ['3 table-duplicate-column']]);
    expect(columns('指标', '报告期', '数值', '去年同期')).toEqual([
      { metric: 0, period: 1, value: 2 },
      ['3 table-unknown-column'],
    ]);
    expect(columns('指标', '报告期', '数值(累计)')).toEqual([undefined, ['2 table-unknown-qualifier']]);
    expect(columns('指标', '报告期', '数值', '__proto__', 'constructor')).toEqual([
      { metric: 0, period: 1, value: 2 },
      ['3 table-unknown-column', '4 table-unknown-column'],
    ]);
  });

  it('names the word that was meant', () => {
    expect(readHeader(['指标', '报告期', '数植'], units).problems).toEqual([
      { field: 2, problem: { code: 'table-unknown-column', args: { found: '数植', nearest: '数值' } } },
      { field: 0, problem: { code: 'table-missing-column', args: { column: 'value', nearest: '数植' } } },
    ]);
  });
});
