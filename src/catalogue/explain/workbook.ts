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
    'file-other-sheets': {
      meaning: words(
        '工作簿有几个可见的工作表,只读了第一个',
        'the workbook has several visible sheets, of which the first was read',
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
          args: { read: 'Sheet1', others: ['Sheet2'] },
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
      remedy: words('用 Excel 或 WPS 打开并保存一次', 'open the file in Excel or WPS and save it'),
      example: {
        sort: 'told',
        shown: ['=SUM(A1:A3)'],
        finding: { code: 'row-formula-uncached', args: {}, place: { file: 'r.xlsx', line: 3, column: 4 } },
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
  };
