import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensIn, withoutOverlaps, type Token } from '../../src/trace/tokens.js';

const token = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]): Token => ({ start, end: start + length, reading: { sort: 'deliverable' } }));

function overlap(a: Pick<Token, 'start' | 'end'>, b: Pick<Token, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

test('of tokens that overlap, the one that was read first is kept, and all are in the order of the text', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
      const kept: Token[] = [];
      for (const each of tokens) if (!kept.some((other) => overlap(each, other))) kept.push(each);
      expect(withoutOverlaps(tokens)).toEqual(kept.toSorted((a, b) => a.start - b.start));
    }),
  );
});

test('those that overlap a stretch are found among tokens in order', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 30 }), token, (tokens, stretch) => {
      const kept = withoutOverlaps(tokens);
      expect(tokensIn(kept, stretch)).toEqual(kept.filter((each) => overlap(each, stretch)));
    }),
  );
});
