import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findReports } from '../../intake/index.js';
import { compareText } from '../../model/place.js';
import { configPaths } from '../config/settings.js';
import type { Presentation } from '../options/presentation.js';
import { errnoOf } from '../../catalogue/errno.js';

/** What a command reads and writes; paths as on the command line. */
export interface Watched {
  readonly cwd: string;
  /** Patterns of reports. */
  readonly reports: readonly string[];
  /** Files and folders of plan, document, layouts, waivers and configuration. */
  readonly paths: readonly string[];
  readonly written: readonly string[];
  readonly followLinks?: boolean | undefined;
}

/**
 * State of every watched path: device, inode, size and times, or why it cannot be seen. Equal snapshots mean
 * that a run would read the same.
 */
export type Snapshot = ReadonlyMap<string, string>;

/** What a run reads, and its state before the run. */
export interface Watch {
  readonly watched: Watched;
  readonly seen: Snapshot;
}

/** Prefix of the state of a path that cannot be seen; an error code follows. */
const UNSEEN = '!';

/** Paths that a command reads besides reports, as on the command line. */
export interface SettingPaths {
  readonly plan?: string | undefined;
  readonly document?: string | undefined;
  readonly layouts?: readonly string[];
  readonly waivers?: string | undefined;
  readonly config: boolean;
}

export interface Watchable extends SettingPaths {
  readonly reports: readonly string[];
  readonly followLinks: boolean;
  readonly presentation: Pick<Presentation<string>, 'deliveries'>;
}

export function watchedBy(request: Watchable, cwd: string): Watched {
  const { reports, followLinks, presentation } = request;
  const written = presentation.deliveries.flatMap(({ file }) => file ?? []);
  return { cwd, reports, followLinks, paths: settingPathsOf(request, cwd), written };
}

/** Files and folders that a command reads besides reports; they need not exist. */
export function settingPathsOf(
  { plan, document, layouts = [], waivers, config }: SettingPaths,
  cwd: string,
): readonly string[] {
  const named = [plan, document, waivers].filter((path) => path !== undefined);
  return [...named, ...layouts, ...(config ? configPaths(cwd) : [])];
}

/** The given files, and all files in and below the given folders. */
export async function filesIn(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const seen = new Map<string, string>();
  for (const path of paths) await lookInto(path, cwd, seen);
  return [...seen].flatMap(([path, state]) => (state.startsWith(FOLDER) ? [] : [path]));
}

/** Takes a snapshot of everything watched, except files that the program itself writes. */
export async function snapshotOf({ cwd, reports, paths, written, followLinks }: Watched): Promise<Snapshot> {
  const seen = new Map<string, string>();
  const found = await findReports(reports, cwd, { followLinks });
  for (const finding of found.findings) {
    const reason = finding.code === 'file-unreadable' ? finding.args.reason : finding.code;
    seen.set(finding.place?.file ?? '', `${UNSEEN}${reason}`);
  }
  const files = new Set([...found.files, ...found.sheets.map(({ file }) => file)]);
  for (const file of files) seen.set(file, await stateOf(resolve(cwd, file)));
  for (const path of paths) await lookInto(path, cwd, seen);
  const own = new Set(await Promise.all(written.map((file) => realOf(resolve(cwd, file)))));
  for (const path of own.size > 0 ? [...seen.keys()] : [])
    if (own.has(await realOf(resolve(cwd, path)))) seen.delete(path);
  return seen;
}

/** Records a file, or a folder with everything in it. Enters each real folder once, so that cyclic links end. */
async function lookInto(path: string, cwd: string, seen: Map<string, string>): Promise<void> {
  const entered = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const full = resolve(cwd, next);
    const state = await stateOf(full);
    seen.set(next, state);
    if (!state.startsWith(FOLDER)) continue;
    const real = await realOf(full);
    if (entered.has(real)) continue;
    entered.add(real);
    const names = await readdir(full).catch((error: unknown) => errnoOf(error));
    if (typeof names === 'string') seen.set(next, `${UNSEEN}${names}`);
    else for (const name of names) if (!name.startsWith('.')) waiting.push(join(next, name));
  }
}

/** Prefix of the state of a folder. Its times are left out, because its contents are recorded one by one. */
const FOLDER = 'folder ';

async function stateOf(path: string): Promise<string> {
  const status = await stat(path, { bigint: true }).catch((error: unknown) => errnoOf(error));
  if (typeof status === 'string') return `${UNSEEN}${status}`;
  const { dev, ino, size, mtimeNs, ctimeNs } = status;
  return status.isDirectory() ? `${FOLDER}${dev}:${ino}` : [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

/** The real path of a file that exists or could be made. */
async function realOf(path: string): Promise<string> {
  const real = (each: string): Promise<string> => realpath(each).catch(() => each);
  const folder = await real(dirname(path));
  return real(join(folder, path.slice(dirname(path).length)));
}

/** Paths whose states differ, sorted. */
export function differences(before: Snapshot, after: Snapshot): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort(compareText);
}

/** Paths that may not be read, with the error code: changes there go unnoticed. A missing path is not one of them. */
export function unwatchedIn(seen: Snapshot): readonly (readonly [path: string, reason: string])[] {
  return [...seen]
    .filter(([, state]) => state.startsWith(UNSEEN))
    .map(([path, state]) => [path, state.slice(UNSEEN.length)] as const)
    .filter(([, reason]) => /^E[A-Z0-9]+$/u.test(reason) && reason !== 'ENOENT' && reason !== 'ENOTDIR')
    .sort(([a], [b]) => compareText(a, b));
}
