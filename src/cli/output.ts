import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';
import { NOTES, outputFailed } from '../catalogue/cli.js';
import type { TextOptions } from '../report/index.js';
import type { OutStream } from './io.js';
import type { Session } from './session.js';
import { textOptions, type Looks } from './terminal.js';

/** A file is no terminal: it has no width and asks for no colour. */
const FILE: OutStream = { write: () => true };

/** How a report looks where it goes: to standard output or into a file. */
export function reportLooks(looks: Looks, file: string | undefined, { io, language }: Session): TextOptions {
  return file === undefined
    ? textOptions(looks, io.stdout, io.env, language)
    : textOptions(looks, FILE, {}, language);
}

/** Writes a report to standard output, or whole or not at all to a file, and says so. */
export async function deliver(
  text: string,
  file: string | undefined,
  session: Session,
): Promise<Result<undefined, Failure>> {
  const { io } = session;
  if (file === undefined) {
    io.stdout.write(text);
    return ok(undefined);
  }
  try {
    await writeWhole(resolve(io.cwd, file), text);
    session.note(NOTES.written(file));
    return ok(undefined);
  } catch (error) {
    return err(usage(...outputFailed(file, errnoOf(error))));
  }
}

/**
 * Writes a file under another name first, so that nobody ever finds half of it. What is no regular file, such as a pipe
 * or /dev/null, is written to as it is; a symbolic link stays one.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile() === false) {
    await writeFile(path, text);
    return;
  }
  const target = there ? await realpath(path) : path;
  const partial = join(dirname(target), `.plancheck-${randomUUID()}`);
  try {
    await writeFile(partial, text, there ? { mode: there.mode } : {});
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
