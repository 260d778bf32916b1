import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { hasDuckdb, readerFor, reducerFor, type Intake } from '../../../src/intake/index.js';
import type { Engine } from '../../../src/model/engine.js';
import { MAX_LEFT_OUT } from '../../../src/model/assessment.js';
import { dayOf } from '../../../src/model/calendar.js';
import { PLAN } from '../plan.js';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-duckdb-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const NAME = "a[1]*'s report.csv";
const AS_OF = dayOf(2022, 12, 31);
const HEADER = 'metric,region,period,value,unit,basis,department,submitted,note';

interface Reading {
  readonly intake: Intake;
  /** How many lines the database has taken out. */
  readonly skipped: number | undefined;
}

async function readBy(engine: Engine, bytes: Uint8Array, listsLeftOut = true): Promise<Reading> {
  if (AS_OF === undefined) throw new RangeError('no such day');
  const reading = { engine, inForceOn: AS_OF, listsLeftOut };
  writeFileSync(join(folder, NAME), bytes);
  const file = await reducerFor(PLAN, reading, folder)({ name: NAME, bytes });
  const skipped =
    file.reduction && [...file.reduction.skipped.values()].reduce((sum, count) => sum + count, 0);
  return { intake: readerFor(PLAN, reading)(file), skipped };
}

/** Reads bytes in both ways, and expects the same; returns how many lines the database has taken out. */
async function compared(content: string | Uint8Array): Promise<number | undefined> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const byStream = await readBy('stream', bytes);
  const byDuckdb = await readBy('duckdb', bytes);
  expect(byDuckdb.intake).toEqual(byStream.intake);
  const counted = await readBy('duckdb', bytes, false);
  expect(counted.intake).toEqual((await readBy('stream', bytes, false)).intake);
  expect(counted.skipped ?? 0).toBeGreaterThanOrEqual(byDuckdb.skipped ?? 0);
  return byDuckdb.skipped;
}

/** More submissions of the same figure than are listed. */
function submissions(count: number, note: (index: number) => string = () => ''): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(index / 28) % 6) + 1).padStart(2, '0');
    return `investment,,2021-${index % 2 === 0 ? '03' : '04'},${String(index)}.5,亿元,period,,2022-${month}-${day},${note(index)}`;
  });
}

const MANY = MAX_LEFT_OUT + 500;

test('the database is there, or none of this is tested', async () => {
  expect(await hasDuckdb()).toBe(true);
});

test('a file that cannot be hashed while the database is at work is left to the reading', async () => {
  if (AS_OF === undefined) throw new RangeError('no such day');
  const bytes = Buffer.from([HEADER, ...submissions(MANY), ''].join('\n'));
  writeFileSync(join(folder, NAME), bytes);
  let hashed = 0;
  const large = {
    size: bytes.length,
    read: (into: Uint8Array, position: number): number => {
      // Only whoever hashes a file reads so much of it at once.
      if (into.length > 1_000_000) {
        hashed += 1;
        throw new Error('EIO');
      }
      const piece = bytes.subarray(position, position + into.length);
      into.set(piece);
      return piece.length;
    },
    isUnchanged: () => true,
    close: () => undefined,
  };
  const prepared = await reducerFor(
    PLAN,
    { engine: 'duckdb', inForceOn: AS_OF },
    folder,
  )({ name: NAME, bytes, large });
  expect(hashed).toBe(1);
  expect(prepared.reduction).toBeUndefined();
  expect(prepared.inspection).toBeUndefined();
});

