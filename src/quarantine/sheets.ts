import { describeFinding, type Finding } from '../catalogue/findings.js';
import { CSV_HEADINGS } from '../catalogue/labels/formats.js';
import { REMARK_HEADINGS } from '../catalogue/labels/quarantine.js';
import { SENTENCE_SEPARATOR } from '../catalogue/labels.js';
import { cellsOf, type Encoding, type RowsAgain } from '../intake/index.js';
import type { Language } from '../model/words.js';
import { csvText, sheetText, type CsvCell } from '../report/kit/escape/csv.js';
import { encodeText } from './encode.js';
import type { ByteWriter } from './lines.js';
import type { SortedRow } from './rows.js';

type Cells = readonly CsvCell[];

/** Longest text in characters that a spreadsheet cell holds. */
const LONGEST_CELL = 32_767;
/** Most rows, and about the most characters, converted to text at a time. */
const [BATCH_ROWS, BATCH_CHARACTERS] = [500, 262_144];

/** Rows collected for conversion. */
class Batch {
  readonly #flush: (rows: readonly Cells[]) => void;
  #rows: Cells[] = [];
  #characters = 0;

  constructor(flush: (rows: readonly Cells[]) => void) {
    this.#flush = flush;
  }

  get size(): number {
    return this.#rows.length;
  }

  add(row: Cells): void {
    this.#rows.push(row);
    for (const cell of row) this.#characters += typeof cell === 'string' ? cell.length : 1;
    if (this.#rows.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS) this.end();
  }

  end(): void {
    const rows = this.#rows;
    [this.#rows, this.#characters] = [[], 0];
    if (rows.length > 0) this.#flush(rows);
  }
}

/** A table for spreadsheets: what is wrong with each row, followed by its cells under the file's own headers. */
export class FaultySheet {
  readonly #language: Language;
  readonly #text: RowsAgain | undefined;
  readonly #batch: Batch;

  constructor(sink: ByteWriter, text: RowsAgain | undefined, language: Language) {
    [this.#language, this.#text] = [language, text];
    this.#batch = new Batch((rows) => {
      sink.write(Buffer.from(csvText(rows, { bom: sink.length() === 0 })));
    });
    const headings = (['line', 'code', 'message', 'hint'] as const).map(
      (name) => CSV_HEADINGS[name][language],
    );
    this.#batch.add([...headings, ...(text?.header ? cellsIn(text.header.raw, text) : [])]);
  }

  /** Adds a finding that is on no row of figures. */
  finding(finding: Finding): void {
    this.#batch.add([finding.place?.line, ...remarks([finding], this.#language)]);
  }

  row({ row, findings }: SortedRow): void {
    const cells = this.#text ? cellsIn(row.raw, this.#text) : [];
    this.#batch.add([row.line, ...remarks(findings, this.#language), ...cells]);
  }

  end(): void {
    this.#batch.end();
  }
}

/** Encoding (the file's own, or UTF-8 if that is too narrow) and line end. */
export interface FileWriting {
  readonly encoding: Encoding;
  readonly lineEnd: string;
}

/**
 * Faulty rows in the file's encoding, delimiter, line ends and headers, with the context lines that apply to
 * them. The problem stands in the first columns: it is seen there, and does not hide surplus cells.
 */
export class CorrectionSheet {
  readonly #sink: ByteWriter;
  readonly #text: RowsAgain;
  readonly #language: Language;
  readonly #batch: Batch;
  readonly #first: number;
  /** Faulty rows above the header; written below it, because they could not be read above. */
  #held: SortedRow[] = [];
  /**
   * Number of waiting rows up to the last faulty one, and the sheet's length in bytes after the last faulty
   * row written.
   */
  #wanted = 0;
  #end = 0;
  /** Whether the encoding holds everything written. */
  holds = true;

  constructor(sink: ByteWriter, text: RowsAgain, { encoding, lineEnd }: FileWriting, language: Language) {
    [this.#sink, this.#text, this.#language] = [sink, text, language];
    this.#first = text.header?.line ?? 0;
    const write = (rows: readonly Cells[]): void => {
      const bytes = encodeText(sheetText(rows, text.delimiter, lineEnd), encoding, sink.length() === 0);
      if (bytes) sink.write(bytes);
      else this.holds = false;
    };
    this.#batch = new Batch((rows) => {
      const wanted = this.#wanted;
      this.#wanted = 0;
      if (wanted > 0) {
        write(rows.slice(0, wanted));
        this.#end = sink.length();
      }
      if (wanted < rows.length) write(rows.slice(wanted));
    });
  }

  take(sorted: SortedRow): void {
    if (sorted.row.line < this.#first) this.#above(sorted);
    else this.#add(sorted);
    if (sorted.row.line !== this.#first) return;
    for (const each of this.#held) this.#add(each);
    this.#held = [];
  }

  #above(sorted: SortedRow): void {
    if (sorted.sort === 'faulty') this.#held.push(sorted);
    else if (sorted.sort === 'context') this.#batch.add(cellsIn(sorted.row.raw, this.#text));
  }

  #add(sorted: SortedRow): void {
    const front = frontOf(sorted, this.#language);
    if (!front) return;
    // Set before adding, because adding may flush the batch.
    if (sorted.sort === 'faulty') this.#wanted = this.#batch.size + 1;
    this.#batch.add([...front, ...cellsIn(sorted.row.raw, this.#text)]);
  }

  /** Drops context lines after the last faulty row: they apply to none. */
  end(): void {
    this.#batch.end();
    this.#sink.cut(this.#end);
  }
}

/** The cells in front of a row of a correction sheet; `undefined` if the row is not part of it. */
function frontOf({ sort, row, findings }: SortedRow, language: Language): Cells | undefined {
  const HEADINGS = ['line', 'problem', 'hint'] as const;
  switch (sort) {
    case 'header':
      return HEADINGS.map((name) => REMARK_HEADINGS[name][language]);
    case 'context':
      return HEADINGS.map(() => '');
    case 'faulty': {
      const [, message, hint] = remarks(findings, language);
      return [row.line, message, hint];
    }
    case 'sound':
    case 'ignored':
      return undefined;
  }
}

/** Codes, messages and hints of a row's findings. */
function remarks(findings: readonly Finding[], language: Language): Cells {
  const texts = findings.map((finding) => describeFinding(finding, language));
  const joined = (each: readonly string[]): string =>
    [...new Set(each)].filter((text) => text !== '').join(SENTENCE_SEPARATOR[language]);
  return [
    joined(findings.map(({ code }) => code)),
    joined(texts.map(({ message }) => message)),
    joined(texts.map(({ hint }) => hint)),
  ];
}

function cellsIn(raw: string, { delimiter }: RowsAgain): readonly string[] {
  return cellsOf(raw, delimiter).map((cell) => cell.slice(0, LONGEST_CELL));
}
