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
 * Opens and reads files one after the other, so that the bytes of only one are in memory; what is kept of all
 * is bounded. A file that cannot be opened is an error in its place.
 */
export async function* readEach(
  sources: Iterable<Source>,
  open: (file: string) => Promise<Result<ReportFile, Finding>>,
  read: (file: ReportFile, room: Room) => Intake,
): AsyncGenerator<Result<Intake, Finding>, void, undefined> {
  let room = ROOM;
  for (const { file, sheet } of sources) {
    // Lets signals and timers run between two files.
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

/** Options of {@link readReports}. */
export interface ReadOptions extends ReadingOptions {
  /** Folder that patterns and the shown names of files are relative to. */
  readonly cwd: string;
  /** Whether to follow links that lead out of a folder; otherwise they are reported. */
  readonly followLinks?: boolean | undefined;
  /** Bytes of the pattern `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
  /**
   * Called for each pattern that finds nothing and each file that cannot be opened; the others are still
   * read. Pass these findings to `check` or `validate` with the reports. Without it they are thrown as {@link
   * UnreadableReport}.
   */
  readonly onUnreadable?: ((finding: Finding) => void) | undefined;
}

/** Thrown if a requested report cannot be opened. */
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
 * Reads the reports that paths, folders and globs name, one file at a time: each file once, in the same order on every
 * machine, and only one in memory as bytes. Faults inside a file are findings of its intake and never thrown.
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
 * @throws {@link UnreadableReport} for what cannot be found or opened, unless `onUnreadable` is given.
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
