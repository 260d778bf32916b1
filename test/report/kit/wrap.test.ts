import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { paintWith } from '../../../src/report/kit/paint.js';
import { textOf } from '../../../src/report/kit/lay-out.js';
import { line, span, whole, widthOf, type Line } from '../../../src/report/kit/text.js';
import { wrap } from '../../../src/report/kit/wrap.js';

function wrapped(spans: Line, width: number, hanging = 0): readonly string[] {
  return textOf(wrap(spans, width, hanging), paintWith(false))
    .split('\n')
    .slice(0, -1);
}

describe('wrapping', () => {
  it('breaks between words, and between Chinese characters', () => {
    expect(wrapped(line('three years of industrial investment'), 16)).toEqual([
      'three years of',
      'industrial',
      'investment',
    ]);
    expect(wrapped(line('三年工业投资总额'), 7)).toEqual(['三年工', '业投资', '总额']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapped(line('工业投资\uff0c旅游\uff08投资\uff09'), 8)).toEqual([
      '工业投',
      '资\uff0c旅游',
      '\uff08投资\uff09',
    ]);
    expect(wrapped(line('工业投资总额,旅游(投资)'), 6)).toEqual(['工业投', '资总', '额,旅', '游(投', '资)']);
  });

  it('breaks a word that is too long for any line, and loses nothing', () => {
    expect(wrapped(line('abcdefghij'), 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps whole what is to stay whole', () => {
    expect(wrapped([span('工业投资总额  '), whole('二(一)1')], 18)).toEqual(['工业投资总额', '二(一)1']);
  });

  it('breaks a whole span never, though it is wider than a line', () => {
    expect(wrapped([span('see '), whole('reports/水务局.csv:12:3'), span(' and others')], 10)).toEqual([
      'see',
      'reports/水务局.csv:12:3',
      'and others',
    ]);
  });

  it('keeps a place whole wherever a sentence names one', () => {
    const text = '已在 reports/水务局-2022年6月.csv:40 报过(见 a.csv:3:12),只计一次';
    expect(wrapped(line(text), 16)).toEqual([
      '已在',
      'reports/水务局-2022年6月.csv:40',
      '报过(见',
      'a.csv:3:12),只计',
      '一次',
    ]);
  });

  it('moves the lines after the first one in', () => {
    expect(wrapped(line('one two three'), 7, 2)).toEqual(['one two', '  three']);
  });

  it('leaves everything on one line where there is no width', () => {
    const long = line('x'.repeat(1000));
    expect(wrap(long, Infinity)).toEqual([long]);
  });

  it('never exceeds the width, and never drops a character but blanks at breaks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '工', ',', '(', 'é', '👍🏽', '1', '-') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (content, width) => {
        const lines = wrap(line(content), width);
        const joined = lines.map((spans) => spans.map((each) => each.text).join('')).join('');
        expect(joined.replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
        for (const spans of lines)
          expect(widthOf(spans.filter((each) => each.text.trim() !== ''))).toBeLessThanOrEqual(width);
        for (const shown of wrapped(line(content), width))
          expect(stringWidth(shown)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('paint', () => {
  it('colours nothing when it must not', () => {
    expect(textOf([[span('x', 'bad')]], paintWith(false))).toBe('x\n');
    expect(textOf([[span('x', 'bad')]], paintWith(true))).toBe('\u001b[31mx\u001b[39m\n');
  });
});
