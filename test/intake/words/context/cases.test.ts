import { describe, expect, it } from 'vitest';
import { readerFor, type Intake } from '../../../../src/intake/index.js';
import { parseDay, type Day } from '../../../../src/model/calendar.js';
import { workbook } from '../../../support/workbook.js';
import { brief, told } from '../../helpers.js';
import { PLAN } from '../../plan.js';

const AS_OF = parseDay('2023-12-31') ?? (0 as Day);
const readers = [readerFor(PLAN), readerFor(PLAN, { inForceOn: AS_OF })];
const H = '指标,报告期,数值';
const ROW = '工业投资,2022-06,12000';
const IN_WAN = 'investment zunyi 2022-06-01..2022-06-30 120000000 period';

/** The intakes of a table: as a text and as a workbook, with all figures and with those in force. */
function intakes(text: string): readonly Intake[] {
  const rows = text
    .split('\n')
    .map((line) => line.split(',').map((cell) => (cell === '' ? undefined : cell)));
  const files = [
    { name: 'r.csv', bytes: Buffer.from(text) },
    { name: 'r.xlsx', bytes: workbook({ sheets: [{ name: '表', rows }] }) },
  ];
  return files.flatMap((file) => readers.map((read) => read(file)));
}

/** What a table gives, in whatever way it is read: its figures, and where what is told of it. */
function read(text: string): { readonly figures: readonly string[]; readonly told: readonly string[] } {
  const [first, ...others] = intakes(text).map(({ observations, findings }) => ({
    figures: observations.map((one) => [brief(one), one.department].filter(Boolean).join(' ')),
    told: findings.map(({ code, place }) => `${code} ${place?.line ?? ''}`),
  }));
  for (const other of others) expect(other).toEqual(first);
  return first ?? { figures: [], told: [] };
}

