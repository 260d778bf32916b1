// The machine of a measurement, and the versions used.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { here } from './work.mjs';

const PACKAGES = ['csv-parse', 'papaparse', 'udsv', '@duckdb/node-api', 'tableschema'];

/** @returns {[string, string][]} */
export function surroundings() {
  const cpus = os.cpus();
  return [
    [
      'machine',
      `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown'}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB`,
    ],
    ['system', `${os.type()} ${os.release()}`],
    ['node', process.version],
    [
      'plancheck',
      `${versionIn(path.join(here, '..'))} (${firstLine('git', '-C', here, 'describe', '--always', '--dirty')})`,
    ],
    ...PACKAGES.map((name) => /** @type {[string, string]} */ ([name, packageVersion(name)])),
    ['Miller', firstLine('mlr', '--version')],
    ['csvkit', firstLine('csvsql', '--version')],
  ];
}

/** Reason why the floor is not comparable, if so: both must be read with one version of csv-parse. */
export function parserMismatch() {
  const [ours, theirs] = ['..', '.'].map((base) =>
    versionIn(path.join(here, base, 'node_modules', 'csv-parse')),
  );
  return ours === theirs ? undefined : `csv-parse of bench is ${theirs}, that of plancheck ${ours}`;
}

/** @param {string} name */
function packageVersion(name) {
  return versionIn(path.join(here, 'node_modules', name));
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return String(JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version);
  } catch {
    return 'not installed';
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} given
 */
function firstLine(command, ...given) {
  const { stdout, error } = spawnSync(command, given, { encoding: 'utf8' });
  return error ? 'not installed' : (stdout.trim().split('\n')[0] ?? '');
}
