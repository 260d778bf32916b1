import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../../../src/check.js';
import { EXIT } from '../../../../src/exit.js';
import { readReports, type Intake } from '../../../../src/intake/index.js';
import { parseDay } from '../../../../src/model/calendar.js';
import { loadPlan } from '../../../../src/plan/load.js';
import { CHECK_RENDERERS } from '../../../../src/report/index.js';
import { zstdFrame } from './zstd-frames.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'plancheck-packed-as-plain-'));
afterAll(() => {
  rmSync(made, { recursive: true });
});

/** Cases whose reports are untidy in all the ways that reports are. */
const CASES = [
  ['zunyi-2022-06-30', 'targets/zunyi-investment-2021-2023', '2022-06-30'],
  ['rule-3-year-beside-months', 'fixtures/_plans/rules', '2022-12-31'],
  ['rule-4-later-supersedes', 'fixtures/_plans/rules', '2022-12-31'],
  ['quarantine-check', 'fixtures/_plans/rules', '2022-06-30'],
] as const;

/** Whether there is the program that packs as most who pack do; else its frames are made here. */
const hasZstd = ((): boolean => {
  try {
    execFileSync('zstd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const PACK = {
  gz: gzipSync,
  zst: (bytes: Uint8Array) => (hasZstd ? execFileSync('zstd', ['-qc'], { input: bytes }) : zstdFrame(bytes)),
} as const;

/** So many files of a case are enough. */
const MOST = 6;

/** Packs the texts of a case into a folder of the same form; what is no text is left out, as of the plain ones. */
function packed(reports: string, ending: keyof typeof PACK | undefined): string {
  const folder = join(made, ending ?? 'plain');
  rmSync(folder, { recursive: true, force: true });
  const names = readdirSync(reports, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(?:csv|tsv|txt)$/u.test(name)).sort();
  for (const name of texts.slice(0, MOST)) {
    const bytes = readFileSync(join(reports, name));
    const into = join(folder, name);
    mkdirSync(dirname(into), { recursive: true });
    writeFileSync(ending ? `${into}.${ending}` : into, ending ? PACK[ending](bytes) : bytes);
  }
  return folder;
}

/** All that a check of a folder says, but for the hashes and the endings of names. */
async function saidOf(folder: string, planFolder: string, day: string): Promise<string> {
  const plan = await loadPlan(join(root, planFolder));
  const asOf = parseDay(day);
  if (!plan.ok || asOf === undefined) throw new Error('no plan or no day');
  const reports: Intake[] = [];
  const reading = { cwd: folder, inForceOn: asOf };
  for await (const intake of readReports(plan.value, ['.'], reading)) reports.push(intake);
  const result = check({ plan: plan.value, reports, asOf });
  const options = { language: 'en', color: false, width: 100 } as const;
  const shown = { ...options, quiet: false, summary: false, fails: () => false };
  const text = await CHECK_RENDERERS.json(result, EXIT.complies, shown);
  return text.replaceAll(/"sha256": ".*"/gu, '').replaceAll(/\.(csv|tsv|txt)\.(?:gz|zst)/gu, '.$1');
}

describe.each(CASES)('the reports of %s', (name, plan, day) => {
  it('say the same packed and plain', async () => {
    const reports = join(root, 'fixtures', name, 'reports');
    const plain = await saidOf(packed(reports, undefined), plan, day);
    expect(plain).toContain('"observations"');
    for (const ending of ['gz', 'zst'] as const)
      expect(await saidOf(packed(reports, ending), plan, day)).toBe(plain);
  }, 60_000);
});