describe('the unit of a table', () => {
  it.each([
    `单位:万元\n${H}\n${ROW}`,
    `单位\uFF1A万元\n${H}\n${ROW}`,
    `2022年6月投资完成情况表\n单位:人民币万元\n${H}\n${ROW}`,
    `2022年6月投资完成情况表\n单位 万元\n${H}\n${ROW}`,
    `2022年6月投资完成情况表\n单位:万元、%\n${H}\n${ROW}`,
    `计量单位:万元\n${H}\n${ROW}`,
    `金额单位:人民币万元\n${H}\n${ROW}`,
    `,,单\u3000位:万元\n${H}\n${ROW}`,
    `,,单位(万元)\n${H}\n${ROW}`,
    `单位,万元\n${H}\n${ROW}`,
    `2022年6月投资完成情况表(万元)\n${H}\n${ROW}`,
    `投资完成情况表\uFF08万元\uFF09\n${H}\n${ROW}`,
    `投资完成情况表【单位:万元】\n${H}\n${ROW}`,
    `填报单位:市发改委    单位:万元\n${H}\n${ROW}`,
    `填报单位:,市发改委,单位:,万元\n${H}\n${ROW}`,
    `编制单位:市统计局,,单位:万元 制表人:张三\n${H}\n${ROW}`,
    `Unit: 10 thousand yuan\n${H}\n${ROW}`,
    `investment (in tens of thousands of yuan)\n${H}\n${ROW}`,
    `Figures are expressed in ten thousand RMB\n${H}\n${ROW}`,
    `${H}\n,,万元\n${ROW}`,
    `${H}\n,,(万元)\n${ROW}`,
    `${H}\n单位,,万元\n${ROW}`,
    `指标,报告期,数值,单位:万元\n${ROW},`,
    `指标,报告期,数值(万元)\n${ROW}`,
    `指标,报告期,数值\uFF1A万元\n${ROW}`,
    `指标,报告期,数值\uFF0C万元\n${ROW}`,
    `指标(单位:万元),报告期,数值\n${ROW}`,
    `${H}\n工业投资(万元),2022-06,12000`,
    `${H}\n工业投资\uFF08万元\uFF09,2022-06,12000`,
    `${H}\n单位:万元\n${ROW}`,
    `单位为万元\n${H}\n${ROW}`,
    `以万元为单位\n${H}\n${ROW}`,
    `投资完成情况(按万元计)\n${H}\n${ROW}`,
    `Metric (Unit: 10 thousand yuan),Period,Value\n${ROW}`,
    `${H}\n工业投资(万元)*,2022-06,12000`,
    `value,metric,period\n10 thousand yuan,,\n12000,工业投资,2022-06`,
    `单位:亿元\n\n${H}(万元)\n${ROW}`,
  ])('is read from %j', (text) => {
    expect(read(text).figures.map((figure) => figure.replace(/ reform$/u, ''))).toEqual([IN_WAN]);
  });

  it('is that of the nearest line, and of each table its own', () => {
    const may = 'investment zunyi 2022-05-01..2022-05-31 120000000 period';
    const stacked = `表1 投资\n单位:万元\n${H}\n工业投资,2022-05,12000\n\n续表\n单位:亿元\n${H}\n工业投资,2022-06,1.2`;
    expect(read(stacked).figures).toEqual([may, IN_WAN]);
    expect(read(`${H}(万元)\n工业投资,2022-05,12000\n单位:亿元\n工业投资,2022-06,1.2`).figures).toEqual([
      may,
      IN_WAN,
    ]);
  });

  it('is told, and nothing is read by it, where it is not understood or contradicts another', () => {
    const unknown = read(`单位:万圆\n${H}\n${ROW}\n工业投资,2022-05,1.2亿元\n工业投资,2022-04,7`);
    expect(unknown.figures).toEqual(['investment zunyi 2022-05-01..2022-05-31 120000000 period']);
    expect(unknown.told).toEqual(['row-unknown-unit 1']);
    expect(read(`单位:万元\n表(亿元)\n${H}\n${ROW}`)).toEqual({
      figures: [],
      told: ['table-statements-disagree 2'],
    });
    expect(read(`(in millions)\n${H}\n${ROW}`)).toEqual({ figures: [], told: ['row-unknown-unit 1'] });
    expect(read(`单位:万元、亿元\n${H}\n${ROW}`).told).toEqual([
      'table-unit-assumed 1',
      'row-unit-undecided 3',
    ]);
    expect(read(`单位:万元、%\n${H}\n高速公路里程,2022-06,5`).told).toEqual([
      'table-unit-assumed 1',
      'row-unit-undecided 3',
    ]);
    expect(read(`指标,报告期,数值,单位\n工业投资(万元),2022-06,5,亿元`).told).toEqual([
      'row-unit-conflict 2',
    ]);
    expect(read(`${H}\n${ROW}\n单位:万元`).told).toEqual(['table-stated-below 3']);
    expect(read(`${H}\n${ROW}\n注:单位为万元。`).told).toEqual(['table-stated-below 3']);
    expect(read(`${H}\n${ROW}\n注:单位为万元。\n${H}\n${ROW}`).told).toEqual(['table-stated-below 3']);
    expect(read(`${H}\n${ROW}\n单位:万元\n${H}\n${ROW}`).told).toEqual(['table-unit-assumed 3']);
    expect(read(`单位:万元\n${H}\n${ROW}\n注:单位为万元。`)).toEqual({
      figures: [IN_WAN],
      told: ['table-unit-assumed 1', 'row-footer-ignored 4'],
    });
  });

  it.each([
    `金额:万元\n${H}\n${ROW}`,
    `本表单位:万元\n${H}\n${ROW}`,
    `單位:萬元\n${H}\n${ROW}`,
    `单位=万元\n${H}\n${ROW}`,
    `所有金额以人民币万元列示\n${H}\n${ROW}`,
    `表中数据单位均为万元\n${H}\n${ROW}`,
    `固定资产投资 万元\n${H}\n${ROW}`,
    `Investment, million yuan\n${H}\n${ROW}`,
    `${H}\n金额:万元\n${ROW}`,
  ])('leaves in doubt what has none where another is only mentioned: %j', (text) => {
    const { figures, told } = read(`${text}\n高速公路里程,2022-06,5\n工业投资,2022-05,7亿元`);
    expect(figures.map((figure) => figure.split(' ')[0])).toEqual(['motorway', 'investment']);
    expect(told.map((each) => each.split(' ')[0])).toEqual(['row-unit-mentioned']);
  });

  it.each([
    `2022年万元产值能耗情况\n${H}\n工业投资,2022-06,1.2`,
    `亿元以上项目投资情况\n${H}\n工业投资,2022-06,1.2`,
    `千亿元产业集群\n${H}\n工业投资,2022-06,1.2`,
    `总投资6800万元项目\n${H}\n工业投资,2022-06,1.2`,
    `Projects above 10 million yuan\n${H}\n工业投资,2022-06,1.2`,
    `以亿元列示\n${H}\n工业投资,2022-06,1.2`,
    `金额:万元\n单位:亿元\n${H}\n工业投资,2022-06,1.2`,
  ])('is not put in doubt by %j', (text) => {
    expect(read(text).figures).toEqual([IN_WAN]);
    expect(
      read(text).told.filter((each) => !/^(?:table-unit-assumed|row-footer-ignored)/u.test(each)),
    ).toEqual([]);
  });

  it('may be stated below the figures where they are read in it anyway', () => {
    const metrics = new Map([...PLAN.metrics].filter(([id]) => id === 'investment'));
    const reader = readerFor({ ...PLAN, metrics });
    const toldBelow = (note: string): readonly string[] =>
      reader({ name: 'r.csv', bytes: Buffer.from(`${H}\n工业投资,2022-06,1.2\n${note}`) }).findings.map(
        ({ code }) => code,
      );
    expect(toldBelow('注:以亿元列示')).toEqual(['row-footer-ignored']);
    expect(toldBelow('单位:亿元')).toEqual(['row-footer-ignored']);
    expect(toldBelow('注:以万元列示')).toEqual(['table-stated-below']);
  });

  it('is mentioned by the name of the file or the sheet', () => {
    const text = Buffer.from(`${H}\n${ROW}`);
    const codes = (name: string): readonly string[] =>
      readers.map((reader) =>
        reader({ name, bytes: text })
          .findings.map(({ code }) => code)
          .join(),
      );
    expect(codes('data/投资\uFF08万元\uFF09.csv')).toEqual(['row-unit-mentioned', 'row-unit-mentioned']);
    expect(codes('万元产值.csv')).toEqual(['', '']);
    const sheets = [{ name: '投资(万元)', rows: `${H}\n${ROW}`.split('\n').map((row) => row.split(',')) }];
    const book = readers.map((reader) => reader({ name: 'r.xlsx', bytes: workbook({ sheets }) }));
    expect(book.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['row-unit-mentioned'],
      ['row-unit-mentioned'],
    ]);
  });

  it('in a row below the header is none of a later table', () => {
    const { figures } = read(`${H}\n,,万元\n${ROW}\n下表\n指标,报告期,数量\n工业投资,2022-05,1.2`);
    expect(figures).toEqual([IN_WAN, 'investment zunyi 2022-05-01..2022-05-31 120000000 period']);
  });

  it('of a list is the one of the metric', () => {
    expect(
      read(`单位:万元、%、公里\n${H}\n${ROW}\n机械化率,2022-06,49\n高速公路里程,2022-06,5`).figures,
    ).toEqual([
      IN_WAN,
      'mechanisation zunyi 2022-06-01..2022-06-30 49 period',
      'motorway zunyi 2022-06-01..2022-06-30 5000 period',
    ]);
  });
});

