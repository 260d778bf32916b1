/** Delimiters that are recognised. */
export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Longest field in characters: beyond it a quote was left open, or the file is no table. */
export const MAX_FIELD = 32_768;
/** Longest row in characters: splitting more would only cost memory. */
export const MAX_ROW = 1_048_576;
/** Most fields of a row: the columns of the widest spreadsheet, which some programs export completely. */
export const MAX_FIELDS = 16_384;

export type RowFault = 'row-unclosed-quote' | 'row-stray-quote' | 'row-too-long' | 'row-too-many-fields';

/** Position of a row: `start` up to its line end at `end`, beginning on `line`. */
export interface Slice {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Offset of a quote that is an ordinary character, because its field does not begin with it. */
  readonly literal: number | undefined;
  readonly fault: FieldFault | undefined;
}

export interface FieldFault {
  readonly code: RowFault;
  /** Offset of the quote that opens the field, or of the row. */
  readonly at: number;
  /** The text that does not belong: behind the opening or the closing quote. */
  readonly found: string;
}

/** Start of a line. */
export interface Position {
  readonly offset: number;
  readonly line: number;
}

/** Tests whether a whole line inside a quoted field is a row of the table: then the quote was not closed. */
export type RowTest = (line: string) => boolean;

/** Cuts text into rows; if it is not final, only rows that no further text can change. */
export function* scan(
  text: string,
  delimiter: Delimiter,
  from: Position,
  isRow: RowTest = never,
  isFinal = true,
): Generator<Slice> {
  const scanner = new RowScanner(delimiter, isRow);
  const ends = nextOf(text, /\r\n|[\r\n]/gu);
  const quotes = nextOf(text, /"/gu);
  let { offset, line } = from;
  while (offset < text.length) {
    const lineEnd = ends(offset);
    const row = scanner.row(text, { offset, line }, lineEnd, quotes(offset) < lineEnd, isFinal);
    if (!isFinal && row.open) return;
    yield { line, start: offset, end: row.end, literal: row.literal, fault: row.fault };
    line += 1 + row.breaks;
    offset = afterBreak(text, row.end);
  }
}

export interface CutRow {
  readonly end: number;
  /** Line ends within the row. */
  readonly breaks: number;
  readonly literal: number | undefined;
  readonly fault: FieldFault | undefined;
  /** Whether further text could change the row. */
  readonly open: boolean;
}

/** The fault of every row that is inside quotes at the end of a line before `line`. */
interface Doom {
  readonly line: number;
  readonly code: RowFault;
  /** Text after a closing quote. */
  readonly found: string | undefined;
}

/** Most characters shown of a fault. */
const SHOWN = 200;

/**
 * Cuts rows out of text from top to bottom. A row with faulty quotes ends with its first line, so that rows
 * below are not lost. Linear time for any quotes: a known fault is reused, because inside quotes the same
 * text always leads to the same fault.
 */
export class RowScanner {
  readonly #delimiter: Delimiter;
  readonly #isRow: RowTest;
  #isFinal = true;
  #doomed: Doom = { line: -1, code: 'row-unclosed-quote', found: undefined };

  constructor(delimiter: Delimiter, isRow: RowTest = never) {
    this.#delimiter = delimiter;
    this.#isRow = isRow;
  }

  /**
   * Cuts the row at `from`, whose first line ends at `lineEnd`; `quoted` if that line has a quote. If the
   * text is not final and the row is `open`, it must be cut again with more text.
   */
  row(text: string, from: Position, lineEnd: number, quoted: boolean, isFinal = true): CutRow {
    this.#isFinal = isFinal;
    const { offset: start } = from;
    if (lineEnd - start > MAX_ROW) {
      return tooLong(text, start, lineEnd);
    }
    const row = quoted ? this.#quoted(text, from) : plainRow(text, lineEnd);
    const fault = row.fault ?? this.#tooWide(text, start, row);
    return fault ? { ...faulty(fault, lineEnd), open: row.open } : row;
  }

  /** Delimiters within quotes count, too: no text has so many. */
  #tooWide(text: string, start: number, { end }: CutRow): FieldFault | undefined {
    if (end - start < MAX_FIELDS) return undefined;
    const delimiter = this.#delimiter;
    let fields = 1;
    for (
      let at = text.indexOf(delimiter, start);
      at !== -1 && at < end;
      at = text.indexOf(delimiter, at + 1)
    ) {
      fields += 1;
      if (fields > MAX_FIELDS) return { code: 'row-too-many-fields', at: start, found: shownAt(text, start) };
    }
    return undefined;
  }

  /** Cuts a row with quotes, field by field. */
  #quoted(text: string, from: Position): CutRow {
    const { offset: start, line } = from;
    const delimiter = this.#delimiter;
    let [at, breaks] = [start, 0];
    let literal: number | undefined;
    for (;;) {
      const begin = skipBlanks(text, at, delimiter);
      const isQuoted = text[begin] === '"';
      const field = isQuoted
        ? this.#quotedField(text, { offset: begin, line: line + breaks }, start)
        : bareField(text, begin, delimiter, start);
      if (field.fault) return { ...faulty(field.fault, begin), open: field.open };
      breaks += field.breaks;
      literal ??= field.literal;
      at = field.end;
      if (text[at] !== delimiter)
        return { end: at, breaks, literal, fault: undefined, open: isOpen(text, at) };
      at += 1;
    }
  }

  /** Reads a field that begins with a quote; `start` is the row's. */
  #quotedField(text: string, from: Position, start: number): CutRow {
    const { offset: begin, line } = from;
    const closed = this.#closingQuote(text, from, start);
    if (closed.fault === 'row-too-long') return tooLong(text, start, begin);
    if (closed.fault) {
      const found = closed.found ?? shownAt(text, begin + 1);
      return { ...faulty({ code: closed.fault, at: begin, found }, begin), open: closed.open };
    }
    const { breaks } = closed;
    const end = skipBlanks(text, closed.at + 1, this.#delimiter, PLAIN_BLANK);
    if (isFieldEnd(text, end, this.#delimiter))
      return { end, breaks, literal: undefined, fault: undefined, open: false };
    const found = shownAt(text, end);
    this.#doom({ line: line + breaks, code: 'row-stray-quote', found });
    const isCut = isOpen(text, end + SHOWN) && !/[\r\n]/u.test(text.slice(end));
    return { ...faulty({ code: 'row-stray-quote', at: begin, found }, end), open: isCut };
  }

  /** Finds the quote that closes the one at `open`; `start` is the row's. */
  #closingQuote(text: string, { offset: open, line }: Position, start: number): Closed {
    let [at, breaks, lineStart] = [open + 1, 0, -1];
    while (at < text.length && at - start <= MAX_ROW) {
      const character = text[at];
      if (character === '"') {
        if (text[at + 1] !== '"') return { at, breaks, fault: undefined, found: undefined, open: false };
        at += 2;
      } else if (character === '\n' || character === '\r') {
        const doomed = this.#doomed;
        if (line + breaks < doomed.line)
          return { at, breaks, fault: doomed.code, found: doomed.found, open: false };
        const swallows = lineStart >= 0 && this.#isRow(text.slice(lineStart, at));
        if (swallows || at - open > MAX_FIELD) return this.#unclosed(at, line, breaks, false);
        at = afterBreak(text, at);
        lineStart = at;
        breaks += 1;
      } else {
        at += 1;
      }
    }
    const unclosed = this.#unclosed(at, line, breaks, at >= text.length);
    return at - start > MAX_ROW ? { ...unclosed, fault: 'row-too-long', open: false } : unclosed;
  }

  #unclosed(at: number, line: number, breaks: number, open: boolean): Closed {
    if (!open || this.#isFinal)
      this.#doom({ line: line + breaks, code: 'row-unclosed-quote', found: undefined });
    return { at, breaks, fault: 'row-unclosed-quote', found: undefined, open };
  }

  /** Keeps the fault that reaches furthest. */
  #doom(doomed: Doom): void {
    if (doomed.line > this.#doomed.line) this.#doomed = doomed;
  }
}

