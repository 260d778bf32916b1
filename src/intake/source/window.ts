/** Where bytes come from piece by piece, such as an open file. */
export interface ByteSource {
  /** Puts bytes from a position of the source on into a piece of memory; returns how many, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => number;
}

/** So much of a large file is looked at to tell what it is: everybody must see the same of it. */
export const BEGINNING = 1_048_576;

/** Fills a piece of memory from a position of a source on, which may hand over less at a time; returns how much there was. */
export function readFully(source: ByteSource, into: Uint8Array, position: number): number {
  let length = 0;
  while (length < into.length) {
    const count = source.read(into.subarray(length), position + length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

/** How much is read at a time. Larger pieces gain nothing, and leave the processor's caches. */
const CHUNK = 1_048_576;

/** So many bytes behind those at hand may be looked at, whatever they are: looking beyond an array takes longer. */
const SLACK = 64;

/**
 * The part of a file's bytes that is at hand. A small file is all at hand; of a large one, what has been dealt with makes
 * room for what comes next, so that memory does not grow with the file.
 */
export class ByteWindow {
  bytes: Uint8Array;
  /** Bytes from here on are none of the file. */
  end: number;
  /** Whether the file ends where the window ends. */
  isFinal: boolean;
  readonly #source: ByteSource | undefined;
  #position = 0;

  private constructor(bytes: Uint8Array, end: number, source: ByteSource | undefined) {
    this.bytes = bytes;
    this.end = end;
    this.isFinal = source === undefined;
    this.#source = source;
  }

  /** Over bytes that are all in memory. */
  static over(bytes: Uint8Array): ByteWindow {
    // As bytes of large files are: what is compiled for these would have to be compiled anew for a `Buffer`.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new ByteWindow(plain, plain.length, undefined);
  }

  /** Over a source, from its beginning on. */
  static from(source: ByteSource, chunk = CHUNK): ByteWindow {
    const window = new ByteWindow(new Uint8Array(chunk + SLACK), 0, source);
    window.more(0);
    return window;
  }

  /**
   * Brings in more bytes behind those at hand, and lets go of those before `from`; returns where the byte at `from` stands
   * now. Afterwards there is more at hand than before, or the window is final.
   */
  more(from: number): number {
    if (!this.#source || this.isFinal) return from;
    const kept = this.end - from;
    // Where little could be made room for, a long row is being read.
    const room = this.bytes.length - SLACK;
    const target = kept > room / 2 ? new Uint8Array(2 * room + SLACK) : this.bytes;
    target.set(this.bytes.subarray(from, this.end));
    this.bytes = target;
    this.end = kept;
    const full = target.length - SLACK;
    while (this.end < full) {
      const count = this.#source.read(target.subarray(this.end, full), this.#position);
      if (count === 0) {
        this.isFinal = true;
        break;
      }
      this.#position += count;
      this.end += count;
    }
    return 0;
  }
}
