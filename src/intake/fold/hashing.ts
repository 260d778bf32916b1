import { randomInt } from 'node:crypto';
import { doubled } from './shelf.js';

/**
 * First size of tables that map bytes, or pairs of numbers, to numbers without allocating a string or object
 * for each row.
 */

const FIRST_SIZE = 256;

/** Most distinct words in a column; further ones are read the slow way. */
const MAX_WORDS = 16_384;

/**
 * Most probes. In a half-full table longer runs occur only with words chosen to collide; these are read the
 * slow way, in constant time each.
 */
const MOST_PROBES = 256;

/** Bytes compared at a time; the last four may overlap the ones before. */
const STRIDE = 4;

/** Words of a column by their bytes: each is read once and found again by hash. */
export class ByteWords {
  /** Value of the word that {@link passExpected} has passed. */
  value = UNKNOWN;
  readonly #ends: Uint8Array;
  readonly #read: (word: Uint8Array) => number;
  #buckets = new Int32Array(FIRST_SIZE);
  #count = 0;
  #hashes = new Int32Array(FIRST_SIZE);
  #values = new Int32Array(FIRST_SIZE);
  /** Bytes of all words, one after the other, with their offsets and lengths. */
  #bytes = new DataView(new ArrayBuffer(FIRST_SIZE * STRIDE));
  #used = 0;
  #starts = new Int32Array(FIRST_SIZE);
  #lengths = new Int32Array(FIRST_SIZE);
  /** By word, the one that followed it last time. */
  #followers = new Int32Array(FIRST_SIZE);
  #last = 0;

  /** `ends` is not 0 for bytes that end a word; `read` turns a word into a number. */
  constructor(ends: Uint8Array, read: (word: Uint8Array) => number) {
    this.#ends = ends;
    this.#read = read;
  }

