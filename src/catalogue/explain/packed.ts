import type { PACKED_FINDINGS } from '../findings/intake-packed.js';
import { words, type Explanation } from './entry.js';

/** Findings of a table that is packed, explained. */
export const PACKED_EXPLANATIONS: Readonly<Record<keyof typeof PACKED_FINDINGS, Explanation>> = {
  'file-packed-broken': {
    meaning: words(
      '压缩的报表或 Parquet 文件不完整、已损坏,或不是通常的压缩方式',
      'a packed report or a Parquet file is not whole, is damaged, or is not packed in the usual way',
    ),
    rule: words(
      '先全部解开并核对 gzip、zstd 的校验和,再读取:有一处不对,整个文件就不读',
      'it is unpacked to its end, and the checksums of gzip and zstd are tested, before a row is read: with anything wrong, nothing of it is',
    ),
    remedy: words(
      '重新传输;仍不行,就由原文件重新压缩,不用 --long 和字典',
      'transfer it once more; if that does not help, pack the report again, without --long and without a dictionary',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate r.csv.gz'],
      finding: {
        code: 'file-packed-broken',
        args: { sort: 'gzip', reason: 'cut' },
        place: { file: 'r.csv.gz' },
      },
    },
  },
  'file-packed-bomb': {
    meaning: words(
      '压缩文件解开后远大于任何报表,没有读取',
      'a packed file unpacks to far more than any report has, and was not read',
    ),
    rule: words(
      '解开后不超过 256 MB 的都读;更大的,不超过文件本身的 250 倍(Parquet 为 1000 倍)',
      'up to 256 MB is always unpacked; beyond that, up to 250 times what the file itself has, 1000 times for Parquet',
    ),
    remedy: words(
      '核对来源;确是报表的,解压后检查',
      'see where it comes from; if it is a report, unpack it first',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate r.csv.gz'],
      finding: { code: 'file-packed-bomb', args: { sort: 'gzip', limit: 256 }, place: { file: 'r.csv.gz' } },
    },
  },
  'file-packed-inside': {
    meaning: words(
      '压缩文件里不是 CSV 文本,而是工作簿、又一个压缩文件之类',
      'what is packed is no CSV text but a workbook, another packed file or the like',
    ),
    rule: words(
      '只解压一层;按里面开头的字节判断',
      'only one layer is unpacked; what is inside is told by its first bytes',
    ),
    remedy: words(
      '解压后提交里面的文件;.xlsx 和 .parquet 本身已压缩',
      'unpack it and submit what is inside; .xlsx and .parquet are packed by themselves',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate r.csv.gz.gz'],
      finding: {
        code: 'file-packed-inside',
        args: { sort: 'gzip', found: 'gzip' },
        place: { file: 'r.csv.gz.gz' },
      },
    },
  },
  'file-not-unpacked': {
    meaning: words(
      '这台机器没有解压所需的空间或内存',
      'this machine has not the room or the memory that unpacking takes',
    ),
    rule: words(
      '解开后大于 16 MB 的,放在系统临时文件夹的一个私有文件里,读完即删',
      'what has more than 16 MB when unpacked is put into a private file in the temporary folder of the system, and is gone when it has been read',
    ),
    remedy: words(
      '腾出空间,或用 TMPDIR 指定别的文件夹',
      'make room, or name another folder in the variable TMPDIR',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck check big.csv.gz'],
      finding: { code: 'file-not-unpacked', args: { reason: 'ENOSPC' }, place: { file: 'big.csv.gz' } },
    },
  },
  'file-needs-duckdb': {
    meaning: words(
      'Parquet 文件由 DuckDB 读取,而它没有安装',
      'Parquet files are read by DuckDB, which is not installed',
    ),
    remedy: words(
      '在 plancheck 旁安装 @duckdb/node-api,或提交 CSV',
      'install @duckdb/node-api beside plancheck, or submit the report as CSV',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck check r.parquet'],
      finding: { code: 'file-needs-duckdb', args: {}, place: { file: 'r.parquet' } },
    },
  },
  'file-no-checksum': {
    meaning: words(
      'zstd 压缩文件没有校验和,损坏不一定看得出来',
      'a zstd archive has no checksum, so that damage might not be noticed',
    ),
    remedy: words('压缩时加上校验和', 'pack it with a checksum'),
    example: {
      sort: 'told',
      shown: ['zstd --no-check r.csv'],
      finding: { code: 'file-no-checksum', args: {}, place: { file: 'r.csv.zst' } },
    },
  },
  'file-nested-columns': {
    meaning: words(
      'Parquet 文件有的列存的是列表、结构等,单元格里放不下',
      'a Parquet file has columns of lists, structures and the like, which no cell can hold',
    ),
    rule: words(
      '这些列按空白读取;其余的列照常读取,数、日期和文字都照原样',
      'these columns are read as blank, and all others as they are: figures exactly, dates as 2022-06-30',
    ),
    remedy: words(
      '每个单元格只存一个值,或导出时去掉这些列',
      'store one value in each cell, or leave these columns out of the export',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate r.parquet'],
      finding: {
        code: 'file-nested-columns',
        args: { columns: ['sources'] },
        place: { file: 'r.parquet' },
      },
    },
  },
  'file-wide-decimals': {
    meaning: words(
      'Parquet 文件有的列是超过 38 位的小数:读取它的 DuckDB 会把其中的数弄错',
      'a Parquet file has decimals of more than 38 digits, which DuckDB, by which it is read, gets wrong',
    ),
    rule: words(
      '看的是列声明的位数,不是其中的数有多长;这些列按空白读取,其余的列照常读取',
      'what counts is how many digits the column is declared to have, not how long its figures are; it is read as blank, all others as they are',
    ),
    remedy: words(
      '导出时把这些列改为 38 位或更少,例如 decimal(38, 2);或提交 CSV',
      'give these columns 38 digits or fewer in the export, such as decimal(38, 2), or submit the report as CSV',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate r.parquet'],
      finding: {
        code: 'file-wide-decimals',
        args: { columns: ['value'] },
        place: { file: 'r.parquet' },
      },
    },
  },
};
