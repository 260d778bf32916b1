import { constants, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Audited } from '../../audit-result.js';
import { errnoText } from '../../catalogue/errno.js';
import { AUDIT_NOTES, AUDIT_USAGE } from '../../catalogue/labels/audit.js';
import { recordOf, submissionOf } from '../../report/audit/index.js';
import { isUsageError, UsageError } from '../errors.js';
import type { Session } from '../session.js';
import { errnoOf } from '../../catalogue/errno.js';

/** Results of an earlier run, looked up by submission key. Memory holds only their positions in the file. */
export interface Earlier {
  readonly of: (key: string) => Audited | undefined;
  readonly close: () => Promise<void>;
}

interface Span {
  readonly start: number;
  readonly length: number;
}

export const NOTHING_EARLIER: Earlier = {
  of: () => undefined,
  close: () => Promise.resolve(),
};

/** Most damaged lines that a note names. */
const MOST_NAMED = 5;
const CHUNK = 262_144;

/**
 * Opens the NDJSON of an earlier run. Nothing in it counts unless its header equals the header of this run:
 * same plan, date, options and program version. A line that is cut off or damaged is noted and skipped.
 */
export async function openEarlier(file: string, header: string, session: Session): Promise<Earlier> {
  let handle: FileHandle | undefined;
  try {
    // Non-blocking: opening a pipe without a writer would wait for ever, and a device may never end.
    handle = await open(resolve(session.io.cwd, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const isFile = (await handle.stat()).isFile();
    const index = isFile ? await indexOf(handle, file, header, session) : undefined;
    if (index) return lookUp(handle, index);
    throw new UsageError(...(isFile ? AUDIT_USAGE.notEarlier(file) : AUDIT_USAGE.noFile(file)));
  } catch (error) {
    await handle?.close();
    if (isUsageError(error)) throw error;
    const reason = errnoOf(error);
    const words = { zh: errnoText(reason, 'zh'), en: errnoText(reason, 'en') };
    throw new UsageError(...AUDIT_USAGE.unreadableEarlier(file, words));
  }
}

function lookUp(handle: FileHandle, index: ReadonlyMap<string, Span>): Earlier {
  return {
    of: (key) => {
      const span = index.get(key);
      if (!span) return undefined;
      const line = Buffer.alloc(span.length);
      const read = readSync(handle.fd, line, 0, span.length, span.start);
      return submissionOf(line.toString('utf8', 0, read));
    },
    close: () => handle.close(),
  };
}

/** Key of a submission: its name and its departments. */
export function keyOf(submission: string, departments: readonly string[] | undefined): string {
  return JSON.stringify([submission, departments]);
}

/** Position of each submission in the file; `undefined` if the file is not an audit's. */
async function indexOf(
  handle: FileHandle,
  file: string,
  header: string,
  { note }: Session,
): Promise<ReadonlyMap<string, Span> | undefined> {
  const index = new Map<string, Span>();
  const damaged: number[] = [];
  let [number, damages] = [0, 0];
  for await (const { text, span, whole } of linesOf(handle)) {
    number += 1;
    if (number === 1) {
      if (recordOf(text) !== 'header') return undefined;
      if (`${text}\n` === header) continue;
      note(AUDIT_NOTES.otherGround(file));
      return index;
    }
    if (!whole) {
      note(AUDIT_NOTES.cutOff(file, number));
      continue;
    }
    const audited = submissionOf(text);
    if (audited) {
      index.set(keyOf(audited.submission, audited.departments), span);
    } else if (recordOf(text) !== 'summary') {
      damages += 1;
      if (damaged.length < MOST_NAMED) damaged.push(number);
    }
  }
  if (damages > 0) note(AUDIT_NOTES.damaged(file, damaged, damages));
  return number === 0 ? undefined : index;
}

interface Line {
  /** Empty if the line is longer than `LONGEST`. */
  readonly text: string;
  readonly span: Span;
  /** Whether the line ends in a line feed. */
  readonly whole: boolean;
}

/** Longest line in bytes: an audit's lines are shorter, because their findings are bounded. */
const LONGEST = 33_554_432;

/** Reads each byte once and holds at most one line in memory. */
async function* linesOf(handle: FileHandle): AsyncGenerator<Line, void, undefined> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let pieces: Buffer[] = [];
  let [start, length] = [0, 0];
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length <= LONGEST) pieces.push(Buffer.from(piece));
    else pieces = [];
  };
  const line = (whole: boolean): Line => {
    const text = Buffer.concat(pieces).toString('utf8');
    const made = { text, span: { start, length }, whole };
    [pieces, start, length] = [[], start + length + 1, 0];
    return made;
  };
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    let from = 0;
    for (let end = buffer.indexOf(0x0a); end !== -1 && end < bytesRead; end = buffer.indexOf(0x0a, from)) {
      take(buffer.subarray(from, end));
      yield line(true);
      from = end + 1;
    }
    take(buffer.subarray(from, bytesRead));
  }
  if (length > 0) yield line(false);
}
