import { say } from '../../catalogue/cli.js';
import { PROGRESS } from '../../catalogue/labels/audit.js';
import type { Session } from '../session.js';

/** Shows the progress of a long run. */
export interface Progress {
  readonly tell: (done: number) => void;
  /** Removes the bar from a terminal. */
  readonly clear: () => void;
}

/** Least time in ms between two updates of the bar, and between two lines where there is no terminal. */
const BAR_EVERY = 100;
const LINE_EVERY = 5_000;
const BAR = 24;
const CLEAR_LINE = '\r\u001B[K';

export const SILENT: Progress = { tell: () => undefined, clear: () => undefined };

/** Writes to standard error: a bar on a terminal, else a line every 5 s. */
export function progressOf(total: number, { io, language }: Session): Progress {
  const { stderr } = io;
  const isBar = stderr.isTTY === true;
  const start = io.now().getTime();
  let last = start;
  let shown = false;
  return {
    tell: (done) => {
      const now = io.now().getTime();
      if (now - last < (isBar ? BAR_EVERY : LINE_EVERY)) return;
      last = now;
      const words = say(PROGRESS(speed(done, total, now - start)), language);
      shown = isBar;
      stderr.write(isBar ? `${CLEAR_LINE}${bar(done / total)} ${words}` : `plancheck: ${words}\n`);
    },
    clear: () => {
      if (shown) stderr.write(CLEAR_LINE);
    },
  };
}

function speed(done: number, total: number, milliseconds: number): Parameters<typeof PROGRESS>[0] {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  return { done, total, rate, seconds: rate > 0 ? Math.ceil((total - done) / rate) : undefined };
}

function bar(share: number): string {
  const full = Math.round(BAR * share);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}
