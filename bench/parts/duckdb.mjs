// The engine for very large ledgers, beside DuckDB alone and beside the stream engine; and from which size on it pays.
import { compare, judge, ratios, shown } from '../compare.mjs';
import { JUDGED, checkCommand, peerCommand, titleOf } from '../contestants.mjs';
import { spreadOf } from '../statistics.mjs';
import { tableOf } from '../tables.mjs';
import { ledgerFile, planFolder, vocabularyFile } from '../work.mjs';

/** @typedef {import('../compare.mjs').Bar} Bar */

const ALONE = titleOf('duckdb');
const DUCKDB = 'plancheck check --engine duckdb';
const STREAM = 'plancheck check --engine stream';
/** Smaller files, as shares of the largest one, at which the engines are compared too. */
const SHARES = [100, 30, 10, 3];

/** @type {readonly Bar[]} */
const BARS = [
  {
    text: 'wall time of `--engine duckdb` against the one SQL statement',
    sense: 'at most',
    limit: 1.5,
    suffix: '×',
    figures: (tracks) => ratios(tracks, DUCKDB, ALONE, 'wall'),
  },
  {
    text: 'user CPU time of `--engine duckdb` against the one SQL statement',
    sense: 'at most',
    limit: 1.5,
    suffix: '×',
    figures: (tracks) => ratios(tracks, DUCKDB, ALONE, 'user'),
  },
  {
    text: 'wall time of `--engine stream` against `--engine duckdb`',
    sense: 'at least',
    limit: 1,
    suffix: '×',
    figures: (tracks) => ratios(tracks, STREAM, DUCKDB, 'wall'),
  },
];

/**
 * @param {import('../settings.mjs').Settings} settings
 * @returns {Promise<import('../tables.mjs').PartResult>}
 */
export async function duckdb({ say, without, limit, bigRows, bigRounds, rounds }) {
  const plan = await planFolder();
  const vocabulary = await vocabularyFile();
  const report = await ledgerFile({ rows: bigRows });
  say(`engines over ${bigRows} rows, ${bigRounds} rounds`);
  const tracks = await compare(
    [
      { name: ALONE, command: peerCommand('duckdb', report, vocabulary), units: bigRows },
      ...engines(report, plan, bigRows),
    ],
    BARS,
    { rounds: bigRounds, most: bigRounds * 2, warm: false, limit, without, say },
  );
  const rows = [];
  /** @type {number | undefined} */
  let paysFrom;
  for (const share of SHARES) {
    const size = Math.floor(bigRows / share);
    if (tracks.get(DUCKDB)?.missing !== undefined) break;
    say(`engines over ${size} rows, ${rounds} rounds`);
    const smaller = await compare(engines(await ledgerFile({ rows: size }), plan, size), [], {
      rounds,
      limit,
      without,
      say,
    });
    const [wall, user] = /** @type {const} */ (['wall', 'user']).map((of) =>
      ratios(smaller, STREAM, DUCKDB, of),
    );
    const spread = wall && wall.length > 0 ? spreadOf(wall) : undefined;
    if (spread && spread.low > 1) paysFrom ??= size;
    if (spread && spread.low <= 1) paysFrom = undefined;
    const cells = [wall, user].map((found) => (found && found.length > 0 ? shown(spreadOf(found)) : '–'));
    rows.push([size.toLocaleString('en'), ...cells]);
  }
  const last = ratios(tracks, STREAM, DUCKDB, 'wall');
  if (last.length > 0 && spreadOf(last).low > 1) paysFrom ??= bigRows;
  return {
    title: `DuckDB over ${bigRows.toLocaleString('en')} rows`,
    bars: BARS.map((bar) => judge(bar, tracks)),
    tables: [
      tableOf('Engines', tracks, ALONE, 'wall'),
      {
        title: 'From which size on',
        columns: ['rows', 'wall: stream ÷ duckdb', 'user: stream ÷ duckdb'],
        rows,
      },
    ],
    notes:
      paysFrom === undefined
        ? []
        : [
            `DuckDB is faster in wall time from ${paysFrom.toLocaleString('en')} rows on, of the sizes tried.`,
          ],
  };
}

/**
 * @param {string} report
 * @param {string} plan
 * @param {number} units
 */
function engines(report, plan, units) {
  return [
    { name: DUCKDB, command: checkCommand(report, plan, '--engine', 'duckdb'), units, statuses: JUDGED },
    { name: STREAM, command: checkCommand(report, plan, '--engine', 'stream'), units, statuses: JUDGED },
  ];
}
