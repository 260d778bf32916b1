// `npm run bench`: runs the program and its peers on the same work; writes RESULTS.md.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setUp } from '../scripts/setup.mjs';
import { parserMismatch, surroundings } from './machine.mjs';
import { readResults, writeResults } from './results.mjs';
import { USAGE, settings } from './settings.mjs';
import { here } from './work.mjs';

/** @type {Record<string, (settings: import('./settings.mjs').Settings) => Promise<import('./results.mjs').PartResult>>} */
const RUN = {
  'one-file': async (given) => (await import('./parts/one-file.mjs')).oneFile(given),
  'many-files': async (given) => (await import('./parts/many-files.mjs')).manyFiles(given),
  'start-up': async (given) => (await import('./parts/start-up.mjs')).startUp(given),
  growth: async (given) => (await import('./parts/growth.mjs')).growth(given),
};

/** Peers are installed here on first use: work on the program itself does not need them. */
function installPeers() {
  const lock = path.join(here, 'package-lock.json');
  const installed = path.join(here, 'node_modules', '.package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return true;
  process.stderr.write('installing the peers (npm ci) ...\n');
  const command = 'npm ci --no-audit --no-fund --loglevel=error';
  return spawnSync(command, { cwd: here, shell: true, stdio: ['ignore', 2, 2] }).status === 0;
}

async function main() {
  const given = settings();
  if (!given) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (!setUp(given.say) || !installPeers()) return 1;
  const mismatch = parserMismatch();
  if (mismatch !== undefined) {
    given.say(mismatch);
    return 1;
  }
  const results = readResults(given.out);
  for (const name of given.parts) {
    const started = performance.now();
    const result = await RUN[name]?.(given);
    if (!result) continue;
    const day = new Date().toISOString().slice(0, 10);
    results[name] = { ...result, day, surroundings: surroundings() };
    await writeResults(given.out, results);
    given.say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    for (const { text, limit, figure, outcome } of result.bars)
      given.say(`  ${outcome}: ${text}: ${figure}, ${limit}`);
  }
  return 0;
}

process.exitCode = await main();
