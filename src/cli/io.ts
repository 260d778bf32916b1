import type { Scratch } from '../intake/index.js';
import type { PlanCache } from '../plan/cache.js';

/** A stream that output goes to; a terminal tells its width. */
export interface OutStream {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that the program sees of the world around it: nothing else in `src` knows of process, clock or terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, as the runtime knows it: asked only where the environment says nothing. */
  readonly locale?: string | undefined;
  readonly cwd: string;
  readonly now: () => Date;
  /** Where what can be made again is kept from run to run; left out where nothing is to be kept. */
  readonly cache?: PlanCache | undefined;
  /** Asks whoever sits at the terminal; left out where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** What the threads of an audit run; left out where there can be none. */
  readonly worker?: URL | undefined;
  /** Hears of files that a signal must not leave behind. */
  readonly temporary?: Temporary | undefined;
  /** A private folder for what is there for a moment only; left out where the system's own has to do. */
  readonly scratch?: Scratch | undefined;
  /** Begins to wait until the user wants the program to end; left out where nobody can. */
  readonly interrupted?: (() => Interruption) | undefined;
}

/** Files by their paths, as long as they are there for a moment only. */
export interface Temporary {
  add(file: string): unknown;
  delete(file: string): unknown;
}

/** While it is waited for, the user's signals end nothing by themselves. */
export interface Interruption {
  readonly happened: Promise<undefined>;
  readonly forget: () => void;
}
