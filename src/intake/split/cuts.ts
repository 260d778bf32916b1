import { textIn } from '../stream/text.js';
import type { ByteSource } from '../stream/window.js';
import type { RowTest } from '../scan.js';
import { isRowLine } from '../table.js';
import type { Beginning } from './beginning.js';

/** From where to where a part of a text reaches, in bytes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];
/** So much is looked at at a time: longer lines are no place to cut. */
const CHUNK = 65_536;

/**
 * Cuts what is below the header of a text into parts that give, one by one, the rows that they give in a row.
 *
 * A cut is made behind a line without a quote that is a row of the table by the test that the scanner puts to whole lines
 * inside a quoted field. Whatever quote was left open above it, the field is at fault at the end of that line at the
 * latest and its row has ended with its first line, so that the line is a row of its own and a row begins behind it. What
 * the scanner remembers of faults reaches no further either. Where no such line is found up to the place of the next cut,
 * two parts stay one.
 */
export function spansOf(
  source: ByteSource,
  size: number,
  beginning: Beginning,
  wanted: readonly number[],
): readonly Span[] {
  const isSafe = safeLines(beginning);
  const buffer = Buffer.alloc(CHUNK);
  const spans: Span[] = [];
  let from = beginning.text.below.at;
  for (const [at, place] of wanted.entries()) {
    const cut = cutIn({ source, isSafe, buffer }, Math.max(from, place), wanted[at + 1] ?? size);
    if (cut === undefined || cut <= from || cut >= size) continue;
    spans.push({ from, to: cut });
    from = cut;
  }
  return [...spans, { from, to: size }];
}

type LineTest = (bytes: Uint8Array, from: number, to: number) => boolean;

function safeLines({ text, isRow }: Beginning): LineTest {
  const test: RowTest = isRowLine(isRow, text.delimiter);
  const toText = textIn(text.encoding);
  return (bytes, from, to) => {
    const end = bytes[to - 1] === CR ? to - 1 : to;
    const line = bytes.subarray(from, end);
    return !line.includes(QUOTE) && !line.includes(CR) && test(toText(bytes, from, end));
  };
}

interface Search {
  readonly source: ByteSource;
  readonly isSafe: LineTest;
  readonly buffer: Uint8Array;
}

/** The offset behind the first safe line that begins between two offsets; the line that the first is in is passed over. */
function cutIn({ source, isSafe, buffer }: Search, wanted: number, until: number): number | undefined {
  let [position, isInLine] = [wanted, true];
  while (position < until) {
    const bytes = buffer.subarray(0, source.read(buffer, position));
    if (bytes.length === 0) return undefined;
    let start = isInLine ? bytes.indexOf(LF) + 1 : 0;
    const passed = isInLine && start === 0;
    for (let end = bytes.indexOf(LF, start); !passed && end !== -1; end = bytes.indexOf(LF, start)) {
      if (isSafe(bytes, start, end)) return position + end + 1;
      start = end + 1;
    }
    // A line that does not end here is looked at from its beginning on, unless it is longer than all of this.
    isInLine = start === 0;
    position += isInLine ? bytes.length : start;
  }
  return undefined;
}