describe('what a title says by the way', () => {
  const SUM = '工业投资,2022-06,1.2';
  const RATE = '机械化率,2022-06,49';

  it.each([
    `桐梓县2022年6月固定资产投资完成情况表\n${H}\n${SUM}`,
    `2022年6月桐梓县、绥阳县投资情况\n${H}\n${SUM}`,
    `Tongzi county, June 2022\n${H}\n${SUM}`,
    `遵义市桐梓县报表,,\n${H}\n${SUM}`,
  ])('leaves the region of rows in doubt that name none: %j', (text) => {
    const codes = read(text).told.map((each) => each.split(' ')[0]);
    expect(read(text).figures).toEqual([]);
    expect(new Set(codes)).toEqual(new Set(['table-region-mentioned']));
    expect(read(text.replace(H, '指标,报告期,数值,地区').replace(SUM, `${SUM},桐梓县`)).told).toEqual([]);
    expect(read(`地区:桐梓县\n${text}`).told).toEqual(['table-stated 1']);
  });

  it.each([
    `投资完成情况(累计)\n${H}\n${SUM}\n${RATE}`,
    `2022年1-6月累计投资完成情况\n${H}\n${SUM}\n${RATE}`,
    `自开工以来累计完成投资情况表\n${H}\n${SUM}\n${RATE}`,
    `Investment, year to date\n${H}\n${SUM}\n${RATE}`,
  ])('leaves the basis of amounts in doubt that have none: %j', (text) => {
    const { figures, told } = read(text);
    expect(figures.map((figure) => figure.split(' ')[0])).toEqual(['mechanisation']);
    expect(told).toEqual(['table-basis-mentioned 1']);
    expect(read(text.replace('2022-06,1.2', '2022年1-6月,1.2')).told).toEqual([]);
    expect(read(`口径:本年累计\n${text}`).told).toEqual(['table-stated 1']);
  });

  it('is not looked for in what is labelled, in notes below, or in the name of the area', () => {
    for (const text of [
      `填报单位:桐梓县统计局\n${H}\n${SUM}`,
      `遵义市投资情况\n${H}\n${SUM}`,
      `${H}\n${SUM}\n注:累计增速按可比价计算`,
      `${H}\n${SUM}\n数据来源:桐梓县统计局`,
    ])
      expect(read(text).figures.map((figure) => figure.split(' ').slice(0, 2).join(' '))).toEqual([
        'investment zunyi',
      ]);
  });

  it('counts in the name of the file, too', () => {
    const codes = (name: string): readonly string[] =>
      readers.map((reader) =>
        reader({ name, bytes: Buffer.from(`${H}\n${SUM}`) })
          .findings.map(({ code }) => code)
          .join(),
      );
    expect(codes('reports/桐梓县6月.csv')).toEqual(['table-region-mentioned', 'table-region-mentioned']);
    expect(codes('桐梓县/6月累计.csv')).toEqual(['table-basis-mentioned', 'table-basis-mentioned']);
  });
});

