/** A stream that output goes to; a terminal tells its width. */
export interface OutStream {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** A folder of the user's, and which build of the program keeps things there: another one does not read them. */
export interface Cache {
  readonly folder: string;
  readonly program: string;
}

/** All that the program sees of the world around it: nothing else in `src` knows of process, clock or terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Where what can be made again is kept from run to run; left out where nothing is to be kept. */
  readonly cache?: Cache | undefined;
  /** Asks whoever sits at the terminal; left out where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Waits until the user wants the program to end; left out where nobody can. */
  readonly interrupted?: (() => Promise<undefined>) | undefined;
}
