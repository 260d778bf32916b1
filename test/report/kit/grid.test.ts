import { describe, expect, it } from 'vitest';
import { gridFor, gridOf, type Column } from '../../../src/report/kit/grid.js';
import { paintWith } from '../../../src/report/kit/paint.js';
import { textOf } from '../../../src/report/kit/lay-out.js';
import { indent, line, span, whole } from '../../../src/report/kit/text.js';

const COLUMNS: readonly Column[] = [
  { headings: ['Title'], align: 'left', least: 10 },
  { headings: ['Figure'], align: 'right' },
];

describe('a grid', () => {
  it('is as wide as what stands in it where there is room', () => {
    const rows = [[[line('工业投资')], [line('1,450')]]];
    expect(gridFor(COLUMNS, rows, 80).widths).toEqual([8, 6]);
    expect(textOf(gridOf(COLUMNS, rows, Infinity), paintWith(false))).toBe(
      'Title     Figure\n工业投资   1,450\n',
    );
  });

  it('narrows the columns that give way, and no others', () => {
    const rows = [[[line('a title of many words')], [line('1,450,000,000')]]];
    expect(gridFor(COLUMNS, rows, 30).widths).toEqual([15, 13]);
  });

  it('does not break what is whole as long as another way is left', () => {
    const columns: readonly Column[] = [
      { headings: [], align: 'left', least: 1 },
      { headings: [], align: 'left', least: 1 },
    ];
    const rows = [[[[whole('x'.repeat(20))]], [line('some words that can be wrapped')]]];
    expect(gridFor(columns, rows, 36).widths).toEqual([20, 14]);
  });

  it('fits whatever the width, though figures must be broken for it', () => {
    const rows = [[[line('a title of many words')], [line('1,450,000,000')]]];
    const widths = gridFor(COLUMNS, rows, 12).widths;
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(10);
  });

  it('cuts nothing off, whatever the script', () => {
    const texts = ['ขอความเห็นชอบ', 'é̂ë', '👨‍👩‍👧 家庭', 'हिन्दी', '工业投资'];
    const printed = textOf(
      gridOf(
        COLUMNS,
        texts.map((text) => [[line(text)], [line('1')]]),
        80,
      ),
      paintWith(false),
    );
    for (const text of texts) expect(printed).toContain(span(text).text);
    expect(printed).not.toContain('…');
  });

  it('keeps its columns where it is moved, and paints each cell by itself', () => {
    const rows = [[[line('met', 'good')], [line('1')]]];
    const printed = textOf(indent(gridOf(COLUMNS, rows, 80), 2), paintWith(true));
    expect(printed.split('\n')[1]).toBe('  \u001b[32mmet\u001b[39m         1');
  });

  it('has room for very many rows', () => {
    const rows = Array.from({ length: 200_000 }, () => [[line('a')], [line('1')]]);
    expect(gridFor(COLUMNS, rows, 80).widths).toEqual([5, 6]);
  });
});
