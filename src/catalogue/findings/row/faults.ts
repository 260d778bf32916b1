import type { Bilingual, Language } from '../../../model/words.js';

/** Why text is not what it should be, and what to do. */
interface Fault {
  readonly why: Bilingual;
  readonly hint: Bilingual;
}

export type NumberFault = 'form' | 'separator' | 'parentheses' | 'gigantic' | 'chinese' | 'rounded' | 'power';

const WRITE_NUMBER: Bilingual = {
  zh: '写成例如 1450.5、1,450.5、30% 或 1.1万',
  en: 'write for example 1450.5, 1,450.5, 30% or 1.1万',
};

export const NUMBER_FAULTS: Readonly<Record<NumberFault, Fault>> = {
  form: { why: { zh: '应为十进制数', en: 'a decimal number was expected' }, hint: WRITE_NUMBER },
  separator: {
    why: {
      zh: '逗号或点可能是千分位，也可能是小数点',
      en: 'the comma or the point may part thousands or begin the decimals',
    },
    hint: WRITE_NUMBER,
  },
  parentheses: {
    why: {
      zh: '括号可能表示负数，也可能是注记',
      en: 'parentheses may mean a negative number or a remark',
    },
    hint: WRITE_NUMBER,
  },
  gigantic: { why: { zh: '位数过多', en: 'it has too many digits' }, hint: WRITE_NUMBER },
  chinese: {
    why: { zh: '数值应写阿拉伯数字', en: 'a figure must be written in digits' },
    hint: WRITE_NUMBER,
  },
  rounded: {
    why: {
      zh: '科学计数只留下前几位，后面的数位已经丢失',
      en: 'scientific notation shows its first digits alone, and the others are lost',
    },
    hint: {
      zh: '在 Excel 里把这一列设成数值格式，再另存一次；或把数写全',
      en: 'give the column a plain number format in Excel and save it again, or write the number in full',
    },
  },
  power: {
    why: {
      zh: '可能是 10 的几次方，也可能是带注号的 10',
      en: 'it may be a power of ten, or 10 with a footnote mark',
    },
    hint: { zh: '把数写全，注号移到备注', en: 'write the number in full, and the footnote mark in the note' },
  },
};

export type BasisFault = 'unknown' | 'ambiguous' | 'until';

export const BASIS_FAULTS: Readonly<
  Record<BasisFault, Readonly<Record<Language, (found: string) => string>>>
> = {
  unknown: {
    zh: (found) => `不认识的口径“${found}”；应为 当期、本年累计 或 自方案期初累计`,
    en: (found) => `the basis "${found}" is not known; expected period, ytd or cumulative`,
  },
  ambiguous: {
    zh: (found) => `口径“${found}”没说从何时累计`,
    en: (found) => `the basis "${found}" does not say since when`,
  },
  until: {
    zh: (found) => `“${found}”只说数值截至何时，没说从何时起算`,
    en: (found) => `"${found}" says until when the figure counts, and not since when`,
  },
};

export type PeriodFault =
  | 'form'
  | 'impossible'
  | 'two-digit-year'
  | 'order'
  | 'no-year'
  | 'stretch'
  | 'dropped-zero'
  | 'half-or-month'
  | 'fiscal'
  | 'week'
  | 'two-months'
  | 'serial'
  | 'moment';

const WRITE_PERIOD: Bilingual = {
  zh: '写成例如 2022、2022-H1、2022-Q2、2022-06、2022-06上旬 或 2022-06-30',
  en: 'write for example 2022, 2022-H1, 2022-Q2, 2022-06, 2022-06上旬 or 2022-06-30',
};

export const PERIOD_FAULTS: Readonly<Record<PeriodFault, Fault>> = {
  form: {
    why: {
      zh: '应为年、半年、季度、月、旬或日',
      en: 'a year, half, quarter, month, ten-day period or day was expected',
    },
    hint: WRITE_PERIOD,
  },
  impossible: { why: { zh: '没有这个日期', en: 'there is no such date' }, hint: WRITE_PERIOD },
  'two-digit-year': {
    why: { zh: '年份要写四位', en: 'the year needs four digits' },
    hint: { zh: '写成例如 2022-06 或 2022年6月', en: 'write for example 2022-06 or June 2022' },
  },
  order: {
    why: {
      zh: '年月日的顺序不明，应从年写起',
      en: 'the order of day, month and year is not clear; begin with the year',
    },
    hint: { zh: '写成例如 2022-06-30', en: 'write for example 2022-06-30' },
  },
  'no-year': {
    why: { zh: '没写年份', en: 'it has no year' },
    hint: {
      zh: '把年份写上，例如 2022年6月 或 2022年1-6月',
      en: 'write the year as well, for example 2022-06 or 2022年1-6月',
    },
  },
  stretch: {
    why: {
      zh: '一段时间应从当年 1 月起，或恰为一个月、一个季度或半年',
      en: 'a stretch must begin in January and end in the same year, or be a month, a quarter or a half',
    },
    hint: {
      zh: '从 1 月报起，或把各月分开报',
      en: 'report from January on, or each month by itself',
    },
  },
  'dropped-zero': {
    why: {
      zh: '可能是 1 月，也可能是被 Excel 去掉末尾 0 的 10 月',
      en: 'it may be January, or October with its last 0 dropped by Excel',
    },
    hint: { zh: '写成 2022-01 或 2022-10', en: 'write 2022-01 or 2022-10' },
  },
  'half-or-month': {
    why: {
      zh: '可能是月份，也可能是半年或季度',
      en: 'it may be a month, a half or a quarter',
    },
    hint: {
      zh: '月份写两位（2022-02），半年写 2022-H2，季度写 2022-Q2',
      en: 'give a month two digits (2022-02), write a half as 2022-H2 and a quarter as 2022-Q2',
    },
  },
  fiscal: {
    why: {
      zh: '可能是财政年度，没说从哪个月起',
      en: 'it may be a fiscal year, and does not say which month that begins in',
    },
    hint: {
      zh: '公历年写 2022，月份写 2022-07；财政年度请按半年、季度或月报',
      en: 'write a calendar year as 2022 and a month as 2022-07; report a fiscal year by halves, quarters or months',
    },
  },
  week: {
    why: { zh: '不按周报送', en: 'weeks are not read' },
    hint: { zh: '按旬、月或日报送', en: 'report by ten-day periods, months or days' },
  },
  'two-months': {
    why: { zh: '不按双月报送', en: 'stretches of two months are not read' },
    hint: {
      zh: '按月报送，或从 1 月起写，例如 2022年1-2月',
      en: 'report by months, or from January on, as in 2022年1-2月',
    },
  },
  serial: {
    why: {
      zh: '可能是 Excel 存日期用的序号',
      en: 'it may be the number by which Excel keeps a date',
    },
    hint: {
      zh: '在 Excel 里把这一列设成日期格式（yyyy-mm），再另存一次',
      en: 'give the column a date format (yyyy-mm) in Excel and save it again',
    },
  },
  moment: {
    why: {
      zh: '是一天里的某个时刻，不是一段时间',
      en: 'it is a moment within a day, and no stretch of time',
    },
    hint: {
      zh: '只写日期或月份；可能是导出时换了时区',
      en: 'write the date or the month alone; exporting may have changed the time zone',
    },
  },
};

export interface UnknownName {
  readonly found: string;
  readonly nearest: string | undefined;
}
export interface Ambiguous {
  readonly found: string;
  readonly candidates: readonly string[];
}
