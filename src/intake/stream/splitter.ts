import { Parser } from 'csv-parse';
import type { Delimiter } from '../scan.js';

/** Takes the fields of a row. */
export type TakeFields = (fields: readonly string[]) => void;

/**
 * csv-parse, which splits runs of lines into fields. It lives as long as a table is read, and hands over each row at
 * once: a row is let go of before the next comes, and is gone before memory is cleared up.
 *
 * Bytes stay bytes: each character of a field is one, in whatever encoding (`latin1`), which costs csv-parse less than
 * text. Mostly a field is a word that was seen before, and need not become text at all.
 *
 * It is csv-parse of a module that nothing else asks, which is a copy of its own in the bundle: csv-parse is compiled for
 * those who call it, and is slower by a third where it has also been called in other ways.
 */
export class Splitter {
  readonly #parser: WholeParser | undefined;
  readonly #push: (fields: unknown) => void;

  constructor(delimiter: Delimiter, hasReturns: boolean, take: TakeFields) {
    const parser = new Parser({
      delimiter,
      bom: false,
      encoding: 'latin1',
      record_delimiter: hasReturns ? ['\r\n', '\n'] : '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const api: unknown = 'api' in parser ? parser.api : undefined;
    this.#parser = isWholeParser(api) ? api : undefined;
    this.#push = (fields) => {
      if (isFields(fields)) take(fields);
    };
  }

  /**
   * Splits whole lines: the row of each that is not empty is handed over before this returns. What comes of a fault is
   * that rows are missing, which whoever asks has to notice.
   */
  split(lines: Buffer): void {
    this.#parser?.parse(lines, true, this.#push, nothing);
  }
}

/**
 * What a stream of csv-parse gives its bytes to, as csv-parse/sync does. It can be told that nothing follows the bytes, as
 * is true of lines whose quotes are all closed: then it need not look ahead at each of them, which saves a sixth of its
 * time. Its types say nothing of it; were it not there any more, no row would be split here, but each as usual.
 */
interface WholeParser {
  readonly parse: (
    bytes: Buffer,
    isEnd: boolean,
    push: (fields: unknown) => void,
    close: () => void,
  ) => unknown;
}

function isWholeParser(value: unknown): value is WholeParser {
  return typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function';
}

function isFields(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function nothing(): void {
  // Rows are all that is asked for.
}
