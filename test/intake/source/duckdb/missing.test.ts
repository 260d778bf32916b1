import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { openReport } from '../../../../src/intake/index.js';

vi.mock('@duckdb/node-api', () => {
  throw new Error('not installed');
});

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-no-duckdb-'));
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

it('says what a Parquet file needs, and is no report that was read', async () => {
  writeFileSync(join(cwd, 'r.parquet'), Buffer.from([0x50, 0x41, 0x52, 0x31, 0x15, 0x00]));
  expect(await openReport('r.parquet', { cwd })).toEqual({
    ok: false,
    error: { code: 'file-needs-duckdb', args: {}, place: { file: 'r.parquet' } },
  });
});
