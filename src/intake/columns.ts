import { afterBreak, skipBlanks, type Delimiter } from './scan.js';

/** Where something stands in a row: lines below the row's first, and the column, as an editor counts. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where the field with an index begins in a row's raw text; past the last field, where the row ends. */
export function fieldSpot(raw: string, delimiter: Delimiter, index: number): Spot {
  let at = 0;
  for (let passed = 0; passed < index; passed += 1) {
    const end = fieldEnd(raw, at, delimiter);
    if (end >= raw.length) return spotOf(raw, raw.length);
    at = end + 1;
  }
  return spotOf(raw, at);
}

/** Where an offset of a row's raw text stands. */
export function spotOf(raw: string, offset: number): Spot {
  let [line, lineStart] = [0, 0];
  for (let at = 0; at < offset;) {
    const breaks = raw[at] === '\n' || raw[at] === '\r';
    at = breaks ? afterBreak(raw, at) : at + 1;
    if (breaks) [line, lineStart] = [line + 1, at];
  }
  return { line, column: offset - lineStart + 1 };
}

/** The delimiter behind the field that begins at `from`, or the end of the row. */
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
