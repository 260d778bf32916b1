import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all programs that the tests start one cache, which goes with the tests: starting them is most of what many tests
 * take, and nothing is kept in the folders of whoever runs them.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-cache-'));
  process.env['PLANCHECK_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
