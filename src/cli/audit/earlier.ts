import { readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Audited } from '../../audit-result.js';
import { errnoText } from '../../catalogue/errno.js';
import { AUDIT_NOTES, AUDIT_USAGE } from '../../catalogue/labels-audit.js';
import { err, ok, type Result } from '../../model/result.js';
import { recordOf, submissionOf } from '../../report/audit.js';
import { usage, type Failure } from '../failure.js';
import type { Session } from '../session.js';
import { errnoOf } from '../write.js';

/** What an earlier run found out, looked up by the name of a submission. Only where it stands is kept in memory. */
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

/** So many damaged lines are named. */
const MOST_NAMED = 5;
const CHUNK = 262_144;

/**
 * Opens the ndjson of an earlier run. Nothing of it holds unless its header is the one that this run has: the same plan,
 * date, options and program. A line that was not written to its end, or is not as it was written, is told and passed over.
 */
export async function openEarlier(
  file: string,
  header: string,
  session: Session,
): Promise<Result<Earlier, Failure>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(resolve(session.io.cwd, file), 'r');
    const index = await indexOf(handle, file, header, session);
    if (index) return ok(lookUp(handle, index));
    await handle.close();
    return err(usage(...AUDIT_USAGE.notEarlier(file)));
  } catch (error) {
    await handle?.close();
    const reason = errnoOf(error);
    const words = { zh: errnoText(reason, 'zh'), en: errnoText(reason, 'en') };
    return err(usage(...AUDIT_USAGE.unreadableEarlier(file, words)));
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

/** What two submissions of one name are told apart by. */
export function keyOf(submission: string, departments: readonly string[] | undefined): string {
  return JSON.stringify([submission, departments]);
}

/** Where each submission stands in the file; `undefined` if it is no audit's. */
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
    if (recordOf(text) === 'summary') continue;
    const audited = submissionOf(text);
    if (audited) {
      index.set(keyOf(audited.submission, audited.departments), span);
    } else {
      damages += 1;
      if (damaged.length < MOST_NAMED) damaged.push(number);
    }
  }
  if (damages > 0) note(AUDIT_NOTES.damaged(file, damaged, damages));
  return number === 0 ? undefined : index;
}

interface Line {
  readonly text: string;
  readonly span: Span;
  /** Whether it has its line end. */
  readonly whole: boolean;
}

async function* linesOf(handle: FileHandle): AsyncGenerator<Line, void, undefined> {
  let rest = Buffer.alloc(0);
  let start = 0;
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a)) {
      yield { text: rest.toString('utf8', 0, end), span: { start, length: end }, whole: true };
      start += end + 1;
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0)
    yield { text: rest.toString('utf8'), span: { start, length: rest.length }, whole: false };
}
