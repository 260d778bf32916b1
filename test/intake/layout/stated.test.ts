import { describe, expect, test } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { readLayout } from '../../../src/layouts/load.js';
import { brief } from '../helpers.js';
import { PLAN } from '../plan.js';

const MONTHS = `
id: months
title: { zh: 表, en: Table }
for: { files: ['r.*'] }
header: { find: 投资*, rows: 1 }
columns:
  - { header: '地区*', field: region }
  - { header: 投资*, value: { metric: 工业投资, period: 2022-01 } }
`;

function read(rows: readonly string[], text = MONTHS): Intake {
  const layout = readLayout('l.yaml', text);
  if (!layout.ok) throw new Error(JSON.stringify(layout));
  const bytes = Buffer.from(rows.join('\n'));
  return readerFor(PLAN, { layouts: [layout.value] })({ name: 'r.csv', bytes });
}

const figure = (amount: string): string => `investment tongzi 2022-01-01..2022-01-31 ${amount} period`;

describe('what a table states and its layout leaves out', () => {
  test.each([
    ['nothing, so the unit of the metric', ['地区,投资', '桐梓县,300'], '30000000000'],
    ['a unit line', ['单位：万元', '地区,投资', '桐梓县,300'], '3000000'],
    ['a unit line in other words', ['（金额单位：人民币万元）', '地区,投资', '桐梓县,300'], '3000000'],
    ['a unit line in a sentence', ['（in millions of yuan）', '地区,投资', '桐梓县,300'], '300000000'],
    ['a unit behind the title of the figures', ['地区,投资（万元）', '桐梓县,300'], '3000000'],
    ['a unit behind the title of the names', ['地区（单位：万元）,投资', '桐梓县,300'], '3000000'],
    ['a title nearer than the line', ['单位：亿元', '地区,投资（万元）', '桐梓县,300'], '3000000'],
  ])('%s', (_, rows, amount) => {
    const { observations } = read(rows);
    expect(observations.map(brief)).toEqual([figure(amount)]);
  });

  test('the region and the day of submission hold as above any table, and are told', () => {
    const { observations, findings } = read(['地区：桐梓县', '填报日期：2022-02-03', '地区,投资', ',300']);
    expect(observations).toMatchObject([{ region: 'tongzi', submitted: { day: 19_026 } }]);
    expect(findings.map(({ code }) => code)).toContain('table-stated');
  });
});

describe('what a layout and its table say differently', () => {
  test.each([
    [
      'the unit of the table, and a line',
      ['单位：万元', '地区,投资', '桐梓县,300'],
      `${MONTHS}values: { unit: 亿元 }\n`,
      'r.csv 1:1',
    ],
    [
      'the unit of a column, and its title',
      ['地区,投资（万元）', '桐梓县,300'],
      MONTHS.replace('period: 2022-01 ', 'period: 2022-01, unit: 亿元 '),
      'r.csv 1:4',
    ],
  ])('%s: no figure is read', (_, rows, layout, at) => {
    const { observations, findings } = read(rows, layout);
    expect(observations).toEqual([]);
    const [told] = findings.filter(({ code }) => code === 'table-statements-disagree');
    expect(told && `${told.place?.file} ${told.place?.line}:${told.place?.column}`).toBe(at);
  });

  test('a unit that the title of the figures names in words that nobody knows: no figure is read', () => {
    const { observations, findings } = read(['地区,投资（单位：万块钱）', '桐梓县,300']);
    expect(observations).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('row-unknown-unit');
  });

  test('the unit of a column goes before a line for all', () => {
    const own = MONTHS.replace('period: 2022-01 ', 'period: 2022-01, unit: 万元 ');
    expect(read(['单位：亿元', '地区,投资', '桐梓县,300'], own).observations.map(brief)).toEqual([
      figure('3000000'),
    ]);
  });
});
