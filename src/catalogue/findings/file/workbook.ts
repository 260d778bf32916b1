import type { Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { list, maybe } from '../../phrases.js';

/** Findings on a workbook as a whole. Examples are not run: a workbook is no text. */
export const WORKBOOK_FINDINGS = {
  'file-broken-workbook': finding<{ reason: keyof typeof BROKEN; part: string }>({
    severity: 'error',
    message: {
      zh: ({ reason, part }) => BROKEN[reason].zh(part),
      en: ({ reason, part }) => BROKEN[reason].en(part),
    },
    hint: {
      zh: '用 Excel 或 WPS 打开检查，另存为 .xlsx 后重新提交',
      en: 'open it in Excel or WPS to see whether it is whole, save it as .xlsx and submit it again',
    },
    explained: () => ({
      meaning: {
        zh: '.xlsx 的压缩包或其中的内容已损坏，或里面没有工作簿',
        en: 'the archive of an .xlsx, or a part of it, is damaged, or there is no workbook in it',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { reason: 'archive', part: '' },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'file-zip-bomb': finding<{ limit: number }>({
    severity: 'error',
    message: {
      zh: ({ limit }) => `工作簿解压后过大（上限 ${limit} MB）或压缩比异常，没有读取或没有读全`,
      en: ({ limit }) =>
        `the workbook unpacks to more than ${limit} MB, or to far more than any table does: nothing was read, or not all`,
    },
    hint: {
      zh: '把表格复制到新的工作簿，去掉空白的格式行，再提交',
      en: 'copy the table into a new workbook, without blank formatted rows, and submit that',
    },
    explained: () => ({
      meaning: {
        zh: '工作簿解压后远大于任何表格，没有读取或没有读全',
        en: 'the workbook unpacks to far more than any table has; nothing of it is read, or not all',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { limit: 128 },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'file-encrypted': finding<Record<string, never>>({
    severity: 'error',
    message: {
      zh: '工作簿有打开密码，无法读取',
      en: 'the workbook is protected by a password, so that it cannot be read',
    },
    hint: { zh: '去掉密码后重新保存', en: 'save it again without the password' },
    explained: () => ({
      meaning: { zh: '工作簿有打开密码', en: 'the workbook has a password' },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: {},
        place: { file: 'r.xlsx' },
      },
    }),
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
          ? `工作簿里没有可见的工作表${expected.length === 0 ? '' : `；隐藏的有：${list('zh', expected)}`}`
          : `工作簿里没有工作表“${found}”；有：${list('zh', expected)}`,
      en: ({ found, expected }) =>
        found === undefined
          ? `the workbook has no visible sheet${expected.length === 0 ? '' : `; hidden: ${list('en', expected)}`}`
          : `the workbook has no sheet "${found}"; it has ${list('en', expected)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写工作表的名称或序号，例如“报表.xlsx#2”',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'give the name or the number of a sheet, as in "report.xlsx#2"',
    },
    explained: () => ({
      meaning: {
        zh: '没有所指的工作表，或没有可见的工作表',
        en: 'the sheet that is asked for is not there, or no sheet is visible',
      },
      remedy: { zh: '写工作表的名称或序号', en: 'give the name or the number of a sheet' },
      example: {
        sort: 'told',
        shown: ["plancheck check 'r.xlsx#Sheet3'"],
        args: { found: 'Sheet3', expected: ['Sheet1', 'Sheet2'], nearest: 'Sheet1' },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'file-unread-sheets': finding<{ sheets: readonly string[] }>({
    severity: 'warning',
    message: {
      zh: ({ sheets }) => `工作表里有指标的数，但没有可用的表头，没有读取：${list('zh', sheets)}`,
      en: ({ sheets }) =>
        `there are figures of metrics in sheets without a header of known columns, which were not read: ${list('en', sheets)}`,
    },
    hint: {
      zh: '补上表头（指标、报告期、数值），或为这些表写布局；不应提交的，删去后再保存',
      en: 'give them a header (metric, period, value), or write a layout for them; what is not to be submitted is to be deleted',
    },
    explained: () => ({
      meaning: {
        zh: '可见的工作表里有指标和数，但前 30 行没有完整的表头，所以没有读取',
        en: 'a visible sheet has metrics with figures, but no complete header in its first 30 rows, so that it was not read',
      },
      remedy: {
        zh: '补上表头，或用 plancheck layout infer 起草布局',
        en: 'give it a header, or have plancheck layout infer draft a layout',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { sheets: ['Sheet2'] },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'file-other-sheets': finding<{ read: readonly string[]; others: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ read, others }) => `只读取了工作表 ${list('zh', read)}；没有读取：${list('zh', others)}`,
      en: ({ read, others }) =>
        `of the sheets, only ${list('en', read)} ${read.length > 1 ? 'were' : 'was'} read, and not ${list('en', others)}`,
    },
    hint: {
      zh: '要读别的工作表，在文件名后写“#名称或序号”',
      en: 'to read another one, write # and its name or number behind the name of the file',
    },
    explained: () => ({
      meaning: {
        zh: '工作簿有几个可见的工作表；有完整表头的都读，一个也没有时只读第一个，按布局读的也只读第一个',
        en: 'the workbook has several visible sheets: those with a complete header are read, or the first if none has one; by a layout the first alone',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { read: ['Sheet1'], others: ['Sheet2'] },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'file-hidden-sheets': finding<{ hidden: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ hidden }) => `工作簿有隐藏的工作表，没有读取：${list('zh', hidden)}`,
      en: ({ hidden }) => `the workbook has hidden sheets, which were not read: ${list('en', hidden)}`,
    },
    hint: {
      zh: '核对隐藏的内容；不应提交的，删去后再保存',
      en: 'check what is hidden; what should not be submitted, remove before saving',
    },
    explained: () => ({
      meaning: {
        zh: '工作簿有隐藏的工作表，没有读取',
        en: 'the workbook has hidden sheets, which were not read',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { hidden: ['old'] },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
};

/** Damage may be found only after earlier rows have been read. */
const BROKEN = {
  archive: {
    zh: () => '工作簿的压缩包已损坏，没有读取或没有读全',
    en: () => 'the archive of this workbook is damaged: nothing was read, or not all',
  },
  'no-workbook': {
    zh: () => '压缩包里没有可读的工作簿（可能是 Word 文件、.xlsb 或别的压缩包）',
    en: () =>
      'there is no workbook to be read in this archive: it may be a Word document, an .xlsb or something else',
  },
  part: {
    zh: (part) => `工作簿缺少 ${part}，没有读取`,
    en: (part) => `${part} is missing from this workbook: nothing was read`,
  },
  checksum: {
    zh: (part) => `工作簿里的 ${part} 与打包时不一致（校验不符），没有读取或没有读全`,
    en: (part) =>
      `${part} in this workbook is not what was packed (its checksum differs): nothing was read, or not all`,
  },
  xml: {
    zh: (part) => `工作簿里的 ${part} 已损坏，没有读取或没有读全`,
    en: (part) => `${part} in this workbook is damaged: nothing was read, or not all`,
  },
} as const satisfies Record<string, Record<Language, (part: string) => string>>;
