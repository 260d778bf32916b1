import type { Encoding } from './decode.js';

/** Decodes bytes; with `isCut`, without an incomplete character at the end. */
export type ToText = (bytes: Uint8Array, from: number, to: number, isCut?: boolean) => string;

/**
 * A fast decoder for short pieces; `TextDecoder` is slow for these, so it is used only for other encodings
 * than UTF-8.
 */
export function textIn(encoding: Encoding): ToText {
  return encoding === 'utf-8' ? utf8Text : decodedText(encoding);
}

function utf8Text(bytes: Uint8Array, from: number, to: number, isCut = false): string {
  const end = isCut ? to - unfinishedBytes(bytes, from, to) : to;
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('utf8');
}

function decodedText(encoding: Encoding): ToText {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, from, to, isCut = false) => {
    const text = decoder.decode(bytes.subarray(from, to), { stream: isCut });
    // Drops the rest of a split character.
    if (isCut) decoder.decode();
    return text;
  };
}

/** Number of bytes at the end that begin an incomplete UTF-8 character. */
export function unfinishedBytes(bytes: Uint8Array, from: number, to: number): number {
  for (let back = 1; back <= 3 && to - back >= from; back += 1) {
    const byte = bytes[to - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
