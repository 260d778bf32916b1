import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/intake/words/fields/number.js';
import { separatorsOf } from '../../../../src/intake/words/fields/separators.js';
import { plain } from '../../../../src/model/decimal.js';
import { outcome } from '../../helpers.js';

function read(text: string, separators: 'usual' | 'swapped' | 'unclear'): string {
  const result = outcome(readNumber(text, separators));
  return typeof result === 'string' ? result : plain(result.value);
}

describe('separatorsOf', () => {
  it.each([
    [['5', '12'], 'unclear', 'usual'],
    [['1.5', '1,286'], 'usual', 'usual'],
    [['1,286.5', '1,286'], 'usual', 'usual'],
    [['1,286,000', '1,286'], 'usual', 'usual'],
    [['1.286'], 'unclear', 'usual'],
    [['1,5', '1,286'], 'swapped', 'swapped'],
    [['0,286'], 'swapped', 'swapped'],
    [['1.286,5'], 'swapped', 'swapped'],
    [['1.286.000'], 'swapped', 'swapped'],
    [['\uFF11\uFF0C\uFF15\u4E07\u5143'], 'swapped', 'swapped'],
    [['1,5%', '', '—', 'x'], 'swapped', 'swapped'],
    [['1,5', '1.5'], 'unclear', 'unclear'],
    [['1,286', '2,059', '5'], 'unclear', 'usual'],
  ] as const)('tells from %j, by semicolons %s, else %s', (values, bySemicolon, otherwise) => {
    expect(separatorsOf(values, true)).toBe(bySemicolon);
    expect(separatorsOf(values, false)).toBe(otherwise);
  });
});

describe('readNumber', () => {
  it.each([
    ['1,286', '1286', '1.286', 'row-bad-number separator'],
    ['1.286', '1.286', 'row-bad-number separator', 'row-bad-number separator'],
    ['1,5', 'row-bad-number separator', '1.5', 'row-bad-number separator'],
    ['1.5', '1.5', 'row-bad-number separator', '1.5'],
    ['1.286,5', 'row-bad-number separator', '1286.5', 'row-bad-number separator'],
    ['1,286.5', '1286.5', 'row-bad-number separator', '1286.5'],
    ['1.286.000', 'row-bad-number form', '1286000', 'row-bad-number form'],
    ['-12,5%', 'row-bad-number separator', '-12.5', 'row-bad-number separator'],
    ['1286', '1286', '1286', '1286'],
  ] as const)('reads %s as %s, swapped as %s, unclear as %s', (text, usual, swapped, unclear) => {
    expect(read(text, 'usual')).toBe(usual);
    expect(read(text, 'swapped')).toBe(swapped);
    expect(read(text, 'unclear')).toBe(unclear);
  });

  const LOCALES = ['en-US', 'de-DE'] as const;

  it('reads a column in either notation as what was written, or refuses figures of it', () => {
    const figure = fc.tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), fc.constantFrom(...LOCALES), (figures, locale) => {
        const amounts = figures.map(([digits, places]) => digits / 10 ** places);
        const shown = amounts.map((amount) => amount.toLocaleString(locale, { maximumFractionDigits: 3 }));
        const separators = separatorsOf(shown, true);
        for (const [at, text] of shown.entries()) {
          const result = read(text, separators);
          if (!result.startsWith('row')) expect(Number(result)).toBe(amounts[at]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
