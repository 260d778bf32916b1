import { resolve } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { NOTES } from '../catalogue/cli.js';
import { ok } from '../model/result.js';
import { settle, type Outcome, type Session } from './session.js';

/** What is watched: files and folders, and the files among them that the program writes itself. */
export interface Watched {
  readonly paths: readonly string[];
  readonly written: readonly string[];
}

/** Editors write a file in several steps: so long nothing more has to happen before it is read. */
const SETTLE_MS = 150;

/** Clears a terminal, with what has scrolled out of it. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Runs at once and again after every change, until it is interrupted; ends with the status of the last run. A command
 * line that cannot be used ends it at once; a plan or report that cannot be read may be mended.
 */
export async function runAndWatch(
  run: () => Promise<Outcome>,
  { paths, written }: Watched,
  session: Session,
): Promise<Outcome> {
  const { io } = session;
  const path = (file: string): string => resolve(io.cwd, file);
  const own = new Set(written.map(path));
  const watcher = watch(paths.map(basePath).map(path), {
    ignoreInitial: true,
    ignored: (each) => own.has(each) || /[\\/]\.plancheck-[^\\/]*$/u.test(each),
  });
  try {
    for (;;) {
      const changed = nextChange(watcher);
      const outcome = await run();
      if (!outcome.ok && outcome.error.sort === 'usage') return outcome;
      const status = await settle(outcome, session);
      session.note(NOTES.watching());
      const what = await Promise.race([changed, ...(io.interrupted ? [io.interrupted()] : [])]);
      if (what === undefined) return ok(status);
      if (io.stdout.isTTY === true) io.stdout.write(CLEAR);
      session.note(NOTES.changed(what));
    }
  } finally {
    await watcher.close();
  }
}

/** The path that a glob starts from: what has no signs of a pattern in it. */
export function basePath(pattern: string): string {
  const parts = pattern.split(/[\\/]/u);
  const at = parts.findIndex((part) => /[*?[\]{}!()]/u.test(part));
  if (at === -1) return pattern;
  return at === 0 ? '.' : parts.slice(0, at).join('/') || '/';
}

/** The file that changed, once nothing more happens. */
function nextChange(watcher: FSWatcher): Promise<string> {
  return new Promise((done) => {
    let waiting: NodeJS.Timeout | undefined;
    const seen = (_event: string, file: string): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        watcher.off('all', seen);
        done(file);
      }, SETTLE_MS);
    };
    watcher.on('all', seen);
  });
}
