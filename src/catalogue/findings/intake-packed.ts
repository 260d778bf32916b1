import type { Bilingual } from '../../model/words.js';
import { errnoText } from '../errno.js';
import { finding, fixed } from '../message.js';
import { list } from '../phrases.js';
import { BINARY_SORTS, type BinarySort } from './intake-file.js';

/** How a table may be packed. */
export const PACKED_SORTS = ['gzip', 'zstd', 'parquet'] as const satisfies readonly BinarySort[];
export type PackedSort = (typeof PACKED_SORTS)[number];

type Broken = 'cut' | 'damaged' | 'window' | 'dictionary';

/** What can be wrong with a table that is packed, or that cannot be unpacked here. */
export const PACKED_FINDINGS = {
  'file-packed-broken': finding<{ sort: PackedSort; reason: Broken }>({
    severity: 'error',
    message: {
      zh: ({ sort, reason }) => `${BINARY_SORTS[sort].zh.trim()}${BROKEN[reason].zh},没有读取`,
      en: ({ sort, reason }) =>
        `this is ${BINARY_SORTS[sort].en} that ${BROKEN[reason].en}: nothing of it was read`,
    },
    hint: {
      zh: ({ reason }) => BROKEN_HINTS[reason].zh,
      en: ({ reason }) => BROKEN_HINTS[reason].en,
    },
  }),
  'file-packed-bomb': finding<{ sort: PackedSort; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ sort, limit }) => `${BINARY_SORTS[sort].zh.trim()}解开后超过 ${limit} MB,压缩比异常,没有读取`,
      en: ({ sort, limit }) =>
        `this is ${BINARY_SORTS[sort].en} that unpacks to more than ${limit} MB, to far more than any table does: it was not read`,
    },
    hint: fixed({
      zh: '核对来源;确是报表的,解压后再检查',
      en: 'see where it comes from; if it is a report, unpack it and check that',
    }),
  }),
  'file-packed-inside': finding<{ sort: PackedSort; found: BinarySort }>({
    severity: 'error',
    message: {
      zh: ({ sort, found }) =>
        `${BINARY_SORTS[sort].zh.trim()}里是${BINARY_SORTS[found].zh},不是 CSV 文本,没有读取`,
      en: ({ sort, found }) =>
        `this is ${BINARY_SORTS[sort].en} with ${BINARY_SORTS[found].en} inside, where CSV text was expected: it was not read`,
    },
    hint: fixed({ zh: '先解压,再提交里面的文件', en: 'unpack it and submit what is inside' }),
  }),
  'file-not-unpacked': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `无法把文件解压到临时文件夹:${errnoText(reason, 'zh')}`,
      en: ({ reason }) => `the file cannot be unpacked into the temporary folder: ${errnoText(reason, 'en')}`,
    },
    hint: fixed({
      zh: '腾出空间,或用环境变量 TMPDIR 指定别的临时文件夹',
      en: 'make room, or name another temporary folder in the variable TMPDIR',
    }),
  }),
  'file-needs-duckdb': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({
      zh: '读取 Parquet 文件需要 @duckdb/node-api,尚未安装',
      en: 'this is a Parquet file, and reading it needs @duckdb/node-api, which is not installed',
    }),
    hint: fixed({
      zh: '运行 npm install @duckdb/node-api,或提交 CSV',
      en: 'run npm install @duckdb/node-api, or submit it as CSV',
    }),
  }),
  'file-no-checksum': finding<Record<string, never>>({
    severity: 'info',
    message: fixed({
      zh: 'zstd 压缩文件没有校验和,传输中若有损坏,不一定看得出来',
      en: 'this is a zstd archive without a checksum: damage on its way might not be noticed',
    }),
    hint: fixed({
      zh: '压缩时加上校验和(zstd 命令默认就有)',
      en: 'pack it with a checksum, as the command zstd does unless it is told otherwise',
    }),
  }),
  'file-nested-columns': finding<{ columns: readonly string[] }>({
    severity: 'warning',
    message: {
      zh: ({ columns }) => `有的列存的不是单个的值(而是列表、结构等),按空白读取:${list('zh', columns)}`,
      en: ({ columns }) =>
        `columns that hold lists, structures or the like instead of single values are read as blank: ${list('en', columns)}`,
    },
    hint: fixed({
      zh: '每个单元格只存一个值,或去掉这些列',
      en: 'store one value in each cell, or leave these columns out',
    }),
  }),
  'file-wide-decimals': finding<{ columns: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ columns }) => `有的列是超过 38 位的小数,无法准确读取,按空白读取:${list('zh', columns)}`,
      en: ({ columns }) =>
        `columns of decimals with more than 38 digits cannot be read exactly, and are read as blank: ${list('en', columns)}`,
    },
    hint: fixed({
      zh: '把这些列存成 decimal(38, 2) 之类,或提交 CSV',
      en: 'store these columns as decimal(38, 2) or the like, or submit CSV',
    }),
  }),
};

const BROKEN: Readonly<Record<Broken, Bilingual>> = {
  cut: { zh: '不完整,结尾缺失', en: 'ends too early' },
  damaged: { zh: '已损坏', en: 'is damaged' },
  window: { zh: '的压缩窗口大于 128 MB', en: 'was packed with a window of more than 128 MB' },
  dictionary: { zh: '要用字典才能解压', en: 'takes a dictionary to unpack' },
};

const AGAIN: Bilingual = {
  zh: '重新传输或重新压缩;gzip -t、zstd -t 可检验压缩文件是否完整',
  en: 'transfer it once more or pack it again; gzip -t and zstd -t tell whether a file is whole',
};
const BROKEN_HINTS: Readonly<Record<Broken, Bilingual>> = {
  cut: AGAIN,
  damaged: AGAIN,
  window: { zh: '重新压缩,不用 --long', en: 'pack it again without --long' },
  dictionary: { zh: '重新压缩,不用字典', en: 'pack it again without a dictionary' },
};
