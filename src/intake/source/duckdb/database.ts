import { rm, symlink } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type * as Duckdb from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Scratch } from '../load.js';
import { folderIn } from '../packed/spool.js';

type Row = readonly unknown[];

/** So much memory, in megabytes, before the database goes on in its own temporary folder. */
const MEMORY = 2048;
/** So often it is looked at how much a statement has made. */
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
 * A database in memory for one file, which is all that it may read: it loads no extensions, asks no network, and what it
 * puts down while it works is gone with it.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  /** What the database knows the file by: its path, or a link to it where the path would be taken for a pattern. */
  readonly path: string;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string, path: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
    this.path = path;
  }

  /** Opens a database for a file, and another that it may write; undefined if the package is not there. */
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

  /** Runs a statement that is given up as soon as there is too much of what it makes; then it fails. */
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

/** Text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
