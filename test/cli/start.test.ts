import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
/** What fits on a screen, with the line that npm itself begins with. */
const SCREEN = { columns: 100, lines: 60 };

test('what npm start shows fits on a screen, and names the file of the whole report', () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'COLUMNS'));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  expect(lines.length).toBeLessThanOrEqual(SCREEN.lines);
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(SCREEN.columns);
  const [, report = ''] = /全部目标与问题: (?<file>.+)/u.exec(stdout) ?? [];
  expect(readFileSync(join(ROOT, report), 'utf8')).toContain('t01-industrial-investment');
  expect(stdout).toMatch(/ends with status 2;/u);
});
