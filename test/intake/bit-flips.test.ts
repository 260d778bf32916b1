import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { severityOf } from '../../src/catalogue/findings.js';
import { openReport, readerFor, type Intake } from '../../src/intake/index.js';
import { workbook, type TestCell } from '../support/workbook.js';
import { brief } from './helpers.js';
import { PLAN } from './plan.js';

const FLIPS = 300;
const folder = mkdtempSync(join(tmpdir(), 'plancheck-flips-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const read = readerFor(PLAN);

const HEADER = ['指标', '地区', '报告期', '数值', '单位'];
const COUNTIES = ['桐梓县', '赤水市'];
const ROWS: readonly (readonly TestCell[])[] = [
  HEADER,
  ...Array.from({ length: 24 }, (_, at): readonly TestCell[] => [
    '工业投资',
    COUNTIES[at % 2],
    { number: String(44562 + 31 * Math.floor(at / 2)), format: 'yyyy"年"m"月"' },
    { number: `${100 + at * 7}.${at}5`, format: '0.00"万元"' },
  ]),
];
const BOOK = workbook({ sheets: [{ name: '表', rows: ROWS, merged: ['B24:B25'] }] });
/** What LibreOffice made of such a workbook, and the zstd program of such a text. */
const [ODS, ZST] = ['months-by-libreoffice.ods', 'months.csv.zst'].map((name) =>
  readFileSync(fileURLToPath(new URL(`source/packed/${name}`, import.meta.url))),
);
const CSV = Buffer.from(
  [
    HEADER.join(','),
    ...Array.from({ length: 40 }, (_, at) => `工业投资,${COUNTIES[at % 2] ?? ''},2022-06,${at}.5,亿元`),
  ].join('\n'),
);

/** The same parts, stored as they are: here a flipped bit is one of a figure, and not of what unpacks to it. */
function stored(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { level: 0 });
}

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['r.xlsx', BOOK],
  ['stored.xlsx', stored(BOOK)],
  ['r.ods', ODS ?? BOOK],
  ['stored.ods', stored(ODS ?? BOOK)],
  ['r.csv.gz', gzipSync(CSV)],
  ['members.csv.gz', Buffer.concat([gzipSync(CSV.subarray(0, 900)), gzipSync(CSV.subarray(900))])],
  ['r.csv.zst', ZST ?? CSV],
];

/** Places all over a file, the same in every run. */
function* places(length: number): Generator<readonly [number, number]> {
  let state = 12_345;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  for (let flip = 0; flip < FLIPS; flip += 1) yield [Math.floor(next() * length), Math.floor(next() * 8)];
}

async function intakeOf(name: string, bytes: Uint8Array): Promise<Intake | undefined> {
  writeFileSync(join(folder, name), bytes);
  const opened = await openReport(name, { cwd: folder });
  if (!opened.ok) return undefined;
  try {
    return read(opened.value);
  } finally {
    opened.value.large?.close();
  }
}

const figuresOf = (intake: Intake): string => JSON.stringify(intake.observations.map(brief));

test.each(FILES)('a flipped bit of %s is told, or changes no figure', async (name, bytes) => {
  const whole = await intakeOf(name, bytes);
  expect(whole?.observations.length).toBeGreaterThan(1);
  const counts = { told: 0, harmless: 0 };
  const silent: string[] = [];
  for (const [at, bit] of places(bytes.length)) {
    const flipped = Uint8Array.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    const intake = await intakeOf(name, flipped);
    if (!intake || intake.findings.some((finding) => severityOf(finding) === 'error')) counts.told += 1;
    else if (whole && figuresOf(intake) === figuresOf(whole)) counts.harmless += 1;
    else silent.push(`bit ${bit} of byte ${at}`);
  }
  expect(silent).toEqual([]);
  expect(counts.told + counts.harmless).toBe(FLIPS);
  console.log(`${name}: ${counts.told} told, ${counts.harmless} without effect`);
});
