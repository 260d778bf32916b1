import type { BinarySort } from '../catalogue/findings/intake-file.js';

/** The first bytes by which files that are no text give themselves away. */
const SIGNATURES: readonly (readonly [BinarySort, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
];

/** How much of an archive's beginning and end is searched for the names of its members. */
const ARCHIVE_HEAD = 4096;

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml|meta)\b/iu;

/** What sort of file that is no text this is, by its first bytes. */
export function binarySort(bytes: Uint8Array): BinarySort | 'xlsx' | undefined {
  const sort = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[0];
  return sort === 'zip' && isWorkbook(bytes) ? 'xlsx' : sort;
}

/** Web pages and XML, which some systems export under the name of a table. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, 200));
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
