/** The delimiters that are told apart. */
export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Longest field: beyond it a quote was left open, or the file is no table. */
export const MAX_FIELD = 32_768;
/** Longest row: splitting more than this into fields would only cost memory. */
export const MAX_ROW = 1_048_576;
/** Most fields of a row: as many columns as the widest spreadsheet has, which some programs export to the last. */
export const MAX_FIELDS = 16_384;

export type RowFault = 'row-unclosed-quote' | 'row-stray-quote' | 'row-too-long' | 'row-too-many-fields';

/** Where a row of the table stands in the text: from `start` up to its line end at `end`, beginning on `line`. */
export interface Slice {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** A quote that is an ordinary character, because its field does not begin with it. */
  readonly literal: number | undefined;
  readonly fault: Fault | undefined;
}

export interface Fault {
  readonly code: RowFault;
  /** The quote that opens the field at fault. */
  readonly at: number;
  /** Where the text begins that does not belong: behind the opening quote, or behind the closing one. */
  readonly shown: number;
}

/** A point between two lines. */
export interface Position {
  readonly offset: number;
  readonly line: number;
}

/** Says of a whole line inside a quoted field that it is a row of the table: then the quote was never meant to hold it. */
export type RowTest = (line: string) => boolean;

/**
 * Cuts text into the rows of a table. A row whose quotes are at fault ends with its first line, so that the rows below
 * it are never lost. Costs time in proportion to the text, whatever quotes it holds: what lies beyond a fault is told
 * again from memory (`doomed`), because inside quotes the same characters always lead to the same fault.
 */
export function* scan(
  text: string,
  delimiter: Delimiter,
  from: Position,
  isRow: RowTest = never,
): Generator<Slice> {
  const scanner: Scanner = {
    text,
    delimiter,
    isRow,
    doomed: { upTo: -1, code: 'row-unclosed-quote', shown: undefined },
  };
  const ends = nextOf(text, /\r\n|[\r\n]/gu);
  const quotes = nextOf(text, /"/gu);
  let { offset, line } = from;
  while (offset < text.length) {
    const lineEnd = ends(offset);
    const row = quotes(offset) < lineEnd ? scanQuoted(scanner, offset) : plainRow(lineEnd);
    const fault = row.fault ?? tooLong(scanner, offset, row) ?? tooWide(scanner, offset, row);
    const end = fault ? lineEnd : row.end;
    yield { line, start: offset, end, literal: fault ? undefined : row.literal, fault };
    line += 1 + (fault ? 0 : row.breaks);
    offset = afterBreak(text, end);
  }
}

interface Scanner {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly isRow: RowTest;
  doomed: Doom;
}

/** Who is inside quotes at a line end before `upTo` comes to grief with `code`. */
interface Doom {
  readonly upTo: number;
  readonly code: RowFault;
  /** Where the text stands that follows a closing quote. */
  readonly shown: number | undefined;
}

interface Row {
  readonly end: number;
  /** Line ends within the row. */
  readonly breaks: number;
  readonly literal: number | undefined;
  readonly fault: Fault | undefined;
}

function plainRow(end: number): Row {
  return { end, breaks: 0, literal: undefined, fault: undefined };
}

function tooLong(scanner: Scanner, start: number, { end }: Row): Fault | undefined {
  if (end - start <= MAX_ROW) return undefined;
  doom(scanner, { upTo: end, code: 'row-unclosed-quote', shown: undefined });
  return { code: 'row-too-long', at: start, shown: start };
}

/** Delimiters within quotes count as well: no text has so many. */
function tooWide({ text, delimiter }: Scanner, start: number, { end }: Row): Fault | undefined {
  if (end - start < MAX_FIELDS) return undefined;
  let fields = 1;
  for (let at = text.indexOf(delimiter, start); at !== -1 && at < end; at = text.indexOf(delimiter, at + 1)) {
    fields += 1;
    if (fields > MAX_FIELDS) return { code: 'row-too-many-fields', at: start, shown: start };
  }
  return undefined;
}

/** One row with quotes in it, field by field. */
function scanQuoted(scanner: Scanner, start: number): Row {
  const { text, delimiter } = scanner;
  let [at, breaks] = [start, 0];
  let literal: number | undefined;
  for (;;) {
    const begin = skipBlanks(text, at, delimiter);
    if (text[begin] === '"') {
      const closed = closingQuote(scanner, begin);
      if (closed.fault)
        return {
          end: begin,
          breaks,
          literal,
          fault: { code: closed.fault, at: begin, shown: closed.shown ?? begin + 1 },
        };
      breaks += closed.breaks;
      at = skipBlanks(text, closed.at + 1, delimiter, PLAIN_BLANK);
      if (!isFieldEnd(text, at, delimiter)) {
        doom(scanner, { upTo: closed.at, code: 'row-stray-quote', shown: at });
        return { end: at, breaks, literal, fault: { code: 'row-stray-quote', at: begin, shown: at } };
      }
    } else {
      at = begin;
      for (; !isFieldEnd(text, at, delimiter); at += 1) if (text[at] === '"') literal ??= at;
    }
    if (text[at] !== delimiter) return { end: at, breaks, literal, fault: undefined };
    at += 1;
  }
}

interface Closed {
  readonly at: number;
  readonly breaks: number;
  readonly fault: RowFault | undefined;
  readonly shown: number | undefined;
}

/** The quote that closes the one at `open`. */
function closingQuote(scanner: Scanner, open: number): Closed {
  const { text } = scanner;
  let [at, breaks, lineStart] = [open + 1, 0, -1];
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      if (text[at + 1] !== '"') return { at, breaks, fault: undefined, shown: undefined };
      at += 2;
    } else if (character === '\n' || character === '\r') {
      if (at < scanner.doomed.upTo)
        return { at, breaks, fault: scanner.doomed.code, shown: scanner.doomed.shown };
      const swallows = lineStart >= 0 && scanner.isRow(text.slice(lineStart, at));
      if (swallows || at - open > MAX_FIELD) return unclosed(scanner, at, breaks);
      at = afterBreak(text, at);
      lineStart = at;
      breaks += 1;
    } else {
      at += 1;
    }
  }
  return unclosed(scanner, at, breaks);
}

function unclosed(scanner: Scanner, at: number, breaks: number): Closed {
  doom(scanner, { upTo: at, code: 'row-unclosed-quote', shown: undefined });
  return { at, breaks, fault: 'row-unclosed-quote', shown: undefined };
}

/** Keeps the fault that reaches furthest. */
function doom(scanner: Scanner, doomed: Doom): void {
  if (doomed.upTo > scanner.doomed.upTo) scanner.doomed = doomed;
}

function isFieldEnd(text: string, at: number, delimiter: Delimiter): boolean {
  const character = text[at];
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
}

/** Blanks that csv-parse passes over before a quote, and the fewer ones that it passes over behind one. */
const BLANK = /[^\S\r\n]/u;
const PLAIN_BLANK = /[ \t\v\f]/u;

export function skipBlanks(text: string, from: number, delimiter: Delimiter, blank = BLANK): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === undefined || character === delimiter || !blank.test(character)) break;
  }
  return at;
}

/** The offset of the line that follows the line end at `at`. */
export function afterBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

/** Finds the next match at or after offsets that only grow, each match once. */
function nextOf(text: string, pattern: RegExp): (offset: number) => number {
  let next = -1;
  return (offset) => {
    if (next >= offset) return next;
    pattern.lastIndex = offset;
    next = pattern.exec(text)?.index ?? text.length;
    return next;
  };
}

function never(): boolean {
  return false;
}
