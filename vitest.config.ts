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
    // Nothing is kept in the folders of whoever runs the tests.
    env: { PLANCHECK_UNDER_TEST: measured ? 'src' : 'dist', PLANCHECK_CACHE: 'off' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { lines: 90, branches: 85 },
    },
  },
});
