import type { Explained, ExampleText } from '../../explain-result.js';

/** A file of so many lines is shown whole; of a longer one, what lies around the line in question. */
const WHOLE = 13;
const BEFORE = 3;
const AFTER = 3;
/** So many characters of a line are shown. */
const LONGEST = 90;
/** Stands for what is not shown. */
const CUT = '…';

/** A line of an example: its number, where it is a line of a file, and its text. */
export interface ExcerptLine {
  readonly number: number | undefined;
  readonly text: string;
  /** Whether it is the one that the finding is about. */
  readonly meant: boolean;
}

/** What is shown of an example's file: the lines around the one that the finding is about. */
export function excerptOf({ text, line, column }: ExampleText): readonly ExcerptLine[] {
  const all = text.replace(/\n$/u, '').split('\n');
  const [first, last] = all.length <= WHOLE ? [1, all.length] : [line - BEFORE, line + AFTER];
  const shown = all
    .map((each, at) => ({ number: at + 1, text: clip(each), meant: column !== undefined && at + 1 === line }))
    .filter(({ number }) => number >= first && number <= last);
  return [...(first > 1 ? [GAP] : []), ...shown, ...(last < all.length ? [GAP] : [])];
}

const GAP: ExcerptLine = { number: undefined, text: CUT, meant: false };

/** All lines of an example, each file under its name where the example has one. */
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