describe('a table that the database reduces is read as any other', () => {
  test('plain lines', async () => {
    expect(await compared([HEADER, ...submissions(MANY), ''].join('\n'))).toBeGreaterThan(400);
  });

  test('without an end of the last line, with blank lines at the end, with a byte order mark', async () => {
    const text = [HEADER, ...submissions(MANY)].join('\n');
    expect(await compared(text)).toBeGreaterThan(400);
    expect(await compared(`${text}\n\n\n`)).toBeGreaterThan(400);
    expect(await compared(`\uFEFF${text}\n`)).toBeGreaterThan(400);
  });

  test('notes in quotes, with commas and quotes in them', async () => {
    const lines = submissions(MANY, (index) => (index % 3 === 0 ? '"原因:雨季停工,已""约谈"""' : '已核对'));
    expect(await compared([HEADER, ...lines, ''].join('\n'))).toBeGreaterThan(400);
  });

  test('title lines above the header, one with the unit', async () => {
    const lines = submissions(MANY).map((line) => line.replace('亿元', ''));
    expect(await compared(['投资月报', '单位:亿元', HEADER, ...lines, ''].join('\n'))).toBeGreaterThan(400);
  });

  test('quotes that reach over lines, and some that never close', async () => {
    const lines = submissions(MANY);
    lines.splice(700, 0, 'investment,,2021-05,1,亿元,period,,2022-01-01,"two', 'lines"', 'x,"y', 'z');
    lines.splice(
      900,
      0,
      '"',
      ',,"investment,,2021-05,1,,,,,"",',
      'investment,,2021-05,2,亿元,period,,2022-01-01,"a"',
    );
    expect(await compared([HEADER, ...lines, '"open', ''].join('\n'))).toBeGreaterThan(300);
  });

  test('figures after the date of judgement, without a date, with a time, and faulty ones', async () => {
    const lines = submissions(MANY).map((line, index) => {
      if (index % 7 === 1) return line.replace('2022-0', '2023-0');
      if (index % 7 === 2)
        return line.replace(/2022-0\d-\d\d/u, (day) => `${day} 10:${String((index % 50) + 10)}`);
      if (index % 97 === 3) return line.replace(/2022-0\d-\d\d/u, '');
      if (index % 101 === 4) return line.replace('investment', 'investmnt');
      return index % 103 === 5 ? line.replace('.5', '.5x') : line;
    });
    expect(await compared([HEADER, ...lines, ''].join('\n'))).toBeGreaterThan(100);
  });

  test('what the database cannot number the lines of is read without it', async () => {
    const lines = submissions(20);
    expect(await compared([HEADER, ...lines, ''].join('\r\n'))).toBeUndefined();
    expect(await compared([HEADER, '', ...lines, ''].join('\n'))).toBeUndefined();
    expect(await compared(Buffer.from([...Buffer.from(`${HEADER}\na,b\n`), 0xff, 0x0a]))).toBeUndefined();
    expect(await compared('')).toBeUndefined();
  });

  test('random lines among plain ones', { timeout: 120_000 }, async () => {
    const piece = fc.constantFrom(
      ',',
      ',',
      ',',
      '"',
      '""',
      '\n',
      '\t',
      ' ',
      '\uFEFF',
      '\r',
      '投资',
      'investment',
      '2021-03',
      '1',
      '1,234',
      '123',
      'x',
      '合计',
      'investment,,2021-03,9,亿元,period,,2022-01-05,',
      'beds,,2021-03,1.5,,,,,',
      '"\n',
      '\n"',
      '\u0002',
      '#',
      '\\',
    );
    const insert = fc.record({
      at: fc.nat(MANY),
      text: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    });
    const inserts = fc.array(insert, { maxLength: 6 });
    const tableWith = (some: readonly { readonly at: number; readonly text: string }[]): string => {
      const lines = submissions(MANY, (index) => (index % 20 === 0 ? '"含,""结转"""' : ''));
      for (const { at, text } of some) lines.splice(at, 0, text);
      return [HEADER, ...lines, ''].join('\n');
    };
    await fc.assert(
      fc.asyncProperty(inserts, async (some) => {
        await compared(tableWith(some));
      }),
      { numRuns: 15 },
    );
    // Many tables hold what the database leaves alone; among the same ones each time, enough do not.
    let reduced = 0;
    for (const some of fc.sample(inserts, { numRuns: 15, seed: 7 }))
      if ((await compared(tableWith(some))) !== undefined) reduced += 1;
    expect(reduced).toBeGreaterThan(2);
  });
});

test('every report of the fixtures', { timeout: 120_000 }, async () => {
  const fixtures = new URL('../../../fixtures/', import.meta.url);
  // What the fixtures' tests make beside them may be a pipe that nobody ever writes to.
  const reports = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.csv') && !/[\\/]made[\\/]/.test(name),
  );
  let reduced = 0;
  for (const report of reports)
    if ((await compared(readFileSync(new URL(report.replaceAll('\\', '/'), fixtures)))) !== undefined)
      reduced += 1;
  expect(reports.length).toBeGreaterThan(50);
  expect(reduced).toBeGreaterThan(0);
});
