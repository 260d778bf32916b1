import type { Day } from '../../model/calendar.js';
import type { Table } from '../cells.js';
import type { Encoding } from '../decode.js';
import type { Delimiter } from '../scan.js';
import type { TableRow } from '../table.js';
import { tidy } from '../text.js';
import {
  BASIS,
  BETWEEN,
  classesOf,
  CR,
  DATE,
  DEPARTMENT,
  FREE,
  isDigit,
  isGb18030Letter,
  isoDay,
  isUtf8Letter,
  kindsOf,
  LF,
  mayBeSplit,
  METRIC,
  MINUS,
  NAMELESS,
  NUMBERING,
  PERIOD,
  POINT,
  REGION,
  TEXT,
  UNIT,
  VALUE,
  WORD,
  WORD_COLUMNS,
} from './columns.js';
import type { RowCutter } from './cut.js';
import type { FoldedFigures } from './figures.js';
import { NEVER, NO_TIME } from './fold.js';
import { ByteWords, StringWords, UNKNOWN } from './hashing.js';
import { textIn } from './text.js';
import { UNSEEN, WHOLE_NUMBER, type TableWords } from './words.js';

/** What a try at a line comes to, if it is not the offset of the next one: to be read as usual, or not whole yet. */
const [ODD, MORE] = [-1, 0];

/** Longer lines are read the usual way, as are figures of more characters. */
const MAX_LINE = 4096;
const MAX_VALUE = 30;

/** How the bytes of a table are to be understood. */
export interface Writing {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

/**
 * The short way through a table whose rows are mostly plain: no quote, as many fields as the header, words of which
 * nothing is to be told, a plain decimal. Such a row is an observation without findings, and need not become text: it
 * goes into the fold as bytes. At any other row the short way stops. What it passes is exactly what `readRow` would have
 * made an observation of without a finding; the tests hold the two together.
 */
export class PlainRows {
  /** How many observations and how many blank lines it has passed. */
  observed = 0;
  blank = 0;
  readonly #kinds: Uint8Array;
  readonly #wordOf: Uint8Array;
  readonly #classes: Uint8Array;
  readonly #words: readonly ByteWords[];
  readonly #dates: ByteWords;
  readonly #strings: readonly StringWords[];
  readonly #dateStrings: StringWords;
  readonly #found = new Int32Array(WORD_COLUMNS.length);
  readonly #table: TableWords;
  readonly #figures: FoldedFigures;
  readonly #asOf: Day;
  readonly #mayBeSplit: boolean;
  readonly #isLetter: (byte: number) => boolean;
  #day = NEVER;
  #second = NO_TIME;
  #isWhole = true;
  #timed = UNKNOWN;
  #hash = 0;

  private constructor(table: Table, figures: FoldedFigures, { delimiter, encoding }: Writing) {
    const { header } = table;
    const { words } = figures;
    this.#kinds = kindsOf(header);
    this.#wordOf = new Uint8Array(header.width);
    this.#classes = classesOf(delimiter);
    this.#table = words;
    this.#figures = figures;
    this.#asOf = figures.asOf;
    const toText = textIn(encoding);
    const reading = (read: (text: string) => number): ByteWords =>
      new ByteWords((word) => read(toText(word, 0, word.length)));
    this.#words = WORD_COLUMNS.map((column) => reading((text) => words.read(column, text)));
    this.#dates = reading((text) => words.read('submitted', text));
    this.#strings = WORD_COLUMNS.map((column) => new StringWords((text) => words.read(column, text)));
    this.#dateStrings = new StringWords((text) => words.read('submitted', text));
    for (const [word, column] of WORD_COLUMNS.entries()) {
      const field = header.columns.get(column);
      // A column that a table does not have is blank in every row of it.
      if (field === undefined) this.#found[word] = words.read(column, '');
      else this.#wordOf[field] = word;
    }
    this.#mayBeSplit = mayBeSplit(header, delimiter);
    this.#isLetter = encoding === 'utf-8' ? isUtf8Letter : isGb18030Letter;
  }

  /** The short way through a table; undefined where its header allows none. */
  static through(table: Table, figures: FoldedFigures, writing: Writing): PlainRows | undefined {
    if (table.header.remarks.size > 0) return undefined;
    const plain = new PlainRows(table, figures, writing);
    return plain.#found.includes(UNKNOWN) ? undefined : plain;
  }

