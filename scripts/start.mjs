// `npm start`: sets up what is missing, and shows a check of the example reports on one screen. Further arguments
// go to the check instead.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { exitStatus, root, runScript, setUp } from './setup.mjs';

/** Exit status if nothing could be judged, or the report could not be written. */
const UNUSABLE = 3;
/** Exit status of a fault of the program; above it are crashes and signals. */
const FAULT = 70;
/** Most columns of a command line; a longer one is wrapped. */
const WIDTH = 100;

const REPORTS = path.join('fixtures', 'zunyi-2022-06-30', 'reports');
const check = [
  'bin/plancheck.js',
  'check',
  '--plan',
  'zunyi-investment-2021-2023',
  '--as-of',
  '2022-06-30',
  REPORTS,
];
/** File of the report of all targets; the screen shows its sums. */
const FULL = path.join('dist', '.example', 'report.txt');
const WHY = ['bin/plancheck.js', 'why', 't01-industrial-investment', REPORTS, '--as-of', '2022-06-30'];

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * A command in the form in which it can be copied from the screen.
 *
 * @param {string} before
 * @param {readonly string[]} args
 */
function sayCommand(before, args) {
  let text = `${before}node`;
  for (const arg of args) {
    const fits = text.length - text.lastIndexOf('\n') + arg.length + ' '.length + ' \\'.length <= WIDTH;
    text += fits ? ` ${arg}` : ` \\\n      ${arg}`;
  }
  say(text);
}

/**
 * Runs the program as its user would, in the user's language.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
function run(args, stdio) {
  return exitStatus(spawnSync(process.execPath, args, { cwd: root, stdio }));
}

function demonstrate() {
  const own = process.argv.slice(2);
  say('plancheck: a check of the example reports / 示例报送数据的检查');
  if (!setUp(say)) return 1;
  fs.mkdirSync(path.join(root, path.dirname(FULL)), { recursive: true });
  // The whole report is made first, because the text refers to it.
  const full = own.length === 0 ? run([...check, '--output', FULL], 'ignore') : UNUSABLE;
  const shown = own.length === 0 ? [...check, '--summary'] : [...check, ...own];
  sayCommand('$ ', shown);
  say('');
  const status = run(shown, 'inherit');
  if (status >= FAULT) {
    say(`\n程序本身出错，退出状态为 ${status}。`);
    say(`The program itself failed, with status ${status}.`);
    return status;
  }
  if (full < UNUSABLE) say(`\nEvery target and finding / 全部目标与问题: ${FULL}`);
  if (own.length === 0) {
    say('One verdict traced to its rows / 一个结论从何而来:');
    sayCommand('  ', WHY);
  }
  say(`\n这项检查单独运行时的退出状态是 ${status}；npm start 只作演示，所以以 0 结束。`);
  say(`By itself this check ends with status ${status}; npm start is a demonstration, so it ends with 0.`);
  return 0;
}

await runScript(demonstrate);
