import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256OfFile } from '../../intake/index.js';

/** Name of the list in a quarantine folder; hidden, so that it is not read as a report. */
const LIST = '.plancheck-quarantine.json';

const shape = z.object({
  /** Files of the run that wrote this list: SHA-256 by path below the folder. */
  files: z.record(z.string(), z.string()),
  /** Files that were there before that run; a run that was cut short may have left some of them. */
  before: z.record(z.string(), z.string()),
});

type Digests = Readonly<Record<string, string>>;

/** The files that plancheck wrote into a quarantine folder, with their SHA-256. */
export class QuarantineList {
  readonly path: string;
  readonly #root: string;
  readonly #files: Digests;
  readonly #before: Digests;
  /** Digests of the existing files that `isOurs` has checked. */
  readonly #there: Record<string, string> = {};

  private constructor(root: string, files: Digests, before: Digests) {
    [this.#root, this.#files, this.#before] = [root, files, before];
    this.path = join(root, LIST);
  }

  /** Reads the list of an earlier run; empty if there is none or it is invalid. */
  static async in(root: string): Promise<QuarantineList> {
    const read = shape.safeParse(await readFile(join(root, LIST), 'utf8').then(parsed, () => undefined));
    return read.success
      ? new QuarantineList(root, read.data.files, read.data.before)
      : new QuarantineList(root, {}, {});
  }

  /** Paths below the folder of all files that earlier runs may have left. */
  get names(): readonly string[] {
    return [...new Set([...Object.keys(this.#files), ...Object.keys(this.#before)])];
  }

  /** Whether the file is unchanged since plancheck wrote it, or does not exist. */
  async isOurs(name: string): Promise<boolean> {
    const path = join(this.#root, name);
    const there = await lstat(path).catch(() => undefined);
    if (!there) return true;
    const known = [this.#files[name], this.#before[name]].filter((digest) => digest !== undefined);
    if (!there.isFile() || known.length === 0) return false;
    const digest = await sha256OfFile(path);
    if (digest === undefined || !known.includes(digest)) return false;
    this.#there[name] = digest;
    return true;
  }

  /**
   * The list of a new run. It keeps the digests of existing files, so that after an interruption each file is
   * in one of the two maps.
   */
  next(files: Digests): string {
    return `${JSON.stringify({ files, before: this.#there }, undefined, 2)}\n`;
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
