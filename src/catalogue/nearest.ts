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
    const edits = distance(wanted, word.toLowerCase());
    if (edits < least) [best, least] = [word, edits];
  }
  return best;
}
