import stringWidth from 'string-width';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWidth } from '../../../src/report/kit/plain.js';
import { line, widthOf, span } from '../../../src/report/kit/text.js';

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const plain = units.filter((unit) => plainWidth(unit) !== undefined);

describe('plain text', () => {
  test('is as wide as the library says, each character by itself', () => {
    expect(plain.length).toBeGreaterThan(20_000);
    expect(plain.filter((unit) => plainWidth(unit) !== stringWidth(unit))).toEqual([]);
  });

  test('holds nothing that is not seen', () => {
    expect(plain.filter((unit) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{M}]/u.test(unit))).toEqual([]);
  });

  test('is as wide as the library says, whatever stands beside each other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 30 }), (text) => {
        expect(plainWidth(text.join(''))).toBe(stringWidth(text.join('')));
      }),
    );
  });

  test('is made of characters that do not join, whatever stands beside each other', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 30 }), (text) => {
        expect(Array.from(segmenter.segment(text.join('')), ({ segment }) => segment)).toEqual(text);
      }),
    );
  });
});

test('a line is as wide as its text, plain or not', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('水务', 'a b', '³', 'e', '\u0301')),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const spans = parts.map((part) => span(part));
      expect(widthOf(spans)).toBe(stringWidth(spans.map(({ text }) => text).join('')));
    }),
  );
  expect(widthOf(line('水 e\u0301'))).toBe(4);
});
