// `node bench/profile.mjs [rows]`: the time that a check of a large file spends in each function.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkCommand } from './contestants.mjs';
import { ledgerFile, planFolder, workFolder } from './work.mjs';

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }} ProfileNode */
/** @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} Profile */

const SHOWN = 25;
const MICROSECONDS = 1000;

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = path.join(workFolder, 'profile');
fs.rmSync(folder, { recursive: true, force: true });
const [node = '', ...command] = checkCommand(await ledgerFile({ rows }), await planFolder());
const run = spawnSync(node, ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...command], { encoding: 'utf8' });
if (run.stderr) process.stderr.write(run.stderr);
// With workers there is a profile for each thread.
for (const name of fs.readdirSync(folder).sort()) {
  process.stdout.write(summary(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))));
}

/** @param {Profile} profile */
function summary({ nodes, samples, timeDeltas }) {
  const places = new Map(nodes.map((one) => [one.id, placeOf(one)]));
  /** @type {Map<string, number>} */
  const times = new Map();
  let total = 0;
  for (const [nth, id] of samples.entries()) {
    const place = places.get(id) ?? '';
    const time = timeDeltas[nth] ?? 0;
    times.set(place, (times.get(place) ?? 0) + time);
    total += time;
  }
  const longest = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const lines = longest.map(([place, time]) => {
    const share = ((time * 100) / total).toFixed(1).padStart(5);
    return `${(time / MICROSECONDS).toFixed(0).padStart(8)} ms ${share} %  ${place}\n`;
  });
  return `${(total / MICROSECONDS).toFixed(0)} ms, of which in the functions themselves:\n${lines.join('')}\n`;
}

/** @param {ProfileNode} node */
function placeOf({ callFrame: { functionName, url, lineNumber } }) {
  const file = url.split('/').slice(-2).join('/');
  return `${functionName || '(anonymous)'}${file && `  ${file}:${lineNumber + 1}`}`;
}
