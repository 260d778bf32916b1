import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { NOTES, outputFailed } from '../../catalogue/cli.js';
import type { TextOptions } from '../../report/index.js';
import type { OutStream } from '../io.js';
import { oneFileForTwo, type Presentation } from '../options/presentation.js';
import type { Beside } from '../quarantine/quarantine.js';
import type { Session } from '../session.js';
import { filesIn, settingPathsOf, type SettingPaths } from '../watch/snapshot.js';
import { textOptions, type Looks } from '../terminal.js';
import { refuseToReplace, type Replaces } from './replace.js';
import { clearAll, finishAll, prepare, type Prepared } from './write.js';
import { errnoOf } from '../../catalogue/errno.js';

/** A file, unlike a terminal, has the default width and no colour. */
const FILE: OutStream = { write: () => true };

/** Files that must not be overwritten, and files put in place with the reports. */
interface Guard {
  readonly read: readonly string[];
  readonly replaces: Replaces | 'anything';
  readonly beside: Beside | undefined;
}

interface Around {
  /** Files that were read; they are not overwritten. */
  readonly inputs?: readonly string[];
  readonly replaces?: Replaces;
  /** Other files of the run: all are put in place, or none. */
  readonly beside?: Beside | undefined;
}

interface Made {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** A request for reports, with the paths of its settings. */
interface Requested<Format extends string> extends SettingPaths {
  readonly presentation: Presentation<Format>;
}

/**
 * Renders the requested reports and writes each where it belongs. All are rendered before the first is
 * written, and files are written before standard output, so that a failed write leaves no report of success.
 * Throws if a report would overwrite an input, or a file of the plan, layouts, waivers, configuration or
 * document.
 */
export async function deliver<Format extends string>(
  request: Requested<Format>,
  render: (format: Format, options: TextOptions) => Promise<string | Uint8Array>,
  session: Session,
  { inputs = [], replaces = 'same-sort', beside }: Around = {},
): Promise<void> {
  const { deliveries, looks, force } = request.presentation;
  const { cwd, stdout } = session.io;
  const reports = await Promise.all(
    deliveries.map(async ({ format, file }) => ({
      file,
      content: await render(format, looksFor(looks, file, session)),
    })),
  );
  const files = reports.flatMap(({ file, content }): readonly Made[] =>
    file === undefined ? [] : [{ file, content }],
  );
  const read = files.length > 0 ? [...inputs, ...(await filesIn(settingPathsOf(request, cwd), cwd))] : [];
  await deliverFiles(files, { read, replaces: force ? 'anything' : replaces, beside }, session);
  for (const { file, content } of reports) if (file === undefined) stdout.write(content);
}

/** Width and colour of a report on standard output or in a file. */
function looksFor(looks: Looks, file: string | undefined, { io, language }: Session): TextOptions {
  return file === undefined
    ? textOptions(looks, io.stdout, io.env, language)
    : textOptions(looks, FILE, {}, language);
}

/** Writes all files, or none if one cannot be written. */
async function deliverFiles(files: readonly Made[], guard: Guard, { io, note }: Session): Promise<void> {
  const { beside } = guard;
  const prepared: Prepared[] = [];
  const all = (): readonly Prepared[] => [...prepared, ...(beside?.prepared ?? [])];
  try {
    await prepareAll(files, guard, io, prepared);
    const fault = await finishAll(all());
    if (fault)
      throw new UsageError(...outputFailed(files[fault.at]?.file ?? beside?.folder ?? '', fault.reason));
  } finally {
    await clearAll(all());
  }
  beside?.tell();
  for (const { file } of files) note(NOTES.written(file));
}

/** Prepares all files; throws at the first that must not or cannot be written. */
async function prepareAll(
  files: readonly Made[],
  { read, replaces }: Guard,
  io: Session['io'],
  prepared: Prepared[],
): Promise<void> {
  const inputs = new Set(await Promise.all(read.map((input) => identityOf(resolve(io.cwd, input)))));
  const taken = new Set<string>();
  for (const { file, content } of files) {
    const path = resolve(io.cwd, file);
    const identity = await identityOf(path);
    if (inputs.has(identity)) throw isInput(file);
    if (taken.has(identity)) throw oneFileForTwo(file);
    await refuseToReplace(path, file, content, replaces);
    try {
      prepared.push(await prepare(path, content, io.temporary));
    } catch (error) {
      throw new UsageError(...outputFailed(file, errnoOf(error)));
    }
    taken.add(identity);
  }
}

/** Identity of a file: device and inode if it exists, else its name in the real folder. */
export async function identityOf(path: string): Promise<string> {
  const real = (each: string): Promise<string> => realpath(each).catch(() => each);
  const there = await stat(path, { bigint: true }).catch(() => undefined);
  return there ? `${there.dev}:${there.ino}` : join(await real(dirname(path)), basename(path));
}

export function isInput(file: string): UsageError {
  return new UsageError(
    {
      zh: `${file} 是本次读取的文件，不会被覆盖`,
      en: `${file} is one of the files that were read; it is not overwritten`,
    },
    { zh: '把报告写到别的文件', en: 'write the report to another file' },
  );
}
