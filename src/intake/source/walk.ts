import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Finding } from '../../catalogue/findings.js';
import { compareText } from '../../model/place.js';
import { namedAs } from './file-names.js';
import { errnoOf } from '../../catalogue/errno.js';

/** Files by their absolute paths, and what stood in the way of finding more. */
export interface Walk {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  /** What is plainly no report, as findings show it. */
  readonly passedOver: readonly string[];
  /** The real paths of folders that were looked through, and links that were not followed out of them. */
  readonly folders: readonly string[];
  readonly links: readonly Link[];
}

/** A link, and the real path that it leads to. */
interface Link {
  readonly path: string;
  readonly target: string;
}

/** What the system says of a symbolic link that leads nowhere. */
const DEAD_LINK: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

/** How files are looked for. */
export interface Search {
  /** Whether links in a folder are followed that lead out of it. */
  readonly followLinks?: boolean | undefined;
}

/** Something in a folder that has not been looked at. */
interface Entry {
  readonly path: string;
  readonly isLink: boolean;
}

/** What a walk has come upon so far. */
interface Found {
  readonly paths: string[];
  readonly findings: Finding[];
  readonly passedOver: string[];
  readonly folders: Set<string>;
  readonly links: Link[];
}

/**
 * The files in a folder and all folders below it that may be reports. Hidden ones are passed over. Symbolic links are
 * followed within the folder, and out of it only if that is asked for; no folder is entered twice. What cannot be
 * entered, or is of no known sort, is told.
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
      // A link that leads nowhere is no report unless its name says so; a folder that cannot be entered may hold some.
      if (named !== 'report' && DEAD_LINK.has(errnoOf(error))) found.passedOver.push(shown(path));
      else found.findings.push(unreadable(shown(path), errnoOf(error)));
    }
  }
  const { folders, passedOver } = found;
  return { ...found, passedOver: passedOver.sort(compareText), folders: [...folders] };
}

/** The link that an entry of a folder is, if it leads out of the folder and is not to be followed. */
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

/** Takes in what is at a path; what is in it, if it is a folder, is still to be looked at. */
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

/** What is in a folder, last name first, as the walk takes from the end; nothing if it has been entered before. */
async function entriesOf(folder: string, entered: Set<string>): Promise<readonly Entry[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => compareText(b.name, a.name))
    .map((each) => ({ path: join(folder, each.name), isLink: each.isSymbolicLink() }));
}

/** Whether a path is that of a folder, or of something in it; both are real paths. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
