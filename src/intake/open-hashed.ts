import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../model/result.js';
import type { Undecoded } from './source/decode.js';
import { isNamedFor } from './layout/choose.js';
import { largeProblem, type ReportFile } from './source/load.js';
import { openFile, openLargeFile } from './open.js';
import type { OpenedFile } from './table/opened.js';
import { located, type IntakeFinding } from './problem.js';
import type { ReadingOptions } from './reading.js';
import { HashedSource } from './source/hashed-source.js';
import { inspect } from './source/inspect.js';

interface Hashed {
  readonly opened: Result<OpenedFile, Undecoded>;
  readonly sha256: string;
  /** After reading: whether the bytes were those hashed. */
  readonly isUnchanged: () => boolean;
}

/** Opens a file and hashes it; of a compressed file the bytes on disk are hashed, so that users can verify the hash. */
export function openHashed(file: ReportFile, reading: ReadingOptions): Hashed {
  const { packed } = file;
  if (!packed) return openText(file, reading);
  const { sha256, fault } = packed;
  const unpacked = fault
    ? { opened: err({ problem: fault, line: undefined }), isUnchanged: ALWAYS }
    : openText(file, reading);
  return { ...unpacked, sha256 };
}

/** A file in memory is hashed as it is read. */
const ALWAYS = (): boolean => true;

/** Findings on a file as a whole, once it has been read. */
export function noticesOf({ name, packed }: ReportFile, { isUnchanged }: Hashed): readonly IntakeFinding[] {
  const place = { file: name };
  const told: IntakeFinding[] = (packed?.told ?? []).map((problem) => located(problem, place));
  return isUnchanged() ? told : [...told, { code: 'file-unreadable', args: { reason: 'ESTALE' }, place }];
}

function openText({ name, bytes, large }: ReportFile, { layouts = [] }: ReadingOptions): Hashed {
  if (!large) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { opened: openFile(name, bytes), sha256, isUnchanged: ALWAYS };
  }
  const { sha256, text } = inspect(large, bytes);
  // Writing through a memory map does not change the file's times at once.
  const again = new HashedSource(large, sha256);
  const isUnchanged = (): boolean => large.isUnchanged() && again.isSame;
  const isLaidOut = layouts.some((layout) => isNamedFor(layout, name));
  if (isLaidOut)
    return { opened: err({ problem: largeProblem(large.size), line: undefined }), sha256, isUnchanged };
  const pieces = { read: again.read, pieces: large.pieces };
  const opened = text.ok ? ok(openLargeFile(name, pieces, text.value)) : text;
  return { opened, sha256, isUnchanged };
}
