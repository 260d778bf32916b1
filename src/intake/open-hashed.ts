import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../model/result.js';
import type { Undecoded } from './source/decode.js';
import { isNamedFor } from './layout/choose.js';
import { largeProblem, type ReportFile } from './source/load.js';
import { openFile, openLargeFile } from './open.js';
import type { OpenedFile } from './table/opened.js';
import { located, type IntakeFinding } from './problem.js';
import type { Reading } from './reading.js';
import { inspect } from './source/inspect.js';

/** A file that was opened, and its hash. */
interface Hashed {
  readonly opened: Result<OpenedFile, Undecoded>;
  readonly sha256: string;
}

/** Opens a file, and tells its hash; of one that was packed that of the file on the disk, which anybody can take. */
export function openHashed(file: ReportFile, reading: Reading): Hashed {
  const { packed } = file;
  if (!packed) return openText(file, reading);
  const { sha256, fault } = packed;
  return {
    opened: fault ? err({ problem: fault, line: undefined }) : openText(file, reading).opened,
    sha256,
  };
}

/** What is told of a file as a whole, once it has been read. */
export function noticesOf({ name, large, packed }: ReportFile): readonly IntakeFinding[] {
  const place = { file: name };
  const told: IntakeFinding[] = (packed?.told ?? []).map((problem) => located(problem, place));
  const isUnchanged = large?.isUnchanged() ?? true;
  return isUnchanged ? told : [...told, { code: 'file-unreadable', args: { reason: 'ESTALE' }, place }];
}

function openText({ name, bytes, large }: ReportFile, { layouts = [] }: Reading): Hashed {
  if (!large) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { opened: openFile(name, bytes), sha256 };
  }
  const { sha256, text } = inspect(large, bytes);
  const isLaidOut = layouts.some((layout) => isNamedFor(layout, name));
  if (isLaidOut) return { opened: err({ problem: largeProblem(large.size), line: undefined }), sha256 };
  return { opened: text.ok ? ok(openLargeFile(name, large, text.value)) : text, sha256 };
}
