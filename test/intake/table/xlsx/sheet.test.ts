import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SheetFacts, SheetRow } from '../../../../src/intake/table/book.js';
import { chooseSheets } from '../../../../src/intake/table/choose-sheet.js';
import { SheetReader } from '../../../../src/intake/table/xlsx/sheet.js';
import { openWorkbook } from '../../../../src/intake/table/xlsx/workbook.js';
import { parts, workbook, type TestCell, type TestSheet } from '../../../support/workbook.js';

/** The rows of a sheet, or the code and reason of what stood in the way. */
function read(bytes: Uint8Array, wanted?: string): { rows: readonly SheetRow[]; facts: SheetFacts } | string {
  const book = openWorkbook(bytes);
  if (!book.ok) return problem(book.error);
  const choice = chooseSheets(book.value, wanted);
  if (!choice.ok) return problem(choice.error);
  const reader = new SheetReader(book.value, choice.value.sheets[0]);
  const rows = [...reader.rows()];
  return reader.facts.problem ? problem(reader.facts.problem) : { rows, facts: reader.facts };
}

function problem({ code, args }: { readonly code: string; readonly args: object }): string {
  return 'reason' in args ? `${code} ${String(args.reason)}` : code;
}

function sheet(rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}): TestSheet {
  return { name: '投资', rows, ...more };
}

/** What one cell is read as, and the code of its fault. */
function cell(one: TestCell, options: { date1904?: boolean; shared?: boolean } = {}): string {
  const result = read(workbook({ sheets: [sheet([['first', one]])], ...options }));
  if (typeof result === 'string') return result;
  const [row] = result.rows;
  const fault = row?.faults.get(1)?.code;
  return [row?.fields[1] ?? '', fault].filter((part) => part !== undefined).join(' | ');
}

const number = (text: string, format?: string): TestCell =>
  format === undefined ? { number: text } : { number: text, format };

