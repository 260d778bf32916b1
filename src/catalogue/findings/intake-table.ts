import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';

/** The columns of a report, by the names that documents and output use. */
export const COLUMN_TITLES = {
  metric: { zh: '指标', en: 'metric' },
  region: { zh: '地区', en: 'region' },
  period: { zh: '报告期', en: 'period' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  basis: { zh: '口径', en: 'basis' },
  department: { zh: '填报单位', en: 'department' },
  submitted: { zh: '填报日期', en: 'submitted' },
  note: { zh: '备注', en: 'note' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Column = keyof typeof COLUMN_TITLES;

/** What can be wrong with the table that a file holds. */
export const TABLE_FINDINGS = {
  'report-foreign': finding<{ rows: number }>({
    severity: 'info',
    message: {
      zh: ({ rows }) => `从这一行起有 ${rows} 行由别的单位负责,没有读入`,
      en: ({ rows }) =>
        `${rows === 1 ? 'this row is for others to answer for; it is' : `${rows} rows from here on are for others to answer for; they are`} left out`,
    },
    hint: fixed({
      zh: '要一并核验,请去掉 --department',
      en: 'leave out --department to have them looked at, too',
    }),
  }),
  'table-decimal-comma': finding<object>({
    severity: 'info',
    message: {
      zh: () => '这一列的数显示逗号是小数点,整列照此读取',
      en: () =>
        'the figures of this column show that the comma begins the decimals; all of them were read so',
    },
    hint: fixed({
      zh: '小数点改用“.”,免得误读',
      en: 'write decimals with a point, so that nobody misreads them',
    }),
  }),
  'table-firsts-of-months': finding<{ count: number; found: string; month: string }>({
    severity: 'warning',
    message: {
      zh: ({ count }) => `报告期全是各月的第一天(${count} 个),按单日读取;填报的若是整月,就读错了`,
      en: ({ count }) =>
        `all periods are first days of months (${count} of them), and were read as single days; if the figures are of whole months, that is wrong`,
    },
    hint: {
      zh: ({ found, month }) => `整月的数写成例如“${month}”,不写“${found}”;确是单日的,不必改`,
      en: ({ found, month }) =>
        `write whole months as in "${month}", and not "${found}"; if days are meant, nothing need be changed`,
    },
  }),
  'table-no-header': finding<{ searched: number }>({
    severity: 'error',
    message: {
      zh: ({ searched }) =>
        `前 ${searched} 行里没有表头;表头至少应有 ${list(
          'zh',
          REQUIRED.map((name) => COLUMN_TITLES[name].zh),
        )}`,
      en: ({ searched }) =>
        `there is no header in the first ${searched} rows; it needs at least ${list(
          'en',
          REQUIRED.map((name) => COLUMN_TITLES[name].en),
        )}`,
    },
    hint: fixed({
      zh: '在数据上方加一行表头,例如:指标,地区,报告期,数值,单位;月份、县区等为列的表,用 plancheck layout infer 拟出版式',
      en: 'put a header above the data, for example: metric,region,period,value,unit; for a table whose columns are months, regions and the like, plancheck layout infer drafts a layout',
    }),
  }),
  'table-missing-column': finding<{ column: Column; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ column }) => `表头里没有“${COLUMN_TITLES[column].zh}”列,整张表无法读取`,
      en: ({ column }) =>
        `the header has no column "${COLUMN_TITLES[column].en}", so the table cannot be read`,
    },
    hint: {
      zh: ({ column, nearest }) =>
        nearest === undefined
          ? `补上“${COLUMN_TITLES[column].zh}”列;表是别的样子的,用 plancheck layout infer 拟出版式`
          : `“${nearest}”列是否应为“${COLUMN_TITLES[column].zh}”?`,
      en: ({ column, nearest }) =>
        nearest === undefined
          ? `add the column "${COLUMN_TITLES[column].en}"; for a table of another form, plancheck layout infer drafts a layout`
          : `is the column "${nearest}" meant as "${COLUMN_TITLES[column].en}"?`,
    },
  }),
  'table-unknown-column': finding<{ found: string; nearest: string | undefined }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `不认识“${found}”列,未予读取`,
      en: ({ found }) => `the column "${found}" is not known and was not read`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '如不需要,可删去此列',
      en: ({ nearest }) => maybe('en', nearest) ?? 'remove the column if it is not needed',
    },
  }),
  'table-blank-column': finding<{ number: number; line: number }>({
    severity: 'warning',
    message: {
      zh: ({ number, line }) => `第 ${number} 列没有列名却有数据(首见于第 ${line} 行),未予读取`,
      en: ({ number, line }) =>
        `column ${number} has no name but holds data (first on line ${line}); it was not read`,
    },
    hint: fixed({ zh: '写上列名,或清空此列', en: 'give the column a name, or clear it' }),
  }),
  'table-duplicate-column': finding<{ column: Column; found: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first }) =>
        `“${first}”和“${found}”都是“${COLUMN_TITLES[column].zh}”列,无法判断以哪个为准`,
      en: ({ column, found, first }) =>
        `"${first}" and "${found}" are both the column "${COLUMN_TITLES[column].en}"; which one holds is not clear`,
    },
    hint: fixed({ zh: '只保留其中一列', en: 'keep one of the two' }),
  }),
  'table-unknown-qualifier': finding<{ found: string; header: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ found, header }) => `列名“${header}”里的“${found}”既不是单位,也不是明确的口径,整张表无法读取`,
      en: ({ found, header }) =>
        `in the column name "${header}", "${found}" is neither a unit nor a clear basis, so the table cannot be read`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写成例如“数值(亿元)”,口径另列一列',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'write for example "value (km)", and give the basis a column of its own',
    },
  }),
  'table-unit-assumed': finding<{ unit: string }>({
    severity: 'info',
    message: {
      zh: ({ unit }) => `按表上所写,未注明单位的同类数值以“${unit}”计`,
      en: ({ unit }) => `as the table says, figures of that sort without a unit are taken to be in "${unit}"`,
    },
    hint: fixed({
      zh: '加一列“单位”,或在列名里写明,例如“数值(亿元)”',
      en: 'add a column "unit", or name the unit in the header, as in "value (km)"',
    }),
  }),
  'table-stated': finding<{ column: Column; found: string }>({
    severity: 'info',
    message: {
      zh: ({ column, found }) => `以下各行没写${COLUMN_TITLES[column].zh}的,按此处所写的“${found}”读取`,
      en: ({ column, found }) =>
        `rows below without a ${COLUMN_TITLES[column].en} of their own are read with the one stated here, "${found}"`,
    },
    hint: {
      zh: ({ column }) => `加一列“${COLUMN_TITLES[column].zh}”,就不必推断`,
      en: ({ column }) => `add a column "${COLUMN_TITLES[column].en}", and nothing need be inferred`,
    },
  }),
  'table-statements-disagree': finding<{ column: Column; found: string; first: string; at: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first, at }) =>
        `此处的${COLUMN_TITLES[column].zh}是“${found}”,而 ${at} 处写的是“${first}”;无法判断以哪个为准,用得着它的行没有读取`,
      en: ({ column, found, first, at }) =>
        `the ${COLUMN_TITLES[column].en} stated here is "${found}", and "${first}" at ${at}; which one holds is not clear, and rows that need it were not read`,
    },
    hint: {
      zh: ({ column }) => `改正写错的一处,或在每行写明${COLUMN_TITLES[column].zh}`,
      en: ({ column }) => `correct the wrong one, or give every row its own ${COLUMN_TITLES[column].en}`,
    },
  }),
  'table-stated-below': finding<{ column: Column; found: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found }) =>
        `这里写明${COLUMN_TITLES[column].zh}为“${found}”,但下方没有数据行;上方的行没有按它读取`,
      en: ({ column, found }) =>
        `the ${COLUMN_TITLES[column].en} is stated here to be "${found}", but no row of data stands below; the rows above were read without it`,
    },
    hint: fixed({
      zh: '把这一行移到表头上方;与上方的行无关的,删去',
      en: 'move the line above the header, or remove it if it has nothing to do with the rows above',
    }),
  }),
  'table-region-mentioned': finding<{ found: string; area: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ found, area }) =>
        `这里提到“${found}”,下方的行却没有写地区;是该地区的数,还是${area.zh}的数,无法判断`,
      en: ({ found, area }) =>
        `"${found}" is mentioned here, and rows below name no region; whether their figures are those of that region or of all ${area.en} is not clear`,
    },
    hint: fixed({
      zh: '加一列“地区”,或在表头上方写一行,例如“地区:东河县”',
      en: 'add a column "region", or a line such as "Region: East" above the header',
    }),
  }),
  'table-basis-mentioned': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `这里提到“${found}”,下方的行却没有写口径;从何时累计起,还是当期数,无法判断`,
      en: ({ found }) =>
        `"${found}" is mentioned here, and rows below have no basis; whether their figures are added up, and since when, is not clear`,
    },
    hint: fixed({
      zh: '加一列“口径”,或在表头上方写一行:“口径:本年累计”“口径:方案累计”或“口径:当期”',
      en: 'add a column "basis", or a line above the header: "Basis: ytd", "Basis: cumulative" or "Basis: period"',
    }),
  }),
  'table-other-delimiter': finding<{ delimiter: string }>({
    severity: 'error',
    message: {
      zh: ({ delimiter }) =>
        `这里的字段以“${delimiter === '\t' ? '制表符' : delimiter}”分隔,与文件的其余部分不同,没有读取`,
      en: ({ delimiter }) =>
        `the fields are delimited here by "${delimiter === '\t' ? 'tab' : delimiter}", unlike in the rest of the file; they were not read`,
    },
    hint: fixed({
      zh: '全文件用同一种分隔符,或分成两个文件',
      en: 'use one delimiter throughout the file, or put the tables into files of their own',
    }),
  }),
  'table-no-rows': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({ zh: '表头下方没有数据行', en: 'there are no rows of data below the header' }),
    hint: fixed({ zh: '检查导出是否完整', en: 'check whether the export is complete' }),
  }),
};

/** The columns that no table can do without. */
export const REQUIRED = ['metric', 'period', 'value'] as const satisfies readonly Column[];
