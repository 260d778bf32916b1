import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** Where the specification by example is kept: one folder for each case. */
const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

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

function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (word, index) => word === '--format=json' || (word === 'json' && args[index - 1] === '--format'),
  );
}
