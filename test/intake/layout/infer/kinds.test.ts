import { describe, expect, test } from 'vitest';
import { drafted } from './helpers.js';

const P = 'period';
const MAY = '2022-05-01..2022-05-31';
const JUNE = '2022-06-01..2022-06-30';

/** A table of one metric with two columns of periods, the newest first. */
function wide(newest: string, older: string, above = ''): string {
  return `${above}指标,${newest},${older}\n工业投资,3,2\n财政收入,30,20\n`;
}

describe('periods as columns', () => {
  test.each([
    ['months in Chinese', '2022年6月', '2022年5月', JUNE, MAY],
    ['months in ISO form', '2022-06', '2022-05', JUNE, MAY],
    ['months as numbers', '202206', '202205', JUNE, MAY],
    ['months in English', 'Jun 2022', 'May 2022', JUNE, MAY],
    ['months in English with a dash', 'Jun-2022', 'May-2022', JUNE, MAY],
    ['months as Eurostat has them', '2022M06', '2022M05', JUNE, MAY],
    ['quarters in English', 'Q2 2022', 'Q1 2022', '2022-04-01..2022-06-30', '2022-01-01..2022-03-31'],
    ['halves as SDMX has them', '2022-S1', '2021-S2', '2022-01-01..2022-06-30', '2021-07-01..2021-12-31'],
    [
      'the months since January in words',
      '2022年1-6月累计',
      '2022年1-5月累计',
      '2022-01-01..2022-06-30',
      '2022-01-01..2022-05-31',
    ],
    [
      'quarters in Chinese',
      '2022年二季度',
      '2022年第一季度',
      '2022-04-01..2022-06-30',
      '2022-01-01..2022-03-31',
    ],
    ['quarters in ISO form', '2022-Q2', '2022-Q1', '2022-04-01..2022-06-30', '2022-01-01..2022-03-31'],
    ['halves beside a year', '2022年上半年', '2021年', '2022-01-01..2022-06-30', '2021-01-01..2021-12-31'],
    ['years', '2022', '2021', '2022-01-01..2022-12-31', '2021-01-01..2021-12-31'],
    [
      'the months since January',
      '2022年1-6月',
      '2022年1-5月',
      '2022-01-01..2022-06-30',
      '2022-01-01..2022-05-31',
    ],
  ])('%s', (_, newest, older, one, other) => {
    const { figures, doubts } = drafted(wide(newest, older));
    expect(figures.slice(0, 2).map((each) => each.replace(/ \w+$/u, ''))).toEqual([
      `investment zunyi ${one} 300000000`,
      `investment zunyi ${other} 200000000`,
    ]);
    expect(figures).toHaveLength(4);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['months', '6月', '5月', JUNE, MAY],
    ['months in English', 'Jun', 'May', JUNE, MAY],
    ['months in full', 'June', 'May', JUNE, MAY],
    ['quarters', 'Q2', 'Q1', '2022-04-01..2022-06-30', '2022-01-01..2022-03-31'],
    ['quarters in Chinese', '二季度', '一季度', '2022-04-01..2022-06-30', '2022-01-01..2022-03-31'],
    ['halves', '下半年', '上半年', '2022-07-01..2022-12-31', '2022-01-01..2022-06-30'],
    ['months since January', '1—6月', '1—5月', '2022-01-01..2022-06-30', '2022-01-01..2022-05-31'],
  ])(
    '%s of a year that stands above them, in the name of the file, or is told',
    (_, newest, older, one, other) => {
      const expected = [`investment zunyi ${one} 300000000`, `investment zunyi ${other} 200000000`];
      const read = (...args: Parameters<typeof drafted>): readonly string[] =>
        drafted(...args)
          .figures.slice(0, 2)
          .map((each) => each.replace(/ \w+$/u, ''));
      expect(read(wide(newest, older, '全市2022年完成情况\n'))).toEqual(expected);
      expect(read(wide(newest, older), { name: '市局2022年报表.csv' })).toEqual(expected);
      expect(read(wide(newest, older), { name: 'bureau-2022.csv' })).toEqual(expected);
      expect(read(wide(newest, older), { period: '2022' })).toEqual(expected);
      expect(drafted(wide(newest, older)).lacks).toEqual(['year']);
      const group = `指标,2022年,\n,${newest},${older}\n工业投资,3,2\n`;
      expect(read(group)).toEqual(expected);
    },
  );

  test('are not taken for figures, nor figures for years', () => {
    const lone = '全市2022年完成情况\n地区,改造户数\n,6月\n桐梓县,1900\n赤水市,2000\n';
    expect(drafted(lone).figures).toEqual([
      `homes tongzi ${JUNE} 1900 ${P}`,
      `homes chishui ${JUNE} 2000 ${P}`,
    ]);
    const years = '指标,2021,2022\n改造户数,2000,2001\n';
    expect(drafted(years).figures).toEqual([
      `homes zunyi 2021-01-01..2021-12-31 2000 ${P}`,
      `homes zunyi 2022-01-01..2022-12-31 2001 ${P}`,
    ]);
  });

  test('below the metrics that they are of, in two rows', () => {
    const rows =
      '地区,工业投资,,改造户数,\n,2022年5月,2022年6月,2022年5月,2022年6月\n桐梓县,2,3,20,30\n赤水市,4,5,40,50\n';
    const { figures, doubts } = drafted(rows);
    expect(figures.slice(0, 4)).toEqual([
      `investment tongzi ${MAY} 200000000 ${P}`,
      `investment tongzi ${JUNE} 300000000 ${P}`,
      `homes tongzi ${MAY} 20 ${P}`,
      `homes tongzi ${JUNE} 30 ${P}`,
    ]);
    expect(doubts).toEqual([]);
  });
});

