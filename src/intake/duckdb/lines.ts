import type { ByteSource } from '../stream/window.js';
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
  const pieces: Uint8Array[] = [];
  const segments: { start: number; end: number; line: number }[] = [];
  let [block, begin, at, size] = [0, top, 0, 0];
  while (at < lines.length) {
    const wanted = Math.floor((lines[at] ?? 0) / BLOCK_LINES);
    for (; block < wanted; block += 1) begin += blocks[block] ?? 0;
    const bytes = new Uint8Array(blocks[block] ?? 0);
    const count = readFully(source, bytes, begin);
    const ends = lineEnds(bytes.subarray(0, count));
    for (; at < lines.length; at += 1) {
      const line = lines[at] ?? 0;
      const inBlock = line - block * BLOCK_LINES;
      if (inBlock >= BLOCK_LINES) break;
      const [from, to] = [inBlock === 0 ? 0 : ends[inBlock - 1], ends[inBlock]];
      if (from === undefined || to === undefined) return undefined;
      pieces.push(bytes.subarray(from, to));
      const last = segments.at(-1);
      if (last && lines[at - 1] === line - 1) last.end += to - from;
      else segments.push({ start: size, end: size + to - from, line: line + 1 });
      size += to - from;
    }
  }
  return { bytes: Buffer.concat(pieces), segments };
}

/** The offsets behind the lines of a block; the last line of a text may have no end of its own. */
function lineEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) ends.push(at + 1);
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  return ends;
}

function readFully(source: ByteSource, into: Uint8Array, position: number): number {
  let length = 0;
  while (length < into.length) {
    const count = source.read(into.subarray(length), position + length);
    if (count === 0) break;
    length += count;
  }
  return length;
}
