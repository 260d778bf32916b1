import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSpots, spotOf } from '../../../src/intake/table/columns.js';
import { firstRows, readRows, splitRecords, START } from '../../../src/intake/table/records.js';
import { DELIMITERS, MAX_FIELD, MAX_ROW, scan, type Delimiter } from '../../../src/intake/table/scan.js';
import { runs } from '../../support/runs.js';

/** Rows in short: line and fields, or line and fault. */
function rows(text: string, delimiter: Delimiter = ','): readonly unknown[] {
  return [...readRows(text, delimiter)].map(({ line, fields, fault }) => [
    line,
    ...(fault ? [fault.code] : fields),
  ]);
}

describe('readRows', () => {
  it('splits rows into fields and knows their lines', () => {
    expect(rows('a,b\n1,2\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
    expect(rows('a,b\n1,2')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
    expect(rows('a\tb,c', '\t')).toEqual([[1, 'a', 'b,c']]);
    expect(rows('a;b,c', ';')).toEqual([[1, 'a', 'b,c']]);
    expect(rows('')).toEqual([]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('counts lines with %j (%s), across blank lines and quoted ones', (end) => {
    const text = ['a,b', '', '"1', '2",3', '', '4,5'].join(end);
    expect(rows(text)).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, `1${end}2`, '3'],
      [5, ''],
      [6, '4', '5'],
    ]);
  });

  it('counts mixed line ends as an editor does', () => {
    expect(rows('a\r\nb\rc\n\rd')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, ''],
      [5, 'd'],
    ]);
  });

  it('reads doubled quotes, and passes over blanks around quoted fields', () => {
    expect(rows('"say ""yes""",x')).toEqual([[1, 'say "yes"', 'x']]);
    expect(rows('a, "1,450" ,b')).toEqual([[1, 'a', '1,450', 'b']]);
    expect(rows('a\t"b\tc"\td', '\t')).toEqual([[1, 'a', 'b\tc', 'd']]);
  });

  it('goes on with the next line after a quote that is never closed', () => {
    expect(rows('a,b\n1,"2\n3,4\n5,6\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'row-unclosed-quote'],
      [3, '3', '4'],
      [4, '5', '6'],
    ]);
  });

  it('goes on with the next line after text behind a closing quote', () => {
    expect(rows('a,b\n1,"2"x,3\n3,4\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'row-stray-quote'],
      [3, '3', '4'],
    ]);
    // The quote of line 1 would close on line 3, but for what follows it there.
    expect(rows('1,"2\n3,4\n5,"6"\n7,8')).toEqual([
      [1, 'row-stray-quote'],
      [2, '3', '4'],
      [3, '5', '6'],
      [4, '7', '8'],
    ]);
  });

  it('reads a quote inside a field as it stands', () => {
    const [row] = firstRows('5" pipe,2\n', ',', 1);
    expect(row).toMatchObject({ fields: ['5" pipe', '2'], literal: 1, fault: undefined });
  });

  it('ends a quoted field where it would swallow a row of the table', () => {
    const text = '1,"a\n2,b\n3,c",d\n';
    const isRow = (line: string) => line === '2,b';
    expect([...scan(text, ',', START, isRow)].map(({ line, fault }) => [line, fault?.code])).toEqual([
      [1, 'row-unclosed-quote'],
      [2, undefined],
      [3, undefined],
    ]);
    expect([...scan(text, ',', START)].map(({ line, fault }) => [line, fault?.code])).toEqual([
      [1, undefined],
    ]);
  });

  it('takes a quoted field that goes on and on for one that was left open', () => {
    const text = `1,"a\n${'x\n'.repeat(MAX_FIELD)}",2\nlast,row\n`;
    const all = rows(text);
    expect(all[0]).toEqual([1, 'row-unclosed-quote']);
    expect(all[1]).toEqual([2, 'x']);
    expect(all.at(-1)).toEqual([MAX_FIELD + 3, 'last', 'row']);
    expect(all).toHaveLength(MAX_FIELD + 3);
  });

  it('does not split a row without end', () => {
    expect(rows(`${','.repeat(MAX_ROW + 1)}\na,b`)).toEqual([
      [1, 'row-too-long'],
      [2, 'a', 'b'],
    ]);
  });

  it.each([
    ['quotes that stay open', 'a","\n'],
    ['quotes that never close', '"\n'],
    ['an opening quote on every line', ',"a\n'],
    ['text behind closing quotes', '"x"y,"\n'],
    ['nothing but quotes', '"'],
    ['quotes and commas', '",'],
    ['literal quotes', 'a"'],
  ])('takes time in proportion to the text: %s', (_, part) => {
    const time = (size: number): number => {
      const text = part.repeat(size / part.length);
      const start = performance.now();
      let count = 0;
      for (const slice of scan(text, ',', START)) count += slice.end - slice.start;
      expect(count).toBeLessThanOrEqual(text.length);
      return performance.now() - start;
    };
    time(100_000);
    expect(time(2_000_000)).toBeLessThan(4000);
  });

  const blanks = [' ', '\t', '\u00A0', '\u3000', '\uFEFF', '\v', '\f', '\u2028', '\u0085'];
  const messy = fc.array(
    fc.constantFrom('"', '"', ',', ';', '\t', '\n', '\r\n', '\r', 'a', '数', '""', '",', ',"', ...blanks),
    {
      maxLength: 60,
    },
  );

  it('never loses a line, whatever the quotes', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom(...DELIMITERS), (parts, delimiter) => {
        const text = parts.join('');
        const all = [...readRows(text, delimiter)];
        // Rows and the line ends between them are the text, and lines are counted as an editor does.
        let [at, line] = [0, 1];
        for (const row of all) {
          expect(row.start).toBe(at);
          expect(row.line).toBe(line);
          const raw = text.slice(row.start, row.end);
          const rest = text.slice(row.end);
          const end = rest.startsWith('\r\n') ? 2 : rest === '' ? 0 : 1;
          expect(end === 0 || /^[\r\n]/u.test(rest)).toBe(true);
          line += (raw.match(/\r\n|\r|\n/gu)?.length ?? 0) + 1;
          at = row.end + end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has the fields that csv-parse has, each where it begins', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom(...DELIMITERS), (parts, delimiter) => {
        const text = parts.join('');
        for (const { start, end, fields, fault } of readRows(text, delimiter)) {
          if (fault) continue;
          const raw = text.slice(start, end);
          const lines = raw.split(/\r\n|\r|\n/u);
          const spots = fieldSpots(raw, delimiter);
          for (const [index, field] of fields.entries()) {
            const spot = spots(index);
            expect(fieldSpots(raw, delimiter)(index)).toEqual(spot);
            const from = (lines[spot.line] ?? '').slice(spot.column - 1).trimStart();
            const [head = ''] = field.split(/[\r\n]/u, 1);
            const content = from.startsWith('"') ? from.slice(1).replaceAll('""', '"') : from;
            expect(content.startsWith(head)).toBe(true);
          }
          const beyond = spots(fields.length);
          expect(spots(0)).toEqual(fieldSpots(raw, delimiter)(0));
          expect(beyond).toEqual(spotOf(raw, raw.length));
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is what csv-parse makes of the text as a whole, where its quotes are sound', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', ';', '\t', '数', ' '),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 9 });
    const written = (field: string, delimiter: string): string =>
      /["\n]/u.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), (cells, delimiter) => {
        const lines = cells.map((row) => row.map((field) => written(field, delimiter)).join(delimiter));
        const text = `${lines.join('\n')}\n`;
        const parsed: readonly string[][] = parse(text, { delimiter, relax_column_count: true });
        const trimmed = (row: readonly string[]): readonly string[] => row.map((field) => field.trim());
        expect([...readRows(text, delimiter)].map(({ fields }) => trimmed(fields))).toEqual(
          parsed.map(trimmed),
        );
      }),
      { numRuns: runs(500) },
    );
  });

  it('gives back any table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', '数'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = table
          .map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('');
        expect([...readRows(text, ',')].map(({ fields }) => fields)).toEqual(table);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('fieldSpots', () => {
  it.each([
    ['a,b,c', 0, 0, 1],
    ['a,b,c', 2, 0, 5],
    ['a,b,c', 3, 0, 6],
    ['a,b,c', 9, 0, 6],
    ['"a,b",c', 1, 0, 7],
    ['"a\n""b",c,d', 1, 1, 6],
    ['"a\r\nb\rc",d', 1, 2, 4],
    ['数值,报告期', 1, 0, 4],
    ['x, "a,b" ,c', 2, 0, 11],
  ])('of %j: field %i is on line +%i, column %i', (raw, index, line, column) => {
    expect(fieldSpots(raw, ',')(index)).toEqual({ line, column });
  });
});

describe('splitRecords', () => {
  it('cuts a record without quotes where csv-parse would', () => {
    const unit = fc.constantFrom(
      'a',
      '数',
      '𠮷',
      ',',
      ';',
      '\t',
      ' ',
      '\u00A0',
      '\u0085',
      '\u3000',
      '\uFEFF',
      "'",
      '\\',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 12 }),
        fc.constantFrom(...DELIMITERS),
        (raw, delimiter) => {
          const [parsed = []]: readonly string[][] = parse(`${raw}\n`, {
            delimiter,
            relax_column_count: true,
            record_delimiter: '\n',
          });
          expect(splitRecords([{ raw, quoted: false }], delimiter)).toEqual([parsed]);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
