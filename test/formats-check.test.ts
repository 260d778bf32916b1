import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../src/report/format-names.js';
import { junitProblems, sarifProblems } from './report/schemas.js';
import {
  allTheSame,
  allWith,
  cases,
  inAllFormats,
  reporting,
  statuses,
  statusOf,
} from './support/formats.js';

/** The exit status never depends on the format: every fixture of a check is run with all formats. */

test('there are fixtures of every status to go by', () => {
  const all = new Set(cases.map(({ status }) => status));
  expect([0, 1, 2, 3].filter((status) => !all.has(status))).toEqual([]);
});

describe('the status of a check is the same in every format', () => {
  test.each(reporting('check'))('$name', async (fixture) => {
    expect(await inAllFormats(fixture, fixture.args)).toEqual(allWith(fixture.status, fixture));
  });
});

describe.each(['check', 'validate'])('the status of %s with each format alone', (command) => {
  const byStatus = new Map(
    reporting(command)
      .toReversed()
      .map((fixture) => [fixture.status, fixture]),
  );

  test.each([...byStatus].sort(([a], [b]) => a - b))('is %i in all', async (status, fixture) => {
    expect(await statuses(fixture, fixture.args)).toEqual(allTheSame(status));
  });
});

describe.each(['check', 'validate'])('all formats of %s at once', (command) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plancheck-formats-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('come to the same status as one, each in its file, by the schemas that there are', async () => {
    const whole = cases.find(({ name }) => name.startsWith('zunyi-'));
    if (!whole) throw new Error('no fixture of a whole round');
    const formats = REPORT_FORMATS.flatMap((format) => ['--format', `${format}=${join(folder, format)}`]);
    const [, ...words] = whole.args;
    expect(await statusOf(whole, [command, ...words, ...formats])).toBe(whole.status);
    expect(readdirSync(folder)).toEqual([...REPORT_FORMATS].sort());
    expect(sarifProblems(readFileSync(join(folder, 'sarif'), 'utf8'))).toEqual([]);
    expect(await junitProblems(readFileSync(join(folder, 'junit'), 'utf8'))).toEqual([]);
  });
});
