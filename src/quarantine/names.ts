import { unpackedName } from '../intake/index.js';

/** What no system takes in the name of a file, and what only confuses. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNUSABLE = /[\u0000-\u001f\u007f<>:"|?*\\]/gu;

const CSV = /\.csv$/iu;

/** The folder that stands for the one above: what is written never leaves the folder it is written to. */
const ABOVE = '__';

/**
 * For each report, by its name, the path that its files in a folder begin with: its own, so that reports of one name in
 * two folders do not meet. No path leads out of the folder, and no two are the same, even where upper and lower case are.
 */
export function stemsOf(names: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const stems = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const stem = untaken(stemOf(name), taken);
    taken.add(stem.toLowerCase());
    stems.set(name, stem);
  }
  return stems;
}

function untaken(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/** `reports/june.csv` is `reports/june`; another ending stays, so that `june.txt` is not the same. */
function stemOf(name: string): string {
  if (name === '-') return 'stdin';
  const unpacked = unpackedName(name);
  const segments = (CSV.test(unpacked) ? unpacked.replace(CSV, '') : name)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => (segment === '..' ? ABOVE : segment.replace(UNUSABLE, '_')));
  return segments.join('/') || 'report';
}
