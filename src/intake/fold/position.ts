import type { BytePosition } from '../table/table.js';
import type { ByteWindow } from '../source/window.js';

const [LF, CR] = [0x0a, 0x0d];

/** Byte order marks of the encodings in which tables are read as bytes. */
const MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0x84, 0x31, 0x95, 0x33],
];

/** Position of the first line, behind a byte order mark. */
export function topOf({ bytes }: ByteWindow): BytePosition {
  const mark = MARKS.find((each) => each.every((byte, at) => bytes[at] === byte));
  return { at: mark?.length ?? 0, line: 1 };
}

/** Position of a line near the beginning of a file, which must be at hand. */
export function lineAt({ bytes, end }: ByteWindow, from: BytePosition, line: number): BytePosition {
  let { at } = from;
  for (let left = line - from.line; left > 0 && at < end; left -= 1) {
    while (at < end && bytes[at] !== LF && bytes[at] !== CR) at += 1;
    at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  }
  return { at: Math.min(at, end), line };
}
