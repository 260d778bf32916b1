import type { Reading } from '../model/trace.js';

/** Something that was read in the folded text of a passage. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  /** Counts only where a target asks for it: one, a, un. */
  readonly weak?: true;
}

/** Tokens in the order of the text; where two overlap, the one that was read first stands. */
export function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  const taken = new Set<number>();
  for (const token of tokens) {
    const places = Array.from({ length: token.end - token.start }, (_, at) => token.start + at);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}
