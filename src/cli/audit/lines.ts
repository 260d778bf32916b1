import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NOTES, outputFailed } from '../../catalogue/cli.js';
import { AUDIT_USAGE } from '../../catalogue/labels-audit.js';
import { err, ok, type Result } from '../../model/result.js';
import { usage, type Failure } from '../failure.js';
import { identityOf, isInput } from '../output.js';
import type { Session } from '../session.js';
import { refusal } from '../replace.js';
import { errnoOf } from '../write.js';

/** Takes the lines of a report as they come; says what went wrong with them, if anything did. */
export interface Lines {
  readonly write: (line: string) => Promise<Failure | undefined>;
  readonly close: () => Promise<Failure | undefined>;
}

/** What the lines begin with, the file that this run goes on from, and whether any file may be replaced. */
export interface LinesRequest {
  readonly header: string;
  readonly earlier: string | undefined;
  readonly force: boolean;
}

/**
 * Lines to standard output or into a file. The file is written as the lines come, so that a run that is cut short leaves
 * what it did, for another one to go on from. It is none of `read`, nor the one that this run goes on from.
 */
export async function openLines(
  file: string | undefined,
  read: readonly string[],
  { header, earlier, force }: LinesRequest,
  session: Session,
): Promise<Result<Lines, Failure>> {
  const { io } = session;
  if (file === undefined) {
    return ok({
      write: (line) => Promise.resolve(void io.stdout.write(line)),
      close: () => Promise.resolve(undefined),
    });
  }
  const own = await identityOf(resolve(io.cwd, file));
  const same = async (other: string): Promise<boolean> => (await identityOf(resolve(io.cwd, other))) === own;
  if (earlier !== undefined && (await same(earlier)))
    return err(usage(...AUDIT_USAGE.earlierOverwritten(file)));
  for (const each of read) if (await same(each)) return err(isInput(file));
  const path = resolve(io.cwd, file);
  const refused = await refusal(path, file, header, force ? 'anything' : 'same-sort');
  if (refused) return err(refused);
  try {
    const handle = await open(path, 'w');
    const failed = (error: unknown): Failure => usage(...outputFailed(file, errnoOf(error)));
    return ok({
      write: (line) => handle.appendFile(line).then(() => undefined, failed),
      close: () =>
        handle.close().then(() => {
          session.note(NOTES.written(file));
          return undefined;
        }, failed),
    });
  } catch (error) {
    return err(usage(...outputFailed(file, errnoOf(error))));
  }
}
