import type { Language } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list, maybe } from '../phrases.js';

/** What can be wrong with an Excel workbook as a whole, and what is told of one. */
export const WORKBOOK_FILE_FINDINGS = {
  'file-broken-workbook': finding<{ reason: keyof typeof BROKEN; part: string }>({
    severity: 'error',
    message: {
      zh: ({ reason, part }) => BROKEN[reason].zh(part),
      en: ({ reason, part }) => BROKEN[reason].en(part),
    },
    hint: fixed({
      zh: '用 Excel 或 WPS 打开检查,另存为 .xlsx 后重新提交',
      en: 'open it in Excel or WPS to see whether it is whole, save it as .xlsx and submit it again',
    }),
  }),
  'file-zip-bomb': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `工作簿解压后过大(上限 ${limit} MB)或压缩比异常,没有读取或没有读全`,
      en: ({ limit }) =>
        `the workbook unpacks to more than ${limit} MB, or to far more than any table does: nothing was read, or not all`,
    },
    hint: fixed({
      zh: '把表格复制到新的工作簿,去掉空白的格式行,再提交',
      en: 'copy the table into a new workbook, without blank formatted rows, and submit that',
    }),
  }),
  'file-encrypted': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({
      zh: '工作簿有打开密码,无法读取',
      en: 'the workbook is protected by a password, so that it cannot be read',
    }),
    hint: fixed({ zh: '去掉密码后重新保存', en: 'save it again without the password' }),
  }),
  'file-no-sheet': finding<{
    found: string | undefined;
    expected: readonly string[];
    nearest: string | undefined;
  }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) =>
        found === undefined
          ? `工作簿里没有可见的工作表${expected.length === 0 ? '' : `;隐藏的有:${list('zh', expected)}`}`
          : `工作簿里没有工作表“${found}”;有:${list('zh', expected)}`,
      en: ({ found, expected }) =>
        found === undefined
          ? `the workbook has no visible sheet${expected.length === 0 ? '' : `; hidden: ${list('en', expected)}`}`
          : `the workbook has no sheet "${found}"; it has ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写工作表的名称或序号,例如“报表.xlsx#2”',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'give the name or the number of a sheet, as in "report.xlsx#2"',
    },
  }),
  'file-unread-sheets': finding<{ sheets: readonly string[] }>({
    severity: 'warning',
    message: {
      zh: ({ sheets }) => `工作表里有指标的数,但没有可用的表头,没有读取:${list('zh', sheets)}`,
      en: ({ sheets }) =>
        `there are figures of metrics in sheets without a header of known columns, which were not read: ${list('en', sheets)}`,
    },
    hint: fixed({
      zh: '补上表头(指标、报告期、数值),或为这些表写布局;不应提交的,删去后再保存',
      en: 'give them a header (metric, period, value), or write a layout for them; what is not to be submitted is to be deleted',
    }),
  }),
  'file-other-sheets': finding<{ read: readonly string[]; others: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ read, others }) => `只读取了工作表 ${list('zh', read)};没有读取:${list('zh', others)}`,
      en: ({ read, others }) =>
        `of the sheets, only ${list('en', read)} ${read.length > 1 ? 'were' : 'was'} read, and not ${list('en', others)}`,
    },
    hint: fixed({
      zh: '要读别的工作表,在文件名后写“#名称或序号”',
      en: 'to read another one, write # and its name or number behind the name of the file',
    }),
  }),
  'file-hidden-sheets': finding<{ hidden: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ hidden }) => `工作簿有隐藏的工作表,没有读取:${list('zh', hidden)}`,
      en: ({ hidden }) => `the workbook has hidden sheets, which were not read: ${list('en', hidden)}`,
    },
    hint: fixed({
      zh: '核对隐藏的内容;不应提交的,删去后再保存',
      en: 'check what is hidden; what should not be submitted, remove before saving',
    }),
  }),
};

/** What is told of a sheet. */
export const WORKBOOK_TABLE_FINDINGS = {
  'table-hidden-rows': finding<{ count: number }>({
    severity: 'info',
    message: {
      zh: ({ count }) => `表中有 ${count} 个隐藏的行,照样读取`,
      en: ({ count }) => `the table has ${count} hidden row${count === 1 ? '' : 's'}, read like all others`,
    },
    hint: fixed({
      zh: '取消隐藏或筛选,核对这些行是否应当报送',
      en: 'show them again, or clear the filter, to see whether they belong to the report',
    }),
  }),
  'table-hidden-columns': finding<{ columns: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ columns }) => `表中有隐藏的列(${list('zh', columns)}),照样读取`,
      en: ({ columns }) => `the table has hidden columns (${list('en', columns)}), read like all others`,
    },
    hint: fixed({
      zh: '取消隐藏,核对这些列是否应当报送',
      en: 'show them again to see whether they belong to the report',
    }),
  }),
};

/** What can be wrong with a cell of a sheet. */
export const WORKBOOK_CELL_FINDINGS = {
  'row-cell-error': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格里是公式错误 ${found}`,
      en: ({ found }) => `the cell holds ${found}, the error of a formula`,
    },
    hint: fixed({ zh: '改正公式,或填入数值', en: 'mend the formula, or fill in the value' }),
  }),
  'row-cell-boolean': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格里是逻辑值 ${found},应为数或文字`,
      en: ({ found }) => `the cell holds the truth value ${found}; a figure or a word was expected`,
    },
    hint: fixed({ zh: '填入数值或文字', en: 'fill in the figure or the word' }),
  }),
  'row-formula-uncached': finding<{ stored: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ stored }) =>
        stored === undefined
          ? '单元格里是公式,但文件没有保存它的结果'
          : `单元格里是公式,文件注明要重新计算,存着的 ${stored} 不算数`,
      en: ({ stored }) =>
        stored === undefined
          ? 'the cell holds a formula whose result is not saved in the file'
          : `the cell holds a formula that the file says is still to be reckoned: the ${stored} stored with it does not count`,
    },
    hint: fixed({
      zh: '用 Excel 或 WPS 打开并保存一次,结果就会写入文件',
      en: 'open the file in Excel or WPS and save it: that writes the result into it',
    }),
  }),
  'row-scaled-format': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格的格式把数缩小后显示,存的是 ${found},看到的不是;无法断定报的是哪个`,
      en: ({ found }) =>
        `the cell's format shows another number than the ${found} that is stored, so that it is not clear which one is meant`,
    },
    hint: fixed({
      zh: '填入要报的数,用普通的数字格式',
      en: 'fill in the figure that is meant, with a plain number format',
    }),
  }),
  'row-hidden-value': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `单元格的格式把 ${found} 藏了起来,看上去是空的;无法断定报的是哪个`,
      en: ({ found }) =>
        `the cell's format hides the ${found} that is stored, so that it looks blank: it is not clear which one is meant`,
    },
    hint: fixed({
      zh: '要报的,改用普通的格式;不报的,把单元格清空',
      en: 'give the cell a plain format if the value is meant, or empty it if it is not',
    }),
  }),
  'row-cell-broken': finding<{ reason: 'text' | 'values'; found: string }>({
    severity: 'error',
    message: {
      zh: ({ reason, found }) =>
        reason === 'text'
          ? `单元格指向第“${found}”号文字,工作簿里没有`
          : `文件里这个单元格有两个不同的值:${found}`,
      en: ({ reason, found }) =>
        reason === 'text'
          ? `the cell stands for text number "${found}" of the workbook, which is not there`
          : `the file has two values for this cell: ${found}`,
    },
    hint: fixed({
      zh: '用 Excel 或 WPS 打开,核对此格,保存后重新提交',
      en: 'open the file in Excel or WPS, check this cell, save the file and submit it again',
    }),
  }),
  'row-note-unread': finding<{ found: string }>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `备注读不了${found === '' ? '' : `(${found})`};这一行的数照常读取`,
      en: ({ found }) =>
        `the note cannot be read${found === '' ? '' : ` (${found})`}; the figure of the row counts all the same`,
    },
    hint: fixed({ zh: '改正备注里的公式,或删去', en: 'mend the formula in the note, or remove it' }),
  }),
  'row-merged-value': finding<{ range: string }>({
    severity: 'error',
    message: {
      zh: ({ range }) => `数在合并的单元格 ${range} 里,一个数占了几行,无法断定是哪一行的`,
      en: ({ range }) =>
        `the figure is in the merged cells ${range}: it is one figure for several rows, and it is not clear for which`,
    },
    hint: fixed({
      zh: '取消合并,每行填自己的数;各行合计的数,另起一行填报',
      en: 'unmerge the cells and give each row its own figure; report a sum of them in a row of its own',
    }),
  }),
  'row-merged-over': finding<{ found: string; shown: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, shown }) => `合并的单元格盖住了这里的“${found}”,看上去是“${shown}”,照此读取`,
      en: ({ found, shown }) =>
        `merged cells cover the "${found}" that is stored here: it was read as "${shown}", as it looks`,
    },
    hint: fixed({
      zh: '取消合并,核对各格,再保存',
      en: 'unmerge the cells and check each of them before saving',
    }),
  }),
};

/** What is damaged inside may be found out only after rows before it were read. */
const BROKEN = {
  archive: {
    zh: () => '工作簿的压缩包已损坏,没有读取或没有读全',
    en: () => 'the archive of this workbook is damaged: nothing was read, or not all',
  },
  'no-workbook': {
    zh: () => '压缩包里没有可读的工作簿(可能是 Word 文件、.xlsb 或别的压缩包)',
    en: () =>
      'there is no workbook to be read in this archive: it may be a Word document, an .xlsb or something else',
  },
  part: {
    zh: (part) => `工作簿缺少 ${part},没有读取`,
    en: (part) => `${part} is missing from this workbook: nothing was read`,
  },
  checksum: {
    zh: (part) => `工作簿里的 ${part} 与打包时不一致(校验不符),没有读取或没有读全`,
    en: (part) =>
      `${part} in this workbook is not what was packed (its checksum differs): nothing was read, or not all`,
  },
  xml: {
    zh: (part) => `工作簿里的 ${part} 已损坏,没有读取或没有读全`,
    en: (part) => `${part} in this workbook is damaged: nothing was read, or not all`,
  },
} as const satisfies Record<string, Record<Language, (part: string) => string>>;
