// Runs the tests of the mutation run within the process that Stryker makes for them. They are loaded once and run
// against mutant after mutant: loading the program anew takes longer than noticing most faults.
import { sep } from 'node:path';
import process from 'node:process';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { globSync } from 'tinyglobby';
import { createViteServer } from 'vitest/node';

/** @import { MutantCoverage } from '@stryker-mutator/api/core' */
/** @import { DryRunResult, MutantRunOptions, MutantRunResult, TestResult, TestRunner } from '@stryker-mutator/api/test-runner' */
/** @import * as Shim from '../test/mutation/vitest.js' */

/** What the instrumented sources ask, and tell: https://stryker-mutator.io/docs/mutation-testing-elements/ */
/** @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, hitCount?: number | undefined, hitLimit?: number | undefined, mutantCoverage: MutantCoverage }} Instruments */

/**
 * The tests of the two mutated layers, and the fixtures of their rules. Properties of whole checks are left out:
 * each takes seconds for each mutant.
 */
const TESTS = ['test/{reckon,assess}/**/*.test.ts', 'test/mutation/*.mutation.ts'];
const LEFT_OUT = ['test/**/{properties,metamorphic}.test.ts'];
/**
 * Slow tests, run last so that a fault noticed by others need not wait for them: the later here, the later they
 * run.
 */
const LONG = ['fixtures.mutation.ts', 'forest.test.ts', 'ledger.test.ts'];
const SHIM = '/test/mutation/vitest.ts';

/** @implements {TestRunner} */
class Runner {
  /** @type {Awaited<ReturnType<typeof createViteServer>> | undefined} */
  #server;
  /** @type {readonly Shim.Collected[]} */
  #tests = [];
  /** @type {Instruments} */
  #instruments;
  /** Whether the loaded code was made while a mutant was active. */
  #isStale = true;

  constructor() {
    const globals = /** @type {Record<string, Instruments>} */ (/** @type {unknown} */ (globalThis));
    this.#instruments = globals[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {
      mutantCoverage: { static: {}, perTest: {} },
    };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(process.env, { PLANCHECK_UNDER_TEST: 'src', PLANCHECK_PROPERTY_RUNS: '20' });
    const root = process.cwd();
    this.#server = await createViteServer({
      root,
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: `${root.replaceAll(sep, '/')}${SHIM}` } },
    });
    // No time limit here, as it would count for the first mutant.
    await this.#load();
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    const tests = await this.#run(this.#tests, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#instruments.mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }) {
    if (this.#isStale) await this.#load();
    const of = this.#instruments;
    of.hitCount = hitLimit === undefined ? undefined : 0;
    of.hitLimit = hitLimit;
    of.activeMutant = activeMutant.id;
    if (mutantActivation === 'static') await this.#load();
    this.#isStale = mutantActivation === 'static';
    const wanted = testFilter && new Set(testFilter);
    const tests = await this.#run(
      this.#tests.filter(({ id }) => wanted?.has(id) ?? true),
      true,
    );
    of.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(of.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async dispose() {
    await this.#server?.close();
  }

  /** Loads the program and its tests, anew if they were loaded before. */
  async #load() {
    const server = this.#server;
    if (!server) throw new Error('the runner has not begun');
    server.moduleGraph.invalidateAll();
    const { collect } = /** @type {typeof Shim} */ (await server.ssrLoadModule(SHIM));
    await server.ssrLoadModule('/test/mutation/seed.ts');
    const place = (/** @type {string} */ file) => LONG.findIndex((name) => file.endsWith(`/${name}`));
    const files = globSync(TESTS, { ignore: LEFT_OUT }).sort(
      (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
    );
    const tests = [];
    for (const file of files) tests.push(...(await collect(file, () => server.ssrLoadModule(`/${file}`))));
    this.#tests = tests;
    this.#isStale = false;
  }

  /**
   * @param {readonly Shim.Collected[]} tests
   * @param {boolean} bail ends with the first that fails
   */
  async #run(tests, bail) {
    /** @type {TestResult[]} */
    const results = [];
    for (const { id, run } of tests) {
      const begun = performance.now();
      this.#instruments.currentTestId = id;
      const failureMessage = await failureOf(run);
      this.#instruments.currentTestId = undefined;
      const told = { id, name: id, timeSpentMs: performance.now() - begun };
      results.push(
        failureMessage === undefined
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage },
      );
      if (bail && failureMessage !== undefined) break;
    }
    return results;
  }
}

/** @param {() => unknown} run */
async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'loaded-once', factory: () => new Runner() }];
