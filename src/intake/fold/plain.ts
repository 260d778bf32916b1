import type { Table } from '../row/cells.js';
import {
  BETWEEN,
  CR,
  DATE,
  FREE,
  isDigit,
  isGb18030Letter,
  isoDay,
  isUtf8Letter,
  kindsOf,
  LF,
  mayBeSplit,
  MINUS,
  NUMBERING,
  POINT,
  QUOTE,
  TEXT,
  VALUE,
  WORD,
  WORD_COLUMNS,
} from './columns.js';
import type { RowCutter } from './cut.js';
import type { FoldedFigures } from './figures.js';
import { NEVER } from './fold.js';
import { behindLine, MORE, ODD, unfinishedLine } from './line-end.js';
import { wordsInBytes, type BytesWriting } from './bytes-words.js';
import type { ByteWords } from './hashing.js';
import { MAX_LINE, MAX_VALUE, type PlainFigure } from './plain-figure.js';

/**
 * The fast path for plain rows: one line, as many fields as the header, words without findings, a plain
 * decimal. Such a row is an observation without findings and goes into the fold as bytes. Quotes may enclose
 * a whole field, and be doubled in a note; at anything else the fast path stops. It accepts only rows of
 * which `readRow` makes an observation without findings; tests compare the two.
 */
export class PlainRows {
  readonly #kinds: Uint8Array;
  readonly #wordOf: Uint8Array;
  readonly #classes: Uint8Array;
  readonly #words: readonly ByteWords[];
  readonly #dates: ByteWords;
  readonly #figure: PlainFigure;
  readonly #found: Int32Array;
  readonly #figures: FoldedFigures;
  readonly #mayBeSplit: boolean;
  /** The byte of a decimal point, if figures with one are plain. */
  readonly #point: number;
  readonly #isLetter: (byte: number) => boolean;
  /** Observations and blank lines passed. */
  #observed = 0;
  #blank = 0;
  #hash = 0;
  /** View of the bytes, for comparing four at a time. */
  #view: DataView = new DataView(new ArrayBuffer(0));

  constructor(table: Table, figures: FoldedFigures, { delimiter, encoding }: BytesWriting) {
    const { header } = table;
    const { words } = figures;
    this.#kinds = kindsOf(header);
    this.#wordOf = new Uint8Array(header.width);
    const inBytes = wordsInBytes(words, { delimiter, encoding });
    this.#classes = inBytes.classes;
    this.#words = inBytes.columns;
    this.#dates = inBytes.dates;
    this.#figures = figures;
    this.#figure = figures.figure;
    this.#found = figures.figure.found;
    for (const [word, column] of WORD_COLUMNS.entries()) {
      const field = header.columns.get(column);
      if (field !== undefined) this.#wordOf[field] = word;
    }
    this.#mayBeSplit = mayBeSplit(header, delimiter);
    this.#point = table.words.separators() === 'usual' ? POINT : ODD;
    this.#isLetter = encoding === 'utf-8' ? isUtf8Letter : isGb18030Letter;
  }

  /** Passes plain rows until one is not plain or the fold is full; returns whether the file has ended. */
  pass(cutter: RowCutter, mostKept: number): boolean {
    const { window } = cutter;
    const { fold } = this.#figures;
    for (;;) {
      const { bytes, end } = window;
      this.#look(bytes);
      let { at, line } = cutter;
      let next = ODD;
      while (fold.kept < mostKept) {
        next = this.#row(bytes, at, end, line);
        if (next <= MORE) break;
        at = next;
        line += 1;
      }
      cutter.at = at;
      cutter.line = line;
      if (next !== MORE) return false;
      if (window.isFinal) return at >= end;
      cutter.at = window.more(at);
    }
  }

  /** Observations and blank lines passed since the last call. */
  counts(): readonly [observed: number, blank: number] {
    const counts = [this.#observed, this.#blank] as const;
    [this.#observed, this.#blank] = [0, 0];
    return counts;
  }

  /**
   * Checks a single row with a line end behind it, and stores the offsets of its fields and of the one that
   * would follow; false if it is not plain.
   */
  isPlain(bytes: Uint8Array, end: number, begins: Int32Array): boolean {
    const { length } = this.#kinds;
    this.#look(bytes);
    this.#figure.begin();
    let at = 0;
    for (let field = 0; field < length; field += 1) {
      begins[field] = at;
      at = this.#field(bytes, at, bytes.length, field);
      if (at < 0 || at > end) return false;
      at += 1;
    }
    begins[length] = at;
    return at === end + 1 && this.#figure.isSound();
  }

  #look(bytes: Uint8Array): void {
    const { buffer, byteOffset, byteLength } = bytes;
    const view = this.#view;
    if (view.buffer !== buffer || view.byteOffset !== byteOffset || view.byteLength !== byteLength)
      this.#view = new DataView(buffer, byteOffset, byteLength);
  }

  /** Passes a line; returns the offset of the next, or {@link ODD} or {@link MORE}. */
  #row(bytes: Uint8Array, start: number, end: number, line: number): number {
    const kinds = this.#kinds;
    const classes = this.#classes;
    let at = start;
    if (at >= end) return MORE;
    if (bytes[at] === LF) {
      this.#blank += 1;
      return at + 1;
    }
    this.#figure.begin();
    const last = kinds.length - 1;
    for (let field = 0; ; field += 1) {
      at = this.#field(bytes, at, end, field);
      if (at < 0) return ODD;
      if (at >= end) return unfinishedLine(at - start);
      if (field === last) break;
      if (classes[bytes[at] ?? LF] !== BETWEEN) return ODD;
      at += 1;
    }
    if (at - start > MAX_LINE) return ODD;
    const next = behindLine(bytes, at, end);
    return next > MORE && !this.#take(bytes, start, at, line) ? ODD : next;
  }

