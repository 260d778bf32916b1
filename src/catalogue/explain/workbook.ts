import type {
  WORKBOOK_CELL_FINDINGS,
  WORKBOOK_FILE_FINDINGS,
  WORKBOOK_TABLE_FINDINGS,
} from '../findings/intake-workbook.js';
import { words, type Explanation } from './entry.js';

/** Findings of a workbook as a whole, explained. */
export const WORKBOOK_FILE_EXPLANATIONS: Readonly<Record<keyof typeof WORKBOOK_FILE_FINDINGS, Explanation>> =
  {
    'file-broken-workbook': {
      meaning: words(
        '.xlsx 的压缩包或其中的内容已损坏,或里面没有工作簿',
        'the archive of an .xlsx, or a part of it, is damaged, or there is no workbook in it',
      ),
      remedy: words('打开后另存为 .xlsx,再提交', 'open it, save it as .xlsx, and submit it again'),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: {
          code: 'file-broken-workbook',
          args: { reason: 'archive', part: '' },
          place: { file: 'r.xlsx' },
        },
      },
    },
    'file-zip-bomb': {
      meaning: words(
        '工作簿解压后远大于任何表格,没有读取或没有读全',
        'the workbook unpacks to far more than any table has; nothing of it is read, or not all',
      ),
      remedy: words(
        '把表格复制到新的工作簿,去掉空白的格式行',
        'copy the table into a new workbook, without blank formatted rows',
      ),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: { code: 'file-zip-bomb', args: { limit: 128 }, place: { file: 'r.xlsx' } },
      },
    },
    'file-encrypted': {
      meaning: words('工作簿有打开密码', 'the workbook has a password'),
      remedy: words('去掉密码后重新保存', 'save it again without the password'),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: { code: 'file-encrypted', args: {}, place: { file: 'r.xlsx' } },
      },
    },
    'file-no-sheet': {
      meaning: words(
        '没有所指的工作表,或没有可见的工作表',
        'the sheet that is asked for is not there, or no sheet is visible',
      ),
      remedy: words('写工作表的名称或序号', 'give the name or the number of a sheet'),
      example: {
        sort: 'told',
        shown: ["plancheck check 'r.xlsx#Sheet3'"],
        finding: {
          code: 'file-no-sheet',
          args: { found: 'Sheet3', expected: ['Sheet1', 'Sheet2'], nearest: 'Sheet1' },
          place: { file: 'r.xlsx' },
        },
      },
    },
    'file-unread-sheets': {
      meaning: words(
        '可见的工作表里有指标和数,但前 30 行没有完整的表头,所以没有读取',
        'a visible sheet has metrics with figures, but no complete header in its first 30 rows, so that it was not read',
      ),
      remedy: words(
        '补上表头,或用 plancheck layout infer 起草布局',
        'give it a header, or have plancheck layout infer draft a layout',
      ),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: { code: 'file-unread-sheets', args: { sheets: ['Sheet2'] }, place: { file: 'r.xlsx' } },
      },
    },
    'file-other-sheets': {
      meaning: words(
        '工作簿有几个可见的工作表;有完整表头的都读,一个也没有时只读第一个,按布局读的也只读第一个',
        'the workbook has several visible sheets: those with a complete header are read, or the first if none has one; by a layout the first alone',
      ),
      remedy: words(
        '要读别的,在文件名后写 # 和名称或序号',
        'to read another one, write # and its name or number behind the file',
      ),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: {
          code: 'file-other-sheets',
          args: { read: ['Sheet1'], others: ['Sheet2'] },
          place: { file: 'r.xlsx' },
        },
      },
    },
    'file-hidden-sheets': {
      meaning: words('工作簿有隐藏的工作表,没有读取', 'the workbook has hidden sheets, which were not read'),
      remedy: words('核对隐藏的内容', 'check what is hidden'),
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        finding: { code: 'file-hidden-sheets', args: { hidden: ['old'] }, place: { file: 'r.xlsx' } },
      },
    },
  };

/** Findings of a sheet, explained. */
export const WORKBOOK_TABLE_EXPLANATIONS: Readonly<
  Record<keyof typeof WORKBOOK_TABLE_FINDINGS, Explanation>
> = {
  'table-hidden-rows': {
    meaning: words(
      '工作表有隐藏或筛掉的行,照样读取',
      'the sheet has rows that are hidden or filtered out; they are read',
    ),
    remedy: words('取消隐藏,核对是否应当报送', 'show them again to see whether they belong to the report'),
    example: {
      sort: 'told',
      shown: ['r.xlsx'],
      finding: { code: 'table-hidden-rows', args: { count: 2 }, place: { file: 'r.xlsx' } },
    },
  },
  'table-hidden-columns': {
    meaning: words('工作表有隐藏的列,照样读取', 'the sheet has hidden columns; they are read'),
    remedy: words('取消隐藏,核对是否应当报送', 'show them again to see whether they belong to the report'),
    example: {
      sort: 'told',
      shown: ['r.xlsx'],
      finding: { code: 'table-hidden-columns', args: { columns: ['C'] }, place: { file: 'r.xlsx' } },
    },
  },
};

