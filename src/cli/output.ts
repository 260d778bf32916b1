import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';
import { NOTES, outputFailed } from '../catalogue/cli.js';
import type { TextOptions } from '../report/index.js';
import type { OutStream } from './io.js';
import type { Presentation } from './presentation.js';
import type { Session } from './session.js';
import { textOptions, type Looks } from './terminal.js';

/** A file is no terminal: it has no width and asks for no colour. */
const FILE: OutStream = { write: () => true };

/**
 * Makes the reports that are wanted and puts each where it belongs. All are made before the first is written, and files
 * are written before standard output: where one cannot be written, nothing says that all is well. `inputs` are the files
 * that were read, over which no report is written.
 */
export async function deliver<Format extends string>(
  { deliveries, looks }: Presentation<Format>,
  render: (format: Format, options: TextOptions) => string,
  session: Session,
  inputs: readonly string[] = [],
): Promise<Result<undefined, Failure>> {
  const { cwd } = session.io;
  const read = new Set(inputs.map((input) => resolve(cwd, input)));
  const overwritten = deliveries.find(({ file }) => file !== undefined && read.has(resolve(cwd, file)));
  if (overwritten?.file !== undefined) return err(isInput(overwritten.file));
  const reports = deliveries.map(({ format, file }) => ({
    file,
    text: render(format, looksFor(looks, file, session)),
  }));
  for (const { file, text } of reports) {
    if (file === undefined) continue;
    const written = await deliverTo(file, text, session);
    if (!written.ok) return written;
  }
  for (const { file, text } of reports) if (file === undefined) session.io.stdout.write(text);
  return ok(undefined);
}

/** How a report looks where it goes: to standard output or into a file. */
function looksFor(looks: Looks, file: string | undefined, { io, language }: Session): TextOptions {
  return file === undefined
    ? textOptions(looks, io.stdout, io.env, language)
    : textOptions(looks, FILE, {}, language);
}

/** Writes a file whole or not at all, and says so. */
async function deliverTo(file: string, text: string, session: Session): Promise<Result<undefined, Failure>> {
  try {
    await writeWhole(resolve(session.io.cwd, file), text);
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

function isInput(file: string): Failure {
  return usage(
    {
      zh: `${file} 是本次读取的报表,不会被覆盖`,
      en: `${file} is one of the reports read; it is not overwritten`,
    },
    { zh: '把报告写到别的文件', en: 'write the report to another file' },
  );
}
