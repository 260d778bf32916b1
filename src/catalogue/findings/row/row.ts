import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { COLUMN_TITLES, type TidyColumn } from '../table/columns.js';

const DOUBLE_IT = {
  zh: '字段里的引号要写成两个（""），整个字段再用引号括起',
  en: 'write a quote inside a field twice ("") and put the whole field in quotes',
};

/** Findings on a row as a whole. */
export const ROW_FINDINGS = {
  'row-unclosed-quote': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `引号开在“${found}”之前却没有收尾，这一行没有读取；从下一行继续`,
      en: ({ found }) =>
        `the quote before "${found}" is never closed; the row was not read, and reading goes on with the next line`,
    },
    hint: { zh: '补上收尾的引号，或删去开头的引号', en: 'close the quote, or remove it' },
    explained: () => ({
      meaning: {
        zh: '一格以引号开头却没有收尾的引号，这一行没有读取',
        en: 'a cell begins with a quote that is never closed, and the row was not read',
      },
      rule: {
        zh: '为免吞掉后面的行，从下一行继续读',
        en: 'reading goes on with the next line, lest the quote swallow the rows below',
      },
      example: report([
        'metric,period,value,note',
        'roads,2022-06,120,§"opened in June',
        'pipes,2022-06,80,',
      ]),
    }),
  }),
  'row-stray-quote': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `引号收尾之后还有“${found}”，此处应为分隔符或行尾；这一行没有读取`,
      en: ({ found }) =>
        `"${found}" follows a closing quote, where a delimiter or the end of the row was expected; the row was not read`,
    },
    hint: DOUBLE_IT,
    explained: () => ({
      meaning: {
        zh: '收尾的引号后面还有文字，这一行没有读取',
        en: 'text follows a closing quote, and the row was not read',
      },
      example: report(['metric,period,value,note', 'roads,2022-06,120,§"north" section']),
    }),
  }),
  'row-literal-quote': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `“${found}”中间有引号，按普通字符读取`,
      en: ({ found }) => `there is a quote inside "${found}"; it was read as an ordinary character`,
    },
    hint: DOUBLE_IT,
    explained: () => ({
      meaning: {
        zh: '一格中间有引号，按普通字符读取',
        en: 'a quote stands inside a cell and was read as an ordinary character',
      },
      remedy: {
        zh: '如属内容，写成两个引号并把整格括起；如属误打，删去',
        en: 'if it belongs there, write it twice and put the cell in quotes; else remove it',
      },
      example: report(['metric,period,value,note', 'roads,2022-06,120,§a 5" kerb']),
    }),
  }),
  'row-too-long': finding<{ characters: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ characters, limit }) => `这一行有 ${characters} 个字符，超过 ${limit} 个的上限，没有读取`,
      en: ({ characters, limit }) =>
        `the row has ${characters} characters, more than the limit of ${limit}; it was not read`,
    },
    hint: { zh: '检查换行符和引号是否缺失', en: 'check whether line ends or quotes are missing' },
    explained: () => ({
      meaning: {
        zh: '一行超过 1048576 个字符，没有读取',
        en: 'a row has more than 1048576 characters and was not read',
      },
      // Not run: needs a huge row.
      example: {
        sort: 'told',
        shown: ['metric,period,value', 'roads,2022-06,120roads,2022-05,118roads,2022-04,117…'],
        args: { characters: 1_200_000, limit: 1_048_576 },
        place: { file: 'report.csv', line: 2, column: 1 },
      },
    }),
  }),
  'row-field-too-long': finding<{ characters: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ characters, limit }) => `此格有 ${characters} 个字符，超过 ${limit} 个的上限，这一行没有读取`,
      en: ({ characters, limit }) =>
        `the cell has ${characters} characters, more than the limit of ${limit}; the row was not read`,
    },
    hint: { zh: '缩短内容，或检查引号是否缺失', en: 'shorten it, or check whether a quote is missing' },
    explained: () => ({
      meaning: {
        zh: '一格超过 32768 个字符，比表格软件的一格所能容纳的还长，这一行没有读取',
        en: 'a cell has more than 32768 characters, more than a spreadsheet can hold, and the row was not read',
      },
      example: report(['metric,period,value,note', `roads,2022-06,120,§${'x'.repeat(32_769)}`]),
    }),
  }),
  'row-too-many-fields': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `这一行超过 ${limit} 格（表格软件最宽的列数），没有读取`,
      en: ({ limit }) =>
        `the row has more than ${limit} fields, which is as wide as spreadsheets get; it was not read`,
    },
    hint: {
      zh: '删去多余的分隔符，或检查换行符是否缺失',
      en: 'remove the delimiters too many, or check whether line ends are missing',
    },
    explained: () => ({
      meaning: {
        zh: '一行超过 16384 格，比表格软件最宽的还宽，没有读取',
        en: 'a row has more than 16384 fields, wider than spreadsheets get, and was not read',
      },
      example: report(['metric,period,value', `§roads,2022-06,120${','.repeat(16_384)}`]),
    }),
  }),
  'row-extra-fields': finding<{ found: string; fields: number; columns: number }>({
    severity: 'error',
    message: {
      zh: ({ found, fields, columns }) =>
        `这一行有 ${fields} 格，表头只有 ${columns} 列；多出的第一格是“${found}”`,
      en: ({ found, fields, columns }) =>
        `the row has ${fields} fields, the header only ${columns}; the first one too many is "${found}"`,
    },
    hint: {
      zh: '含分隔符的内容（如 1,450）要用引号括起，或去掉千分位逗号',
      en: 'put content that holds the delimiter (such as 1,450) in quotes, or drop the thousands separators',
    },
    explained: () => ({
      meaning: {
        zh: '这一行的格数多于表头的列数，无法判断哪一格是什么',
        en: 'the row has more fields than the header has columns, so that nobody can tell which is which',
      },
      example: report(['metric,period,value', 'roads,2022-06,1,§450']),
    }),
  }),
  'row-split-number': finding<{ value: string; next: string }>({
    severity: 'error',
    message: {
      zh: ({ value, next }) => `数值“${value}”之后的“${next}”，像是 ${value}，${next} 被千分位逗号拆成了两格`,
      en: ({ value, next }) =>
        `the value "${value}" is followed by the cell "${next}": this looks like ${value},${next}, split at its thousands separator`,
    },
    hint: {
      zh: '给数值加引号或去掉千分位逗号；如确是两格，请给后一格加上文字',
      en: 'quote the figure or drop its thousands separator; if these are two cells, add a word to the second',
    },
    explained: () => ({
      meaning: {
        zh: '数值像是被千分位逗号拆成了两格',
        en: 'a figure seems to have been split into two cells at its thousands separator',
      },
      rule: {
        zh: '逗号分隔的表里，数值是 1 到 3 位整数，而其后的备注、填报单位或填报日期恰是 3 位数字',
        en: 'in a table with commas, the value is a whole number of 1 to 3 digits, and the note, department or date behind it is a number of exactly 3',
      },
      example: report(['metric,period,value,note', 'roads,2022-06,§1,450']),
    }),
  }),
  'row-total-ignored': finding<{ found: string }>({
    severity: 'info',
    message: {
      zh: ({ found }) => `“${found}”是合计行，不计入`,
      en: ({ found }) => `"${found}" marks a row of totals, which is not added`,
    },
    hint: {
      zh: '如果这是全域数，请在地区列写全域的名称',
      en: "if it is the whole area's figure, give the area's name as its region",
    },
    explained: () => ({
      meaning: {
        zh: '合计行不计入，以免重复计算',
        en: 'a row of totals is not added, so that nothing counts twice',
      },
      remedy: {
        zh: '如果这是全域数，在地区列写全域的名称；否则无需处理',
        en: "if it is the whole area's figure, give the area's name as its region; else nothing needs to be done",
      },
      example: report(['region,metric,period,value', 'east,roads,2022-06,120', '§合计,roads,2022-06,120']),
    }),
  }),
  'row-footer-ignored': finding<{ found: string }>({
    severity: 'info',
    message: {
      zh: ({ found }) => `“${found}”不是数据行，已略过`,
      en: ({ found }) => `"${found}" is not a row of data and was passed over`,
    },
    hint: {
      zh: '如果这是数据，请补全指标、报告期和数值',
      en: 'if it is data, give it a metric, a period and a value',
    },
    explained: () => ({
      meaning: {
        zh: '表下方的说明、签章等不是数据，已略过',
        en: 'a note or signature below the table is no data and was passed over',
      },
      remedy: {
        zh: '如果是数据，补全指标、报告期和数值；否则无需处理',
        en: 'if it is data, give it a metric, a period and a value; else nothing needs to be done',
      },
      example: report(['metric,period,value', 'roads,2022-06,120', '§注:含在建路段']),
    }),
  }),
  'row-above-header': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”所在的数据行在表头上方，没有读取`,
      en: ({ found }) => `the row of data with "${found}" stands above the header and was not read`,
    },
    hint: { zh: '把表头移到它的上方', en: 'move the header above it' },
    explained: () => ({
      meaning: {
        zh: '一行数据在表头上方，没有读取',
        en: 'a row of data stands above the header and was not read',
      },
      example: report(['§roads,2022-05,118', 'metric,period,value', 'roads,2022-06,120']),
    }),
  }),
  'row-missing-field': finding<{ column: TidyColumn }>({
    severity: 'error',
    message: {
      zh: ({ column: name }) => `这一行没有填“${COLUMN_TITLES[name].zh}”`,
      en: ({ column: name }) => `the row has no ${COLUMN_TITLES[name].en}`,
    },
    hint: {
      zh: ({ column: name }) => `补上${COLUMN_TITLES[name].zh}；合并过的单元格要逐行填写`,
      en: ({ column: name }) =>
        `fill in the ${COLUMN_TITLES[name].en}; cells that were merged must be filled in on every row`,
    },
    explained: () => ({
      meaning: {
        zh: '这一行没有填指标、报告期等必填的格',
        en: 'the row leaves a cell blank that it cannot do without, such as its metric or period',
      },
      remedy: {
        zh: '补填；合并过的单元格导出后只有第一行有内容，要逐行填写',
        en: 'fill it in; of cells that were merged only the first row keeps the content, so fill in every row',
      },
      example: report(['metric,period,value', 'roads,§,120']),
    }),
  }),
  'row-no-value': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) =>
        found === '' ? '数值空缺，按未报处理，不当作 0' : `数值“${found}”按未报处理，不当作 0`,
      en: ({ found }) =>
        found === ''
          ? 'the value is blank: the row counts as not reported, not as 0'
          : `the value "${found}" counts as not reported, not as 0`,
    },
    hint: { zh: '补报数值；确实为零的写 0', en: 'report the figure; write 0 where it really is zero' },
    explained: () => ({
      meaning: {
        zh: '数值空缺或写了“—”“未报”之类，按未报处理，不当作 0',
        en: 'the value is blank, or a word such as n/a or a dash: the row counts as not reported, not as 0',
      },
      example: report(['metric,period,value', 'roads,2022-06,§n/a', 'pipes,2022-06,80']),
    }),
  }),
};
