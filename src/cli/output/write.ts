import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Temporary } from '../io.js';
import { errnoOf } from '../../catalogue/errno.js';

/** A file ready to be put in place or removed; everything that can fail earlier has been tried. */
export interface PreparedFile {
  readonly isFile: true;
  /** Keeps a copy for `undo`. */
  readonly keep: () => void;
  /** Synchronous, so that no signal is handled between two files of a run. */
  readonly finish: () => void;
  /** Restores what `keep` kept, or removes the file if `keep` found none. */
  readonly undo: () => void;
  /** Removes temporary files. */
  readonly clear: () => Promise<void>;
}

/** A pipe or device; writing to it cannot be undone. */
export interface PreparedDevice {
  readonly isFile: false;
  readonly finish: () => Promise<void>;
}

export type Prepared = PreparedFile | PreparedDevice;

/**
 * Writes a file under a temporary name first, so that no partial file is seen. A pipe or device is written to
 * directly; a symbolic link stays one.
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
    // Synchronous: a file made while a signal is handled would be left behind.
    writeFileSync(partial, content, there ? { mode: there.mode } : {});
    return prepared;
  } catch (error) {
    await prepared.clear();
    throw error;
  }
}

/** A unique path for a temporary file; hidden, so that it is not read as a report. */
export function asideIn(folder: string): string {
  return join(folder, `.plancheck-${randomUUID()}`);
}

/** Prepares `partial` to replace `target`; a link at `target` is replaced, not followed. */
export function preparedAt(target: string, partial: string, temporary: Temporary | undefined): PreparedFile {
  return replacing(target, [partial], temporary, () => {
    renameSync(partial, target);
  });
}

/** Prepares the removal of a file. */
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

/** Links or copies a file aside; false if there is no file. */
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

/** Index of the first file that failed, and the system's error code. */
export interface WriteFault {
  readonly at: number;
  readonly reason: string;
}

/**
 * Puts all files in place, or none. Pipes and devices go first, because they cannot be undone; replaced files
 * are restored if a later one fails.
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
    // Best effort: a failing undo does not hide the first fault.
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

export async function clearAll(prepared: readonly Prepared[]): Promise<void> {
  await Promise.all(prepared.map(async (each) => each.isFile && (await each.clear())));
}
