import iconv from 'iconv-lite';
import type { Encoding } from '../intake/index.js';

/**
 * Text in an encoding of reports. Unicode's encodings get a byte order mark, without which spreadsheets take them for
 * something else. A few private characters have no place in GB18030 that is read back as the same: text with one of
 * them is written as UTF-8, which holds everything.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' });
  if (encoding !== 'gb18030' || new TextDecoder(encoding).decode(bytes) === text) return bytes;
  return encodeText(text, 'utf-8');
}
