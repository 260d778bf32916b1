import type { Finding } from '../catalogue/findings.js';
import type { KeptRow, RowsAgain } from '../intake/index.js';
import type { Language } from '../model/words.js';
import { LineCopier, lineEndOf, type ByteWriter, type FileBytes } from './lines.js';
import { RowSorter } from './rows.js';
import { CorrectionSheet, FaultySheet, type FileWriting } from './sheets.js';

/** Files written for a report with faults. */
export const PARTS = ['sound', 'faulty', 'correction'] as const;
export type QuarantinePart = (typeof PARTS)[number];
/**
 * `sound` is the file without faulty rows, totals and notes, byte by byte; `faulty` lists what is wrong with
 * the file and each faulty row, for checking; `correction` has the faulty rows as a report, to be corrected.
 */
export type Sinks = Readonly<Record<QuarantinePart, ByteWriter>>;

export interface Divided {
  readonly source: FileBytes;
  /** `undefined` if the file is not text, or could not be read. */
  readonly text: RowsAgain | undefined;
  /** Findings of this file. */
  readonly findings: readonly Finding[];
  /** First line that was not read any more. */
  readonly until: number;
  readonly language: Language;
}

export interface QuarantinedFile {
  /** The parts that have content; empty if there is no fault. */
  readonly made: ReadonlySet<QuarantinePart>;
  readonly counts: Readonly<Record<'sound' | 'faulty' | 'ignored', number>>;
}

/**
 * Divides a file into sound and faulty rows, which are written as they come, so that only a few are in
 * memory. Yields after `ROWS_A_TURN` rows, so that signals can be handled.
 */
export function* divide(file: Divided, sinks: Sinks): Generator<undefined, QuarantinedFile, undefined> {
  const { text, source } = file;
  if (!text) return withoutRows(file, sinks);
  const writing = { encoding: text.encoding, lineEnd: lineEndOf(source, text.encoding) };
  const division = yield* divideText(file, text, sinks, writing);
  if (division) return division;
  for (const sink of Object.values(sinks)) sink.cut(0);
  const wider = yield* divideText(file, text, sinks, { ...writing, encoding: 'utf-8' });
  if (!wider) throw new Error('UTF-8 does not hold a text');
  return wider;
}

const ROWS_A_TURN = 2_000;

/** `undefined` if the encoding cannot hold what is to be written; the caller repeats it in UTF-8. */
function* divideText(
  file: Divided,
  text: RowsAgain,
  sinks: Sinks,
  writing: FileWriting,
): Generator<undefined, QuarantinedFile | undefined, undefined> {
  const divider = new Divider(file, text, sinks, writing);
  const rows = text.rows();
  for (let [next, turn] = [rows.next(), 1]; ; next = rows.next(), turn += 1) {
    if (next.done === true) return divider.end(next.value);
    if (next.value.line >= file.until) return divider.end(divider.hasSound);
    divider.take(next.value);
    if (turn % ROWS_A_TURN === 0) yield;
  }
}

/** Writes each row of a text to its part. */
class Divider {
  readonly #counts = { sound: 0, faulty: 0, ignored: 0 };
  readonly #sorter: RowSorter;
  readonly #copier: LineCopier;
  readonly #faulty: FaultySheet;
  readonly #correction: CorrectionSheet;
  /** Whether there are faults outside the rows of figures. */
  #hasOthers = false;

  constructor({ source, findings, language }: Divided, text: RowsAgain, sinks: Sinks, writing: FileWriting) {
    this.#sorter = new RowSorter(findings);
    this.#copier = new LineCopier(source, text.encoding, sinks.sound);
    this.#faulty = new FaultySheet(sinks.faulty, text, language);
    this.#correction = new CorrectionSheet(sinks.correction, text, writing, language);
  }

  get hasSound(): boolean {
    return this.#counts.sound > 0;
  }

  take(row: KeptRow): void {
    const { sorted, elsewhere } = this.#sorter.take(row);
    const { sort, to } = sorted;
    this.#counts[sort === 'sound' || sort === 'faulty' ? sort : 'ignored'] += 1;
    this.#tell(elsewhere);
    this.#copier.pass(to, sort !== 'faulty' && sort !== 'ignored');
    if (sort === 'faulty') this.#faulty.row(sorted);
    if (sort !== 'sound') this.#correction.take(sorted);
  }

  end(isUsable: boolean): QuarantinedFile | undefined {
    this.#tell(this.#sorter.rest());
    this.#copier.end();
    this.#faulty.end();
    this.#correction.end();
    return this.#correction.holds ? { made: this.#made(isUsable), counts: this.#counts } : undefined;
  }

  #made(isUsable: boolean): ReadonlySet<QuarantinePart> {
    const hasFaulty = this.#counts.faulty > 0;
    const made = new Set<QuarantinePart>();
    if (!hasFaulty && !this.#hasOthers) return made;
    made.add('faulty');
    if (isUsable && this.hasSound) made.add('sound');
    if (isUsable && hasFaulty) made.add('correction');
    return made;
  }

  #tell(elsewhere: readonly Finding[]): void {
    this.#hasOthers ||= elsewhere.length > 0;
    for (const finding of elsewhere) this.#faulty.finding(finding);
  }
}

/** A file whose rows cannot be told apart gets a list of findings only. */
function withoutRows({ findings, language }: Divided, sinks: Sinks): QuarantinedFile {
  const faulty = new FaultySheet(sinks.faulty, undefined, language);
  const faults = new RowSorter(findings).rest();
  for (const finding of faults) faulty.finding(finding);
  faulty.end();
  return {
    made: new Set<QuarantinePart>(faults.length > 0 ? ['faulty'] : []),
    counts: { sound: 0, faulty: 0, ignored: 0 },
  };
}