/** Findings of the cells of a sheet, explained. */
export const WORKBOOK_CELL_EXPLANATIONS: Readonly<Record<keyof typeof WORKBOOK_CELL_FINDINGS, Explanation>> =
  {
    'row-cell-error': {
      meaning: words('单元格里是公式错误,如 #REF!', 'the cell holds the error of a formula, such as #REF!'),
      remedy: words('改正公式,或填入数值', 'mend the formula, or fill in the value'),
      example: {
        sort: 'told',
        shown: ['#REF!'],
        finding: {
          code: 'row-cell-error',
          args: { found: '#REF!' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-cell-boolean': {
      meaning: words('单元格里是逻辑值', 'the cell holds a truth value'),
      remedy: words('填入数值或文字', 'fill in the figure or the word'),
      example: {
        sort: 'told',
        shown: ['TRUE'],
        finding: {
          code: 'row-cell-boolean',
          args: { found: 'TRUE' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-formula-uncached': {
      meaning: words('公式的结果没有保存在文件里', 'the result of a formula is not saved in the file'),
      rule: words(
        '注明打开时全部重算(fullCalcOnLoad)或没有算完(calcCompleted)的文件,公式旁存的值不算结果',
        'in a file that asks to be reckoned when it is opened (fullCalcOnLoad), or says that it was not (calcCompleted), the values stored beside formulas are no results',
      ),
      remedy: words('用 Excel 或 WPS 打开并保存一次', 'open the file in Excel or WPS and save it'),
      example: {
        sort: 'told',
        shown: ['=SUM(A1:A3)'],
        finding: {
          code: 'row-formula-uncached',
          args: { stored: '0' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-scaled-format': {
      meaning: words(
        '数字格式显示的数比存的小,如以万为单位显示',
        'the number format shows a smaller number than is stored, as in thousands',
      ),
      remedy: words(
        '填入要报的数,用普通的数字格式',
        'fill in the figure that is meant, with a plain number format',
      ),
      example: {
        sort: 'told',
        shown: ['14505'],
        finding: {
          code: 'row-scaled-format',
          args: { found: '14505' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-hidden-value': {
      meaning: words(
        '单元格的格式不显示存着的值',
        'the number format of a cell shows nothing of what is stored',
      ),
      rule: words(
        '如 0;-0;;@ 不显示零,;;; 什么都不显示;用短横显示零的会计格式照常读作零',
        'such as 0;-0;;@ for a nought, and ;;; for anything; a nought that accountants show as a dash is read as one',
      ),
      remedy: words('改用普通的格式,或清空单元格', 'give the cell a plain format, or empty it'),
      example: {
        sort: 'told',
        shown: ['0'],
        finding: {
          code: 'row-hidden-value',
          args: { found: '0' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-cell-broken': {
      meaning: words(
        '文件里单元格的内容不全或自相矛盾',
        'what the file has of a cell is not whole, or says two things',
      ),
      remedy: words(
        '用 Excel 或 WPS 打开,核对后保存',
        'open the file in Excel or WPS, check the cell and save',
      ),
      example: {
        sort: 'told',
        shown: ['1 / 5'],
        finding: {
          code: 'row-cell-broken',
          args: { reason: 'values', found: '1 / 5' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-note-unread': {
      meaning: words(
        '备注是公式错误之类,没有读入,数照常读取',
        'the note is the error of a formula or the like; it is not read, and the figure is',
      ),
      remedy: words('改正备注里的公式,或删去', 'mend the formula in the note, or remove it'),
      example: {
        sort: 'told',
        shown: ['#N/A'],
        finding: {
          code: 'row-note-unread',
          args: { found: '#N/A' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-merged-value': {
      meaning: words('一个数占着几行合并的单元格', 'one figure stands in merged cells of several rows'),
      rule: words(
        '其余各列合并的值对每一行都有效;整行都合并的几行算作一行',
        'in all other columns a merged value holds for each of its rows; rows that are merged as a whole are one row',
      ),
      remedy: words('取消合并,每行填自己的数', 'unmerge the cells and give each row its own figure'),
      example: {
        sort: 'told',
        shown: ['5'],
        finding: {
          code: 'row-merged-value',
          args: { range: 'D3:D5' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
    'row-merged-over': {
      meaning: words(
        '合并的单元格下面还存着别的值,看不见',
        'merged cells cover a value that is stored below them and cannot be seen',
      ),
      remedy: words('取消合并,核对各格', 'unmerge the cells and check each of them'),
      example: {
        sort: 'told',
        shown: ['东川县'],
        finding: {
          code: 'row-merged-over',
          args: { found: '西岭县', shown: '东川县' },
          place: { file: 'r.xlsx', line: 3, column: 4 },
        },
      },
    },
  };
