import { finding } from '../../entry.js';
import { reports } from '../../examples/example.js';
import { BINARY_HINTS, BINARY_SORTS, type BinarySort } from './binary.js';

const ROWS = 'metric,region,period,value,unit';

/** Findings on the content of a file as a whole. */
export const CONTENT_FINDINGS = {
  'file-too-large': finding<{ megabytes: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ megabytes, limit }) => `文件有 ${megabytes} MB，超过 ${limit} MB 的上限，没有读取`,
      en: ({ megabytes, limit }) =>
        `the file has ${megabytes} MB, more than the limit of ${limit} MB; it was not read`,
    },
    hint: { zh: '把文件拆成几个', en: 'split the file into several' },
    explained: () => ({
      meaning: {
        zh: '文件大于 16 MB，又不是 UTF-8 或 GB18030 的规整表格，没有读取',
        en: 'the file is larger than 16 MB and no tidy table in UTF-8 or GB18030, and was not read',
      },
      rule: {
        zh: '规整表格逐段读取，多大都行；工作簿、UTF-16、标准输入和按版式读的表格要整个放进内存',
        en: 'a tidy table is read piece by piece, however large; workbooks, UTF-16, standard input and tables with a layout have to be in memory as a whole',
      },
      remedy: { zh: '按地区或月份拆成几个文件', en: 'split it by region or by month' },
      // Not run: needs a huge file.
      example: {
        sort: 'told',
        shown: ['plancheck validate big.csv'],
        args: { megabytes: 33, limit: 16 },
        place: { file: 'big.csv' },
      },
    }),
  }),
  'file-too-many-rows': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `所有文件合计有超过 ${limit} 行要保留或要说明，从这一行起没有读取`,
      en: ({ limit }) =>
        `all files together have more than ${limit} rows to keep or to tell of; those from here on were not read`,
    },
    hint: { zh: '分几次检查，每次少给一些文件', en: 'check fewer files at a time' },
    explained: () => ({
      meaning: {
        zh: '所有文件合计有超过 1000000 行要保留或要说明，其后的没有读取',
        en: 'all files together have more than 1000000 rows to keep or to tell of, and those beyond were not read',
      },
      // Not run: needs a huge file.
      example: {
        sort: 'told',
        shown: ['metric,period,value', 'roads,2022-06,120', '…'],
        args: { limit: 1_000_000 },
        place: { file: 'report.csv', line: 1_000_002 },
      },
    }),
  }),
  'file-empty': finding<Record<string, never>>({
    severity: 'error',
    message: {
      zh: '文件是空的，应有表头和数据行',
      en: 'the file is empty; a header and rows were expected',
    },
    hint: {
      zh: '重新导出报表，或不要提交空文件',
      en: 'export the report again, or leave the empty file out',
    },
    explained: () => ({
      meaning: { zh: '文件里什么也没有，或只有空白', en: 'the file holds nothing, or nothing but blanks' },
      example: reports([{ name: 'report.csv', text: '\n' }]),
    }),
  }),
  'file-binary': finding<{ sort: BinarySort }>({
    severity: 'error',
    message: {
      zh: ({ sort }) => `这是${BINARY_SORTS[sort].zh}，不是 CSV 文本或 .xlsx、.ods 工作簿`,
      en: ({ sort }) => `this is ${BINARY_SORTS[sort].en}, neither CSV text nor an .xlsx or .ods workbook`,
    },
    hint: {
      zh: ({ sort }) => BINARY_HINTS[sort]?.zh ?? '提交 CSV 文本或 .xlsx 工作簿',
      en: ({ sort }) => BINARY_HINTS[sort]?.en ?? 'submit CSV text or an .xlsx workbook',
    },
    explained: () => ({
      meaning: {
        zh: '这不是文本：是工作簿、压缩包、PDF、网页之类',
        en: 'this is no text but a workbook, an archive, a PDF document, a web page or the like',
      },
      rule: {
        zh: '按文件开头的字节判断，不看文件名；控制字符过多的也算',
        en: 'told by the first bytes of the file, not by its name; so is a file with many control characters',
      },
      remedy: {
        zh: '用 Excel 或 WPS 打开，另存为“CSV UTF-8”；压缩包先解压',
        en: 'open it in Excel or WPS and save it as "CSV UTF-8"; unpack an archive first',
      },
      example: reports([{ name: 'report.csv', text: '%PDF-1.7\n' }]),
    }),
  }),
  'file-undecodable': finding<{ encoding: string; byte: string; position: number }>({
    severity: 'error',
    message: {
      zh: ({ encoding, byte, position }) =>
        `第 ${position} 个字节（0x${byte}）不合 ${encoding} 编码，文字无法解读`,
      en: ({ encoding, byte, position }) =>
        `byte ${position} of the file (0x${byte}) is not valid ${encoding}, so the text cannot be read`,
    },
    hint: {
      zh: '另存为“CSV UTF-8”；也可用 GB18030(GBK)或 UTF-16',
      en: 'save it as "CSV UTF-8"; GB18030 (GBK) and UTF-16 are read as well',
    },
    explained: () => ({
      meaning: {
        zh: '文件的字节不合它的编码，文字无法解读',
        en: 'the bytes of the file do not fit its encoding, so that its text cannot be read',
      },
      rule: {
        zh: '能读 UTF-8、GB18030(GBK)和 UTF-16；有一个字节不合，整个文件就不读，以免张冠李戴',
        en: 'UTF-8, GB18030 (GBK) and UTF-16 are read; one byte that does not fit keeps the whole file from being read, lest a name be taken for another',
      },
      // Not run: such bytes are no text.
      example: {
        sort: 'told',
        shown: ['metric,period,value', 'roads<0xFF><0xFF>,2022-06,120'],
        args: { encoding: 'UTF-8', byte: 'FF', position: 26 },
        place: { file: 'report.csv', line: 2 },
      },
    }),
  }),
  'file-nul': finding<{ position: number }>({
    severity: 'error',
    message: {
      zh: ({ position }) => `第 ${position} 个字节是空字符（NUL），文本里不会有；文件已损坏，没有读取`,
      en: ({ position }) =>
        `byte ${position} of the file is a NUL, which no text holds: the file is damaged, and was not read`,
    },
    hint: {
      zh: '看这一行缺了什么，删去空字符，或重新导出',
      en: 'see what is missing from this line and delete the NUL, or export the file again',
    },
    explained: () => ({
      meaning: {
        zh: '文本里有空字符（NUL），多半在传输或导出时损坏',
        en: 'a text has a NUL in it: it was damaged on its way, or when it was exported',
      },
      rule: {
        zh: '空字符占到二十分之一的，按 UTF-16 读取',
        en: 'where one byte in twenty is a NUL, the text is taken to be UTF-16',
      },
      // Not run: a NUL cannot be shown.
      example: {
        sort: 'told',
        shown: ['metric,period,value', 'ro<NUL>ads,2022-06,120'],
        args: { position: 23 },
        place: { file: 'report.csv', line: 2 },
      },
    }),
  }),
  'file-more-errors': finding<{ count: number }>({
    severity: 'error',
    message: {
      zh: ({ count }) => `此文件另有 ${count} 个错误没有逐一列出`,
      en: ({ count }) => `${count} more errors in this file are not listed`,
    },
    hint: { zh: '先改正已列出的错误，再重新检查', en: 'mend those that are listed, then check again' },
    explained: () => ({
      meaning: {
        zh: '这个文件的错误超过 10000 个，其余的只计数',
        en: 'the file has more than 10000 errors, and the rest of them are only counted',
      },
      remedy: {
        zh: '这么多错误多半出于一个原因：先改正已列出的，再检查一遍',
        en: 'so many errors mostly have one cause: mend those that are listed, then check again',
      },
      // Not run: needs thousands of errors.
      example: {
        sort: 'told',
        shown: [ROWS, 'raods,,2022-06,120,', '…'],
        args: { count: 25 },
        place: { file: 'report.csv' },
      },
    }),
  }),
  'file-more-warnings': finding<{ count: number }>({
    severity: 'warning',
    message: {
      zh: ({ count }) => `此文件另有 ${count} 个警告和提示没有逐一列出`,
      en: ({ count }) => `${count} more warnings and notes on this file are not listed`,
    },
    hint: { zh: '先处理已列出的，再重新检查', en: 'deal with those that are listed, then check again' },
    explained: () => ({
      meaning: {
        zh: '这个文件的警告和提示超过 10000 个，其余的只计数',
        en: 'the file has more than 10000 warnings and notes, and the rest of them are only counted',
      },
      // Not run: needs thousands of warnings.
      example: {
        sort: 'told',
        shown: [ROWS, 'roads,,2022-06,,', '…'],
        args: { count: 25 },
        place: { file: 'report.csv' },
      },
    }),
  }),
};
