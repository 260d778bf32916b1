import type { Encoding } from '../intake/index.js';

export interface ByteWriter {
  readonly write: (bytes: Uint8Array) => void;
  /** Number of bytes written. */
  readonly length: () => number;
  /** Drops all bytes after the first `length`. */
  readonly cut: (length: number) => void;
}

export interface FileBytes {
  /** Reads bytes at a position into a buffer; returns their number, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => number;
}

const MARKS: Readonly<Record<Encoding, readonly (readonly number[])[]>> = {
  'utf-8': [[0xef, 0xbb, 0xbf]],
  'utf-16le': [[0xff, 0xfe]],
  'utf-16be': [[0xfe, 0xff]],
  gb18030: [[0x84, 0x31, 0x95, 0x33]],
};

/** Bytes of a code unit, and the index of the byte in it that identifies a line end. */
const UNITS: Readonly<Record<Encoding, { readonly size: 1 | 2; readonly low: 0 | 1 }>> = {
  'utf-8': { size: 1, low: 0 },
  gb18030: { size: 1, low: 0 },
  'utf-16le': { size: 2, low: 0 },
  'utf-16be': { size: 2, low: 1 },
};

const [LF, CR] = [0x0a, 0x0d];
/** Even, so that no UTF-16 code unit is split. */
const CHUNK = 262_144;

/**
 * Copies lines of a file byte by byte, behind the file's byte order mark: what is unchanged need not be
 * encoded again. Reads the file once, one chunk in memory at a time. Except in UTF-16, a line end is one byte
 * that is part of no other character.
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
  /** Start in the chunk of what is still to be copied. */
  #from: number | undefined;
  /** Whether a carriage return came last: a line feed after it belongs to the same line end. */
  #isBetween = false;

  constructor(source: FileBytes, encoding: Encoding, sink: ByteWriter) {
    [this.#source, this.#sink] = [source, sink];
    ({ size: this.#size, low: this.#low } = UNITS[encoding]);
    this.#more();
    const mark = MARKS[encoding].find((each) => each.every((byte, at) => this.#bytes[at] === byte)) ?? [];
    sink.write(this.#bytes.slice(0, mark.length));
    this.#at = mark.length;
  }

  /** Advances to the end of a line; copies what it passes if `copies`. */
  pass(line: number, copies: boolean): void {
    if (copies) this.#from ??= this.#at;
    else this.end();
    while (this.#line <= line) {
      if (this.#at >= this.#end && !this.#more()) return;
      this.#step();
    }
  }

  /** Writes what is still to be copied; adjacent lines are written together. */
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

/** The first line end of a file; a line feed if there is none. */
export function lineEndOf(source: FileBytes, encoding: Encoding): string {
  const bytes = Buffer.alloc(CHUNK);
  const read = source.read(bytes, 0);
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, read), { stream: true });
  return /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
}
