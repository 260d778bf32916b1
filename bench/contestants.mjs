// The contestants: the program and its peers, each as a command line.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { csvkitCommand, readCsvkit } from './peers/csvkit.mjs';
import { millerCommand } from './peers/miller.mjs';
import { here } from './work.mjs';
import { AS_OF } from './world.mjs';

/** @typedef {import('./compare.mjs').Contestant} Contestant */
/** @typedef {import('./peers/checks.mjs').Answer} Answer */
/** @typedef {import('./peers/checks.mjs').Vocabulary} Vocabulary */

/** The program as built here, or another build to be measured instead. */
export const program =
  process.env.BENCH_PROGRAM ?? fileURLToPath(new URL('../bin/plancheck.js', import.meta.url));

/** Exit statuses of a completed check: all complies, or a target fails. */
export const JUDGED = [0, 1];

/**
 * @param {string} report
 * @param {string} plan
 * @param {readonly string[]} options
 */
export function checkCommand(report, plan, ...options) {
  return programCommand('check', report, '--plan', plan, '--as-of', AS_OF, '--lang', 'en', ...options);
}

/** @param {readonly string[]} given */
export function programCommand(...given) {
  return [process.execPath, program, ...given];
}

/**
 * @param {string} folder
 * @param {string} plan
 * @param {number} jobs
 * @param {'file' | 'folder'} [groupBy] what is one submission
 */
export function auditCommand(folder, plan, jobs, groupBy = 'file') {
  const options = [
    '--plan',
    plan,
    '--as-of',
    AS_OF,
    '--lang',
    'en',
    '--format',
    'ndjson',
    '--jobs',
    String(jobs),
    '--group-by',
    groupBy,
  ];
  return programCommand('audit', folder, ...options);
}

/**
 * @param {string} name of a program in `peers/`
 * @param {readonly string[]} given
 */
export function peerCommand(name, ...given) {
  return [process.execPath, path.join(here, 'peers', `${name}.mjs`), ...given];
}

/** Names of the peers to compare with closely: those in JavaScript, and DuckDB. */
const TITLES = new Map([
  ['floor', 'csv-parse, arrays, nothing done'],
  ['straightforward', 'csv-parse, the straightforward program'],
  ['papaparse', 'papaparse'],
  ['udsv', 'udsv'],
  ['duckdb', 'DuckDB, one SQL statement'],
]);

/** @param {string} name of a program in `peers/` */
export function titleOf(name) {
  return TITLES.get(name) ?? name;
}

/**
 * Peers so much slower that they get a smaller file.
 *
 * @param {string} report
 * @param {string} vocabularyFile
 * @param {Vocabulary} vocabulary
 * @returns {{ title: string, command: string[], read: (output: string) => Answer }[]}
 */
export function slowPeers(report, vocabularyFile, vocabulary) {
  return [
    { title: 'Miller', command: millerCommand(report, vocabulary), read: readMiller },
    { title: 'csvkit', command: csvkitCommand(report, vocabulary), read: readCsvkit },
    { title: 'tableschema', command: peerCommand('tableschema', report, vocabularyFile), read: readAnswer },
  ];
}

/**
 * @param {string} output
 * @returns {Answer}
 */
export function readAnswer(output) {
  return JSON.parse(output);
}

/**
 * Miller has no arrays whose elements can be counted up in place; it answers with a map for each metric.
 *
 * @param {string} output
 * @returns {Answer}
 */
function readMiller(output) {
  const [{ rows, faults, figures, sums }] = JSON.parse(output);
  return {
    rows,
    faults,
    figures,
    sums: Object.fromEntries(Object.entries(sums).map(([k, v]) => [k, [v[1], v[2]]])),
  };
}
