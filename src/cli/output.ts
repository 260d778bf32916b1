import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';
import { NOTES } from '../catalogue/cli.js';
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
  const path = resolve(io.cwd, file);
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  try {
    await writeFile(partial, text);
    await rename(partial, path);
    session.note(NOTES.written(file));
    return ok(undefined);
  } catch (error) {
    await rm(partial, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    return err(
      usage(
        { zh: `报告写不进 ${file}:${reason}`, en: `the report cannot be written to ${file}: ${reason}` },
        { zh: '检查文件夹是否存在、是否可写', en: 'check that the folder exists and can be written to' },
      ),
    );
  }
}
