import type { BinarySort } from '../catalogue/findings/intake-file.js';
import { err, ok, type Result } from '../model/result.js';
import { binarySort, isMarkup } from './magic.js';
import type { Problem } from './problem.js';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file does not say how it is encoded, and its content could in principle be something else. */
  readonly assumed: boolean;
}

/** Why bytes are no text, and on which line that shows. */
export interface Undecoded {
  readonly problem: Problem;
  readonly line: number | undefined;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** How far the search for NUL bytes goes that tells UTF-16: figures, commas and line ends are in every table. */
const SAMPLE = 65_536;

/** Of so many characters one may be a control character before a text counts as binary. */
const CONTROL_SHARE = 100;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/gu;

/** What old systems write at the end of a file. */
const END_OF_FILE = '\u001A';

/** Turns bytes into text. Nothing but the bytes decides: no name, no locale. */
export function decode(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const binary = binarySort(bytes);
  if (binary) return refused({ code: 'file-binary', args: { sort: binary } });
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked) return declared(bytes, marked);
  return bytes.includes(0) ? wide(bytes) : narrow(bytes);
}

function declared(bytes: Uint8Array, encoding: Encoding): Result<Decoded, Undecoded> {
  const text = strictly(bytes, encoding);
  return text === undefined
    ? undecodable(bytes, encoding, badByte(bytes, encoding))
    : accepted(text, encoding, false);
}

/** UTF-16 without a mark: the high bytes of figures and commas are NUL, all at even or all at odd offsets, near enough. */
function wide(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const nuls = [0, 0];
  for (const [offset, byte] of bytes.subarray(0, SAMPLE).entries()) {
    if (byte === 0) nuls[offset % 2] = (nuls[offset % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = bytes.length % 2 === 0 ? strictly(bytes, encoding) : undefined;
  const decoded = text === undefined ? undefined : accepted(text, encoding, true);
  return decoded?.ok ? decoded : notText('binary');
}

function narrow(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return accepted(utf8, 'utf-8', false);
  const gb18030 = strictly(bytes, 'gb18030');
  if (gb18030 !== undefined) return accepted(gb18030, 'gb18030', true);
  // The encoding that gets further is the one that was meant.
  const [inUtf8, inGb18030] = [badByte(bytes, 'utf-8'), badByte(bytes, 'gb18030')];
  return inUtf8 >= inGb18030 ? undecodable(bytes, 'utf-8', inUtf8) : undecodable(bytes, 'gb18030', inGb18030);
}

function accepted(text: string, encoding: Encoding, assumed: boolean): Result<Decoded, Undecoded> {
  if (text.replace(END_OF_FILE, '').trim() === '') return refused({ code: 'file-empty', args: {} });
  if (isMarkup(text)) return notText('html');
  if (text.includes('\0') || isControlHeavy(text)) return notText('binary');
  return ok({ text, encoding, assumed });
}

function isControlHeavy(text: string): boolean {
  return (text.match(CONTROLS)?.length ?? 0) * CONTROL_SHARE > text.length;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The offset of the first byte that does not fit: the shortest beginning that fails is found by halving. */
function badByte(bytes: Uint8Array, encoding: Encoding): number {
  let [sound, failing] = [0, bytes.length + 1];
  while (failing - sound > 1) {
    const length = Math.floor((sound + failing) / 2);
    if (length <= bytes.length && beginsWell(bytes.subarray(0, length), encoding)) sound = length;
    else failing = length;
  }
  return Math.max(0, Math.min(failing, bytes.length) - 1);
}

/** Whether bytes are sound as far as they go: an unfinished character at the end is no fault yet. */
function beginsWell(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function undecodable(bytes: Uint8Array, encoding: Encoding, offset: number): Result<Decoded, Undecoded> {
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const problem: Problem = {
    code: 'file-undecodable',
    args: { encoding: encoding.toUpperCase(), byte, position: offset + 1 },
  };
  return err({ problem, line: encoding.startsWith('utf-16') ? undefined : lineAt(bytes, offset) });
}

/** The line that a byte stands on: line ends are the same bytes in every encoding but UTF-16. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
  }
  return line;
}

function notText(sort: BinarySort): Result<Decoded, Undecoded> {
  return refused({ code: 'file-binary', args: { sort } });
}

function refused(problem: Problem): Result<Decoded, Undecoded> {
  return err({ problem, line: undefined });
}
