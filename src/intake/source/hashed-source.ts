import { createHash, type Hash } from 'node:crypto';
import type { ByteSource } from './window.js';

/** A source of known hash, which notices when a reading from its beginning to its end has another one. */
export class HashedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #sha256: string;
  #hash: Hash | undefined;
  #position = 0;
  #isSame = true;

  constructor(source: ByteSource, sha256: string) {
    this.#source = source;
    this.#sha256 = sha256;
  }

  /** Whether all that was read from beginning to end so far has the hash. */
  get isSame(): boolean {
    return this.#isSame;
  }

  read = (into: Uint8Array, position: number): number => {
    const count = this.#source.read(into, position);
    if (position === 0) this.#hash = createHash('sha256');
    else if (position !== this.#position) this.#hash = undefined;
    this.#hash?.update(into.subarray(0, count));
    this.#position = position + count;
    if (count === 0 && this.#hash) {
      this.#isSame &&= this.#hash.digest('hex') === this.#sha256;
      this.#hash = undefined;
    }
    return count;
  };
}
