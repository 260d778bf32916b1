import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { file } from './known/choices.js';
import { byHand } from './known/files.js';
import { layOut, type FileSpec } from './known/lay.js';
import { expectReadOrTold } from './known/told.js';

/**
 * The same tables, written by programs that need not be there: LibreOffice, and Python with openpyxl or XlsxWriter. What
 * is missing is skipped, and says so. PLANCHECK_PYTHON names another Python, and PLANCHECK_KNOWN_TABLES and
 * PLANCHECK_KNOWN_SEED are those of `known-figures.test.ts`; without the former, no program is started.
 */
const numRuns = Number(process.env['PLANCHECK_KNOWN_TABLES'] ?? 0);
const seed = Number(process.env['PLANCHECK_KNOWN_SEED'] ?? 1);
const PYTHON = process.env['PLANCHECK_PYTHON'] ?? 'python3';
const SCRIPT = join(import.meta.dirname, 'known', 'write_workbooks.py');
/** A program is started for so many files at a time. */
const BATCH = 200;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'known-figures-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Whether a program can be started, and does as it is told. */
function runs(program: string, parameters: readonly string[], input = ''): boolean {
  return spawnSync(program, parameters, { input }).status === 0;
}

/** Writes workbooks as `<number>.<extension>` into a folder. */
type Write = (into: string, specs: readonly FileSpec[], extension: string) => boolean;

const byPython =
  (module: string): Write =>
  (into, specs) => {
    const tasks = specs.map(({ sheets }, at) =>
      JSON.stringify({ path: join(into, `${at}.xlsx`), sheets: plainly(sheets) }),
    );
    return runs(PYTHON, [SCRIPT, module], tasks.join('\n'));
  };

function plainly(sheets: FileSpec['sheets']): unknown {
  return sheets.map(({ name, rows, merged }) => ({
    name,
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    merged,
  }));
}

const byLibreOffice: Write = (into, specs, extension) => {
  const from = join(into, 'from');
  mkdirSync(from);
  const files = specs.map(({ sheets }, at) => {
    const path = join(from, `${at}.xlsx`);
    writeFileSync(path, byHand(sheets));
    return path;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, at) =>
    files.slice(at * BATCH, (at + 1) * BATCH),
  );
  return batches.every((batch) =>
    runs('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', into, ...batch]),
  );
};

const PROGRAMS: readonly {
  readonly name: string;
  readonly extension: 'xlsx' | 'ods';
  readonly isThere: () => boolean;
  readonly write: Write;
}[] = [
  {
    name: 'openpyxl',
    extension: 'xlsx',
    isThere: () => runs(PYTHON, ['-c', 'import openpyxl']),
    write: byPython('openpyxl'),
  },
  {
    name: 'XlsxWriter',
    extension: 'xlsx',
    isThere: () => runs(PYTHON, ['-c', 'import xlsxwriter']),
    write: byPython('xlsxwriter'),
  },
  {
    name: 'LibreOffice',
    extension: 'xlsx',
    isThere: () => runs('soffice', ['--version']),
    write: byLibreOffice,
  },
  {
    name: 'LibreOffice',
    extension: 'ods',
    isThere: () => runs('soffice', ['--version']),
    write: byLibreOffice,
  },
];

describe('the figures of a table are read as they were written, or told', { timeout: 3_600_000 }, () => {
  it.for(PROGRAMS)('in .$extension by $name', ({ name, extension, isThere, write }, { skip }) => {
    if (numRuns === 0) skip('PLANCHECK_KNOWN_TABLES says how many tables to write');
    if (!isThere()) skip(`${name} is not installed`);
    const specs = fc.sample(file, { numRuns, seed }).map((choices) => layOut(choices, 'workbook'));
    const into = join(folder, `${name}-${extension}`);
    mkdirSync(into);
    if (!write(into, specs, extension)) throw new Error(`${name} does not write`);
    for (const [at, spec] of specs.entries())
      expectReadOrTold(spec, `r.${extension}`, readFileSync(join(into, `${at}.${extension}`)));
  });
});
