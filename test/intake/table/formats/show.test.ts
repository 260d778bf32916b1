import { describe, expect, test } from 'vitest';
import { formatOf, readFormat } from '../../../../src/intake/table/formats/format.js';
import { shownNumber, shownText, type CellText } from '../../../../src/intake/table/formats/show.js';
import { parseDecimal } from '../../../../src/model/decimal.js';

function shown({ text, fault }: CellText): string {
  return fault ? `${text} | ${fault.code}` : text;
}

function number(stored: string, code: string): string {
  return shown(shownNumber(parseDecimal(stored)!, readFormat(code), false));
}

describe('what a format writes beside a number is read with it, and all digits are kept', () => {
  test.each([
    ['1450.55', '0.00"万元"', '1450.55万元'],
    ['1450.555', '#,##0.00\\ "亿元"', '1450.555亿元'],
    ['1450.5', '#,##0.00\\亿\\元', '1450.5亿元'],
    ['1450.5', '0.00万元', '1450.5万元'],
    ['1450.5', 'General"万元"', '1450.5万元'],
    ['1450.5', 'G/通用格式"万元"', '1450.5万元'],
    ['1450.5', '0.00[$万元-804]', '1450.5万元'],
    ['1450.5', '[$¥-804]#,##0.00', '¥1450.5'],
    ['-1450.5', '[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00', '-¥1450.5'],
    ['1450.5', '[Blue][$-804]#,##0.00', '1450.5'],
    ['1450.5', '[DBNum1][$-804]General', '1450.5'],
    ['1450.5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1450.5'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    ['12.5', '0.0"%"', '12.5%'],
    ['12.5', '0.0\\%', '12.5%'],
    ['0.1255', '0.0%', '12.55%'],
    ['5', '0.0‰', '5‰'],
    ['5', '"约"0.0', '约5'],
    ['5', '0.0"(估)"', '5(估)'],
    ['0.5', '# ?/?"亿元"', '0.5亿元'],
    ['1450.5', '0.00E+00', '1450.5'],
    ['12', '@', '12'],
    ['12', '@"万元"', '12万元'],
    ['202206', '0000"年"00"月"', '2022年06月'],
    ['202206', '0000\\-00', '2022-06'],
    ['6', '"2022-"00', '2022-06'],
    ['2022', '0"年"', '2022年'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(number(stored, code)).toBe(text);
  });
});

describe('a number that is shown smaller than it is', () => {
  test.each([
    ['12345', '0!.0,"万"', '1.2345万'],
    ['12345', '0\\.0,"万元"', '1.2345万元'],
    ['12345', '0"."0000"万元"', '1.2345万元'],
    ['3000', '0!.0,"万"', '0.3万'],
    ['-12345.5', '0!.0,"万"', '-1.23455万'],
    ['1234567', '#,##0.00,"千元"', '1234.567千元'],
    ['1234567', '0.00,,"百万元"', '1.234567百万元'],
    ['1234567', '0,.00"K"', '1234.567K'],
    ['1234567', '#,##0', '1234567'],
    // Nothing says what is left out.
    ['1234567', '0.0,', '1234567 | row-scaled-format'],
    ['1234567', '0.0,_ ', '1234567 | row-scaled-format'],
    ['1234567', '0!.0,', '1234567 | row-scaled-format'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(number(stored, code)).toBe(text);
  });
});

describe('the section of a format that is for the number counts', () => {
  test.each([
    ['5', '0"万元";-0"亿元";"零"', '5万元'],
    ['-5', '0"万元";-0"亿元";"零"', '-5亿元'],
    ['0', '0"万元";-0"亿元";"未报"', '未报'],
    ['-5', '0.0"万元";(0.0"万元")', '-5万元'],
    ['-5', '0.0;△0.0', '-5'],
    ['-5', '0.0;[Red]0.0', '-5'],
    ['5', '(0.0)', '(5)'],
    ['-5', '0.0;@', '-5'],
    ['123456', '[>=10000]0!.0,"万元";0"元"', '12.3456万元'],
    ['9999', '[>=10000]0!.0,"万元";0"元"', '9999元'],
    ['250000000', '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', '2.50亿元'],
    ['25000', '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', '2.5万元'],
    ['7', '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', '7元'],
    ['1', '[=1]"是";[=0]"否"', '是'],
    ['7', '[=1]"是";[=0]"否"', ' | row-hidden-value'],
    ['7', '[>x]0"万元"', ' | row-hidden-value'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(number(stored, code)).toBe(text);
  });
});

describe('what a format hides is told', () => {
  test.each([
    ['0', '0;-0;;@', ' | row-hidden-value'],
    ['5', ';;;', ' | row-hidden-value'],
    ['0', '#,###', ' | row-hidden-value'],
    ['0', '#,##0', '0'],
    ['0', '#.0', '0'],
    ['5', '"达标"', '达标'],
    ['5', `0${'"万"'.repeat(400)}`, ' | row-hidden-value'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(number(stored, code)).toBe(text);
  });

  test.each([
    ['1450.5', '@"万元"', '1450.5万元'],
    ['投资', '0.00"万元"', '投资'],
    ['投资', '0;-0;0;"　"@', '　投资'],
    ['投资', '0;-0;0;General', '投资'],
    ['投资', ';;;', '投资 | row-hidden-value'],
    ['', ';;;', ''],
  ])('the text %s in %s is %s', (stored, code, text) => {
    expect(shown(shownText(stored, readFormat(code)))).toBe(text);
  });
});

describe('a date is as long as its cell shows it', () => {
  test.each([
    ['44713', 'yyyy"年"m"月"', '2022-06'],
    ['44713', 'yyyy"年"mm"月"dd"日"', '2022-06-01'],
    ['44713', 'yyyy年m月', '2022-06'],
    ['44713', 'mmm-yy', '2022-06'],
    ['44713', '[$-409]mmmm\\ yyyy', '2022-06'],
    ['44713', 'yyyy\\-mm', '2022-06'],
    ['44713', 'yyyy/m/d;@', '2022-06-01'],
    ['44713', 'yyyy"年1-"m"月"', '2022年1-6月'],
    ['44713', 'yyyy"年上半年"', '2022年上半年'],
    ['44713', '"截至"yyyy"年"m"月"d"日"', '截至2022年6月1日'],
    ['44713', 'yy"年1-"mm"月"', '22年1-06月'],
    ['44713', 'mmm" only"', 'Jun only'],
    ['44713.4375', 'yyyy/m/d h:mm', '2022-06-01 10:30:00'],
    ['44713.4375', '"于"yyyy/m/d h:mm:ss AM/PM', '于2022/6/1 10:30:00'],
    ['44713', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2022-06-01'],
    ['44713', 'aaaa', '2022-06-01'],
    ['0.4375', 'mm:ss', '10:30:00'],
    ['5', 'yyyy"年";@', '1900'],
  ])('%s in %s is %s', (stored, code, text) => {
    expect(number(stored, code)).toBe(text);
  });
});

test('built-in formats are those of the Chinese edition, unless the workbook declares another', () => {
  const shownAs = (id: number, declared = new Map<number, string>()): string =>
    shown(shownNumber(parseDecimal('44713')!, formatOf(id, declared), false));
  expect([0, 1, 10, 14, 17, 27, 31, 57, 58, 49].map((id) => shownAs(id))).toEqual([
    '44713',
    '44713',
    '4471300%',
    '2022-06-01',
    '2022-06',
    '2022-06',
    '2022-06-01',
    '2022-06',
    '2022-06-01',
    '44713',
  ]);
  expect(shownAs(57, new Map([[57, '0"万元"']]))).toBe('44713万元');
});
