import { CR, LF } from './columns.js';
import { MAX_LINE } from './plain-figure.js';

/** What a try at a line comes to, if it is not the offset of the next one: to be read as usual, or not whole yet. */
export const [ODD, MORE] = [-1, 0];

/** What a line comes to that has so many bytes at hand, and goes on. */
export function unfinishedLine(bytes: number): number {
  return bytes > MAX_LINE ? ODD : MORE;
}

/** The offset behind the line end at an offset, or why there is none. */
export function behindLine(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return ODD;
  if (at + 1 >= end) return MORE;
  return bytes[at + 1] === LF ? at + 2 : ODD;
}
