import type { BinarySort } from '../../catalogue/findings/file/binary.js';
import { err, ok, type Result } from '../../model/result.js';
import { binarySort, isJson, isMarkup } from './magic.js';
import type { Problem } from '../problem.js';

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

/** The byte order marks. */
export const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** How much of a file is looked at to tell the order of the bytes of UTF-16, and decoded at a time. */
const SAMPLE = 65_536;

/** Of so many characters one may be a control character before a text counts as binary. */
const CONTROL_SHARE = 100;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/gu;

/** Anything but blanks, and what old systems write at the end of a file. */
// eslint-disable-next-line no-control-regex -- the control character is what is looked for
const CONTENT = /[^\s\u001A]/u;

/** Turns bytes into text. Nothing but the bytes decides: no name, no locale. */
export function decode(bytes: Uint8Array): Result<Decoded, Undecoded> {
  const binary = binarySort(bytes);
  // A workbook is opened before anybody takes it for text.
  if (binary) return refused({ code: 'file-binary', args: { sort: binary } });
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked) return declared(bytes, marked);
  return bytes.includes(0) ? wide(bytes) : narrow(bytes);
}

/** A NUL at an offset within a text. */
export function nulProblem(offset: number): Problem {
  return { code: 'file-nul', args: { position: offset + 1 } };
}

function declared(bytes: Uint8Array, encoding: Encoding): Result<Decoded, Undecoded> {
  const text = strictly(bytes, encoding);
  return text === undefined
    ? undecodable(bytes, encoding, badByte(bytes, encoding))
    : accepted(text.replace(/^\uFEFF/u, ''), encoding, false);
}

/** Of bytes that are UTF-16, one in so many is a NUL at least: the figures, commas and line ends have one each. */
const NUL_SHARE = 20;

/** Whether so many NULs are too few for UTF-16, and have come into a text by some damage. */
export function areStrayNuls(count: number, size: number): boolean {
  return count > 0 && count * NUL_SHARE < size;
}

export function nulsIn(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
}

/** UTF-16 without a mark: whichever order of bytes gives more of the figures, commas and line ends of a table. */
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
 * How many pairs of bytes are ASCII text when their low byte is the first (0) or the second (1). Those that are the
 * commonest characters with their bytes swapped are left out: N for 一, 0 for the ideographic space.
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
  // The encoding that gets further is the one that was meant.
  const [inUtf8, inGb18030] = [badByte(bytes, 'utf-8'), badByte(bytes, 'gb18030')];
  return isCutOff(bytes) || inUtf8 >= inGb18030
    ? undecodable(bytes, 'utf-8', inUtf8)
    : undecodable(bytes, 'gb18030', inGb18030);
}

/** UTF-8 that ends within a character: by chance, GB18030 can make something else of it. */
function isCutOff(bytes: Uint8Array): boolean {
  let isForeign = false;
  const isSound = beginsWell(bytes, 'utf-8', (piece) => {
    isForeign ||= /[^\0-\u007F]/u.test(piece);
  });
  return isSound && isForeign;
}

/** Whether text can be a table, by the look of it. */
export function accepted(text: string, encoding: Encoding, assumed: boolean): Result<Decoded, Undecoded> {
  if (!CONTENT.test(text)) return refused({ code: 'file-empty', args: {} });
  if (isMarkup(text)) return notText('html');
  if (isJson(text)) return notText('json');
  if (text.includes('\0') || isControlHeavy(text)) return notText('binary');
  return ok({ text, encoding, assumed });
}

function isControlHeavy(text: string): boolean {
  // One by one: the list of them all could be larger than the text.
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

/**
 * Whether bytes are sound as far as they go: an unfinished character at the end is no fault yet. They are decoded piece
 * by piece, so that no large text is made only to be looked at.
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

/** What is told of a byte that does not fit into an encoding. */
export function badByteProblem(found: number, encoding: Encoding, offset: number): Problem {
  const byte = found.toString(16).toUpperCase().padStart(2, '0');
  return { code: 'file-undecodable', args: { encoding: encoding.toUpperCase(), byte, position: offset + 1 } };
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
