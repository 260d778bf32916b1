import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import picomatch from 'picomatch';
import type { Finding } from '../../catalogue/findings.js';
import type { CheckResult } from '../../check-result.js';
import { NOTHING_QUARANTINED, QUARANTINED, QUARANTINE_REFUSED } from '../../catalogue/labels/quarantine.js';
import { openReport, rowsFor, type ReportFile } from '../../intake/index.js';
import type { Input } from '../../model/observation.js';
import { groupBy } from '../../model/collections.js';
import { scopeOf } from '../../model/scope.js';
import type { Bilingual } from '../../model/words.js';
import type { FileBytes } from '../../quarantine/lines.js';
import { stemsOf } from '../../quarantine/names.js';
import { divide, type QuarantinedFile, type Sinks } from '../../quarantine/quarantine.js';
import { isFault } from '../../quarantine/rows.js';
import { UsageError } from '../errors.js';
import { QuarantineFiles } from './files.js';
import { departmentsNamed } from '../select.js';
import type { Session } from '../session.js';
import type { Prepared } from '../output/write.js';

/** The files that were read, and everything that was found in them. */
export interface QuarantineRequest {
  readonly result: Pick<CheckResult, 'plan' | 'inputs' | 'findings'>;
  /** Words of the command line that name the reports. */
  readonly patterns: readonly string[];
  /** Departments that the command line names; rows of others are left out. */
  readonly departments: readonly string[];
  /** Whether to replace files that plancheck did not write. */
  readonly force: boolean;
}

/** Files put in place with the reports of a run, and the notes that follow. */
export interface Beside {
  readonly prepared: readonly Prepared[];
  /** The folder, as messages name it. */
  readonly folder: string;
  readonly tell: () => void;
}

/**
 * Divides the files that have errors into a folder; they are put in place together with the run's reports, or
 * not at all.
 */
export async function quarantineInto(
  folder: string,
  request: QuarantineRequest,
  session: Session,
): Promise<Beside> {
  if (folder === '') throw new UsageError(...QUARANTINE_REFUSED.noFolder());
  const { cwd, temporary } = session.io;
  const root = await realOf(resolve(cwd, folder));
  const stems = stemsOf(faultyNames(request));
  await refuseUnfit(folder, root, [...stems.values()], request, cwd);
  const { force } = request;
  const fromHere = (path: string): string => shown(relative(cwd, path));
  const files = await QuarantineFiles.in({ root, force, temporary, shown: fromHere });
  try {
    const told = await divideAll(stems, folder, request, session, files);
    const prepared = await files.end();
    return { prepared, folder, tell: () => told.forEach(session.note) };
  } catch (error) {
    await files.clear();
    throw error;
  }
}

/** Divides one file after the other; returns the notes for the user. */
async function divideAll(
  stems: ReadonlyMap<string, string>,
  folder: string,
  { result: { plan, inputs, findings: all }, departments: names }: QuarantineRequest,
  session: Session,
  files: QuarantineFiles,
): Promise<readonly Bilingual[]> {
  const departments = departmentsNamed(plan, names);
  const open = rowsFor(plan, departments && scopeOf(plan, departments));
  const read = new Map(inputs.map((input) => [input.file, input]));
  const findings = groupBy(all, ({ place }) => place?.file);
  const told: Bilingual[] = [];
  for (const [name, stem] of stems) {
    const own = { name, findings: findings.get(name) ?? [], input: read.get(name) };
    const division = await files.write(stem, (sinks) => divideAgain(own, open, sinks, session));
    if (division.made.size === 0) continue;
    const { sound, faulty } = division.counts;
    const args = { file: name, stem: shown(join(folder, stem)), sound, faulty };
    told.push({ zh: QUARANTINED.zh(args), en: QUARANTINED.en(args) });
  }
  return told.length > 0 ? told : [NOTHING_QUARANTINED];
}

/** Names of files with faults: those that were read, and those that exist but could not be read. */
function faultyNames({ result: { inputs, findings } }: QuarantineRequest): readonly string[] {
  const unread = findings.flatMap(({ code, place }) => (place && UNREAD.has(code) ? [place.file] : []));
  const faulty = new Set(findings.filter(isFault).map(({ place }) => place?.file));
  const read = inputs.filter(({ file, rejected }) => rejected > 0 || faulty.has(file));
  return [...read.map(({ file }) => file), ...unread];
}

