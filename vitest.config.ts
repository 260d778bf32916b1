import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** With coverage the fixtures run the sources; otherwise they run what is shipped. */
const measured = process.argv.some((argument) => argument.startsWith('--coverage'));

/**
 * What the projects have in common. Slow machines are no fault of the program: a test only ends early if it hangs. What is
 * soon done with is cleared away less often: most tests make much of that.
 */
const COMMON = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  execArgv: ['--max-semi-space-size=32'],
};

/** Replace a module, for every file that comes after them in the same process. */
const REPLACING = ['test/intake/source/duckdb/missing.test.ts'];

export default defineConfig({
  test: {
    // Vitest would leave a processor to itself, which is half of a machine of two.
    maxWorkers: availableParallelism(),
    globalSetup: ['test/support/cache.ts'],
    env: { PLANCHECK_UNDER_TEST: measured ? 'src' : 'dist' },
    projects: [
      {
        // To load the program takes most files longer than their tests: they share a process for each processor.
        test: {
          ...COMMON,
          name: 'shared',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...REPLACING],
        },
      },
      { test: { ...COMMON, name: 'alone', include: REPLACING, sequence: { groupOrder: 1 } } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
