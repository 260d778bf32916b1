/**
 * Mutation testing of the two layers that decide: each mutant is the program with one small fault, and some test must
 * notice. Takes long, so it is no part of `npm test`; one folder alone: `npm run mutation -- --mutate 'src/reckon/**'`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/reckon/**/*.ts', 'src/assess/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incrementalFile: '.stryker/incremental.json',
  timeoutMS: 4_000,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  thresholds: { high: 90, low: 85, break: 85 },
  allowEmpty: false,
};
