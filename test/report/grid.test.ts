import { describe, expect, it } from 'vitest';
import { columnWidths, gridOf, type Column } from '../../src/report/grid.js';
import { paintWith } from '../../src/report/paint.js';
import { line, textOf, whole } from '../../src/report/text.js';

const COLUMNS: readonly Column[] = [
  { headings: ['Title'], align: 'left', least: 10 },
  { headings: ['Figure'], align: 'right' },
];

describe('a grid', () => {
  it('is as wide as what stands in it where there is room', () => {
    const rows = [[[line('工业投资')], [line('1,450')]]];
    expect(columnWidths(COLUMNS, rows, 80)).toEqual([8, 6]);
    expect(textOf(gridOf(COLUMNS, rows, undefined), paintWith(false))).toBe(
      'Title     Figure\n工业投资   1,450\n',
    );
  });

  it('narrows the columns that give way, and no others', () => {
    const rows = [[[line('a title of many words')], [line('1,450,000,000')]]];
    expect(columnWidths(COLUMNS, rows, 30)).toEqual([15, 13]);
  });

  it('does not break what is whole as long as another way is left', () => {
    const columns: readonly Column[] = [
      { headings: [], align: 'left', least: 1 },
      { headings: [], align: 'left', least: 1 },
    ];
    const rows = [[[[whole('x'.repeat(20))]], [line('some words that can be wrapped')]]];
    expect(columnWidths(columns, rows, 36)).toEqual([20, 14]);
  });

  it('fits whatever the width, though figures must be broken for it', () => {
    const rows = [[[line('a title of many words')], [line('1,450,000,000')]]];
    const widths = columnWidths(COLUMNS, rows, 12);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(10);
  });

  it('has room for very many rows', () => {
    const rows = Array.from({ length: 200_000 }, () => [[line('a')], [line('1')]]);
    expect(columnWidths(COLUMNS, rows, 80)).toEqual([5, 6]);
  });
});
