import { describeFinding, type Finding } from '../catalogue/findings.js';
import { CSV_HEADINGS } from '../catalogue/labels-formats.js';
import { REMARK_HEADINGS } from '../catalogue/labels-quarantine.js';
import { SENTENCE_SEPARATOR } from '../catalogue/labels.js';
import { cellsOf, type KeptRows, type ReportFile } from '../intake/index.js';
import type { Language } from '../model/words.js';
import { csvText, sheetText, type CsvCell } from '../report/escape-csv.js';
import { encodeText } from './encode.js';
import { linesOf } from './lines.js';
import { isFault, sortRows, type Sorted, type SortedRow } from './rows.js';

/** What is written for a file with faults; each is there only where it has something to hold. */
export interface Quarantined {
  /** The file without its faulty rows, totals and notes, byte by byte. */
  readonly sound: Uint8Array | undefined;
  /** What is wrong with the file and with each faulty row, for whoever checks it. */
  readonly faulty: Uint8Array;
  /** The faulty rows as a report of their own, for whoever corrects them. */
  readonly correction: Uint8Array | undefined;
  readonly counts: Readonly<Record<'sound' | 'faulty' | 'ignored', number>>;
}

/** A spreadsheet holds no longer text in a cell. */
const LONGEST_CELL = 32_767;

/**
 * Divides a file into its sound and its faulty rows; nothing where there is no fault. `kept` is left out where the file
 * could not be read at all, and `findings` are those of this file.
 */
export function quarantine(
  { bytes }: Pick<ReportFile, 'bytes'>,
  kept: KeptRows | undefined,
  findings: readonly Finding[],
  language: Language,
): Quarantined | undefined {
  const sorted = kept ? sortRows(kept, findings) : { rows: [], elsewhere: findings.filter(isFault) };
  const of = (sort: SortedRow['sort']): readonly SortedRow[] =>
    sorted.rows.filter((row) => row.sort === sort);
  const [sound, faulty] = [of('sound'), of('faulty')];
  if (faulty.length + sorted.elsewhere.length === 0) return undefined;
  const readable = kept?.header?.usable === true ? kept : undefined;
  return {
    sound: readable && sound.length > 0 ? soundBytes(bytes, readable, sorted.rows) : undefined,
    faulty: new TextEncoder().encode(faultyText(sorted, kept, language)),
    correction: readable && faulty.length > 0 ? correctionBytes(sorted.rows, readable, language) : undefined,
    counts: {
      sound: sound.length,
      faulty: faulty.length,
      ignored: sorted.rows.length - sound.length - faulty.length,
    },
  };
}

/** The sound rows, with all that decides how they are read: headers, lines above them, and headings of sections. */
function soundBytes(bytes: Uint8Array, { encoding }: KeptRows, rows: readonly SortedRow[]): Uint8Array {
  const kept = rows.filter(({ sort }) => sort !== 'faulty' && sort !== 'ignored');
  return linesOf(bytes, encoding, kept);
}

/** A table for spreadsheets: what is wrong beside the cells of each row, under the names that the file gives them. */
function faultyText({ rows, elsewhere }: Sorted, kept: KeptRows | undefined, language: Language): string {
  const header = kept && rows.find(({ from }) => from === lineOf(kept.header));
  const headings = (['line', 'code', 'message', 'hint'] as const).map((name) => CSV_HEADINGS[name][language]);
  const faulty = rows.filter(({ sort }) => sort === 'faulty');
  return csvText([
    [...headings, ...(kept && header ? cells(header, kept) : [])],
    ...elsewhere.map((finding) => [finding.place?.line, ...remarks([finding], language)]),
    ...faulty.map((row) => [row.from, ...remarks(row.findings, language), ...(kept ? cells(row, kept) : [])]),
  ]);
}

/** Codes, messages and hints of all that was found on one row. */
function remarks(findings: readonly Finding[], language: Language): readonly CsvCell[] {
  const texts = findings.map((finding) => describeFinding(finding, language));
  const joined = (each: readonly string[]): string =>
    [...new Set(each)].filter((text) => text !== '').join(SENTENCE_SEPARATOR[language]);
  return [
    joined(findings.map(({ code }) => code)),
    joined(texts.map(({ message }) => message)),
    joined(texts.map(({ hint }) => hint)),
  ];
}

/**
 * The faulty rows in the file's own encoding, with its delimiter, line ends and headers, and the lines that say what holds
 * for them. What is wrong stands in front, where it is seen, and where it does not hide that a row has too many cells.
 */
function correctionBytes(rows: readonly SortedRow[], kept: KeptRows, language: Language): Uint8Array {
  const { text, delimiter, encoding } = kept;
  const first = lineOf(kept.header);
  const isAbove = ({ from, sort }: SortedRow): boolean => from < first && sort !== 'faulty';
  const isFirst = ({ from }: SortedRow): boolean => from === first;
  const last = rows.findLastIndex(({ sort }) => sort === 'faulty');
  const rest = rows.filter((row, at) => !isAbove(row) && !isFirst(row) && at <= last);
  const sheet = [
    ...rows.filter((row) => isAbove(row) && row.sort === 'context').map((row) => cells(row, kept)),
    ...[...rows.filter(isFirst), ...rest].flatMap((row) => {
      const front = frontOf(row, language);
      return front ? [[...front, ...cells(row, kept)]] : [];
    }),
  ];
  const lineEnd = /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
  return encodeText(sheetText(sheet, delimiter, lineEnd), encoding);
}

/** What stands in front of a row of a correction sheet; nothing where the row is none of it. */
function frontOf(row: SortedRow, language: Language): readonly CsvCell[] | undefined {
  const [, message, hint] = remarks(row.findings, language);
  const HEADINGS = ['line', 'problem', 'hint'] as const;
  switch (row.sort) {
    case 'header':
      return HEADINGS.map((name) => REMARK_HEADINGS[name][language]);
    case 'context':
      return HEADINGS.map(() => '');
    case 'faulty':
      return [row.from, message, hint];
    case 'sound':
    case 'ignored':
      return undefined;
  }
}

function lineOf(header: KeptRows['header']): number {
  return header?.line ?? 0;
}

function cells({ row: { start, end } }: SortedRow, { text, delimiter }: KeptRows): readonly string[] {
  return cellsOf(text.slice(start, end), delimiter).map((cell) => cell.slice(0, LONGEST_CELL));
}
