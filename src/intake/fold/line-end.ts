import { CR, LF } from './columns.js';
import { MAX_LINE } from './plain-figure.js';

/** Results of reading a line instead of the next offset: not plain, or incomplete. */
export const [ODD, MORE] = [-1, 0];

/** The result for an incomplete line with so many bytes at hand. */
export function unfinishedLine(bytes: number): number {
  return bytes > MAX_LINE ? ODD : MORE;
}

/** The offset behind the line end at an offset, or `ODD` or `MORE`. */
export function behindLine(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return ODD;
  if (at + 1 >= end) return MORE;
  return bytes[at + 1] === LF ? at + 2 : ODD;
}
