// `npm start`: sets up what is missing, and shows a check of the example reports. Further arguments go to the check.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { exitStatus, root, runScript, setUp } from './setup.mjs';

/** The program's status for a fault of its own; what lies above it is a crash or a signal. */
const FAULT = 70;

const check = [
  'bin/plancheck.js',
  'check',
  '--plan',
  'zunyi-investment-2021-2023',
  '--as-of',
  '2022-06-30',
  path.join('fixtures', 'zunyi-2022-06-30', 'reports'),
  ...process.argv.slice(2),
];

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

function demonstrate() {
  say('plancheck: a check of the example reports / 示例报送数据的检查');
  if (!setUp(say)) return 1;
  say(`$ node ${check.join(' ')}\n`);
  const result = spawnSync(process.execPath, check, { cwd: root, stdio: 'inherit' });
  const status = exitStatus(result);
  if (status >= FAULT) {
    say(`\n程序本身出错,退出状态为 ${status}。`);
    say(`The program itself failed, with status ${status}.`);
    return status;
  }
  say(`\n这项检查单独运行时的退出状态是 ${status};npm start 只作演示,所以以 0 结束。`);
  say(`By itself this check ends with status ${status}; npm start is a demonstration, so it ends with 0.`);
  return 0;
}

await runScript(demonstrate);
