import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { compareText } from '../model/place.js';
import { namedAs } from './file-names.js';
import { errnoOf } from './load.js';

/** Files by their absolute paths, and what stood in the way of finding more. */
export interface Walk {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  /** What is plainly no report, as findings show it. */
  readonly passedOver: readonly string[];
}

/** What the system says of a symbolic link that leads nowhere. */
const DEAD_LINK: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);

/**
 * The files in a folder and all folders below it that may be reports. Hidden ones are passed over. Symbolic links are
 * followed, no folder is entered twice, and what cannot be entered, or is of no known sort, is told.
 */
export async function walk(folder: string, shown: (path: string) => string): Promise<Walk> {
  const [paths, findings, passedOver]: [string[], Finding[], string[]] = [[], [], []];
  const entered = new Set<string>();
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const place = { file: shown(path) };
    const named = namedAs(basename(path));
    if (named === 'none' && path !== folder) {
      passedOver.push(shown(path));
      continue;
    }
    try {
      const status = await stat(path);
      if (status.isDirectory()) waiting.push(...(await entriesOf(path, entered)));
      else if (!status.isFile()) {
        if (named === 'report')
          findings.push({ code: 'file-not-regular', args: { found: shown(path) }, place });
        else passedOver.push(shown(path));
      } else if (named === 'report') paths.push(path);
      else findings.push({ code: 'file-unknown-name', args: { found: basename(path) }, place });
    } catch (error) {
      // A link that leads nowhere is no report unless its name says so; a folder that cannot be entered may hold some.
      if (named === 'report' || !DEAD_LINK.has(errnoOf(error)))
        findings.push({ code: 'file-unreadable', args: { reason: errnoOf(error) }, place });
      else passedOver.push(shown(path));
    }
  }
  return { paths, findings, passedOver: passedOver.sort(compareText) };
}

/** What is in a folder, last name first, as the walk takes from the end; nothing if it has been entered before. */
async function entriesOf(folder: string, entered: Set<string>): Promise<readonly string[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const names = await readdir(folder);
  return names.sort((a, b) => compareText(b, a)).map((name) => join(folder, name));
}
