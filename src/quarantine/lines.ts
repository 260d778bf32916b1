import type { Encoding } from '../intake/index.js';

/** Takes bytes one after the other. */
export interface ByteWriter {
  readonly write: (bytes: Uint8Array) => void;
  /** How many bytes it has taken. */
  readonly length: () => number;
  /** Lets go of all bytes behind so many. */
  readonly cut: (length: number) => void;
}

/** Where the bytes of a file are. */
export interface FileBytes {
  /** Puts bytes from a position on into a piece of memory; returns how many, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => number;
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

const [LF, CR] = [0x0a, 0x0d];
/** An even number of bytes, so that no character of UTF-16 is cut. */
const CHUNK = 262_144;

/**
 * Copies lines of a file as they are, byte by byte, behind the byte order mark that it has: what is not changed need not
 * be encoded again. It goes through the file once, with no more of it in memory than a piece. In every encoding but
 * UTF-16, a line end is the same byte and no part of another character.
 */
export class LineCopier {
  readonly #source: FileBytes;
  readonly #sink: ByteWriter;
  readonly #size: 1 | 2;
  readonly #low: 0 | 1;
  readonly #bytes = new Uint8Array(CHUNK);
  #end = 0;
  #at = 0;
  #position = 0;
  #line = 1;
  /** Where in the piece at hand begins what is to be copied and has not been yet. */
  #from: number | undefined;
  /** Whether a carriage return came last: a line feed behind it belongs to the same line end. */
  #isBetween = false;

  constructor(source: FileBytes, encoding: Encoding, sink: ByteWriter) {
    [this.#source, this.#sink] = [source, sink];
    ({ size: this.#size, low: this.#low } = UNITS[encoding]);
    this.#more();
    const mark = MARKS[encoding].find((each) => each.every((byte, at) => this.#bytes[at] === byte)) ?? [];
    sink.write(this.#bytes.slice(0, mark.length));
    this.#at = mark.length;
  }

  /** Goes on to the end of a line, and copies what it passes if that is wanted. */
  pass(line: number, copies: boolean): void {
    if (copies) this.#from ??= this.#at;
    else this.end();
    while (this.#line <= line) {
      if (this.#at >= this.#end && !this.#more()) return;
      this.#step();
    }
  }

  /** Copies what waits to be copied: lines behind each other go together. */
  end(): void {
    const [from, to] = [this.#from ?? this.#at, Math.min(this.#at, this.#end)];
    this.#from = undefined;
    if (to > from) this.#sink.write(this.#bytes.slice(from, to));
  }

  #step(): void {
    const unit = this.#unit();
    if (this.#isBetween) {
      this.#isBetween = false;
      this.#line += 1;
      if (unit !== LF) return;
    } else if (unit === LF) {
      this.#line += 1;
    } else {
      this.#isBetween = unit === CR;
    }
    this.#at += this.#size;
  }

  #unit(): number | undefined {
    if (this.#size === 2 && this.#bytes[this.#at + 1 - this.#low] !== 0) return undefined;
    return this.#bytes[this.#at + this.#low];
  }

  #more(): boolean {
    const copies = this.#from !== undefined;
    this.end();
    [this.#at, this.#end] = [0, 0];
    if (copies) this.#from = 0;
    while (this.#end < CHUNK) {
      const count = this.#source.read(this.#bytes.subarray(this.#end), this.#position);
      if (count === 0) break;
      this.#end += count;
      this.#position += count;
    }
    return this.#end > 0;
  }
}

/** How the first line of a file ends; a line feed where it has no other. */
export function lineEndOf(source: FileBytes, encoding: Encoding): string {
  const bytes = Buffer.alloc(CHUNK);
  const read = source.read(bytes, 0);
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, read), { stream: true });
  return /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
}
