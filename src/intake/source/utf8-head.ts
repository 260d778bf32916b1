import { isUtf8 } from 'node:buffer';
import { accepted } from './decode.js';

/** Bytes of a text's beginning; they mostly show how its table is laid out. */
const HEAD = 8192;
const LF = 0x0a;

/**
 * The beginning of a text, up to a line end, if the whole is UTF-8 that {@link decode} would accept. Checked
 * with fast native functions, so that only the beginning is decoded.
 */
export function utf8Head(bytes: Uint8Array): string | undefined {
  if (bytes.length <= HEAD) return undefined;
  const end = bytes.lastIndexOf(LF, HEAD - 1) + 1;
  if (!isUtf8(bytes) || hasControls(bytes)) return undefined;
  const head = accepted(utf8Text(bytes.subarray(0, end)), 'utf-8', false);
  return head.ok ? head.value.text : undefined;
}

/** Decodes UTF-8 without its byte order mark. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/u, '');
}

/** Four blanks, and the high bits of four bytes: subtracting blanks sets them for bytes below a blank. */
const BLANKS = 0x20202020;
const HIGHEST = 0x80808080;
/** Bytes below a blank that text may contain. */
const HARMLESS: ReadonlySet<number> = new Set([0x09, LF, 0x0b, 0x0c, 0x0d, 0x1a]);

/** Whether a text has control characters other than blanks, line ends and the old end-of-file mark. */
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
