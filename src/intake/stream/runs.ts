import type { Delimiter } from '../scan.js';
import { CR, LF, QUOTE } from './columns.js';
import { MAX_LINE } from './plain-figure.js';
import type { ByteWindow } from './window.js';

/** So many bytes are split at a time; more gain nothing. */
const RUN = 65_536;
/** What a search for a run comes to, if it is not where the run ends: the line is to be read as usual, or not whole yet. */
export const [ODD, MORE] = [-1, 0];

/**
 * Finds runs of whole lines that are a row each, whoever reads them: a quote stands only where it opens a field that it
 * closes on the same line. Nothing can be at fault with the quotes of such lines, and nothing above or below changes what
 * they are; they may be too wide. Searches go by the system's own quick means, over bytes that are no text yet.
 */
export class Runs {
  /** The lines of the last run that have quotes: where they begin, and how many of their bytes are none of a field. */
  readonly quoted: { readonly start: number; readonly marks: number }[] = [];
  /** Whether a line of the last run ends with CR and LF. */
  hasReturns = false;
  readonly #delimiter: number;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Where the run ends that begins at an offset of a window, or {@link ODD} or {@link MORE}. */
  find(window: ByteWindow, from: number): number {
    const bytes = Buffer.from(window.bytes.buffer, window.bytes.byteOffset, window.bytes.length);
    this.quoted.length = 0;
    // Whoever reads a line as usual looks at the byte behind it, and must find it without the window being moved.
    const end = window.isFinal ? window.end : window.end - 1;
    const first = firstBreak(bytes, from, Math.min(end, from + MAX_LINE));
    if (first === MORE) return end - from < MAX_LINE ? MORE : ODD;
    if (first === ODD) return ODD;
    const to = bytes.lastIndexOf(LF, Math.min(end, from + RUN) - 1) + 1;
    // No search goes further: what it finds beyond would be searched for again and again.
    const run = bytes.subarray(0, to);
    const sound = this.#untilReturn(run, from, this.#untilQuote(run, from, to));
    return sound > from ? sound : ODD;
  }

  /** Where the first line begins whose quotes are to be looked at with care, or `to`. */
  #untilQuote(bytes: Buffer, from: number, to: number): number {
    let quote = next(bytes, QUOTE, from, to);
    while (quote < to) {
      const start = bytes.lastIndexOf(LF, quote) + 1;
      const begin = Math.max(start, from);
      const end = this.#quotedLine(bytes, begin, quote);
      if (end === ODD) return begin;
      quote = next(bytes, QUOTE, end, to);
    }
    return to;
  }

  /** The end of a line whose first quote is at an offset; {@link ODD} if one of its quotes is not as simple as can be. */
  #quotedLine(bytes: Buffer, start: number, first: number): number {
    let marks = 0;
    let at = first;
    for (; bytes[at] !== LF; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      if (at > start && bytes[at - 1] !== this.#delimiter) return ODD;
      const close = closingQuote(bytes, at);
      if (close === ODD || !this.#isFieldEnd(bytes, close + 1)) return ODD;
      marks += 2 + doubled(bytes, at + 1, close);
      at = close;
    }
    this.quoted.push({ start, marks });
    return at;
  }

  #isFieldEnd(bytes: Buffer, at: number): boolean {
    const byte = bytes[at];
    return byte === this.#delimiter || byte === LF || (byte === CR && bytes[at + 1] === LF);
  }

  /** Where the first line begins that has a CR somewhere else than before its LF, or `to`. */
  #untilReturn(bytes: Buffer, from: number, to: number): number {
    let at = next(bytes, CR, from, to);
    this.hasReturns = at < to;
    while (at < to) {
      if (bytes[at + 1] !== LF) return Math.max(from, bytes.lastIndexOf(LF, at) + 1);
      at = next(bytes, CR, at + 1, to);
    }
    return to;
  }
}

/** The line feed of the first line; {@link ODD} if it ends otherwise, {@link MORE} if it does not end before `to`. */
function firstBreak(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  if (at + 1 >= to && bytes[at] === CR) return MORE;
  if (at >= to) return MORE;
  if (bytes[at] === LF) return at;
  return bytes[at + 1] === LF ? at + 1 : ODD;
}

/** Where a byte stands next, or `to`. */
function next(bytes: Buffer, byte: number, from: number, to: number): number {
  const at = bytes.indexOf(byte, from);
  return at === -1 || at > to ? to : at;
}

/** The quote that closes the one at an offset on the same line, or {@link ODD}. */
function closingQuote(bytes: Uint8Array, open: number): number {
  for (let at = open + 1; ; at += 1) {
    const byte = bytes[at];
    if (byte === undefined || byte === LF || byte === CR) return ODD;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at += 1;
  }
}

/** How many quotes stand for one another's sake between two offsets, where each is doubled. */
function doubled(bytes: Uint8Array, from: number, to: number): number {
  let quotes = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === QUOTE) quotes += 1;
  return quotes / 2;
}
