import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { errnoText } from '../../errno.js';
import { list } from '../../phrases.js';
import { BINARY_SORTS, type BinarySort } from './binary.js';

/** Compression and container formats of tables. */
export const PACKED_SORTS = ['gzip', 'zstd', 'parquet'] as const satisfies readonly BinarySort[];
export type PackedSort = (typeof PACKED_SORTS)[number];

type Broken = 'cut' | 'damaged' | 'window' | 'dictionary';

/** Findings on compressed tables. Examples are not run: such files are no text. */
export const PACKED_FINDINGS = {
  'file-packed-broken': finding<{ sort: PackedSort; reason: Broken }>({
    severity: 'error',
    message: {
      zh: ({ sort, reason }) => `${BINARY_SORTS[sort].zh.trim()}${BROKEN[reason].zh}，没有读取`,
      en: ({ sort, reason }) =>
        `this is ${BINARY_SORTS[sort].en} that ${BROKEN[reason].en}: nothing of it was read`,
    },
    hint: {
      zh: ({ reason }) => BROKEN_HINTS[reason].zh,
      en: ({ reason }) => BROKEN_HINTS[reason].en,
    },
    explained: () => ({
      meaning: {
        zh: '压缩的报表或 Parquet 文件不完整、已损坏，或不是通常的压缩方式',
        en: 'a packed report or a Parquet file is not whole, is damaged, or is not packed in the usual way',
      },
      rule: {
        zh: '先全部解开并核对 gzip、zstd 的校验和，再读取：有一处不对，整个文件就不读',
        en: 'it is unpacked to its end, and the checksums of gzip and zstd are tested, before a row is read: with anything wrong, nothing of it is',
      },
      remedy: {
        zh: '重新传输；仍不行，就由原文件重新压缩，不用 --long 和字典',
        en: 'transfer it once more; if that does not help, pack the report again, without --long and without a dictionary',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate r.csv.gz'],
        args: { sort: 'gzip', reason: 'cut' },
        place: { file: 'r.csv.gz' },
      },
    }),
  }),
  'file-packed-bomb': finding<{ sort: PackedSort; limit: number }>({
    severity: 'error',
    message: {
      zh: ({ sort, limit }) => `${BINARY_SORTS[sort].zh.trim()}解开后超过 ${limit} MB，压缩比异常，没有读取`,
      en: ({ sort, limit }) =>
        `this is ${BINARY_SORTS[sort].en} that unpacks to more than ${limit} MB, to far more than any table does: it was not read`,
    },
    hint: {
      zh: '核对来源；确是报表的，解压后再检查',
      en: 'see where it comes from; if it is a report, unpack it and check that',
    },
    explained: () => ({
      meaning: {
        zh: '压缩文件解开后远大于任何报表，没有读取',
        en: 'a packed file unpacks to far more than any report has, and was not read',
      },
      rule: {
        zh: '解开后不超过 256 MB 的都读；更大的，不超过文件本身的 250 倍（Parquet 为 1000 倍）',
        en: 'up to 256 MB is always unpacked; beyond that, up to 250 times what the file itself has, 1000 times for Parquet',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate r.csv.gz'],
        args: { sort: 'gzip', limit: 256 },
        place: { file: 'r.csv.gz' },
      },
    }),
  }),
  'file-packed-inside': finding<{ sort: PackedSort; found: BinarySort }>({
    severity: 'error',
    message: {
      zh: ({ sort, found }) =>
        `${BINARY_SORTS[sort].zh.trim()}里是${BINARY_SORTS[found].zh}，不是 CSV 文本，没有读取`,
      en: ({ sort, found }) =>
        `this is ${BINARY_SORTS[sort].en} with ${BINARY_SORTS[found].en} inside, where CSV text was expected: it was not read`,
    },
    hint: { zh: '先解压，再提交里面的文件', en: 'unpack it and submit what is inside' },
    explained: () => ({
      meaning: {
        zh: '压缩文件里不是 CSV 文本，而是工作簿、又一个压缩文件之类',
        en: 'what is packed is no CSV text but a workbook, another packed file or the like',
      },
      rule: {
        zh: '只解压一层；按里面开头的字节判断',
        en: 'only one layer is unpacked; what is inside is told by its first bytes',
      },
      remedy: {
        zh: '解压后提交里面的文件；.xlsx 和 .parquet 本身已压缩',
        en: 'unpack it and submit what is inside; .xlsx and .parquet are packed by themselves',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate r.csv.gz.gz'],
        args: { sort: 'gzip', found: 'gzip' },
        place: { file: 'r.csv.gz.gz' },
      },
    }),
  }),
  'file-not-unpacked': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `无法把文件解压到临时文件夹：${errnoText(reason, 'zh')}`,
      en: ({ reason }) => `the file cannot be unpacked into the temporary folder: ${errnoText(reason, 'en')}`,
    },
    hint: {
      zh: '腾出空间，或用环境变量 TMPDIR 指定别的临时文件夹',
      en: 'make room, or name another temporary folder in the variable TMPDIR',
    },
    explained: () => ({
      meaning: {
        zh: '这台机器没有解压所需的空间或内存',
        en: 'this machine has not the room or the memory that unpacking takes',
      },
      rule: {
        zh: '解开后大于 16 MB 的，放在系统临时文件夹的一个私有文件里，读完即删',
        en: 'what has more than 16 MB when unpacked is put into a private file in the temporary folder of the system, and is gone when it has been read',
      },
      example: {
        sort: 'told',
        shown: ['plancheck check big.csv.gz'],
        args: { reason: 'ENOSPC' },
        place: { file: 'big.csv.gz' },
      },
    }),
  }),
  'file-needs-duckdb': finding<Record<string, never>>({
    severity: 'error',
    message: {
      zh: '读取 Parquet 文件需要 @duckdb/node-api，尚未安装',
      en: 'this is a Parquet file, and reading it needs @duckdb/node-api, which is not installed',
    },
    hint: {
      zh: '运行 npm install @duckdb/node-api，或提交 CSV',
      en: 'run npm install @duckdb/node-api, or submit it as CSV',
    },
    explained: () => ({
      meaning: {
        zh: 'Parquet 文件由 DuckDB 读取，而它没有安装',
        en: 'Parquet files are read by DuckDB, which is not installed',
      },
      remedy: {
        zh: '在 plancheck 旁安装 @duckdb/node-api，或提交 CSV',
        en: 'install @duckdb/node-api beside plancheck, or submit the report as CSV',
      },
      example: {
        sort: 'told',
        shown: ['plancheck check r.parquet'],
        args: {},
        place: { file: 'r.parquet' },
      },
    }),
  }),
  'file-no-checksum': finding<Record<string, never>>({
    severity: 'info',
    message: {
      zh: 'zstd 压缩文件没有校验和，传输中若有损坏，不一定看得出来',
      en: 'this is a zstd archive without a checksum: damage on its way might not be noticed',
    },
    hint: {
      zh: '压缩时加上校验和（zstd 命令默认就有）',
      en: 'pack it with a checksum, as the command zstd does unless it is told otherwise',
    },
    explained: () => ({
      meaning: {
        zh: 'zstd 压缩文件没有校验和，损坏不一定看得出来',
        en: 'a zstd archive has no checksum, so that damage might not be noticed',
      },
      example: {
        sort: 'told',
        shown: ['zstd --no-check r.csv'],
        args: {},
        place: { file: 'r.csv.zst' },
      },
    }),
  }),
  'file-nested-columns': finding<{ columns: readonly string[] }>({
    severity: 'warning',
    message: {
      zh: ({ columns }) => `有的列存的不是单个的值（而是列表、结构等），按空白读取：${list('zh', columns)}`,
      en: ({ columns }) =>
        `columns that hold lists, structures or the like instead of single values are read as blank: ${list('en', columns)}`,
    },
    hint: {
      zh: '每个单元格只存一个值，或去掉这些列',
      en: 'store one value in each cell, or leave these columns out',
    },
    explained: () => ({
      meaning: {
        zh: 'Parquet 文件有的列存的是列表、结构等，单元格里放不下',
        en: 'a Parquet file has columns of lists, structures and the like, which no cell can hold',
      },
      rule: {
        zh: '这些列按空白读取；其余的列照常读取，数、日期和文字都照原样',
        en: 'these columns are read as blank, and all others as they are: figures exactly, dates as 2022-06-30',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate r.parquet'],
        args: { columns: ['sources'] },
        place: { file: 'r.parquet' },
      },
    }),
  }),
  'file-wide-decimals': finding<{ columns: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ columns }) => `有的列是超过 38 位的小数，无法准确读取，按空白读取：${list('zh', columns)}`,
      en: ({ columns }) =>
        `columns of decimals with more than 38 digits cannot be read exactly, and are read as blank: ${list('en', columns)}`,
    },
    hint: {
      zh: '把这些列存成 decimal(38, 2) 之类，或提交 CSV',
      en: 'store these columns as decimal(38, 2) or the like, or submit CSV',
    },
    explained: () => ({
      meaning: {
        zh: 'Parquet 文件有的列是超过 38 位的小数：读取它的 DuckDB 会把其中的数弄错',
        en: 'a Parquet file has decimals of more than 38 digits, which DuckDB, by which it is read, gets wrong',
      },
      rule: {
        zh: '看的是列声明的位数，不是其中的数有多长；这些列按空白读取，其余的列照常读取',
        en: 'what counts is how many digits the column is declared to have, not how long its figures are; it is read as blank, all others as they are',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate r.parquet'],
        args: { columns: ['value'] },
        place: { file: 'r.parquet' },
      },
    }),
  }),
};

const BROKEN: Readonly<Record<Broken, Bilingual>> = {
  cut: { zh: '不完整，结尾缺失', en: 'ends too early' },
  damaged: { zh: '已损坏', en: 'is damaged' },
  window: { zh: '的压缩窗口大于 128 MB', en: 'was packed with a window of more than 128 MB' },
  dictionary: { zh: '要用字典才能解压', en: 'takes a dictionary to unpack' },
};

const AGAIN: Bilingual = {
  zh: '重新传输或重新压缩；gzip -t、zstd -t 可检验压缩文件是否完整',
  en: 'transfer it once more or pack it again; gzip -t and zstd -t tell whether a file is whole',
};
const BROKEN_HINTS: Readonly<Record<Broken, Bilingual>> = {
  cut: AGAIN,
  damaged: AGAIN,
  window: { zh: '重新压缩，不用 --long', en: 'pack it again without --long' },
  dictionary: { zh: '重新压缩，不用字典', en: 'pack it again without a dictionary' },
};
