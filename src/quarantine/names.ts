import { unpackedName } from '../intake/index.js';

/** Characters that no system allows in a file name, or that only confuse. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNUSABLE = /[\u0000-\u001f\u007f<>:"|?*\\]/gu;

const CSV = /\.csv$/iu;

/** Replaces `..`, so that no file is written outside the folder. */
const ABOVE = '__';

/**
 * Maps report names to the start of their files' paths in a folder. Paths keep the reports' folders, never
 * lead out of the folder, and differ even if case is ignored.
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

/** `reports/june.csv` becomes `reports/june`; any other ending stays, so that `june.txt` differs. */
function stemOf(name: string): string {
  if (name === '-') return 'stdin';
  const unpacked = unpackedName(name);
  const segments = (CSV.test(unpacked) ? unpacked.replace(CSV, '') : name)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => (segment === '..' ? ABOVE : segment.replace(UNUSABLE, '_')));
  return segments.join('/') || 'report';
}
