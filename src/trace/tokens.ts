import { countUpTo } from '../model/collections.js';
import type { MarkMeaning } from '../model/trace.js';

/** Something that was read in the folded text of a passage. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly reading: MarkMeaning;
  /** Counts only where a target asks for it: one, a, un. */
  readonly weak?: true;
}

/** Tokens in the order of the text; where two overlap, the one that was read first stands. */
export function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  const taken = new Set<number>();
  for (const token of tokens) {
    let free = token.start;
    while (free < token.end && !taken.has(free)) free += 1;
    if (free < token.end) continue;
    for (let at = token.start; at < token.end; at += 1) taken.add(at);
    kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Those of tokens in order, none of which overlaps another, that overlap a stretch of the text. */
export function tokensIn(
  tokens: readonly Token[],
  { start, end }: Pick<Token, 'start' | 'end'>,
): readonly Token[] {
  return tokens.slice(
    countUpTo(tokens, start, (token) => token.end),
    countUpTo(tokens, end - 1, (token) => token.start),
  );
}
