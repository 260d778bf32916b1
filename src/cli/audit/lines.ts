import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NOTES, outputFailed } from '../../catalogue/cli.js';
import { AUDIT_USAGE } from '../../catalogue/labels/audit.js';
import { UsageError } from '../errors.js';
import { identityOf, isInput } from '../output/deliver.js';
import { refuseToReplace } from '../output/replace.js';
import type { Session } from '../session.js';
import { errnoOf } from '../../catalogue/errno.js';

/** Sink for the lines of a report. */
export interface ReportLines {
  readonly write: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** First line, the earlier report that this run resumes, and whether any file may be replaced. */
export interface LinesRequest {
  readonly header: string;
  readonly earlier: string | undefined;
  readonly force: boolean;
}

/**
 * Opens standard output or a file for lines. The file is written line by line, so that a run that is cut
 * short can be resumed from it. Throws if the file is one of `read` or the resumed report.
 */
export async function openLines(
  file: string | undefined,
  read: readonly string[],
  { header, earlier, force }: LinesRequest,
  { io, note }: Session,
): Promise<ReportLines> {
  if (file === undefined) {
    return {
      write: (line) => Promise.resolve(void io.stdout.write(line)),
      close: () => Promise.resolve(),
    };
  }
  const path = resolve(io.cwd, file);
  const own = await identityOf(path);
  const same = async (other: string): Promise<boolean> => (await identityOf(resolve(io.cwd, other))) === own;
  if (earlier !== undefined && (await same(earlier)))
    throw new UsageError(...AUDIT_USAGE.earlierOverwritten(file));
  for (const each of read) if (await same(each)) throw isInput(file);
  await refuseToReplace(path, file, header, force ? 'anything' : 'same-sort');
  const failed = (error: unknown): never => {
    throw new UsageError(...outputFailed(file, errnoOf(error)));
  };
  const handle = await open(path, 'w').catch(failed);
  return {
    write: (line) => handle.appendFile(line).catch(failed),
    close: async () => {
      await handle.close().catch(failed);
      note(NOTES.written(file));
    },
  };
}
