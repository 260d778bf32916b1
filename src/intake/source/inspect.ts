import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../model/result.js';
import {
  accepted,
  areStrayNuls,
  badByteProblem,
  BYTE_ORDER_MARKS,
  nulProblem,
  nulsIn,
  type Encoding,
  type Undecoded,
} from './decode.js';
import { largeProblem, type LargeFile } from './load.js';
import { binarySort, isBook } from './magic.js';
import type { Problem } from '../problem.js';
import { unfinishedBytes } from './stretch-text.js';

const PIECE = 4_194_304;

/** Encoding of a file that is read piece by piece. */
export interface Inspected {
  readonly encoding: Encoding;
  readonly assumed: boolean;
  /** Its beginning as text. */
  readonly head: string;
}

/** A large file's hash, and how to read it if it can be read. */
export interface Inspection {
  readonly sha256: string;
  readonly text: Result<Inspected, Undecoded>;
}

/**
 * Reads a large file once to hash it and tell its encoding: like `decode`, except that UTF-16 is refused and
 * only the beginning is checked for being a table.
 */
export function inspect(large: LargeFile, beginning: Uint8Array): Inspection {
  const hash = createHash('sha256');
  const utf8 = new Utf8Watch();
  const nuls = new NulCount();
  for (const piece of piecesOf(large)) {
    hash.update(piece);
    nuls.add(piece);
    utf8.add(piece);
  }
  return { sha256: hash.digest('hex'), text: tell(large, beginning, nuls, utf8.end()) };
}

/** Counts NULs and keeps the offset of the first. */
class NulCount {
  first: number | undefined;
  count = 0;
  #passed = 0;

  add(piece: Uint8Array): void {
    const at = piece.indexOf(0);
    if (at >= 0) {
      this.first ??= this.#passed + at;
      this.count += nulsIn(piece);
    }
    this.#passed += piece.length;
  }
}

function tell(
  large: LargeFile,
  beginning: Uint8Array,
  nuls: NulCount,
  utf8: ReturnType<Utf8Watch['end']>,
): Result<Inspected, Undecoded> {
  const sort = binarySort(beginning);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => beginning[at] === byte))?.[0];
  if (isBook(sort) || marked?.startsWith('utf-16')) return refused(largeProblem(large.size));
  if (sort) return refused({ code: 'file-binary', args: { sort } });
  if (nuls.first !== undefined)
    return areStrayNuls(nuls.count, large.size) && utf8.isSound
      ? err({ problem: nulProblem(nuls.first), line: lookAt(large, nuls.first).line })
      : refused({ code: 'file-binary', args: { sort: 'binary' } });
  if (marked === 'gb18030') return tellGb18030(large, beginning, true, undefined);
  return utf8.isSound
    ? readable(beginning, 'utf-8', false)
    : tellFaulty(large, beginning, marked === 'utf-8', utf8.isForeign);
}

/**
 * Tells the encoding of a file that is not valid UTF-8. UTF-8 that ends within a character must not be taken
 * for GB18030.
 */
function tellFaulty(
  large: LargeFile,
  beginning: Uint8Array,
  isMarked: boolean,
  isForeign: boolean,
): Result<Inspected, Undecoded> {
  const { offset, isAtEnd } = faultIn(large, 'utf-8') ?? { offset: 0, isAtEnd: false };
  return isMarked || (isAtEnd && isForeign)
    ? undecodable(large, 'utf-8', offset)
    : tellGb18030(large, beginning, false, offset);
}

/** Tells GB18030 from damaged UTF-8: the encoding that decodes further is the one meant. */
function tellGb18030(
  large: LargeFile,
  beginning: Uint8Array,
  isMarked: boolean,
  utf8Fault: number | undefined,
): Result<Inspected, Undecoded> {
  const fault = faultIn(large, 'gb18030');
  if (!fault) return readable(beginning, 'gb18030', !isMarked);
  return isMarked || utf8Fault === undefined || utf8Fault < fault.offset
    ? undecodable(large, 'gb18030', fault.offset)
    : undecodable(large, 'utf-8', utf8Fault);
}

