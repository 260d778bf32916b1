import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/catalogue/nearest.js';

describe('the nearest word', () => {
  test.each([
    ['totl', ['total', 'level'], 'total'],
    ['TOTAL', ['total'], 'total'],
    ['metirc', ['metric', 'metrics'], 'metric'],
    ['chekc', ['check'], 'check'],
    ['frim', ['firm', 'film'], 'firm'],
    ['jsno', ['json'], 'json'],
    ['ab', ['ba'], 'ba'],
    ['工业投次', ['工业投资', '农业投资'], '工业投资'],
    ['a', ['b', 'c'], 'b'],
  ])('of %s among %j is %s', (found, known, expected) => {
    expect(nearest(found, known)).toBe(expected);
  });

  test.each([
    ['x', []],
    ['abc', ['xyz']],
    ['ab', ['cd']],
    ['total', ['growth', 'share']],
    ['', ['abc']],
    ['investment', ['inspection-of-bridges']],
  ])('of %s among %j is none', (found, known) => {
    expect(nearest(found, known)).toBeUndefined();
  });

  test('is the first of those that are equally near', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
  });

  test('is not looked for where a word is too long to have been misspelt', () => {
    const long = 'a'.repeat(101);
    expect(nearest(long, [long])).toBeUndefined();
    const begun = performance.now();
    nearest('a'.repeat(100_000), Array<string>(1000).fill('b'.repeat(100_000)));
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('is a known word, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (found, known) => {
        const near = nearest(found, known);
        if (near !== undefined) expect(known).toContain(near);
      }),
    );
  });

  test('of a known word is that word, but for case', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.string({ maxLength: 40 })), (found, known) => {
        expect(nearest(found, [...known, found])?.toLowerCase()).toBe(found.toLowerCase());
      }),
    );
  });
});
