import type { Scratch } from '../intake/index.js';
import type { PlanCache } from '../plan/cache.js';

/** An output stream; `columns` is the width of a terminal. */
export interface OutStream {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Everything the program sees of its surroundings: nothing else in `src` touches process, clock or terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Locale of the system; used only if the environment names none. */
  readonly locale?: string | undefined;
  readonly cwd: string;
  readonly now: () => Date;
  /** Cache kept between runs; left out to keep none. */
  readonly cache?: PlanCache | undefined;
  /** Asks the user at the terminal; left out if there is no terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Entry point of audit threads; left out where there are no threads. */
  readonly worker?: URL | undefined;
  /** Files that a signal handler must delete. */
  readonly temporary?: Temporary | undefined;
  /** Private folder for temporary files; left out to use the system's. */
  readonly scratch?: Scratch | undefined;
  /** Starts listening for an interruption by the user; left out if there is none. */
  readonly interrupted?: (() => Interruption) | undefined;
}

/** Paths of temporary files. */
export interface Temporary {
  add(file: string): unknown;
  delete(file: string): unknown;
}

/** While this is active, the user's signals do not end the process. */
export interface Interruption {
  readonly happened: Promise<undefined>;
  readonly forget: () => void;
}
