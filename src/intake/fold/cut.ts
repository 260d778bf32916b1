import type { Encoding } from '../source/decode.js';
import { MAX_ROW, RowScanner, type CutRow, type Delimiter, type RowTest } from '../table/scan.js';
import type { BytePosition } from '../table/table.js';
import type { QuotedRow } from '../table/raw-row.js';
import { textIn, type ToText } from '../source/stretch-text.js';
import type { ByteWindow } from '../source/window.js';

const [LF, CR] = [0x0a, 0x0d];
/** Longest line in bytes: in every encoding, more bytes are more characters than a row may have. */
const LONGEST = 4 * (MAX_ROW + 1);
/** Bytes below its first line that a quoted row is given at first: it mostly ends on the next line. */
const AHEAD = 256;

/**
 * Cuts rows out of bytes in an encoding whose line ends, quotes and delimiters are single bytes found in no
 * other character, such as UTF-8 and GB18030. Decodes only what a row needs, mostly its own line.
 */
export class RowCutter {
  /** Offset of the next row in the window, and its line. */
  at: number;
  line: number;
  readonly window: ByteWindow;
  readonly #scanner: RowScanner;
  readonly #text: ToText;
  readonly #encoding: Encoding;

  constructor(
    window: ByteWindow,
    from: BytePosition,
    encoding: Encoding,
    delimiter: Delimiter,
    isRow?: RowTest,
  ) {
    this.window = window;
    this.at = from.at;
    this.line = from.line;
    this.#scanner = new RowScanner(delimiter, isRow);
    this.#text = textIn(encoding);
    this.#encoding = encoding;
  }

  /** The next row; `undefined` at the end of the file. */
  next(): QuotedRow | undefined {
    const bytes = this.#firstLine();
    if (bytes === undefined) return undefined;
    if (bytes > LONGEST) return this.#tooLong();
    const { window, line } = this;
    const first = this.#text(window.bytes, this.at, this.at + bytes);
    const quoted = first.includes('"');
    const { text, cut } = quoted ? this.#quoted(first, bytes) : { text: first, cut: this.#cut(first, first) };
    for (let left = 1 + cut.breaks; left > 0; left -= 1) this.#passLine();
    this.line = line + 1 + cut.breaks;
    return { line, raw: text.slice(0, cut.end), quoted, length: cut.end, cut };
  }

  /** Cuts a row whose first line has a quote: it mostly ends there; else more and more text is decoded. */
  #quoted(first: string, bytes: number): { readonly text: string; readonly cut: CutRow } {
    const isLast = (): boolean => this.window.isFinal && this.at + bytes >= this.window.end;
    const text = isLast() ? first : `${first}\n`;
    const alone = this.#cut(first, text, isLast());
    if (!alone.open) return { text, cut: alone };
    for (let ahead = AHEAD; ; ahead *= 4) {
      while (!this.window.isFinal && this.window.end - this.at < bytes + ahead) this.#more();
      const until = Math.min(this.window.end, this.at + bytes + ahead);
      const isFinal = this.window.isFinal && until === this.window.end;
      const further = this.#text(this.window.bytes, this.at, until, !isFinal);
      const cut = this.#cut(first, further, isFinal);
      if (isFinal || !cut.open) return { text: further, cut };
    }
  }

  #cut(first: string, text: string, isFinal = true): CutRow {
    return this.#scanner.row(
      text,
      { offset: 0, line: this.line },
      first.length,
      first.includes('"'),
      isFinal,
    );
  }

  /** Length in bytes of the line that begins here, or a length above `LONGEST`; `undefined` at the end of the file. */
  #firstLine(): number | undefined {
    for (let length = 0; ; length += 1) {
      if (this.at + length >= this.window.end) {
        if (this.window.isFinal) return length === 0 ? undefined : length;
        if (length > LONGEST) return length;
        this.#more();
        if (this.at + length >= this.window.end) return length === 0 ? undefined : length;
      }
      const byte = this.window.bytes[this.at + length];
      if (byte === LF || byte === CR) return length;
    }
  }

  /** Moves past the end of the current line. */
  #passLine(): void {
    this.at += this.#firstLine() ?? 0;
    if (this.at + 1 >= this.window.end) this.#more();
    const [byte, next] = [this.window.bytes[this.at], this.window.bytes[this.at + 1]];
    const isPair = byte === CR && next === LF && this.at + 1 < this.window.end;
    this.at = Math.min(this.window.end, this.at + (isPair ? 2 : 1));
  }

  /** Passes and counts a line that is too long. */
  #tooLong(): QuotedRow {
    const { line } = this;
    const decoder = new TextDecoder(this.#encoding, { ignoreBOM: true });
    let [raw, length] = ['', 0];
    for (;;) {
      const end = this.#endInWindow();
      const isEnd = end < this.window.end || this.window.isFinal;
      const piece = decoder.decode(this.window.bytes.subarray(this.at, end), { stream: !isEnd });
      if (raw === '') raw = piece.slice(0, SHOWN);
      length += piece.length;
      this.at = end;
      if (isEnd) break;
      this.#more();
    }
    this.#passLine();
    this.line = line + 1;
    return {
      line,
      raw,
      quoted: false,
      length,
      cut: { literal: undefined, fault: { code: 'row-too-long', at: 0, found: raw } },
    };
  }

  #endInWindow(): number {
    const { bytes, end } = this.window;
    let at = this.at;
    while (at < end && bytes[at] !== LF && bytes[at] !== CR) at += 1;
    return at;
  }

  #more(): void {
    this.at = this.window.more(this.at);
  }
}

/** Characters kept of a line that is too long. */
const SHOWN = 200;
