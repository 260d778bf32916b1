import { randomUUID } from 'node:crypto';
import { copyFile, link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Temporary } from './io.js';

/** A file that is ready to be put in its place: what could fail before has been tried. */
export interface Prepared {
  /** Whether it takes the place of what is there; what is no regular file is written to, and that can't be undone. */
  readonly isFile: boolean;
  readonly finish: () => Promise<void>;
  /** Puts back what was there before; nothing, unless `keep` was called before. */
  readonly undo: () => Promise<void>;
  /** Keeps what is there for `undo`. */
  readonly keep: () => Promise<void>;
  /** Takes away what was written on the way. */
  readonly clear: () => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

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
  if (there?.isFile() === false) {
    const finish = (): Promise<void> => writeFile(path, content);
    return { isFile: false, finish, keep: nothing, undo: nothing, clear: nothing };
  }
  return prepareAt(there ? await realpath(path) : path, content, temporary, there?.mode);
}

/** The same, but whatever bears the name is replaced: a symbolic link is not followed to where it leads. */
export async function prepareAt(
  target: string,
  content: string | Uint8Array,
  temporary: Temporary | undefined,
  mode?: number,
): Promise<Prepared> {
  const aside = (): string => join(dirname(target), `.plancheck-${randomUUID()}`);
  const [partial, before] = [aside(), aside()];
  let wasThere = false;
  temporary?.add(partial);
  const clear = async (): Promise<void> => {
    for (const file of [partial, before]) {
      await rm(file, { force: true }).catch(() => undefined);
      temporary?.delete(file);
    }
  };
  try {
    await writeFile(partial, content, mode === undefined ? {} : { mode });
  } catch (error) {
    await clear();
    throw error;
  }
  return {
    isFile: true,
    finish: () => rename(partial, target),
    keep: async () => {
      temporary?.add(before);
      wasThere = await keepAside(target, before);
    },
    undo: () => (wasThere ? rename(before, target) : rm(target, { force: true })),
    clear,
  };
}

/** A second name for a file, or a copy where the disk knows no second names; false where there is no file. */
async function keepAside(target: string, before: string): Promise<boolean> {
  try {
    await link(target, before).catch(async (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') throw error;
      await copyFile(target, before);
    });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
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
  const order = [...prepared.entries()].sort(([, a], [, b]) => Number(a.isFile) - Number(b.isFile));
  const several = prepared.filter(({ isFile }) => isFile).length > 1;
  const done: Prepared[] = [];
  for (const [at, each] of order) {
    try {
      if (several) await each.keep();
      await each.finish();
      done.push(each);
    } catch (error) {
      for (const { undo } of several ? done.toReversed() : []) await undo().catch(() => undefined);
      return { at, reason: errnoOf(error) };
    }
  }
  return undefined;
}

/** The system's word for what went wrong, such as `EACCES`. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
