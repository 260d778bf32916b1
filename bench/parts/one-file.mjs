// One large file: CPU time and memory of the whole check, beside peers with the same work.
import { compare, judge, ratios, samplesOf } from '../compare.mjs';
import { JUDGED, checkCommand, peerCommand, slowPeers, titleOf } from '../contestants.mjs';
import { agreeing, ourAnswer, vocabularyOf } from '../agreement.mjs';
import { tableOf } from '../tables.mjs';
import { ledgerFile, planFolder, vocabularyFile } from '../work.mjs';

/** @typedef {import('../compare.mjs').Bar} Bar */
/** @typedef {import('../tables.mjs').PartResult} PartResult */
/** @typedef {import('../settings.mjs').Settings} Settings */

const OURS = 'plancheck check';
const FLOOR = titleOf('floor');
const STRAIGHTFORWARD = titleOf('straightforward');
const PAPAPARSE = titleOf('papaparse');
const UDSV = titleOf('udsv');

/** @type {readonly Bar[]} */
const BARS = [
  {
    text: 'faster in user CPU time than csv-parse delivering arrays, everything included (the aim is 3)',
    sense: 'at least',
    limit: 2,
    suffix: '×',
    figures: (tracks) => ratios(tracks, FLOOR, OURS, 'user'),
  },
  {
    text: 'ahead of papaparse doing the same checks',
    sense: 'at least',
    limit: 1,
    suffix: '×',
    figures: (tracks) => ratios(tracks, PAPAPARSE, OURS, 'user'),
  },
  {
    text: 'ahead of udsv doing the same checks',
    sense: 'at least',
    limit: 1,
    suffix: '×',
    figures: (tracks) => ratios(tracks, UDSV, OURS, 'user'),
  },
  {
    text: 'faster than the straightforward program',
    sense: 'at least',
    limit: 4,
    suffix: '×',
    figures: (tracks) => ratios(tracks, STRAIGHTFORWARD, OURS, 'user'),
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
  /** @param {string} name */
  const peer = (name) => ({
    name: titleOf(name),
    units: rows,
    command: peerCommand(name, report, vocabulary),
    ...(name === 'floor' ? {} : { refuse: agrees.with(report) }),
  });
  // Contestants whose ratios matter most run next to each other.
  const tracks = await compare(
    [
      peer('floor'),
      { name: OURS, command: checkCommand(report, plan), ...shared },
      ...['udsv', 'papaparse', 'straightforward', 'duckdb'].map(peer),
    ],
    BARS,
    { rounds, most: rounds * 2, limit, without, say },
  );

  say(`slower peers on ${slowRows} rows, ${bigRounds} rounds`);
  const slowTracks = await compare(
    [
      { name: OURS, command: checkCommand(slow, plan), statuses: JUDGED, units: slowRows },
      {
        name: STRAIGHTFORWARD,
        command: peerCommand('straightforward', slow, vocabulary),
        units: slowRows,
        refuse: agrees.with(slow),
      },
      ...slowPeers(slow, vocabulary, vocabularyOf(vocabulary)).map(({ title, command, read }) => ({
        name: title,
        command,
        units: slowRows,
        refuse: agrees.with(slow, read),
      })),
    ],
    [],
    { rounds: bigRounds, limit, without, say },
  );

  say(`encodings and compression, ${bigRounds} rounds`);
  const gb18030 = await ledgerFile({ rows, variant: 'gb18030' });
  const zipped = await ledgerFile({ rows, variant: 'gz' });
  const variantTracks = await compare(
    [
      { name: OURS, command: checkCommand(report, plan), ...shared },
      { name: `${OURS}, GB18030`, command: checkCommand(gb18030, plan), ...shared },
      { name: `${OURS}, gzip`, command: checkCommand(zipped, plan), ...shared },
    ],
    [],
    { rounds: bigRounds, limit, without, say },
  );

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
      tableOf('The same checks', tracks, FLOOR),
      tableOf(`Slower peers, on ${slowRows.toLocaleString('en')} rows`, slowTracks, OURS),
      tableOf('Encodings and compression', variantTracks, OURS),
      tableOf('Memory and time by size', bigTracks, sized(rows)),
    ],
    notes: [typeof ours === 'string' ? `The sums of plancheck could not be had: ${ours}` : agrees.told()],
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