describe('columns that nobody can tell', () => {
  test('are left out and told, never passed over', () => {
    const { draft, figures, doubts } = drafted(
      '2022年6月\n地区,工业投资,同比增速(%),工业投资占比,备注\n桐梓县,2,8,40,略\n赤水市,3,9,60,\n',
    );
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 200000000 ${P}`,
      `investment chishui ${JUNE} 300000000 ${P}`,
    ]);
    expect(doubts).toEqual(['layout-unknown-column 2 9', 'layout-unknown-column 2 17']);
    expect(draft?.columns.filter(({ ignore }) => ignore)).toEqual([]);
  });

  test.each([
    ['a rate below an amount', '工业投资', '同比增速(%)'],
    ['another metric below an amount', '工业投资', '机械化率'],
    ['a part of an amount', '工业投资', '民间'],
    ['a word that does not say since when', '工业投资', '累计'],
  ])('such as %s', (_, metric, below) => {
    const rows = `2022年6月\n地区,${metric},\n,当月,${below}\n桐梓县,2,8\n赤水市,3,9\n`;
    const { figures, doubts } = drafted(rows);
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 200000000 ${P}`,
      `investment chishui ${JUNE} 300000000 ${P}`,
    ]);
    expect(doubts).toEqual(['layout-unknown-column 3 5']);
  });

  test('such as two with one title', () => {
    const { figures, doubts } = drafted(
      '2022年6月\n地区,工业投资,改造户数,工业投资\n桐梓县,2,20,3\n赤水市,3,30,4\n',
    );
    expect(figures).toEqual([`homes tongzi ${JUNE} 20 ${P}`, `homes chishui ${JUNE} 30 ${P}`]);
    expect(doubts).toEqual(['layout-unknown-column 2 4', 'layout-unknown-column 2 14']);
  });
});

test('a table that does not say what its figures are of has no draft unless that is told', () => {
  const rows = '地区,数值\n桐梓县,2\n赤水市,3\n';
  expect(drafted(rows).lacks).toEqual(['metric', 'period']);
  expect(drafted(rows, { metric: 'investment', period: '2022-06' }).figures).toEqual([
    `investment tongzi ${JUNE} 200000000 ${P}`,
    `investment chishui ${JUNE} 300000000 ${P}`,
  ]);
  expect(drafted(rows, { name: '工业投资-2022年6月.csv' })).toMatchObject({
    lacks: [],
    draft: { for: { files: ['工业投资-{year}年{month}月.csv'] } },
    figures: [`investment tongzi ${JUNE} 200000000 ${P}`, `investment chishui ${JUNE} 300000000 ${P}`],
  });
});

test('titles and names that patterns would take for something else are read', () => {
  const rows = '2022年6月\n{地区}*,工业投资,改造户数\n桐梓县,2,20\n赤水市,3,30\n';
  const { figures, doubts, draft } = drafted(rows, { name: '{r}*1.csv' });
  expect(draft).toMatchObject({ id: 'r-1', for: { files: ['*r**.csv'] } });
  expect(figures).toHaveLength(4);
  expect(doubts).toEqual([]);
});

