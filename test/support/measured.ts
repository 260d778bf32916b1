import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));
const PRELOAD = new URL('peak-memory.mjs', import.meta.url).href;

export interface Measured {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that the program had at one time. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** Runs the program as users do, in a process of its own. What `stdin` gives goes in until the program ends. */
export async function measure(
  args: readonly string[],
  cwd: string,
  stdin: Readable | string = '',
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PRELOAD, PROGRAM, ...args], {
    cwd,
    env: {
      LANG: 'en_US.UTF-8',
      PATH: process.env['PATH'] ?? '',
      PLANCHECK_CACHE: process.env['PLANCHECK_CACHE'] ?? 'off',
    },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [, , , peak] = child.stdio;
  const input = typeof stdin === 'string' ? Readable.from([stdin]) : stdin;
  child.stdin.on('error', () => input.destroy());
  input.pipe(child.stdin);
  const texts = Promise.all([textOf(child.stdout), textOf(child.stderr), textOf(peak)]);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  input.destroy();
  const [stdout, stderr, kilobytes] = await texts;
  const seconds = (performance.now() - start) / 1000;
  return { status, stdout, stderr, megabytes: Math.round(Number(kilobytes) / 1024), seconds };
}

async function textOf(stream: unknown): Promise<string> {
  if (!(stream instanceof Readable)) throw new TypeError('no stream');
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

/** Bytes that never end. */
export function endless(text: string): Readable {
  return Readable.from(
    (function* () {
      for (;;) yield text.repeat(1000);
    })(),
  );
}
