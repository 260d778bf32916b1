// Plans and reports of the benchmark, made when first needed and kept in a folder that git ignores.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { ledgerText } from './ledger.mjs';
import { planFiles } from './plan.mjs';
import { shippedReport } from './shipped-report.mjs';
import { FIRST_YEAR, LAST_YEAR, WAN_PER_YI, worldOf } from './world.mjs';

/** @typedef {{ rows: number, regions?: number, variant?: 'utf8' | 'gb18030' | 'gz' }} LedgerWanted */

export const here = fileURLToPath(new URL('.', import.meta.url));
export const workFolder = path.join(here, 'work');

/** Remakes files made by other versions of the generators. */
const GENERATORS = ['hostile', 'ledger', 'periods', 'plan', 'random', 'shipped-report', 'work', 'world'];
const digest = createHash('sha256');
for (const name of GENERATORS) digest.update(fs.readFileSync(path.join(here, `${name}.mjs`)));
const data = path.join(workFolder, `data-${digest.digest('hex').slice(0, 8)}`);

/**
 * @param {LedgerWanted} wanted
 * @returns {Promise<string>} the path of a file with so many rows
 */
export async function ledgerFile({ rows, regions, variant = 'utf8' }) {
  const name = ['ledger', rows, regions && `${regions}-counties`, variant === 'gb18030' && variant].filter(
    Boolean,
  );
  const file = path.join(data, `${name.join('-')}.csv${variant === 'gz' ? '.gz' : ''}`);
  return made(file, (unfinished) =>
    pipeline(
      Readable.from(ledgerText({ world: worldOf(regions), rows })),
      encoder(variant === 'gb18030' ? 'gb18030' : 'utf8'),
      ...(variant === 'gz' ? [createGzip()] : []),
      fs.createWriteStream(unfinished),
    ),
  );
}

/**
 * @param {number} files
 * @param {number} rows in each
 * @param {number} [regions]
 * @returns {Promise<string>} the path of a folder with so many submissions, each the table of one metric in one county
 */
export async function ledgerFolder(files, rows, regions) {
  const world = worldOf(regions);
  const series = world.metrics.length * world.regions.length;
  const name = ['folder', files, rows, regions && `${regions}-counties`].filter(Boolean).join('-');
  return made(path.join(data, name), async (unfinished) => {
    fs.mkdirSync(unfinished);
    for (let nth = 0; nth < files; nth += 1) {
      const text = [...ledgerText({ world, rows, seed: nth + 1, series: [nth % series] })].join('');
      fs.writeFileSync(path.join(unfinished, `report-${String(nth + 1).padStart(5, '0')}.csv`), text);
    }
  });
}

/**
 * @param {string} folder
 * @param {number} each so many of its files are one
 * @returns {Promise<string>} the path of a folder with the rows of another in fewer files
 */
export async function joinedFolder(folder, each) {
  return made(`${folder}-by-${each}`, async (unfinished) => {
    fs.mkdirSync(unfinished);
    for (const [nth, name] of fs.readdirSync(folder).sort().entries()) {
      const joined = path.join(
        unfinished,
        `report-${String(Math.floor(nth / each) + 1).padStart(5, '0')}.csv`,
      );
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      fs.appendFileSync(joined, nth % each === 0 ? text : text.slice(text.indexOf('\n') + 1));
    }
  });
}

/**
 * @param {{ regions?: number, targets?: number }} [size]
 * @returns {Promise<string>} the path of a plan's folder
 */
export async function planFolder({ regions, targets } = {}) {
  const name = ['plan', regions && `${regions}-counties`, targets && `${targets}-targets`].filter(Boolean);
  return made(path.join(data, name.join('-')), async (unfinished) => {
    fs.mkdirSync(unfinished);
    for (const [file, text] of planFiles(worldOf(regions), targets)) {
      fs.writeFileSync(path.join(unfinished, file), text);
    }
  });
}

/**
 * @param {number} rows
 * @returns {Promise<string>} the path of a report on the plan that is shipped
 */
export async function shippedReportFile(rows) {
  return made(path.join(data, `shipped-${rows}.csv`), async (unfinished) =>
    fs.writeFileSync(unfinished, shippedReport(rows)),
  );
}

/**
 * What peers need to check a report, since they read no plan.
 *
 * @returns {Promise<string>} the path of a JSON file
 */
export async function vocabularyFile() {
  const { metrics, regions, departments } = worldOf();
  /** @type {import('./peers/checks.mjs').Vocabulary} */
  const vocabulary = {
    metrics: Object.fromEntries(metrics.map(({ zh, unit }) => [zh, unit === '亿元' ? 'money' : unit])),
    regions: regions.map(({ zh }) => zh),
    departments: departments.map(({ zh }) => zh),
    units: {
      亿元: { dimension: 'money', factor: WAN_PER_YI },
      万元: { dimension: 'money', factor: 1 },
      个: { dimension: '个', factor: 1 },
      '%': { dimension: '%', factor: 1 },
    },
    years: [FIRST_YEAR, LAST_YEAR],
  };
  return made(path.join(data, 'vocabulary.json'), async (unfinished) =>
    fs.writeFileSync(unfinished, JSON.stringify(vocabulary, undefined, 2)),
  );
}

/**
 * @param {string} name
 * @param {() => Iterable<string>} text
 * @returns {Promise<string>} the path of a file of that text
 */
export async function textFile(name, text) {
  return made(path.join(data, name), (unfinished) =>
    pipeline(Readable.from(text()), fs.createWriteStream(unfinished)),
  );
}

/**
 * Makes a file or folder once; under its name it is always complete.
 *
 * @param {string} target
 * @param {(unfinished: string) => Promise<void>} make
 */
async function made(target, make) {
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  await make(unfinished);
  fs.renameSync(unfinished, target);
  return target;
}

/** @param {'utf8' | 'gb18030'} encoding */
function encoder(encoding) {
  return new Transform({
    decodeStrings: false,
    transform(text, _, done) {
      done(null, encoding === 'utf8' ? text : iconv.encode(String(text), encoding));
    },
  });
}
