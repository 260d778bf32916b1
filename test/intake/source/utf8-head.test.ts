import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/source/decode.js';
import { layoutOf, layoutOfHead } from '../../../src/intake/table/delimiter.js';
import { utf8Head, utf8Text } from '../../../src/intake/source/utf8-head.js';

const ROWS = '工业投资,桐梓,2022-06,5.5\n'.repeat(1000);

/** Pieces of a text: sound ones, and ones that make it no text or change how its rows are cut. */
const piece = fc.constantFrom(
  '指标,地区,报告期,数值\n',
  'metric;period;value\n',
  '工业投资,桐梓,2022-06,5.5\r\n',
  'x\ty\tz\n',
  'a;b;c;d;e\n',
  '"两行\n第二行",b\n',
  '"open\n',
  'stray"quote,b\n',
  '\n',
  '\r',
  '\t',
  '\u0001',
  '\u001A',
  '\uFEFF',
  '𠮷',
  'x'.repeat(9000),
);

describe('utf8Head', () => {
  it('is the beginning of what is decoded, with the layout of the whole', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.array(piece, { maxLength: 3 }), (pieces, last) => {
        const bytes = Buffer.from([...pieces, ROWS, ...last].join(''));
        const text = utf8Head(bytes);
        const decoded = decode(bytes);
        if (text === undefined || !decoded.ok) return text === undefined;
        const whole = decoded.value.text;
        expect(decoded.value).toMatchObject({ encoding: 'utf-8', assumed: false });
        expect(whole.startsWith(text)).toBe(true);
        expect(utf8Text(bytes)).toBe(whole);
        const { delimiter, header } = layoutOfHead({ text, whole: () => whole });
        const expected = layoutOf(whole);
        expect({ delimiter, header }).toEqual({ delimiter: expected.delimiter, header: expected.header });
        return true;
      }),
    );
  });

  it.each([
    ['a control character in the middle', Buffer.from(`${ROWS}\u0002${ROWS}`)],
    ['a control character at the end', Buffer.from(`${ROWS}x\u001F`)],
    ['a NUL', Buffer.from(`${ROWS}\0${ROWS}`)],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(ROWS), Buffer.from([0xb9, 0xa4, 0x0a])])],
    ['no line end', Buffer.from('x'.repeat(20_000))],
    ['nothing but blanks', Buffer.from(' \n'.repeat(20_000))],
    ['a web page', Buffer.from(`<html>\n${ROWS}`)],
    ['little of a text', Buffer.from('指标,报告期,数值\n')],
  ])('leaves %s to be decoded', (_, bytes) => {
    expect(utf8Head(bytes)).toBeUndefined();
  });

  it('takes what text may hold', () => {
    expect(utf8Head(Buffer.from(`\t\v\f\r\n${ROWS}\u001A`))?.startsWith('\t\v\f\r\n工业')).toBe(true);
  });
});
