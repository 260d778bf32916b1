// Keeps the results of each part in results.json, so that parts can be run separately, and writes RESULTS.md from
// all.
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PARTS } from './settings.mjs';
import { here } from './work.mjs';

/** @typedef {import('./tables.mjs').PartResult & { grown?: import('./parts/growth.mjs').Grown[] }} PartResult */
/** @typedef {{ day: string, surroundings: [string, string][] }} Circumstances */
/** @typedef {Record<string, PartResult & Circumstances>} Results by part */

/**
 * @param {string} folder
 * @returns {Results}
 */
export function readResults(folder) {
  const file = path.join(folder, 'results.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

/**
 * @param {string} folder
 * @param {Results} results
 */
export async function writeResults(folder, results) {
  fs.mkdirSync(folder, { recursive: true });
  await writeTidy(path.join(folder, 'results.json'), JSON.stringify(results));
  await writeTidy(path.join(folder, 'RESULTS.md'), resultsText(results));
  const { grown = [] } = results['growth'] ?? {};
  if (grown.length === 0) return;
  const { growthPlot } = await import('./plot.mjs');
  fs.writeFileSync(path.join(folder, 'growth.svg'), growthPlot(grown));
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeTidy(file, text) {
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

/** @param {Results} results */
function resultsText(results) {
  const parts = PARTS.flatMap((name) => results[name] ?? []);
  return [
    '# Results of the benchmark',
    'Written by `npm run bench`; how it measures is said in [README.md](README.md). Figures are medians, with the quartiles ' +
      'in parentheses; ratios are formed within each round.',
    '## Bars',
    table(
      ['bar', 'wanted', 'measured', ''],
      parts.flatMap(({ bars }) =>
        bars.map(({ text, limit, figure, outcome }) => [text, limit, figure, outcome]),
      ),
    ),
    ...remarks(),
    ...parts.flatMap(partText),
    '',
  ].join('\n\n');
}

/** Remarks on the figures, in a file of their own so that the next run does not overwrite them. */
function remarks() {
  const file = path.join(here, 'remarks.md');
  return fs.existsSync(file) ? [fs.readFileSync(file, 'utf8').trim()] : [];
}

/** @param {PartResult & Circumstances} part */
function partText({ title, day, surroundings, tables, notes, grown = [] }) {
  return [
    `## ${title}`,
    ...tables.flatMap(({ title: name, columns, rows }) =>
      rows.length === 0 ? [] : [`### ${name}`, table(columns, rows)],
    ),
    ...(grown.length === 0 ? [] : ['![Time and memory by size, both axes logarithmic](growth.svg)']),
    ...notes,
    `Measured on ${day}. ${surroundings.map(([name, value]) => `${name}: ${value}`).join('; ')}.`,
  ];
}

/**
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 */
function table(columns, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
