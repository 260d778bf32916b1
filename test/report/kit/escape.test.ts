import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeJson, escapeText } from '../../../src/report/kit/escape/escape.js';

const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('text from files', () => {
  it.each([
    ['a colour', '\u001b[31mred', String.raw`\x1b[31mred`],
    ['a C1 control', 'a\u009b1mb', String.raw`a\x9b1mb`],
    ['newlines and tabs', 'a\r\n\tb', String.raw`a\r\n\tb`],
    ['a bidirectional override', 'a\u202eb\u2066c', String.raw`a\u202eb\u2066c`],
    ['a zero-width space', 'a\u200bb', String.raw`a\u200bb`],
    ['a line separator', 'a\u2028b', String.raw`a\u2028b`],
    ['half a surrogate pair', 'a\ud800b', String.raw`a\ud800b`],
    ['a tag character', 'a\u{e0041}b', String.raw`a\u{e0041}b`],
    ['delete and null', '\u007f\u0000', String.raw`\x7f\x00`],
  ])('with %s is shown, not obeyed', (_, text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  it('without anything of the kind stays as it is', () => {
    expect(escapeText('工业投资 ≥ 1,450 亿元 𠮷 “a\\b”')).toBe('工业投资 ≥ 1,450 亿元 𠮷 “a\\b”');
  });

  it('has nothing left that steers, and is not escaped twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(STEERING);
        expect(escapeText(escaped)).toBe(escaped);
      }),
    );
  });
});

describe('JSON', () => {
  it('says the same when escaped, and shows nothing that steers but its newlines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (value) => {
        const escaped = escapeJson(JSON.stringify(value, undefined, 2));
        expect(JSON.parse(escaped)).toEqual(value);
        expect(escaped.replaceAll('\n', '')).not.toMatch(STEERING);
      }),
    );
  });
});
