// `npm test`: sets up what is missing, then runs every check of the project, also after one has failed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root, runCommand, runScript, setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The checks before the tests, by script name in package.json: the longest begins first. */
const CHECKS = ['lint', 'check:types', 'format:check', 'check:package', 'generate:check', 'unused', 'layers'];

/** The linter makes much that is short-lived: clearing that away less often takes a tenth off its time. */
const NODE_OPTIONS = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=32`.trim();

/** @type {string[]} */
const failed = [];

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string} name */
function begin(name) {
  say(`\n== ${name} ${'='.repeat(Math.max(0, 70 - name.length))}`);
}

/**
 * @param {string} name
 * @param {boolean} passed
 * @param {number} begun
 */
function end(name, passed, begun) {
  if (!passed) failed.push(name);
  say(`-- ${name}: ${passed ? 'ok' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

/** Runs the checks, as many at a time as there are processors; the output of each is shown when it ends. */
async function runChecks() {
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;
  const waiting = [...CHECKS];
  const runWaiting = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const begun = performance.now();
      /** @type {unknown[]} */
      const said = [];
      const status = await runCommand(scripts[name] ?? `no script ${name}`, { NODE_OPTIONS }, (text) =>
        said.push(text),
      );
      begin(name);
      process.stdout.write(said.join(''));
      end(name, status === 0, begun);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, runWaiting));
}

/** @returns {Promise<Counts>} */
async function runTests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plancheck-test-'));
  try {
    const report = path.join(folder, 'report.json');
    const begun = performance.now();
    begin('vitest');
    const command = `vitest run --reporter=default --reporter=json --outputFile.json="${report}"`;
    end('vitest', (await runCommand(command)) === 0, begun);
    return countsIn(report);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * vitest's own report; a test file that could not be loaded counts as one failed test.
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

async function testAll() {
  say('plancheck: all checks and tests');
  const begun = performance.now();
  begin('set-up');
  end('set-up', setUp(say), begun);
  await runChecks();
  const counts = await runTests();
  say(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
  say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return failed.length === 0 ? 0 : 1;
}

await runScript(testAll);
