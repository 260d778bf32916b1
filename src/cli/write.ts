import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that is ready to be put in its place: nothing can fail now that did not fail before. */
export interface Prepared {
  readonly finish: () => Promise<void>;
  /** Takes away what was written on the way; nothing, where the file is in its place. */
  readonly clear: () => Promise<void>;
}

/**
 * Writes a file under another name first, so that nobody ever finds half of it. What is no regular file, such as a pipe
 * or /dev/null, is written to as it is; a symbolic link stays one.
 */
export async function prepare(path: string, text: string): Promise<Prepared> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (there?.isFile() === false)
    return { finish: () => writeFile(path, text), clear: () => Promise.resolve() };
  return prepareAt(there ? await realpath(path) : path, text, there?.mode);
}

/** The same, but whatever bears the name is replaced: a symbolic link is not followed to where it leads. */
export async function prepareAt(
  target: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<Prepared> {
  const partial = join(dirname(target), `.plancheck-${randomUUID()}`);
  const clear = (): Promise<void> => rm(partial, { force: true }).catch(() => undefined);
  try {
    await writeFile(partial, content, mode === undefined ? {} : { mode });
  } catch (error) {
    await clear();
    throw error;
  }
  return { finish: () => rename(partial, target), clear };
}

/** The system's word for what went wrong, such as `EACCES`. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
