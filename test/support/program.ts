import { createRequire } from 'node:module';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import type * as Program from '../../src/cli/main.js';

/** How the program is called, and from what surroundings. */
export interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Somebody at the terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** When the user wants the program to end: never, if left out. */
  readonly interrupted?: () => Promise<undefined>;
  /** Hears what the program says on standard error, as it says it. */
  readonly onStderr?: (text: string) => void;
}

/** All that the program answered. */
export interface Answer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** The clock of every call: the day after the date of judgement of most fixtures. */
const NOW = '2022-07-01T00:00:00Z';

interface Bundles {
  readonly MAIN: string;
  readonly cacheFolder: (env: NodeJS.ProcessEnv) => string | undefined;
  readonly loaderFor: (
    folder: string | undefined,
    command: string,
  ) => {
    readonly load: (file: string) => typeof Program & { readonly BUILD: string };
    readonly keep: () => void;
  };
}

/** The program, and where it keeps plans that it has parsed. */
interface Loaded {
  readonly main: typeof Program.main;
  readonly cache?: Parameters<typeof Program.main>[1]['cache'];
}

/** What threads run is the shipped program; sources cannot be run by any. */
const WORKER =
  process.env['PLANCHECK_UNDER_TEST'] === 'src' ? undefined : new URL('../../bin/worker.js', import.meta.url);

/**
 * Runs the program within this process, on streams of its own: what is shipped (the bundles) or, while coverage is
 * measured, its sources.
 */
export async function runProgram(call: Call): Promise<Answer> {
  const { main, cache } = await program();
  const { interrupted } = call;
  const stdout = new Capture();
  const stderr = new Capture(call.onStderr);
  const status = await main(call.args, {
    stdin: Readable.from([Buffer.from(call.stdin ?? '')], { objectMode: false }),
    stdout,
    stderr,
    env: { ...call.env },
    cwd: call.cwd,
    now: () => new Date(NOW),
    interrupted: interrupted && (() => ({ happened: interrupted(), forget: () => undefined })),
    worker: WORKER,
    cache,
    ask: call.ask,
  });
  keepOnce();
  return { status, stdout: stdout.bytes(), stderr: stderr.bytes() };
}

let loaded: Loaded | undefined;
let keepCompiled = (): void => undefined;

async function program(): Promise<Loaded> {
  if (process.env['PLANCHECK_UNDER_TEST'] === 'src') return import('../../src/cli/main.js');
  if (loaded) return loaded;
  const { MAIN, cacheFolder, loaderFor } = createRequire(import.meta.url)('../../bin/bundles.js') as Bundles;
  const folder = cacheFolder(process.env);
  const { load, keep } = loaderFor(folder, 'audit');
  keepCompiled = keep;
  const { main, BUILD } = load(MAIN);
  const program = `${BUILD} ${process.version}`;
  return (loaded = { main, cache: folder === undefined ? undefined : { folder, program } });
}

/** Keeps the compiled code after the first call, for the threads of the others. */
function keepOnce(): void {
  keepCompiled();
  keepCompiled = () => undefined;
}

/** A stream that keeps all that is written to it. */
class Capture extends Writable {
  readonly #chunks: Buffer[] = [];
  readonly #heard: ((text: string) => void) | undefined;

  constructor(heard?: (text: string) => void) {
    super();
    this.#heard = heard;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    this.#heard?.(String(chunk));
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
