import type { SheetFacts, SheetRow, SheetRows } from '../book.js';
import type { Problem } from '../../problem.js';
import { unpack, type Archive } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';
import { CONTENT, PREFIXES } from './names.js';
import { OdsTableReader } from './rows.js';
import type { Styles } from './styles.js';

/** Rows of one table of a document, read while it is unpacked. */
export class DocumentRows implements SheetRows {
  readonly #archive: Archive;
  readonly #reader: OdsTableReader;
  #problem: Problem | undefined;

  constructor(archive: Archive, styles: Styles, table: number) {
    this.#archive = archive;
    this.#reader = new OdsTableReader(styles, (at) => at === table);
  }

  get facts(): SheetFacts {
    return { ...this.#reader.told, problem: this.#problem };
  }

  *rows(): Generator<SheetRow> {
    const reader = this.#reader;
    const sink = xmlSink(
      CONTENT,
      {
        open: (name, attributes) => {
          reader.open(name, attributes);
        },
        text: (text) => {
          reader.text(text);
        },
        close: (name) => {
          reader.close(name);
        },
      },
      PREFIXES,
    );
    const steps = unpack(this.#archive, CONTENT, sink);
    for (let step = steps.next(); ; step = steps.next()) {
      yield* reader.take();
      if (step.done !== true) continue;
      this.#problem = step.value;
      return;
    }
  }
}
