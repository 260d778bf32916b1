import { rm, symlink } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type * as Duckdb from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Scratch } from '../load.js';
import { folderIn } from '../packed/spool.js';

type Row = readonly unknown[];

/** Memory limit in MB, above which the database uses its temporary folder. */
const MEMORY = 2048;
/** Interval in ms between checks of a statement's output. */
const WATCH_MS = 100;

async function load(): Promise<typeof Duckdb | undefined> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    // Not installed, or not for this system.
    return undefined;
  }
}

/**
 * An in-memory database that may read only one file. It loads no extensions, uses no network, and deletes its
 * temporary files on `close`.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  /** The file's path, or a link to it if the path would be read as a pattern. */
  readonly path: string;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string, path: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
    this.path = path;
  }

  /** Opens a database for a file and an output file; `undefined` if DuckDB is not installed. */
  static async for(path: string, into: string, scratch: Scratch | undefined): Promise<Database | undefined> {
    const duckdb = await load();
    if (!duckdb) return undefined;
    const folder = folderIn(scratch);
    try {
      const instance = await duckdb.DuckDBInstance.create(':memory:', {
        threads: String(availableParallelism()),
        memory_limit: `${String(MEMORY)}MB`,
        temp_directory: folder,
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      const known = /[[\]*?{}]/u.test(path) ? join(folder, 'report.csv') : path;
      if (known !== path) await symlink(path, known);
      const allowed = [known, into].map(literal);
      await connection.run(`set allowed_paths = [${allowed.join(', ')}]`);
      await connection.run(`set allowed_directories = [${literal(folder)}]`);
      await connection.run('set enable_external_access = false');
      await connection.run('set lock_configuration = true');
      return new Database(instance, connection, folder, known);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Runs a statement; interrupts it, so that it throws, once its output is too much. */
  async runUntil(sql: string, isTooMuch: () => boolean): Promise<void> {
    const watch = setInterval(() => {
      if (isTooMuch()) this.#connection.interrupt();
    }, WATCH_MS);
    try {
      await this.#connection.run(sql);
    } finally {
      clearInterval(watch);
    }
  }

  async rows(sql: string): Promise<readonly Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRowsJS();
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
