import { describe, expect, test } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { workbook, type TestCell } from '../../support/workbook.js';
import { brief, told } from '../helpers.js';
import { PLAN } from '../plan.js';

const HEADER = ['指标', '地区', '报告期', '数值', '单位', '备注'];
const NONE = undefined;

function read(rows: readonly (readonly TestCell[])[], ...merged: readonly string[]): Intake {
  const bytes = workbook({ sheets: [{ name: '表', rows: [HEADER, ...rows], merged }] });
  return readerFor(PLAN)({ name: 'r.xlsx', bytes });
}

const n = (number: string): TestCell => ({ number });

describe('merged cells of a tidy sheet', () => {
  test('hold for each of their rows, in whatever column', () => {
    const intake = read(
      [
        ['工业投资', '桐梓县', '2022-06', n('1'), '万元'],
        [NONE, '赤水市', NONE, n('2'), NONE],
        [NONE, NONE, NONE, n('3'), NONE, '两格'],
        ['工业投资', '桐梓县', '2022-05', n('4'), '亿元'],
      ],
      'A2:A4',
      'B3:B4',
      'C2:C4',
      'E2:E4',
    );
    expect(intake.observations.map(brief)).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 10000 period',
      'investment chishui 2022-06-01..2022-06-30 20000 period',
      'investment chishui 2022-06-01..2022-06-30 30000 period',
      'investment tongzi 2022-05-01..2022-05-31 400000000 period',
    ]);
    expect(told(intake)).toEqual([]);
  });

  test('with one figure for several rows count for none of them', () => {
    const intake = read(
      [
        ['工业投资', '桐梓县', '2022-06', n('5'), '亿元'],
        ['工业投资', '赤水市', '2022-06', NONE, '亿元'],
        ['工业投资', '赤水市', '2022-05', n('1'), '亿元'],
      ],
      'D2:D3',
    );
    expect(intake.observations.map(brief)).toEqual([
      'investment chishui 2022-05-01..2022-05-31 100000000 period',
    ]);
    expect(told(intake)).toEqual(['row-merged-value 2 4', 'row-merged-value 3 4']);
    expect(intake.findings[0]?.args).toEqual({ range: 'D2:D3' });
  });

  test('of rows that are merged as a whole are one row', () => {
    const row = ['工业投资', '桐梓县', '2022-06', n('5'), '亿元'];
    const whole = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'];
    const intake = read([row, [], ['工业投资', '赤水市', '2022-06', n('1'), '亿元']], ...whole);
    expect(intake.observations.map(brief)).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 500000000 period',
      'investment chishui 2022-06-01..2022-06-30 100000000 period',
    ]);
    expect(told(intake)).toEqual([]);
  });

  test('cover what is stored below them', () => {
    const intake = read(
      [
        ['工业投资', '桐梓县', '2022-06', n('1'), '亿元'],
        ['工业投资', '赤水市', '2022-05', n('2'), '亿元'],
      ],
      'B2:B3',
    );
    expect(intake.observations.map(brief)).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 100000000 period',
      'investment tongzi 2022-05-01..2022-05-31 200000000 period',
    ]);
    expect(told(intake)).toEqual(['row-merged-over 3 2']);
  });

  test('whose value cannot be read cost all their rows', () => {
    const error: TestCell = { type: 'e', xml: '<f>A9</f><v>#REF!</v>' };
    const intake = read(
      [
        ['工业投资', error, '2022-06', n('1'), '亿元'],
        ['工业投资', NONE, '2022-05', n('2'), '亿元'],
      ],
      'B2:B3',
    );
    expect(intake.observations).toEqual([]);
    expect(told(intake)).toEqual(['row-cell-error 2 2', 'row-cell-error 3 2']);
  });

  test('side by side, and of the header, are no values of the rows below', () => {
    const intake = read(
      [['工业投资', '桐梓县', '2022-06', n('1'), '亿元', '备', '注']],
      'F2:G2',
      'A1:F1',
      'A1:A2',
    );
    expect(intake.observations).toHaveLength(0);
    expect(told(intake)).toEqual(['row-extra-fields 2 7']);
    const sound = read([['工业投资', '桐梓县', '2022-06', n('1'), '亿元']], 'B1:B2');
    expect(sound.observations.map(brief)).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 100000000 period',
    ]);
  });
});
