// Options of the benchmark's command line.
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { here } from './work.mjs';

/**
 * @typedef {object} Settings
 * @property {string[]} parts
 * @property {number} rows of the file that all peers read
 * @property {number} bigRows of the file for memory and growth
 * @property {number} slowRows of the file for slow peers
 * @property {number} files
 * @property {number} fileRows
 * @property {number} targets
 * @property {number} counties
 * @property {number} hostile the share of their full sizes that hostile inputs have
 * @property {number} rounds
 * @property {number} bigRounds of what takes long
 * @property {number} limit seconds after which a run is given up
 * @property {string[]} without contestants whose names hold one of these words
 * @property {string} out the folder of RESULTS.md
 * @property {(line: string) => void} say
 */

export const PARTS = ['one-file', 'many-files', 'start-up', 'growth'];

const FULL = {
  rows: 1_000_000,
  'big-rows': 10_000_000,
  'slow-rows': 100_000,
  files: 2000,
  'file-rows': 500,
  targets: 3000,
  counties: 256,
  hostile: 1,
  rounds: 7,
  'big-rounds': 3,
  limit: 120,
};

/** Small enough to see quickly whether everything works. */
const QUICK = {
  ...FULL,
  rows: 100_000,
  'big-rows': 300_000,
  'slow-rows': 10_000,
  files: 100,
  targets: 300,
  counties: 64,
  hostile: 0.125,
  rounds: 3,
  'big-rounds': 3,
};

export const USAGE = `usage: npm run bench -- [options]
  --parts <names>       ${PARTS.join(', ')}; all if left out
  --quick               small sizes, to see whether all of it works; written to bench/work/quick
${Object.entries(FULL)
  .map(([name, number]) => `  --${name} <number>`.padEnd(24) + number)
  .join('\n')}
  --without <words>     leave out what has one of these words in its name, such as miller,csvkit
  --out <folder>        where RESULTS.md, results.json and growth.svg go; bench if left out`;

/** @returns {Settings | undefined} nothing where only the usage was asked for */
export function settings() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    options: {
      rows: text,
      'big-rows': text,
      'slow-rows': text,
      files: text,
      'file-rows': text,
      targets: text,
      counties: text,
      hostile: text,
      rounds: text,
      'big-rounds': text,
      limit: text,
      parts: text,
      without: text,
      out: text,
      quick: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const presets = values.quick ? QUICK : FULL;
  const number = (/** @type {keyof typeof FULL} */ name) => {
    const found = values[name] === undefined ? presets[name] : Number(values[name]);
    if (!Number.isFinite(found) || found <= 0) throw new RangeError(`--${name} wants a number`);
    return found;
  };
  const parts = words(values.parts) ?? PARTS;
  const unknown = parts.find((name) => !PARTS.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`no part is called ${unknown}; there are ${PARTS.join(', ')}`);
  return {
    parts,
    rows: number('rows'),
    bigRows: number('big-rows'),
    slowRows: number('slow-rows'),
    files: number('files'),
    fileRows: number('file-rows'),
    targets: number('targets'),
    counties: number('counties'),
    hostile: number('hostile'),
    rounds: number('rounds'),
    bigRounds: number('big-rounds'),
    limit: number('limit'),
    without: words(values.without?.toLowerCase()) ?? [],
    out: path.resolve(values.out ?? path.join(here, values.quick ? 'work/quick' : '.')),
    say: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** @param {string | undefined} list */
function words(list) {
  return list?.split(',').filter(Boolean);
}
