import { lstatSync, mkdirSync, rmdirSync, type Stats } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { QUARANTINE_REFUSED } from '../../catalogue/labels/quarantine.js';
import type { QuarantinedFile, QuarantinePart, Sinks } from '../../quarantine/quarantine.js';
import { isUsageError, UsageError } from '../errors.js';
import type { Temporary } from '../io.js';
import { PartialFile } from './partial.js';
import { QuarantineList } from './list.js';
import { asideIn, clearAll, preparedAt, preparedRemoval, type PreparedFile } from '../output/write.js';
import { errnoOf } from '../../catalogue/errno.js';

export interface QuarantineFolder {
  /** Real path of the folder. */
  readonly root: string;
  readonly force: boolean;
  readonly temporary: Temporary | undefined;
  /** Formats a path for messages. */
  readonly shown: (path: string) => string;
}

/**
 * The files of one quarantine, written under temporary names and put in place together. A list of them lets
 * the next run recognise its files and remove those that it does not write again.
 */
export class QuarantineFiles {
  readonly #place: QuarantineFolder;
  readonly #list: QuarantineList;
  readonly #prepared: PreparedFile[] = [];
  readonly #digests: Record<string, string> = {};

  private constructor(place: QuarantineFolder, list: QuarantineList) {
    [this.#place, this.#list] = [place, list];
  }

  static async in(place: QuarantineFolder): Promise<QuarantineFiles> {
    return new QuarantineFiles(place, await QuarantineList.in(place.root));
  }

  /** Writes the parts of one file. */
  async write(stem: string, divide: (sinks: Sinks) => Promise<QuarantinedFile>): Promise<QuarantinedFile> {
    const parts = new Map<
      QuarantinePart,
      { readonly prepared: PreparedFile; readonly partial: PartialFile }
    >();
    const unused: PreparedFile[] = [];
    const add = async (part: QuarantinePart): Promise<PartialFile> => {
      const name = nameOf(stem, part);
      await this.#check(name);
      const target = join(this.#place.root, name);
      const partial = asideIn(await nearestFolder(dirname(target)));
      const prepared = inFolder(preparedAt(target, partial, this.#place.temporary), target);
      unused.push(prepared);
      const file = new PartialFile(partial);
      parts.set(part, { prepared, partial: file });
      return file;
    };
    try {
      const sinks: Sinks = {
        sound: await add('sound'),
        faulty: await add('faulty'),
        correction: await add('correction'),
      };
      const division = await divide(sinks);
      for (const [part, { prepared, partial }] of parts) {
        if (!division.made.has(part)) continue;
        this.#digests[nameOf(stem, part)] = partial.end();
        this.#prepared.push(prepared);
        unused.splice(unused.indexOf(prepared), 1);
      }
      return division;
    } catch (error) {
      throw this.#told(error, stem);
    } finally {
      for (const { partial } of parts.values()) partial.close();
      await clearAll(unused);
    }
  }

  /** All files to put in place or remove together. */
  async end(): Promise<readonly PreparedFile[]> {
    const { root, temporary } = this.#place;
    try {
      const stale = this.#list.names.filter((name) => !(name in this.#digests));
      for (const name of stale) {
        if (!isBelow(root, name)) continue;
        await this.#check(name);
        this.#prepared.push(preparedRemoval(join(root, name), temporary));
      }
      if (this.#prepared.length > 0) this.#prepared.unshift(await this.#listed());
      return this.#prepared;
    } catch (error) {
      throw this.#told(error, '');
    }
  }

  async clear(): Promise<void> {
    await clearAll(this.#prepared);
  }

  async #listed(): Promise<PreparedFile> {
    const { root, temporary } = this.#place;
    const partial = asideIn(await nearestFolder(root));
    const prepared = inFolder(preparedAt(this.#list.path, partial, temporary), this.#list.path);
    this.#prepared.push(prepared);
    const file = new PartialFile(partial);
    try {
      file.write(Buffer.from(this.#list.next(this.#digests)));
      file.end();
    } finally {
      file.close();
      this.#prepared.pop();
    }
    return prepared;
  }

  /** Throws if the path leads elsewhere through a link, or if plancheck did not write the file. */
  async #check(name: string): Promise<void> {
    const { root, force, shown } = this.#place;
    const target = join(root, name);
    const stray = await strayOn(root, dirname(target));
    if (stray !== undefined) throw new UsageError(...QUARANTINE_REFUSED.isLink(shown(stray)));
    const there = await lstat(target).catch(() => undefined);
    if (there?.isDirectory() === true) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (force || (await this.#list.isOurs(name))) {
      if (there && isReadOnly(there)) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
      return;
    }
    throw new UsageError(...QUARANTINE_REFUSED.notOurs(shown(target)));
  }

  /** Passes usage errors on; wraps system errors with the path that cannot be written. */
  #told(error: unknown, name: string): UsageError {
    if (isUsageError(error)) return error;
    const { root, shown } = this.#place;
    return new UsageError(...QUARANTINE_REFUSED.unwritable(shown(join(root, name)), errnoOf(error)));
  }
}

function nameOf(stem: string, part: QuarantinePart): string {
  return `${stem}.${part}.csv`;
}

function isReadOnly(there: Stats): boolean {
  return there.isFile() && (there.mode & 0o222) === 0;
}

/** The list of names may have been edited, so a name must be checked. */
function isBelow(root: string, name: string): boolean {
  return name.endsWith('.csv') && !relative(root, join(root, name)).startsWith('..');
}

/** The first path on the way to a folder that is not a folder, such as a link. */
async function strayOn(root: string, folder: string): Promise<string | undefined> {
  const there = await stat(root).catch(() => undefined);
  if (there?.isDirectory() === false) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  let path = root;
  for (const segment of relative(root, folder).split(sep)) {
    if (segment === '') continue;
    path = join(path, segment);
    const status = await lstat(path).catch(() => undefined);
    if (!status) return undefined;
    if (!status.isDirectory()) return path;
  }
  return undefined;
}

/** The nearest existing folder: no folder is made before all files can be put in place. */
async function nearestFolder(folder: string): Promise<string> {
  const above = dirname(folder);
  const there = await stat(folder).catch(() => undefined);
  return there || above === folder ? folder : nearestFolder(above);
}

/** Makes the file's folders when it is put in place, and removes them again on undo. */
function inFolder(file: PreparedFile, target: string): PreparedFile {
  const made: string[] = [];
  return {
    ...file,
    finish: () => {
      makeFolder(dirname(target), made);
      file.finish();
    },
    undo: () => {
      file.undo();
      for (const folder of made.toReversed()) rmdirSync(folder);
    },
  };
}

function makeFolder(folder: string, made: string[]): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}
