import { isUtf8 } from 'node:buffer';
import { accepted } from './decode.js';

/** So much of a text mostly shows how its table is laid out. */
const HEAD = 8192;
const LF = 0x0a;

/**
 * The beginning of a text, up to a line end, if all of it is UTF-8 that {@link decode} would take for text at first
 * sight: that is told by quick means, and nothing but the beginning need become text.
 */
export function utf8Head(bytes: Uint8Array): string | undefined {
  if (bytes.length <= HEAD) return undefined;
  const end = bytes.lastIndexOf(LF, HEAD - 1) + 1;
  if (!isUtf8(bytes) || hasControls(bytes)) return undefined;
  const head = accepted(utf8Text(bytes.subarray(0, end)), 'utf-8', false);
  return head.ok ? head.value.text : undefined;
}

/** The text of bytes that are UTF-8, without its byte order mark. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/u, '');
}

/** Four blanks, and the highest bits of four bytes: what is less than a blank shows there when a blank is taken off. */
const BLANKS = 0x20202020;
const HIGHEST = 0x80808080;
/** The bytes below a blank that text may hold. */
const HARMLESS: ReadonlySet<number> = new Set([0x09, LF, 0x0b, 0x0c, 0x0d, 0x1a]);

/** Whether there is any control character in a text besides blanks, line ends and what old systems end a file with. */
function hasControls(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) {
    const four = view.getInt32(at);
    if (((four - BLANKS) & ~four & HIGHEST) !== 0 && hasControlIn(bytes, at, at + 4)) return true;
  }
  return hasControlIn(bytes, whole, bytes.length);
}

function hasControlIn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && !HARMLESS.has(byte)) return true;
  }
  return false;
}
