import { setTimeout as pause } from 'node:timers/promises';
import { NOTES } from '../../catalogue/cli.js';
import type { ExitStatus } from '../../exit.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';
import { differences, snapshotOf, unwatchedIn, type Snapshot, type Watch, type Watched } from './snapshot.js';

/** A run of the program, and what to watch for the next one; nothing where the run was not to be repeated. */
export interface Run {
  readonly status: ExitStatus;
  readonly session: Session;
  readonly watch: Watch | undefined;
}

/** The least time between two looks; a look takes no more than a fifth of the time. */
const LOOK_MS = 200;
const MOST_MS = 1_000;

/** Editors write a file in several steps: a change is taken as done when two looks in a row are the same. */
const SETTLE_MS = 150;

/** However busy a file is, nobody waits longer than this for a run from the first change that was seen. */
const PATIENCE_MS = 1_200;

/** Clears a terminal, with what has scrolled out of it. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Runs again after every change, until the user wants it to end; answers with the status of the last run. Everything is
 * looked at by its path each time, and nothing is held open: a folder that is removed and made anew, swapped for
 * another, or reached by a link that leads elsewhere now, is seen like any other change.
 */
export async function keepWatching(
  first: Run & { readonly watch: Watch },
  again: () => Promise<Run>,
  io: Io,
): Promise<ExitStatus> {
  let { status, session, watch } = first;
  for (;;) {
    for (const [path, reason] of unwatchedIn(watch.seen)) session.note(NOTES.unwatched(path, reason));
    session.note(NOTES.watching());
    const changed = await unlessInterrupted(nextChange(watch), io);
    if (changed === undefined) return status;
    if (io.stdout.isTTY === true) io.stdout.write(CLEAR);
    session.note(NOTES.changed(changed));
    const seen = await snapshotOf(watch.watched);
    const run = await again();
    ({ status, session } = run);
    // Where the configuration cannot be read, it is what has to be mended: the same is watched as before.
    watch = run.watch ?? { watched: watch.watched, seen };
  }
}

/** What is waited for, or nothing once the user wants an end. During a run signals end the program by themselves. */
async function unlessInterrupted<T>(waiting: Waiting<T>, { interrupted }: Io): Promise<T | undefined> {
  const interruption = interrupted?.();
  try {
    return await Promise.race([waiting.value, ...(interruption ? [interruption.happened] : [])]);
  } finally {
    interruption?.forget();
    waiting.stop();
  }
}

interface Waiting<T> {
  readonly value: Promise<T>;
  readonly stop: () => void;
}

/** The first path, in order, that is not as it was, once nothing more happens. */
function nextChange({ watched, seen }: Watch): Waiting<string> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = (ms: number): Promise<void> => pause(ms, undefined, { signal });
  const wait = async (): Promise<string> => {
    for (;;) {
      const begun = performance.now();
      const now = await snapshotOf(watched);
      const [changed] = differences(seen, now);
      if (changed !== undefined) {
        await settled(watched, now, rest);
        return changed;
      }
      await rest(Math.min(Math.max(LOOK_MS, 4 * (performance.now() - begun)), MOST_MS));
    }
  };
  const value = wait();
  // Nobody waits for it any more once it is stopped.
  value.catch(() => undefined);
  return {
    value,
    stop: () => {
      stopping.abort();
    },
  };
}

async function settled(
  watched: Watched,
  first: Snapshot,
  rest: (ms: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  for (let before = first; performance.now() - begun < PATIENCE_MS;) {
    await rest(SETTLE_MS);
    const now = await snapshotOf(watched);
    if (differences(before, now).length === 0) return;
    before = now;
  }
}
