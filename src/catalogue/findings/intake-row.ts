import { finding, fixed } from '../message.js';
import { COLUMN_TITLES, type Column } from './intake-table.js';

const DOUBLE_IT = fixed({
  zh: '字段里的引号要写成两个(""),整个字段再用引号括起',
  en: 'write a quote inside a field twice ("") and put the whole field in quotes',
});

/** What can be wrong with a row as a whole. */
export const ROW_FINDINGS = {
  'row-unclosed-quote': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `引号开在“${found}”之前却没有收尾,这一行没有读取;从下一行继续`,
      en: ({ found }) =>
        `the quote before "${found}" is never closed; the row was not read, and reading goes on with the next line`,
    },
    hint: fixed({ zh: '补上收尾的引号,或删去开头的引号', en: 'close the quote, or remove it' }),
  }),
  'row-stray-quote': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `引号收尾之后还有“${found}”,此处应为分隔符或行尾;这一行没有读取`,
      en: ({ found }) =>
        `"${found}" follows a closing quote, where a delimiter or the end of the row was expected; the row was not read`,
    },
    hint: DOUBLE_IT,
  }),
  'row-literal-quote': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `“${found}”中间有引号,按普通字符读取`,
      en: ({ found }) => `there is a quote inside "${found}"; it was read as an ordinary character`,
    },
    hint: DOUBLE_IT,
  }),
  'row-too-long': finding<{ characters: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ characters, limit }) => `这一行有 ${characters} 个字符,超过 ${limit} 个的上限,没有读取`,
      en: ({ characters, limit }) =>
        `the row has ${characters} characters, more than the limit of ${limit}; it was not read`,
    },
    hint: fixed({ zh: '检查换行符和引号是否缺失', en: 'check whether line ends or quotes are missing' }),
  }),
  'row-field-too-long': finding<{ characters: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ characters, limit }) => `此格有 ${characters} 个字符,超过 ${limit} 个的上限,这一行没有读取`,
      en: ({ characters, limit }) =>
        `the cell has ${characters} characters, more than the limit of ${limit}; the row was not read`,
    },
    hint: fixed({ zh: '缩短内容,或检查引号是否缺失', en: 'shorten it, or check whether a quote is missing' }),
  }),
  'row-too-many-fields': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `这一行超过 ${limit} 格(表格软件最宽的列数),没有读取`,
      en: ({ limit }) =>
        `the row has more than ${limit} fields, which is as wide as spreadsheets get; it was not read`,
    },
    hint: fixed({
      zh: '删去多余的分隔符,或检查换行符是否缺失',
      en: 'remove the delimiters too many, or check whether line ends are missing',
    }),
  }),
  'row-extra-fields': finding<{ found: string; fields: number; columns: number }>({
    severity: 'error',
    message: {
      zh: ({ found, fields, columns }) =>
        `这一行有 ${fields} 格,表头只有 ${columns} 列;多出的第一格是“${found}”`,
      en: ({ found, fields, columns }) =>
        `the row has ${fields} fields, the header only ${columns}; the first one too many is "${found}"`,
    },
    hint: fixed({
      zh: '含分隔符的内容(如 1,450)要用引号括起,或去掉千分位逗号',
      en: 'put content that holds the delimiter (such as 1,450) in quotes, or drop the thousands separators',
    }),
  }),
  'row-split-number': finding<{ value: string; next: string }>({
    severity: 'error',
    message: {
      zh: ({ value, next }) => `数值“${value}”之后的“${next}”,像是 ${value},${next} 被千分位逗号拆成了两格`,
      en: ({ value, next }) =>
        `the value "${value}" is followed by the cell "${next}": this looks like ${value},${next}, split at its thousands separator`,
    },
    hint: fixed({
      zh: '给数值加引号或去掉千分位逗号;如确是两格,请给后一格加上文字',
      en: 'quote the figure or drop its thousands separator; if these are two cells, add a word to the second',
    }),
  }),
  'row-total-ignored': finding<{ found: string }>({
    severity: 'info',
    message: {
      zh: ({ found }) => `“${found}”是合计行,不计入`,
      en: ({ found }) => `"${found}" marks a row of totals, which is not added`,
    },
    hint: fixed({
      zh: '如果这是全域数,请在地区列写全域的名称',
      en: "if it is the whole area's figure, give the area's name as its region",
    }),
  }),
  'row-footer-ignored': finding<{ found: string }>({
    severity: 'info',
    message: {
      zh: ({ found }) => `“${found}”不是数据行,已略过`,
      en: ({ found }) => `"${found}" is not a row of data and was passed over`,
    },
    hint: fixed({
      zh: '如果这是数据,请补全指标、报告期和数值',
      en: 'if it is data, give it a metric, a period and a value',
    }),
  }),
  'row-above-header': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”所在的数据行在表头上方,没有读取`,
      en: ({ found }) => `the row of data with "${found}" stands above the header and was not read`,
    },
    hint: fixed({ zh: '把表头移到它的上方', en: 'move the header above it' }),
  }),
  'row-missing-field': finding<{ column: Column }>({
    severity: 'error',
    message: {
      zh: ({ column: name }) => `这一行没有填“${COLUMN_TITLES[name].zh}”`,
      en: ({ column: name }) => `the row has no ${COLUMN_TITLES[name].en}`,
    },
    hint: {
      zh: ({ column: name }) => `补上${COLUMN_TITLES[name].zh};合并过的单元格要逐行填写`,
      en: ({ column: name }) =>
        `fill in the ${COLUMN_TITLES[name].en}; cells that were merged must be filled in on every row`,
    },
  }),
  'row-no-value': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) =>
        found === '' ? '数值空缺,按未报处理,不当作 0' : `数值“${found}”按未报处理,不当作 0`,
      en: ({ found }) =>
        found === ''
          ? 'the value is blank: the row counts as not reported, not as 0'
          : `the value "${found}" counts as not reported, not as 0`,
    },
    hint: fixed({ zh: '补报数值;确实为零的写 0', en: 'report the figure; write 0 where it really is zero' }),
  }),
};