describe('a number', () => {
  test.each([
    ['12.3', '12.3'],
    ['12.300000000000001', '12.3'],
    ['12.299999999999999', '12.299999999999999'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1.1000000000000001', '1.1'],
    ['123456789012345', '123456789012345'],
    ['1E-3', '0.001'],
    ['1.4505E3', '1450.5'],
    ['-0.5', '-0.5'],
    ['6447', '6447'],
    ['NaN', 'NaN'],
    ['1E400', '1E400'],
  ])('%s is %s', (stored, text) => {
    expect(cell(number(stored))).toBe(text);
  });

  test.each([
    ['0.3', '0%', '30%'],
    ['0.21299999999999999', '0.0%', '21.3%'],
    ['0.21300000000000002', '0.0%', '21.300000000000002%'],
    ['0.496', '0.00%;[Red]-0.00%', '49.6%'],
    ['1450.5', '#,##0.00', '1450.5'],
    ['1450.5', '#,##0.00_);(#,##0.00)', '1450.5'],
    ['1450.5', '0.00"亿元"', '1450.5亿元'],
    ['1.5', '0.00E+00', '1.5'],
    ['1.5', '[Red]0.00', '1.5'],
    ['1.5', 'General', '1.5'],
    ['14505', '#,##0,', '14505 | row-scaled-format'],
    ['14505', '0.00,,', '14505 | row-scaled-format'],
    ['14505', '0!.0,', '14505 | row-scaled-format'],
  ])('%s in the format %s is %s', (stored, format, text) => {
    expect(cell(number(stored, format))).toBe(text);
  });
});

describe('a date', () => {
  test.each([
    ['44742', 'yyyy-mm-dd', '2022-06-30'],
    ['44742', 'yyyy"年"m"月"d"日"', '2022-06-30'],
    ['44713', 'yyyy"年"m"月"', '2022-06'],
    ['44713', '[$-804]yyyy"年"m"月";@', '2022-06'],
    ['44713', 'mmm\\-yy', '2022-06'],
    ['44713', 'yyyy', '2022'],
    ['44742.4375', 'yyyy/m/d h:mm', '2022-06-30 10:30:00'],
    ['44742.999999', 'yyyy/m/d h:mm', '2022-07-01'],
    ['44742.5', 'yyyy/m/d', '2022-06-30'],
    ['0.4375', 'h:mm', '10:30:00'],
    ['1.5', '[h]:mm', '12:00:00'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['60', 'yyyy-mm-dd', '60'],
    ['0', 'yyyy-mm-dd', '0'],
    ['-3', 'yyyy-mm-dd', '-3'],
    ['9999999', 'yyyy-mm-dd', '9999999'],
  ])('%s in the format %s is %s', (stored, format, text) => {
    expect(cell(number(stored, format))).toBe(text);
  });

  test('is counted from 1904 where the workbook says so', () => {
    expect(cell(number('43280', 'yyyy-mm-dd'), { date1904: true })).toBe('2022-06-30');
    expect(cell(number('0', 'yyyy-mm-dd'), { date1904: true })).toBe('1904-01-01');
  });

  test('in ISO form is taken as it is', () => {
    expect(cell({ type: 'd', xml: '<v>2022-06-30</v>' })).toBe('2022-06-30');
  });
});

describe('other cells', () => {
  test.each([
    ['text', '县 & <区>', '县 & <区>'],
    ['an error', { type: 'e', xml: '<f>A9</f><v>#REF!</v>' }, '#REF! | row-cell-error'],
    ['a truth value', { type: 'b', xml: '<v>1</v>' }, 'TRUE | row-cell-boolean'],
    ['a formula with its value', { xml: '<f>1+1</f><v>2</v>' }, '2'],
    ['a formula without its value', { xml: '<f>1+1</f>' }, ' | row-formula-uncached'],
    ['a formula with an empty value', { xml: '<f>1+1</f><v></v>' }, ' | row-formula-uncached'],
    ['a formula that gives text', { type: 'str', xml: '<f>"a"</f><v>亿元</v>' }, '亿元'],
    ['a formula that gives no text', { type: 'str', xml: '<f>""</f><v></v>' }, ''],
    ['rich text', { type: 'inlineStr', xml: '<is><r><t>亿</t></r><r><t>元</t></r></is>' }, '亿元'],
    [
      'text with readings',
      { type: 'inlineStr', xml: '<is><t>投资</t><rPh sb="0" eb="1"><t>tou</t></rPh></is>' },
      '投资',
    ],
    ['an escaped character', { type: 'str', xml: '<v>a_x000D_b</v>' }, 'a\rb'],
    ['nothing', { xml: '' }, ''],
    ['a text that is not there', { type: 's', xml: '<v>99</v>' }, ' | row-cell-broken'],
  ] as const)('%s', (_, one, text) => {
    expect(cell(one)).toBe(text);
    if (typeof one === 'string') expect(cell(one, { shared: false })).toBe(text);
  });
});

describe('a sheet', () => {
  test('has its rows and columns where the program shows them', () => {
    const result = read(
      workbook({ sheets: [sheet([['a'], [], [undefined, undefined, 'b']], { merged: ['A1:C1', 'x'] })] }),
    );
    expect(result).toMatchObject({
      rows: [
        { number: 1, fields: ['a'] },
        { number: 3, fields: ['', '', 'b'] },
      ],
      facts: { merged: [{ first: { row: 1, column: 1 }, last: { row: 1, column: 3 } }] },
    });
  });

  test('may have rows and cells without references', () => {
    const rows =
      '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c r="C2"><x:v>3</x:v></x:c></x:row>';
    const bytes = workbook(
      { sheets: [sheet([])] },
      {
        'xl/worksheets/sheet1.xml': strToU8(
          `<x:worksheet xmlns:x="y"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
        ),
      },
    );
    expect(read(bytes)).toMatchObject({
      rows: [
        { number: 1, fields: ['1', '2'] },
        { number: 2, fields: ['', '', '3'] },
      ],
    });
  });

  test('says what is hidden', () => {
    const columns = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>';
    const result = read(workbook({ sheets: [sheet([['a'], ['b'], ['c']], { hiddenRows: [2], columns })] }));
    expect(result).toMatchObject({ facts: { hiddenRows: 1, hiddenColumns: [[2, 3]] } });
    expect(typeof result === 'string' ? [] : result.rows.map(({ hidden }) => hidden)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is the first visible one, or the one that is asked for', () => {
    const bytes = workbook({
      sheets: [
        { name: '参数', rows: [['hidden']], state: 'hidden' },
        { name: '投资', rows: [['first']] },
        { name: '3', rows: [['named three']] },
      ],
    });
    const first = (wanted?: string): unknown => {
      const result = read(bytes, wanted);
      return typeof result === 'string' ? result : result.rows[0]?.fields[0];
    };
    expect([undefined, '投资', '2', '3', '参数', '1', '投 资', '9', '投'].map(first)).toEqual([
      'first',
      'first',
      'first',
      'named three',
      'hidden',
      'hidden',
      'first',
      'file-no-sheet',
      'file-no-sheet',
    ]);
  });

  test('is one of all that are visible, without the notes of a template', () => {
    const bytes = workbook({
      sheets: [
        { name: 'a', rows: [] },
        { name: '说明', rows: [] },
        { name: 'b', rows: [] },
        { name: 'c', rows: [], state: 'veryHidden' },
      ],
    });
    const book = openWorkbook(bytes);
    expect(book.ok && chooseSheets(book.value, undefined)).toMatchObject({
      ok: true,
      value: {
        among: true,
        sheets: [{ name: 'a' }, { name: 'b' }],
        problems: [{ code: 'file-hidden-sheets', args: { hidden: ['c'] } }],
      },
    });
  });
});

describe('a file that is no sound workbook', () => {
  const book = { sheets: [sheet([['a', number('1')]])] };
  const whole = workbook(book);

  test.each([
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'file-broken-workbook no-workbook'],
    ['one cut off', whole.subarray(0, whole.length - 200), 'file-broken-workbook archive'],
    ['one cut off in the middle', whole.subarray(0, whole.length / 2), 'file-broken-workbook archive'],
    ['no visible sheet', workbook({ sheets: [sheet([], { state: 'hidden' })] }), 'file-no-sheet'],
    ['no sheet', workbook({ sheets: [] }), 'file-no-sheet'],
    [
      'XML that breaks off',
      workbook(book, { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row>') }),
      'file-broken-workbook xml',
    ],
    [
      'no UTF-8',
      workbook(book, { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'file-broken-workbook xml',
    ],
    [
      'entities of its own',
      workbook(book, { 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') }),
      'file-broken-workbook xml',
    ],
    [
      'bottomless nesting',
      workbook(book, { 'xl/worksheets/sheet1.xml': strToU8('<a>'.repeat(5000)) }),
      'file-broken-workbook xml',
    ],
  ])('%s', (_, bytes, told) => {
    expect(read(bytes)).toBe(told);
  });

  test('whose parts say too little of their size is left when too much comes out', () => {
    const blank = new Uint8Array(40 * 1_048_576).fill(0x20);
    const bytes = zipSync({ ...parts(book), 'xl/worksheets/sheet1.xml': blank });
    expect(bytes.length).toBeLessThan(100_000);
    expect(read(bytes)).toBe('file-zip-bomb');
  });

  test('of which any byte is changed never throws', () => {
    const answers = new Set<string>();
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const result = read(bytes);
      answers.add(typeof result === 'string' ? result : 'read');
    }
    expect([...answers].every((answer) => answer === 'read' || answer.startsWith('file-'))).toBe(true);
  });
});
