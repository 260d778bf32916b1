import { createHash, type Hash } from 'node:crypto';
import type { ByteSource } from './window.js';

/** A byte source with a known SHA-256 that checks every sequential reading against it. */
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

  /** Whether every complete sequential reading so far had the hash. */
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
