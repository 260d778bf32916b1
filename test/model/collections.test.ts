import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUpTo } from '../../src/model/collections.js';

test('those up to a number are counted in ascending items', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -1, max: 51 }), (numbers, most) => {
      const items = numbers.toSorted((a, b) => a - b).map((number) => ({ number }));
      const counted = countUpTo(items, most, ({ number }) => number);
      expect(counted).toBe(numbers.filter((number) => number <= most).length);
    }),
  );
});