describe('a header', () => {
  it('holds for the rows below it, and a later one begins a new table', () => {
    const text = `${H}\n工业投资,2022-04,1\n工业投资,2022-05,2\n${H},单位\n工业投资,2022-06,5000,万元\n数值,地区,报告期,指标\n3,桐梓,2022-03,工业投资`;
    expect(read(text)).toEqual({
      figures: [
        'investment zunyi 2022-04-01..2022-04-30 100000000 period',
        'investment zunyi 2022-05-01..2022-05-31 200000000 period',
        'investment zunyi 2022-06-01..2022-06-30 50000000 period',
        'investment tongzi 2022-03-01..2022-03-31 300000000 period',
      ],
      told: [],
    });
  });

  it('that cannot be used leaves the rows below it unread, up to the next one', () => {
    const text = `${H}\n工业投资,2022-04,1\n指标,报告期,数植\n工业投资,2022-05,2\n单位:万元\n${H}\n${ROW}`;
    const { figures, told: codes } = read(text);
    expect(figures).toEqual(['investment zunyi 2022-04-01..2022-04-30 100000000 period', IN_WAN]);
    expect(codes).toEqual(['table-missing-column 3', 'table-unknown-column 3', 'table-unit-assumed 5']);
  });

  it('below rows of figures leaves none of them untold', () => {
    expect(read(`工业投资,2022-05,1\n${H}\n${ROW}`).told).toEqual(['row-above-header 1']);
    expect(read(`工业投资,全市,2022-05,约1\n${H}\n${ROW}`).told).toEqual(['row-above-header 1']);
  });

  it('may lack the period, if one line above it gives one', () => {
    const may = ['investment zunyi 2022-05-01..2022-05-31 120000000 period'];
    for (const title of ['2022年5月完成情况', '报告期:2022年5月', '2022年完成情况(2022年5月)'])
      expect(read(`${title}\n指标,数值,单位\n工业投资,12000,万元`).figures).toEqual(may);
    expect(read('2022年5月、2022年6月\n指标,数值\n工业投资,5').told).toEqual(['table-missing-column 2']);
    expect(read('2022年5月表\n报告期:2022年6月\n指标,数值\n工业投资,5').told).toEqual([
      'table-statements-disagree 1',
    ]);
    // A row whose own cell was left blank is no row of the title's period.
    expect(read(`2022年5月表\n${H}\n工业投资,,5`).told).toEqual(['row-missing-field 3']);
  });

  it.each([';', '\t'])('with %j between its fields, below a table without, is told', (delimiter) => {
    const others = [H, ROW].map((line) => line.replaceAll(',', delimiter)).join('\n');
    for (const read of readers) {
      const result = read({ name: 'r.csv', bytes: Buffer.from(`${H}\n工业投资,2022-05,1\n${others}\n`) });
      expect(told(result)).toEqual(['table-other-delimiter 3 1']);
      expect(result.input).toMatchObject({ observations: 1, rejected: 2, ignored: 1 });
      const alone = read({
        name: 'r.csv',
        bytes: Buffer.from(`${H}\n${ROW.replaceAll(',', delimiter)}\n${ROW}\n`),
      });
      expect(told(alone)).toEqual(['table-other-delimiter 2 1']);
      expect(alone.observations).toHaveLength(1);
    }
  });
});

