import type { Encoding } from '../intake/index.js';

/** Lines of a file that belong together, from 1; `to` is the last of them. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const MARKS: Readonly<Record<Encoding, readonly (readonly number[])[]>> = {
  'utf-8': [[0xef, 0xbb, 0xbf]],
  'utf-16le': [[0xff, 0xfe]],
  'utf-16be': [[0xfe, 0xff]],
  gb18030: [[0x84, 0x31, 0x95, 0x33]],
};

/** How many bytes a character has at least, and which of them is the one that tells a line end. */
const UNITS: Readonly<Record<Encoding, { readonly size: 1 | 2; readonly low: 0 | 1 }>> = {
  'utf-8': { size: 1, low: 0 },
  gb18030: { size: 1, low: 0 },
  'utf-16le': { size: 2, low: 0 },
  'utf-16be': { size: 2, low: 1 },
};

/**
 * Lines of a file as they are, byte by byte, behind the byte order mark that it has: what is not changed need not be
 * encoded again. The ranges are in order. In every encoding but UTF-16, a line end is the same byte and no part of
 * another character.
 */
export function linesOf(bytes: Uint8Array, encoding: Encoding, ranges: readonly LineRange[]): Uint8Array {
  const mark = MARKS[encoding].find((each) => each.every((byte, at) => bytes[at] === byte)) ?? [];
  const pieces: Uint8Array[] = [bytes.subarray(0, mark.length)];
  const cursor = new LineCursor(bytes, encoding, mark.length);
  for (const { from, to } of ranges) {
    const start = cursor.advance(from);
    pieces.push(bytes.subarray(start, cursor.advance(to + 1)));
  }
  return Buffer.concat(pieces);
}

/** Goes through the lines of a file once. */
class LineCursor {
  readonly #bytes: Uint8Array;
  readonly #encoding: Encoding;
  #at: number;
  #line = 1;

  constructor(bytes: Uint8Array, encoding: Encoding, start: number) {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#at = start;
  }

  /** Where a line begins, at or below the one it stands on; the end of the file where there is no such line. */
  advance(line: number): number {
    const { size } = UNITS[this.#encoding];
    while (this.#line < line && this.#at < this.#bytes.length) {
      const unit = this.#unit(this.#at);
      this.#at += size;
      if (unit === 0x0a || (unit === 0x0d && this.#unit(this.#at) !== 0x0a)) this.#line += 1;
    }
    return this.#at;
  }

  #unit(at: number): number | undefined {
    const { size, low } = UNITS[this.#encoding];
    if (size === 2 && this.#bytes[at + 1 - low] !== 0) return undefined;
    return this.#bytes[at + low];
  }
}
