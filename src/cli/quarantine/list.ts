import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256OfFile } from '../../intake/index.js';

/** What a quarantine's folder has of it, so that the next run knows what it may replace; hidden, so that it is no report. */
const LIST = '.plancheck-quarantine.json';

const shape = z.object({
  /** The files of the run that wrote this, by their paths below the folder. */
  files: z.record(z.string(), z.string()),
  /** Those that were there before it: a run that was cut short may have left some of them. */
  before: z.record(z.string(), z.string()),
});

type Digests = Readonly<Record<string, string>>;

/** The files of a quarantine's folder that plancheck wrote, each with its digest. */
export class QuarantineList {
  readonly path: string;
  readonly #root: string;
  readonly #files: Digests;
  readonly #before: Digests;
  /** What is there of them, as far as it was looked at. */
  readonly #there: Record<string, string> = {};

  private constructor(root: string, files: Digests, before: Digests) {
    [this.#root, this.#files, this.#before] = [root, files, before];
    this.path = join(root, LIST);
  }

  /** What an earlier run wrote down; nothing where there was none. */
  static async in(root: string): Promise<QuarantineList> {
    const read = shape.safeParse(await readFile(join(root, LIST), 'utf8').then(parsed, () => undefined));
    return read.success
      ? new QuarantineList(root, read.data.files, read.data.before)
      : new QuarantineList(root, {}, {});
  }

  /** Below the folder, all that earlier runs may have left. */
  get names(): readonly string[] {
    return [...new Set([...Object.keys(this.#files), ...Object.keys(this.#before)])];
  }

  /** Whether a file is there as it was written, or whether there is none. */
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

  /** What is to be written down of a run that comes after: however often one is cut short, its files are these, or there. */
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
