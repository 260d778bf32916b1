import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** Where the specification by example is kept: one folder for each case. */
const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

const madeSchema = z.union([
  z.strictObject({ file: z.string(), fifo: z.literal(true) }),
  z.strictObject({ file: z.string(), link: z.string() }),
  z.strictObject({ file: z.string(), bytes: z.int() }),
  z.strictObject({ file: z.string(), begin: z.string(), repeat: z.string(), times: z.int() }),
]);

const caseSchema = z.strictObject({
  /** The rule that the case shows. */
  about: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
  /** What is typed after `plancheck`, split at its blanks; the folder of the case is the working directory. */
  command: z.string().trim().min(1),
  status: z.int(),
  env: z.record(z.string(), z.string()).optional(),
  stdin: z.string().optional(),
  /** Whether the command writes into the folder `.written`; what it should write there is kept in `written`. */
  writes: z.boolean().optional(),
  /** Files that no repository keeps: pipes, links in a circle, and what is very large. They are made in the case's folder. */
  make: z.array(madeSchema).optional(),
});

export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly status: number;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
  readonly writes: boolean;
  /** The names of the files that hold the expected output. */
  readonly files: { readonly stdout: string; readonly stderr: string };
}

/** The folders that hold cases; those whose name begins with `_` hold what cases share. */
export function caseFolders(): readonly string[] {
  const entries = existsSync(FIXTURES) ? readdirSync(FIXTURES, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort();
}

export function hasCase(name: string): boolean {
  return existsSync(join(FIXTURES, name, 'case.yaml'));
}

export function readCase(name: string): Case {
  const folder = join(FIXTURES, name);
  const read = caseSchema.parse(parse(readFileSync(join(folder, 'case.yaml'), 'utf8')));
  for (const made of read.make ?? []) makeFile(folder, made);
  const args = read.command.split(/\s+/u);
  return {
    name,
    folder,
    args,
    status: read.status,
    env: read.env ?? {},
    stdin: read.stdin ?? '',
    writes: read.writes ?? false,
    files: { stdout: asksForJson(args) ? 'stdout.json' : 'stdout.txt', stderr: 'stderr.txt' },
  };
}

/** What a case should print on standard output or error: nothing, where it has no file for that. */
export function expectedOf({ folder, files }: Case, stream: keyof Case['files']): string {
  const file = join(folder, files[stream]);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (word, index) => word === '--format=json' || (word === 'json' && args[index - 1] === '--format'),
  );
}

type Made = z.output<typeof madeSchema>;

/** Makes a file unless it is there as it should be: tests that run beside each other may want it at the same time. */
function makeFile(folder: string, made: Made): void {
  const path = join(folder, made.file);
  const there = lstatSync(path, { throwIfNoEntry: false })?.size;
  if (there !== undefined && there === (sizeOf(made) ?? there)) return;
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${randomUUID()}`);
  if ('fifo' in made) execFileSync('mkfifo', [partial]);
  else if ('link' in made) symlinkSync(made.link, partial);
  else if ('bytes' in made) {
    writeFileSync(partial, '');
    truncateSync(partial, made.bytes);
  } else writeFileSync(partial, made.begin + made.repeat.repeat(made.times));
  renameSync(partial, path);
}

/** How long a file is; `undefined` for what has no length of its own. */
function sizeOf(made: Made): number | undefined {
  if ('bytes' in made) return made.bytes;
  if (!('begin' in made)) return undefined;
  return Buffer.byteLength(made.begin) + Buffer.byteLength(made.repeat) * made.times;
}
