import type { Bilingual } from '../../../model/words.js';

/** Sorts of files that are not text. */
export const BINARY_SORTS = {
  xls: { zh: '旧版 Office 文件（如 .xls、.et）', en: 'an old Office file (such as an .xls or .et)' },
  doc: { zh: '旧版 Word 文档（.doc 或 .wps）', en: 'an old Word document (.doc or .wps)' },
  docx: { zh: ' Word 文档（.docx）', en: 'a Word document (.docx)' },
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
  dbf: { zh: ' dBASE 或 FoxPro 表（.dbf）', en: 'a dBASE or FoxPro table (.dbf)' },
  database: { zh: '数据库文件', en: 'a database' },
  image: { zh: '图片', en: 'a picture' },
  binary: { zh: '二进制文件', en: 'a binary file' },
} as const satisfies Record<string, Bilingual>;

export type BinarySort = keyof typeof BINARY_SORTS;

const SAVE_AS_CSV: Bilingual = {
  zh: '用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
  en: 'open it in Excel or WPS and save it as .xlsx or as "CSV UTF-8 (comma delimited)"',
};
const COPY: Bilingual = {
  zh: '把其中的表格录入或复制到工作簿，另存为 .xlsx 再提交',
  en: 'put its table into a workbook, save that as .xlsx and submit it',
};
const EXPORT: Bilingual = {
  zh: '在原来的软件里导出为 .xlsx 或 CSV，再提交',
  en: 'export it as .xlsx or CSV from the program that made it, and submit that',
};
const UNPACK: Bilingual = {
  zh: '先解压，再提交里面的文件',
  en: 'unpack it and submit the files inside',
};
export const BINARY_HINTS: Readonly<Partial<Record<BinarySort, Bilingual>>> = {
  xls: SAVE_AS_CSV,
  html: SAVE_AS_CSV,
  json: {
    zh: '从原系统另导出为 CSV，例如 DHIS2 的 dataValueSets.csv，再用 plancheck layout infer 拟出版式',
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
