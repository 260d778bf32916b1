import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

const ROOM = 262_144;

/** A file written through a buffer of `ROOM` bytes. */
export class PartialFile {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(ROOM);
  #held = 0;
  /** Bytes already in the file. */
  #put = 0;
  #hash = createHash('sha256');

  /** Creates the file, which must not exist. */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx+');
  }

  readonly length = (): number => this.#put + this.#held;

  readonly write = (bytes: Uint8Array): void => {
    this.#hash.update(bytes);
    if (this.#held + bytes.length > ROOM) this.#flush();
    if (bytes.length > ROOM) {
      this.#append(bytes);
    } else {
      this.#buffer.set(bytes, this.#held);
      this.#held += bytes.length;
    }
  };

  readonly cut = (length: number): void => {
    if (length >= this.length()) return;
    this.#flush();
    ftruncateSync(this.#descriptor, length);
    this.#put = length;
    this.#hash = createHash('sha256');
    for (let at = 0; at < length;) {
      const count = readSync(this.#descriptor, this.#buffer, 0, ROOM, at);
      if (count === 0) break;
      this.#hash.update(this.#buffer.subarray(0, count));
      at += count;
    }
  };

  /** Writes the rest and returns the SHA-256 of the whole file. Nothing may be written afterwards. */
  end(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #flush(): void {
    const held = this.#held;
    this.#held = 0;
    this.#append(this.#buffer.subarray(0, held));
  }

  #append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const count = writeSync(this.#descriptor, bytes, at, bytes.length - at, this.#put);
      at += count;
      this.#put += count;
    }
  }
}
