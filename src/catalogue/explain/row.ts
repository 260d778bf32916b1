import type { ROW_FINDINGS } from '../findings/intake-row.js';
import { report, words, type Explanation } from './entry.js';

/** Findings of a row as a whole, explained. */
export const ROW_EXPLANATIONS: Readonly<Record<keyof typeof ROW_FINDINGS, Explanation>> = {
  'row-unclosed-quote': {
    meaning: words(
      '一格以引号开头却没有收尾的引号,这一行没有读取',
      'a cell begins with a quote that is never closed, and the row was not read',
    ),
    rule: words(
      '为免吞掉后面的行,从下一行继续读',
      'reading goes on with the next line, lest the quote swallow the rows below',
    ),
    remedy: words('补上收尾的引号,或删去开头的引号', 'close the quote, or remove it'),
    example: report(['metric,period,value,note', 'roads,2022-06,120,§"opened in June', 'pipes,2022-06,80,']),
  },
  'row-stray-quote': {
    meaning: words(
      '收尾的引号后面还有文字,这一行没有读取',
      'text follows a closing quote, and the row was not read',
    ),
    remedy: words(
      '字段里的引号写成两个(""),整个字段再用引号括起',
      'write a quote inside a field twice ("") and put the whole field in quotes',
    ),
    example: report(['metric,period,value,note', 'roads,2022-06,120,§"north" section']),
  },
  'row-literal-quote': {
    meaning: words(
      '一格中间有引号,按普通字符读取',
      'a quote stands inside a cell and was read as an ordinary character',
    ),
    remedy: words(
      '如属内容,写成两个引号并把整格括起;如属误打,删去',
      'if it belongs there, write it twice and put the cell in quotes; else remove it',
    ),
    example: report(['metric,period,value,note', 'roads,2022-06,120,§a 5" kerb']),
  },
  'row-too-long': {
    meaning: words(
      '一行超过 1048576 个字符,没有读取',
      'a row has more than 1048576 characters and was not read',
    ),
    remedy: words('检查换行符和引号是否缺失', 'check whether line ends or quotes are missing'),
    example: {
      sort: 'told',
      shown: ['metric,period,value', 'roads,2022-06,120roads,2022-05,118roads,2022-04,117…'],
      finding: {
        code: 'row-too-long',
        args: { characters: 1_200_000, limit: 1_048_576 },
        place: { file: 'report.csv', line: 2, column: 1 },
      },
    },
  },
  'row-field-too-long': {
    meaning: words(
      '一格超过 32768 个字符,比表格软件的一格所能容纳的还长,这一行没有读取',
      'a cell has more than 32768 characters, more than a spreadsheet can hold, and the row was not read',
    ),
    remedy: words('缩短内容;多半是少了一个引号', 'shorten it; mostly a quote is missing'),
    example: report(['metric,period,value,note', `roads,2022-06,120,§${'x'.repeat(32_769)}`]),
  },
  'row-too-many-fields': {
    meaning: words(
      '一行超过 16384 格,比表格软件最宽的还宽,没有读取',
      'a row has more than 16384 fields, wider than spreadsheets get, and was not read',
    ),
    remedy: words(
      '删去多余的分隔符;多半是少了换行符',
      'remove the delimiters too many; mostly a line end is missing',
    ),
    example: report(['metric,period,value', `§roads,2022-06,120${','.repeat(16_384)}`]),
  },
  'row-extra-fields': {
    meaning: words(
      '这一行的格数多于表头的列数,无法判断哪一格是什么',
      'the row has more fields than the header has columns, so that nobody can tell which is which',
    ),
    remedy: words(
      '含分隔符的内容要用引号括起,数值去掉千分位逗号',
      'put content that holds the delimiter in quotes, and drop thousands separators',
    ),
    example: report(['metric,period,value', 'roads,2022-06,1,§450']),
  },
  'row-split-number': {
    meaning: words(
      '数值像是被千分位逗号拆成了两格',
      'a figure seems to have been split into two cells at its thousands separator',
    ),
    rule: words(
      '逗号分隔的表里,数值是 1 到 3 位整数,而其后的备注、填报单位或填报日期恰是 3 位数字',
      'in a table with commas, the value is a whole number of 1 to 3 digits, and the note, department or date behind it is a number of exactly 3',
    ),
    remedy: words(
      '给数值加引号或去掉千分位逗号;确是两格的,给后一格加上文字',
      'quote the figure or drop its separator; if these are two cells, add a word to the second',
    ),
    example: report(['metric,period,value,note', 'roads,2022-06,§1,450']),
  },
  'row-total-ignored': {
    meaning: words('合计行不计入,以免重复计算', 'a row of totals is not added, so that nothing counts twice'),
    remedy: words(
      '如果这是全域数,在地区列写全域的名称;否则无需处理',
      "if it is the whole area's figure, give the area's name as its region; else nothing needs to be done",
    ),
    example: report(['region,metric,period,value', 'east,roads,2022-06,120', '§合计,roads,2022-06,120']),
  },
  'row-footer-ignored': {
    meaning: words(
      '表下方的说明、签章等不是数据,已略过',
      'a note or signature below the table is no data and was passed over',
    ),
    remedy: words(
      '如果是数据,补全指标、报告期和数值;否则无需处理',
      'if it is data, give it a metric, a period and a value; else nothing needs to be done',
    ),
    example: report(['metric,period,value', 'roads,2022-06,120', '§注:含在建路段']),
  },
  'row-above-header': {
    meaning: words('一行数据在表头上方,没有读取', 'a row of data stands above the header and was not read'),
    remedy: words('把表头移到它的上方', 'move the header above it'),
    example: report(['§roads,2022-05,118', 'metric,period,value', 'roads,2022-06,120']),
  },
  'row-missing-field': {
    meaning: words(
      '这一行没有填指标、报告期等必填的格',
      'the row leaves a cell blank that it cannot do without, such as its metric or period',
    ),
    remedy: words(
      '补填;合并过的单元格导出后只有第一行有内容,要逐行填写',
      'fill it in; of cells that were merged only the first row keeps the content, so fill in every row',
    ),
    example: report(['metric,period,value', 'roads,§,120']),
  },
  'row-no-value': {
    meaning: words(
      '数值空缺或写了“—”“未报”之类,按未报处理,不当作 0',
      'the value is blank, or a word such as n/a or a dash: the row counts as not reported, not as 0',
    ),
    remedy: words('补报数值;确实为零的写 0', 'report the figure; write 0 where it really is zero'),
    example: report(['metric,period,value', 'roads,2022-06,§n/a', 'pipes,2022-06,80']),
  },
};
