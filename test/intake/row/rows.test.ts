import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/model/calendar.js';
import { plain } from '../../../src/model/decimal.js';
import { brief, intake, told, wide } from '../helpers.js';

const HEADER = '指标,地区,报告期,数值,单位,口径,填报单位,填报日期,备注\n';

/** Reads rows below the usual header: observations, findings, counts. */
function read(...rows: readonly string[]) {
  const result = intake(HEADER + rows.join('\n') + '\n');
  return { result, observed: result.observations.map(brief), findings: told(result) };
}

describe('a row of data', () => {
  it('becomes an observation with everything the row says', () => {
    const { result } = read(
      '工业投资,桐梓县,2022-06,"1,450.5",万元,本年累计,市发改委,2022-07-05 09:30, 初步数 ',
    );
    expect(result.findings).toEqual([]);
    expect(result.input).toMatchObject({
      file: 'r.csv',
      encoding: 'utf-8',
      encodingAssumed: false,
      rows: 2,
      observations: 1,
      rejected: 0,
      ignored: 1,
    });
    const [one] = result.observations;
    expect(one).toMatchObject({
      sort: 'quantity',
      metric: 'investment',
      region: 'tongzi',
      basis: 'ytd',
      department: 'reform',
      reported: '1,450.5 万元',
      note: '初步数',
      place: { file: 'r.csv', line: 2, column: 18 },
    });
    expect(one?.sort === 'quantity' && plain(one.value)).toBe('14505000');
    expect(one && [formatDay(one.period.start), formatDay(one.period.end)]).toEqual([
      '2022-06-01',
      '2022-06-30',
    ]);
    expect(one?.submitted && [formatDay(one.submitted.day), one.submitted.time]).toEqual([
      '2022-07-05',
      '09:30:00',
    ]);
  });

  it('takes what is left out from the plan', () => {
    const { result, observed, findings } = read('工业投资,,2022-06,3', '财政收入,-,2022-06,3,-,/,n/a,无,');
    expect(observed).toEqual([
      'investment zunyi 2022-06-01..2022-06-30 300000000 period',
      'revenue zunyi 2022-06-01..2022-06-30 30000 ytd',
    ]);
    expect(findings).toEqual([]);
    expect(
      result.observations.map(({ department, submitted, note }) => [department, submitted, note]),
    ).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('may be a stage', () => {
    const { result, observed, findings } = read('船闸工程,,2022-06,在建,,,,,');
    expect(observed).toEqual(['lock zunyi 2022-06-01..2022-06-30 started']);
    expect(result.observations[0]).not.toHaveProperty('basis');
    expect(findings).toEqual([]);
    // 无 is a stage of this plan, so it is no placeholder here.
    expect(read('船闸工程,,2022-06,无').observed).toEqual(['lock zunyi 2022-06-01..2022-06-30 not-begun']);
  });

  it('is read in full-width characters, and with characters that nobody sees', () => {
    const row = ['工业投资', '桐梓县', wide('2022-06'), `"${wide('1,450.5')}"`, '\u200B万元\uFEFF'].join(',');
    expect(read(row)).toMatchObject({
      observed: ['investment tongzi 2022-06-01..2022-06-30 14505000 period'],
      findings: [],
    });
  });

  it('points at the figure, also behind a field of several lines', () => {
    const result = intake('备注,指标,报告期,数值\n"a\nb",工业投资,2022,1\n,工业投资,2022,x\n');
    expect(result.observations.map(({ place }) => place)).toEqual([{ file: 'r.csv', line: 3, column: 14 }]);
    expect(told(result)).toEqual(['row-bad-number 4 12']);
  });

  it('has all its problems told at once, each at its cell', () => {
    const { findings, result } = read('工业投入,贵阳,2022-13,1,450亿,累计,市教育局,昨天,');
    expect(findings).toEqual([
      'row-unknown-metric 2 1',
      'row-unknown-region 2 6',
      'row-bad-period 2 9',
      'row-unknown-unit 2 19',
      'row-bad-basis 2 24',
      'row-unknown-department 2 27',
      'row-bad-submitted 2 32',
    ]);
    expect(result.input).toMatchObject({ rows: 2, observations: 0, rejected: 1, ignored: 1 });
  });

  it('stays beside rows that cannot be read', () => {
    const { observed, findings } = read('工业投资,,2022,x', '工业投资,,2022,1', '工业投资,,,1');
    expect(observed).toEqual(['investment zunyi 2022-01-01..2022-12-31 100000000 period']);
    expect(findings).toEqual(['row-bad-number 2 12', 'row-missing-field 4 7']);
  });

  it('keeps its figure where only the department or the date is doubtful', () => {
    const { observed, findings } = read('工业投资,,2022,1,,,档案馆,昨天');
    expect(observed).toHaveLength(1);
    expect(findings).toEqual(['row-ambiguous-department 2 16', 'row-bad-submitted 2 20']);
  });

  it.each(['', '-', '—', '/', '…', '无', '未报', 'n/a', 'NA', 'null', wide('-')])(
    'with %j for a value was not reported, which is not zero',
    (value) => {
      const { result, findings } = read(`工业投资,,2022,${value},,,,,`);
      expect(findings).toEqual(['row-no-value 2 12']);
      expect(result.input).toMatchObject({ observations: 0, rejected: 1 });
    },
  );

  it('says when a stage stands for a figure, or a figure for a stage', () => {
    const { result, findings } = read('工业投资,,2022,开工', '船闸工程,,2022,80%', '船闸工程,,2022,封顶');
    expect(findings).toEqual([
      'row-number-expected 2 12',
      'row-stage-expected 3 12',
      'row-unknown-stage 4 12',
    ]);
    expect(result.findings[0]?.args).toEqual({
      found: '开工',
      title: { zh: '工业投资', en: 'industrial investment' },
      unit: '亿元',
    });
  });

  it('has its unit problems at the cell that is at fault', () => {
    const { findings } = read(
      '工业投资,,2022,5,亩',
      '工业投资,,2022,5亩',
      '工业投资,,2022,5亿元,万元',
      '工业投资,,2022,5,两',
      '工业投资,,2022,5两',
      '改造户数,,2022,1.5,户',
    );
    expect(findings).toEqual([
      'row-unit-mismatch 2 14',
      'row-unit-mismatch 3 12',
      'row-unit-conflict 4 12',
      'row-unknown-unit 5 14',
      'row-unknown-unit 6 12',
      'row-count-not-whole 7 12',
    ]);
  });

  it('need not be whole where it is a rate of things, as that of doctors for a thousand people', () => {
    const { observed, findings } = read('千人医师数,,2022,3.15,人', '千人医师数,,2022,3.2');
    expect(findings).toEqual([]);
    expect(observed).toHaveLength(2);
  });

  it('may be a stretch of months', () => {
    const { observed, findings } = read(
      '财政收入,,2022年1-6月,5',
      '财政收入,,2022年1-6月,5,,本年累计',
      '财政收入,,2022年1-6月,5,,方案累计',
      '高速公路里程,,2022-06,5,,本年累计',
    );
    expect(observed).toEqual([
      'revenue zunyi 2022-01-01..2022-06-30 50000 period',
      'revenue zunyi 2022-01-01..2022-06-30 50000 period',
      'motorway zunyi 2022-06-01..2022-06-30 5000 period',
    ]);
    expect(findings).toEqual(['row-basis-conflict 4 20', 'row-basis-ignored 5 20']);
  });

  it('is refused with more fields than the header, but for blank ones', () => {
    expect(read('工业投资,,2022,1,,,,,,,,').findings).toEqual([]);
    const { result, findings } = read('工业投资,,2022,1,,,,,备注,多余,');
    expect(findings).toEqual(['row-extra-fields 2 21']);
    expect(result.findings[0]?.args).toEqual({ found: '多余', fields: 10, columns: 9 });
  });

  it('is refused where a thousands comma has split its figure', () => {
    const split = intake(
      '指标,报告期,数值,备注\n工业投资,2022,1,450\n工业投资,2022,12,余见附件\n工业投资,2022,1450,450\n',
    );
    expect(told(split)).toEqual(['row-split-number 2 11']);
    expect(split.observations.map(brief)).toHaveLength(2);
    // Where the next column holds figures of its own, nothing is amiss.
    expect(told(intake('指标,报告期,数值,去年同期\n工业投资,2022,95,120\n'))).toEqual([
      'table-unknown-column 1 11',
    ]);
  });

  it('is refused with a field that goes on and on', () => {
    const { findings } = read(`工业投资,,2022,1,,,,,${'x'.repeat(40_000)}`, '工业投资,,2022,1');
    expect(findings).toEqual(['row-field-too-long 2 18']);
  });

  it('is read with a quote inside a field, which is told', () => {
    const { result, observed, findings } = read('工业投资,,2022,1,,,,,5" 管');
    expect(observed).toHaveLength(1);
    expect(findings).toEqual(['row-literal-quote 2 18']);
    expect(result.observations[0]?.note).toBe('5" 管');
  });

  it('with quotes at fault is lost alone', () => {
    const { result, observed, findings } = read(
      '工业投资,,2021,1,,,,,"没有收尾',
      '工业投资,,2022,2',
      '工业投资,,2023,"3"亿',
      '工业投资,,2023,4,,,,,"两行',
      '备注"',
    );
    expect(observed).toEqual([
      'investment zunyi 2022-01-01..2022-12-31 200000000 period',
      'investment zunyi 2023-01-01..2023-12-31 400000000 period',
    ]);
    expect(findings).toEqual(['row-unclosed-quote 2 18', 'row-stray-quote 4 12']);
    expect(result.findings[0]?.args).toEqual({ found: '没有收尾' });
    expect(result.findings[1]?.args).toEqual({ found: '亿' });
    expect(result.input).toMatchObject({ rows: 5, observations: 2, rejected: 2, ignored: 1 });
  });

  it('is not swallowed by a quote that closes by chance further down', () => {
    const { observed, findings } = read(
      '工业投资,,2021,1,,,,,"没有收尾',
      '工业投资,,2022,2',
      '工业投资,,2023,3,,,,,"',
    );
    expect(observed).toEqual(['investment zunyi 2022-01-01..2022-12-31 200000000 period']);
    expect(findings).toEqual(['row-unclosed-quote 2 18', 'row-unclosed-quote 4 18']);
  });
});

describe('rows that are no data', () => {
  it.each(['合计', '合 计', '小计', '总计:', '共计', '累计', 'Total', 'subtotal', '合计(万元)'])(
    'the total row %s is not added',
    (word) => {
      const { result, observed, findings } = read(
        `${word},,2022,5`,
        `工业投资,${word},2022,5`,
        '工业投资,,2022,5',
      );
      expect(observed).toHaveLength(1);
      expect(findings).toEqual(['row-total-ignored 2 1', 'row-total-ignored 3 6']);
      expect(result.input).toMatchObject({ rows: 4, observations: 1, rejected: 0, ignored: 3 });
    },
  );

  it('a total may be told in any first cell', () => {
    expect(told(intake('序号,指标,报告期,数值\n1,工业投资,2022,5\n合计,,,5\n'))).toEqual([
      'table-unknown-column 1 1',
      'row-total-ignored 3 1',
    ]);
  });

  it('footers and headings are passed over, and told', () => {
    const { result, observed, findings } = read(
      '一、工业',
      '工业投资,,2022,5',
      '',
      ',,,,,,,,',
      '注:数据为初步数,,,',
      '填报人:张三,,联系电话:123,,',
      '单位负责人:李四',
      'Source: statistics,,x',
    );
    expect(observed).toHaveLength(1);
    expect(findings).toEqual([
      'row-footer-ignored 2 1',
      'row-footer-ignored 6 1',
      'row-footer-ignored 7 1',
      'row-footer-ignored 8 1',
      'row-footer-ignored 9 1',
    ]);
    expect(result.input).toMatchObject({ rows: 9, observations: 1, rejected: 0, ignored: 8 });
  });

  it('a row that has lost its metric or its figure is no footer', () => {
    const { findings } = read('工业投资,,,', ',,,123', '说明类项目,,2022,5');
    expect(findings).toEqual([
      'row-missing-field 2 7',
      'row-no-value 2 8',
      'row-missing-field 3 1',
      'row-missing-field 3 3',
      'row-unknown-metric 4 1',
    ]);
  });

  it('a repeated header is passed over', () => {
    const { result, findings } = read('工业投资,,2022,5', HEADER.trim(), '工业投资,,2023,5');
    expect(findings).toEqual([]);
    expect(result.input).toMatchObject({ rows: 4, observations: 2, rejected: 0, ignored: 2 });
  });
});