  /** Passes plain rows as far as they go, and no more than the fold may keep; says whether the file has ended. */
  pass(cutter: RowCutter, mostKept: number): boolean {
    const { window } = cutter;
    const { fold } = this.#figures;
    for (;;) {
      const { bytes, end } = window;
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

  /**
   * Takes a row that csv-parse has split, if it is plain but for its quotes; false if there is anything to tell of it.
   * `row` is what is kept of it.
   */
  passFields(fields: readonly string[], line: number, row: TableRow): boolean {
    const kinds = this.#kinds;
    if (fields.length !== kinds.length) return false;
    this.#day = NEVER;
    this.#second = NO_TIME;
    for (let field = 0; field < kinds.length; field += 1) {
      if (!this.#isPlainField(fields[field] ?? '', field, fields)) return false;
    }
    return this.#figure() && this.#takeRow(line, row);
  }

  #isPlainField(text: string, field: number, fields: readonly string[]): boolean {
    const kind = this.#kinds[field];
    if (kind === WORD) {
      const word = this.#wordOf[field] ?? 0;
      this.#found[word] = this.#strings[word]?.find(text) ?? UNKNOWN;
      return (this.#found[word] ?? UNKNOWN) >= 0;
    }
    if (kind === VALUE) return this.#isPlainValue(text, fields[field + 1] ?? '');
    if (kind === DATE) return this.#isMoment(this.#dateStrings.find(text));
    if (kind === FREE) return text.length <= MAX_LINE;
    return kind === NAMELESS ? text === '' : ONLY_DIGITS.test(text);
  }

  #isPlainValue(text: string, next: string): boolean {
    this.#isWhole = !text.includes('.');
    const isSplit = this.#mayBeSplit && SHORT_VALUE.test(text) && THOUSANDS.test(tidy(next));
    return text.length <= MAX_VALUE && PLAIN_VALUE.test(text) && !isSplit;
  }

  /** Keeps when a figure was submitted. */
  #isMoment(number: number): boolean {
    if (number < 0) return false;
    ({ day: this.#day, second: this.#second } = this.#table.moment(number));
    return true;
  }

  /** Passes the line at an offset; returns the offset of the next line, or {@link ODD} or {@link MORE}. */
  #row(bytes: Uint8Array, start: number, end: number, line: number): number {
    const kinds = this.#kinds;
    const classes = this.#classes;
    let at = start;
    if (at >= end) return MORE;
    if (bytes[at] === LF) {
      this.blank += 1;
      return at + 1;
    }
    this.#day = NEVER;
    this.#second = NO_TIME;
    const last = kinds.length - 1;
    for (let field = 0; ; field += 1) {
      at = this.#field(bytes, at, end, field);
      if (at < 0) return ODD;
      if (at >= end) return MORE;
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
    const at = this.#hashText(bytes, begin);
    if (at >= end) return at;
    const word = this.#wordOf[field] ?? 0;
    const value = this.#words[word]?.find(bytes, begin, at, this.#hash) ?? UNKNOWN;
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
    this.#isWhole = true;
    let fraction = 1;
    if (bytes[at] === POINT) {
      this.#isWhole = false;
      const point = at;
      at += 1;
      while (isDigit(bytes[at])) at += 1;
      fraction = at - point - 1;
    }
    if (at >= end) return at;
    if (integers === 0 || fraction === 0 || at - begin > MAX_VALUE) return ODD;
    return this.#isWhole && integers <= 3 && this.#mayBeSplit ? this.#unlessSplit(bytes, at, end) : at;
  }

  /**
   * Three digits behind a comma may be the rest of the figure before it, even with a blank or something invisible beside
   * them: whether they are is judged as usual, unless what stands there plainly begins as something else.
   */
  #unlessSplit(bytes: Uint8Array, at: number, end: number): number {
    if (at + 4 >= end) return this.#isFinalAt(bytes, at, end);
    const first = bytes[at + 1] ?? LF;
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
      this.#day = day;
      return begin + 10;
    }
    const at = this.#hashText(bytes, begin);
    if (at >= end) return at;
    return this.#isMoment(this.#dates.find(bytes, begin, at, this.#hash)) ? at : ODD;
  }

  /** Works out what the figure of a row is about; false if there is anything to tell of it. */
  #figure(): boolean {
    const found = this.#found;
    const metric = found[METRIC] ?? UNKNOWN;
    const form = this.#table.figures.of(metric, found[UNIT] ?? UNKNOWN);
    if (form === UNKNOWN || (form === WHOLE_NUMBER && !this.#isWhole)) return false;
    this.#timed = this.#table.timed(metric, found[BASIS] ?? UNKNOWN, found[PERIOD] ?? UNKNOWN);
    return this.#timed !== UNKNOWN;
  }

  /** Where the figure of a row goes; {@link UNSEEN} where it is not seen on the date of judgement. */
  #slot(): number {
    const found = this.#found;
    if (this.#timed < 0 || this.#day > this.#asOf) return UNSEEN;
    const placed = this.#table.placed.of(found[REGION] ?? UNKNOWN, found[DEPARTMENT] ?? UNKNOWN);
    return this.#figures.slot(found[METRIC] ?? UNKNOWN, this.#timed, placed);
  }

  #take(bytes: Uint8Array, from: number, to: number, line: number): boolean {
    if (!this.#figure()) return false;
    const slot = this.#slot();
    const { fold } = this.#figures;
    if (slot < 0) fold.letGo(this.#found[METRIC] ?? UNKNOWN, line, bytes, from, to);
    else fold.addBytes(slot, this.#day, this.#second, line, bytes, from, to);
    this.observed += 1;
    return true;
  }

  #takeRow(line: number, row: TableRow): boolean {
    const slot = this.#slot();
    const { fold } = this.#figures;
    if (slot < 0) fold.letGoOf(this.#found[METRIC] ?? UNKNOWN, { line, row });
    else fold.add(slot, { day: this.#day, second: this.#second }, { line, row });
    this.observed += 1;
    return true;
  }
}

/** The offset behind the line end at an offset, or why there is none. */
function behindLine(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === LF) return at + 1;
  if (bytes[at] !== CR) return ODD;
  if (at + 1 >= end) return MORE;
  return bytes[at + 1] === LF ? at + 2 : ODD;
}

const PLAIN_VALUE = /^-?\d+(?:\.\d+)?$/u;
const ONLY_DIGITS = /^\d*$/u;
/** A figure that may have lost its thousands to the next field, and what may be those. */
const SHORT_VALUE = /^-?\d{1,3}$/u;
const THOUSANDS = /^\d{3}(?:\.|$)/u;
