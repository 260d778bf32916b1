import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { parseDay, type Day } from '../../../src/model/calendar.js';
import { workbook } from '../../support/workbook.js';
import { brief, told } from '../helpers.js';
import { PLAN } from '../plan.js';

const AS_OF = parseDay('2023-12-31') ?? (0 as Day);
const all = readerFor(PLAN);
const inForce = readerFor(PLAN, { inForceOn: AS_OF });

function csv(lines: readonly (readonly string[])[], delimiter: string): Intake {
  return all({ name: 'r.csv', bytes: bytesOf(lines, delimiter) });
}

function bytesOf(lines: readonly (readonly string[])[], delimiter: string): Buffer {
  const quoted = (cell: string): string => (cell.includes(delimiter) ? `"${cell}"` : cell);
  return Buffer.from(lines.map((cells) => cells.map(quoted).join(delimiter)).join('\n'));
}

/** What was read of each figure of a table, by its line, and what is told. */
function read(result: Intake): readonly string[] {
  const figures = result.observations.map(
    (one) => `${one.place.line}: ${brief(one).split(' ').at(-2) ?? ''}`,
  );
  return [...figures, ...told(result)];
}

const H = ['指标', '报告期', '数值'];
const RATE = '机械化率';

/** Figures of a rate, each of a day of its own. */
function column(values: readonly string[]): readonly (readonly string[])[] {
  return [H, ...values.map((value, at) => [RATE, `2022-06-${String(at + 1).padStart(2, '0')}`, value])];
}

describe('a comma in figures', () => {
  it.each([
    [['1,286', '12,5'], ';', ['2: 1.286', '3: 12.5', 'table-decimal-comma 1 8']],
    [['1.286,5', '1.286'], '\t', ['2: 1286.5', 'table-decimal-comma 1 8', 'row-bad-number 3 17']],
    [['1,286', '2.5'], ';', ['2: 1286', '3: 2.5']],
    [['1,286', '12'], ';', ['3: 12', 'row-bad-number 2 17']],
    [['1,286', '12'], '\t', ['2: 1286', '3: 12']],
    [['1,286', '12,5', '2.5'], ';', ['4: 2.5', 'row-bad-number 2 17', 'row-bad-number 3 17']],
    [['1,286', '12,5'], ',', ['row-bad-number 2 17', 'row-bad-number 3 17']],
    [['1,286', '12'], ',', ['2: 1286', '3: 12']],
  ] as const)('of %j between %j is decided by all of them', (values, delimiter, expected) => {
    expect(read(csv(column(values), delimiter))).toEqual(expected);
  });

  it('in a workbook parts thousands, because a number there needs no separator', () => {
    const rows = [
      H,
      [RATE, '2022-06-01', '1,286'],
      [RATE, '2022-06-02', '12,5'],
      [RATE, '2022-06-03', { number: '1.286' }],
    ];
    const result = all({ name: 'r.xlsx', bytes: workbook({ sheets: [{ name: '表', rows }] }) });
    expect(read(result)).toEqual(['2: 1286', '4: 1.286', 'row-bad-number 3 3']);
  });

  it('of a later table in the same file counts in whatever column it stands', () => {
    const lines = [...column(['1,286']), [], ['数值', '指标', '报告期'], ['12,5', RATE, '2022-06-09']];
    expect(read(csv(lines, ';'))).toEqual(['2: 1.286', '5: 12.5', 'table-decimal-comma 1 8']);
  });
});

describe('2022/2', () => {
  it.each([
    [
      ['2022/2', '2022/7'],
      ['2022-02-28', '2022-07-31'],
    ],
    [
      ['2022/1', '2022/12'],
      ['2022-01-31', '2022-12-31'],
    ],
    [
      ['2022/2', '2022/03'],
      ['2022-02-28', '2022-03-31'],
    ],
    [['2022/2', '2022-07'], ['2022-07-31']],
    [['2022/1', '2022/2'], []],
  ] as const)('in %j is read where another can only be a month', (periods, ends) => {
    const rows = [H, ...periods.map((period) => [RATE, period, '5'])];
    const book = workbook({ sheets: [{ name: '表', rows }] });
    for (const result of [csv(rows, ','), csv(rows, ';'), all({ name: 'r.xlsx', bytes: book })]) {
      expect(result.observations.map((one) => brief(one).split(' ')[2]?.split('..')[1])).toEqual(ends);
      expect(result.findings.map(({ code }) => code)).toEqual(
        periods.slice(ends.length).map(() => 'row-bad-period'),
      );
    }
  });
});

const figure = fc.oneof(
  fc.constantFrom('1,286', '1.286', '12,5', '12.5', '5', '1.286,5', '1,286.5', '-3,25', '0,125', '120'),
  fc.nat(99_999).map(String),
);
const period = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => `2022/${month}`),
  fc.integer({ min: 1, max: 12 }).map((month) => `2022/${String(month).padStart(2, '0')}`),
);

it('the way over bytes decides as the usual one does', () => {
  const row = fc.tuple(fc.constantFrom(RATE, '工业投资'), period, figure);
  const table = fc.tuple(fc.array(row, { maxLength: 12 }), fc.constantFrom(';', '\t', ','));
  fc.assert(
    fc.property(table, ([rows, delimiter]) => {
      // Each in a region of its own, so that all are in force.
      const regions = ['桐梓县', '红花岗区', '新蒲新区', '赤水市', '赤水县', '道真', '全市'];
      const lines = rows.slice(0, regions.length).map((cells, at) => [...cells, regions[at] ?? '']);
      const bytes = bytesOf([[...H, '地区'], ...lines], delimiter);
      const [one, other] = [all, inForce].map((reader) => {
        const { observations, findings } = reader({ name: 'r.csv', bytes });
        return [observations.map((each) => brief(each)).sort(), findings];
      });
      expect(other).toEqual(one);
    }),
    { numRuns: 400 },
  );
});
