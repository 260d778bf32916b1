import { distance } from 'fastest-levenshtein';

/** Longer words are not compared: nobody misspells a name that long, and the comparison is quadratic. */
const MAX_LENGTH = 100;

/** The known word most like the one found, if it is like enough to have been meant; the first of several. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  if (found.length > MAX_LENGTH) return undefined;
  const wanted = found.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const edits = editsBetween(wanted, word.toLowerCase());
    if (edits < least) [best, least] = [word, edits];
  }
  return best;
}

/** How many letters are to be changed; two neighbours that changed places are one slip, not two. */
function editsBetween(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b);
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = a.split('').findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && b === a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
}
