import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWords, Pairs, UNKNOWN } from '../../../src/intake/fold/hashing.js';

/** Words of which each is found by its bytes, whatever hash it is given; what it stands for is how many came before. */
function wordTable(): {
  readonly find: (word: string, hash: number) => number;
  readonly learnt: () => number;
} {
  let learnt = 0;
  const words = new ByteWords(new Uint8Array(256), () => learnt++);
  const find = (word: string, hash: number): number => {
    const bytes = Buffer.from(word);
    return words.find(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length, hash);
  };
  return { find, learnt: () => learnt };
}

describe('words by their bytes', () => {
  test('are found again, whether or not others have the same hash', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 200 }), (all) => {
        const { find } = wordTable();
        const known = new Map<string, number>();
        for (const word of all) {
          const hash = word.length % 4;
          const value = find(word, hash);
          expect(value).toBe(known.get(word) ?? known.size);
          known.set(word, value);
        }
      }),
    );
  });

  test('are left to be read otherwise where too many have one hash, and those learnt before stay', () => {
    const { find, learnt } = wordTable();
    const values = Array.from({ length: 3000 }, (_, index) => find(`w${index}`, 7));
    const most = learnt();
    expect(most).toBeLessThanOrEqual(256);
    expect(values.slice(0, most)).toEqual(Array.from({ length: most }, (_, index) => index));
    expect(new Set(values.slice(most))).toEqual(new Set([UNKNOWN]));
    expect(find('w0', 7)).toBe(0);
    expect(find('other', 1 << 20)).toBe(most);
  });
});

test('each pair of numbers is worked out once', () => {
  const pair = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 2000 }), (all) => {
      let worked = 0;
      const pairs = new Pairs(() => worked++);
      const known = new Map<string, number>();
      for (const [a, b] of all) {
        const value = pairs.of(a, b);
        expect(value).toBe(known.get(`${a} ${b}`) ?? known.size);
        known.set(`${a} ${b}`, value);
      }
      expect(worked).toBe(known.size);
    }),
  );
});
