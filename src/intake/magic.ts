import type { BinarySort } from '../catalogue/findings/intake-file.js';
import { PACKED_SORTS, type PackedSort } from '../catalogue/findings/intake-packed.js';

/** The first bytes by which files that are no text give themselves away. */
const SIGNATURES: readonly (readonly [BinarySort, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  // Some programs begin with a frame of their own notes, whose first byte may have any low half.
  ...Array.from({ length: 16 }, (_, low) => ['zstd', [0x50 + low, 0x2a, 0x4d, 0x18]] as const),
  // PAR1, and what begins any of the structures that can follow: a table may have PAR1 in its first cell.
  ['parquet', [0x50, 0x41, 0x52, 0x31, 0x15]],
];

/** How much of an archive's beginning and end is searched for the names of its members. */
const ARCHIVE_HEAD = 4096;

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml|meta)\b/iu;

const JSON_START = /^\s*(?:\[\s*)?\{\s*(?:"[^"]{0,100}"\s*:|\})/u;

/** What sort of file that is no text this is, by its first bytes. */
export function binarySort(bytes: Uint8Array): BinarySort | 'xlsx' | undefined {
  const sort = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[0];
  return sort === 'zip' && isWorkbook(bytes) ? 'xlsx' : sort;
}

/** How a table is packed by the first bytes of its file, if it is. */
export function packedSort(bytes: Uint8Array): PackedSort | undefined {
  const sort = binarySort(bytes);
  return PACKED_SORTS.find((packed) => packed === sort);
}

/** Web pages and XML, which some systems export under the name of a table. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, 200));
}

/** Data sets that systems export as JSON: objects, or lists of them. */
export function isJson(text: string): boolean {
  return JSON_START.test(text.slice(0, 200));
}

/** Old Office files are the wrapping of new ones that have a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** The names of an archive's members stand before each of them, and once more in the list at its end. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [bytes.subarray(0, ARCHIVE_HEAD), bytes.subarray(-ARCHIVE_HEAD)].some((part) => {
    const text = String.fromCharCode(...part);
    return text.includes('[Content_Types].xml') || text.includes('xl/');
  });
}
