import { finding } from '../../entry.js';

/** Findings on a cell of a sheet. Examples are not run: a workbook is no text. */
export const SHEET_CELL_FINDINGS = {
  'row-cell-error': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格里是公式错误 ${found}`,
      en: ({ found }) => `the cell holds ${found}, the error of a formula`,
    },
    hint: { zh: '改正公式，或填入数值', en: 'mend the formula, or fill in the value' },
    explained: () => ({
      meaning: {
        zh: '单元格里是公式错误，如 #REF!',
        en: 'the cell holds the error of a formula, such as #REF!',
      },
      example: {
        sort: 'told',
        shown: ['#REF!'],
        args: { found: '#REF!' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-cell-boolean': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格里是逻辑值 ${found}，应为数或文字`,
      en: ({ found }) => `the cell holds the truth value ${found}; a figure or a word was expected`,
    },
    hint: { zh: '填入数值或文字', en: 'fill in the figure or the word' },
    explained: () => ({
      meaning: { zh: '单元格里是逻辑值', en: 'the cell holds a truth value' },
      example: {
        sort: 'told',
        shown: ['TRUE'],
        args: { found: 'TRUE' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-formula-uncached': finding<{ stored: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ stored }) =>
        stored === undefined
          ? '单元格里是公式，但文件没有保存它的结果'
          : `单元格里是公式，文件注明要重新计算，存着的 ${stored} 不算数`,
      en: ({ stored }) =>
        stored === undefined
          ? 'the cell holds a formula whose result is not saved in the file'
          : `the cell holds a formula that the file says is still to be reckoned: the ${stored} stored with it does not count`,
    },
    hint: {
      zh: '用 Excel 或 WPS 打开并保存一次，结果就会写入文件',
      en: 'open the file in Excel or WPS and save it: that writes the result into it',
    },
    explained: () => ({
      meaning: { zh: '公式的结果没有保存在文件里', en: 'the result of a formula is not saved in the file' },
      rule: {
        zh: '注明打开时全部重算（fullCalcOnLoad）或没有算完（calcCompleted）的文件，公式旁存的值不算结果',
        en: 'in a file that asks to be reckoned when it is opened (fullCalcOnLoad), or says that it was not (calcCompleted), the values stored beside formulas are no results',
      },
      example: {
        sort: 'told',
        shown: ['=SUM(A1:A3)'],
        args: { stored: '0' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-scaled-format': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格的格式把数缩小后显示，存的是 ${found}，看到的不是；无法断定报的是哪个`,
      en: ({ found }) =>
        `the cell's format shows another number than the ${found} that is stored, so that it is not clear which one is meant`,
    },
    hint: {
      zh: '填入要报的数，用普通的数字格式',
      en: 'fill in the figure that is meant, with a plain number format',
    },
    explained: () => ({
      meaning: {
        zh: '数字格式显示的数比存的小，如以万为单位显示',
        en: 'the number format shows a smaller number than is stored, as in thousands',
      },
      example: {
        sort: 'told',
        shown: ['14505'],
        args: { found: '14505' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-hidden-value': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格的格式把 ${found} 藏了起来，看上去是空的；无法断定报的是哪个`,
      en: ({ found }) =>
        `the cell's format hides the ${found} that is stored, so that it looks blank: it is not clear which one is meant`,
    },
    hint: {
      zh: '要报的，改用普通的格式；不报的，把单元格清空',
      en: 'give the cell a plain format if the value is meant, or empty it if it is not',
    },
    explained: () => ({
      meaning: {
        zh: '单元格的格式不显示存着的值',
        en: 'the number format of a cell shows nothing of what is stored',
      },
      rule: {
        zh: '如 0;-0;;@ 不显示零，；;; 什么都不显示；用短横显示零的会计格式照常读作零',
        en: 'such as 0;-0;;@ for a nought, and ;;; for anything; a nought that accountants show as a dash is read as one',
      },
      example: {
        sort: 'told',
        shown: ['0'],
        args: { found: '0' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-cell-broken': finding<{ reason: 'text' | 'values'; found: string }>({
    severity: 'error',
    message: {
      zh: ({ reason, found }) =>
        reason === 'text'
          ? `单元格指向第“${found}”号文字，工作簿里没有`
          : `文件里这个单元格有两个不同的值：${found}`,
      en: ({ reason, found }) =>
        reason === 'text'
          ? `the cell stands for text number "${found}" of the workbook, which is not there`
          : `the file has two values for this cell: ${found}`,
    },
    hint: {
      zh: '用 Excel 或 WPS 打开，核对此格，保存后重新提交',
      en: 'open the file in Excel or WPS, check this cell, save the file and submit it again',
    },
    explained: () => ({
      meaning: {
        zh: '文件里单元格的内容不全或自相矛盾',
        en: 'what the file has of a cell is not whole, or says two things',
      },
      example: {
        sort: 'told',
        shown: ['1 / 5'],
        args: { reason: 'values', found: '1 / 5' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-note-unread': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `备注读不了${found === '' ? '' : `(${found})`}；这一行的数照常读取`,
      en: ({ found }) =>
        `the note cannot be read${found === '' ? '' : ` (${found})`}; the figure of the row counts all the same`,
    },
    hint: { zh: '改正备注里的公式，或删去', en: 'mend the formula in the note, or remove it' },
    explained: () => ({
      meaning: {
        zh: '备注是公式错误之类，没有读入，数照常读取',
        en: 'the note is the error of a formula or the like; it is not read, and the figure is',
      },
      example: {
        sort: 'told',
        shown: ['#N/A'],
        args: { found: '#N/A' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-merged-value': finding<{ range: string }>({
    severity: 'error',
    message: {
      zh: ({ range }) => `数在合并的单元格 ${range} 里，一个数占了几行，无法断定是哪一行的`,
      en: ({ range }) =>
        `the figure is in the merged cells ${range}: it is one figure for several rows, and it is not clear for which`,
    },
    hint: {
      zh: '取消合并，每行填自己的数；各行合计的数，另起一行填报',
      en: 'unmerge the cells and give each row its own figure; report a sum of them in a row of its own',
    },
    explained: () => ({
      meaning: { zh: '一个数占着几行合并的单元格', en: 'one figure stands in merged cells of several rows' },
      rule: {
        zh: '其余各列合并的值对每一行都有效；整行都合并的几行算作一行',
        en: 'in all other columns a merged value holds for each of its rows; rows that are merged as a whole are one row',
      },
      example: {
        sort: 'told',
        shown: ['5'],
        args: { range: 'D3:D5' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
  'row-merged-over': finding<{ found: string; shown: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, shown }) => `合并的单元格盖住了这里的“${found}”，看上去是“${shown}”，照此读取`,
      en: ({ found, shown }) =>
        `merged cells cover the "${found}" that is stored here: it was read as "${shown}", as it looks`,
    },
    hint: {
      zh: '取消合并，核对各格，再保存',
      en: 'unmerge the cells and check each of them before saving',
    },
    explained: () => ({
      meaning: {
        zh: '合并的单元格下面还存着别的值，看不见',
        en: 'merged cells cover a value that is stored below them and cannot be seen',
      },
      example: {
        sort: 'told',
        shown: ['东川县'],
        args: { found: '西岭县', shown: '东川县' },
        place: { file: 'r.xlsx', line: 3, column: 4 },
      },
    }),
  }),
};
