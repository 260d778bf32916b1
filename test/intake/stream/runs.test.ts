import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../src/intake/records.js';
import { MAX_FIELD, type Delimiter } from '../../../src/intake/scan.js';
import { RowCutter } from '../../../src/intake/stream/cut.js';
import { MORE, ODD, Runs } from '../../../src/intake/stream/runs.js';
import { Splitter } from '../../../src/intake/stream/splitter.js';
import { ByteWindow } from '../../../src/intake/stream/window.js';

const PIECES = ['a', 'b', '"', '"', '""', ',', ',', ';', '中', '文', ' ', '\u3000', '\u00A0', '7'];
const ENDS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '\r\n\r\n', ''];
/** Fields as a program writes them, so that there are lines with quotes that are sound. */
const field = fc.oneof(
  fc.array(fc.constantFrom('a', '中', '7', ' '), { maxLength: 5 }).map((some) => some.join('')),
  fc
    .array(fc.constantFrom('a', '文', ',', ';', '""', ' '), { maxLength: 5 })
    .map((some) => `"${some.join('')}"`),
);
const line = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((some) => some.join('')),
  },
  { weight: 3, arbitrary: fc.array(field, { minLength: 1, maxLength: 5 }).map((some) => some.join(',')) },
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom(...ENDS)), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));
const table = fc.record({
  text,
  delimiter: fc.constantFrom<Delimiter>(',', ',', ';'),
  encoding: fc.constantFrom('utf-8' as const, 'gb18030' as const),
  piece: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});

type Drawn = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** Rows that were found: the line that each is on, and its text. */
interface Found {
  readonly rows: readonly (readonly [number, string])[];
  /** Of those in runs, what {@link Splitter} has made of them. */
  readonly fields: readonly (readonly string[])[];
}

function windowOf(bytes: Buffer, piece: number | undefined): ByteWindow {
  if (piece === undefined) return ByteWindow.over(bytes);
  const read = (into: Uint8Array, position: number): number =>
    bytes.copy(into, 0, position, position + into.length);
  return ByteWindow.from({ read }, piece);
}

/** Goes through a table by runs wherever there is one, and by single rows elsewhere. */
function byRuns({ text: whole, delimiter, encoding, piece }: Drawn): Found {
  const bytes = iconv.encode(whole, encoding);
  const window = windowOf(bytes, piece);
  const cutter = new RowCutter(window, { at: 0, line: 1 }, encoding, delimiter);
  const runs = new Runs(delimiter);
  const rows: (readonly [number, string])[] = [];
  const fields: (readonly string[])[] = [];
  for (;;) {
    const to = runs.find(window, cutter.at);
    if (to === MORE && !window.isFinal) {
      cutter.at = window.more(cutter.at);
      continue;
    }
    if (to > MORE) {
      const run = Buffer.from(window.bytes.subarray(cutter.at, to));
      const splitter = new Splitter(delimiter, runs.hasReturns, (some) => {
        fields.push(some.map((each) => iconv.decode(Buffer.from(each, 'latin1'), encoding)));
      });
      splitter.split(run);
      const { bytes: before } = window;
      while (cutter.at < to) {
        const row = cutter.next();
        // No row of a run is odd, none goes beyond it, and none moves the window.
        expect(row?.cut).toMatchObject({ fault: undefined, literal: undefined, breaks: 0 });
        if (row?.raw !== '') rows.push([row?.line ?? 0, row?.raw ?? '']);
      }
      expect([cutter.at, window.bytes]).toEqual([to, before]);
      continue;
    }
    expect([ODD, MORE]).toContain(to);
    if (!cutter.next()) return { rows, fields };
  }
}

describe('runs of lines', () => {
  it('are rows with nothing at fault, each on a line of its own, which csv-parse splits as any other', () => {
    let found = 0;
    fc.assert(
      fc.property(table, (drawn) => {
        const { rows, fields } = byRuns(drawn);
        const records = rows.map(([, raw]) => ({ raw, quoted: true }));
        const trimmed = (some: readonly string[]): readonly string[] => some.map((each) => each.trim());
        expect(fields.map(trimmed)).toEqual(splitRecords(records, drawn.delimiter).map(trimmed));
        found += rows.filter(([, raw]) => raw.includes('"')).length;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('tell of each line with quotes how many of its bytes are none of a field', () => {
    const bytes = Buffer.from('a,b\n"a","b""c"\r\nd,"",e\n');
    const runs = new Runs(',');
    expect(runs.find(ByteWindow.over(bytes), 0)).toBe(bytes.length);
    expect(runs.quoted).toEqual([
      { start: 4, marks: 5 },
      { start: 16, marks: 2 },
    ]);
    expect(runs.hasReturns).toBe(true);
  });

  it.each([
    ['a quote within a field', 'a,b"\n'],
    ['a blank before a quote', 'a, "b"\n'],
    ['a blank behind a quote', 'a,"b" \n'],
    ['a quote that goes on', 'a,"b\nc"\n'],
    ['a quote that stays open', 'a,"b\n'],
    ['a lone CR', 'a,b\rc,d\n'],
    ['a lone CR in quotes', 'a,"b\rc"\n'],
    ['two CRs', 'a,b\r\r\n'],
    ['a line that is very long', `${'a'.repeat(2 * MAX_FIELD)}\n`],
  ])('end before %s', (_, odd) => {
    const sound = 'a,b\n"c",d\n';
    expect(new Runs(',').find(ByteWindow.over(Buffer.from(sound + odd)), 0)).toBe(sound.length);
    expect(new Runs(',').find(ByteWindow.over(Buffer.from(odd)), 0)).toBe(ODD);
  });

  it('have no last line without an end, which could go on', () => {
    expect(new Runs(',').find(ByteWindow.over(Buffer.from('a,b')), 0)).toBe(MORE);
    expect(new Runs(',').find(ByteWindow.over(Buffer.from('a,b\nc')), 0)).toBe(4);
  });
});