  /** The offset behind a field, or {@link ODD}; an offset at or beyond `end` if the field is incomplete. */
  #field(bytes: Uint8Array, begin: number, end: number, field: number): number {
    return bytes[begin] === QUOTE
      ? this.#quoted(bytes, begin, end, field)
      : this.#bare(bytes, begin, end, field);
  }

  /** Passes a quoted field; a quoted word or number must contain no quote. */
  #quoted(bytes: Uint8Array, begin: number, end: number, field: number): number {
    const kind = this.#kinds[field];
    if (kind === FREE) return this.#quotedText(bytes, begin, end);
    if (kind === VALUE && this.#mayBeSplit) return ODD;
    const at = this.#bare(bytes, begin + 1, end, field);
    if (at < 0 || at >= end) return at;
    return bytes[at] === QUOTE ? at + 1 : ODD;
  }

  /** Passes quoted text with doubled quotes; a line end in it makes a row of several lines. */
  #quotedText(bytes: Uint8Array, begin: number, end: number): number {
    for (let at = begin + 1; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === LF || byte === CR) return ODD;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE || at + 1 >= end) return at + 1;
      at += 1;
    }
    return end;
  }

  #bare(bytes: Uint8Array, begin: number, end: number, field: number): number {
    const kind = this.#kinds[field];
    if (kind === WORD) return this.#word(bytes, begin, end, field);
    if (kind === VALUE) return this.#value(bytes, begin, end);
    if (kind === DATE) return this.#date(bytes, begin, end);
    let at = begin;
    if (kind === FREE) while (this.#classes[bytes[at] ?? LF] === TEXT) at += 1;
    if (kind === NUMBERING) while (isDigit(bytes[at])) at += 1;
    return at >= end || this.#classes[bytes[at] ?? LF] !== TEXT ? at : ODD;
  }

  #word(bytes: Uint8Array, begin: number, end: number, field: number): number {
    const word = this.#wordOf[field] ?? 0;
    const words = this.#words[word];
    if (!words) return ODD;
    const expected = words.passExpected(this.#view, begin, end);
    if (expected >= begin) {
      this.#found[word] = words.value;
      return words.value < 0 ? ODD : expected;
    }
    const at = this.#hashText(bytes, begin);
    if (at >= end) return at;
    const value = words.find(this.#view, begin, at, this.#hash);
    this.#found[word] = value;
    return value < 0 ? ODD : at;
  }

  /** The offset behind text; stores its hash. */
  #hashText(bytes: Uint8Array, begin: number): number {
    const classes = this.#classes;
    let [at, hash] = [begin, 0];
    for (let byte = bytes[at] ?? LF; classes[byte] === TEXT; byte = bytes[at] ?? LF) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += 1;
    }
    this.#hash = hash;
    return at;
  }

  /** Passes a plain decimal. */
  #value(bytes: Uint8Array, begin: number, end: number): number {
    let at = bytes[begin] === MINUS ? begin + 1 : begin;
    const digits = at;
    while (isDigit(bytes[at])) at += 1;
    const integers = at - digits;
    let isWhole = true;
    let fraction = 1;
    if (bytes[at] === this.#point) {
      isWhole = false;
      const point = at;
      at += 1;
      while (isDigit(bytes[at])) at += 1;
      fraction = at - point - 1;
    }
    if (at >= end) return at;
    if (integers === 0 || fraction === 0 || at - begin > MAX_VALUE) return ODD;
    this.#figure.isWhole = isWhole;
    return isWhole && integers <= 3 && this.#mayBeSplit ? this.#unlessSplit(bytes, at, end) : at;
  }

  /**
   * Three digits behind a comma may belong to the figure before it, even with a blank or something invisible
   * beside them. The usual path decides that, unless the next field plainly begins as something else.
   */
  #unlessSplit(bytes: Uint8Array, at: number, end: number): number {
    if (at + 4 >= end) return this.#isFinalAt(bytes, at, end);
    const first = bytes[at + 1] ?? LF;
    if (first === QUOTE) return ODD;
    if (this.#classes[first] !== TEXT || this.#isLetter(first)) return at;
    const isLong = [1, 2, 3, 4].every((ahead) => isDigit(bytes[at + ahead]));
    return isLong ? at : ODD;
  }

  /** Too near the end of the bytes at hand to decide. */
  #isFinalAt(bytes: Uint8Array, at: number, end: number): number {
    for (let next = at; next < end; next += 1) if (bytes[next] === LF) return ODD;
    return end;
  }

  /** Passes an ISO date; any other moment is a word. */
  #date(bytes: Uint8Array, begin: number, end: number): number {
    const classes = this.#classes;
    const isIso = bytes[begin + 4] === MINUS && bytes[begin + 7] === MINUS;
    if (isIso && begin + 10 < end && classes[bytes[begin + 10] ?? LF] !== TEXT) {
      const day = isoDay(bytes, begin);
      if (day === NEVER) return ODD;
      this.#figure.day = day;
      return begin + 10;
    }
    const at = this.#hashText(bytes, begin);
    if (at >= end) return at;
    return this.#figure.isSubmitted(this.#dates.find(this.#view, begin, at, this.#hash)) ? at : ODD;
  }

  #take(bytes: Uint8Array, from: number, to: number, line: number): boolean {
    if (!this.#figure.isSound()) return false;
    this.#figures.passBytes(line, bytes, from, to);
    this.#observed += 1;
    return true;
  }
}
