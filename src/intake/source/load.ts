import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../catalogue/findings.js';
import { err, ok, type Result } from '../../model/result.js';
import { located, type Problem } from '../problem.js';
import { BEGINNING, readFully, type ByteSource } from './window.js';
import { errnoOf } from '../../catalogue/errno.js';

/** A report: its name in findings, and its content. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name or number of the wanted sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** Set if the file is too large for memory: then `bytes` is its beginning. */
  readonly large?: LargeFile | undefined;
  /** Set if the file is compressed: then `bytes` and `large` hold the unpacked text. */
  readonly packed?: Packed | undefined;
}

/** A compressed file. */
export interface Packed {
  /** Hash of the file on disk, which users can verify. */
  readonly sha256: string;
  /** Why it was not unpacked. */
  readonly fault: Problem | undefined;
  /** Findings on a file that was unpacked. */
  readonly told: readonly Problem[];
}

/** An open file that is read in pieces. */
export interface LargeFile extends ByteSource {
  readonly size: number;
  /** Bytes read at a time, if not the default. */
  readonly pieces?: number | undefined;
  /** Whether the file is unchanged since it was opened, by size and times. */
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

/**
 * Returns the parent for temporary folders, created on first use; the caller removes it. Without one the
 * system's temporary folder is used.
 */
export type Scratch = () => string;

/** Surroundings of files that are opened. */
export interface Surroundings {
  /** Folder that their names are relative to. */
  readonly cwd: string;
  readonly scratch?: Scratch | undefined;
}

const MEGABYTE = 1_048_576;
/** Largest file in bytes that is read at once; it must fit in memory several times. */
export const MAX_FILE_BYTES = 16 * MEGABYTE;

/** Bytes read first if the system does not know a file's length. */
const FIRST_READ = 65_536;

/**
 * Reads a file that {@link findReports} found. Its type is taken from the open file, so that it cannot be
 * exchanged in between; it is opened non-blocking, because a pipe may never answer. Reads synchronously: for
 * thousands of small files that is faster.
 */
export function loadFile(file: string, cwd: string): Result<ReportFile, Finding> {
  try {
    const descriptor = openSync(resolve(cwd, file), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readOpen(file, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unreadable(file, errnoOf(error));
  }
}

/** Opens a file that {@link findReports} found: reads a small one at once, leaves a large one open. */
export function openPlainFile(file: string, cwd: string): Result<ReportFile, Finding> {
  const loaded = loadFile(file, cwd);
  return loaded.ok || loaded.error.code !== 'file-too-large' ? loaded : openLarge(file, cwd);
}

function openLarge(file: string, cwd: string): Result<ReportFile, Finding> {
  try {
    const descriptor = openSync(resolve(cwd, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const read: ByteSource['read'] = (into, position) => readSync(descriptor, into, 0, into.length, position);
    const status = fstatSync(descriptor, { bigint: true });
    if (!status.isFile()) {
      closeSync(descriptor);
      return err({ code: 'file-not-regular', args: { found: file }, place: { file } });
    }
    const beginning = Buffer.alloc(BEGINNING);
    const bytes = beginning.subarray(0, readFully({ read }, beginning, 0));
    const isUnchanged = (): boolean => {
      const now = fstatSync(descriptor, { bigint: true });
      // A writer can restore the modification time, but not the change time.
      return now.size === status.size && now.mtimeNs === status.mtimeNs && now.ctimeNs === status.ctimeNs;
    };
    const close = (): void => {
      closeSync(descriptor);
    };
    return ok({ name: file, bytes, large: { size: Number(status.size), read, isUnchanged, close } });
  } catch (error) {
    return unreadable(file, errnoOf(error));
  }
}

/** Reads chunks such as standard input, up to the size limit: they may never end. */
export async function loadBytes(
  name: string,
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<Result<ReportFile, Finding>> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_FILE_BYTES) return tooLarge(name, size);
    kept.push(bytes);
  }
  return ok({ name, bytes: Buffer.concat(kept) });
}

function readOpen(file: string, descriptor: number): Result<ReportFile, Finding> {
  const status = fstatSync(descriptor);
  if (status.isDirectory()) return unreadable(file, 'EISDIR');
  if (!status.isFile()) return err({ code: 'file-not-regular', args: { found: file }, place: { file } });
  if (status.size > MAX_FILE_BYTES) return tooLarge(file, status.size);
  const bytes = readBytes(descriptor, status.size);
  return bytes.length > MAX_FILE_BYTES ? tooLarge(file, bytes.length) : ok({ name: file, bytes });
}

/** All bytes of a file, at most one beyond the limit; a file may be longer than its status says. */
function readBytes(descriptor: number, size: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(size === 0 ? FIRST_READ : size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length > MAX_FILE_BYTES) return buffer.subarray(0, length);
    if (length < buffer.length) continue;
    const longer = Buffer.allocUnsafe(Math.min(buffer.length * 2, MAX_FILE_BYTES + 1));
    buffer.copy(longer);
    buffer = longer;
  }
}

function unreadable(file: string, reason: string): Result<never, Finding> {
  return err({ code: 'file-unreadable', args: { reason }, place: { file } });
}

/** The problem of a file that is too large. */
export function largeProblem(size: number): Problem {
  const args = { megabytes: Math.ceil(size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE };
  return { code: 'file-too-large', args };
}

function tooLarge(file: string, size: number): Result<never, Finding> {
  return err(located(largeProblem(size), { file }));
}