function readable(beginning: Uint8Array, encoding: Encoding, assumed: boolean): Result<Inspected, Undecoded> {
  const head = new TextDecoder(encoding).decode(beginning, { stream: true });
  const looks = accepted(head, encoding, assumed);
  return looks.ok ? ok({ encoding, assumed, head }) : looks;
}

const LONGEST_CHARACTER = 4;

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Checks for UTF-8 with fast native functions; a character may be split between two pieces. */
class Utf8Watch {
  #held: Uint8Array = new Uint8Array();
  #isSound = true;
  #isForeign = false;

  add(piece: Uint8Array): void {
    if (!this.#isSound) return;
    const rest = this.#held.length === 0 ? piece : this.#join(piece);
    const whole = rest.length - unfinishedBytes(rest, 0, rest.length);
    this.#look(rest.subarray(0, whole));
    this.#held = Uint8Array.from(rest.subarray(whole));
  }

  /** Completes the split character with its other bytes; returns what follows. */
  #join(piece: Uint8Array): Uint8Array {
    let ahead = 0;
    while (ahead < LONGEST_CHARACTER && isContinuation(piece[ahead])) ahead += 1;
    const joined = Buffer.concat([this.#held, piece.subarray(0, ahead)]);
    // A piece may be too short to complete the character.
    if (ahead === piece.length && unfinishedBytes(joined, 0, joined.length) > 0) return joined;
    this.#look(joined);
    return piece.subarray(ahead);
  }

  #look(bytes: Uint8Array): void {
    this.#isSound &&= isUtf8(bytes);
    this.#isForeign ||= !isAscii(bytes);
  }

  end(): { readonly isSound: boolean; readonly isForeign: boolean } {
    return { isSound: this.#isSound && this.#held.length === 0, isForeign: this.#isForeign };
  }
}

/** First invalid byte; `isAtEnd` if only the last character is incomplete. */
interface Fault {
  readonly offset: number;
  readonly isAtEnd: boolean;
}

function faultIn(large: LargeFile, encoding: Encoding): Fault | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let at = 0;
  for (const piece of piecesOf(large)) {
    if (!decodes(decoder, piece)) return { offset: faultFrom(large, encoding, at), isAtEnd: false };
    at += piece.length;
  }
  return decodes(decoder, new Uint8Array(), false) ? undefined : { offset: at - 1, isAtEnd: true };
}

/** Exact offset of a fault, once its piece is known: decodes the file again, that piece byte by byte. */
function faultFrom(large: LargeFile, encoding: Encoding, faulty: number): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let at = 0;
  for (const piece of piecesOf(large)) {
    if (at === faulty) {
      const index = piece.findIndex((_, byte) => !decodes(decoder, piece.subarray(byte, byte + 1)));
      return at + Math.max(0, index);
    }
    decodes(decoder, piece);
    at += piece.length;
  }
  return faulty;
}

type Decoder = InstanceType<typeof TextDecoder>;

function decodes(decoder: Decoder, piece: Uint8Array, goesOn = true): boolean {
  try {
    decoder.decode(piece, { stream: goesOn });
    return true;
  } catch {
    return false;
  }
}

function undecodable(large: LargeFile, encoding: Encoding, offset: number): Result<never, Undecoded> {
  const { byte, line } = lookAt(large, offset);
  return err({ problem: badByteProblem(byte, encoding, offset), line });
}

/** The byte at an offset and its line. */
function lookAt(large: LargeFile, offset: number): { readonly byte: number; readonly line: number } {
  let [line, at, found, before] = [1, 0, 0, 0];
  for (const piece of piecesOf(large)) {
    for (const byte of piece) {
      if (at === offset) found = byte;
      if (at <= offset && at > 0 && (before === 0x0a || (before === 0x0d && byte !== 0x0a))) line += 1;
      [before, at] = [byte, at + 1];
    }
  }
  return { byte: found, line };
}

/** The bytes of a file in pieces; each is valid until the next. */
function* piecesOf(large: LargeFile): Generator<Uint8Array> {
  const buffer = Buffer.alloc(large.pieces ?? PIECE);
  for (let position = 0; ;) {
    const count = large.read(buffer, position);
    if (count === 0) return;
    yield buffer.subarray(0, count);
    position += count;
  }
}

function refused(problem: Problem): Result<never, Undecoded> {
  return err({ problem, line: undefined });
}
