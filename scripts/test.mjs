// `npm test`: sets up what is missing, then runs every check of the project, also after one has failed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root, runCommand, runScript, setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The checks before the tests, by their names among package.json's scripts. */
const CHECKS = ['check:types', 'lint', 'format:check', 'layers', 'unused', 'generate:check', 'check:package'];

/** @type {string[]} */
const failed = [];

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {string} name
 * @param {() => boolean} work
 */
function step(name, work) {
  say(`\n== ${name} ${'='.repeat(Math.max(0, 70 - name.length))}`);
  const begun = performance.now();
  const passed = work();
  if (!passed) failed.push(name);
  say(`-- ${name}: ${passed ? 'ok' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

/** @returns {Counts} */
function runTests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plancheck-test-'));
  try {
    const report = path.join(folder, 'report.json');
    step('vitest', () => {
      const command = `vitest run --reporter=default --reporter=json --outputFile.json="${report}"`;
      return runCommand(command) === 0;
    });
    return countsIn(report);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What vitest's own report says; a test file that could not even be loaded counts as one failed test.
 *
 * @param {string} file
 * @returns {Counts}
 */
function countsIn(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function testAll() {
  say('plancheck: all checks and tests');
  step('set-up', () => setUp(say));
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;
  for (const name of CHECKS) step(name, () => runCommand(scripts[name] ?? `no script ${name}`) === 0);
  const counts = runTests();
  say(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
  say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return failed.length === 0 ? 0 : 1;
}

runScript(testAll);
