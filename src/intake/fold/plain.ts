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
 * The short way through a table whose rows are mostly plain: on one line, as many fields as the header, words of which
 * nothing is to be told, a plain decimal. Such a row is an observation without findings, and need not become text: it
 * goes into the fold as bytes. Quotes may stand around a whole field of it, and doubled within a note; where there is more
 * to them, the short way stops, as it does at any other row. What it passes is exactly what `readRow` would have made an
 * observation of without a finding; the tests hold the two together.
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
  /** What begins the decimals: the byte of a point, if figures with one are plain. */
  readonly #point: number;
  readonly #isLetter: (byte: number) => boolean;
  /** How many observations and how many blank lines it has passed. */
  #observed = 0;
  #blank = 0;
  #hash = 0;
  /** The bytes at hand, to be looked at four at a time. */
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

  /** Passes plain rows as far as they go, and no more than the fold may keep; says whether the file has ended. */
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

  /** How many observations and how many blank lines it has passed since that was asked the last time. */
  counts(): readonly [observed: number, blank: number] {
    const counts = [this.#observed, this.#blank] as const;
    [this.#observed, this.#blank] = [0, 0];
    return counts;
  }

  /**
   * Looks at a row that stands alone, with a line end behind it, and tells where its fields begin, and the one behind them
   * would; false if it is not plain.
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

  /** Passes the line at an offset; returns the offset of the next line, or {@link ODD} or {@link MORE}. */
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

  /** The offset behind a field, or {@link ODD}; where the bytes at hand end within it, an offset beyond them. */
  #field(bytes: Uint8Array, begin: number, end: number, field: number): number {
    return bytes[begin] === QUOTE
      ? this.#quoted(bytes, begin, end, field)
      : this.#bare(bytes, begin, end, field);
  }

  /** A field in quotes: what is a word or a number holds none itself. */
  #quoted(bytes: Uint8Array, begin: number, end: number, field: number): number {
    const kind = this.#kinds[field];
    if (kind === FREE) return this.#quotedText(bytes, begin, end);
    if (kind === VALUE && this.#mayBeSplit) return ODD;
    const at = this.#bare(bytes, begin + 1, end, field);
    if (at < 0 || at >= end) return at;
    return bytes[at] === QUOTE ? at + 1 : ODD;
  }

  /** Text in quotes, in which each quote stands twice; with a line end it is a row of several lines. */
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

  /** The offset behind text, whose hash is made on the way. */
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

  /** A plain decimal. */
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
   * Three digits behind a comma may be the rest of the figure before it, even with a blank or something invisible beside
   * them: whether they are is judged as usual, unless what stands there plainly begins as something else.
   */
  #unlessSplit(bytes: Uint8Array, at: number, end: number): number {
    if (at + 4 >= end) return this.#isFinalAt(bytes, at, end);
    const first = bytes[at + 1] ?? LF;
    if (first === QUOTE) return ODD;
    if (this.#classes[first] !== TEXT || this.#isLetter(first)) return at;
    const isLong = [1, 2, 3, 4].every((ahead) => isDigit(bytes[at + ahead]));
    return isLong ? at : ODD;
  }

  /** So near the end of what is at hand nothing is decided. */
  #isFinalAt(bytes: Uint8Array, at: number, end: number): number {
    for (let next = at; next < end; next += 1) if (bytes[next] === LF) return ODD;
    return end;
  }

  /** A date as ISO writes it; any other moment is a word. */
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