const UNREAD: ReadonlySet<string> = new Set([
  'file-unreadable',
  'file-too-large',
  'file-not-regular',
  'file-not-unpacked',
  'file-needs-duckdb',
]);

interface Own {
  readonly name: string;
  readonly input: Input | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file with faults again, of any size, and divides it. Throws if it has changed. Standard input
 * cannot be read again, and a table read by a layout has no rows of its own: for these only the findings are
 * written.
 */
async function divideAgain(
  { name, input, findings }: Own,
  open: ReturnType<typeof rowsFor>,
  sinks: Sinks,
  { io, language }: Session,
): Promise<QuarantinedFile> {
  const stopped = findings.find(({ code }) => code === 'file-too-many-rows');
  const common = { findings, language, until: stopped?.place?.line ?? Infinity };
  if (input === undefined || name === '-')
    return driven(divide({ source: NOTHING, text: undefined, ...common }, sinks));
  const opened = await openReport(name, io);
  if (!opened.ok) throw changed(name);
  const { bytes, large } = opened.value;
  try {
    const { sha256, text } = open(opened.value);
    if (sha256 !== input.sha256) throw changed(name);
    const source = large ?? sourceOf(bytes);
    const own = input.layout === undefined ? text : undefined;
    const division = await driven(divide({ source, text: own, ...common }, sinks));
    if (!isStill(opened.value)) throw changed(name);
    return division;
  } finally {
    large?.close();
  }
}

function isStill({ large }: ReportFile): boolean {
  return large === undefined || large.isUnchanged();
}

function changed(name: string): UsageError {
  return new UsageError(...QUARANTINE_REFUSED.changed(name));
}

const NOTHING: FileBytes = { read: () => 0 };

function sourceOf(bytes: Uint8Array): FileBytes {
  return {
    read: (into, position) => {
      const piece = bytes.subarray(position, position + into.length);
      into.set(piece);
      return piece.length;
    },
  };
}

/** Runs a division step by step, so that signals are handled in between. */
async function driven(division: Generator<undefined, QuarantinedFile, undefined>): Promise<QuarantinedFile> {
  for (;;) {
    const { done, value } = division.next();
    if (done === true) return value;
    await setImmediate();
  }
}

/** Throws if the folder holds a report, or if a pattern would find the written files the next time. */
async function refuseUnfit(
  folder: string,
  root: string,
  stems: readonly string[],
  { result: { inputs }, patterns }: QuarantineRequest,
  cwd: string,
): Promise<void> {
  for (const { file } of inputs) {
    if (file !== '-' && isBelow(root, await realOf(resolve(cwd, file))))
      throw new UsageError(...QUARANTINE_REFUSED.holdsReport(folder, file));
  }
  for (const pattern of patterns) {
    if (await leadsTo(pattern, root, stems, cwd))
      throw new UsageError(...QUARANTINE_REFUSED.isSearched(folder, pattern));
  }
}

/** Whether a folder or glob would find files below `root`; hidden folders are not searched. */
async function leadsTo(
  pattern: string,
  root: string,
  stems: readonly string[],
  cwd: string,
): Promise<boolean> {
  const path = resolve(cwd, pattern);
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) {
    const real = await realOf(path);
    return (
      isBelow(real, root) &&
      !relative(real, root)
        .split(sep)
        .some((segment) => segment.startsWith('.'))
    );
  }
  if (status) return false;
  const matches = picomatch(pattern.replace(/^(?:\.\/)+/u, ''));
  return stems.some((stem) => {
    const written = join(root, `${stem}.sound.csv`);
    return matches(shown(written)) || matches(shown(relative(cwd, written)));
  });
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** The real path of a file, also of one whose last folders do not exist yet. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const above = dirname(path);
  return above === path ? path : join(await realOf(above), relative(above, path));
}

function shown(path: string): string {
  return path.replaceAll(sep, '/');
}
