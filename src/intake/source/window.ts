/** A source of bytes, such as an open file. */
export interface ByteSource {
  /** Reads bytes at a position into a buffer; returns their number, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => number;
}

/** Bytes of a large file by which its kind is told; fixed, so that the result does not depend on the machine. */
export const BEGINNING = 1_048_576;

/** Fills a buffer from a source, which may return less at a time; returns the number of bytes read. */
export function readFully(source: ByteSource, into: Uint8Array, position: number): number {
  let length = 0;
  while (length < into.length) {
    const count = source.read(into.subarray(length), position + length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

/** Bytes read at a time; larger pieces are no faster, and exceed the processor's caches. */
const CHUNK = 1_048_576;

/** Extra bytes behind the end that may be read: reading beyond an array is slower. */
const SLACK = 64;

/**
 * The part of a file's bytes in memory. A small file is there as a whole; a large one moves through the
 * window, so that memory does not grow with the file.
 */
export class ByteWindow {
  bytes: Uint8Array;
  /** End of the file's bytes in `bytes`. */
  end: number;
  /** Whether the file ends at `end`. */
  isFinal: boolean;
  readonly #source: ByteSource | undefined;
  #position = 0;

  private constructor(bytes: Uint8Array, end: number, source: ByteSource | undefined) {
    this.bytes = bytes;
    this.end = end;
    this.isFinal = source === undefined;
    this.#source = source;
  }

  /** A window over bytes in memory. */
  static over(bytes: Uint8Array): ByteWindow {
    // A plain `Uint8Array`, as for large files: code compiled for it would be recompiled for a `Buffer`.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new ByteWindow(plain, plain.length, undefined);
  }

  /** A window that starts at the beginning of a source. */
  static from(source: ByteSource, chunk = CHUNK): ByteWindow {
    const window = new ByteWindow(new Uint8Array(chunk + SLACK), 0, source);
    window.more(0);
    return window;
  }

  /**
   * Reads more bytes and drops those before `from`; returns the new index of the byte at `from`. Afterwards
   * there are more bytes than before, or the window is final.
   */
  more(from: number): number {
    if (!this.#source || this.isFinal) return from;
    const kept = this.end - from;
    // Little was freed, so a long row is being read: the window grows.
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
