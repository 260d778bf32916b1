import { setTimeout as pause } from 'node:timers/promises';
import { NOTES } from '../../catalogue/cli.js';
import type { ExitStatus } from '../../exit.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';
import { differences, snapshotOf, unwatchedIn, type Snapshot, type Watch, type Watched } from './snapshot.js';

/** A run, and what to watch for the next one; `undefined` if it is not to be repeated. */
export interface Run {
  readonly status: ExitStatus;
  readonly session: Session;
  readonly watch: Watch | undefined;
}

/** Least and greatest pause in ms between two snapshots; a pause takes four times as long as the snapshot before it. */
const LOOK_MS = 200;
const MOST_MS = 1_000;

/** Editors write a file in several steps: a change is complete once two snapshots this many ms apart are equal. */
const SETTLE_MS = 150;

/** Longest wait in ms between the first change seen and the run it causes, even if the file keeps changing. */
const PATIENCE_MS = 1_200;

/** Clears a terminal and its scrollback. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Runs again after every change until the user interrupts; returns the status of the last run. Every path is
 * looked at anew each time and nothing is held open, so that a folder that was replaced or a link that was
 * redirected is seen like any other change.
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
    // If the configuration cannot be read, the same paths are watched until it is mended.
    watch = run.watch ?? { watched: watch.watched, seen };
  }
}

/**
 * Waits; `undefined` once the user interrupts. Only while it waits are signals caught: during a run they end
 * the process.
 */
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

/** The first changed path in sort order, once nothing changes any more. */
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
  // Once stopped, the promise rejects and has no other handler.
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
