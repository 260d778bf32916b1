import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LargeFile, Scratch } from '../load.js';
import { readFully } from '../window.js';

/**
 * A temporary file, readable by its owner only. Where `/proc/self/fd` exists its name is removed at once, so
 * that the file disappears however the program ends.
 */
export class Spool {
  /** Path of the open file. */
  readonly path: string;
  readonly #descriptor: number;
  readonly #folder: string;

  constructor(scratch?: Scratch) {
    this.#folder = folderIn(scratch);
    try {
      const name = join(this.#folder, 'report.csv');
      this.#descriptor = openSync(name, 'wx+', 0o600);
      this.path = numberedPath(this.#descriptor) ?? name;
      if (this.path !== name) this.#forget();
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** A file with the given bytes, for code that needs a path. */
  static of(bytes: Uint8Array, scratch?: Scratch): Spool {
    const spool = new Spool(scratch);
    try {
      spool.write(bytes);
      return spool;
    } catch (error) {
      spool.close();
      throw error;
    }
  }

  get size(): number {
    return fstatSync(this.#descriptor).size;
  }

  write(piece: Uint8Array): void {
    for (let at = 0; at < piece.length;) at += writeSync(this.#descriptor, piece, at);
  }

  /** The first bytes, at most `most`. */
  beginning(most: number): Uint8Array {
    const bytes = Buffer.alloc(Math.min(most, this.size));
    const source = { read: (into: Uint8Array, position: number) => this.#read(into, position) };
    return bytes.subarray(0, readFully(source, bytes, 0));
  }

  /** The file as a source of pieces; closing that closes this. */
  large(): LargeFile {
    return {
      size: this.size,
      read: (into, position) => this.#read(into, position),
      isUnchanged: () => true,
      close: () => {
        this.close();
      },
    };
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#forget();
  }

  #read(into: Uint8Array, position: number): number {
    return readSync(this.#descriptor, into, 0, into.length, position);
  }

  #forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Creates a temporary folder for its owner only. */
export function folderIn(scratch: Scratch | undefined): string {
  return mkdtempSync(join(scratch?.() ?? tmpdir(), 'plancheck-'));
}

/** Path of an open file by its descriptor, if the system has such paths. */
function numberedPath(descriptor: number): string | undefined {
  const path = `/proc/self/fd/${descriptor}`;
  try {
    const [there, open] = [statSync(path), fstatSync(descriptor)];
    return there.ino === open.ino && there.dev === open.dev ? path : undefined;
  } catch {
    return undefined;
  }
}
