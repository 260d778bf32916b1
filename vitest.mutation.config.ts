import { defineConfig } from 'vitest/config';

/**
 * What the mutation run runs against each mutant: the tests of the two layers that are mutated, and the fixtures of
 * their rules, on the sources. The properties of whole checks are left out: each takes seconds for each mutant.
 */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    include: ['test/{reckon,assess}/**/*.test.ts', 'test/mutation/*.mutation.ts'],
    exclude: ['test/**/properties.test.ts'],
    setupFiles: ['test/mutation/seed.ts'],
    env: { PLANCHECK_UNDER_TEST: 'src', PLANCHECK_PROPERTY_RUNS: '40' },
    isolate: false,
  },
});
