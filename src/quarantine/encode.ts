import iconv from 'iconv-lite';
import type { Encoding } from '../intake/index.js';

/**
 * Encodes text; `undefined` if the encoding cannot hold it: a few private characters do not survive GB18030.
 * Unicode encodings begin with a byte order mark, without which spreadsheets misread them.
 */
export function encodeText(text: string, encoding: Encoding, isBeginning: boolean): Uint8Array | undefined {
  const bytes = iconv.encode(text, encoding, { addBOM: isBeginning && encoding !== 'gb18030' });
  if (encoding !== 'gb18030' || new TextDecoder(encoding).decode(bytes) === text) return bytes;
  return undefined;
}
