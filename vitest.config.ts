import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** With coverage the fixtures run the sources; otherwise they run what is shipped. */
const measured = process.argv.some((argument) => argument.startsWith('--coverage'));

export default defineConfig({
  test: {
    environment: 'node',
    // Slow machines are no fault of the program: a test only ends early if it hangs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    include: ['test/**/*.test.ts'],
    // Vitest would leave a processor to itself, which is half of a machine of two.
    maxWorkers: availableParallelism(),
    globalSetup: ['test/support/cache.ts'],
    env: { PLANCHECK_UNDER_TEST: measured ? 'src' : 'dist' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
