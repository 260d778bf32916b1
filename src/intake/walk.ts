import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { compareText } from '../model/place.js';
import { errnoOf } from './load.js';

/** Files by their absolute paths, and what stood in the way of finding more. */
export interface Walk {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
}

/** What the system says of a symbolic link that leads nowhere. */
const DEAD_LINK: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

/** The names by which reports are known in a folder. */
const REPORT = /\.(?:(?:csv|tsv|txt)(?:\.(?:gz|zst))?|xlsx|parquet)$/iu;

/**
 * The reports in a folder and all folders below it. Hidden ones are left out. Symbolic links are followed, no folder is
 * entered twice, and what cannot be entered is told.
 */
export async function walk(folder: string, shown: (path: string) => string): Promise<Walk> {
  const [paths, findings, entered]: [string[], Finding[], Set<string>] = [[], [], new Set()];
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const status = await stat(path);
      if (status.isDirectory()) waiting.push(...(await entriesOf(path, entered)));
      else if (!isReport(path)) continue;
      else if (status.isFile()) paths.push(path);
      else
        findings.push({
          code: 'file-not-regular',
          args: { found: shown(path) },
          place: { file: shown(path) },
        });
    } catch (error) {
      const finding: Finding = {
        code: 'file-unreadable',
        args: { reason: errnoOf(error) },
        place: { file: shown(path) },
      };
      // A link that leads nowhere is no report unless its name says so; a folder that cannot be entered may hold some.
      if (isReport(path) || !DEAD_LINK.has(errnoOf(error))) findings.push(finding);
    }
  }
  return { paths, findings };
}

/** What is in a folder, last name first, as the walk takes from the end; nothing if it has been entered before. */
async function entriesOf(folder: string, entered: Set<string>): Promise<readonly string[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  return names.sort((a, b) => compareText(b, a)).map((name) => join(folder, name));
}

/** `~$` begins the names of the files by which spreadsheet programs mark what is open. */
function isReport(path: string): boolean {
  return !basename(path).startsWith('~$') && REPORT.test(basename(path));
}
