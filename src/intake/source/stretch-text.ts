import type { Encoding } from './decode.js';

/** Makes text of bytes of a file; with `isCut`, without a character at the end that is not whole. */
export type ToText = (bytes: Uint8Array, from: number, to: number, isCut?: boolean) => string;

/** How short pieces of a file in an encoding become text; the decoder that knows all encodings is slow with those. */
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
    // What is left of a character that was cut is forgotten.
    if (isCut) decoder.decode();
    return text;
  };
}

/** How many bytes at the end of UTF-8 are the beginning of a character that goes on. */
export function unfinishedBytes(bytes: Uint8Array, from: number, to: number): number {
  for (let back = 1; back <= 3 && to - back >= from; back += 1) {
    const byte = bytes[to - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
