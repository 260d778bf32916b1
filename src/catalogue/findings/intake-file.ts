import type { Bilingual, Language } from '../../model/words.js';
import { errnoText } from '../errno.js';
import { finding, fixed } from '../message.js';
import { list } from '../phrases.js';

/** The first of some names. */
function some(language: Language, files: readonly string[], count: number): string {
  const named = list(language, files);
  if (files.length === count) return named;
  return language === 'zh' ? `${named}等` : `${named} and others`;
}

/** What can be wrong with a file of reports as a whole. */
export const FILE_FINDINGS = {
  'file-not-found': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `没有名为“${found}”的文件或文件夹`,
      en: ({ found }) => `there is no file or folder "${found}"`,
    },
    hint: fixed({
      zh: '检查路径;相对路径从当前文件夹算起',
      en: 'check the path; a relative one starts from the current folder',
    }),
  }),
  'file-none-matched': finding<{ found: string; sort: 'folder' | 'glob' }>({
    severity: 'error',
    message: {
      zh: ({ found, sort }) =>
        sort === 'folder'
          ? `文件夹“${found}”里没有报表(.csv、.tsv、.txt、.xlsx、.xlsm、.ods、.parquet,文本可压缩为 .gz 或 .zst)`
          : `没有文件与“${found}”相符`,
      en: ({ found, sort }) =>
        sort === 'folder'
          ? `the folder "${found}" has no reports in it (.csv, .tsv, .txt, these with .gz or .zst, .xlsx, .xlsm, .ods, .parquet)`
          : `no file matches "${found}"`,
    },
    hint: fixed({
      zh: '给出报表所在的文件夹,或直接写文件名',
      en: 'name the folder that holds the reports, or the files themselves',
    }),
  }),
  'file-unknown-name': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `从名称看不出“${found}”是什么文件,没有读取`,
      en: ({ found }) => `the name "${found}" does not tell what sort of file this is: it was not read`,
    },
    hint: fixed({
      zh: '是报表的,改用 .csv、.xlsx 等后缀,或直接写文件名;不是的,移出报表文件夹',
      en: 'if it is a report, give it an ending such as .csv or .xlsx, or name the file itself; if not, take it out of the folder of reports',
    }),
  }),
  'file-link-outside': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”是链接,指向报表文件夹之外,没有读取`,
      en: ({ found }) => `"${found}" is a link that leads out of the folder of reports: it was not read`,
    },
    hint: fixed({
      zh: '确要读取的,加 --follow-links,或直接写所指的文件;否则删去链接',
      en: 'to have it read, give --follow-links or name what it leads to; if it is no report, take the link away',
    }),
  }),
  'file-passed-over': finding<{ files: readonly string[]; count: number }>({
    severity: 'info',
    message: {
      zh: ({ files, count }) => `文件夹里不是报表的,没有读取(共 ${count} 个):${some('zh', files, count)}`,
      en: ({ files, count }) =>
        `what is no report in this folder was not read (${count} in all): ${some('en', files, count)}`,
    },
    hint: fixed({
      zh: '其中若有报表,直接写它的文件名',
      en: 'if there is a report among them, name that file itself',
    }),
  }),
  'file-not-regular': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”是管道、设备或套接字,不是普通文件`,
      en: ({ found }) => `"${found}" is a pipe, a device or a socket, not a regular file`,
    },
    hint: fixed({
      zh: '给出普通文件;要读标准输入,请写 -',
      en: 'name a regular file; to read standard input, write -',
    }),
  }),
  'file-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `文件读不了:${errnoText(reason, 'zh')}`,
      en: ({ reason }) => `the file cannot be read: ${errnoText(reason, 'en')}`,
    },
    hint: fixed({
      zh: '检查文件是否存在、是否有读取权限',
      en: 'check that the file exists and that you may read it',
    }),
  }),
  'file-too-large': finding<{ megabytes: number; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ megabytes, limit }) => `文件有 ${megabytes} MB,超过 ${limit} MB 的上限,没有读取`,
      en: ({ megabytes, limit }) =>
        `the file has ${megabytes} MB, more than the limit of ${limit} MB; it was not read`,
    },
    hint: fixed({ zh: '把文件拆成几个', en: 'split the file into several' }),
  }),
  'file-too-many-rows': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `所有文件合计有超过 ${limit} 行要保留或要说明,从这一行起没有读取`,
      en: ({ limit }) =>
        `all files together have more than ${limit} rows to keep or to tell of; those from here on were not read`,
    },
    hint: fixed({ zh: '分几次检查,每次少给一些文件', en: 'check fewer files at a time' }),
  }),
  'file-empty': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({
      zh: '文件是空的,应有表头和数据行',
      en: 'the file is empty; a header and rows were expected',
    }),
    hint: fixed({
      zh: '重新导出报表,或不要提交空文件',
      en: 'export the report again, or leave the empty file out',
    }),
  }),
  'file-binary': finding<{ sort: BinarySort }>({
    severity: 'error',
    message: {
      zh: ({ sort }) => `这是${BINARY_SORTS[sort].zh},不是 CSV 文本或 .xlsx、.ods 工作簿`,
      en: ({ sort }) => `this is ${BINARY_SORTS[sort].en}, neither CSV text nor an .xlsx or .ods workbook`,
    },
    hint: {
      zh: ({ sort }) => BINARY_HINTS[sort]?.zh ?? '提交 CSV 文本或 .xlsx 工作簿',
      en: ({ sort }) => BINARY_HINTS[sort]?.en ?? 'submit CSV text or an .xlsx workbook',
    },
  }),
  'file-undecodable': finding<{ encoding: string; byte: string; position: number }>({
    severity: 'error',
    message: {
      zh: ({ encoding, byte, position }) =>
        `第 ${position} 个字节(0x${byte})不合 ${encoding} 编码,文字无法解读`,
      en: ({ encoding, byte, position }) =>
        `byte ${position} of the file (0x${byte}) is not valid ${encoding}, so the text cannot be read`,
    },
    hint: fixed({
      zh: '另存为“CSV UTF-8”;也可用 GB18030(GBK)或 UTF-16',
      en: 'save it as "CSV UTF-8"; GB18030 (GBK) and UTF-16 are read as well',
    }),
  }),
  'file-nul': finding<{ position: number }>({
    severity: 'error',
    message: {
      zh: ({ position }) => `第 ${position} 个字节是空字符(NUL),文本里不会有;文件已损坏,没有读取`,
      en: ({ position }) =>
        `byte ${position} of the file is a NUL, which no text holds: the file is damaged, and was not read`,
    },
    hint: fixed({
      zh: '看这一行缺了什么,删去空字符,或重新导出',
      en: 'see what is missing from this line and delete the NUL, or export the file again',
    }),
  }),
  'file-more-errors': finding<{ count: number }>({
    severity: 'error',
    message: {
      zh: ({ count }) => `此文件另有 ${count} 个错误没有逐一列出`,
      en: ({ count }) => `${count} more errors in this file are not listed`,
    },
    hint: fixed({ zh: '先改正已列出的错误,再重新检查', en: 'mend those that are listed, then check again' }),
  }),
  'file-more-warnings': finding<{ count: number }>({
    severity: 'warning',
    message: {
      zh: ({ count }) => `此文件另有 ${count} 个警告和提示没有逐一列出`,
      en: ({ count }) => `${count} more warnings and notes on this file are not listed`,
    },
    hint: fixed({ zh: '先处理已列出的,再重新检查', en: 'deal with those that are listed, then check again' }),
  }),
};

