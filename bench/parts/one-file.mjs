// One large file: how much CPU time and memory the whole check takes, beside what others take for the same work.
import { compare, judge, ratios, samplesOf } from '../compare.mjs';
import { JUDGED, PEERS, checkCommand, peerCommand, slowPeers } from '../contestants.mjs';
import { agreeing, ourAnswer, vocabularyOf } from '../agreement.mjs';
import { tableOf } from '../tables.mjs';
import { ledgerFile, planFolder, vocabularyFile } from '../work.mjs';

/** @typedef {import('../compare.mjs').Bar} Bar */
/** @typedef {import('../compare.mjs').Contestant} Contestant */
/** @typedef {import('../compare.mjs').Tracks} Tracks */
/** @typedef {import('../tables.mjs').PartResult} PartResult */
/** @typedef {import('../settings.mjs').Settings} Settings */

const OURS = 'plancheck check';
const CSV_PARSE = 'plancheck check --engine csv-parse';
const [FLOOR, STRAIGHTFORWARD, PAPAPARSE, UDSV] = PEERS.map(({ title }) => title);

/** @type {readonly Bar[]} */
const BARS = [
  {
    text: 'faster in user CPU time than csv-parse delivering arrays, everything included (the aim is 3)',
    sense: 'at least',
    limit: 2,
    suffix: '×',
    figures: (tracks) => ratios(tracks, FLOOR ?? '', OURS, 'user'),
  },
  {
    text: 'with csv-parse alone (`--engine csv-parse`), the speed of csv-parse delivering arrays',
    sense: 'at least',
    limit: 0.9,
    suffix: '×',
    figures: (tracks) => ratios(tracks, FLOOR ?? '', CSV_PARSE, 'user'),
  },
  {
    text: 'ahead of papaparse doing the same checks',
    sense: 'at least',
    limit: 1,
    suffix: '×',
    figures: (tracks) => ratios(tracks, PAPAPARSE ?? '', OURS, 'user'),
  },
  {
    text: 'ahead of udsv doing the same checks',
    sense: 'at least',
    limit: 1,
    suffix: '×',
    figures: (tracks) => ratios(tracks, UDSV ?? '', OURS, 'user'),
  },
  {
    text: 'faster than the straightforward program',
    sense: 'at least',
    limit: 4,
    suffix: '×',
    figures: (tracks) => ratios(tracks, STRAIGHTFORWARD ?? '', OURS, 'user'),
  },
];

/**
 * @param {Settings} settings
 * @returns {Promise<PartResult>}
 */
export async function oneFile(settings) {
  const { say, without, limit, rows, bigRows, slowRows, rounds, bigRounds } = settings;
  const plan = await planFolder();
  const report = await ledgerFile({ rows });
  const slow = await ledgerFile({ rows: slowRows });
  const vocabulary = await vocabularyFile();
  const agrees = agreeing();
  const ours = await ourAnswer(report, plan, limit);
  if (typeof ours !== 'string') agrees.expect(report, ours);

  say(`one file of ${rows} rows, ${rounds} rounds`);
  const shared = { statuses: JUDGED, units: rows };
  const gb18030 = await ledgerFile({ rows, variant: 'gb18030' });
  const zipped = await ledgerFile({ rows, variant: 'gz' });
  /** @type {Contestant[]} */
  const contestants = [
    { name: OURS, command: checkCommand(report, plan), ...shared },
    { name: CSV_PARSE, command: checkCommand(report, plan, '--engine', 'csv-parse'), ...shared },
    ...PEERS.map(({ name, title }) => ({
      name: title,
      units: rows,
      command: peerCommand(name, report, vocabulary),
      ...(title === FLOOR ? {} : { refuse: agrees.with(report) }),
    })),
    { name: `${OURS}, GB18030`, command: checkCommand(gb18030, plan), rounds: bigRounds, ...shared },
    { name: `${OURS}, gzip`, command: checkCommand(zipped, plan), rounds: bigRounds, ...shared },
    {
      name: `${STRAIGHTFORWARD}, ${slowRows} rows`,
      command: peerCommand('straightforward', slow, vocabulary),
      units: slowRows,
      rounds: bigRounds,
      refuse: agrees.with(slow),
    },
    ...slowPeers(slow, vocabulary, vocabularyOf(vocabulary)).map(({ title, command, read }) => ({
      name: `${title}, ${slowRows} rows`,
      command,
      units: slowRows,
      rounds: bigRounds,
      refuse: agrees.with(slow, read),
    })),
  ];
  const tracks = await compare(contestants, BARS, { rounds, limit, without, say });

  const big = await ledgerFile({ rows: bigRows });
  const bars = memoryBars(rows, bigRows);
  say(`one file of ${bigRows} rows, ${bigRounds} rounds`);
  const bigTracks = await compare(
    [
      { name: sized(rows), command: checkCommand(report, plan), ...shared },
      { name: sized(bigRows), command: checkCommand(big, plan), statuses: JUDGED, units: bigRows },
    ],
    bars,
    { rounds: bigRounds, most: bigRounds, warm: false, limit, without, say },
  );
  return {
    title: `One file of ${rows.toLocaleString('en')} rows`,
    bars: [...BARS.map((bar) => judge(bar, tracks)), ...bars.map((bar) => judge(bar, bigTracks))],
    tables: [
      tableOf('The same checks', tracks, FLOOR ?? ''),
      tableOf('Memory and time at size', bigTracks, sized(rows)),
    ],
    notes: [
      typeof ours === 'string' ? `The sums of plancheck could not be had: ${ours}` : agrees.told(),
      'Costs are compared per row, so that peers with fewer rows stand beside the others; their start-up counts for more.',
    ],
  };
}

/**
 * @param {number} rows
 * @param {number} bigRows
 * @returns {Bar[]}
 */
function memoryBars(rows, bigRows) {
  return [
    {
      text: `peak memory at ${bigRows.toLocaleString('en')} rows`,
      sense: 'at most',
      limit: 200,
      suffix: ' MB',
      figures: (tracks) => samplesOf(tracks, sized(bigRows), 'peak'),
    },
    {
      text: `peak memory at ${bigRows.toLocaleString('en')} rows against ${rows.toLocaleString('en')}, with as many figures in force`,
      sense: 'at most',
      limit: 1.1,
      suffix: '×',
      figures: (tracks) => ratios(tracks, sized(bigRows), sized(rows), 'peak'),
    },
  ];
}

/** @param {number} rows */
function sized(rows) {
  return `${OURS}, ${rows.toLocaleString('en')} rows`;
}
