import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

const ROOM = 262_144;

/** A file that is written piece by piece; what is not written yet takes no more memory than a piece. */
export class PartialFile {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(ROOM);
  #held = 0;
  /** How many bytes are in the file itself. */
  #put = 0;
  #hash = createHash('sha256');

  /** Makes the file, which must not be there. */
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

  /** Writes what is left; tells the hash of all of it. Nothing is written afterwards. */
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