describe('region, basis, department, period and date', () => {
  const ONE = '指标,报告期,数值,单位\n工业投资,2022-06,1.2,亿元';

  it('are read from the lines above a table', () => {
    expect(read(`地区:桐梓县\n${ONE}`).figures).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 120000000 period',
    ]);
    expect(read(`口径:本年累计\n${ONE}`).figures).toEqual([
      'investment zunyi 2022-06-01..2022-06-30 120000000 ytd',
    ]);
    expect(read(`投资完成情况表(本年累计)\n${ONE}`).figures).toEqual([
      'investment zunyi 2022-06-01..2022-06-30 120000000 ytd',
    ]);
    expect(read(`填报单位:市发改委,,填报日期:2022-07-05\n${ONE}`).figures).toEqual([`${IN_WAN} reform`]);
    expect(read(`桐梓县\n${ONE}`).figures).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 120000000 period',
    ]);
    const dated = readers.map((each) =>
      each({ name: 'r.csv', bytes: Buffer.from(`填报日期:2022-07-05\n${ONE}\n`) }),
    );
    for (const { observations } of dated)
      expect(observations.map(({ submitted }) => submitted)).toEqual([
        { day: parseDay('2022-07-05'), time: undefined },
      ]);
  });

  it('hold from the heading of a section to the next one', () => {
    const head = '指标,报告期,数值,单位';
    const row = (value: number): string => `工业投资,2022-06,${value},亿元`;
    const sections = `${head}\n桐梓县,,,\n${row(1)}\n地区:红花岗区\n${row(2)}\n全市\n${row(3)}\n某某县,,,\n${row(4)}\n桐梓县\n别的\n${row(5)}`;
    const { figures, told: codes } = read(sections);
    expect(figures).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 100000000 period',
      'investment honghuagang 2022-06-01..2022-06-30 200000000 period',
      'investment zunyi 2022-06-01..2022-06-30 300000000 period',
    ]);
    expect(codes).toEqual([
      ...['table-stated 2', 'table-stated 4', 'table-stated 6'],
      ...[
        'row-footer-ignored 8',
        'row-unknown-region 8',
        'table-stated 10',
        'row-footer-ignored 11',
        'row-unknown-region 11',
      ],
    ]);
    expect(read(`${H}\n2022年5月\n工业投资,,1\n2022年6月\n工业投资,,2`).figures).toEqual([
      'investment zunyi 2022-05-01..2022-05-31 100000000 period',
      'investment zunyi 2022-06-01..2022-06-30 200000000 period',
    ]);
  });

  it('of the row itself go before them', () => {
    const text =
      '地区:桐梓县\n口径:本年累计\n指标,地区,报告期,数值,口径\n工业投资,红花岗区,2022-06,1,当期\n工业投资,,2022-06,2,';
    expect(read(text).figures).toEqual([
      'investment honghuagang 2022-06-01..2022-06-30 100000000 period',
      'investment tongzi 2022-06-01..2022-06-30 200000000 ytd',
    ]);
  });

  it.each([
    ['桐梓县', 'tongzi'],
    ['一、桐梓县', 'tongzi'],
    ['（一）桐梓县', 'tongzi'],
    ['【桐梓县】', 'tongzi'],
    ['桐梓县：', 'tongzi'],
  ])('head rows as %s, in whatever column', (heading, region) => {
    const june = `investment ${region} 2022-06-01..2022-06-30 100000000 period`;
    const unknown = heading.replace('桐梓', '某某');
    for (const header of [H, '数值,报告期,指标']) {
      const row = header === H ? '工业投资,2022-06,1' : '1,2022-06,工业投资';
      expect(read(`${header}\n${heading},,\n${row}`).figures).toEqual([june]);
      expect(read(`${header}\n${heading},,\n${row}\n${unknown},,\n${row}`).figures).toEqual([june]);
    }
  });

  it.each(['地区:桐梓县', '地区 桐梓县', '地区\u3000桐梓县', 'Region Tongzi'])('are read from %j', (line) => {
    expect(read(`${line}\n${ONE}`).figures).toEqual([IN_WAN.replace('zunyi', 'tongzi')]);
  });

  it('of a date without another word is that of the submission, where no other is stated', () => {
    const submitted = (text: string): unknown =>
      intakes(text).map(({ observations: [one] }) => one?.submitted?.day);
    const day = parseDay('2022-07-05');
    expect(submitted(`日期：2022-07-05\n${ONE}`)).toEqual([day, day, day, day]);
    expect(submitted(`日期:2022-07-01,填报日期:2022-07-05\n${ONE}`)).toEqual([day, day, day, day]);
  });

  it('do not lie in titles and footers below the column of figures', () => {
    const { figures, told: codes } = read(
      '数值,报告期,指标\n1,2022-06,工业投资\n说明:1.统计范围为规模以上,,\n主要指标(快报),,\n12a,,',
    );
    expect(figures).toEqual([IN_WAN.replace('120000000', '100000000')]);
    expect(codes).toEqual([
      'row-footer-ignored 3',
      'row-footer-ignored 4',
      'row-missing-field 5',
      'row-missing-field 5',
    ]);
  });

  it('are told where they are not understood, and rows that need them are not read', () => {
    expect(read(`地区:某某县\n${ONE}`)).toEqual({ figures: [], told: ['row-unknown-region 1'] });
    expect(read(`口径:累计\n${ONE}`)).toEqual({ figures: [], told: ['row-bad-basis 1'] });
    expect(read(`填报单位:某某局\n${ONE}`).told).toEqual(['row-unknown-department 1']);
    expect(read(`填报日期:七月初\n${ONE}`).told).toEqual(['row-bad-submitted 1']);
    expect(read(`填报单位:\u3000\u3000填报日期:\u3000\u3000年\u3000月\u3000日\n${ONE}`)).toEqual({
      figures: [IN_WAN],
      told: [],
    });
  });
});
