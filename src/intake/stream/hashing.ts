import { doubled } from './shelf.js';

/** Tables that map bytes and pairs of numbers to numbers, without making a string or an object for each row. */

const FIRST_SIZE = 256;

/** No column of a believable report holds more different words than this; what is beyond is read the slow way. */
const MAX_WORDS = 16_384;

/** The words that a column holds, by their bytes: each is looked at once, and found again afterwards. */
export class ByteWords {
  readonly #read: (word: Uint8Array) => number;
  #buckets = new Int32Array(FIRST_SIZE);
  #count = 0;
  #hashes = new Int32Array(FIRST_SIZE);
  #values = new Int32Array(FIRST_SIZE);
  #words: Uint8Array[] = [];

  /** `read` says what a word stands for, as a number. */
  constructor(read: (word: Uint8Array) => number) {
    this.#read = read;
  }

  /** What the word between two offsets stands for; `hash` must be the same for the same bytes. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#buckets.length - 1;
    let bucket = mix(hash) & mask;
    for (;;) {
      const entry = (this.#buckets[bucket] ?? 0) - 1;
      if (entry < 0) return this.#learn(bytes, from, to, hash, bucket);
      if (this.#hashes[entry] === hash && isSame(this.#words[entry], bytes, from, to))
        return this.#values[entry] ?? UNKNOWN;
      bucket = (bucket + 1) & mask;
    }
  }

  #learn(bytes: Uint8Array, from: number, to: number, hash: number, bucket: number): number {
    if (this.#count === MAX_WORDS) return UNKNOWN;
    const word = bytes.slice(from, to);
    const value = this.#read(word);
    const entry = this.#count;
    this.#count += 1;
    if (this.#count > this.#hashes.length) {
      this.#hashes = doubled(this.#hashes);
      this.#values = doubled(this.#values);
    }
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#words.push(word);
    this.#buckets[bucket] = entry + 1;
    if (this.#count * 2 > this.#buckets.length) this.#spread();
    return value;
  }

  #spread(): void {
    const buckets = new Int32Array(this.#buckets.length * 2);
    const mask = buckets.length - 1;
    for (let entry = 0; entry < this.#count; entry += 1) {
      let bucket = mix(this.#hashes[entry] ?? 0) & mask;
      while (buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
      buckets[bucket] = entry + 1;
    }
    this.#buckets = buckets;
  }
}

/** The same for words that are strings already. */
export class StringWords {
  readonly #read: (word: string) => number;
  readonly #values = new Map<string, number>();

  constructor(read: (word: string) => number) {
    this.#read = read;
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

/** Longer text is no word that repeats. */
const LONG_WORD = 200;

/** Says that a word, or two that stand together, cannot be read the short way. */
export const UNKNOWN = -1;

/** What pairs of small numbers stand for: each pair is worked out once. */
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
    // Rows that follow each other are mostly alike.
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

/** Numbers things in the order in which they first come, by a key. */
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

function mixPair(a: number, b: number): number {
  return mix(Math.imul(a, 0x27d4eb2f) ^ (b + Math.imul(b, 0x165667b1)));
}

function isSame(word: Uint8Array | undefined, bytes: Uint8Array, from: number, to: number): boolean {
  if (word?.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== bytes[from + at]) return false;
  return true;
}
