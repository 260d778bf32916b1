import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Finding } from '../../catalogue/findings.js';
import { compareText } from '../../model/place.js';
import { errnoOf } from '../../catalogue/errno.js';
import { excerpt } from '../words/text.js';
import { walk, type Search, type Walk } from './walk.js';

/** Files found by the patterns of a command line, and findings for the rest. */
export interface FoundReports {
  readonly files: readonly string[];
  /** Sheets given as `workbook#name` or `workbook#number`. */
  readonly sheets: readonly SheetSource[];
  readonly findings: readonly Finding[];
  /** Notes on files in folders that were skipped as no reports. */
  readonly notes: readonly Finding[];
}

interface SheetSource {
  readonly file: string;
  readonly sheet: string;
}

/** A table to read: a file, or one sheet of it. */
export interface Source {
  readonly file: string;
  readonly sheet: string | undefined;
}

/** All tables found, files first. */
export function sourcesIn({ files, sheets }: Pick<FoundReports, 'files' | 'sheets'>): readonly Source[] {
  return [...files.map((file) => ({ file, sheet: undefined })), ...sheets];
}

/** The pattern for standard input. */
const STDIN = '-';

/**
 * Finds reports by path, folder or glob. An existing path is taken literally. Each file comes once, however
 * often and by whatever name it is found, in the same order on every machine.
 */
export async function findReports(
  patterns: readonly string[],
  cwd: string,
  search: Search = {},
): Promise<FoundReports> {
  const files = new Map<string, string>();
  const sheets = new Map<string, SheetSource>();
  const [findings, notes]: [Finding[], Finding[]] = [[], []];
  const [folders, links] = [new Set<string>(), new Map<string, string>()];
  for (const pattern of patterns) {
    const source = await sheetOf(pattern, cwd);
    if (source) {
      sheets.set(`${source.file}#${source.sheet}`, source);
      continue;
    }
    const found = await findOne(pattern, cwd, search);
    findings.push(...found.findings);
    if (found.passedOver.length > 0) notes.push(passedOver(pattern, found.passedOver));
    for (const path of found.paths) await keep(path, cwd, files);
    for (const folder of found.folders) folders.add(folder);
    for (const { path, target } of found.links) links.set(shown(path, cwd), target);
  }
  // A link's target may be read after all, because it is named as well.
  const unread = [...links].filter(([, target]) => !files.has(target) && !folders.has(target));
  return {
    files: [...files.values()].sort(compareText),
    sheets: [...sheets].sort(([a], [b]) => compareText(a, b)).map(([, source]) => source),
    findings: [...findings, ...unread.map(([name]) => linkOutside(name))],
    notes,
  };
}

function linkOutside(found: string): Finding {
  return { code: 'file-link-outside', args: { found }, place: { file: found } };
}

/** Most names in a note. */
const NAMED = 10;

function passedOver(pattern: string, files: readonly string[]): Finding {
  const args = { files: files.slice(0, NAMED).map((file) => excerpt(file)), count: files.length };
  return { code: 'file-passed-over', args, place: { file: pattern } };
}

/** A sheet such as `report.xlsx#2`, unless a file has that name. */
async function sheetOf(pattern: string, cwd: string): Promise<SheetSource | undefined> {
  const [, file = '', sheet = ''] = /^(.+\.(?:xls[xm]|xlt[xm]|o[dt]s))#(.+)$/isu.exec(pattern) ?? [];
  if (sheet === '' || pattern.includes('\0')) return undefined;
  const [whole, book] = [await statusOf(resolve(cwd, pattern)), await statusOf(resolve(cwd, file))];
  const found = typeof whole === 'string' && typeof book !== 'string' && book.isFile();
  return found ? { file: shown(resolve(cwd, file), cwd), sheet } : undefined;
}

/** Keeps a file under its shortest name; of equally short ones, the first in sort order. */
async function keep(path: string, cwd: string, files: Map<string, string>): Promise<void> {
  if (path === STDIN) {
    files.set(STDIN, STDIN);
    return;
  }
  const name = shown(path, cwd);
  const real = await realpath(path).catch(() => path);
  const before = files.get(real);
  if (before === undefined || compareNames(name, before) < 0) files.set(real, name);
}

function compareNames(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

async function findOne(pattern: string, cwd: string, search: Search): Promise<Walk> {
  if (pattern === STDIN) return { paths: [STDIN], ...NOTHING };
  const place = { file: pattern };
  const notFound: Finding = { code: 'file-not-found', args: { found: pattern }, place };
  if (pattern === '' || pattern.includes('\0')) return refused(notFound);
  const path = resolve(cwd, pattern);
  const status = await statusOf(path);
  if (typeof status === 'string') {
    if (isDynamicPattern(pattern)) return inGlob(pattern, cwd);
    const missing = status === 'ENOENT' || status === 'ENOTDIR';
    const unreadable: Finding = { code: 'file-unreadable', args: { reason: status }, place };
    return refused(missing ? notFound : unreadable);
  }
  if (status.isDirectory()) return inFolder(pattern, path, cwd, search);
  if (status.isFile()) return { paths: [path], ...NOTHING };
  return refused({ code: 'file-not-regular', args: { found: pattern }, place });
}

async function inFolder(pattern: string, path: string, cwd: string, search: Search): Promise<Walk> {
  const found = await walk(path, (inside) => shown(inside, cwd), search);
  if (found.paths.length + found.findings.length + found.links.length > 0) return found;
  return { ...noneMatched(pattern, 'folder'), passedOver: found.passedOver };
}

async function inGlob(pattern: string, cwd: string): Promise<Walk> {
  const options = { cwd, absolute: true, expandDirectories: false, caseSensitiveMatch: true };
  // The system may refuse a folder on the way; then nothing is found, which is reported.
  const paths = await glob(slashed(pattern), options).catch((): string[] => []);
  return paths.length > 0 ? { paths, ...NOTHING } : noneMatched(pattern, 'glob');
}

function noneMatched(pattern: string, sort: 'folder' | 'glob'): Walk {
  return refused({ code: 'file-none-matched', args: { found: pattern, sort }, place: { file: pattern } });
}

const NOTHING = { findings: [], passedOver: [], folders: [], links: [] } as const;

function refused(finding: Finding): Walk {
  return { paths: [], ...NOTHING, findings: [finding] };
}

/** Status of a path, or the error code. */
async function statusOf(path: string): Promise<Stats | string> {
  return stat(path).catch((error: unknown) => errnoOf(error));
}

/** A path as findings show it: relative to the working folder, with `/` on every system. */
function shown(path: string, cwd: string): string {
  const name = slashed(relative(cwd, path));
  return name === STDIN ? `./${name}` : name;
}

/** Outside Windows a backslash is an ordinary character. */
function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