describe('what programs export', () => {
  test('SDMX-CSV 2, with a multiplier, observation statuses and rows that delete others', () => {
    const { figures, doubts } = drafted(
      [
        'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS',
        'dataflow,X,I,M,桐梓县,工业投资,_T,2022-06,14505,CNY,4,0,A',
        'dataflow,X,I,M,桐梓县,工业投资,F,2022-06,7000,CNY,4,0,A',
        'dataflow,X,I,M,桐梓县,工业投资,_T,2022-05,,CNY,4,0,M',
        'dataflow,X,D,M,桐梓县,工业投资,_T,2022-04,14505,CNY,4,0,A',
        'dataflow,X,I,M,桐梓县,工业投资,_T,2022-07,99,CNY,4,0,F',
        'dataflow,X,I,Q,桐梓县,工业投资,_T,2022-Q1,43500,CNY,4,0,P',
      ].join('\n'),
    );
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 145050000 ${P}`,
      `investment tongzi 2022-01-01..2022-03-31 435000000 ${P}`,
    ]);
    expect(doubts).toEqual([]);
  });

  test('SDMX-CSV 1, with codes and names in one cell', () => {
    const rows = [
      'DATAFLOW,FREQ: Frequency,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MULT: Unit multiplier,OBS_STATUS: Status',
      'X:Y(1.0): Z,M: Monthly,tongzi: Tongzi,investment: Industrial investment,2022-06,14505,4: Ten thousands,A: Normal value',
      'X:Y(1.0): Z,M: Monthly,chishui: Chishui,investment: Industrial investment,2022-06,1.5,8: Hundreds of millions,E: Estimated value',
    ];
    const { figures, doubts } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 145050000 ${P}`,
      `investment chishui ${JUNE} 150000000 ${P}`,
    ]);
    expect(doubts).toEqual([]);
  });

  test('the OECD, with the names of codes in columns of their own', () => {
    const rows = [
      'STRUCTURE,REF_AREA,Reference area,FREQ,Frequency,MEASURE,Measure,SECTOR,Sector,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals',
      'DATAFLOW,TZ,桐梓县,M,Monthly,investment,Industrial investment,S1,All,CNY,Yuan,2022-06,,14505,,A,Normal value,4,Ten thousands,2,Two',
      'DATAFLOW,CS,赤水市,M,Monthly,investment,Industrial investment,S1,All,CNY,Yuan,2022-06,,1,,A,Normal value,8,,2,Two',
    ];
    const { figures, doubts, draft } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 145050000 ${P}`,
      `investment chishui ${JUNE} 100000000 ${P}`,
    ]);
    expect(doubts).toEqual([]);
    expect(draft?.columns).toContainEqual({ header: 'SECTOR', only: ['S1'] });
  });

  test('the OECD before, with power codes', () => {
    const rows = [
      '"LOCATION","Country","SUBJECT","Subject","FREQUENCY","Frequency","TIME","Time","Unit Code","Unit","PowerCode Code","PowerCode","Value","Flag Codes","Flags"',
      '"TZ","桐梓县","INV","工业投资","A","Annual","2022","2022","CNY","Yuan","6","Millions",120.5,"P","Provisional value"',
      '"TZ","桐梓县","INV","工业投资","A","Annual","2021","2021","CNY","Yuan","6","Millions",100,,',
    ];
    const { figures, doubts } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment tongzi 2022-01-01..2022-12-31 120500000 ${P}`,
      `investment tongzi 2021-01-01..2021-12-31 100000000 ${P}`,
    ]);
    expect(doubts).toEqual([]);
  });

  test('DHIS2, without what was deleted or belongs to a part', () => {
    const rows = [
      'dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value,storedby,lastupdated,comment,followup,deleted',
      'investment,202206,tongzi,HllvX50cXC0,HllvX50cXC0,3,admin,2022-07-05T00:00:00.000+0000,快报,false,null',
      'investment,202205,tongzi,HllvX50cXC0,HllvX50cXC0,2,admin,2022-07-05T00:00:00.000+0000,,false,true',
      'homes,2022Q2,tongzi,X1234567890,HllvX50cXC0,20,admin,2022-07-05,,false,false',
      'homes,2022Q2,tongzi,HllvX50cXC0,HllvX50cXC0,30,admin,2022-07-05,,false,',
    ];
    const { figures, doubts, draft } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 300000000 ${P}`,
      `homes tongzi 2022-04-01..2022-06-30 30 ${P}`,
    ]);
    expect(doubts).toEqual([]);
    expect(draft?.totals).toBeUndefined();
  });

  test('Eurostat, with all but the period in one column and flags behind the figures', () => {
    const rows = [
      'freq,unit,na_item,geo\\TIME_PERIOD\t2022-06 \t2022-05 ',
      'M,MIO_CNY,investment,tongzi\t123.4 p\t120.1 be',
      'M,NR,homes,tongzi\t- c\t88 f',
      'M,NR,projects,tongzi\t7\t6 ',
    ];
    const { figures, doubts, draft } = drafted(rows.join('\n'), { name: 'x.tsv' });
    expect(figures).toEqual([
      `investment tongzi ${JUNE} 123400000 ${P}`,
      `investment tongzi ${MAY} 120100000 ${P}`,
      `projects tongzi ${JUNE} 7 ${P}`,
      `projects tongzi ${MAY} 6 ${P}`,
    ]);
    expect(doubts).toEqual([]);
    expect(draft?.codes).toEqual({ unit: { MIO_CNY: 'million CNY', NR: '个' } });
  });

  test('the World Bank, with titles above and years as columns', () => {
    const rows = [
      '"Data Source","World Development Indicators",',
      '',
      '"Last Updated Date","2022-07-20",',
      '',
      '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",',
      '"桐梓县","TZ","工业投资","INV.X","100.5","","120.25",',
      '"赤水市","CS","工业投资","INV.X","","88","90.5",',
    ];
    const { figures, doubts } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment tongzi 2020-01-01..2020-12-31 10050000000 ${P}`,
      `investment tongzi 2022-01-01..2022-12-31 12025000000 ${P}`,
      `investment chishui 2021-01-01..2021-12-31 8800000000 ${P}`,
      `investment chishui 2022-01-01..2022-12-31 9050000000 ${P}`,
    ]);
    expect(doubts).toEqual([]);
    const databank =
      'Country Name,Country Code,Series Name,Series Code,2021 [YR2021],2022 [YR2022]\n桐梓县,TZ,工业投资,X,1,2\n';
    expect(drafted(databank).figures).toHaveLength(2);
  });

  test('Open SDG, whose metric is told by the name of the file or by who asks', () => {
    const rows = 'Year,Sex,Units,GeoCode,Value\n2021,,%,,8.2\n2022,,%,tongzi,8.4\n2022,Female,%,,8.1\n';
    const expected = [
      `mechanisation zunyi 2021-01-01..2021-12-31 8.2 ${P}`,
      `mechanisation tongzi 2022-01-01..2022-12-31 8.4 ${P}`,
    ];
    expect(drafted(rows, { name: 'indicator_2-4-1.csv' })).toMatchObject({ lacks: ['metric'] });
    expect(drafted(rows, { metric: 'mechanisation' }).figures).toEqual(expected);
    expect(drafted(rows, { name: 'mechanisation.csv' }).figures).toEqual(expected);
  });

  test('the statistics bureau, with basis and unit behind the name of a metric', () => {
    const rows = [
      '数据库：月度数据',
      '时间：最近13个月',
      '指标,2022年6月,2022年5月',
      '工业投资_累计值(亿元),3,2',
      '工业投资_累计增长(%),6.1,6.2',
      '财政收入_当期值(万元),38,33',
      '机械化率(%),50,49',
      '数据来源：国家统计局',
      '注：略。',
    ];
    const { figures, doubts, draft } = drafted(rows.join('\n'));
    expect(figures).toEqual([
      `investment zunyi ${JUNE} 300000000 ytd`,
      `investment zunyi ${MAY} 200000000 ytd`,
      `revenue zunyi ${JUNE} 380000 ${P}`,
      `revenue zunyi ${MAY} 330000 ${P}`,
      `mechanisation zunyi ${JUNE} 50 ${P}`,
      `mechanisation zunyi ${MAY} 49 ${P}`,
    ]);
    expect(doubts.toSorted()).toEqual(['row-bad-basis 5 1', 'row-unit-mismatch 5 1']);
    expect(draft?.codes).toEqual({ basis: { 累计值: '本年累计', 当期值: '当期' } });
  });
});
