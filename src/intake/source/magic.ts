import type { BinarySort } from '../../catalogue/findings/file/binary.js';
import { PACKED_SORTS, type PackedSort } from '../../catalogue/findings/file/packed.js';
import { readDirectory } from './zip/directory.js';

/** First bytes of files that are not text. */
const SIGNATURES: readonly (readonly [BinarySort, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['sevenZip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['database', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64, 0x20]],
  ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  // Skippable frames, with which some programs begin; the low half of their first byte varies.
  ...Array.from({ length: 16 }, (_, low) => ['zstd', [0x50 + low, 0x2a, 0x4d, 0x18]] as const),
  // PAR1 with the byte that begins any structure after it: a text may have PAR1 in its first cell.
  ['parquet', [0x50, 0x41, 0x52, 0x31, 0x15]],
];

/** Bytes at an archive's beginning and end searched for member names if its directory is damaged. */
const ARCHIVE_HEAD = 4096;

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml|meta)\b/iu;

const JSON_START = /^\s*(?:\[\s*)?\{\s*(?:"[^"]{0,100}"\s*:|\})/u;

/** The sort of a file that is not text, by its first bytes. */
export function binarySort(bytes: Uint8Array): BinarySort | undefined {
  const sort = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[0];
  if (sort === 'zip') return archiveSort(bytes);
  if (sort === 'xls') return mentions(bytes, 'WordDocument') ? 'doc' : 'xls';
  return sort ?? (isDbase(bytes) ? 'dbf' : undefined);
}

/** The sort of an archive, by its members' names. */
function archiveSort(bytes: Uint8Array): BinarySort {
  const names = readDirectory(bytes)?.map(({ name }) => name) ?? [
    textOf(bytes.subarray(0, ARCHIVE_HEAD)),
    textOf(bytes.subarray(-ARCHIVE_HEAD)),
  ];
  const has = (part: string): boolean => names.some((name) => name.includes(part));
  if (has('word/document')) return 'docx';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('[Content_Types].xml') || has('xl/')) return 'xlsx';
  if (has('content.xml') && (has('mimetype') || has('META-INF/manifest.xml'))) return 'ods';
  return has('.iwa') ? 'numbers' : 'zip';
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether a file is a dBASE table: its header gives its own length and ends with a mark. */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  const length = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  const isDated = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return (
    [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(version) &&
    isDated &&
    length > 64 &&
    bytes[length - 1] === 0x0d
  );
}

/** Workbooks that can be read. */
const BOOK_SORTS = ['xlsx', 'ods'] as const satisfies readonly BinarySort[];
export type BookSort = (typeof BOOK_SORTS)[number];

export function isBook(sort: BinarySort | undefined): sort is BookSort {
  return BOOK_SORTS.some((book) => book === sort);
}

/** The compression of a file, by its first bytes. */
export function packedSort(bytes: Uint8Array): PackedSort | undefined {
  const sort = binarySort(bytes);
  return PACKED_SORTS.find((packed) => packed === sort);
}

/** Whether text is HTML or XML, which some systems export under a table's name. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, 200));
}

/** Whether text is JSON: an object, or a list of them. */
export function isJson(text: string): boolean {
  return JSON_START.test(text.slice(0, 200));
}

/** Whether an OLE file wraps a newer one with a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return mentions(bytes, 'EncryptedPackage');
}

/** Whether an OLE file has a part of this name. */
function mentions(bytes: Uint8Array, part: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part, 'utf16le'));
}
