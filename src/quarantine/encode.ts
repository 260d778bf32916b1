import iconv from 'iconv-lite';
import type { Encoding } from '../intake/index.js';

/**
 * Text in an encoding of reports, undefined where that cannot hold it: a few private characters have no place in GB18030
 * that is read back as the same, while Unicode's encodings hold everything. Those have a byte order mark at the beginning,
 * without which spreadsheets take them for something else.
 */
export function encodeText(text: string, encoding: Encoding, isBeginning: boolean): Uint8Array | undefined {
  const bytes = iconv.encode(text, encoding, { addBOM: isBeginning && encoding !== 'gb18030' });
  if (encoding !== 'gb18030' || new TextDecoder(encoding).decode(bytes) === text) return bytes;
  return undefined;
}
