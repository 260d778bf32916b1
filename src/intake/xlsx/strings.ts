import { Fault, type Sink } from './archive.js';
import { unescaped } from './values.js';
import { xmlSink } from './xml.js';

/** All texts together may be so long: they are kept while a sheet is read. */
const MAX_CHARACTERS = 16 * 1_048_576;
/** No cell holds more. */
const MAX_TEXT = 40_000;

interface Strings {
  readonly sink: Sink;
  /** Filled while the part is unpacked. */
  readonly strings: readonly string[];
}

/** Reads the texts that cells share. Readings of characters, which stand beside them, are left out. */
export function stringsSink(part: string): Strings {
  const strings: string[] = [];
  let [text, kept] = ['', 0];
  let [inText, inReading] = [false, false];
  const sink = xmlSink(part, {
    open: (name) => {
      if (name === 'si') text = '';
      inText = name === 't';
      inReading ||= name === 'rPh';
    },
    text: (piece) => {
      if (!inText || inReading || text.length > MAX_TEXT) return;
      text += piece;
      kept += piece.length;
      if (kept > MAX_CHARACTERS) throw new Fault({ code: 'file-zip-bomb', args: { limit: 16 } });
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return { sink, strings };
}
