import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../model/result.js';
import { accepted, badByte, badByteProblem, MARKS, type Encoding, type Undecoded } from '../decode.js';
import { largeProblem, type LargeFile } from '../load.js';
import { binarySort } from '../magic.js';
import type { Problem } from '../problem.js';
import { unfinished } from './text.js';

/** What a file that is read piece by piece turned out to be. */
export interface Inspected {
  readonly encoding: Encoding;
  readonly assumed: boolean;
  /** Its beginning as text. */
  readonly head: string;
}

/** A large file's hash, and how it is to be read if it can be. */
export interface Inspection {
  readonly sha256: string;
  readonly text: Result<Inspected, Undecoded>;
}

const PIECE = 4_194_304;

/**
 * Goes through a large file once, by the system's own quick means, to tell its encoding: as `decode` does, but that a
 * file in UTF-16 is too large, and that only its beginning shows whether it is a table at all.
 */
export function inspect(large: LargeFile, beginning: Uint8Array): Inspection {
  const hash = createHash('sha256');
  const utf8 = new Utf8Watch();
  let hasNul = false;
  forEachPiece(large, (piece) => {
    hash.update(piece);
    hasNul ||= piece.includes(0);
    utf8.add(piece);
  });
  return { sha256: hash.digest('hex'), text: tell(large, beginning, hasNul, utf8.end()) };
}

function tell(
  large: LargeFile,
  beginning: Uint8Array,
  hasNul: boolean,
  utf8Fault: number | undefined,
): Result<Inspected, Undecoded> {
  const sort = binarySort(beginning);
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => beginning[at] === byte))?.[0];
  if (sort === 'xlsx' || marked?.startsWith('utf-16')) return refused(largeProblem(large.size));
  if (sort || hasNul) return refused({ code: 'file-binary', args: { sort: sort ?? 'binary' } });
  if (marked !== 'gb18030') {
    if (utf8Fault === undefined) return readable(beginning, 'utf-8', false);
    if (marked === 'utf-8') return undecodable(large, 'utf-8', utf8Fault);
  }
  return tellGb18030(large, beginning, marked !== undefined, utf8Fault);
}

/** Of a file that is no UTF-8. The encoding that gets further is the one that was meant. */
function tellGb18030(
  large: LargeFile,
  beginning: Uint8Array,
  isMarked: boolean,
  utf8Fault: number | undefined,
): Result<Inspected, Undecoded> {
  const fault = faultIn(large, 'gb18030');
  if (fault === undefined) return readable(beginning, 'gb18030', !isMarked);
  return isMarked || utf8Fault === undefined || utf8Fault < fault
    ? undecodable(large, 'gb18030', fault)
    : undecodable(large, 'utf-8', utf8Fault);
}

function readable(beginning: Uint8Array, encoding: Encoding, assumed: boolean): Result<Inspected, Undecoded> {
  const head = new TextDecoder(encoding).decode(beginning, { stream: true });
  const looks = accepted(head, encoding, assumed);
  return looks.ok ? ok({ encoding, assumed, head }) : looks;
}

/** Watches whether bytes are UTF-8; a character may be cut between two pieces. */
class Utf8Watch {
  #held = Buffer.alloc(0);
  #at = 0;
  #fault: number | undefined;

  add(piece: Uint8Array): void {
    if (this.#fault !== undefined) return;
    const bytes = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    const whole = bytes.length - unfinished(bytes, 0, bytes.length);
    const sound = bytes.subarray(0, whole);
    if (!isUtf8(sound)) this.#fault = this.#at + badByte(sound, 'utf-8');
    this.#held = Buffer.from(bytes.subarray(whole));
    this.#at += whole;
  }

  /** The offset of the first byte that does not fit, if there is one. */
  end(): number | undefined {
    return this.#fault ?? (this.#held.length > 0 ? this.#at : undefined);
  }
}

/** The offset of the first byte that an encoding has no place for. */
function faultIn(large: LargeFile, encoding: Encoding): number | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [at, fault]: [number, number | undefined] = [0, undefined];
  forEachPiece(large, (piece) => {
    try {
      if (fault === undefined) decoder.decode(piece, { stream: true });
    } catch {
      fault = at + badByte(piece, encoding);
    }
    at += piece.length;
  });
  try {
    decoder.decode();
  } catch {
    fault ??= at - 1;
  }
  return fault;
}

function undecodable(large: LargeFile, encoding: Encoding, offset: number): Result<never, Undecoded> {
  let [line, at, found, before] = [1, 0, 0, 0];
  forEachPiece(large, (piece) => {
    for (const byte of piece) {
      if (at === offset) found = byte;
      if (at <= offset && at > 0 && (before === 0x0a || (before === 0x0d && byte !== 0x0a))) line += 1;
      [before, at] = [byte, at + 1];
    }
  });
  return err({ problem: badByteProblem(found, encoding, offset), line });
}

function forEachPiece(large: LargeFile, look: (piece: Uint8Array) => void): void {
  const buffer = Buffer.alloc(PIECE);
  for (let position = 0; ;) {
    const count = large.read(buffer, position);
    if (count === 0) return;
    look(buffer.subarray(0, count));
    position += count;
  }
}

function refused(problem: Problem): Result<never, Undecoded> {
  return err({ problem, line: undefined });
}
