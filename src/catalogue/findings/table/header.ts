import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list, maybe } from '../../phrases.js';
import { COLUMN_TITLES, REQUIRED, type TidyColumn } from './columns.js';

/** Findings on a table's header, or on a whole column. */
export const HEADER_FINDINGS = {
  'report-foreign': finding<{ rows: number }>({
    severity: 'info',
    message: {
      zh: ({ rows }) => `从这一行起有 ${rows} 行由别的单位负责，没有读入`,
      en: ({ rows }) =>
        `${rows === 1 ? 'this row is for others to answer for; it is' : `${rows} rows from here on are for others to answer for; they are`} left out`,
    },
    hint: {
      zh: '要一并核验，请去掉 --department',
      en: 'leave out --department to have them looked at, too',
    },
    explained: () => ({
      meaning: {
        zh: '文件里有别的单位负责的行，本次只看所问的单位，没有读入',
        en: 'a file holds rows that others answer for than the departments asked for, so that they are left out',
      },
      rule: {
        zh: '只在用 --department 时：没有署所问单位的名、指标又不归它负责的行，连同其中的错误，都不读入；每个文件只在第一行处说一次',
        en: 'only with --department: rows that do not name one of them and whose metric is none of theirs are left out, with what is wrong with them; told once for each file, at the first of them',
      },
      example: report(
        [
          'metric,period,value,department,submitted',
          '§roads,2022-06,120,works,2022-07-08',
          'pipes,2022-06,81,water,2022-07-08',
          'leakage,2022-06,9,water,2022-07-08',
        ],
        { department: 'water' },
      ),
    }),
  }),
  'table-decimal-comma': finding<object>({
    severity: 'info',
    message: {
      zh: () => '这一列的数显示逗号是小数点，整列照此读取',
      en: () =>
        'the figures of this column show that the comma begins the decimals; all of them were read so',
    },
    hint: {
      zh: '小数点改用“.”，免得误读',
      en: 'write decimals with a point, so that nobody misreads them',
    },
    explained: () => ({
      meaning: {
        zh: '整列的数显示逗号是小数点，照此读取',
        en: 'the figures of the column show that the comma begins the decimals, and were read so',
      },
      rule: {
        zh: '由列里的数决定：“12,5”显示逗号是小数点，“12.5”显示逗号是千分位，“1,286”两可。用分号分隔的表没有哪个数显示得出时，两可的数不读；用逗号分隔的表里逗号只是千分位',
        en: 'the figures decide: 12,5 shows that the comma begins the decimals, 12.5 that it parts thousands, and 1,286 may be either. Where semicolons part the fields and no figure shows it, those that may be either are not read; where commas do, a comma only parts thousands',
      },
      example: report(['metric;period;§value', 'roads;2022-05;118,5', 'roads;2022-06;120,25']),
    }),
  }),
  'table-firsts-of-months': finding<{ count: number; found: string; month: string }>({
    severity: 'warning',
    message: {
      zh: ({ count }) => `报告期全是各月的第一天（${count} 个），按单日读取；填报的若是整月，就读错了`,
      en: ({ count }) =>
        `all periods are first days of months (${count} of them), and were read as single days; if the figures are of whole months, that is wrong`,
    },
    hint: {
      zh: ({ found, month }) => `整月的数写成例如“${month}”，不写“${found}”；确是单日的，不必改`,
      en: ({ found, month }) =>
        `write whole months as in "${month}", and not "${found}"; if days are meant, nothing need be changed`,
    },
    explained: () => ({
      meaning: {
        zh: '报告期全是各月的第一天，多半是表格软件把月份存成了日期',
        en: 'all periods are first days of months: most likely a spreadsheet kept months as dates',
      },
      rule: {
        zh: '至少有两个不同的日子；工作簿里单元格的格式显示为月份的，按月份读取',
        en: 'there are two different days at least; in a workbook, cells whose format shows months are read as months',
      },
      remedy: { zh: '整月的数写成例如 2022-06', en: 'write whole months as in 2022-06' },
      example: report(['metric,period,value', 'roads,§2022-05-01,118', 'roads,2022-06-01,120']),
    }),
  }),
  'table-no-header': finding<{ searched: number }>({
    severity: 'error',
    message: {
      zh: ({ searched }) =>
        `前 ${searched} 行里没有表头；表头至少应有 ${list(
          'zh',
          REQUIRED.map((name) => COLUMN_TITLES[name].zh),
        )}`,
      en: ({ searched }) =>
        `there is no header in the first ${searched} rows; it needs at least ${list(
          'en',
          REQUIRED.map((name) => COLUMN_TITLES[name].en),
        )}`,
    },
    hint: {
      zh: '在数据上方加一行表头，例如：指标，地区，报告期，数值，单位；月份、县区等为列的表，用 plancheck layout infer 拟出版式',
      en: 'put a header above the data, for example: metric,region,period,value,unit; for a table whose columns are months, regions and the like, plancheck layout infer drafts a layout',
    },
    explained: () => ({
      meaning: {
        zh: '前 30 行里找不到表头，不知道哪一列是什么',
        en: 'the first 30 rows hold no header, so that nobody can tell which column is which',
      },
      remedy: {
        zh: '在数据上方写一行列名，至少有 指标、报告期、数值',
        en: 'put the names of the columns above the data: at least metric, period and value',
      },
      example: report(['§roads,2022-06,120', 'roads,2022-05,118']),
    }),
  }),
  'table-missing-column': finding<{ column: TidyColumn; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ column }) => `表头里没有“${COLUMN_TITLES[column].zh}”列，整张表无法读取`,
      en: ({ column }) =>
        `the header has no column "${COLUMN_TITLES[column].en}", so the table cannot be read`,
    },
    hint: {
      zh: ({ column, nearest }) =>
        nearest === undefined
          ? `补上“${COLUMN_TITLES[column].zh}”列；表是别的样子的，用 plancheck layout infer 拟出版式`
          : `“${nearest}”列是否应为“${COLUMN_TITLES[column].zh}”？`,
      en: ({ column, nearest }) =>
        nearest === undefined
          ? `add the column "${COLUMN_TITLES[column].en}"; for a table of another form, plancheck layout infer drafts a layout`
          : `is the column "${nearest}" meant as "${COLUMN_TITLES[column].en}"?`,
    },
    explained: () => ({
      meaning: {
        zh: '表头缺少指标、报告期或数值列，整张表无法读取',
        en: 'the header lacks the column of metrics, periods or values, without which no row can be read',
      },
      remedy: {
        zh: '补上这一列，或把列名改成认得的写法',
        en: 'add the column, or name it by a word that is known',
      },
      example: report(['§metric,region,value', 'roads,east,120']),
    }),
  }),
  'table-unknown-column': finding<{ found: string; nearest: string | undefined }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `不认识“${found}”列，未予读取`,
      en: ({ found }) => `the column "${found}" is not known and was not read`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '如不需要，可删去此列',
      en: ({ nearest }) => maybe('en', nearest) ?? 'remove the column if it is not needed',
    },
    explained: () => ({
      meaning: {
        zh: '有一列的列名不认识，这一列没有读取',
        en: 'a column has a name that is not known, and was not read',
      },
      remedy: {
        zh: '列名写错的改正；确实多余的，可以删去或不理会',
        en: 'correct the name if it is misspelt; remove the column, or leave it, if it is not needed',
      },
      example: report(['metric,period,value,§weather', 'roads,2022-06,120,fine']),
    }),
  }),
  'table-blank-column': finding<{ number: number; line: number }>({
    severity: 'warning',
    message: {
      zh: ({ number, line }) => `第 ${number} 列没有列名却有数据（首见于第 ${line} 行），未予读取`,
      en: ({ number, line }) =>
        `column ${number} has no name but holds data (first on line ${line}); it was not read`,
    },
    hint: { zh: '写上列名，或清空此列', en: 'give the column a name, or clear it' },
    explained: () => ({
      meaning: {
        zh: '有一列没有列名却有数据，这一列没有读取',
        en: 'a column without a name holds data, which was not read',
      },
      example: report(['metric,period,value,§', 'roads,2022-06,120,118']),
    }),
  }),
  'table-duplicate-column': finding<{ column: TidyColumn; found: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first }) =>
        `“${first}”和“${found}”都是“${COLUMN_TITLES[column].zh}”列，无法判断以哪个为准`,
      en: ({ column, found, first }) =>
        `"${first}" and "${found}" are both the column "${COLUMN_TITLES[column].en}"; which one holds is not clear`,
    },
    hint: { zh: '只保留其中一列', en: 'keep one of the two' },
    explained: () => ({
      meaning: {
        zh: '两列是同一个意思，无法判断以哪个为准',
        en: 'two columns mean the same, and nobody can tell which one holds',
      },
      example: report(['metric,period,value,§amount', 'roads,2022-06,120,121']),
    }),
  }),
  'table-unknown-qualifier': finding<{ found: string; header: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ found, header }) => `列名“${header}”里的“${found}”既不是单位，也不是明确的口径，整张表无法读取`,
      en: ({ found, header }) =>
        `in the column name "${header}", "${found}" is neither a unit nor a clear basis, so the table cannot be read`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写成例如“数值（亿元）”，口径另列一列',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'write for example "value (km)", and give the basis a column of its own',
    },
    explained: () => ({
      meaning: {
        zh: '数值列名的括号里既不是认得的单位，也不是明确的口径，整张表无法读取',
        en: 'what stands in parentheses behind the name of the value column is neither a known unit nor a clear basis, so that the table cannot be read',
      },
      remedy: {
        zh: '括号里写单位，如“数值（亿元）”；口径另列一列',
        en: 'write a unit in the parentheses, as in "value (km)"; give the basis a column of its own',
      },
      example: report(['指标,报告期,§数值(累计)', '投资,2022年6月,3.2']),
    }),
  }),
};
