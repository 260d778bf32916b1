import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../catalogue/findings.js';
import { err, ok, type Result } from '../../model/result.js';
import { located, type Problem } from '../problem.js';
import { BEGINNING, readFully, type ByteSource } from './window.js';
import { errnoOf } from '../../catalogue/errno.js';

/** A file of reports: the name that findings show, and its content. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name or the number of the sheet that is wanted of a workbook. */
  readonly sheet?: string | undefined;
  /** A file that is too large to be in memory: `bytes` are its beginning. */
  readonly large?: LargeFile | undefined;
  /** Set if it was packed: then the rest is what was unpacked. */
  readonly packed?: Packed | undefined;
}

/** What there is to know of a file that was packed. */
export interface Packed {
  /** The hash of the file as it is on the disk, which anybody can take. */
  readonly sha256: string;
  /** Why nothing of it was unpacked. */
  readonly fault: Problem | undefined;
  /** What is told of it, if it was. */
  readonly told: readonly Problem[];
}

/** An open file that is read piece by piece. */
export interface LargeFile extends ByteSource {
  readonly size: number;
  /** How many bytes are read at a time, if not as many as usual. */
  readonly pieces?: number | undefined;
  /** Whether the file is still what it was when it was opened, as far as the system tells. */
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

/**
 * Names the folder in which folders are made that are there for a moment, when the first one is wanted: whoever runs the
 * program takes it away however that ends. Where there is none, they are made in the system's temporary folder.
 */
export type Scratch = () => string;

/** What is around files that are opened. */
export interface Surroundings {
  /** The folder that their names start from. */
  readonly cwd: string;
  readonly scratch?: Scratch | undefined;
}

const MEGABYTE = 1_048_576;
/** Larger files are read piece by piece, if at all: what is read at once must fit in memory several times. */
export const MAX_FILE_BYTES = 16 * MEGABYTE;

/** How much is read where the system does not say how long a file is. */
const FIRST_READ = 65_536;

/**
 * Reads a file that {@link findReports} found. What it is, is asked of the open file, so that nobody can put a pipe in
 * its place in between; it is opened without waiting, because a pipe may never answer. A file that fits in memory is read
 * at once: to wait for each of thousands of small ones takes longer than to read it.
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

/** Opens a file that {@link findReports} found: a small one is read as a whole, a large one is left open. */
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
      // Whoever writes can put the time of modification back, but not that of the change.
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

/** Reads chunks of bytes, such as standard input, as far as a file may be long: they may never end. */
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

/** All bytes of a file, but no more than one beyond the limit; a file may be longer than it says. */
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

/** What is told of a file that is too large. */
export function largeProblem(size: number): Problem {
  const args = { megabytes: Math.ceil(size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE };
  return { code: 'file-too-large', args };
}

function tooLarge(file: string, size: number): Result<never, Finding> {
  return err(located(largeProblem(size), { file }));
}