export const BINARY_SORTS = {
  xls: { zh: '旧版 Office 文件(如 .xls、.et)', en: 'an old Office file (such as an .xls or .et)' },
  doc: { zh: '旧版 Word 文档(.doc 或 .wps)', en: 'an old Word document (.doc or .wps)' },
  docx: { zh: ' Word 文档(.docx)', en: 'a Word document (.docx)' },
  xlsb: { zh: ' .xlsb 工作簿', en: 'an .xlsb workbook' },
  xlsx: { zh: ' .xlsx 工作簿', en: 'an .xlsx workbook' },
  ods: { zh: ' .ods 工作簿', en: 'an .ods workbook' },
  numbers: { zh: ' Numbers 表格', en: 'a Numbers document' },
  zip: { zh: ' ZIP 压缩包', en: 'a ZIP archive' },
  rar: { zh: ' RAR 压缩包', en: 'a RAR archive' },
  sevenZip: { zh: ' 7z 压缩包', en: 'a 7z archive' },
  xz: { zh: ' xz 压缩文件', en: 'an xz archive' },
  bzip2: { zh: ' bzip2 压缩文件', en: 'a bzip2 archive' },
  gzip: { zh: ' gzip 压缩文件', en: 'a gzip archive' },
  zstd: { zh: ' zstd 压缩文件', en: 'a zstd archive' },
  parquet: { zh: ' Parquet 文件', en: 'a Parquet file' },
  pdf: { zh: ' PDF 文件', en: 'a PDF document' },
  rtf: { zh: ' RTF 文档', en: 'an RTF document' },
  html: { zh: '网页或 XML 文件', en: 'a web page or an XML document' },
  json: { zh: ' JSON 文件', en: 'a JSON document' },
  dbf: { zh: ' dBASE 或 FoxPro 表(.dbf)', en: 'a dBASE or FoxPro table (.dbf)' },
  database: { zh: '数据库文件', en: 'a database' },
  image: { zh: '图片', en: 'a picture' },
  binary: { zh: '二进制文件', en: 'a binary file' },
} as const satisfies Record<string, Bilingual>;

export type BinarySort = keyof typeof BINARY_SORTS;

const SAVE_AS_CSV: Bilingual = {
  zh: '用 Excel 或 WPS 打开,另存为 .xlsx 或“CSV UTF-8(逗号分隔)”',
  en: 'open it in Excel or WPS and save it as .xlsx or as "CSV UTF-8 (comma delimited)"',
};
const COPY: Bilingual = {
  zh: '把其中的表格录入或复制到工作簿,另存为 .xlsx 再提交',
  en: 'put its table into a workbook, save that as .xlsx and submit it',
};
const EXPORT: Bilingual = {
  zh: '在原来的软件里导出为 .xlsx 或 CSV,再提交',
  en: 'export it as .xlsx or CSV from the program that made it, and submit that',
};
const UNPACK: Bilingual = {
  zh: '先解压,再提交里面的文件',
  en: 'unpack it and submit the files inside',
};
const BINARY_HINTS: Readonly<Partial<Record<BinarySort, Bilingual>>> = {
  xls: SAVE_AS_CSV,
  html: SAVE_AS_CSV,
  json: {
    zh: '从原系统另导出为 CSV,例如 DHIS2 的 dataValueSets.csv,再用 plancheck layout infer 拟出版式',
    en: 'export it as CSV, as DHIS2 does with dataValueSets.csv, and draft a layout for that with plancheck layout infer',
  },
  dbf: SAVE_AS_CSV,
  xlsb: SAVE_AS_CSV,
  doc: COPY,
  docx: COPY,
  rtf: COPY,
  pdf: COPY,
  image: COPY,
  numbers: EXPORT,
  database: EXPORT,
  zip: UNPACK,
  rar: UNPACK,
  sevenZip: UNPACK,
  xz: UNPACK,
  bzip2: UNPACK,
  gzip: UNPACK,
  zstd: UNPACK,
};
