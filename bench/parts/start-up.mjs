// The time until the program does its work at all, beside Node doing nothing.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { compare, judge, ratios } from '../compare.mjs';
import { JUDGED, checkCommand, program } from '../contestants.mjs';
import { tableOf } from '../tables.mjs';
import { shippedReportFile, workFolder } from '../work.mjs';

/** @typedef {import('../compare.mjs').Bar} Bar */

const ROWS = 1000;
const SHIPPED = 'zunyi-investment-2021-2023';
const NOTHING = 'node -e 0';
const HELP = 'plancheck --help';
const WARM = `check of ${ROWS} rows, plan from the cache`;
const OFF = `check of ${ROWS} rows, PLANCHECK_CACHE=off`;
const EMPTY = `check of ${ROWS} rows, cache empty`;
/** Short runs are noisy, and cheap to repeat. */
const TIMES_AS_MANY = 3;

/** @type {readonly Bar[]} */
const BARS = [
  {
    text: '`plancheck --help` against `node -e 0`, user CPU time',
    sense: 'at most',
    limit: 1.5,
    suffix: '×',
    figures: (tracks) => ratios(tracks, HELP, NOTHING, 'user'),
  },
  {
    text: `check of the shipped plan on ${ROWS} rows with the cache, against \`node -e 0\``,
    sense: 'at most',
    limit: 2.5,
    suffix: '×',
    figures: (tracks) => ratios(tracks, WARM, NOTHING, 'user'),
  },
  {
    text: 'the same without the cache',
    sense: 'at most',
    limit: 5,
    suffix: '×',
    figures: (tracks) => ratios(tracks, OFF, NOTHING, 'user'),
  },
];

/**
 * @param {import('../settings.mjs').Settings} settings
 * @returns {Promise<import('../tables.mjs').PartResult>}
 */
export async function startUp({ say, without, limit, rounds }) {
  const report = await shippedReportFile(ROWS);
  const command = checkCommand(report, SHIPPED);
  const [warm, empty] = ['cache-warm', 'cache-empty'].map((name) => path.join(workFolder, name));
  say(`start-up, ${rounds * TIMES_AS_MANY} rounds`);
  const tracks = await compare(
    [
      { name: NOTHING, command: [process.execPath, '-e', '0'] },
      { name: HELP, command: [process.execPath, program, '--help'], env: { XDG_CACHE_HOME: warm ?? '' } },
      { name: WARM, command, statuses: JUDGED, env: { XDG_CACHE_HOME: warm ?? '' } },
      { name: OFF, command, statuses: JUDGED, env: { PLANCHECK_CACHE: 'off' } },
      {
        name: EMPTY,
        command,
        statuses: JUDGED,
        env: { XDG_CACHE_HOME: empty ?? '' },
        prepare: () => fs.rmSync(empty ?? '', { recursive: true, force: true }),
      },
    ],
    BARS,
    { rounds: rounds * TIMES_AS_MANY, limit, without, say },
  );
  return {
    title: 'Start-up',
    bars: BARS.map((bar) => judge(bar, tracks)),
    tables: [tableOf('From nothing to an answer', tracks, NOTHING)],
    notes: [],
  };
}
