import { SinkError, type Sink } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';
import { RichText } from './rich-text.js';

/** Most characters of all shared strings together: they are in memory while a sheet is read. */
const MAX_CHARACTERS = 16 * 1_048_576;

/** Shared strings, which cells refer to by index. */
export interface SharedTexts {
  readonly texts: readonly string[];
  /** Footnote marks by index of the string. */
  readonly marks: ReadonlyMap<number, string>;
}

interface Strings extends SharedTexts {
  /** Fills the texts while the part is unpacked. */
  readonly sink: Sink;
}

/** Reads shared strings. */
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
