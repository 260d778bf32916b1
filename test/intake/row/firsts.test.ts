import { describe, expect, it } from 'vitest';
import { readerFor } from '../../../src/intake/index.js';
import { parseDay, type Day } from '../../../src/model/calendar.js';
import { workbook, type TestCell } from '../../support/workbook.js';
import { intake, told } from '../helpers.js';
import { PLAN } from '../plan.js';

const H = '指标,报告期,数值';
const row = (period: string): string => `机械化率,${period},5`;

describe('a column of nothing but first days of months', () => {
  it.each([
    [['2022/4/1', '2022/5/1'], ['table-firsts-of-months 2']],
    [['2022-04-01', '2022年5月1日', '20220601'], ['table-firsts-of-months 2']],
    [['2022-04-01', '2022-05-02'], []],
    [['2022-04-01', '2022-05'], []],
    // A single day may be meant.
    [['2022-04-01'], []],
    [['2022-04', '2022-05'], []],
  ])('in %j is told', (periods, expected) => {
    const text = [H, ...periods.map(row)].join('\n');
    expect(told(intake(text))).toEqual(expected);
    const reader = readerFor(PLAN, { inForceOn: parseDay('2023-01-01') ?? (0 as Day) });
    expect(told(reader({ name: 'r.csv', bytes: Buffer.from(text) }))).toEqual(expected);
  });

  it.each([
    ['yyyy/m/d', ['table-firsts-of-months 2']],
    ['yyyy"年"m"月"', []],
  ])('in a workbook is told where %s shows days', (format, expected) => {
    const cell = (number: string): TestCell => ({ number, format });
    const rows = ['44652', '44682'].map((day) => ['机械化率', cell(day), { number: '5' }]);
    const bytes = workbook({ sheets: [{ name: '表', rows: [H.split(','), ...rows] }] });
    expect(told(readerFor(PLAN)({ name: 'r.xlsx', bytes }))).toEqual(expected);
  });
});
