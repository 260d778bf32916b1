import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check.js';
import { readerFor, type Intake } from '../../../../src/intake/index.js';
import { parseDay } from '../../../../src/model/calendar.js';
import { loadPlan } from '../../../../src/plan/load.js';
import { renderCheckJson } from '../../../../src/report/check/json.js';
import { workbook, type TestCell, type TestSheet } from '../../../support/workbook.js';
import { told } from '../../helpers.js';
import { PLAN } from '../../plan.js';

const HEADER = ['指标', '地区', '报告期', '数值', '单位', '备注'];

function read(rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}): Intake {
  const bytes = workbook({ sheets: [{ name: '表', rows, ...more }] });
  return readerFor(PLAN)({ name: 'r.xlsx', bytes });
}

describe('a tidy sheet', () => {
  test('is read like a text, and every row is accounted for', () => {
    const { input, observations, findings } = read(
      [
        ['报表'],
        HEADER,
        [
          '工业投资',
          '桐梓县',
          { number: '44713', format: 'yyyy"年"m"月"' },
          { number: '12.300000000000001' },
          '亿元',
        ],
        ['机械化率', '', '2022', { number: '0.49', format: '0%' }],
        ['工业投资', '赤水市', '2022年6月', { type: 'e', xml: '<v>#REF!</v>' }, '亿元'],
        ['工业投资', '赤水市', '2022年6月', { type: 'b', xml: '<v>1</v>' }, '亿元'],
        ['工业投资', '赤水市', '2022年6月', { xml: '<f>1+1</f>' }, '亿元'],
        ['工业投资', '赤水市', '2022年6月', { number: '120000', format: '0!.0,' }, '亿元'],
        ['合计', '', '', { number: '5' }],
      ],
      { hiddenRows: [4] },
    );
    expect(
      observations.map(({ metric, reported, place }) => [metric, reported, place.line, place.column]),
    ).toEqual([
      ['investment', '12.3 亿元', 3, 4],
      ['mechanisation', '49%', 4, 4],
    ]);
    expect(input).toMatchObject({ rows: 9, observations: 2, rejected: 4, ignored: 3, encoding: undefined });
    expect(findings.map(({ code, place }) => `${code} ${place?.line ?? ''}:${place?.column ?? ''}`)).toEqual([
      'table-hidden-rows :',
      'row-cell-error 5:4',
      'row-cell-boolean 6:4',
      'row-formula-uncached 7:4',
      'row-scaled-format 8:4',
      'row-total-ignored 9:1',
    ]);
  });

  test('is named in places where it is not the only one', () => {
    const row: readonly TestCell[] = ['工业投资', '桐梓县', '2022年6月', { number: '1' }, '亿元'];
    const bytes = workbook({
      sheets: [
        { name: '一', rows: [HEADER] },
        { name: '二', rows: [HEADER, row] },
      ],
    });
    const intake = readerFor(PLAN)({ name: 'r.xlsx', bytes, sheet: '二' });
    expect(intake.observations[0]?.place).toEqual({ file: 'r.xlsx', sheet: '二', line: 2, column: 4 });
    expect(told(readerFor(PLAN)({ name: 'r.xlsx', bytes, sheet: '三' }))).toEqual(['file-no-sheet']);
  });

  test('is one of all that have a table; of the others those with figures are told', () => {
    const row = (region: string): readonly TestCell[] => [
      '工业投资',
      region,
      '2022年6月',
      { number: '1' },
      '亿元',
    ];
    const bytes = workbook({
      sheets: [
        { name: '封面', rows: [['投资月报']] },
        { name: '一', rows: [['单位：亿元'], HEADER, row('桐梓县')] },
        { name: '二', rows: [HEADER, row('赤水市')] },
        { name: '未填', rows: [HEADER] },
        {
          name: '各县',
          rows: [
            ['指标', '桐梓县'],
            ['工业投资', { number: '1' }],
          ],
        },
        { name: 'Sheet6', rows: [] },
      ],
    });
    const { observations, findings, input } = readerFor(PLAN)({ name: 'r.xlsx', bytes });
    expect(observations.map(({ place }) => `${place.sheet ?? ''}:${place.line}`)).toEqual(['一:3', '二:2']);
    expect(input).toMatchObject({ rows: 5, observations: 2, ignored: 3 });
    expect(findings.filter(({ code }) => code.startsWith('file-'))).toEqual([
      { code: 'file-unread-sheets', args: { sheets: ['各县'] }, place: { file: 'r.xlsx' } },
      {
        code: 'file-other-sheets',
        args: { read: ['一', '二'], others: ['封面', '未填'] },
        place: { file: 'r.xlsx' },
      },
    ]);
  });

  test('a workbook with a password, and one that is damaged, are findings', () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const told = (bytes: Uint8Array): unknown => readerFor(PLAN)({ name: 'r.xlsx', bytes }).findings[0]?.code;
    expect(told(Buffer.concat([magic, name]))).toBe('file-encrypted');
    expect(told(magic)).toBe('file-binary');
    expect(told(workbook({ sheets: [] }).subarray(0, 900))).toBe('file-broken-workbook');
  });
});

const FIXTURE = fileURLToPath(new URL('../../../../fixtures/xlsx-from-libreoffice', import.meta.url));
const TARGETS = fileURLToPath(new URL('../../../../targets/zunyi-investment-2021-2023', import.meta.url));

test('the same figures from a text and from a workbook give the same JSON but for names and places', async () => {
  const plan = await loadPlan(TARGETS, 'plan');
  if (!plan.ok) throw new Error('the plan does not load');
  const asOf = parseDay('2022-06-30')!;
  const json = (file: string): string => {
    const intake = readerFor(plan.value)({ name: file, bytes: readFileSync(join(FIXTURE, file)) });
    const result = check({ plan: plan.value, reports: [intake], asOf });
    return renderCheckJson(result, 0, { language: 'en' })
      .replace(/\s*"(?:file|sha256|encoding|sheet)": "[^"]*",?/gu, '')
      .replace(/"column": \d+/gu, '')
      .replace(/\S+\.(?:csv|xlsx)[:\d]*/gu, '');
  };
  expect(json('reports/市林业局-2022年5月.xlsx')).toBe(json('text/市林业局-2022年5月.csv'));
});
