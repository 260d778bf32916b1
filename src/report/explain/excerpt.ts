import type { Explained, ExampleText } from '../../explain-result.js';

/** A file of at most this many lines is shown whole; of a longer one, the lines around the finding. */
const WHOLE = 13;
const BEFORE = 3;
const AFTER = 3;
/** Most characters of a line that are shown. */
const LONGEST = 90;
const CUT = '…';

/** A line of an example; the number is `undefined` for a gap. */
export interface ExcerptLine {
  readonly number: number | undefined;
  readonly text: string;
  /** Whether the finding is about this line. */
  readonly meant: boolean;
}

/** The lines of an example around the line of its finding. */
export function excerptOf({ text, line, column }: ExampleText): readonly ExcerptLine[] {
  const all = text.replace(/\n$/u, '').split('\n');
  const [first, last] = all.length <= WHOLE ? [1, all.length] : [line - BEFORE, line + AFTER];
  const shown = all
    .map((each, at) => ({ number: at + 1, text: clip(each), meant: column !== undefined && at + 1 === line }))
    .filter(({ number }) => number >= first && number <= last);
  return [...(first > 1 ? [GAP] : []), ...shown, ...(last < all.length ? [GAP] : [])];
}

const GAP: ExcerptLine = { number: undefined, text: CUT, meant: false };

/** All lines of an example; each file under its name if there is a command or more than one file. */
export function exampleLines({ example }: Explained): readonly string[] {
  const { command, files, shown } = example;
  return [
    ...(command === '' ? [] : [`$ ${command}`]),
    ...shown,
    ...files.flatMap((file) => [
      ...(command === '' || files.length > 1 ? [`# ${file.name}`] : []),
      ...excerptOf(file).map(({ text }) => text),
    ]),
  ];
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST) + CUT;
}
