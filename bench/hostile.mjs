// Inputs that can be made large, on purpose or by accident: for each, a generator for any size.
import path from 'node:path';
import { checkCommand, programCommand } from './contestants.mjs';
import { HEADER } from './ledger.mjs';
import { planFolder, textFile } from './work.mjs';
import { worldOf } from './world.mjs';

/** @typedef {import('./axes.mjs').Axis} Axis */
/** @typedef {Pick<Axis, 'name' | 'command'> & { most: number }} Hostile */

/** Three doublings. */
const EIGHTHS = [1, 2, 4, 8];
/** Exit statuses allowed: a target fails, or data has errors. */
const FOUND = [0, 1, 2];
/** Greatest exponent: growth may be linear at most; noise bends an exponent a little. */
const LIMIT = 1.15;

/**
 * @param {number} share of the full sizes
 * @returns {Axis[]}
 */
export function hostileAxes(share) {
  return HOSTILE.map(({ name, most, command }) => ({
    name,
    sizes: EIGHTHS.map((eighths) => Math.ceil((most * share * eighths) / 8)),
    limits: { user: LIMIT },
    statuses: FOUND,
    command,
    least: () => command(1),
  }));
}

/** @type {readonly Hostile[]} */
const HOSTILE = [
  {
    name: 'rows with words of one hash',
    most: 262_144,
    command: (rows) => checkRows('one-hash', rows, (nth) => row({ region: ofOneHash(nth % 16_384) })),
  },
  {
    name: 'words of one hash',
    most: 131_072,
    command: (count) => checkRows('one-hash-each', count, (nth) => row({ region: ofOneHash(nth) })),
  },
  {
    name: 'spellings of one name',
    most: 131_072,
    command: (count) => checkRows('one-name', count, (nth) => row({ region: spelt(nth, '东湖区') })),
  },
  {
    name: 'pairs of periods and places',
    most: 160_000,
    command: (rows) => checkRows('pairs', rows, (nth) => row(pair(nth))),
  },
  {
    name: 'columns of a header',
    most: 16_000,
    command: async (count) => {
      const more = (/** @type {string} */ word) =>
        Array.from({ length: count }, (_, nth) => `,${word}${nth}`).join('');
      const file = await textFile(`columns-${count}.csv`, function* text() {
        yield HEADER.replace('\n', `${more('栏')}\n`);
        for (let nth = 0; nth < 10; nth += 1) yield row({ period: day(nth) }).replace('\n', `${more('1')}\n`);
      });
      return checkCommand(file, await planFolder());
    },
  },
  {
    name: 'lines of a document',
    most: 8_000,
    command: (lines) => traceCommand(lines, '\n'),
  },
  {
    name: 'sentences in one line of a document',
    most: 8_000,
    command: (sentences) => traceCommand(sentences, ''),
  },
  {
    name: 'stars in a waiver',
    most: 960,
    command: async (stars) => {
      const waivers = await textFile(`waivers/${stars}.yaml`, function* text() {
        const file = `**/${'*a'.repeat(stars)}*b`;
        const waiver = { finding: 'row-bad-number', file, reason: 'test', by: 'test', until: '2030-01-01' };
        yield JSON.stringify({ waivers: [waiver] });
      });
      let report = '';
      // Whether a waiver is about a file is asked once for each of them.
      for (let nth = 0; nth < 400; nth += 1)
        report = await textFile(`waived/${'a'.repeat(200)}-${nth}.csv`, () => [HEADER, row({ value: '?' })]);
      return checkCommand(path.dirname(report), await planFolder(), '--waivers', waivers);
    },
  },
  {
    name: 'moments of submission',
    most: 262_144,
    command: (count) =>
      checkRows('moments', count, (nth) => row({ region: county(nth), submitted: moment(nth) })),
  },
];

/** @typedef {Partial<Record<'metric' | 'region' | 'period' | 'value' | 'submitted', string>>} Cells */

/** @param {Cells} cells */
function row({
  metric = '工业投资',
  region = '东湖区',
  period = '2022-01',
  value = '12.5',
  submitted = '2023-02-01',
}) {
  return `${metric},${region},${period},${value},万元,当期,市工业和信息化局,${submitted},\n`;
}

/** @param {number} nth */
function day(nth) {
  return dateText(Date.UTC(2021, 0, 1 + (nth % DAYS)));
}

/** @param {number} time */
function dateText(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** @param {number} nth */
function moment(nth) {
  return new Date(Date.UTC(2023, 0, 1) + nth * 1000).toISOString().slice(0, 19);
}

const { metrics, regions } = worldOf();
const AMOUNTS = metrics.filter(({ type }) => type === 'flow');
const DAYS = 1095;

/** @param {number} nth */
function county(nth) {
  return regions[nth % regions.length]?.zh ?? '';
}

/**
 * A distinct figure for each number, as long as there are any.
 *
 * @param {number} nth
 */
function pair(nth) {
  const place = Math.floor(nth / regions.length);
  const metric = AMOUNTS[Math.floor(place / DAYS) % AMOUNTS.length]?.zh ?? '';
  return { metric, region: county(nth), period: day(place) };
}

/**
 * @param {number} nth
 * @param {string} zero
 * @param {string} one
 */
function bits(nth, zero, one) {
  return Array.from({ length: 18 }, (_, bit) => (nth & (1 << bit) ? one : zero)).join('');
}

/**
 * A distinct word for each number, all with the same hash under the usual scheme (multiply by 31 and add).
 *
 * @param {number} nth
 */
function ofOneHash(nth) {
  return bits(nth, 'Aa', 'BB');
}

/**
 * A name with invisible characters in front, different for each number.
 *
 * @param {number} nth
 * @param {string} name
 */
function spelt(nth, name) {
  return bits(nth, '\u200B', '\u200C') + name;
}

/**
 * @param {string} name
 * @param {number} rows
 * @param {(nth: number) => string} rowOf
 */
async function checkRows(name, rows, rowOf) {
  const file = await textFile(`${name}-${rows}.csv`, function* text() {
    yield HEADER;
    for (let nth = 0; nth < rows; nth += 1) yield rowOf(nth);
  });
  return checkCommand(file, await planFolder());
}

/**
 * @param {number} sentences
 * @param {string} between
 */
async function traceCommand(sentences, between) {
  const file = await textFile(`document-${between.length}-${sentences}.txt`, function* text() {
    yield '二、任务\n(一)投资\n1.有效投资1。';
    for (let nth = 0; nth < sentences; nth += 1)
      yield `到2023年,${county(nth)}工业投资不少于${nth}亿元,占百分之三十,建成项目${nth}个。${between}`;
  });
  return programCommand('trace', await planFolder(), '--document', file);
}
