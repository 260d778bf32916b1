/**
 * Mutation testing of the two layers that decide: each mutant is the program with one small fault, and some test must
 * notice. Takes long, so it is no part of `npm test`; one folder alone: `npm run mutation -- --mutate 'src/reckon/**'`.
 */
export default {
  testRunner: 'loaded-once',
  plugins: ['./scripts/mutation-runner.mjs'],
  mutate: ['src/reckon/**/*.ts', 'src/assess/**/*.ts'],
  ignorePatterns: ['/fixtures/*/made', '/dist', '/docs', '/bench', '/coverage', '/findings', '/examples'],
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incrementalFile: '.stryker/incremental.json',
  timeoutMS: 20_000,
  timeoutFactor: 1.25,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  thresholds: { high: 95, low: 92, break: 92 },
  allowEmpty: false,
};
