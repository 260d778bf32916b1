import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Finding } from '../../catalogue/findings.js';
import { compareText } from '../../model/place.js';
import { namedAs } from './file-names.js';
import { errnoOf } from '../../catalogue/errno.js';

/** Files by absolute path, and what prevented finding more. */
export interface Walk {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  /** Files that are no reports, as findings show them. */
  readonly passedOver: readonly string[];
  /** Real paths of the folders searched, and links out of the folder that were not followed. */
  readonly folders: readonly string[];
  readonly links: readonly Link[];
}

/** A link, and the real path of its target. */
interface Link {
  readonly path: string;
  readonly target: string;
}

/** Error codes of a dead symbolic link. */
const DEAD_LINK: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

export interface Search {
  /** Whether to follow links that lead out of a folder. */
  readonly followLinks?: boolean | undefined;
}

/** An entry of a folder that is still to be looked at. */
interface Entry {
  readonly path: string;
  readonly isLink: boolean;
}

/** What a walk has found so far. */
interface Found {
  readonly paths: string[];
  readonly findings: Finding[];
  readonly passedOver: string[];
  readonly folders: Set<string>;
  readonly links: Link[];
}

/**
 * Finds possible reports in a folder and its subfolders. Skips hidden files. Follows symbolic links within
 * the folder, and out of it only with `followLinks`; enters no folder twice. Reports what cannot be entered
 * or has an unknown name.
 */
export async function walk(
  folder: string,
  shown: (path: string) => string,
  search: Search = {},
): Promise<Walk> {
  const found: Found = { paths: [], findings: [], passedOver: [], folders: new Set(), links: [] };
  const waiting: Entry[] = [{ path: folder, isLink: false }];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { path } = entry;
    const named = namedAs(basename(path));
    if (named === 'none' && path !== folder) {
      found.passedOver.push(shown(path));
      continue;
    }
    try {
      const link = await linkOut(entry, folder, search);
      if (link) found.links.push(link);
      else waiting.push(...(await lookAt(path, named, found, shown)));
    } catch (error) {
      // A dead link is no report unless its name says so; a folder that cannot be entered may contain some.
      if (named !== 'report' && DEAD_LINK.has(errnoOf(error))) found.passedOver.push(shown(path));
      else found.findings.push(unreadable(shown(path), errnoOf(error)));
    }
  }
  const { folders, passedOver } = found;
  return { ...found, passedOver: passedOver.sort(compareText), folders: [...folders] };
}

/** The entry as a link, if it leads out of the folder and is not to be followed. */
async function linkOut(
  { path, isLink }: Entry,
  folder: string,
  { followLinks = false }: Search,
): Promise<Link | undefined> {
  const target = isLink && !followLinks ? await realpath(path) : undefined;
  if (target === undefined || isWithin(target, await realpath(folder))) return undefined;
  return { path, target };
}

function unreadable(file: string, reason: string): Finding {
  return { code: 'file-unreadable', args: { reason }, place: { file } };
}

/** Records a file; returns a folder's entries. */
async function lookAt(
  path: string,
  named: ReturnType<typeof namedAs>,
  { paths, findings, passedOver, folders }: Found,
  shown: (path: string) => string,
): Promise<readonly Entry[]> {
  const file = shown(path);
  const status = await stat(path);
  if (status.isDirectory()) return entriesOf(path, folders);
  if (status.isFile()) {
    if (named === 'report') paths.push(path);
    else findings.push({ code: 'file-unknown-name', args: { found: basename(path) }, place: { file } });
  } else if (named === 'report')
    findings.push({ code: 'file-not-regular', args: { found: file }, place: { file } });
  else passedOver.push(file);
  return [];
}

/** Entries of a folder in reverse order, as the walk pops from the end; none if it was entered before. */
async function entriesOf(folder: string, entered: Set<string>): Promise<readonly Entry[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => compareText(b.name, a.name))
    .map((each) => ({ path: join(folder, each.name), isLink: each.isSymbolicLink() }));
}

/** Whether a real path is a folder or inside it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
