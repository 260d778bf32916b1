import { afterBreak, skipBlanks, type Delimiter } from './scan.js';

/** Position in a row: lines below its first, and column, as an editor counts. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a field begins in a row's raw text; past the last field, the row's end. Asking in ascending
 * order scans the row once.
 */
export function fieldSpots(raw: string, delimiter: Delimiter): (index: number) => Spot {
  let last = START;
  return (index) => {
    let { field, offset, ...spot } = index < last.field ? START : last;
    while (field < index && offset < raw.length) {
      const end = Math.min(fieldEnd(raw, offset, delimiter) + 1, raw.length);
      spot = moved(raw, spot, offset, end);
      [field, offset] = [field + 1, end];
    }
    last = { field, offset, ...spot };
    return spot;
  };
}

const START = { field: 0, offset: 0, line: 0, column: 1 };

/** Position of an offset in a row's raw text. */
export function spotOf(raw: string, offset: number): Spot {
  return moved(raw, START, 0, offset);
}

function moved(raw: string, { line, column }: Spot, from: number, to: number): Spot {
  for (let at = from; at < to;) {
    const breaks = raw[at] === '\n' || raw[at] === '\r';
    const next = breaks ? afterBreak(raw, at) : at + 1;
    [line, column] = breaks ? [line + 1, 1] : [line, column + 1];
    at = next;
  }
  return { line, column };
}

/** Offset of the delimiter after the field at `from`, or of the row's end. */
function fieldEnd(raw: string, from: number, delimiter: Delimiter): number {
  const begin = skipBlanks(raw, from, delimiter);
  const next = raw.indexOf(delimiter, raw[begin] === '"' ? behindQuotes(raw, begin) : begin);
  return next === -1 ? raw.length : next;
}

function behindQuotes(raw: string, open: number): number {
  for (let at = open + 1; at < raw.length; at += 1) {
    if (raw[at] !== '"') continue;
    if (raw[at + 1] !== '"') return at + 1;
    at += 1;
  }
  return raw.length;
}