  /**
   * Tries the word that followed the current one last time: adjacent rows are mostly alike, or repeat a
   * sequence. Returns the offset behind it, or {@link UNKNOWN} if another word stands there.
   */
  passExpected(view: DataView, from: number, end: number): number {
    const word = this.#followers[this.#last] ?? 0;
    const to = from + (this.#lengths[word] ?? 0);
    if (this.#count === 0 || to >= end || this.#ends[view.getUint8(to)] === 0) return UNKNOWN;
    if (!this.#isAt(word, view, from)) return UNKNOWN;
    this.#last = word;
    this.value = this.#values[word] ?? UNKNOWN;
    return to;
  }

  /** The value of the word between two offsets; `hash` must depend on its bytes only. */
  find(view: DataView, from: number, to: number, hash: number): number {
    const word = this.#find(view, from, to, hash);
    if (word === UNKNOWN) return UNKNOWN;
    this.#followers[this.#last] = word;
    this.#last = word;
    return this.#values[word] ?? UNKNOWN;
  }

  #find(view: DataView, from: number, to: number, hash: number): number {
    const mask = this.#buckets.length - 1;
    let bucket = mix(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const word = (this.#buckets[bucket] ?? 0) - 1;
      if (word < 0) return this.#learn(view, from, to, hash, bucket);
      const isSame = this.#hashes[word] === hash && this.#lengths[word] === to - from;
      if (isSame && this.#isAt(word, view, from)) return word;
      bucket = (bucket + 1) & mask;
    }
    return UNKNOWN;
  }

  /** Whether the bytes of a word stand at an offset. */
  #isAt(word: number, view: DataView, from: number): boolean {
    const bytes = this.#bytes;
    const start = this.#starts[word] ?? 0;
    const last = (this.#lengths[word] ?? 0) - STRIDE;
    if (last < 0) return this.#isShortAt(word, view, from);
    for (let at = 0; at < last; at += STRIDE)
      if (bytes.getInt32(start + at) !== view.getInt32(from + at)) return false;
    return bytes.getInt32(start + last) === view.getInt32(from + last);
  }

  #isShortAt(word: number, view: DataView, from: number): boolean {
    const start = this.#starts[word] ?? 0;
    const length = this.#lengths[word] ?? 0;
    for (let at = 0; at < length; at += 1)
      if (this.#bytes.getUint8(start + at) !== view.getUint8(from + at)) return false;
    return true;
  }

  #learn(view: DataView, from: number, to: number, hash: number, bucket: number): number {
    if (this.#count === MAX_WORDS) return UNKNOWN;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + from, to - from);
    const value = this.#read(bytes);
    const word = this.#count;
    this.#count += 1;
    if (this.#count > this.#hashes.length) this.#grow();
    this.#hashes[word] = hash;
    this.#values[word] = value;
    this.#followers[word] = word;
    this.#keep(word, bytes);
    this.#buckets[bucket] = word + 1;
    if (this.#count * 2 > this.#buckets.length) this.#spread();
    return word;
  }

  #keep(word: number, bytes: Uint8Array): void {
    const { byteLength } = this.#bytes;
    if (this.#used + bytes.length > byteLength) {
      const larger = new Uint8Array(2 * byteLength + bytes.length);
      larger.set(new Uint8Array(this.#bytes.buffer));
      this.#bytes = new DataView(larger.buffer);
    }
    new Uint8Array(this.#bytes.buffer).set(bytes, this.#used);
    this.#starts[word] = this.#used;
    this.#lengths[word] = bytes.length;
    this.#used += bytes.length;
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#values = doubled(this.#values);
    this.#starts = doubled(this.#starts);
    this.#lengths = doubled(this.#lengths);
    this.#followers = doubled(this.#followers);
  }

  #spread(): void {
    const buckets = new Int32Array(this.#buckets.length * 2);
    const mask = buckets.length - 1;
    for (let word = 0; word < this.#count; word += 1) {
      let bucket = mix(this.#hashes[word] ?? 0) & mask;
      while (buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
      buckets[bucket] = word + 1;
    }
    this.#buckets = buckets;
  }
}

/** The same for strings. */
export class StringWords {
  readonly #read: (word: string) => number;
  readonly #values = new Map<string, number>();

  constructor(read: (word: string) => number) {
    this.#read = read;
  }

  get size(): number {
    return this.#values.size;
  }

  find(word: string): number {
    const known = this.#values.get(word);
    if (known !== undefined) return known;
    if (this.#values.size === MAX_WORDS || word.length > LONG_WORD) return UNKNOWN;
    const value = this.#read(word);
    this.#values.set(word, value);
    return value;
  }
}

/** Longer text is not cached. */
const LONG_WORD = 200;

/** A word or pair that the fast path cannot read. */
export const UNKNOWN = -1;

/** Values of pairs of small numbers, computed once each. */
export class Pairs {
  readonly #work: (a: number, b: number) => number;
  #buckets = new Int32Array(FIRST_SIZE);
  #count = 0;
  #as = new Int32Array(FIRST_SIZE);
  #bs = new Int32Array(FIRST_SIZE);
  #values = new Int32Array(FIRST_SIZE);
  #lastA = UNKNOWN;
  #lastB = UNKNOWN;
  #lastValue = UNKNOWN;

  constructor(work: (a: number, b: number) => number) {
    this.#work = work;
  }

  of(a: number, b: number): number {
    // Adjacent rows are mostly alike.
    if (a !== this.#lastA || b !== this.#lastB) {
      this.#lastValue = this.#find(a, b);
      this.#lastA = a;
      this.#lastB = b;
    }
    return this.#lastValue;
  }

  #find(a: number, b: number): number {
    const mask = this.#buckets.length - 1;
    let bucket = mixPair(a, b) & mask;
    for (;;) {
      const entry = (this.#buckets[bucket] ?? 0) - 1;
      if (entry < 0) return this.#learn(a, b, bucket);
      if (this.#as[entry] === a && this.#bs[entry] === b) return this.#values[entry] ?? UNKNOWN;
      bucket = (bucket + 1) & mask;
    }
  }

  #learn(a: number, b: number, bucket: number): number {
    const value = this.#work(a, b);
    const entry = this.#count;
    this.#count += 1;
    if (this.#count > this.#as.length) {
      this.#as = doubled(this.#as);
      this.#bs = doubled(this.#bs);
      this.#values = doubled(this.#values);
    }
    this.#as[entry] = a;
    this.#bs[entry] = b;
    this.#values[entry] = value;
    this.#buckets[bucket] = entry + 1;
    if (this.#count * 2 > this.#buckets.length) this.#spread();
    return value;
  }

  #spread(): void {
    const buckets = new Int32Array(this.#buckets.length * 2);
    const mask = buckets.length - 1;
    for (let entry = 0; entry < this.#count; entry += 1) {
      let bucket = mixPair(this.#as[entry] ?? 0, this.#bs[entry] ?? 0) & mask;
      while (buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
      buckets[bucket] = entry + 1;
    }
    this.#buckets = buckets;
  }
}

/** Numbers things by key, in order of first use. */
export class Numbering<T> {
  readonly #numbers = new Map<string, number>();
  readonly #things: T[] = [];

  of(key: string, thing: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#things.length;
    this.#numbers.set(key, number);
    this.#things.push(thing);
    return number;
  }

  at(number: number): T | undefined {
    return this.#things[number];
  }

  all(): readonly T[] {
    return this.#things;
  }
}

function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
}

/** Random in each process, so that no input can be made to crowd a few buckets. No result depends on them. */
const [SEED_A, SEED_B] = [oddNumber(), oddNumber()];

function oddNumber(): number {
  return randomInt(2 ** 31) * 2 + 1;
}

function mixPair(a: number, b: number): number {
  return mix(Math.imul(a, SEED_A) ^ Math.imul(b + 1, SEED_B));
}
