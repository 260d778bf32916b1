import { SinkError, type Sink } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';
import { RichText } from './rich-text.js';

/** All texts together may be so long: they are kept while a sheet is read. */
const MAX_CHARACTERS = 16 * 1_048_576;

/** The texts that cells refer to by number. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** The marks of footnotes of those that have any. */
  readonly marks: ReadonlyMap<number, string>;
}

interface Strings extends SharedTexts {
  /** Fills the texts while the part is unpacked. */
  readonly sink: Sink;
}

/** Reads the texts that cells share. */
export function stringsSink(part: string): Strings {
  const texts: string[] = [];
  const marks = new Map<number, string>();
  const rich = new RichText();
  let kept = 0;
  const sink = xmlSink(part, {
    open: (name, attributes) => {
      rich.open(name, attributes);
    },
    text: (piece) => {
      kept += rich.text(piece);
      if (kept > MAX_CHARACTERS) throw new SinkError({ code: 'file-zip-bomb', args: { limit: 16 } });
    },
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      const words = rich.take();
      if (words.marks !== '') marks.set(texts.length, words.marks);
      texts.push(words.text);
    },
  });
  return { sink, texts, marks };
}
