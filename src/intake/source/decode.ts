import type { BinarySort } from '../../catalogue/findings/file/binary.js';
import { err, ok, type Result } from '../../model/result.js';
import { binarySort, isJson, isMarkup } from './magic.js';
import type { Problem } from '../problem.js';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the encoding is a guess: the file does not declare it, and another is possible. */
  readonly assumed: boolean;
}

/** Why bytes are no text, and the line where it shows. */
export interface Undecoded {
  readonly problem: Problem;
  readonly line: number | undefined;
}

export const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Bytes used to tell the byte order of UTF-16, and decoded at a time. */
const SAMPLE = 65_536;

/** A text counts as binary if more than one in so many characters is a control character. */
const CONTROL_SHARE = 100;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/gu;

/** Anything but blanks, and what old systems write at the end of a file. */
// eslint-disable-next-line no-control-regex -- the control character is what is looked for
const CONTENT = /[^\s\u001A]/u;

/** Decodes bytes. Only the bytes decide: no name, no locale. */
export function decode(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const binary = binarySort(bytes);
  // A workbook is opened before it is taken for text.
  if (binary) return refused({ code: 'file-binary', args: { sort: binary } });
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked) return declared(bytes, marked);
  return bytes.includes(0) ? wide(bytes) : narrow(bytes);
}

/** The problem of a NUL at an offset within a text. */
export function nulProblem(offset: number): Problem {
  return { code: 'file-nul', args: { position: offset + 1 } };
}

function declared(bytes: Uint8Array, encoding: Encoding): Result<Decoded, Undecoded> {
  const text = strictly(bytes, encoding);
  return text === undefined
    ? undecodable(bytes, encoding, badByte(bytes, encoding))
    : accepted(text.replace(/^\uFEFF/u, ''), encoding, false);
}

/** In UTF-16 at least one byte in so many is NUL: digits, commas and line ends have one each. */
const NUL_SHARE = 20;

/** Whether NULs are too few for UTF-16, and so a sign of damage. */
export function areStrayNuls(count: number, size: number): boolean {
  return count > 0 && count * NUL_SHARE < size;
}

export function nulsIn(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
}

/** Decodes UTF-16 without a mark, by the byte order that gives more digits, commas and line ends. */
function wide(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const nul = bytes.indexOf(0);
  if (areStrayNuls(nulsIn(bytes), bytes.length) && strictly(bytes, 'utf-8') !== undefined)
    return err({ problem: nulProblem(nul), line: lineAt(bytes, nul) });
  const sample = bytes.subarray(0, SAMPLE);
  const encoding = plainUnits(sample, 0) > plainUnits(sample, 1) ? 'utf-16le' : 'utf-16be';
  const text = bytes.length % 2 === 0 ? strictly(bytes, encoding) : undefined;
  const decoded = text === undefined ? undefined : accepted(text, encoding, true);
  return decoded?.ok ? decoded : notText('binary');
}

/**
 * Number of ASCII units if the low byte is first (0) or second (1). Units that are frequent characters with
 * swapped bytes are not counted: N for 一, 0 for the ideographic space.
 */
function plainUnits(bytes: Uint8Array, low: 0 | 1): number {
  let count = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [unit = 0, high = 0] = [bytes[at + low], bytes[at + 1 - low]];
    if (high === 0 && unit >= 0x09 && unit < 0x7f && unit !== 0x4e && unit !== 0x30) count += 1;
  }
  return count;
}

function narrow(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return accepted(utf8, 'utf-8', false);
  const gb18030 = isCutOff(bytes) ? undefined : strictly(bytes, 'gb18030');
  if (gb18030 !== undefined) return accepted(gb18030, 'gb18030', true);
  // The encoding that decodes further is the one meant.
  const [inUtf8, inGb18030] = [badByte(bytes, 'utf-8'), badByte(bytes, 'gb18030')];
  return isCutOff(bytes) || inUtf8 >= inGb18030
    ? undecodable(bytes, 'utf-8', inUtf8)
    : undecodable(bytes, 'gb18030', inGb18030);
}

/** Whether bytes are UTF-8 that ends within a character: GB18030 might read them as something else. */
function isCutOff(bytes: Uint8Array): boolean {
  let isForeign = false;
  const isSound = beginsWell(bytes, 'utf-8', (piece) => {
    isForeign ||= /[^\0-\u007F]/u.test(piece);
  });
  return isSound && isForeign;
}

/** Accepts text that looks like a table. */
export function accepted(text: string, encoding: Encoding, assumed: boolean): Result<Decoded, Undecoded> {
  if (!CONTENT.test(text)) return refused({ code: 'file-empty', args: {} });
  if (isMarkup(text)) return notText('html');
  if (isJson(text)) return notText('json');
  if (text.includes('\0') || isControlHeavy(text)) return notText('binary');
  return ok({ text, encoding, assumed });
}

function isControlHeavy(text: string): boolean {
  // One by one: a list of all could be larger than the text.
  const most = text.length / CONTROL_SHARE;
  let count = 0;
  CONTROLS.lastIndex = 0;
  while (count <= most && CONTROLS.test(text)) count += 1;
  return count > most;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset of the first byte that does not fit, by bisection on the prefix length. */
function badByte(bytes: Uint8Array, encoding: Encoding): number {
  let [sound, failing] = [0, bytes.length + 1];
  while (failing - sound > 1) {
    const length = Math.floor((sound + failing) / 2);
    if (length <= bytes.length && beginsWell(bytes.subarray(0, length), encoding)) sound = length;
    else failing = length;
  }
  return Math.max(0, Math.min(failing, bytes.length) - 1);
}

/**
 * Whether a prefix is valid; an unfinished character at its end is no fault. Decodes piece by piece, to save
 * memory.
 */
function beginsWell(
  bytes: Uint8Array,
  encoding: Encoding,
  look: (piece: string) => void = () => undefined,
): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SAMPLE)
      look(decoder.decode(bytes.subarray(at, at + SAMPLE), { stream: true }));
    return true;
  } catch {
    return false;
  }
}

function undecodable(bytes: Uint8Array, encoding: Encoding, offset: number): Result<Decoded, Undecoded> {
  const line = encoding.startsWith('utf-16') ? undefined : lineAt(bytes, offset);
  return err({ problem: badByteProblem(bytes[offset] ?? 0, encoding, offset), line });
}

/** The problem of a byte that does not fit an encoding. */
export function badByteProblem(found: number, encoding: Encoding, offset: number): Problem {
  const byte = found.toString(16).toUpperCase().padStart(2, '0');
  return { code: 'file-undecodable', args: { encoding: encoding.toUpperCase(), byte, position: offset + 1 } };
}

/** Line of a byte offset; line ends are the same bytes in every encoding but UTF-16. */
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
