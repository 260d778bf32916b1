import { readFully, type ByteSource } from '../stream/window.js';
import type { Segment } from '../reduction.js';

/** The place of every so many lines is known; those in between are counted. */
export const BLOCK_LINES = 2048;

const LF = 0x0a;

/** Where the lines of a text are: how many bytes each block of lines has, and where the first one begins. */
export interface LineIndex {
  readonly top: number;
  readonly blocks: readonly number[];
}

/** Lines, as bytes one behind the other; those that follow one another make one segment. */
export interface FetchedLines {
  readonly bytes: Uint8Array;
  readonly segments: readonly Segment[];
}

/** Fetches lines, counted from 0 and in order; undefined if they are not where they should be. */
export function fetchLines(
  lines: readonly number[],
  { top, blocks }: LineIndex,
  source: ByteSource,
): FetchedLines | undefined {
  const fetched = new Fetched();
  let [block, begin] = [-1, top];
  let bytes = new Uint8Array();
  let ends: readonly number[] = [];
  for (const line of lines) {
    const wanted = Math.floor(line / BLOCK_LINES);
    if (wanted !== block) {
      for (; block < wanted; block += 1) begin += blocks[block] ?? 0;
      bytes = new Uint8Array(blocks[block] ?? 0);
      ends = lineEnds(bytes.subarray(0, readFully(source, bytes, begin)));
    }
    const inBlock = line - block * BLOCK_LINES;
    const [from, to] = [inBlock === 0 ? 0 : ends[inBlock - 1], ends[inBlock]];
    if (from === undefined || to === undefined) return undefined;
    fetched.add(line, bytes.subarray(from, to));
  }
  return fetched.all();
}

/** Lines as they come. */
class Fetched {
  readonly #pieces: Uint8Array[] = [];
  readonly #segments: { start: number; end: number; line: number }[] = [];
  #size = 0;
  #next = -1;

  add(line: number, bytes: Uint8Array): void {
    const last = this.#segments.at(-1);
    const end = this.#size + bytes.length;
    if (last && line === this.#next) last.end = end;
    else this.#segments.push({ start: this.#size, end, line: line + 1 });
    this.#pieces.push(bytes);
    [this.#size, this.#next] = [end, line + 1];
  }

  all(): FetchedLines {
    return { bytes: Buffer.concat(this.#pieces), segments: this.#segments };
  }
}

/** The offsets behind the lines of a block; the last line of a text may have no end of its own. */
function lineEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) ends.push(at + 1);
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  return ends;
}
