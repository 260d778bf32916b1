import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Temporary } from '../io.js';
import { errnoOf } from '../../catalogue/errno.js';

/** A file that is ready to be put in its place, or taken away: what could fail before has been tried. */
export interface PreparedFile {
  readonly isFile: true;
  /** Keeps what is there for `undo`. */
  readonly keep: () => void;
  /** At once, so that no signal is heard between two files of a run. */
  readonly finish: () => void;
  /** Puts back what was there before; nothing, unless `keep` was called before. */
  readonly undo: () => void;
  /** Takes away what was written on the way. */
  readonly clear: () => Promise<void>;
}

/** What is no regular file is written to as it is, and that can't be undone. */
export interface PreparedDevice {
  readonly isFile: false;
  readonly finish: () => Promise<void>;
}

export type Prepared = PreparedFile | PreparedDevice;

/**
 * Writes a file under another name first, so that nobody ever finds half of it. What is no regular file, such as a pipe
 * or /dev/null, is written to as it is; a symbolic link stays one.
 */
export async function prepare(
  path: string,
  content: string | Uint8Array,
  temporary: Temporary | undefined,
): Promise<Prepared> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (there?.isFile() === false) return { isFile: false, finish: () => writeFile(path, content) };
  const target = there ? await realpath(path) : path;
  const partial = asideIn(dirname(target));
  const prepared = preparedAt(target, partial, temporary);
  try {
    // At once: a file that is being made while a signal is heard would be left behind.
    writeFileSync(partial, content, there ? { mode: there.mode } : {});
    return prepared;
  } catch (error) {
    await prepared.clear();
    throw error;
  }
}

/** A name of its own for a file that is there for a moment only; hidden, so that nobody takes it for a report. */
export function asideIn(folder: string): string {
  return join(folder, `.plancheck-${randomUUID()}`);
}

/** What is written to `partial`, to be put in the place of whatever bears the name of the target; a link is replaced. */
export function preparedAt(target: string, partial: string, temporary: Temporary | undefined): PreparedFile {
  return replacing(target, [partial], temporary, () => {
    renameSync(partial, target);
  });
}

/** A file that is to be taken away with the others. */
export function preparedRemoval(target: string, temporary: Temporary | undefined): PreparedFile {
  return replacing(target, [], temporary, () => {
    rmSync(target, { force: true });
  });
}

function replacing(
  target: string,
  partials: readonly string[],
  temporary: Temporary | undefined,
  finish: () => void,
): PreparedFile {
  const before = asideIn(dirname(target));
  let wasThere = false;
  for (const partial of partials) temporary?.add(partial);
  return {
    isFile: true,
    keep: () => {
      temporary?.add(before);
      wasThere = keepAside(target, before);
    },
    finish,
    undo: () => {
      if (wasThere) renameSync(before, target);
      else rmSync(target, { force: true });
    },
    clear: async () => {
      for (const file of [...partials, before]) {
        await rm(file, { force: true }).catch(() => undefined);
        temporary?.delete(file);
      }
    },
  };
}

/** A second name for a file, or a copy where the disk knows no second names; false where there is no file. */
function keepAside(target: string, before: string): boolean {
  try {
    try {
      linkSync(target, before);
    } catch (error) {
      if (isAbsent(error)) throw error;
      copyFileSync(target, before);
    }
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}

/** Where in a list of files the first fault was, and the system's word for it. */
export interface WriteFault {
  readonly at: number;
  readonly reason: string;
}

/**
 * Puts all files in their places, or none: what is no regular file goes first, as it can't be taken back, and what was
 * replaced is put back where a later one fails.
 */
export async function finishAll(prepared: readonly Prepared[]): Promise<WriteFault | undefined> {
  const files: (readonly [number, PreparedFile])[] = [];
  for (const [at, each] of prepared.entries()) {
    if (each.isFile) files.push([at, each]);
    else {
      const reason = await each.finish().then(nothing, errnoOf);
      if (reason !== undefined) return { at, reason };
    }
  }
  return finishFiles(files);
}

const nothing = (): undefined => undefined;

function finishFiles(files: readonly (readonly [number, PreparedFile])[]): WriteFault | undefined {
  for (const [at, { keep }] of files.length > 1 ? files : []) {
    const reason = faultOf(keep);
    if (reason !== undefined) return { at, reason };
  }
  for (const [index, [at, { finish }]] of files.entries()) {
    const reason = faultOf(finish);
    if (reason === undefined) continue;
    // What cannot be put back is told with the fault that asked for it.
    for (const [, { undo }] of files.slice(0, index).toReversed()) faultOf(undo);
    return { at, reason };
  }
  return undefined;
}

function faultOf(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return errnoOf(error);
  }
}

/** Takes away all that was written on the way. */
export async function clearAll(prepared: readonly Prepared[]): Promise<void> {
  await Promise.all(prepared.map(async (each) => each.isFile && (await each.clear())));
}
