import { setImmediate } from 'node:timers/promises';
import { describeFinding, type Finding } from '../catalogue/findings.js';
import type { Plan } from '../model/plan.js';
import type { Result } from '../model/result.js';
import type { ReportFile } from './source/load.js';
import { loadStream, openReport } from './source/packed/open.js';
import { readerFor, type Intake } from './read.js';
import type { ReadingOptions } from './reading.js';
import { ROOM, roomBeside, type Room } from './row/room.js';
import { findReports, sourcesIn, type Source } from './source/sources.js';

/**
 * Opens files and reads them one after the other, so that the bytes of no two are in memory together; what is kept of
 * all of them is bounded. A file that cannot be opened is an error in its place.
 */
export async function* readEach(
  sources: Iterable<Source>,
  open: (file: string) => Promise<Result<ReportFile, Finding>>,
  read: (file: ReportFile, room: Room) => Intake,
): AsyncGenerator<Result<Intake, Finding>, void, undefined> {
  let room = ROOM;
  for (const { file, sheet } of sources) {
    // Between two files, whoever waits for a signal or a timer gets a turn.
    await setImmediate();
    const opened = await open(file);
    if (opened.ok) {
      const intake = readThenClose({ ...opened.value, sheet }, (each) => read(each, room));
      room = roomBeside(intake, room);
      yield { ok: true, value: intake };
    } else {
      yield opened;
    }
  }
}

function readThenClose(file: ReportFile, read: (file: ReportFile) => Intake): Intake {
  try {
    return read(file);
  } finally {
    file.large?.close();
  }
}

/** Where reports are read from, how, and what becomes of those that cannot be read. */
export interface ReadOptions extends ReadingOptions {
  /** The folder that patterns begin at, and that the names of files are shown from. */
  readonly cwd: string;
  /** Whether links in a folder are followed that lead out of it; they are told otherwise. */
  readonly followLinks?: boolean | undefined;
  /** The bytes that the pattern `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
  /**
   * Hears of each pattern that leads to nothing and each file that cannot be opened, and the others are read: hand
   * these findings to `check` or `validate` with the reports. Without it, they are thrown as {@link UnreadableReport}.
   */
  readonly onUnreadable?: ((finding: Finding) => void) | undefined;
}

/** A report that was asked for cannot be opened: what would be judged is not what was meant. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
  readonly finding: Finding;

  constructor(finding: Finding) {
    const { message, hint } = describeFinding(finding, 'en');
    super([finding.place?.file, message, hint].filter(Boolean).join(': '));
    this.finding = finding;
  }
}

/**
 * Reads the reports that paths, folders and globs lead to, one file at a time: each file comes once, in an order that no
 * machine changes, and only one is in memory as bytes. Whatever is wrong inside a file is among the findings of its
 * intake, and never thrown.
 *
 * @example
 * ```js
 * const reports = [];
 * for await (const intake of readReports(plan, ['reports'], { cwd: process.cwd() })) {
 *   console.log(intake.input.file, intake.observations.length, intake.findings.length);
 *   reports.push(intake);
 * }
 * ```
 *
 * @throws {@link UnreadableReport} for what cannot be found or opened, unless `onUnreadable` hears of it.
 */
export async function* readReports(
  plan: Plan,
  patterns: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Intake, void, undefined> {
  const { cwd, stdin, onUnreadable = refuse } = options;
  const sources = await findReports(patterns, cwd, options);
  for (const finding of sources.findings) onUnreadable(finding);
  const open = (file: string): Promise<Result<ReportFile, Finding>> =>
    file === '-' && stdin ? loadStream(file, stdin) : openReport(file, { cwd });
  for await (const read of readEach(sourcesIn(sources), open, readerFor(plan, options))) {
    if (read.ok) yield read.value;
    else onUnreadable(read.error);
  }
}

function refuse(finding: Finding): never {
  throw new UnreadableReport(finding);
}