interface Closed {
  readonly at: number;
  readonly breaks: number;
  readonly fault: RowFault | undefined;
  readonly found: string | undefined;
  readonly open: boolean;
}

function plainRow(text: string, end: number): CutRow {
  return { end, breaks: 0, literal: undefined, fault: undefined, open: isOpen(text, end) };
}

function faulty(fault: FieldFault, end: number): CutRow {
  return { end, breaks: 0, literal: undefined, fault, open: false };
}

/** Reads a field that does not begin with a quote; quotes in it are ordinary characters. */
function bareField(text: string, begin: number, delimiter: Delimiter, start: number): CutRow {
  let literal: number | undefined;
  let at = begin;
  for (; !isFieldEnd(text, at, delimiter); at += 1) {
    if (text[at] === '"') literal ??= at;
    if (at - start > MAX_ROW) return tooLong(text, start, at);
  }
  return { end: at, breaks: 0, literal, fault: undefined, open: false };
}

function tooLong(text: string, start: number, end: number): CutRow {
  return faulty({ code: 'row-too-long', at: start, found: shownAt(text, start) }, end);
}

/** Whether an offset is at the end of the text, or at a possible half of a line end. */
function isOpen(text: string, at: number): boolean {
  return at >= text.length || (text[at] === '\r' && at + 1 === text.length);
}

/** Text at an offset, up to the line end. */
function shownAt(text: string, from: number): string {
  const [line = ''] = text.slice(from, from + SHOWN).split(/[\r\n]/u, 1);
  return line;
}

function isFieldEnd(text: string, at: number, delimiter: Delimiter): boolean {
  const character = text[at];
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
}

/** Blanks that csv-parse skips before a quote, and the fewer that it skips after one. */
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

/** Offset after the line end at `at`. */
export function afterBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

/** Finds the next match at or after ascending offsets, each match once. */
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
